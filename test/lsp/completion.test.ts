import type { CompletionItem, CompletionList, InitializeResult } from 'vscode-languageserver-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { connect, fullClient, type TestClient } from '../support/client';

const uri = 'file:///drafts/act.bill';
const act = `SOCIAL INSURANCE ACT

PART I – SICKNESS BENEFIT

1. Definitions
In this Act "insured person" means a person insured under section 2.

2. Persons insured
Every employee is insured under section 
`;
const snippets = { ...fullClient, textDocument: { ...fullClient.textDocument, completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown' as const] } } } };

let client: TestClient;
afterEach(() => client.end());

async function start(text = act, capabilities = snippets): Promise<InitializeResult> {
  client = await connect({ rules: bundledRules(), capabilities });
  await client.open(uri, text);
  return client.initialized;
}

async function ask(position: { line: number; character: number }, context?: unknown): Promise<CompletionItem[]> {
  const answer = await client.request<CompletionItem[] | CompletionList>('textDocument/completion', { textDocument: { uri }, position, ...(context !== undefined && { context }) });
  return Array.isArray(answer) ? answer : answer.items;
}

describe('completion', () => {
  it('is announced with the characters after which to ask, and explains its items when asked', async () => {
    const { capabilities } = await start();
    expect(capabilities.completionProvider).toEqual({ triggerCharacters: [' ', '.'], resolveProvider: true });
  });

  it('gives the provisions after "section " when the blank was typed, and nothing after any other blank', async () => {
    await start();
    const typed = { triggerKind: 2, triggerCharacter: ' ' };
    expect((await ask({ line: 8, character: 40 }, typed)).map(({ label, detail }) => [label, detail])).toEqual([['1', 'Definitions'], ['2', 'Persons insured']]);
    expect(await ask({ line: 8, character: 6 }, typed)).toEqual([]);
  });

  it('puts in a model clause with tab stops, and says which Articles it gives effect to', async () => {
    await start();
    const clause = (await ask({ line: 9, character: 0 })).find(({ label }) => label === 'Waiting period')!;
    expect(clause.insertTextFormat).toBe(2);
    expect(clause.textEdit).toMatchObject({ range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, newText: expect.stringMatching(/^3\. Waiting period\n.*\$\{1:/) });
    expect(clause.detail).toContain('C102 Art. 18');
    expect(clause.documentation).toBeUndefined();
    const resolved = await client.request<CompletionItem>('completionItem/resolve', clause);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('C102 Art. 18') });
  });

  it('writes the gaps in square brackets for an editor without snippets', async () => {
    await start(act, fullClient as typeof snippets);
    const clause = (await ask({ line: 9, character: 0 })).find(({ label }) => label === 'Waiting period')!;
    expect(clause.insertTextFormat).toBeUndefined();
    expect((clause.textEdit as { newText: string }).newText).toContain('[3 or fewer]');
  });

  it('follows the text as it is typed, whatever was analysed before', async () => {
    await start();
    await client.pull(uri);
    await client.replace(uri, 'under section \n', 'for 26 w\n');
    expect((await ask({ line: 8, character: 34 })).map(({ label }) => label)).toEqual(['weeks', 'working days', 'weekly contributions']);
    await client.replace(uri, '26 w', 'each ins');
    expect((await ask({ line: 8, character: 38 })).map(({ label }) => label)).toEqual(['insured person']);
  });

  it('is silent in a text that is no draft', async () => {
    client = await connect({ rules: bundledRules(), capabilities: snippets });
    await client.open('file:///notes.txt', 'section ', 'plaintext');
    expect(await client.request('textDocument/completion', { textDocument: { uri: 'file:///notes.txt' }, position: { line: 0, character: 8 } })).toEqual([]);
  });
});

describe('fixing all of a kind', () => {
  const text = 'ACT\n\n1. The claim is made prior to the birth.\n\n2. Prior to the hearing the chairman is named.\n\n3. A chairman is paid prior to the day.\n';

  it('is offered beside the fix at one place, and makes the same change at all', async () => {
    await start(text);
    const place = client.find(uri, 'prior to');
    const titles = (await client.actions(uri, place)).map(({ title }) => title);
    expect(titles).toEqual(['“before”', 'Fix all of this kind: “prior to” → “before” (3)']);
    await client.apply((await client.actions(uri, place))[1]!.edit!);
    expect(client.text(uri)).toBe(text.replaceAll('prior to', 'before').replace('Prior to', 'Before'));
  });

  it('takes the word that was chosen first, and mends the article before it', async () => {
    await start(text);
    const all = (await client.actions(uri, client.find(uri, 'chairman'))).find(({ title }) => title.startsWith('Fix all'))!;
    expect(all.title).toBe('Fix all of this kind: “chairman” → “chairperson” (2)');
  });

  it('is not offered where there is but one place', async () => {
    await start('ACT\n\n1. The claim is made prior to the birth.\n');
    expect((await client.actions(uri, client.find(uri, 'prior to'))).map(({ title }) => title)).toEqual(['“before”']);
  });

  it('leaves out, as at one place, what would make a heading of a line that goes on in the next one', async () => {
    const others = Array.from({ length: 12 }, (_, i) => `${i + 10}. A person insured under this Act is paid a benefit for each month of\nincapacity for work that a physician of the Institution has certified in\nthe form and manner that the Board lays down for such certificates.\n`).join('\n');
    await start(`1. A pension is payable in respect of a child until the child has reached\nthe age that is fixed by the Board in respect of each class of pensions.\n\n2. Men in respect of ships in respect of Lake\nVictoria are insured persons, and so are those who work on other waters.\n\n${others}`);
    const titles = async (words: string) => (await client.actions(uri, client.find(uri, words))).map(({ title }) => title);
    expect(await titles('in respect of a child')).toEqual(['“for”', '“about”', 'Fix all of this kind: “in respect of” → “for” (2)']);
    expect(await titles('in respect of ships')).toEqual(['Fix all of this kind: “in respect of” → “for” (2)']);
  });

  it('with source.fixAll.lexfloor changes what keeps its meaning, and nothing else', async () => {
    await start(text);
    const [action] = await client.actions(uri, client.find(uri, 'ACT'), [], ['source.fixAll.lexfloor']);
    await client.apply(action!.edit!);
    expect(client.text(uri)).toBe(text.replaceAll('prior to', 'before').replace('Prior to', 'Before'));
  });

  it('does not hold up the save of a long draft that is still to be read', async () => {
    await start(`ACT\n\n1. The claim is made prior to the birth.\n${'\nA word of law.'.repeat(40_000)}`);
    expect(await client.actions(uri, client.find(uri, 'ACT'), [], ['source.fixAll'])).toEqual([]);
  });
});

describe('a model clause for what was not found', () => {
  const sections = Array.from({ length: 18 }, (_, i) => `\n${i + 1}. Sickness benefit\nA worker is paid sickness benefit for ${i + 26} weeks at 60 per cent of previous earnings.\n`).join('');
  const law = `SOCIAL INSURANCE ACT\n\nPART I – BENEFITS\n${sections}`;

  it('is offered at the finding, goes behind the last section with the next number, and mends it', async () => {
    await start(law);
    const before = (await client.pull(uri)).items.filter(({ code }) => code === 'c102/appeal');
    expect(before).toHaveLength(1);
    const action = (await client.actions(uri, before[0]!.range, before)).find(({ title }) => title === 'Insert a model clause: Right of appeal')!;
    await client.apply(action.edit!);
    expect(client.text(uri)).toContain('\n\n19. Right of appeal\n');
    expect((await client.pull(uri)).items.filter(({ code }) => code === 'c102/appeal')).toEqual([]);
  });

  it('comes with tab stops where the editor takes them in an edit', async () => {
    await start(law, { ...snippets, workspace: { ...snippets.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } } } as typeof snippets);
    const action = (await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } })).find(({ title }) => title === 'Insert a model clause: Right of appeal')!;
    const [change] = action.edit!.documentChanges as { edits: { snippet: { kind: string; value: string } }[] }[];
    expect(change!.edits[0]!.snippet).toMatchObject({ kind: 'snippet', value: expect.stringMatching(/^\n\n19\. Right of appeal\n.*\$\{1:/) });
  });
});
