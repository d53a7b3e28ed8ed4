import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error: a plain script, without types
import { actOf } from '../bench/act.mjs';
import { bundleServer, startProcess, type ServerProcess } from '../support/server';
import { everything } from '../terms/laws';

// The server as a process that collects all garbage and tells what is left when it is sent a signal; not on Windows, which has none.
// Two hundred edits by default; LEXFLOOR_EVERYTHING=1 makes a hundred thousand, LEXFLOOR_EDITS as many as it says.
const edits = Number(process.env['LEXFLOOR_EDITS'] ?? (everything ? 100_000 : 200)), first = edits > 2_000 ? 1_000 : 80;

let bundle: Awaited<ReturnType<typeof bundleServer>>;
let server: ServerProcess;
beforeAll(async () => {
  bundle = await bundleServer();
  writeFileSync(join(bundle.folder, 'probe.cjs'), `
    const v8 = require('node:v8');
    v8.setFlagsFromString('--expose-gc');
    const gc = require('node:vm').runInNewContext('gc');
    process.on('SIGUSR2', () => setTimeout(() => {
      gc(); gc();
      const { heapUsed, external } = process.memoryUsage(), code = v8.getHeapCodeStatistics();
      process.stderr.write('left ' + (heapUsed + external - code.code_and_metadata_size - code.bytecode_and_metadata_size) + ';');
    }, 50));`);
}, 120_000);
afterEach(() => server.ended(0));

/** Bytes in use when all garbage is gone, without what functions were compiled to: that goes on long after the first thousand edits, and ends by itself. */
async function left(): Promise<number> {
  const before = server.complaints().length;
  server.process.kill('SIGUSR2');
  for (;;) {
    const said = /left (\d+);/.exec(server.complaints().slice(before));
    if (said) return Number(said[1]);
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function start(): Promise<void> {
  server = startProcess(bundle.path, { NODE_OPTIONS: `--require ${join(bundle.folder, 'probe.cjs')}` });
  await server.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await server.connection.sendNotification('initialized', {});
}

const open = async (uri: string, text: string): Promise<void> => {
  await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'legal-draft', version: 1, text } });
  await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
};
const close = (uri: string): Promise<void> => server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

const megabyte = 1_000_000, uri = 'file:///drafts/act.bill';

describe.skipIf(process.platform === 'win32')('the memory of the server', { timeout: everything ? 7_200_000 : 240_000 }, () => {
  it('does not grow with edits', async () => {
    const text: string = actOf(8_000), lines = text.split('\n');
    await start();
    await open(uri, text);
    let after = 0;
    for (let i = 0; i < edits; i++) {
      if (i === first) after = await left();
      const line = i * 37 % lines.length, at = { line, character: Math.min(lines[line]!.length, 12 + i % 20) }, words = i % 3 === 0 ? `twenty-${i % 9} weeks ` : 'x';
      const put = { range: { start: at, end: at }, text: words }, take = { range: { start: at, end: { line, character: at.character + words.length } }, text: '' };
      await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 + 2 * i }, contentChanges: [put] });
      if (i % 2 === 0) await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 3 + 2 * i }, contentChanges: [take] });
      await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    }
    expect(await left() - after).toBeLessThan(2 * megabyte);
  });

  it('is at most forty times the text, and given back when it is closed', async () => {
    await start();
    await open('file:///drafts/warm.bill', actOf(40_000)); // rules, patterns and compiled code stay for the next draft
    await close('file:///drafts/warm.bill');
    const before = await left();
    const text: string = actOf(40_000);
    await open(uri, text);
    expect(await left() - before).toBeLessThan(40 * text.length);
    await close(uri);
    // A few caches are bounded, not emptied
    expect(await left() - before).toBeLessThan(3 * megabyte);
  });
});
