import * as vscode from 'vscode';

/** True where somebody outside the editor can type for us: standIn.mjs holds the window's keyboard, the desktop's program does not. */
export const hasKeyboard = (): boolean => process.env['LEXFLOOR_WORKBENCH'] !== undefined;

/** Types into the input box whose title holds `box`, once it is open, and presses Enter: what no command of the editor can do. */
export const typeInto = (box: string, words: string): void => console.log(`##KEYS## ${JSON.stringify({ box, words })}`);

/** Where something stands in the window that an extension cannot see: a message, the status item of the language, the open page of running extensions. */
export type Place = 'message' | 'status' | 'running';

let asked = 0;

/** What the window shows at a place, as soon as it holds these words; whoever holds the window writes it into the folder of the drafts. */
export async function onScreen(words: string, where: Place): Promise<string> {
  const name = `.window-${++asked}.txt`, answer = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  console.log(`##FIND## ${JSON.stringify({ words, where, name })}`);
  for (let tries = 0; tries < 600; tries++) {
    const bytes = await vscode.workspace.fs.readFile(answer).then((read) => read, () => undefined);
    if (bytes !== undefined && bytes.length > 0) return new TextDecoder().decode(bytes);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('whoever holds the window does not answer');
}
