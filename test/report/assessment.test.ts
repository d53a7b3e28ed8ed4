import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { assess } from '../../server/src/analysis/assess';
import { conclusionsOf, matrixOf } from '../../server/src/analysis/assessMatrix';
import { frameworkOf } from '../../server/src/analysis/framework';
import { bundledRules } from '../../server/src/bundled';
import { languages } from '../../server/src/draft/draft';
import { readDraft } from '../../server/src/formats/format';
import { assessmentData } from '../../server/src/report/assessment/data';
import { assessmentDocument } from '../../server/src/report/assessment/document';
import { assessmentText } from '../../server/src/report/assessment/text';
import { assessmentWords } from '../../server/src/report/assessment/words';
import { renderHtml } from '../../server/src/report/document/html';
import { renderMarkdown } from '../../server/src/report/document/markdown';

const text = `SOCIAL SECURITY ACT

PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for at most twenty weeks in each case of sickness.
11. No sickness benefit is payable for the first three days of incapacity for work.
12. Sickness benefit is payable at the rate of sixty per cent of average earnings.
13. Sickness benefit shall not be paid to a person <who> takes part in a strike.
`;
const assessment = assess(frameworkOf(analyze(readDraft('act.bill', text), bundledRules()), 'act.bill'), { instruments: ['C102', 'C130'] });
const meta = { tool: { name: 'lexfloor', version: '9.9.9' }, date: '2026-11-22', language: 'en' as const, packs: ['c102', 'c130', 'drafting'] };

describe('the conclusions', () => {
  it('name each demand once, with every Article that makes it', () => {
    const { below, absent } = conclusionsOf(assessment);
    expect(below.map(({ requirement }) => requirement!.rule!.id)).toEqual(expect.arrayContaining(['c102/sickness-duration', 'c130/sickness-duration', 'c102/suspension-strike']));
    expect(new Set(below.map(({ requirement }) => requirement!.rule!.id)).size).toBe(below.length);
    expect(below.find(({ requirement }) => requirement!.rule!.id === 'c102/suspension-strike')!.articles.map(({ entry }) => entry.cite.label)).toEqual(['C102 Art. 69 (list)', 'C130 Art. 28(1) (list)']);
    expect(absent).toContain('maternity');
    expect(absent).not.toContain('sickness');
  });
});

describe('the matrix', () => {
  const cell = (branch: string, element: string) => matrixOf(assessment).flat().find((one) => one.branch === branch && one.element === element)!;

  it('shows the gravest of the standards, each by itself', () => {
    expect(cell('sickness', 'waiting-period')).toMatchObject({ standing: 'met', by: [{ instrument: 'C102', standing: 'met' }, { instrument: 'C130', standing: 'met' }] });
    expect(cell('sickness', 'duration')).toMatchObject({ standing: 'below', unread: false });
    expect(cell('maternity', 'duration')).toMatchObject({ standing: 'not-found' });
  });

  it('marks what has to be read, and leaves empty what nobody asks', () => {
    expect(cell('sickness', 'persons-protected')).toMatchObject({ standing: 'cannot-tell', unread: true });
    expect(cell('sickness', 'age').standing).toBeUndefined();
  });
});

describe('an assessment as data', () => {
  const data = assessmentData(assessment, meta), articles = data.instruments.flatMap(({ parts }) => parts).flatMap((part) => part.articles);
  const duration = articles.find(({ cite }) => cite === 'C102 Art. 18(1)')!;

  it('has date, version, packs and files', () => {
    expect(data).toMatchObject({ version: 1, tool: meta.tool, date: '2026-11-22', packs: meta.packs, files: [{ path: 'act.bill', language: 'en', format: 'legal-draft' }] });
  });

  it('has each Article with verdict, limit, value, sum, place and how the catalogue was checked', () => {
    expect(duration).toMatchObject({ standing: 'below', verification: { level: 'full-text' }, title: expect.any(String), url: expect.stringContaining('https://') });
    expect(duration.requirements[0]).toMatchObject({
      rule: 'c102/sickness-duration', standing: 'below', limit: { bound: 'at-least', value: 26, unit: 'week' }, demand: 'Duration of benefit for sickness: ≥ 26 weeks',
      evidence: [{ path: 'act.bill', eId: 'part_3__sec_10', label: 'Section 10', range: { start: { line: 3 }, end: { line: 3 } }, value: 20, unit: 'week', verdict: 'below', says: '“at most twenty weeks”; 26 weeks − 20 weeks = 6 weeks' }],
    });
  });

  it('adds up', () => {
    const { unread, ...rest } = data.counts;
    expect(Object.values(rest).reduce((sum, n) => sum + n, 0)).toBe(articles.length);
    expect(unread).toBe(articles.filter(({ because }) => because === 'unread').length);
  });
});

describe.each(languages)('the report in %s', (language) => {
  const document = assessmentDocument(assessment, { ...meta, language }), html = renderHtml(document), markdown = renderMarkdown(document);

  it('explains Articles in its own language or not at all, and says so', () => {
    expect(markdown.includes('Permitted suspension ground')).toBe(language === 'en');
    const { onlyEnglish } = assessmentWords[language];
    if (language !== 'en') expect(markdown).toContain(onlyEnglish);
  });

  it('says conclusions first, and every standard', () => {
    expect(document.blocks[0]).toMatchObject({ kind: 'heading', level: 1, words: assessmentWords[language].conclusions });
    for (const id of ['c102', 'c130', 'provisions', 'method']) expect(html).toContain(`id="${id}"`);
  });

  it('has no scripts, nothing from elsewhere, and no name twice', () => {
    expect(html).not.toMatch(/<script|javascript:|<img|@import|<link/i);
    expect(html).toContain("default-src 'none'");
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('links both ways: from an Article to the provision and back, and nowhere into the void', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)), targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(targets.filter((one) => !ids.has(one))).toEqual([]);
    expect(targets).toEqual(expect.arrayContaining(['c102-art-18-1', 'p0-2']));
  });

  it('escapes the words of the draft', () => {
    expect(html).not.toContain('<who>');
    expect(markdown).not.toContain('undefined');
  });

  it('names how each Article was checked', () => {
    expect(html).toMatch(/Art\. 18\(1\)<\/strong>(?:<\/a>)?(?:<\/span>)? \[T\]/);
    expect(html).toContain(`[M] ${assessmentWords[language].verified.memory}`);
  });

  it('is a text for the terminal too', () => {
    const lines = assessmentText(assessment, { language });
    expect(lines).toContain(assessmentWords[language].belowHead);
    expect(lines).toContain('✗ Art. 18(1)');
    expect(lines).not.toMatch(/undefined|\{\w+\}/);
  });
});

describe('what an adviser hands on', () => {
  const page = (text: string, instruments: readonly string[]) => renderMarkdown(assessmentDocument(assess(frameworkOf(analyze(readDraft('act.bill', text), bundledRules()), 'act.bill'), { instruments }), meta));

  it('has one row for one gap that two Conventions name in the same words', () => {
    const rows = page('EMPLOYMENT INJURY ACT\n\nPART II. EMPLOYMENT INJURY\n5. Where the degree of permanent incapacity is less than 40 per cent, a lump sum is paid instead of a pension.\n', ['C102', 'C121']).split('\n').filter((line) => line.startsWith('|') && line.includes('C102 Art. 36(2)') && line.includes('C121 Art. 14(3)') && line.includes('25 per cent'));
    expect(rows).toHaveLength(1);
  });

  it('counts apart what belongs to branches of which the draft does not speak, and leaves them out of the matrix', () => {
    const shown = page(text, ['C102']);
    expect(shown).toMatch(/not found in this draft \(\d+ of them on branches of which it does not speak\)/);
    expect(shown).toMatch(/^\| Sickness \|/m);
    expect(shown).not.toMatch(/^\| Unemployment \|/m);
  });
});
