import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './client';

/** Desktop and remote: the language server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/server.js');
  start(context, (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options));
}
