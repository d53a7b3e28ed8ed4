import { afterEach, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import * as data from '../../server/src/bundledData';
import type { ReportPlace } from '../../server/src/lsp/report';
import type { Change } from '../../server/src/lsp/preparing';
import { type TestClient, connect } from '../support/client';

const root = 'file:///law/', uri = `${root}act.bill`;
const text = `SOCIAL SECURITY ACT

PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for at most twenty weeks in each case of sickness.
11. No sickness benefit is payable for the first three days of incapacity for work.
12. The rate of sickness benefit is 40 per cent of previous earnings.
`;
const project = 'standards: [C102]\nreference-wages: {skilled-worker: 1000, family-allowance-per-child: 0, family-allowances-go-on: true}\npopulation: {residents: 1000, employees: 400, protected: {all: {employees: 250}}}\n';

let client: TestClient;
afterEach(() => client.end());

async function open(files: Record<string, string> = {}) {
  client = await connect({ rules: bundledRules(), root, host: { readFile: async (one) => ({ [`${root}lexfloor.yaml`]: project, ...files })[one] }, options: { version: '9.9.9', data: () => data } });
  await client.open(uri, text);
}
interface Answer {
  readonly title: string;
  readonly text: string;
  readonly base64: string;
  readonly problem: string;
  readonly places: readonly ReportPlace[];
  readonly changes: readonly Change[];
  readonly remarks: readonly string[];
}
const report = (kind: string, format: string, more: object = {}) => client.request<Answer>('lexfloor/report', { kind, format, uri, ...more });

describe('reports that prepare a ratification', () => {
  it('show the readiness with the smallest change of each obstacle, its provision a link', async () => {
    await open();
    const { title, text: body, places, changes } = await report('readiness', 'view');
    expect(title).toContain('Readiness to ratify C102');
    expect(changes.map(({ assume }) => assume)).toContain('sickness.duration=26 week');
    const section = places.find(({ head }) => client.at(uri, head).startsWith('10'))!;
    expect(body).toContain(`data-place="${section.id}"`);
    expect(body).not.toMatch(/<script|<style| style="| on\w+="/);
  });

  it('draw the readiness with an assumption, and give the edits that would write it', async () => {
    await open();
    const { text: body, changes, remarks } = await report('readiness', 'view', { assume: ['sickness.duration=26w'] });
    expect(body).toContain('Assumed');
    expect(changes.map(({ assume }) => assume)).not.toContain('sickness.duration=26 week');
    expect(remarks).toEqual([]);
    const answer = await client.request<{ changes: { uri: string; edits: { range: ReportPlace['head']; newText: string }[] }[] }>('lexfloor/assume', { uri, assume: ['sickness.duration=26w'] });
    expect(answer.changes).toHaveLength(1);
    const [edit] = answer.changes[0]!.edits;
    expect([client.at(uri, edit!.range), edit!.newText]).toEqual(['twenty weeks', expect.stringMatching(/twenty-six|26/)]);
  });

  it('say what an assumption could not write, and which is none', async () => {
    await open();
    expect((await report('readiness', 'view', { assume: ['maternity.duration=12w'] })).remarks).toEqual([expect.stringContaining('no provision of these files sets it')]);
    expect((await report('readiness', 'view', { assume: ['sickness.durration=26w'] })).problem).toContain('did you mean sickness.duration');
  });

  it('show the replacement rates, the Article 22 report and the persons protected', async () => {
    await open();
    const rates = await report('rates', 'view');
    // 40 per cent of 1000, below the 45 of the Schedule; drawn, and said in a table
    expect(rates.text).toMatch(/<desc>[^<]*1000: 40 %[^<]*C102: 45 %/);
    expect((await report('article22', 'view')).text).toMatch(/id="question-III\.\d/);
    expect((await report('persons', 'md')).text).toContain('62.5');
    expect((await report('readiness', 'docx')).base64.length).toBeGreaterThan(1000);
  });

  it('show the steps that the project keeps, with state, date and documents', async () => {
    await open({ [`${root}.lexfloor/ratification.yaml`]: 'steps:\n  - {step: 1, state: done, date: 2026-03-04, documents: [minutes-7.pdf]}\n  - {step: 1, instrument: C128, state: open}\n  - {step: 2, state: under-way}\n' });
    const { text: body } = await report('readiness', 'md');
    expect(body).toMatch(/1\\\. Tripartite consultation.*minutes-7\.pdf \| ☑ done, 2026-03-04/);
    expect(body).toMatch(/2\\\. Gap assessment.*◐ under way/);
    expect(body).toMatch(/3\\\. Tripartite validation.*☐ open/);
  });

  it('show the follow-up of supervisory comments, provisions as links, and say where there is none', async () => {
    await open({ [`${root}comments.yaml`]: 'comments:\n  - {year: 2019, instrument: C102, article: 18(1), request: How long is it paid?}\n  - {year: 2020, instrument: C87, request: Of another law}\n' });
    const { title, text: body, places } = await report('followup', 'view');
    expect(title).toBe('Follow-up of supervisory comments');
    const section = places.find(({ head }) => client.at(uri, head).startsWith('10'))!;
    expect(body).toMatch(new RegExp(`2019, CEACR.*How long is it paid\\?.*data-place="${section.id}".*below`, 's'));
    expect(body).toContain('Of another law');
    expect((await report('article22', 'view')).text).toMatch(new RegExp(`id="follow-up".*data-place="${section.id}"`, 's'));
    await client.end();
    await open();
    expect((await report('followup', 'view')).problem).toContain('comments.yaml');
  });

  it('say what must be known for the persons protected', async () => {
    await open({ [`${root}lexfloor.yaml`]: 'standards: [C102]\n' });
    expect((await report('persons', 'view')).problem).toContain('population');
  });
});
