import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error: a plain script of the build, without types
import { serverBundle } from '../../esbuild.js';
// @ts-expect-error: a plain script of the build, without types
import { packsPlugin } from '../../rules/bundle.mjs';
import { folderWith } from '../support/folder';

const root = join(import.meta.dirname, '../..'), path = join(folderWith(), 'server.js');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

beforeAll(async () => {
  await build({ ...serverBundle({ bundle: true, platform: 'browser', target: 'es2022', plugins: [packsPlugin()], logLevel: 'error', absWorkingDir: root }), outfile: path });
}, 60_000);

describe('the bundle for the web', () => {
  it('answers in a Worker that has nothing of Node, and reads lexfloor.yaml through the editor', async () => {
    // The few things of a Worker that are needed, and none of Node's: a stray use of one would be a ReferenceError
    const prelude = `const { parentPort } = require('node:worker_threads');
      const self = { postMessage: (message) => parentPort.postMessage(message), addEventListener: () => {}, onmessage: undefined };
      parentPort.on('message', (data) => self.onmessage({ data }));
      const [process, Buffer, setImmediate, require_, global] = [];
      (function (require, module, exports) { ${readFileSync(path, 'utf8')} })();`;
    const worker = new Worker(prelude, { eval: true });
    const waiting = new Map<number, (message: Message) => void>(), asked: unknown[] = [], logged: unknown[] = [];
    worker.on('message', (message: Message & { params?: unknown }) => {
      if (message.method === 'lexfloor/readFile') {
        asked.push(message.params);
        worker.postMessage({ jsonrpc: '2.0', id: message.id, result: null });
      } else if (message.method === 'window/logMessage') logged.push(message.params);
      else waiting.get(message.id!)?.(message);
    });
    const request = (id: number, method: string, params: unknown) => new Promise<Message>((done, failed) => {
      waiting.set(id, done);
      worker.on('error', failed);
      worker.postMessage({ jsonrpc: '2.0', id, method, params });
    });
    const uri = 'vscode-test-web://mount/laws/act.bill';
    const { result } = await request(1, 'initialize', { processId: null, rootUri: 'vscode-test-web://mount', capabilities: { textDocument: { diagnostic: {} } } });
    expect(result).toMatchObject({ serverInfo: { name: 'lexfloor' }, capabilities: { hoverProvider: true } });
    worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
    worker.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'legal-draft', version: 1, text: '1. Title\nThis Act may be cited.\n' } } });
    expect((await request(2, 'textDocument/diagnostic', { textDocument: { uri } })).result).toMatchObject({ kind: 'full' });
    // The project's file and its waivers, from the draft's folder up to the workspace's, comments of supervisory bodies, and nothing else
    expect(asked.map((one) => (one as { uri: string }).uri.replace('vscode-test-web://mount/', ''))).toEqual(['laws/lexfloor.yaml', 'lexfloor.yaml', 'laws/.lexfloor/waivers.yaml', '.lexfloor/waivers.yaml', 'comments.yaml']);
    // Reports are made there too, Word files among them
    const { result: word } = await request(3, 'lexfloor/report', { kind: 'consultation', uri, format: 'docx' });
    expect(Buffer.from((word as { base64?: string }).base64 ?? '', 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(logged).toEqual([]);
    await worker.terminate();
  }, 30_000);
});
