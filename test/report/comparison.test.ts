import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { compare } from '../../server/src/analysis/compare';
import { bundledRules } from '../../server/src/bundled';
import { languages } from '../../server/src/draft/draft';
import { readDraft } from '../../server/src/formats/format';
import { comparisonData } from '../../server/src/report/comparison/data';
import { comparisonDocument } from '../../server/src/report/comparison/document';
import { comparisonText } from '../../server/src/report/comparison/text';
import { comparisonWords } from '../../server/src/report/comparison/words';
import { renderHtml } from '../../server/src/report/document/html';

const judge = (text: string) => analyze(readDraft('act.bill', text), bundledRules());
const act = `PART III. SICKNESS BENEFIT
10. Sickness benefit is payable for at most twenty weeks in each case of sickness.
11. No sickness benefit is payable for the first seven days of incapacity for work.
`;
const after = act.replace('twenty weeks', 'thirty weeks').replace('11. No', '12. No').replace('seven days', 'ten days <of illness>');
const comparison = compare(judge(act), judge(after));
const meta = { tool: { name: 'lexfloor', version: '9.9.9' }, date: '2026-11-22', language: 'en' as const, packs: ['c102'], paths: { before: 'old.bill', after: 'new.bill' } };

describe('a comparison as data', () => {
  const data = comparisonData(comparison, meta);

  it('has values with their direction and both places', () => {
    expect(data.facts.map(({ parameter, direction, before, after: now }) => [parameter, direction, before?.value, now?.value, now?.provision?.label])).toEqual([
      ['sickness.duration', 'better', 20, 30, 'Section 10'], ['sickness.waiting-period', 'worse', 7, 10, 'Section 12'],
    ]);
  });

  it('has provisions with what went and what came', () => {
    expect(data.provisions.map(({ kinds, before, after: now }) => [kinds, before?.eId, now?.eId])).toEqual([
      [['changed'], 'part_3__sec_10', 'part_3__sec_10'], [['changed', 'renumbered'], 'part_3__sec_11', 'part_3__sec_12'],
    ]);
    expect(data.provisions[0]!.words).toContainEqual({ kind: 'inserted', text: 'thirty ' });
  });

  it('counts findings fixed, new and kept', () => {
    expect(data.findings.filter(({ kind }) => kind === 'fixed').map(({ before }) => before?.rule)).toEqual(['c102/sickness-duration']);
    expect(data.summary).toMatchObject({ better: 1, worse: 1, fixed: 1, changed: 2, added: 0, removed: 0 });
  });
});

it.each(languages)('speaks %s', (language) => {
  const html = renderHtml(comparisonDocument(comparison, { ...meta, language })), text = comparisonText(comparison, language);
  expect(html).toContain(`▼ ${comparisonWords[language].directions.worse}`);
  expect(html).toMatch(/<del>seven <\/del><ins>ten /);
  expect(html).not.toContain('<of illness>');
  expect(text).toContain(`▲ ${comparisonWords[language].directions.better}`);
});

it('says so where nothing changed', () => {
  expect(comparisonText(compare(judge(act), judge(act)), 'en')).toBe('Nothing changed.\n');
});
