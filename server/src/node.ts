import { createConnection, type Connection, StreamMessageWriter } from 'vscode-languageserver/node';
import { bundledRules } from './bundled';
import * as bundledData from './bundledData';
import { version } from './cli/version';
import { clientHost } from './host/client';
import type { Host } from './host/host';
import { nodeHost } from './host/node';
import { jsonEncoder } from './lsp/encoding';
import { startServer } from './lsp/server';

/**
 * The language server over standard input and output, for any editor: `lexfloor server --stdio` calls this. The process ends
 * when the editor says so, closes the pipe or is gone; the promise is never fulfilled.
 */
export function runStdioServer(): Promise<never> {
  // A stray line on standard output would break the protocol.
  for (const level of ['log', 'info', 'debug', 'warn'] as const) console[level] = console.error;
  process.stdout.on('error', () => process.exit(1)); // nobody reads any more
  const output = new StreamMessageWriter(process.stdout, { contentTypeEncoder: jsonEncoder });
  // Given the input as a stream, the library ends the process with it; that the output may be a writer beside it, only its types do not say
  return run(createConnection(process.stdin, output as unknown as NodeJS.WritableStream));
}

/** The same over Node's own channel between processes: how VS Code on the desktop starts it. */
function runIpcServer(): Promise<never> {
  process.on('disconnect', () => process.exit(0));
  return run(createConnection());
}

function run(connection: Connection): Promise<never> {
  // What nobody caught is a fault of ours, and no reason to leave the drafter without a server.
  const report = (error: unknown) => connection.console.error(`Lexfloor: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
  startServer(connection, diskOr(clientHost(connection)), bundledRules, { version, learning: () => bundledData, data: () => bundledData, practice: bundledData.bundledPractice, library: () => bundledData });
  return new Promise(() => {});
}

/** Files of the disk are read there; those of a virtual workspace only the editor has. */
function diskOr(editor: Host): Host {
  const of = (uri: string) => /^file:/i.test(uri) ? nodeHost : editor;
  return { readFile: (uri) => of(uri).readFile(uri), readFolder: async (uri, below) => of(uri).readFolder?.(uri, below) };
}

// Started by itself, as `node dist/server/server.js --node-ipc` or `--stdio`; the command line imports the function above instead.
if (process.argv.slice(2, 3).includes('--node-ipc')) void runIpcServer();
else if (process.argv.slice(2, 3).includes('--stdio')) void runStdioServer();
