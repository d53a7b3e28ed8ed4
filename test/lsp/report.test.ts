import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { readComments } from '../../server/src/analysis/comments';
import { bundledRules } from '../../server/src/bundled';
import type { ReportPlace } from '../../server/src/lsp/report';
import { type TestClient, connect } from '../support/client';

const root = 'file:///law/', uri = `${root}act.bill`, file = `${root}.lexfloor/comments.yaml`;
const text = `SOCIAL SECURITY ACT

PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for at most twenty weeks in each case of sickness.
11. No sickness benefit is payable for the first three days of incapacity for work.
`;

let client: TestClient;
afterEach(() => client.end());

async function open(files: Record<string, string>, settings: unknown = null) {
  client = await connect({ rules: bundledRules(), root, host: { readFile: async (one) => files[one] }, settings, options: { version: '9.9.9' } });
  await client.open(uri, text);
}
interface Answer {
  readonly title: string;
  readonly text: string;
  readonly base64: string;
  readonly problem: string;
  readonly places: readonly ReportPlace[];
}
const report = (kind: string, format: string, more: object = {}) => client.request<Answer>('lexfloor/report', { kind, format, uri, ...more });
const linesOf = ({ whole, head }: ReportPlace) => [whole.start.line, whole.end.line, client.at(uri, head)];

describe('reports in the editor', () => {
  it('show the gap assessment with places that links stand for, and nothing that a strict policy forbids', async () => {
    await open({ [`${root}lexfloor.yaml`]: 'standards: [C102]\n' });
    const { title, text: body, places } = await report('assessment', 'view');
    expect(title).toBe('Gap assessment: SOCIAL SECURITY ACT');
    expect(body).toContain('C102');
    expect(body).not.toMatch(/<script|<style| style="| on\w+="|src="http/);
    const section = places.find(({ head }) => client.at(uri, head).startsWith('10'))!;
    expect(body).toContain(`data-place="${section.id}"`);
    expect(linesOf(section)).toEqual([3, 3, '10']);
    for (const { id } of places) expect(body).toContain(`data-place="${id}"`);
  });

  it('go by the standards of the editor\'s settings', async () => {
    await open({}, { standards: ['C130'] });
    const { text: body } = await report('assessment', 'md');
    expect(body).toContain('C130');
    expect(body).not.toMatch(/^## C102/m);
  });

  it('read the files of a law that are not open as one', async () => {
    await open({ [`${root}lexfloor.yaml`]: 'files: [act.bill, rules.bill]\nstandards: [C102]\n', [`${root}rules.bill`]: '1. Appeals\nA claimant may appeal to the tribunal against a refusal.\n' });
    const { text: body, places } = await report('assessment', 'view');
    expect(body).toContain('rules.bill');
    expect(new Set(places.map((one) => one.uri))).toEqual(new Set([uri, `${root}rules.bill`]));
  });

  it('take a consultation table back, from CSV and from Word, and nothing twice', async () => {
    const files: Record<string, string> = {};
    await open(files);
    const take = (name: string, base64: string) => client.request<Answer & { said: string; uri: string }>('lexfloor/takeComments', { uri, name, base64 });
    const toBase64 = (words: string) => Buffer.from(words, 'utf8').toString('base64');
    const table = (await report('consultation', 'csv')).text, filled = table.replace(/(in each case of sickness\.,),,,/, '$1,Trop court\u202f!,,');
    expect(filled).not.toBe(table);
    const answer = await take('/inbox/Table.CSV', toBase64(`\ufeff${filled}`));
    expect([answer.uri, answer.said]).toEqual([file, '1 comment was taken over.']);
    expect(readComments(answer.text).comments).toEqual([expect.objectContaining({ file: 'act.bill', group: 'employers', text: 'Trop court\u202f!' })]);
    files[file] = answer.text;
    expect((await take('table.csv', toBase64(filled))).problem).toBe('No new comment stands in the table.');
    expect((await take('table.docx', (await report('consultation', 'docx')).base64)).problem).toBe('No new comment stands in the table.');
    expect((await take('table.docx', (await report('assessment', 'docx')).base64)).problem).toContain('no consultation table');
    expect((await take('law.docx', toBase64('no Word file'))).problem).toContain('no consultation table');
  });

  it('show the commentary with room to write, keep what is written, and show it', async () => {
    const files: Record<string, string> = {};
    await open(files);
    const { text: body, places } = await report('commentary', 'view');
    const section = places.find(({ head }) => client.at(uri, head).startsWith('10'))!;
    expect(body).toContain(`<form class="comment-form" data-about="${section.id}">`);
    const answer = await client.request<{ uri: string; text: string }>('lexfloor/comment', { uri, provision: section.eId, text: ' Ask the actuary. ', by: 'A. Adviser' });
    expect(answer.uri).toBe(file);
    expect(readComments(answer.text).comments).toEqual([expect.objectContaining({ file: 'act.bill', provision: section.eId, group: 'reviewer', by: 'A. Adviser', text: 'Ask the actuary.' })]);
    files[file] = answer.text;
    expect((await report('commentary', 'view')).text).toContain('Ask the actuary.');
    expect((await report('commentary', 'html')).text).not.toContain('<form');
  });

  it('compare with an older version', async () => {
    await open({});
    const { text: body, places } = await report('comparison', 'view', { before: { name: 'act.bill (HEAD)', text: text.replace('twenty', 'thirty') } });
    expect(body).toContain('act.bill (HEAD)');
    expect(body).toMatch(/▼ worse/);
    expect(places.map((one) => client.at(uri, one.head))).toContain('10');
    expect((await report('comparison', 'view')).problem).toContain('no older version');
  });

  it('say which provision each old one has become', async () => {
    await open({});
    const older = { before: { name: 'old.bill', text: text.replace('10.', '11.') } };
    const { text: body, places } = await report('codification', 'view', older);
    expect(body).toContain('From the old provisions to the new');
    expect(places.map((one) => client.at(uri, one.head))).toContain('10');
    expect((await report('codification', 'csv', older)).text).toContain('old.bill,Section 11,');
    expect((await report('codification', 'view')).problem).toContain('no older version');
  });

  it('are written as Word, Markdown, HTML and CSV', async () => {
    await open({});
    for (const kind of ['assessment', 'commentary', 'consultation']) {
      const { base64 } = await report(kind, 'docx');
      expect(Object.keys(unzipSync(Buffer.from(base64, 'base64')))).toContain('word/document.xml');
    }
    expect((await report('consultation', 'csv')).text).toContain('10');
    expect((await report('consultation', 'html')).text).toMatch(/^<!DOCTYPE html>/);
  });

  it('say what cannot be', async () => {
    await open({});
    expect((await report('poem', 'view')).problem).toBeDefined();
    expect((await client.request<Answer>('lexfloor/report', { kind: 'assessment', format: 'view', uri: 'file:///other.bill' })).problem).toContain('not open');
    expect((await client.request<Answer>('lexfloor/comment', { uri, provision: 'sec_99', text: 'x' })).problem).toContain('no such provision');
  });
});
