import { commands, type Disposable, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { readOlder } from './older';
import type { ReportState } from './state';

const scheme = 'lexfloor-older';

/** Serves the older version of a draft as a document nobody can write in, for the text side by side. */
export const serveOlder = (): Disposable => workspace.registerTextDocumentContentProvider(scheme, {
  async provideTextDocumentContent({ query }) {
    const { uri, older } = JSON.parse(query) as ReportState, read = older && await readOlder(Uri.parse(uri, true), older);
    return read && 'text' in read ? read.text : '';
  },
});

/** Shows the older and the present text of a comparison beside each other, in the editor's own view of differences. */
export async function showSideBySide({ uri, older }: Pick<ReportState, 'uri' | 'older'>): Promise<void> {
  if (!older) return;
  const draft = Uri.parse(uri, true), read = await readOlder(draft, older);
  if ('problem' in read) return void window.showWarningMessage(read.problem);
  const before = Uri.from({ scheme, path: draft.path, query: JSON.stringify({ uri, older }) });
  await commands.executeCommand('vscode.diff', before, draft, l10n.t('{0} and the present text', read.name), { viewColumn: ViewColumn.One, preview: false });
}
