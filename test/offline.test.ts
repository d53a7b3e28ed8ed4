import { spawnSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a plain script of the build, without types
import { packsPlugin } from '../rules/bundle.mjs';
import { folderWith } from './support/folder';
import { lexfloor, withBuiltCommand } from './cli/lexfloor';
import { bundleServer, startProcess } from './support/server';

const root = join(import.meta.dirname, '..');
const network: ReadonlySet<string> = new Set(['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'undici', 'inspector']);

/** Which files of a bundle ask for which of Node's network modules: "node_modules/x/y.js net". */
function askers({ inputs }: Metafile): readonly string[] {
  const found = Object.entries(inputs).flatMap(([path, { imports }]) => imports.map(({ path: name }) => name.replace(/^node:/, '')).filter((name) => network.has(name)).map((name) => `${path.replace(/^.*node_modules\//, 'node_modules/')} ${name}`));
  return [...new Set(found)].sort();
}

const bundled = async (entry: string, platform: 'node' | 'browser'): Promise<{ readonly meta: Metafile; readonly code: string }> => {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root, entryPoints: [entry], bundle: true, write: false, metafile: true, minify: true, platform, format: platform === 'node' ? 'esm' : 'iife', target: platform === 'node' ? 'node20' : 'es2022', logLevel: 'silent', plugins: [packsPlugin()],
  });
  return { meta: metafile, code: outputFiles[0]!.text };
};

/** Called as the global function; `map.fetch(…)` and a method named so are none. */
const callsNetwork = /(?:globalThis|window|self)\.fetch\b|(?<![\w$.#])(?:await|return|=|\(|,|;)\s*fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b|navigator\.sendBeacon/;

describe('what is built cannot reach the network', () => {
  // The protocol's library can speak over a socket or pipe to an editor that asks for one (`--socket`, `--pipe`): its transport alone names `net`.
  const transport = ['node_modules/vscode-jsonrpc/lib/node/main.js net'];

  test.each([['server/src/node.ts', transport], ['server/src/cli.ts', transport]])('%s: nothing but the transport of the protocol names a network module', async (entry, allowed) => {
    const { meta, code } = await bundled(entry, 'node');
    expect(askers(meta)).toEqual(allowed);
    expect(code).not.toMatch(callsNetwork);
  });

  test('the server in a Worker neither fetches nor opens a connection', async () => {
    const { meta, code } = await bundled('server/src/browser.ts', 'browser');
    expect(Object.values(meta.inputs).flatMap(({ imports }) => imports).filter(({ path, external }) => external && builtinModules.includes(path.replace(/^node:/, '')))).toEqual([]);
    expect(code).not.toMatch(callsNetwork);
  });
});

describe('with the network taken away', () => {
  withBuiltCommand();
  let server: Awaited<ReturnType<typeof bundleServer>>;
  beforeAll(async () => { server = await bundleServer(); }, 60_000);

  /** Every way out throws, and says so where the test sees it even if the error is caught. */
  const folder = folderWith({
    'guard.cjs': `
      const stop = (name) => () => { require('node:fs').writeSync(2, 'NETWORK ' + name + '\\n'); throw new Error('network: ' + name); };
      const net = require('node:net'), dns = require('node:dns'), dgram = require('node:dgram'), tls = require('node:tls'), http = require('node:http'), https = require('node:https');
      net.Socket.prototype.connect = stop('connect'); net.connect = net.createConnection = stop('net'); net.Server.prototype.listen = stop('listen');
      for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) { dns[name] = stop('dns'); dns.promises[name] = stop('dns'); }
      dgram.createSocket = stop('dgram'); tls.connect = stop('tls'); http.request = http.get = https.request = https.get = stop('http');
      globalThis.fetch = stop('fetch'); globalThis.WebSocket = stop('WebSocket');`,
    'act.bill': 'SICKNESS ACT\n\nPART I – SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is paid for a maximum of ten weeks in each case of sickness.\n',
    'lexfloor.yaml': 'files: "*.bill"\ntargets: {c102: accepted}\n',
  });
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(join(folder, 'guard.cjs'))}` };

  test('the guard itself is in force', () => {
    const { stderr } = spawnSync(process.execPath, ['-e', 'fetch("http://localhost:9").catch(() => {})'], { env: { ...process.env, ...env }, encoding: 'utf8' });
    expect(stderr).toContain('NETWORK fetch');
  });

  test.each([['check', 1], ['facts', 0], ['assess', 0]] as const)('%s does all its work', (name, status) => {
    const { status: ended, stdout, stderr } = lexfloor([name, 'act.bill'], { cwd: folder, env });
    expect(stderr).not.toContain('NETWORK');
    expect(ended).toBe(status);
    expect(stdout).toContain('ten weeks');
  });

  test('the server reads a draft, answers and ends', async () => {
    const { connection, complaints, ended } = startProcess(server.path, env);
    const textDocument = { uri: 'file:///act.bill' };
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'legal-draft', version: 1, text: '1. Duration\nSickness benefit is paid for a maximum of ten weeks in each case of sickness.\n' } });
    expect(await connection.sendRequest('textDocument/diagnostic', { textDocument })).toMatchObject({ kind: 'full' });
    expect(JSON.stringify(await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 1, character: 46 } }))).toContain('C102');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended(10_000)).toBe(0);
    expect(complaints()).not.toContain('NETWORK');
  });
});
