import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { bundledRules } from '../../server/src/bundled';
import { fullClient, pushClient, type Setup, type TestClient, connect } from '../support/client';

const root = 'file:///law/', uri = `${root}act.bill`, file = `${root}comments.yaml`;
const text = `SOCIAL SECURITY ACT

PART III. SICKNESS BENEFIT

10. Duration
Sickness benefit is payable for at most twenty weeks in each case of sickness.

11. Rate
The rate of sickness benefit is 40 per cent of previous earnings.
`;
const comments = `comments:
  - {year: 2019, instrument: C102, article: 18(1), request: How long is it paid?, kind: direct request, url: https://example.org/c}
  - {year: 2021, instrument: c102, article: 16, request: At what rate?, state: answered, answer: At 40 per cent}
  - {year: 2015, instrument: C102, article: 18(1), request: Settled long ago, state: closed}
  - {year: 2016, instrument: C102, article: 18(1), request: The draft does it, state: in-draft}
  - {year: 2022, instrument: C87, request: A matter of another law}
`;
const waiting = { timeout: 10_000, interval: 10 };

let client: TestClient;
afterEach(() => client.end());

async function open(kept: Record<string, string>, setup: Partial<Setup> = {}): Promise<void> {
  const files: Record<string, string> = { [`${root}lexfloor.yaml`]: 'standards: [C102]\n', ...kept };
  client = await connect({ rules: bundledRules(), root, host: { readFile: async (one) => files[one] }, ...setup });
  await client.open(uri, text);
}
const supervised = async () => (await client.pull(uri)).items.filter(({ code }) => code === 'supervision').map(({ range, severity, message }) => [client.at(uri, range), severity, message]);
/** Asks once, and again when the editor is told to. */
const settled = async () => {
  const before = client.refreshes;
  expect(await supervised()).toEqual([]);
  await vi.waitUntil(() => client.refreshes > before, waiting);
  return supervised();
};

describe('comments of supervisory bodies', () => {
  it('stand at the provisions concerned while they wait, for information', async () => {
    await open({ [file]: comments });
    const shown = await settled();
    expect(shown).toEqual(expect.arrayContaining([
      ['10. Duration', 3, '2019, CEACR (direct request), C102 Art. 18(1): How long is it paid? (open)'],
      ['11. Rate', 3, '2021, CEACR, C102 Art. 16: At what rate? (answered)'],
    ]));
    expect(shown.map(([, , message]) => message).join()).not.toMatch(/Settled|does it|another law/);
  });

  it('move with their provisions while somebody types, and follow the law after a pause', async () => {
    await open({ [file]: comments });
    await settled();
    await client.replace(uri, 'PART III', 'PART II. GENERAL\n\n1. Title\nThis is the Act.\n\nPART III');
    expect((await supervised()).map(([words]) => words)).toContain('10. Duration');
    await client.replace(uri, 'for at most twenty weeks in each', 'in every');
    const before = client.refreshes;
    expect((await supervised()).map(([words]) => words)).toContain('10. Duration'); // as it was a moment ago
    await vi.waitUntil(() => client.refreshes > before, waiting);
    expect((await supervised()).map(([words]) => words)).not.toContain('10. Duration'); // nothing bears on duration any more
  });

  it('are told in the hover with the answer and the law as it stands', async () => {
    await open({ [file]: comments });
    await settled();
    const at = async (words: string) => (await client.hover(uri, client.find(uri, words).start))?.contents.value;
    expect(await at('11. Rate')).toMatch(/\*\*C102 Art\. 16\*\* · 2021, CEACR · answered\s+At what rate\?\s+Answer of the government: At 40 per cent\s+The law now: below/);
    expect(await at('10. Duration')).toContain('[2019, CEACR (direct request)](https://example.org/c)');
    expect(await at('each case of sickness') ?? '').not.toContain('CEACR');
  });

  it('come at once to a client that cannot be asked to fetch again, and later to one that waits', async () => {
    await open({ [file]: comments }, { capabilities: { ...fullClient, workspace: { ...fullClient.workspace, diagnostics: undefined } } });
    expect(await supervised()).not.toEqual([]);
    await client.end();
    await open({ [file]: comments }, { capabilities: pushClient });
    await vi.waitUntil(() => client.published.some((one) => one.uri === uri && one.diagnostics.some(({ code }) => code === 'supervision')), waiting);
  });

  it('are taken as they stand in the editor, and mistakes are told at their line', async () => {
    await open({ [file]: comments });
    await settled();
    await client.open(file, comments, 'yaml');
    expect((await client.pull(file)).items).toEqual([]);
    const before = client.refreshes;
    await client.replace(file, 'How long is it paid?', 'Until when?');
    await vi.waitUntil(() => client.refreshes > before, waiting);
    expect((await supervised()).map(([, , message]) => message).join()).toContain('Until when?');
    await client.replace(file, 'year: 2021', 'year: soon');
    const [mistake, ...more] = (await client.pull(file)).items;
    expect([mistake!.range.start.line, mistake!.message, more]).toEqual([2, expect.stringMatching(/^This comment cannot be read \(year\); it needs year, instrument/), []]);
  });

  it('tell the mistakes of a file that is not open too, and leave those of strangers alone', async () => {
    await open({ [file]: 'comments:\n  - {year: soon, instrument: C102, request: x}\n' });
    await client.pull(uri);
    await vi.waitUntil(() => client.published.some((one) => one.uri === file && one.diagnostics.length === 1), waiting);
    await client.open('file:///law/blog/comments.yaml', 'comments: nice\n', 'yaml');
    expect((await client.pull('file:///law/blog/comments.yaml')).items).toEqual([]);
  });
});

describe('files that a project keeps', () => {
  const complete = async (address: string, marked: string, setup: Partial<Setup> = {}) => {
    await open({}, setup);
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    await client.open(address, marked.replace('|', ''), 'yaml');
    return (await client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri: address }, position: { line: before.length - 1, character: before.at(-1)!.length } })).map(({ label }) => label);
  };
  it.each([
    ['comments:\n  - |', ['year', 'instrument', 'request']], ['comments:\n  - year: 2019\n    st|', ['state']], ['comments:\n  - {year: 2019, state: |', ['open', 'answered', 'in-draft', 'closed']],
    ['comments:\n  - {instrument: |', ['C102', 'C183']], ['|', ['comments']],
  ])('complete %j', async (marked, words) => expect(await complete(file, marked)).toEqual(expect.arrayContaining(words)));

  it('complete the steps of a ratification, where no YAML extension does it', async () => {
    const address = `${root}.lexfloor/ratification.yaml`;
    expect(await complete(address, 'steps:\n  - {step: 1, state: |')).toEqual(['open', 'under-way', 'done', 'not-needed']);
    await client.end();
    expect(await complete(address, 'steps:\n  - {step: 1, state: |', { initializationOptions: { yaml: true } })).toEqual([]);
    await client.end();
    expect(await complete(file, 'comments:\n  - {year: 2019, state: |', { initializationOptions: { yaml: true } })).toContain('open'); // no extension knows whose it is
  });

  it('say what a key means, and what is wrong with an entry', async () => {
    await open({});
    const address = `${root}.lexfloor/article22.yaml`;
    await client.open(address, 'answers:\n  - {instrument: C102, question: III.4}\n', 'yaml');
    expect((await client.hover(address, client.find(address, 'question').start))?.contents.value).toContain('the number of the question');
    expect((await client.pull(address)).items.map(({ range, message }) => [range.start.line, message])).toEqual([[1, expect.stringContaining('This answer cannot be read (text)')]]);
  });
});
