import { Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** No settings file is larger; anything else was not meant for us. */
const largest = 20_000_000;

/** Answers the server's "read this file": in a Worker, and for virtual workspaces, only the editor can. */
export function answerFiles(client: BaseLanguageClient): Disposable {
  return client.onRequest('lexfloor/readFile', async ({ uri }: { readonly uri: string }) => {
    try {
      const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
      return bytes.length > largest ? null : { text: new TextDecoder().decode(bytes) };
    } catch {
      return null; // there is no such file
    }
  });
}
