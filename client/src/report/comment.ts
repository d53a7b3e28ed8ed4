import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Keeps a comment on a provision in `.lexfloor/comments.yaml`: the server knows the words it hangs on, the editor writes the file. True where it was kept. */
export async function keepComment(client: BaseLanguageClient, uri: string, provision: string, text: string): Promise<boolean> {
  const answer = await client.sendRequest<{ readonly uri?: string; readonly text?: string; readonly problem?: string }>('lexfloor/comment', { uri, provision, text });
  if (answer.uri === undefined || answer.text === undefined) {
    void window.showWarningMessage(answer.problem ?? l10n.t('The comment could not be kept.'));
    return false;
  }
  await writeFile(client, answer.uri, answer.text);
  return true;
}

/** Writes a file of the desk and tells the server at once: not every place watches files. */
export async function writeFile(client: BaseLanguageClient, address: string, text: string): Promise<boolean> {
  const file = Uri.parse(address, true), open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open?.isDirty && !await open.save()) return false;
  await workspace.fs.writeFile(file, new TextEncoder().encode(text)); // makes the folder where there is none
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: address, type: 2 }] });
  return true;
}
