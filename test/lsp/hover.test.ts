import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { escapeMarkdown, link } from '../../server/src/lsp/markdown';
import { connect, fullClient, type TestClient } from '../support/client';
import { smallCore, smallRules } from '../support/core';

const uri = 'file:///drafts/act.bill';
const act = '1. Benefit\n(1) It starts after 7 days.\n(2) It is perhaps paid after 2 days.\n';

let client: TestClient;
const start = async (capabilities = fullClient, text = act) => {
  client = await connect({ rules: smallRules, options: { core: smallCore() }, capabilities });
  await client.open(uri, text);
};
const over = async (words: string) => client.hover(uri, client.find(uri, words).start);
afterEach(() => client?.end());

describe('the hover', () => {
  it('says what, why, what to do, and which Article', async () => {
    await start();
    const hover = await over('7 days');
    expect(hover!.contents.kind).toBe('markdown');
    expect(hover!.contents.value.split('\n\n')).toEqual([
      '**Benefit starts too late** · [C102 Art. 18(1)](https://example.org/c102/18)',
      '**7 days** · C102 ≤ 3 days ✗',
      'Earnings stop on the first day.',
      '**What to do:** Shorten it.',
    ]);
    expect(client.at(uri, hover!.range!)).toBe('7 days');
  });

  it('says where nothing can be told, though no diagnostic does', async () => {
    await start();
    expect((await over('perhaps'))!.contents.value).toMatch(
      /^\*\*Benefit starts too late\*\* · \[C102.*\n\nCannot tell from this text: Benefit starts too late \(C102 Art\. 18\(1\)\)\.\n\nEarnings stop/);
  });

  it('shows a value that is in order as it was read', async () => {
    await start();
    const hover = await over('2 days');
    expect(hover!.contents.value).toBe('**Waiting period for sickness: 2 days** · [C102 Art. 18(1)](https://example.org/c102/18)\n\nC102 ≤ 3 days ✓');
    expect(hover!.contents.value).not.toContain('too late');
    expect(client.at(uri, hover!.range!)).toBe('2 days');
  });

  it('is plain text for an editor that shows no Markdown', async () => {
    await start({ ...fullClient, textDocument: { ...fullClient.textDocument, hover: { contentFormat: ['plaintext'] } } });
    const hover = await over('7 days');
    expect(hover!.contents.kind).toBe('plaintext');
    expect(hover!.contents.value).toBe('Benefit starts too late · C102 Art. 18(1) <https://example.org/c102/18>\n\n7 days · C102 ≤ 3 days ✗\n\nEarnings stop on the first day.\n\nWhat to do: Shorten it.');
    expect(hover!.contents.value).not.toMatch(/[*`[\]]/);
  });

  it('links to the explanation where the client has a command for it', async () => {
    client = await connect({ rules: smallRules, options: { core: smallCore() }, initializationOptions: { explainCommand: 'lexfloor.explain' } });
    await client.open(uri, act);
    expect((await over('7 days'))!.contents.value).toMatch(/\n\n\[Explain C102 Art\. 18\(1\)\]\(command:lexfloor\.explain\?%5B%22C102%20Art\.%2018%281%29%22%5D\)$/);
  });

  it('keeps silent over other words and beyond the text', async () => {
    await start();
    expect(await over('It starts')).toBeNull();
    expect(await client.hover(uri, { line: 99, character: 99 })).toBeNull();
    expect(await client.hover(uri, { line: 0, character: 0 })).toBeNull();
  });

  it('shows what a name is given to that a term has in passing', async () => {
    client = await connect({ rules: bundledRules() });
    await client.open(uri, '1. There is established a National Insurance Fund (in this Act referred to as “the Fund”).\n2. The Fund pays.\n');
    const { value } = (await client.hover(uri, client.find(uri, 'Fund pays').start))!.contents;
    expect(value.replaceAll('\\', '')).toBe('**Fund**\n\nThere is established a National Insurance Fund (in this Act referred to as “the Fund”)\n\n*Defined in Section 1, for the whole act · 1 use*');
  });

  it('keeps silent in an empty document', async () => {
    await start(fullClient, '');
    expect(await client.hover(uri, { line: 0, character: 0 })).toBeNull();
  });
});

describe('text in Markdown', () => {
  it.each([
    ['a*b*c _d_ `e` [f](g) <h> ~i~ |j|', 'a\\*b\\*c \\_d\\_ \\`e\\` \\[f\\](g) \\<h\\> \\~i\\~ \\|j\\|'],
    ['# Heading', '\\# Heading'],
    ['- item', '\\- item'],
    ['18. Duration', '18\\. Duration'],
    ['3 days; C102 Art. 18(1)', '3 days; C102 Art. 18(1)'],
    ['a &amp; b & c', 'a \\&amp; b & c'],
    ['line\n\nbreak', 'line break'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['see https://evil.example and www.evil.example', 'see https\\://evil.example and www\\.evil.example'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('has links to the web alone', () => {
    expect(link('C102 Art. 18', 'https://example.org/a b(c)')).toBe('[C102 Art. 18](https://example.org/a%20b%28c%29)');
    expect(link('C102', 'command:evil')).toBe('C102');
    expect(link('C102', undefined)).toBe('C102');
  });
});
