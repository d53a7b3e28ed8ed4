import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/finding';
import { bundledRules } from '../../server/src/bundled';
import { connect, fullClient, mapHost, type Setup, type TestClient } from '../support/client';
import { smallCore, smallRules } from '../support/core';

const uri = 'file:///drafts/act.bill';
let client: TestClient;
const start = async (setup: Partial<Setup> = {}) => { client = await connect({ rules: bundledRules(), ...setup }); };
afterEach(() => client?.end());

interface Choice { id: string; label: string; title: string; detail: string }
const search = (query: string, more: object = {}) => client.request<Choice[]>('lexfloor/explain', { query, ...more });
const page = (id: string, more: object = {}) => client.request<{ title: string; markdown: string } | null>('lexfloor/page', { id, ...more });

describe('the search for a provision', () => {
  it('lists the instruments before anything is typed', async () => {
    await start();
    const all = await search('');
    expect(all.length).toBe(bundledRules().instruments.size);
    expect(all[0]).toMatchObject({ id: 'C102', label: 'C102' });
  });

  it('finds cites, instruments and words', async () => {
    await start();
    expect((await search('C102 Art. 18')).map(({ label }) => label)).toEqual(['C102 Art. 18(1)', 'C102 Art. 18(2)(a)', 'C102 Art. 18(2)(b)']);
    expect((await search('c183')).slice(0, 2).map(({ label }) => label)).toEqual(['C183', 'C183 Art. 1']);
    expect((await search('waiting period')).slice(0, 5).map(({ label }) => label)).toContain('C102 Art. 24(3)');
    expect(await search('xyzzy')).toEqual([]);
  });

  it('follows the language of the draft, else that of the editor', async () => {
    await start();
    await client.open(uri, 'LOI sur les assurances sociales\n\nTITRE I – PRESTATIONS DE MALADIE\n\nArticle 1. Objet\nLa présente loi institue un régime d’assurances sociales.\n');
    expect((await search('C102 Art. 52', { uri, language: 'en' }))[0]!.title).toBe((await search('C102 Art. 52', { language: 'fr-CA' }))[0]!.title);
    expect((await search('C102 Art. 52', { language: 'de' }))[0]!.title).toBe((await search('C102 Art. 52'))[0]!.title);
  });

  it('takes anything for a question', async () => {
    await start();
    for (const query of [undefined, null, 5, {}, '\u0000', '('.repeat(1000)]) expect(Array.isArray(await client.request('lexfloor/explain', { query }))).toBe(true);
    expect(Array.isArray(await client.request('lexfloor/explain', {}))).toBe(true);
  });
});

describe('a page', () => {
  it('shows title, cite, figures, how it was verified, the rules that judge it and the official text', async () => {
    await start();
    const { markdown } = (await page('C102 Art. 18(1)'))!;
    expect(markdown).toMatch(/^## C102 Art\. 18\(1\) · /);
    expect(markdown).toContain('- at least 26 weeks per case');
    expect(markdown).toContain('`c102/sickness-duration`');
    expect(markdown).toContain('> Compared with the full English text.');
    expect(markdown).toMatch(/\[Official text\]\(https:\/\/normlex/);
  });

  it('calls memory memory', async () => {
    await start();
    expect((await page('R134 Para. (rate)'))!.markdown).toContain('> ⚠ From memory, not compared with any text.');
    expect((await search('R134')).find(({ label }) => label === 'R134 Para. (rate)')!.detail).toMatch(/\(written from memory\)$/);
  });

  it('of a rule says why, what to do and what it cannot see', async () => {
    await start();
    const { title, markdown } = (await page('c102/sickness-duration'))!;
    expect(title).toBe('c102/sickness-duration');
    expect(markdown).toMatch(/^# Sickness benefit ends too early\n\n`c102\/sickness-duration` · error · \[C102 Art\. 18\(1\)\]/);
    expect(markdown).toContain('**What to do:** Let the benefit run for at least 26 weeks');
    expect(markdown).toContain('**What the rule cannot see:**');
  });

  it('of an instrument lists its provisions by Parts', async () => {
    await start();
    expect((await page('C102'))!.markdown).toMatch(/^# C102 · [\s\S]*## Part III\. [\s\S]*\*\*C102 Art\. 18\(1\)\*\*/);
  });

  it('of nothing known is none', async () => {
    await start();
    expect(await page('C999 Art. 1')).toBeNull();
    expect(await page('')).toBeNull();
  });
});

describe('the lightbulb', () => {
  const explained = async () => {
    await client.open(uri, '1. Benefit\n(1) It starts after 7 days.\n');
    return (await client.actions(uri, client.find(uri, '7 days'))).filter(({ command }) => command);
  };

  it('offers the Article of a finding to clients that have the command', async () => {
    await start({ rules: smallRules, options: { core: smallCore() }, initializationOptions: { explainCommand: 'lexfloor.explain' } });
    expect((await explained()).map(({ title, command }) => [title, command])).toEqual([
      ['Explain C102 Art. 18(1)', { title: 'Explain C102 Art. 18(1)', command: 'lexfloor.explain', arguments: ['C102 Art. 18(1)'] }],
    ]);
  });

  it('offers it to no others', async () => {
    await start({ rules: smallRules, options: { core: smallCore() } });
    expect(await explained()).toEqual([]);
  });
});

describe('the status', () => {
  const statuses: { uri?: string; standards: string[]; higher: string[]; findings: Record<string, number>; undetermined: number; project?: object; failed?: string; faults?: number }[] = [];
  const listen = () => { statuses.length = 0; client.connection.onNotification('lexfloor/status', (status) => void statuses.push(status)); };
  const small = { rules: smallRules, options: { core: smallCore() }, initializationOptions: { status: true } };

  it('tells standards and counts, once for each change', async () => {
    await start(small);
    listen();
    await client.open(uri, '1. Benefit\n(1) It starts after 7 days.\n(2) It is perhaps paid.\n');
    await client.pull(uri);
    await client.pull(uri);
    expect(statuses).toEqual([{ uri, standards: ['C102'], higher: [], rules: 2, findings: { error: 1, warning: 0, info: 0, hint: 0 }, undetermined: 1 }]);
    await client.replace(uri, '7 days', '3 days');
    await client.pull(uri);
    expect(statuses.at(-1)!.findings['error']).toBe(0);
  });

  it('tells of mistakes in lexfloor.yaml', async () => {
    await start({ ...small, host: mapHost({ 'file:///drafts/lexfloor.yaml': 'standrads: [C102]\n' }) });
    listen();
    await client.open(uri, '1. Benefit\n');
    await client.pull(uri);
    expect(statuses.at(-1)!.project).toEqual({ uri: 'file:///drafts/lexfloor.yaml', mistakes: 1 });
  });

  it('tells that there are no rules, and why', async () => {
    await start({ ...small, load: () => { throw new Error('C102 cannot be read'); } });
    listen();
    await client.open(uri, '1. Benefit\n(1) It starts after 7 days.\n');
    expect((await client.pull(uri)).items).toEqual([]);
    expect(statuses[0]).toEqual({ standards: [], higher: [], rules: 0, findings: { error: 0, warning: 0, info: 0, hint: 0 }, undetermined: 0, failed: 'C102 cannot be read' });
    expect(statuses.every(({ failed }) => failed === 'C102 cannot be read')).toBe(true);
  });

  it('counts the faults that were contained, each once', async () => {
    await start(small);
    listen();
    await client.open(uri, '1. Benefit\n(1) It starts after 7 days.\nBOOM');
    await client.pull(uri);
    await client.hover(uri, { line: 1, character: 3 });
    await client.replace(uri, '7 days', '8 days');
    await client.pull(uri);
    expect(statuses.map(({ uri: of, faults }) => [of, faults])).toEqual([[undefined, 1]]);
    await client.replace(uri, 'BOOM', '');
    await client.pull(uri);
    expect(statuses.at(-1)).toMatchObject({ uri, findings: { error: 1 } });
  });

  it('counts a rule whose check throws, and logs it once; the others are shown', async () => {
    const core = smallCore(), broken: Finding = { rule: smallRules.rules[1]!, severity: 'warning', verdict: 'internal', cites: [], span: { start: 0, end: 0 }, values: { error: 'no limit' }, fixes: [] };
    await start({ ...small, options: { core: { ...core, analyze: (...args) => { const made = core.analyze(...args); return { ...made, findings: [{ provision: 0, item: broken }, ...made.findings] }; } } } });
    listen();
    await client.open(uri, '1. Benefit\n(1) It starts after 7 days.\n');
    await client.pull(uri);
    await client.replace(uri, '7 days', '8 days');
    const { items } = await client.pull(uri);
    expect(items.map(({ code }) => code)).toEqual(['test/waiting-period', 'test/plain-words']);
    expect(client.logged).toHaveLength(1);
    expect(client.logged[0]).toMatch(/^Lexfloor: the rule test\/plain-words failed: no limit/);
    expect(statuses.filter(({ faults }) => faults !== undefined).map(({ faults }) => faults)).toEqual([1]);
  });

  it('is not sent to clients that did not ask', async () => {
    await start({ ...small, initializationOptions: undefined, capabilities: fullClient });
    listen();
    await client.open(uri, '1. Benefit\n');
    await client.pull(uri);
    expect(statuses).toEqual([]);
  });
});
