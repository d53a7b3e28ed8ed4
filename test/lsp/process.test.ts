import { spawn } from 'node:child_process';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleServer, startProcess, type ServerProcess } from '../support/server';

let bundle: Awaited<ReturnType<typeof bundleServer>>;
let server: ServerProcess;
beforeAll(async () => { bundle = await bundleServer(); }, 60_000);
beforeEach(() => { server = startProcess(bundle.path); });
afterEach(() => server.ended(0));

const initialize = (processId: number | null = null) => server.connection.sendRequest<{ serverInfo: { name: string } }>('initialize', { processId, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
const answers = async () => expect((await initialize()).serverInfo.name).toBe('lexfloor');

const raw = (bytes: string | Buffer) => server.process.stdin.write(bytes);
const message = (value: unknown) => {
  const text = JSON.stringify(value);
  raw(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
};

describe('the server as a process', () => {
  it('ends with 0 after a proper goodbye', async () => {
    await answers();
    await server.connection.sendRequest('shutdown');
    await server.connection.sendNotification('exit');
    expect(await server.ended(5000)).toBe(0);
    expect(server.complaints()).toBe('');
  });

  it('ends when the pipe is closed', async () => {
    await answers();
    server.process.stdin.end();
    expect(await server.ended(5000)).toBe(1);
  });

  it('ends when nobody reads its answers any more', async () => {
    await answers();
    server.process.stdout.destroy();
    message({ jsonrpc: '2.0', id: 9, method: 'textDocument/hover', params: { textDocument: { uri: 'file:///a.bill' }, position: { line: 0, character: 0 } } });
    expect(await server.ended(5000)).toBeGreaterThanOrEqual(0);
    expect(server.complaints()).toBe('');
  });

  it('ends when the editor that started it is gone', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await initialize(editor.pid!);
    editor.kill('SIGKILL');
    expect(await server.ended(8000)).toBe(1);
  }, 15_000);

  it('stays up under messages that are none', async () => {
    await answers();
    for (const text of [null, 7, [], {}, { jsonrpc: '2.0' }, { jsonrpc: '2.0', id: 1 }, { jsonrpc: '2.0', method: 7 }]) message(text);
    for (const text of ['no JSON', '', '\uFFFF\0']) raw(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    raw(Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x80, 0xc0])])); // no UTF-8
    for (const header of ['Content-Length: many', 'Content-Type: nothing', 'no header']) {
      raw(`${header}\r\n\r\n`);
      await new Promise((done) => setTimeout(done, 150)); // what comes with a broken header is lost with it
    }
    expect(await server.connection.sendRequest('shutdown')).toBeNull();
    expect(server.complaints()).toBe('');
  });

  it('answers after messages of 10 MB: of a document that nobody opened, of no known kind, and no JSON at all', async () => {
    await answers();
    const long = 'incapacity '.repeat(1_000_000);
    message({ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { uri: 'file:///none.bill', version: 2 }, contentChanges: [{ text: long }] } });
    raw(`Content-Length: ${long.length}\r\n\r\n${long}`);
    await expect(server.connection.sendRequest('lexfloor/nonsense', long)).rejects.toMatchObject({ code: -32601 });
    expect(await server.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///none.bill' }, position: { line: 0, character: 0 } })).toBeNull();
    expect(server.complaints()).toBe('');
  }, 60_000);

  it.each([
    ['10 MB that are no messages', () => Buffer.alloc(10_000_000, '\u0001lexfloor')],
    ['lines that look like headers, without end', () => Buffer.from('Content-Length: 5\r\nX: y\r\n'.repeat(20_000))],
    ['a message that is longer than anything', () => Buffer.from('Content-Length: 99999999999999\r\n\r\n{"jsonrpc":')],
    ['a length below nothing', () => Buffer.from('Content-Length: -1\r\n\r\n{}')],
  ])('ends with its pipe after %s, and has not spun', async (_, bytes) => {
    await answers();
    raw(bytes());
    await new Promise((done) => setTimeout(done, 300));
    server.process.stdin.end();
    expect(await server.ended(20_000)).toBeGreaterThanOrEqual(0);
    expect(server.complaints()).toBe('');
  }, 60_000);

  it('answers the last of a hundred requests of which all others are cancelled', async () => {
    await answers();
    const textDocument = { uri: 'file:///act.bill' }, position = { line: 1, character: 46 };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'legal-draft', version: 1, text: '1. Duration\nSickness benefit is paid for a maximum of ten weeks in each case of sickness.\n' } });
    for (let id = 1000; id < 1100; id++) {
      message({ jsonrpc: '2.0', id, method: 'textDocument/hover', params: { textDocument, position } });
      message({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } });
    }
    expect(JSON.stringify(await server.connection.sendRequest('textDocument/hover', { textDocument, position }))).toContain('C102');
  }, 60_000);

  it('answers what is asked before the greeting and after the goodbye, with an answer or a refusal, and ends when told to', async () => {
    const textDocument = { uri: 'file:///act.bill' };
    const ask = (method: string) => server.connection.sendRequest(method, { textDocument, position: { line: 0, character: 0 } }).then(() => 'answered', () => 'refused');
    for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'textDocument/documentSymbol']) expect(await ask(method)).toMatch(/answered|refused/);
    await server.connection.sendNotification('textDocument/didChange', { textDocument: { ...textDocument, version: 2 }, contentChanges: [{ text: 'early' }] });
    await answers();
    await initialize().catch(() => undefined); // a second greeting
    await server.connection.sendRequest('shutdown');
    expect(await ask('textDocument/hover')).toMatch(/answered|refused/);
    await server.connection.sendNotification('exit');
    expect(await server.ended(5000)).toBe(0);
    expect(server.complaints()).toBe('');
  });

  it('lets pass answers to nothing, cancellations of nothing, and ids that come twice', async () => {
    await answers();
    const textDocument = { uri: 'file:///act.bill' };
    for (const id of [4711, 'x', null, -1, 1.5]) {
      message({ jsonrpc: '2.0', id, result: [] });
      message({ jsonrpc: '2.0', id, error: { code: 1, message: 'no' } });
      message({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } });
    }
    for (const params of [null, undefined, {}, [], { id: {} }]) message({ jsonrpc: '2.0', method: '$/cancelRequest', params });
    for (let i = 0; i < 3; i++) message({ jsonrpc: '2.0', id: 5000, method: 'textDocument/hover', params: { textDocument, position: { line: 0, character: 0 } } });
    expect(await server.connection.sendRequest('shutdown')).toBeNull();
    expect(server.complaints()).toBe('');
  });

  it('drops 10 MB that the next keystroke takes away again, and tells of the text that is there', async () => {
    await answers();
    const textDocument = { uri: 'file:///act.bill' }, act = '1. Duration\nSickness benefit is paid for a maximum of ten weeks in each case of sickness.\n';
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'legal-draft', version: 1, text: act } });
    const long = act.repeat(10_000_000 / act.length);
    for (const [version, text] of [[2, long], [3, act.replace('ten', 'eleven')]] as const) message({ jsonrpc: '2.0', method: 'textDocument/didChange', params: { textDocument: { ...textDocument, version }, contentChanges: [{ text }] } });
    const { items } = await server.connection.sendRequest<{ items: { message: string }[] }>('textDocument/diagnostic', { textDocument });
    expect(items.filter(({ message: says }) => says.includes('11 weeks'))).toHaveLength(1);
    expect(items.filter(({ message: says }) => says.includes('10 weeks'))).toEqual([]);
    expect(server.complaints()).toBe('');
  }, 120_000);

  it('waits for a client that does not read for a while, and has then answered all of it', async () => {
    await answers();
    const textDocument = { uri: 'file:///act.bill' }, text = Array.from({ length: 300 }, (_, i) => `${i + 1}. Sickness benefit is paid for a maximum of ten weeks in case ${i}.\n`).join('');
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'legal-draft', version: 1, text } });
    server.process.stdout.pause();
    const asked = Array.from({ length: 100 }, () => server.connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument })); // far more than a pipe holds
    await new Promise((done) => setTimeout(done, 1500));
    server.process.stdout.resume();
    expect((await Promise.all(asked)).map((symbols) => symbols.length)).toEqual(asked.map(() => 300));
    expect(server.complaints()).toBe('');
  }, 120_000);
});
