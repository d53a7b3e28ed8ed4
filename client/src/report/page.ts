import { Uri, type Webview } from 'vscode';

/** The shell of a view, with what brings it back later (`state`): our style and script, and nothing else may load or run (`nonce`, no inline style, no remote content). */
export function pageOf(webview: Webview, extension: Uri, state: object, title: string): string {
  const nonce = makeNonce(), at = (name: string): string => escape(webview.asWebviewUri(Uri.joinPath(extension, 'client', 'webview', name)).toString());
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${at('report.css')}">
</head>
<body>
<div id="report" data-state="${escape(JSON.stringify(state))}"></div>
<script nonce="${nonce}" src="${at('report.js')}"></script>
</body>
</html>`;
}

/** Text as HTML, in content and in attributes. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** A word that no content can guess. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Node and browsers both have it; the extension is compiled without the DOM's types. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
