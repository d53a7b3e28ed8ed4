import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './client';

/** The part of the web that is needed here; the extension is compiled without the DOM's types. */
declare const Worker: new (address: string) => ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };

/** In the web: the language server is a Worker, a new one after each restart. */
export function activate(context: ExtensionContext): void {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server', 'server.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  const makeServer = async () => {
    worker?.terminate();
    worker = new Worker(address);
    // Reader and writer, not the Worker: the client asks `instanceof Worker`, which the extension host's own nested Worker is not.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  start(context, (id, name, options) => new LanguageClient(id, name, makeServer, options));
}
