import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect, pushClient, type TestClient } from '../support/client';
import { smallCore, smallRules } from '../support/core';

const uri = 'file:///drafts/act.bill';
const act = '1. Benefit\n(1) It starts after 7 days.\n';

let client: TestClient;
let core: ReturnType<typeof smallCore>;
const start = async (more: Partial<Parameters<typeof connect>[0]> = {}) => {
  core = smallCore();
  client = await connect({ rules: smallRules, options: { core }, ...more });
};
/** The server still does its work. */
const alive = async () => {
  await client.open('file:///other.bill', act);
  expect((await client.pull('file:///other.bill')).items).toHaveLength(1);
};
beforeEach(() => start());
afterEach(() => client.end());

describe('a handler that fails', () => {
  it('is logged once, answers empty, and harms nobody else', async () => {
    await client.open(uri, `${act}BOOM`);
    const place = client.find(uri, '7 days');
    expect(await client.pull(uri)).toEqual({ kind: 'full', items: [] });
    expect(await client.hover(uri, place.start)).toBeNull();
    expect(await client.actions(uri, place)).toEqual([]);
    await client.replace(uri, '7', '8');
    expect((await client.pull(uri)).items).toEqual([]);
    expect(client.logged).toHaveLength(1);
    expect(client.logged[0]).toMatch(/^Lexfloor: reading a draft failed: the fuse was lit/);
    expect(core.analyses).toBe(2); // once a version, not once a request
    await alive();
    await client.replace(uri, 'BOOM', '');
    expect((await client.pull(uri)).items).toHaveLength(1);
  });

  it('leaves a server that pushes standing as well', async () => {
    await client.end();
    await start({ capabilities: pushClient });
    await client.open(uri, `${act}BOOM`);
    await client.replace(uri, 'BOOM', '');
    expect((await client.pushed(uri, 2)).diagnostics).toHaveLength(1);
  });
});

describe('changes', () => {
  it('to a document that nobody opened are let pass', async () => {
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: act }] });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect((await client.pull(uri)).items).toEqual([]);
    expect(client.logged).toEqual([]);
    await alive();
  });

  it('with versions that repeat or run backwards are applied as they come', async () => {
    await client.open(uri, act, 'legal-draft', 5);
    const change = (version: number | null, line: number, text: string) => client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version }, contentChanges: [{ range: { start: { line, character: 20 }, end: { line, character: 21 } }, text }],
    });
    await change(5, 1, '8');
    await change(3, 1, '9');
    await change(null, 1, '6');
    const { items } = await client.pull(uri);
    expect(items[0]!.data.fixes[0].edits[0].newText).toBe('3 days');
    expect(items[0]!.range.start).toEqual({ line: 1, character: 20 });
    expect((await client.hover(uri, { line: 1, character: 21 }))!.contents.value).toContain('Benefit starts too late');
  });

  it('beyond the end, backwards or before the start change what is there', async () => {
    await client.open(uri, act);
    const change = (start: [number, number], end: [number, number], text: string) => client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: start[0], character: start[1] }, end: { line: end[0], character: end[1] } }, text }],
    });
    await change([99, 99], [120, 5], '(2) after 9 days\n'); // at the end
    await change([1, 21], [1, 20], '8'); // the two ends swapped
    await change([-4, -1], [-1, 0], '\n'); // at the start
    await change([1, 999], [1, 999], '!'); // at the end of the line
    await change([50, 0], [50, 0], '(3) after 10 days'); // at the new end
    const { items } = await client.pull(uri);
    expect(items.map((one) => [one.range.start, one.range.end.character])).toEqual([
      [{ line: 2, character: 20 }, 26], [{ line: 3, character: 10 }, 16], [{ line: 4, character: 10 }, 17],
    ]);
  });

  it('that are no changes are logged, and the document stays open', async () => {
    await client.open(uri, act);
    for (const contentChanges of [[{ range: { start: {}, end: {} }, text: 'x' }], [{}], [null], 'x', undefined]) {
      await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges } as never);
    }
    await client.pull(uri);
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: act }] });
    expect((await client.pull(uri)).items).toHaveLength(1);
    await alive();
  });

  it('that open a document a second time replace it', async () => {
    await client.open(uri, act);
    await client.open(uri, '(1) after 9 days and 8 days');
    expect((await client.pull(uri)).items).toHaveLength(2);
  });

  it('by the thousand in one message are taken in a moment', async () => {
    const lines = 3000;
    await client.open(uri, '(1) after 2 days\n'.repeat(lines));
    const contentChanges = Array.from({ length: lines }, (_, i) => ({ range: { start: { line: lines - 1 - i, character: 10 }, end: { line: lines - 1 - i, character: 11 } }, text: '7' }));
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    const { items } = await client.pull(uri);
    expect(items).toHaveLength(1001);
    expect(items[0]!.message).toContain('2000 more findings');
  });
});

describe('text', () => {
  it.each([
    ['nothing', ''],
    ['one NUL', '\0'],
    ['binary', String.fromCharCode(...Array.from({ length: 2000 }, (_, i) => i * 7919 % 256))],
    ['invalid UTF-8, decoded', '\uFFFD\uFFFD(1) 7 days\uFFFD'],
    ['lone surrogates', '\uD800(1) \uDC00 7 days \uD83D'],
    ['a byte order mark', `\uFEFF${act}`],
    ['separators that are no line ends', '(1) a\u2028 7 days\u2029\u0085'],
    ['one line of 20 MB', `(1) ${'incapacity '.repeat(1_900_000)}`],
  ])('of %s is borne', async (_, text) => {
    await client.open(uri, text);
    expect((await client.pull(uri)).kind).toBe('full');
    for (const method of ['documentSymbol', 'foldingRange']) expect(Array.isArray(await client.request(`textDocument/${method}`, { textDocument: { uri } }))).toBe(true);
    await client.hover(uri, { line: 0, character: 6 });
    expect(client.logged).toEqual([]);
    await alive();
  });
});

describe('requests', () => {
  it('that are cancelled say so', async () => {
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    await client.open(uri, act);
    const cancel = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 21 } }, cancel.token);
    cancel.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    await alive();
  });

  it('with no sense in them are answered, not died of', async () => {
    await client.open(uri, act);
    for (const method of ['hover', 'codeAction', 'documentSymbol', 'foldingRange', 'diagnostic']) {
      for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 7 } }, { textDocument: { uri }, position: 'here', range: 3, context: null }]) {
        await client.request(`textDocument/${method}`, params).catch(() => undefined);
      }
    }
    await alive();
  });

  it('of an unknown kind are refused', async () => {
    await expect(client.request('lexfloor/nonsense', null)).rejects.toMatchObject({ code: -32601 });
    await alive();
  });
});
