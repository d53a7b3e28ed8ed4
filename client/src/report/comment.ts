import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../base64';
import { askAndWrite } from '../desk';

/** Keeps a comment on a provision in `.lexfloor/comments.yaml`: the server knows the words it hangs on, the editor writes the file. True where it was kept. */
export const keepComment = (client: BaseLanguageClient, uri: string, provision: string, text: string): Promise<boolean> =>
  askAndWrite(client, 'lexfloor/comment', { uri, provision, text }, l10n.t('The comment could not be kept.'));

/** Takes the comments of a consultation table that came back (Word or CSV) into `.lexfloor/comments.yaml`; asks for the file where none is given. True where some were taken. */
export async function takeComments(client: BaseLanguageClient, uri: string, given?: unknown): Promise<boolean> {
  const file = given instanceof Uri ? given : (await window.showOpenDialog({ title: l10n.t('Take comments from a consultation table'), filters: { [l10n.t('Consultation table')]: ['docx', 'csv'] } }))?.[0];
  if (!file) return false;
  const bytes = await workspace.fs.readFile(file);
  return askAndWrite(client, 'lexfloor/takeComments', { uri, name: file.path, base64: toBase64(bytes) }, l10n.t('The comments could not be taken.'));
}
