import type { Language } from '../../draft/draft';
import { toBase64 } from '../../text/base64';
import { escapeAttribute, escapeMarkup } from '../../text/markup';
import { sha256 } from '../../text/sha256';
import { type HubEntry, hubKinds } from './entries';
import { script } from './script';
import { style } from './style';
import { hubWords } from './words';

export interface HubPage {
  readonly language: Language;
  readonly version: string;
  /** For a view of an editor: the word that its content policy lets scripts and styles carry. A file for a browser has their hashes instead. */
  readonly nonce?: string;
}

/**
 * The library as one HTML file with its search inside: nothing is loaded from elsewhere, and nothing but our one script may run. Each entry
 * has an address of its own (`#c102-art-18-1`).
 */
export function renderHub(entries: readonly HubEntry[], { language, version, nonce }: HubPage): string {
  const say = hubWords[language], mark = nonce === undefined ? '' : ` nonce="${escapeAttribute(nonce)}"`;
  const allow = (text: string): string => nonce === undefined ? `'sha256-${hashOf(text)}'` : `'nonce-${escapeAttribute(nonce)}'`;
  const option = (value: string, name: string): string => `<option value="${escapeAttribute(value)}"${value === language ? ' selected' : ''}>${escapeMarkup(name)}</option>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${allow(script)}; style-src ${allow(style)}; base-uri 'none'; form-action 'none'">
<title>${escapeMarkup(say.title)}</title>
<style${mark}>${style}</style>
</head>
<body>
<header>
<h1 data-say="title">${escapeMarkup(say.title)}</h1>
<p class="subtitle" data-say="about">${escapeMarkup(say.about)}</p>
<noscript><p>${escapeMarkup(say.noScript)}</p></noscript>
<form role="search" id="ask">
<div class="field wide"><label for="q" data-say="search">${escapeMarkup(say.search)}</label><input type="search" id="q" autocomplete="off" spellcheck="false" aria-describedby="keys"></div>
<div class="field"><label for="language" data-say="language">${escapeMarkup(say.language)}</label><select id="language">${option('en', 'English')}${option('fr', 'Français')}${option('es', 'Español')}</select></div>
<div class="field"><label for="branch" data-say="branch">${escapeMarkup(say.branch)}</label><select id="branch"></select></div>
<fieldset><legend data-say="kinds">${escapeMarkup(say.kinds)}</legend>${hubKinds.map((kind) => `<label class="kind"><input type="checkbox" name="kind" value="${kind}" checked> <span data-say="kind-${kind}">${escapeMarkup(say[`kind-${kind}`])}</span></label>`).join('')}</fieldset>
</form>
<p id="keys" class="note" data-say="keys">${escapeMarkup(say.keys)}</p>
</header>
<main>
<p id="count" role="status"></p>
<ol id="list"></ol>
<p><button type="button" id="more" hidden data-say="more">${escapeMarkup(say.more)}</button></p>
</main>
<footer><p class="note">Lexfloor ${escapeMarkup(version)}</p></footer>
<script type="application/json" id="words">${asData(hubWords)}</script>
<script type="application/json" id="entries">${asData(entries)}</script>
<script${mark}>${script}</script>
</body>
</html>
`;
}

/** Data inside a page can neither end its element nor begin another. */
const asData = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** As a content policy names a script: the digits of the hash as bytes, in base64. */
const hashOf = (text: string): string => toBase64(Uint8Array.from(sha256(text).match(/../g)!, (byte) => Number.parseInt(byte, 16)));
