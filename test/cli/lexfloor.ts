import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { build } from 'esbuild';
// @ts-expect-error plain JavaScript
import { packsPlugin } from '../../rules/bundle.mjs';

/** Where the command is built to, within the project so that it finds the same Node modules. */
const out = resolve('node_modules/.cache/lexfloor-test', String(process.pid));

/** Builds the command line as `esbuild.js` does, before the tests of a file, and takes it away after them. */
export function withBuiltCommand(): void {
  beforeAll(async () => {
    await build({
      entryPoints: { cli: 'server/src/cli.ts' }, outdir: out, outExtension: { '.js': '.mjs' }, bundle: true, splitting: true,
      platform: 'node', target: 'node20', format: 'esm', charset: 'utf8', logLevel: 'error', plugins: [packsPlugin()],
      banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    });
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));
}

export const command = join(out, 'cli.mjs');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command to its end. */
export function lexfloor(args: readonly string[], { cwd, input = '', env = {} }: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args],
    { cwd, input, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}
