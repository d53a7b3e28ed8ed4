import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Hover } from 'vscode-languageserver';
import { bundledRules } from '../../server/src/bundled';
import { bundledPractice } from '../../server/src/bundledData';
import type { PracticeAnswer, PracticeLine } from '../../server/src/lsp/practice';
import { connect, type TestClient } from '../support/client';

const uri = 'file:///act.bill', act = 'PART I. SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is payable for not more than thirty weeks.\n2. Waiting\nNo sickness benefit is payable for the first three days of incapacity for work.\n';
let client: TestClient;
beforeAll(async () => {
  client = await connect({ rules: bundledRules(), options: { practice: bundledPractice }, initializationOptions: { practiceCommand: 'lexfloor.practice', explainCommand: 'lexfloor.explain' }, capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } } });
  await client.open(uri, act);
});
afterAll(() => client.end());
const range = { start: { line: 3, character: 50 }, end: { line: 3, character: 54 } };

describe('how do others do it, in the editor', () => {
  it('lists what laws were read for, what stands at the cursor first', async () => {
    const list = await client.request<readonly PracticeLine[]>('lexfloor/practiceList', { uri, range });
    expect(list[0]).toMatchObject({ parameter: 'sickness.duration', here: true, title: 'Duration of benefit for sickness' });
    expect(list.filter(({ here }) => here)).toHaveLength(1);
    expect(list.length).toBeGreaterThan(30);
  });

  it('shows the laws beside the value of the draft, narrowed by buttons', async () => {
    const page = await client.request<PracticeAnswer>('lexfloor/practice', { parameter: 'sickness.duration', uri, filter: { tradition: 'common-law', language: 'xx', country: '<b>' }, format: 'view' });
    expect(page.title).toBe('How do others do it? Duration of benefit for sickness');
    expect(page.text).toContain('your value, 30 weeks');
    expect(page.text).toMatch(/data-do="tradition:common-law" aria-pressed="true"/);
    expect(page.text, 'a landmark of its own').toMatch(/^<section class="filters" aria-label="Only">/);
    expect(page.text).toContain('Ireland');
    expect(page.text).not.toContain('Luxembourg');
    expect(page.countries.map(({ id }) => id)).toContain('LU');
    const whole = await client.request<PracticeAnswer>('lexfloor/practice', { parameter: 'sickness.waiting-period', language: 'es', format: 'html' });
    expect(whole.text).toMatch(/^<!DOCTYPE html>\n<html lang="es">/);
    expect(await client.request('lexfloor/practice', { parameter: 'sickness.colour' })).toBeNull();
  });

  it('is offered at a value, after what mends it', async () => {
    const actions = await client.request<readonly CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    const titles = actions.map(({ title }) => title), at = titles.indexOf('How do others do it? Duration of benefit for sickness');
    expect(at).toBeGreaterThanOrEqual(0);
    expect(actions[at]!.command).toMatchObject({ command: 'lexfloor.practice', arguments: ['sickness.duration', uri] });
    expect(at, 'stands last').toBe(titles.length - 1);
    expect(titles.length).toBeLessThanOrEqual(5);
    const elsewhere = await client.request<readonly CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } }, context: { diagnostics: [] } });
    expect(elsewhere.filter(({ title }) => title.startsWith('How do others'))).toEqual([]);
  });

  it('says in a line of the hover how many laws go further', async () => {
    // of nine laws five have more than 30 weeks (Peru, Ireland in 1952 and 2005, Spain, Namibia); Pakistan, Canada, Luxembourg and the United States have less
    const { contents } = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: range.start });
    const { value } = contents as { readonly value: string };
    expect(value).toContain('Other laws: 5 of 9 read go further for people, 0 set the same.');
    expect(value).toContain('command:lexfloor.practice');
  });
});
