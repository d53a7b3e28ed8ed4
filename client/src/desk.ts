import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server says a file of the desk (`.lexfloor`) is to be, or why it cannot. */
interface DeskAnswer {
  readonly uri?: string;
  readonly text?: string;
  readonly problem?: string;
  /** What is said once it is written. */
  readonly said?: string;
}

/** Asks the server what a file of the desk is to be, and writes it. What went wrong is shown, `failed` where the server gives no reason. True where it was written. */
export async function askAndWrite(client: BaseLanguageClient, method: string, params: object, failed: string): Promise<boolean> {
  const answer = await client.sendRequest<DeskAnswer>(method, params);
  if (answer.uri === undefined || answer.text === undefined) {
    void window.showWarningMessage(answer.problem ?? failed);
    return false;
  }
  const written = await writeFile(client, answer.uri, answer.text);
  if (written && answer.said !== undefined) void window.showInformationMessage(answer.said);
  return written;
}

/** Writes the file and tells the server at once: not every place watches files. */
async function writeFile(client: BaseLanguageClient, address: string, text: string): Promise<boolean> {
  const file = Uri.parse(address, true), open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open?.isDirty && !await open.save()) return false;
  await workspace.fs.writeFile(file, new TextEncoder().encode(text)); // makes the folder where there is none
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: address, type: 2 }] });
  return true;
}
