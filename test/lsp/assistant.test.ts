import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { bundledPractice } from '../../server/src/bundledData';
import { type AssistantAnswer, assistantInput, assistantTools } from '../../server/src/report/assistant';
import { connect, type TestClient } from '../support/client';

const act = 'PART I. SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is payable for not more than twenty weeks.\n';
let client: TestClient;
beforeAll(async () => { client = await connect({ rules: bundledRules(), options: { practice: bundledPractice } }); });
afterAll(() => client.end());
const ask = async (tool: unknown, input: unknown): Promise<{ readonly text: string; readonly problem: string }> =>
  ({ text: '', problem: '', ...await client.request<AssistantAnswer>('lexfloor/assistant', { tool, input }) });

describe('a language model in the editor', () => {
  it('is offered in the manifest what the server answers, with the same limits', () => {
    const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const said = contributes.languageModelTools.map(({ name, modelDescription, inputSchema }: Record<string, unknown>) => ({ name, modelDescription, inputSchema }));
    expect(said).toEqual(assistantTools.map((tool) => ({ name: `lexfloor_${tool.name}`, modelDescription: tool.description, inputSchema: assistantInput(tool) })));
    expect(said[0].inputSchema).toMatchObject({ required: ['text'], properties: { text: { maxLength: 1_000_000 }, standards: { maxItems: 40 } } });
  });

  it('gets findings, values, an assessment, a provision and a clause', async () => {
    const { findings } = JSON.parse((await ask('check_text', { text: act, standards: ['c102'] })).text);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'c102/sickness-duration', line: 4, cites: ['C102 Art. 18(1)'], message: expect.stringContaining('26 weeks') }));
    expect(JSON.parse((await ask('list_facts', { text: act })).text).facts).toContainEqual(expect.objectContaining({ parameter: 'sickness.duration', value: 20, unit: 'week' }));
    expect((await ask('assess', { text: act, standards: ['C102'] })).text).toContain('Art. 18');
    expect((await ask('explain_provision', { question: 'C102 Art. 18(1)', language: 'es' })).text).toContain('semanas');
    expect(JSON.parse((await ask('propose_clause', { about: 'appeal' })).text).clauses.length).toBeGreaterThan(0);
    expect(JSON.parse((await ask('compare_practice', { about: 'sickness.duration', country: 'na' })).text).comparisons[0].entries).toMatchObject([{ country: 'NA', value: 2, unit: 'year' }]);
  });

  it('is told what is wrong with what it sent', async () => {
    expect((await ask('check_text', { text: 'a'.repeat(1_000_001) })).problem).toMatch(/^text: /);
    expect((await ask('check_text', {})).problem).toMatch(/^text: /);
    expect((await ask('assess', { text: act, standards: ['C999'] })).problem).toContain("'C999' is no standard");
    expect((await ask('delete_all', {})).problem).toContain("no function 'delete_all'");
    expect((await ask(undefined, undefined)).problem).not.toBe('');
  });
});
