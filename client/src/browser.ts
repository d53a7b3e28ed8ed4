import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './client';

/** The part of the web that is needed here; the extension is compiled without the DOM's types. */
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2];

/** In the web: the language server is a Worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  // The Worker itself, not a function that makes one: the client asks `instanceof Worker`, which the extension host's own
  // nested Worker is not.
  return start(context, (id, name, options) => new LanguageClient(id, name, new Worker(address), options));
}
