import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { bundledRules } from '../../server/src/bundled';
import { readWaivers } from '../../server/src/analysis/waiverFile';
import { smallCore, smallRules } from '../support/core';
import { type TestClient, connect } from '../support/client';

const root = 'file:///law/', uri = `${root}act.bill`, file = `${root}.lexfloor/waivers.yaml`;
const text = 'PART III. SICKNESS\n10. Waiting period\n(1) No benefit for 7 days.\n';

let client: TestClient;
afterEach(() => client.end());

/** A client with files that the test may change. */
async function open(files: Record<string, string>, waiveCommand: string | undefined = 'lexfloor.waive') {
  const core = smallCore();
  client = await connect({ rules: smallRules, root, options: { core }, host: { readFile: async (one) => files[one] }, initializationOptions: { waiveCommand } });
  await client.open(uri, text);
}
const found = async () => (await client.pull(uri)).items.map(({ code }) => code);
const at = { start: { line: 2, character: 20 }, end: { line: 2, character: 20 } };
const actions = async () => await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: at, context: { diagnostics: [] } });
const waive = (more: object) => client.connection.sendRequest<{ uri: string; text: string; problem?: string }>('lexfloor/waive', { uri, rule: 'test/waiting-period', provision: 'subsection_1', quote: '7 days', reason: 'wages go on', ...more });

describe('accepting a finding in the editor', () => {
  it('is offered behind the remedy, with all that the command needs', async () => {
    await open({});
    const [fix, accept] = await actions();
    expect(fix!.title).toBe('Write "3 days"');
    expect(accept).toMatchObject({
      title: 'Accept with a reason… (C102 Art. 18(1))',
      command: { command: 'lexfloor.waive', arguments: [{ uri, rule: 'test/waiting-period', provision: 'subsection_1', quote: '7 days' }] },
    });
  });

  it('is not offered to clients without such a command', async () => {
    await open({}, '');
    expect((await actions()).map(({ title }) => title)).toEqual(['Write "3 days"']);
  });

  it('takes the finding away once the file is written, and it comes back with other words', async () => {
    const files: Record<string, string> = {};
    await open(files);
    expect(await found()).toEqual(['test/waiting-period']);
    const answer = await waive({ by: 'A. Adviser', until: '2099-12-31' });
    expect(answer.uri).toBe(file);
    expect(readWaivers(answer.text).waivers).toEqual([expect.objectContaining({ rule: 'test/waiting-period', file: 'act.bill', quote: '7 days', reason: 'wages go on', by: 'A. Adviser', until: '2099-12-31' })]);
    files[file] = answer.text;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 1 }] });
    expect(await found()).toEqual([]);
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: text.replace('7 days', '9 days') }] });
    expect(await found()).toEqual(['test/waiting-period']);
  });

  it('accepts all that one underline says: the rules of other instruments on the same words too', async () => {
    client = await connect({ rules: bundledRules(), root, host: { readFile: async () => undefined }, initializationOptions: { waiveCommand: 'lexfloor.waive' } });
    await client.open(uri, 'PART III. SICKNESS BENEFIT\n10. Waiting period\n(1) No sickness benefit is payable for the first 7 days of incapacity for work.\n');
    const { message } = (await client.pull(uri)).items.find(({ code }) => code === 'c102/sickness-waiting-period')!;
    expect(message).toContain('C130 Art. 26(3)');
    const answer = await waive({ rule: 'c102/sickness-waiting-period', provision: '' });
    expect(readWaivers(answer.text).waivers.map(({ rule }) => rule)).toEqual(['c102/sickness-waiting-period', 'c130/sickness-waiting-period']);
  });

  it('says what is wrong: no reason, another text', async () => {
    await open({});
    expect((await waive({ reason: ' ' })).problem).toBe('A waiver needs a reason.');
    expect((await waive({ quote: '8 days' })).problem).toContain('has changed');
  });

  it('shows a mistake in the file at its line, and the other waivers hold', async () => {
    await open({ [file]: 'waivers:\n  - {rule: a/b, provision: x, words: 0123456789abcdef, reason: y, unti: 2027-01-01}\n' });
    await found();
    const said = client.published.filter((one) => one.uri === file).at(-1);
    expect(said?.diagnostics.map(({ range, message }) => [range.start.line, message])).toEqual([[1, 'Unknown key "unti"; did you mean "until"?']]);
  });
});
