import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createMessageConnection, type MessageConnection } from 'vscode-languageserver-protocol/node';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
// @ts-expect-error: a plain script of the build, without types
import { packsPlugin } from '../../rules/bundle.mjs';
import { folderWith } from './folder';

const root = join(import.meta.dirname, '../..');

/** Bundles the language server as the build does, into a temporary folder of its own. */
export async function bundleServer(): Promise<{ readonly path: string; readonly folder: string }> {
  const folder = folderWith(), path = join(folder, 'server.cjs');
  await build({
    absWorkingDir: root, entryPoints: ['server/src/node.ts'], outfile: path, bundle: true, platform: 'node', target: 'node20', format: 'cjs',
    plugins: [packsPlugin()], logLevel: 'error',
  });
  return { path, folder };
}

/** A server as a process of its own, with the pipe to it. */
export interface ServerProcess {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  /** What it wrote to standard error. */
  readonly complaints: () => string;
  /** The exit code; -1 where it had to be killed after so many milliseconds. */
  ended(within: number): Promise<number>;
}

export function startProcess(path: string, env: Readonly<Record<string, string>> = {}): ServerProcess {
  const child = spawn(process.execPath, [path, '--stdio'], { stdio: 'pipe', env: { ...process.env, ...env } });
  let complaints = '', code: number | undefined;
  child.stderr.on('data', (data) => { complaints += String(data); });
  const exit = new Promise<number>((done) => child.on('exit', (value) => done(code = value ?? -2)));
  child.stdin.on('error', () => undefined); // it may be gone before we are
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onError(() => undefined);
  connection.listen();
  return {
    process: child, connection, complaints: () => complaints,
    async ended(within) {
      const late = new Promise<number>((done) => setTimeout(() => done(-1), within).unref());
      const result = await Promise.race([exit, late]);
      if (code === undefined) child.kill('SIGKILL');
      return result;
    },
  };
}
