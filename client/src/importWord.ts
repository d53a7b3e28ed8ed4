import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from './base64';
import { exists } from './files';

/** What the server made of a Word file (`lexfloor/importWord`). */
export type ImportAnswer = { readonly text: string; readonly changes: number; readonly problems: readonly string[] } | { readonly problem: string };

/** Files beyond this are no draft. */
export const largest = 64 * 1024 * 1024;

/**
 * The command "Import a Word document": asks for the file where none is given (the explorer gives one) and, where changes are tracked, for the
 * version that is meant; writes the text as `.bill` beside it, never over a file that is there, and shows it. Resolves to the new file.
 */
export function importWord(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('lexfloor.importWord', async (given?: unknown, version?: unknown): Promise<Uri | undefined> => {
    const title = l10n.t('Import a Word document');
    const file = given instanceof Uri ? given : (await window.showOpenDialog({ title, filters: { Word: ['docx'] } }))?.[0];
    if (!file) return undefined;
    const name = file.path.split('/').at(-1)!, refuse = (why: string) => void window.showErrorMessage(l10n.t('{0} cannot be imported: {1}', name, why));
    const bytes = await workspace.fs.readFile(file).then((read) => read, () => undefined);
    if (!bytes) return refuse(l10n.t('it cannot be read.')), undefined;
    if (bytes.length > largest) return refuse(l10n.t('it is larger than 64 MB.')), undefined;
    const ask = (changes: string) => readWord(client, bytes, changes);
    let answer = await ask(typeof version === 'string' ? version : 'final');
    if (!('problem' in answer) && answer.changes > 0 && typeof version !== 'string') {
      const chosen = await window.showQuickPick(versions(), { title: l10n.t('{0} has tracked changes: which text is meant?', name) });
      if (!chosen) return undefined;
      if (chosen.value !== 'final') answer = await ask(chosen.value);
    }
    if ('problem' in answer) return refuse(answer.problem), undefined;
    const made = await write(file, answer.text);
    const draft = await (made ? workspace.openTextDocument(made) : workspace.openTextDocument({ language: 'legal-draft', content: answer.text }));
    await window.showTextDocument(draft, { viewColumn: ViewColumn.Active, preview: false });
    if (answer.problems.length > 0) void window.showWarningMessage(l10n.t('{0}: not everything could be read: {1}', name, answer.problems.slice(0, 3).join('; ')));
    return made;
  });
}

/** The words of a Word file, as the server reads them. */
export const readWord = (client: BaseLanguageClient, bytes: Uint8Array, changes: string): Promise<ImportAnswer> =>
  client.sendRequest<ImportAnswer>('lexfloor/importWord', { base64: toBase64(bytes), changes }).catch((error: unknown): ImportAnswer => ({ problem: String(error) }));

interface Version extends QuickPickItem {
  readonly value: 'final' | 'original' | 'both';
}

const versions = (): readonly Version[] => [
  { value: 'final', label: l10n.t('The new text'), detail: l10n.t('insertions are in it, deletions are not') },
  { value: 'original', label: l10n.t('The text before the changes'), detail: l10n.t('deletions are in it, insertions are not') },
  { value: 'both', label: l10n.t('Both, marked'), detail: l10n.t('to compare; not to be checked') },
];

/** "law.bill" beside "law.docx", or "law-2.bill" where there is one; undefined where nothing can be written (a folder in the web, say). */
async function write(beside: Uri, text: string): Promise<Uri | undefined> {
  const stem = beside.path.split('/').at(-1)!.replace(/\.[^.]*$/, '');
  for (let nth = 1; nth < 100; nth++) {
    const file = Uri.joinPath(beside, '..', `${stem}${nth === 1 ? '' : `-${nth}`}.bill`);
    if (await exists(file)) continue;
    return workspace.fs.writeFile(file, new TextEncoder().encode(text)).then(() => file, () => undefined);
  }
  return undefined;
}
