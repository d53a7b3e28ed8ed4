import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { bundledRules } from '../../server/src/bundled';
import { yamlPlace } from '../../server/src/lsp/yamlPlace';
import { connect, type Setup, type TestClient } from '../support/client';

const uri = 'file:///drafts/lexfloor.yaml';
let client: TestClient;
afterEach(() => client?.end());

/** Opens a lexfloor.yaml in which `|` marks the cursor. */
async function at(marked: string, setup: Partial<Setup> = {}) {
  client = await connect({ rules: bundledRules(), ...setup });
  const offset = marked.indexOf('|'), text = marked.replace('|', '');
  await client.open(uri, text, 'yaml');
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
const complete = async (marked: string, setup?: Partial<Setup>) => {
  const position = await at(marked, setup);
  return client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position });
};
const labels = async (marked: string) => (await complete(marked)).map(({ label }) => label);
const hover = async (marked: string) => {
  const position = await at(marked);
  return (await client.hover(uri, position))?.contents.value;
};

describe('completion in lexfloor.yaml', () => {
  it('offers the keys, with what they mean', async () => {
    const items = await complete('country: Aurelia\nta|');
    expect(items.map(({ label }) => label)).toEqual(['country', 'language', 'files', 'twins', 'amends', 'targets', 'standards', 'packs', 'severities', 'reference-wages', 'population']);
    const targets = items.find(({ label }) => label === 'targets')!;
    expect(targets.textEdit).toEqual({ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, newText: 'targets: ' });
    expect(targets.detail).toMatch(/accepted/);
  });

  it('offers groups of persons and branches', async () => {
    expect(await labels('population:\n  em|')).toEqual(expect.arrayContaining(['employees', 'employed-women', 'protected']));
    expect(await labels('population:\n  protected:\n    sick|')).toEqual(expect.arrayContaining(['all', 'sickness']));
    expect(await hover('population:\n  protected:\n    all:\n      industrial-20|: 3\n')).toContain('20 persons or more');
  });

  it('offers instruments where they belong', async () => {
    expect((await labels('targets:\n  |')).slice(0, 1)).toEqual(['C102']);
    expect(await labels('standards: [C102, C|')).toContain('C183');
    await client.end();
    expect(await labels('standards:\n- |')).toContain('C183');
  });

  it('offers accepted and intended, and the Parts of the instrument', async () => {
    expect(await labels('targets:\n  C183: |')).toEqual(['accepted', 'intended']);
    await client.end();
    expect(await labels('targets:\n  C102: {a|')).toEqual(['accepted', 'intended', 'exceptions']);
    await client.end();
    expect(await labels('targets:\n  C102: {accepted: [III, |')).toEqual(['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'all']);
    await client.end();
    expect(await labels('targets:\n  C128:\n    intended:\n      - |')).toEqual(['II', 'III', 'IV', 'all']);
  });

  it('offers the exceptions that the instrument knows', async () => {
    const all = await labels('targets: {C102: {accepted: all, exceptions: [|');
    expect(all).toEqual(expect.arrayContaining(['9(d)', '12(2)', '18(2)(b)', 'all']));
  });

  it('offers rules and packs under severities, and then what they may be', async () => {
    const all = await labels('severities:\n  c102/sick|');
    expect(all).toEqual(expect.arrayContaining(['c102/*', 'drafting/*', 'c102/sickness-duration']));
    await client.end();
    expect(await labels('severities:\n  c102/sickness-duration: |')).toEqual(['error', 'warning', 'info', 'hint', 'off']);
  });

  it('offers nothing in a comment, in a name that is free, or where a YAML extension does', async () => {
    expect(await labels('# tar|')).toEqual([]);
    await client.end();
    expect(await labels('country: |')).toEqual([]);
    await client.end();
    expect(await complete('ta|', { initializationOptions: { yaml: true } })).toEqual([]);
  });

  it('offers nothing in a draft', async () => {
    client = await connect({ rules: bundledRules() });
    await client.open('file:///drafts/act.bill', '1. Benefit\n');
    const items = await client.request('textDocument/completion', { textDocument: { uri: 'file:///drafts/act.bill' }, position: { line: 0, character: 2 } });
    expect(items).toEqual([]);
  });
});

describe('the hover in lexfloor.yaml', () => {
  it('says what a key, an instrument, a Part and a rule mean', async () => {
    expect(await hover('tar|gets: {}')).toMatch(/^\*\*targets\*\* · what the country has accepted/);
    await client.end();
    expect(await hover('targets: {C1|02: accepted}')).toMatch(/^\*\*C102\*\* · \[Social Security \(Minimum Standards\) Convention/);
    await client.end();
    expect(await hover('targets: {C102: {accepted: [I|II]}}')).toBe('**III** · Sickness benefit');
    await client.end();
    expect(await hover('severities:\n  c102/sickness-dur|ation: off')).toMatch(/Sickness benefit ends too early · C102 Art\. 18\(1\)/);
    await client.end();
    expect(await hover('country: Aure|lia')).toBeUndefined();
  });
});

describe('targets', () => {
  it('decide how grave a finding is in the editor, and change it when they change', async () => {
    const host = { readFile: async (file: string) => file === uri ? yaml : undefined }, act = 'file:///drafts/act.bill';
    let yaml = 'targets: {C102: {accepted: [V], intended: [III]}}\n';
    client = await connect({ rules: bundledRules(), host });
    await client.open(act, 'PART III. SICKNESS BENEFIT\n14. Sickness benefit is payable for a maximum period of ten weeks.\n');
    const severity = async () => (await client.pull(act)).items.find(({ code }) => code === 'c102/sickness-duration')!.severity;
    expect(await severity()).toBe(2);
    yaml = 'targets: {C102: {accepted: [V, III]}}\n';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    expect(await severity()).toBe(1);
  });
});

describe('a place in YAML', () => {
  it.each([
    ['a: |', ['a'], 'value'],
    ['a:\n  b:\n    c|', ['a', 'b'], 'key'],
    ['a:\n  b: 1\nc|', [], 'key'],
    ['a:\n  x:\n    y: 1\n  b: |', ['a', 'b'], 'value'],
    ['a: {b: [1, {c: |', ['a', 'b', 'c'], 'value'],
    ['a: {b: 1, |', ['a'], 'key'],
    ['a: {b: [1], c: |', ['a', 'c'], 'value'],
    ['"a b": |', ['a b'], 'value'],
    ['a:\r\n- |', ['a'], 'value'],
    ['http://x|', [], 'key'],
  ])('%j', (marked, path, slot) => {
    const offset = marked.indexOf('|');
    expect(yamlPlace(marked.replace('|', ''), offset)).toMatchObject({ path, slot });
  });
});
