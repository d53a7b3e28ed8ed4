import type { CodeLens, InlayHint, Position, Range, SelectionRange, SemanticTokens, SemanticTokensDelta, TextEdit, WorkspaceSymbol } from 'vscode-languageserver-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { legend } from '../../server/src/lsp/semanticTokens';
import { connect, fullClient, type TestClient } from '../support/client';

const uri = 'file:///drafts/act.bill';
const act = `SOCIAL INSURANCE ACT

PART I – PRELIMINARY

1. Definitions
In this Act–
"Fund" means the National Social Insurance Fund;
"employer" means a person who employs one or more employees.

PART II – SICKNESS BENEFIT

2. Waiting period
No sickness benefit is payable for the first seven days of incapacity for work.

3. Duration of sickness benefit
Sickness benefit is payable for not more than 20 weeks in each case of illness.

4. Rate of sickness benefit
Sickness benefit is payable at the rate of sixty per cent of average earnings.

5. Certificate
(1) The employer must send the certificate to the Fund within seven days after receiving it.
(2) The Fund must decide a claim in writing. An employer who does not comply with subsection (1) is liable to a fine.
(3) The Fund may ask for–
(a) a second certificate; or
(b) the certificate in section 3.
`;

let client: TestClient;
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const ask = <R>(method: string, params: object = {}) => client.request<R>(method, { textDocument: { uri }, ...params });
beforeAll(async () => {
  client = await connect({ rules: bundledRules(), capabilities: fullClient, initializationOptions: { partCommand: 'lexfloor.showPart' } });
  await client.open(uri, act);
});
afterAll(() => client.end());

describe('hints beside values', () => {
  const hints = (range = whole) => ask<InlayHint[]>('textDocument/inlayHint', { range });
  const text = ({ label, position }: InlayHint) => `${client.at(uri, { start: { line: position.line, character: 0 }, end: position }).slice(-8)}| ${label as string}`;

  it('show the standard where a value is below it', async () => {
    expect((await hints()).map(text)).toEqual(['ven days| C102 ≤ 3\u202fd', '20 weeks| C102 ≥ 26\u202fw']);
  });

  it('are worked out for what is on the screen', async () => {
    const { start } = client.find(uri, '3. Duration');
    expect((await hints({ start, end: { line: start.line + 1, character: 80 } })).map(text)).toEqual(['20 weeks| C102 ≥ 26\u202fw']);
  });

  it('tell the whole ladder in their tooltip', async () => {
    const [, weeks] = await hints();
    expect(JSON.stringify(weeks!.tooltip)).toContain('C130 ≥ 52 weeks');
  });

  it('follow the setting: all, off, and only findings again', async () => {
    const set = async (inlayHints: string) => {
      client.settings = { inlayHints };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    };
    await set('all');
    await expect.poll(async () => (await hints()).map(text)).toEqual(['ven days| C102 ≤ 3\u202fd', '20 weeks| C102 ≥ 26\u202fw', 'per cent| C102 ≥ 45\u202f%']);
    await set('off');
    await expect.poll(hints).toEqual([]);
    await set('findings');
    await expect.poll(async () => (await hints()).length).toBe(2);
  });
});

describe('the lens above a Part', () => {
  it('stands above Parts about one branch alone', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens');
    expect(lenses.map(({ range }) => client.at(uri, range))).toEqual(['II – SICKNESS BENEFIT']);
    expect(lenses[0]!.command).toBeUndefined();
  });

  it('counts what is met, below and not found when it comes into sight', async () => {
    const [lens] = await ask<CodeLens[]>('textDocument/codeLens');
    const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
    expect(command!.title).toMatch(/^Sickness: C102 1 met · 1 below/);
    expect(command!.command).toBe('lexfloor.showPart');
  });

  it('lists what it counted, what is below first, with its place', async () => {
    const [lens] = await ask<CodeLens[]>('textDocument/codeLens');
    const part = await client.request<{ title: string; lines: { cite: string; standing: string; says: string; range?: Range }[] }>('lexfloor/part', lens!.data);
    expect(part.title).toBe('Part II. SICKNESS BENEFIT');
    expect(part.lines[0]).toMatchObject({ cite: 'C102 Art. 18(1)', standing: 'below' });
    expect(client.at(uri, part.lines[0]!.range!)).toMatch(/20 weeks|seven days/);
    expect(part.lines.map(({ standing }) => standing)).toEqual([...part.lines].map(({ standing }) => standing).sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
  const order = ['below', 'not-found', 'cannot-tell', 'met'];
});

describe('colours', () => {
  const decode = (data: readonly number[]) => {
    const found: string[] = [];
    let line = 0, character = 0;
    for (let i = 0; i < data.length; i += 5) {
      character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
      line += data[i]!;
      const words = client.at(uri, { start: { line, character }, end: { line, character: character + data[i + 2]! } });
      found.push(`${legend.tokenTypes[data[i + 3]!]}${data[i + 4] === 0 ? '' : `.${legend.tokenModifiers.filter((_, bit) => data[i + 4]! & 1 << bit).join('.')}`}: ${words}`);
    }
    return found;
  };

  it('tell defined terms, references, values and modal words apart', async () => {
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full');
    const found = decode(data);
    expect(found).toEqual(expect.arrayContaining([
      'definedTerm.declaration: Fund', 'definedTerm.declaration: employer', 'quantity: 20 weeks', 'quantity: seven days', 'duty: must', 'power: may', 'reference: section 3', 'reference: subsection (1)', 'definedTerm: Fund',
    ]));
    expect(found.filter((one) => one === 'duty: must')).toHaveLength(2);
  });

  it('of a range are those of the whole that stand there', async () => {
    const range = { start: client.find(uri, '5. Certificate').start, end: client.find(uri, '(2) The Fund').start };
    const part = decode((await ask<SemanticTokens>('textDocument/semanticTokens/range', { range })).data);
    expect(part).toEqual(['definedTerm: employer', 'duty: must', 'definedTerm: Fund', ...part.slice(3)]);
    expect(decode((await ask<SemanticTokens>('textDocument/semanticTokens/full')).data).join('\n')).toContain(part.join('\n'));
  });

  it('after an edit come as the difference alone', async () => {
    const before = await ask<SemanticTokens>('textDocument/semanticTokens/full');
    const at = client.find(uri, 'in writing');
    await client.type(uri, { start: at.start, end: at.start }, 'promptly and ');
    const delta = await ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { previousResultId: before.resultId });
    expect(delta.edits).toHaveLength(1);
    const [edit] = delta.edits, data = [...before.data];
    data.splice(edit!.start, edit!.deleteCount, ...edit!.data ?? []);
    const after = await ask<SemanticTokens>('textDocument/semanticTokens/full');
    expect(data).toEqual(after.data);
    expect(edit!.data?.length ?? 0).toBeLessThan(20);
    const same = await ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { previousResultId: after.resultId });
    expect(same.edits).toEqual([]);
    await client.type(uri, client.find(uri, 'promptly and '), '');
  });
});

describe('the selection', () => {
  it('grows from the word to the value, the sentence, the provision, the Part, the text', async () => {
    const position: Position = client.find(uri, 'weeks').start;
    const [range] = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [position] });
    const steps: string[] = [];
    for (let one: SelectionRange | undefined = range; one; one = one.parent) steps.push(client.at(uri, one.range));
    expect(steps.slice(0, 3)).toEqual(['weeks', '20 weeks', 'not more than 20 weeks']);
    expect(steps).toContain('Sickness benefit is payable for not more than 20 weeks in each case of illness.');
    expect(steps.some((one) => one.startsWith('3. Duration') && one.endsWith('illness.'))).toBe(true);
    expect(steps.some((one) => one.startsWith('PART II') && one.endsWith('section 3.'))).toBe(true);
    expect(steps.at(-1)).toBe(client.text(uri));
    for (let i = 1; i < steps.length; i++) expect(steps[i]!.length).toBeGreaterThan(steps[i - 1]!.length);
  });

  it('is answered for each of several places, beyond the text too', async () => {
    const ranges = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [{ line: 0, character: 0 }, { line: 99, character: 9 }] });
    expect(ranges).toHaveLength(2);
  });
});

describe('headings of the workspace', () => {
  it('are found by their words in any order', async () => {
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'sickness duration' });
    expect(found.map(({ name }) => name)).toEqual(['Section 3. Duration of sickness benefit']);
    expect(found[0]!.containerName).toBe('Part II. SICKNESS BENEFIT · act.bill');
  });

  it('hold definitions as well', async () => {
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'fund means' });
    expect(found.map(({ name }) => name)).toEqual(['"Fund" means the National Social Insurance Fund;']);
  });

  it('are none for words that no heading has', async () => {
    expect(await client.request('workspace/symbol', { query: 'zebra' })).toEqual([]);
  });
});

describe('time limits', () => {
  it('say who must do what by when', async () => {
    const lines = await client.request<{ time: string; who: string; what: string; provision: string; range: Range }[]>('lexfloor/deadlines', { uri });
    expect(lines.map(({ time, who, what, provision }) => ({ time, who, what, provision }))).toEqual([
      { time: 'within seven days after receiving it', who: 'The employer', what: 'must send the certificate to the Fund', provision: 'Section 5(1)' },
    ]);
    expect(client.at(uri, lines[0]!.range)).toBe('within seven days after receiving it');
  });

  it('are none where there is no draft', async () => {
    expect(await client.request('lexfloor/deadlines', { uri: 'file:///none.bill' })).toBeNull();
  });
});

describe('the hover on a modal word', () => {
  it('says who, what, by when, and what follows otherwise', async () => {
    const hover = await client.hover(uri, client.find(uri, 'must').start);
    expect(hover!.contents.value.split(/ {2}\n/)).toEqual([
      '**Duty**', '**Who:** The employer', '**What:** send the certificate to the Fund', '**By when:** within seven days after receiving it',
      '**Otherwise:** An employer who does not comply with subsection (1) is liable to a fine (Section 5(2))',
    ]);
    expect(client.at(uri, hover!.range!)).toBe('must');
  });

  it('says what the sentence leaves open', async () => {
    const hover = await client.hover(uri, client.find(uri, 'must', 2).start);
    expect(hover!.contents.value).toContain('**By when:** not said here');
  });
});

describe('layout', () => {
  const options = { tabSize: 4, insertSpaces: true };

  it('indents lists, and changes no word', async () => {
    const edits = await ask<TextEdit[]>('textDocument/formatting', { options });
    expect(edits.map(({ newText, range }) => [newText, range.start.line])).toEqual([['\n    ', client.find(uri, '(a) a second').start.line - 1], ['\n    ', client.find(uri, '(b) the').start.line - 1]]);
  });

  it('of a range leaves the rest alone', async () => {
    const line = client.find(uri, '(b) the certificate').start.line;
    const edits = await ask<TextEdit[]>('textDocument/rangeFormatting', { options, range: { start: { line: line - 1, character: 5 }, end: { line, character: 20 } } });
    expect(edits).toHaveLength(1);
  });

  it('leaves Markdown alone, where margins mean something', async () => {
    const markdown = 'file:///drafts/act.bill.md';
    await client.open(markdown, act);
    expect(await client.request('textDocument/formatting', { textDocument: { uri: markdown }, options })).toEqual([]);
    await client.close(markdown);
  });

  it('uses tabs where the editor does', async () => {
    const edits = await ask<TextEdit[]>('textDocument/formatting', { options: { tabSize: 8, insertSpaces: false } });
    expect(edits.map(({ newText }) => newText)).toEqual(['\n\t', '\n\t']);
  });
});
