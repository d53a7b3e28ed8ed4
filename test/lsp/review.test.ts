import { afterEach, describe, expect, it } from 'vitest';
import { readWaivers } from '../../server/src/analysis/waiverFile';
import type { ReviewAnswer } from '../../server/src/lsp/review';
import { smallCore, smallRules } from '../support/core';
import { type TestClient, connect } from '../support/client';

const root = 'file:///law/', uri = `${root}act.bill`, file = `${root}.lexfloor/waivers.yaml`;
const text = 'PART III. SICKNESS\n10. Waiting period\n(1) No benefit for 7 days.\n(2) Perhaps, heretofore, perhaps.\n(3) No benefit for 9 days.\n';

let client: TestClient;
afterEach(() => client.end());

async function open(files: Record<string, string>, words = text) {
  client = await connect({ rules: smallRules, root, options: { core: smallCore() }, host: { readFile: async (one) => files[one] }, initializationOptions: { review: true } });
  client.connection.onNotification('lexfloor/reviewChanged', () => { told++; });
  told = 0;
  await client.open(uri, words);
}
let told = 0;
const review = async () => (await client.request<ReviewAnswer>('lexfloor/review', {})).drafts;
/** State and words of each finding. */
const states = async () => (await review())[0]!.items.map(({ state, quote, decision }) => [state, quote, ...decision?.because ? [decision.because] : []]);
/** Decides, writes, and tells as an editor does. */
async function decide(files: Record<string, string>, method: 'waive' | 'reopen', params: object) {
  const answer = await client.request<{ uri: string; text: string; problem?: string }>(`lexfloor/${method}`, { uri, ...params });
  expect(answer.problem).toBeUndefined();
  files[answer.uri] = answer.text;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: answer.uri, type: 2 }] });
}
const seven = { rules: ['test/waiting-period'], provision: 'subsection_1', quote: '7 days' };

describe('the review of a draft', () => {
  it('has each finding with its Article, its provision and its words; what cannot be told is left out', async () => {
    await open({});
    const [draft, ...more] = await review();
    expect(more).toEqual([]);
    expect(draft).toMatchObject({ uri, language: 'en', lost: [] });
    expect(draft!.items.map(({ state, severity, rules, articles, provision, quote }) => [state, severity, rules, articles.map(({ label }) => label), provision.eId, quote])).toEqual([
      ['open', 'error', ['test/waiting-period'], ['C102 Art. 18(1)'], 'subsection_1', '7 days'],
      ['open', 'hint', ['test/plain-words'], [], 'subsection_2', 'heretofore'],
      ['open', 'error', ['test/waiting-period'], ['C102 Art. 18(1)'], 'subsection_3', '9 days'],
    ]);
    expect(draft!.items[0]!.range).toEqual({ start: { line: 2, character: 19 }, end: { line: 2, character: 25 } });
  });

  it('counts no draft twice that the editor shows once more, to preview a rename or to compare', async () => {
    await open({});
    for (const scheme of ['vscode-bulkeditpreview', 'git']) await client.open(uri.replace('file:', `${scheme}:`), text);
    expect((await review()).map((draft) => draft.uri)).toEqual([uri]);
  });

  it('names findings so that renumbering leaves the names alone', async () => {
    await open({});
    const before = (await review())[0]!.items.map(({ id }) => id);
    expect(new Set(before).size).toBe(3);
    await client.replace(uri, '10. Waiting', '31. Waiting');
    await client.replace(uri, '(1)', '(4)');
    expect((await review())[0]!.items.map(({ id }) => id)).toEqual(before);
  });

  it('shows all where diagnostics are cut', async () => {
    await open({}, `10. Waiting\n${Array.from({ length: 1200 }, (_, i) => `(${i + 1}) No benefit for ${i + 10} days.`).join('\n')}`);
    expect((await client.pull(uri)).items).toHaveLength(1001); // a thousand, and the line that says how many are left out
    expect((await review())[0]!.items).toHaveLength(1200);
  });

  it('takes in the files of the law that are not open', async () => {
    await open({ [`${root}lexfloor.yaml`]: 'files: [act.bill, rules.bill]\n', [`${root}rules.bill`]: '1. Rules\n(1) No benefit for 5 days.\n' });
    expect((await review()).map((one) => [one.uri, one.items.map(({ quote }) => quote)])).toEqual([[uri, ['7 days', 'heretofore', '9 days']], [`${root}rules.bill`, ['5 days']]]);
  });

  it('is said to have changed after a change, and only then', async () => {
    await open({});
    await client.pull(uri);
    await client.pull(uri);
    expect(told).toBe(1);
    await client.replace(uri, '7 days', '8 days');
    await client.pull(uri);
    expect(told).toBe(2);
    await client.close(uri);
    expect(await review()).toEqual([]);
    expect(told).toBe(3);
  });
});

describe('decisions on findings', () => {
  it('go from one to the next, each in the place of the one before', async () => {
    const files: Record<string, string> = {};
    await open(files);
    await decide(files, 'waive', { ...seven, state: 'to-be-changed' });
    expect(await states()).toEqual([['to-be-changed', '7 days'], ['open', 'heretofore'], ['open', '9 days']]);
    expect(readWaivers(files[file]!).waivers.map(({ state, reason }) => [state, reason])).toEqual([['to-be-changed', 'to be changed']]);
    const { decision } = (await review())[0]!.items[0]!;
    await client.replace(uri, '(1)', '(8)'); // another number meanwhile
    await decide(files, 'waive', { ...seven, provision: 'subsection_8', reason: 'wages go on', by: 'A. Adviser', instead: decision!.keys });
    expect((await states())[0]).toEqual(['accepted', '7 days']);
    expect(readWaivers(files[file]!).waivers.map(({ state, reason, provision }) => [state, reason, provision])).toEqual([['accepted', 'wages go on', 'subsection_8']]);
  });

  it('are withdrawn', async () => {
    const files: Record<string, string> = {};
    await open(files);
    await decide(files, 'waive', { ...seven, reason: 'wages go on' });
    await decide(files, 'reopen', { waivers: (await review())[0]!.items[0]!.decision!.keys });
    expect((await states())[0]).toEqual(['open', '7 days']);
    expect(readWaivers(files[file]!)).toEqual({ waivers: [], problems: [] });
  });

  it('to change something are done once it is gone; called done and not gone they are open', async () => {
    const files: Record<string, string> = {};
    await open(files);
    await decide(files, 'waive', { ...seven, state: 'to-be-changed' });
    await decide(files, 'waive', { rules: ['test/waiting-period'], provision: 'subsection_3', quote: '9 days', state: 'done' });
    expect(await states()).toEqual([['to-be-changed', '7 days'], ['open', 'heretofore'], ['open', '9 days', 'not-done']]);
    await client.replace(uri, '7 days', '3 days');
    expect(await states()).toEqual([['open', 'heretofore'], ['open', '9 days', 'not-done'], ['done', '7 days']]);
  });

  it('that meet nothing any more are told of', async () => {
    const files: Record<string, string> = {};
    await open(files);
    await decide(files, 'waive', { ...seven, reason: 'wages go on' });
    await client.replace(uri, '7 days', '8 days');
    expect((await review())[0]!.lost.map(({ rule, because, reason }) => [rule, because, reason])).toEqual([['test/waiting-period', 'words', 'wages go on']]);
    await client.replace(uri, '8 days', '2 days');
    expect((await review())[0]!.lost.map(({ because }) => because)).toEqual(['unused']);
  });

  it('need a folder to be kept in', async () => {
    client = await connect({ rules: smallRules, options: { core: smallCore() } });
    await client.open('untitled:Untitled-1', text);
    expect(await client.request('lexfloor/waive', { ...seven, uri: 'untitled:Untitled-1', reason: 'agreed' })).toEqual({ problem: 'Save the draft first: decisions are kept beside it.' });
  });

  it('follow each other faster than files are watched', async () => {
    const files: Record<string, string> = {};
    await open(files);
    for (const [provision, quote] of [['subsection_1', '7 days'], ['subsection_3', '9 days']]) {
      const answer = await client.request<{ uri: string; text: string }>('lexfloor/waive', { uri, rules: ['test/waiting-period'], provision, quote, reason: 'agreed' });
      files[answer.uri] = answer.text;
    }
    expect(readWaivers(files[file]!).waivers.map(({ quote }) => quote)).toEqual(['7 days', '9 days']);
  });
});
