import { afterEach, describe, expect, it } from 'vitest';
import { connect, fullClient, type TestClient } from '../support/client';
import { smallCore, smallRules } from '../support/core';

const uri = 'file:///drafts/act.bill';
const act = '1. Benefit\n(1) It starts after 7 days.\n(2) It was heretofore paid heretofore.\n(3) It was perhaps heretofore paid.\n';

let client: TestClient;
const start = async (capabilities = fullClient) => {
  client = await connect({ rules: smallRules, options: { core: smallCore() }, capabilities });
  await client.open(uri, act);
  return (await client.pull(uri)).items;
};
afterEach(() => client.end());

describe('a quick fix', () => {
  it('makes the finding go when it is applied', async () => {
    const [waiting] = await start();
    const actions = await client.actions(uri, waiting!.range, [waiting!]);
    expect(actions.map((one) => [one.title, one.kind, one.isPreferred])).toEqual([['Write "3 days"', 'quickfix', true]]);
    expect(actions[0]!.diagnostics).toEqual([waiting]);
    await client.apply(actions[0]!.edit!);
    expect(client.text(uri)).toBe(act.replace('7 days', '3 days'));
    expect((await client.pull(uri)).items.map((one) => one.code)).toEqual(['test/plain-words', 'test/plain-words', 'test/plain-words']);
  });

  it('names the version that it is for', async () => {
    await start();
    await client.replace(uri, '7', '8');
    const [action] = await client.actions(uri, client.find(uri, '8 days'));
    expect(action!.edit).toEqual({ documentChanges: [{ textDocument: { uri, version: 2 }, edits: [{ range: client.find(uri, '8 days'), newText: '3 days' }] }] });
  });

  it('comes without versions to an editor that does not know them', async () => {
    await start({ ...fullClient, workspace: {} });
    const [action] = await client.actions(uri, client.find(uri, '7 days'));
    expect(action!.edit).toEqual({ changes: { [uri]: [{ range: client.find(uri, '7 days'), newText: '3 days' }] } });
  });

  it('is offered with the cursor at any place of the words, and at their end', async () => {
    await start();
    const { start: from, end } = client.find(uri, '7 days');
    for (const place of [from, { line: from.line, character: from.character + 3 }, end]) {
      expect(await client.actions(uri, { start: place, end: place })).toHaveLength(1);
    }
    const before = { line: from.line, character: from.character - 1 };
    expect(await client.actions(uri, { start: before, end: before })).toEqual([]);
  });

  it('fits the text as it stands, whatever the editor still shows', async () => {
    const stale = await start();
    await client.replace(uri, '1. Benefit\n', '');
    const [action] = await client.actions(uri, client.find(uri, '7 days'), stale);
    await client.apply(action!.edit!);
    expect(client.text(uri)).toBe(act.replace('7 days', '3 days').replace('1. Benefit\n', ''));
  });

  it('is offered for all that is selected', async () => {
    await start();
    const all = await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } });
    expect(all.map((one) => one.title)).toEqual(['Write "3 days"', 'Write "until now"', 'Write "until now"', 'Write "until now"']);
  });

  it('is not offered where the text does not say enough', async () => {
    await start();
    expect(await client.actions(uri, client.find(uri, 'perhaps'))).toEqual([]);
  });

  it('is not offered to an editor that takes commands only', async () => {
    await start({ ...fullClient, textDocument: { ...fullClient.textDocument, codeAction: {} } });
    expect(await client.actions(uri, client.find(uri, '7 days'))).toEqual([]);
  });
});

describe('source.fixAll.lexfloor', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };

  it('applies every safe fix, and none that changes the law', async () => {
    await start();
    const actions = await client.actions(uri, whole, [], ['source.fixAll']);
    expect(actions.map((one) => one.kind)).toEqual(['source.fixAll.lexfloor']);
    await client.apply(actions[0]!.edit!);
    expect(client.text(uri)).toBe(act.replaceAll('heretofore', 'until now'));
  });

  it.each([[['source'], 1], [['source.fixAll.lexfloor'], 1], [['source.fixAll.other'], 0], [['source.organizeImports'], 0], [['refactor'], 0]])(
    'when the editor asks for %j there are %i', async (only, count) => {
      await start();
      expect((await client.actions(uri, whole, [], only as string[])).filter(({ kind }) => !kind?.startsWith('refactor.'))).toHaveLength(count as number);
    });

  it('is not offered where there is nothing to fix', async () => {
    await start();
    await client.type(uri, whole, '(1) It starts after 7 days.\n');
    expect(await client.actions(uri, whole, [], ['source'])).toEqual([]);
  });
});
