import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, withBuiltCommand } from './lexfloor';

withBuiltCommand();

const act = 'PART I. SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is payable for not more than twenty weeks.\n';

describe('an assistant', () => {
  const client = new Client({ name: 'test', version: '1' });
  beforeAll(async () => {
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [command, 'mcp'] }));
  }, 60_000);
  afterAll(() => client.close());

  const call = async (name: string, args: Record<string, unknown>) => {
    const result = await client.callTool({ name, arguments: args });
    const [content] = result.content as { type: string; text: string }[];
    return { isError: result.isError === true, text: content?.text ?? '' };
  };

  it('finds tools that only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['assess', 'check_text', 'compare_practice', 'explain_provision', 'list_facts', 'propose_clause']);
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  });

  it('gets findings with Article, line and sum', async () => {
    const { findings } = JSON.parse((await call('check_text', { text: act, standards: ['c102'] })).text);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'c102/sickness-duration', provision: 'Section 1', line: 4, cites: ['C102 Art. 18(1)'], message: expect.stringContaining('26 weeks') }));
  });

  it('gets values, an assessment, a provision and a clause', async () => {
    expect(JSON.parse((await call('list_facts', { text: act })).text).facts).toContainEqual(expect.objectContaining({ parameter: 'sickness.duration', value: 20, unit: 'week' }));
    expect((await call('assess', { text: act, standards: ['C102'] })).text).toContain('Art. 18');
    expect((await call('explain_provision', { question: 'C102 Art. 18(1)' })).text).toContain('26');
    expect((await call('explain_provision', { question: 'C102 Art. 18(1)', language: 'fr' })).text).toContain('semaines');
    expect(JSON.parse((await call('propose_clause', { about: 'appeal', language: 'es' })).text).clauses.length).toBeGreaterThan(0);
  });

  it('gets what other laws do, with its value counted against them', async () => {
    const { comparisons: [one] } = JSON.parse((await call('compare_practice', { about: 'sickness.waiting-period', value: '5 days', tradition: 'civil-law', language: 'fr' })).text);
    expect(one).toMatchObject({ parameter: 'sickness.waiting-period', better: 'lower', shown: 2, outOf: 7, own: [{ value: 5, unit: 'day', laws: 2, more: 2, same: 0, less: 0 }] });
    expect(one.entries.map(({ country, value }: { country: string; value: number }) => [country, value])).toEqual([['LU', 2], ['ES', 3]]);
    expect(one.entries[1]).toMatchObject({ section: 'Artículo 173, apartado 1', verified: { how: 'read-in-text' } });
    expect(one.standards).toContainEqual(expect.objectContaining({ cite: 'C102 Art. 18(1)', asks: '≤ 3 jours' }));
    expect((await call('compare_practice', { about: 'zzz' })).text).toContain('No law was read');
    expect((await call('compare_practice', { about: 'duration' })).text).toContain('sickness.duration');
    expect((await call('compare_practice', { about: 'sickness.duration', value: 'long' })).text).toContain('is no value');
  });

  it('is told what is wrong, and the server goes on', async () => {
    expect((await call('check_text', { text: act, standards: ['C999'] })).text).toContain("'C999' is no standard");
    expect((await call('propose_clause', { about: 'zzz' })).text).toContain('No model clause');
    const tooLong = await call('check_text', { text: 'a'.repeat(1_000_001) }).catch((error: Error) => ({ isError: true, text: error.message }));
    expect(tooLong.isError).toBe(true);
    expect((await client.listTools()).tools).toHaveLength(6);
  });
});
