import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { bundledRules } from './bundled';
import * as bundledData from './bundledData';
import { version } from './cli/version';
import { clientHost } from './host/client';
import { startServer } from './lsp/server';

/** In the web the server is a Worker: messages come and go through `postMessage`, files come from the editor. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, clientHost(connection), bundledRules, { version, learning: () => bundledData, data: () => bundledData, practice: bundledData.bundledPractice, library: () => bundledData });
