import { commands, Disposable, env, l10n, type QuickPickItem, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from './base64';
import { besideDraft, sayWritten } from './report/exporting';

/** What the server answers (`lexfloor/exportDraft`). */
type Answer = { readonly text: string } | { readonly base64: string } | { readonly problem: string };

interface Format extends QuickPickItem {
  readonly value: string;
  readonly ending: string;
}

/**
 * The command "Export the draft as…": writes the draft itself as Word (with its findings in the margin, or without), Akoma Ntoso, HTML or Markdown. Where nothing can
 * be written (a folder in the web), Word is not offered and texts are shown as documents without a file. `given`, `format` and `target` may be named by
 * whoever calls. Resolves to the file that was written.
 */
export function exportDraft(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('lexfloor.exportDraft', async (given?: unknown, format?: unknown, target?: unknown): Promise<Uri | undefined> => {
    const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri, title = l10n.t('Export the draft');
    if (!uri) return void window.showInformationMessage(l10n.t('Open a draft first.')), undefined;
    const writable = canWrite(uri), offered = formats().filter(({ ending }) => writable || ending !== 'docx');
    const chosen = offered.find(({ value }) => value === format) ?? await window.showQuickPick(offered, { title });
    if (!chosen) return undefined;
    await workspace.openTextDocument(uri);
    const answer = await client.sendRequest<Answer>('lexfloor/exportDraft', { uri: client.code2ProtocolConverter.asUri(uri), format: chosen.value }).catch((error: unknown): Answer => ({ problem: String(error) }));
    if ('problem' in answer) return void window.showWarningMessage(answer.problem), undefined;
    if (!writable && 'text' in answer) return show(answer.text, chosen.ending), undefined;
    const file = target instanceof Uri ? target : await window.showSaveDialog({ title, defaultUri: besideDraft(uri, `.${chosen.ending}`), filters: { [chosen.label]: [chosen.ending] } });
    if (!file) return undefined;
    try {
      await workspace.fs.writeFile(file, 'base64' in answer ? fromBase64(answer.base64) : new TextEncoder().encode(answer.text));
    } catch (error) {
      void window.showErrorMessage(l10n.t('{0} cannot be written: {1}', file.path.split('/').at(-1)!, error instanceof Error ? error.message : String(error)));
      return undefined;
    }
    void sayWritten(file);
    return file;
  });
}

/** A draft without a file is saved where its editor runs; files of others go by what their file system says of itself. */
const canWrite = ({ scheme }: Uri): boolean => scheme === 'untitled' ? env.uiKind === UIKind.Desktop || workspace.workspaceFolders?.some((folder) => workspace.fs.isWritableFileSystem(folder.uri.scheme)) === true : workspace.fs.isWritableFileSystem(scheme) === true;

const formats = (): readonly Format[] => [
  { value: 'docx', ending: 'docx', label: 'Word', description: '.docx', detail: l10n.t('numbers that Word counts, references as fields') },
  { value: 'docx-findings', ending: 'docx', label: l10n.t('Word with the findings in the margin'), description: '.docx', detail: l10n.t('for a reviewer: answers and decisions can be read back') },
  { value: 'xml', ending: 'xml', label: 'Akoma Ntoso', description: '.xml', detail: l10n.t('for parliaments and publishers: version 3.0') },
  { value: 'html', ending: 'html', label: 'HTML', description: '.html', detail: l10n.t('one page that prints well') },
  { value: 'md', ending: 'md', label: 'Markdown', description: '.md' },
];

const show = (content: string, ending: string): void => void workspace.openTextDocument({ language: ({ xml: 'xml', html: 'html', md: 'markdown' })[ending] ?? 'plaintext', content }).then((document) => window.showTextDocument(document));
