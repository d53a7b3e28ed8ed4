import { afterEach, describe, expect, it } from 'vitest';
import { connect, fullClient, pushClient, type TestClient } from '../support/client';
import { smallCore, smallRules } from '../support/core';

const uri = 'file:///drafts/act.bill';
const act = 'PART I. SICKNESS\n1. Benefit\n(1) It starts after 7 days.\n(2) It was heretofore paid, perhaps.\n(a) for 2 days\n';

let client: TestClient;
const start = async (capabilities = fullClient) => {
  const core = smallCore();
  client = await connect({ rules: smallRules, options: { core, version: '9.9.9' }, capabilities });
  return core;
};
afterEach(() => client.end());

describe('a client that asks for diagnostics', () => {
  it('is told so at the start, and that positions count UTF-16', async () => {
    await start();
    expect(client.initialized.capabilities.diagnosticProvider).toEqual({ identifier: 'lexfloor', interFileDependencies: false, workspaceDiagnostics: false });
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
    expect(client.initialized.serverInfo).toEqual({ name: 'lexfloor', version: '9.9.9' });
  });

  it('gets the findings at the exact words, the gravest first', async () => {
    await start();
    await client.open(uri, act);
    const { kind, items } = await client.pull(uri);
    expect(kind).toBe('full');
    expect(items.map((one) => [one.severity, one.code, client.at(uri, one.range)])).toEqual([
      [1, 'test/waiting-period', '7 days'],
      [4, 'test/plain-words', 'heretofore'],
    ]);
  });

  it('finds rule, provision, Article and fix in the diagnostic', async () => {
    await start();
    await client.open(uri, act);
    const [first] = (await client.pull(uri)).items;
    expect(first).toMatchObject({
      source: 'lexfloor', codeDescription: { href: 'https://example.org/c102/18' },
      data: { rule: 'test/waiting-period', provision: 'subsection_1', fixes: [{ title: 'Write "3 days"', safe: false, edits: [{ range: first!.range, newText: '3 days' }] }] },
    });
    expect(first!.range).toEqual({ start: { line: 2, character: 20 }, end: { line: 2, character: 26 } });
  });

  it('counts characters as UTF-16 does', async () => {
    await start();
    await client.open(uri, '(1) 𝔸é ⅔ 7 days');
    const [first] = (await client.pull(uri)).items;
    expect(first!.range).toEqual({ start: { line: 0, character: 10 }, end: { line: 0, character: 16 } }); // "(1) " 4, 𝔸 2, é 1, " ⅔ " 3
  });

  it.each([['CRLF', '\r\n'], ['lone CR', '\r'], ['LF', '\n']])('counts lines that end with %s', async (_, end) => {
    await start();
    await client.open(uri, `1. A${end}${end}(1) 7 days${end}`);
    expect((await client.pull(uri)).items[0]!.range.start).toEqual({ line: 2, character: 4 });
  });

  it('is not sent the same list twice', async () => {
    const core = await start();
    await client.open(uri, act);
    const first = await client.pull(uri);
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(core.analyses).toBe(1); // the same version is judged once
    await client.replace(uri, 'for 2 days', 'for 3 days'); // no finding, nor its place, changes
    expect((await client.pull(uri, first.resultId)).kind).toBe('unchanged');
    expect(core.analyses).toBe(2);
  });

  it('is sent the list again when only a place has moved', async () => {
    await start();
    await client.open(uri, act);
    const first = await client.pull(uri);
    await client.replace(uri, 'PART I', '\nPART I');
    const second = await client.pull(uri, first.resultId);
    expect(second.kind).toBe('full');
    expect(second.resultId).not.toBe(first.resultId);
    expect(second.items.map((one) => one.range.start.line)).toEqual([3, 4]);
    expect(client.at(uri, second.items[0]!.data.fixes[0].edits[0].range)).toBe('7 days');
  });

  it('is sent the whole list when it holds an id of another server', async () => {
    await start();
    await client.open(uri, act);
    expect((await client.pull(uri, '1')).kind).toBe('full');
  });

  it('sees a finding go as the words are mended, and come back', async () => {
    await start();
    await client.open(uri, act);
    await client.replace(uri, '7', '3');
    expect((await client.pull(uri)).items.map((one) => one.code)).toEqual(['test/plain-words']);
    await client.replace(uri, '3 days', '30 days');
    expect((await client.pull(uri)).items.map((one) => one.code)).toEqual(['test/waiting-period', 'test/plain-words']);
  });

  it('gets faults of the file beside the findings', async () => {
    await start();
    await client.open(uri, '(1) 7 days\0');
    expect((await client.pull(uri)).items.map((one) => [one.code, one.message])).toEqual([
      ['file/structure', 'A NUL character; delete it'], ['test/waiting-period', 'The waiting period is too long.'],
    ]);
  });

  it('gets no more than a thousand, the gravest, and is told how many there are beside', async () => {
    await start();
    await client.open(uri, `${'(1) heretofore\n'.repeat(900)}${'(1) 7 days\n'.repeat(300)}`);
    const { items } = await client.pull(uri);
    expect(items).toHaveLength(1001);
    expect(items[0]).toMatchObject({ code: 'file/more-findings', severity: 3, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } } });
    expect(items[0]!.message).toMatch(/^200 more findings are not shown/);
    expect(items.filter((one) => one.code === 'test/waiting-period')).toHaveLength(300);
    expect(items.filter((one) => one.code === 'test/plain-words')).toHaveLength(700);
  });

  it('gets nothing for a document that is not open', async () => {
    await start();
    expect(await client.pull(uri)).toEqual({ kind: 'full', items: [] });
  });

  it('is never sent diagnostics unasked', async () => {
    await start();
    await client.open(uri, act);
    await client.pull(uri);
    await client.replace(uri, '7', '8');
    await client.pull(uri);
    expect(client.published).toEqual([]);
  });

  it('is judged once where changes come in one after the other', async () => {
    const core = await start();
    await client.open(uri, act);
    await client.pull(uri);
    const typing = [];
    for (const by of ['77', '777', '7777', '77777']) typing.push(client.replace(uri, by.slice(1), by));
    const answer = client.pull(uri);
    await Promise.all(typing);
    expect(client.at(uri, (await answer).items[0]!.range)).toBe('77777 days');
    expect(core.analyses).toBe(2);
  });
});

describe('a client that waits for diagnostics', () => {
  it('is not offered to ask, and is sent them with the version', async () => {
    await start(pushClient);
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(uri, act, 'legal-draft', 7);
    const { diagnostics, version } = await client.pushed(uri, 7);
    expect(version).toBe(7);
    expect(diagnostics.map((one) => client.at(uri, one.range))).toEqual(['7 days', 'heretofore']);
  });

  it('is sent them again after a change', async () => {
    await start(pushClient);
    await client.open(uri, act);
    await client.pushed(uri, 1);
    await client.replace(uri, '7', '3');
    expect((await client.pushed(uri, 2)).diagnostics.map((one) => client.at(uri, one.range))).toEqual(['heretofore']);
  });

  it('sees them taken away when the draft is closed', async () => {
    await start(pushClient);
    await client.open(uri, act);
    await client.pushed(uri, 1);
    await client.close(uri);
    await client.request('shutdown', null).catch(() => undefined);
    expect(client.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });

  it('is sent nothing for what is no legal draft', async () => {
    await start(pushClient);
    await client.open('file:///notes.md', act, 'markdown');
    await client.open(uri, act);
    await client.pushed(uri, 1);
    expect(client.published.map((one) => one.uri)).toEqual([uri]);
  });
});
