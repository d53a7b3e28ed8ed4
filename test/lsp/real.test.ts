import type { DocumentSymbol } from 'vscode-languageserver-types';
import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { connect, type TestClient } from '../support/client';

const uri = 'file:///drafts/act.bill';
const act = `SOCIAL INSURANCE ACT

PART I. SICKNESS BENEFIT

12. Waiting period
(1) No sickness benefit is payable for the first seven days of incapacity for work.
(2) The claimant must send the certificate within seven working days.

13. Duration
(1) Sickness benefit is payable for fifty-two weeks in each case of incapacity for work.
(2) This section gives effect to Article 18 of Convention No. 102.
`;

let client: TestClient;
const start = async (text = act) => {
  client = await connect({ rules: bundledRules() });
  await client.open(uri, text);
};
afterEach(() => client.end());

describe('with the rules that come with Lexfloor', () => {
  it('a clause is judged, explained and mended', async () => {
    await start();
    const found = (await client.pull(uri)).items.filter((one) => one.code === 'c102/sickness-waiting-period');
    expect(found.map((one) => client.at(uri, one.range))).toEqual(['seven days']);
    expect(found[0]!.message).toContain('7 days');
    expect(found[0]!.message).toContain('C102 Art. 18(1)');
    const hover = await client.hover(uri, found[0]!.range.start);
    expect(hover!.contents.value).toContain('**7 days** · C102, C130 ≤ 3 days ✗');
    expect(hover!.contents.value).toMatch(/\[C102 Art\. 18\(1\)\]\(https:\/\/[^)]+\)/);
    const [fix] = await client.actions(uri, found[0]!.range, found);
    await client.apply(fix!.edit!);
    expect(client.text(uri)).toContain('payable for the first 3 days of incapacity');
    expect((await client.pull(uri)).items.filter((one) => one.code === 'c102/sickness-waiting-period')).toEqual([]);
  });

  it('a value that is in order says which limit it meets', async () => {
    await start();
    const hover = await client.hover(uri, client.find(uri, 'fifty-two').start);
    expect(hover!.contents.value).toMatch(/^\*\*Duration of benefit for sickness: 52 weeks\*\* · \[C102 Art\. 18\(1\)\]\(https:[^)]+\)/);
    expect(hover!.contents.value).toContain('\n\nC102 ≥ 26 weeks ✓ · C130 ≥ 52 weeks ✓ · R134: whole contingency\\* ✗');
    expect(hover!.contents.value).toContain('**C102 Art. 18(1):** The benefit runs');
  });

  it('a standard that the draft names is explained', async () => {
    await start();
    const hover = await client.hover(uri, client.find(uri, 'Convention No. 102').start);
    expect(client.at(uri, hover!.range!)).toBe('Article 18 of Convention No. 102');
    expect(hover!.contents.value).toContain('**C102 Art. 18(1)** · ');
    expect(hover!.contents.value).toContain('](https://');
  });

  it('the outline has the headings of the act', async () => {
    await start();
    const names: string[] = [];
    const walk = (symbols: readonly { name: string; children?: never[] }[]) => { for (const one of symbols) { names.push(one.name); walk(one.children ?? []); } };
    walk(await client.request('textDocument/documentSymbol', { textDocument: { uri } }));
    expect(names.filter((name) => !name.startsWith('('))).toEqual(['SOCIAL INSURANCE ACT', 'Part I. SICKNESS BENEFIT', 'Section 12. Waiting period', 'Section 13. Duration']);
  });

  it('the outline lists definitions by their terms', async () => {
    await start('SOCIAL INSURANCE ACT\n\n1. Definitions\nIn this Act–\n"child" means a person under the age of 18 years;\n“Fund” means the Social Insurance Fund.\n');
    const [act] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(act!.children![0]!.children!.map((one) => [one.name, one.detail])).toEqual([
      ['"child"', 'means a person under the age of 18 years;'], ['“Fund”', 'means the Social Insurance Fund.'],
    ]);
  });

  it('typing at every place of the act never fails, and ends where reading afresh does', async () => {
    await start('');
    let at = 0;
    for (const piece of act.match(/[\s\S]{1,7}/g)!) {
      const before = act.slice(0, at).split('\n'), place = { line: before.length - 1, character: before.at(-1)!.length };
      await client.type(uri, { start: place, end: place }, piece);
      await client.pull(uri);
      at += piece.length;
    }
    const typed = (await client.pull(uri)).items;
    await client.open('file:///drafts/fresh.bill', act);
    expect(typed).toEqual((await client.pull('file:///drafts/fresh.bill')).items);
    expect(client.logged).toEqual([]);
  });
});
