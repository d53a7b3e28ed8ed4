import { describe, expect, it } from 'vitest';
import { comparePractice, countPractice } from '../../server/src/analysis/practice/compare';
import { practiceEntries } from '../../server/src/analysis/practice/entries';
import { findPractice } from '../../server/src/analysis/practice/find';
import type { RawPractice } from '../../server/src/analysis/practice/schema';
import { bundledRules } from '../../server/src/bundled';
import { practiceData } from '../../server/src/report/practice/data';
import { practiceDocument } from '../../server/src/report/practice/document';

type RawEntry = RawPractice['laws'][number]['entries'][number];
const says = { en: 'for all', fr: 'pour tous', es: 'para todos' };
const country = (code: string, tradition: RawPractice['tradition'], ...entries: (Partial<RawEntry> & { value: string })[]): RawPractice => ({
  country: code, names: { en: code, fr: code, es: code }, tradition,
  laws: [{ id: `${code.toLowerCase()}-act`, title: 'Act', language: 'en', text: '2020', basis: 'enacted', file: 'act.txt', read: '2026-11-23', entries: entries.map((one) => ({ section: 'Section 1', parameter: 'sickness.duration', says, ...one })) }],
});
const entries = practiceEntries({
  aa: country('AA', 'common-law', { value: '20 weeks' }, { value: '40 weeks', section: 'Section 2' }),
  bb: country('BB', 'civil-law', { value: '312 days', 'days-a-week': 6 }, { value: '600 hours', section: 'Section 3' }),
  cc: country('CC', 'mixed', { value: '6 months', bound: 'at-most' }, { value: '18 years', parameter: 'general.child-age', branch: 'family' }),
});
const rules = bundledRules();

describe('laws beside each other', () => {
  const compared = comparePractice('sickness.duration', entries, rules, {}, [{ value: 30, unit: 'week' }])!;

  it('stand on one scale, that of the standards, the smallest first; what has no place on it last', () => {
    // 6 months are 182.5 days, 26.07 weeks; 312 days of a week of six are 52 weeks; hours are no time of benefit
    expect(compared.unit).toBe('week');
    expect(compared.rows.map(({ entry, at }) => [entry.law.country, at === undefined ? at : Math.round(at * 10) / 10])).toEqual([['AA', 20], ['CC', 26.1], ['AA', 40], ['BB', 52], ['BB', undefined]]);
    expect(compared.standards.map(({ cite, at }) => [cite.instrument, at])).toEqual(expect.arrayContaining([['C102', 26], ['C130', 52]]));
  });

  it('are counted law by law against a value, by what is best for people in each', () => {
    // against 30 weeks: AA has 40, BB 52, CC 26.07
    expect(countPractice(compared, 30)).toEqual({ laws: 3, more: 2, same: 0, less: 1 });
    expect(countPractice(compared, 52)).toEqual({ laws: 3, more: 0, same: 1, less: 2 });
    expect(countPractice(compared, undefined)).toBeUndefined();
  });

  it('can be narrowed to a tradition, a country, a language, and say how many there are', () => {
    const narrowed = (filter: Parameters<typeof comparePractice>[3]) => { const one = comparePractice('sickness.duration', entries, rules, filter)!; return [one.rows.length, one.outOf]; };
    expect(narrowed({ tradition: 'civil-law' })).toEqual([2, 5]);
    expect(narrowed({ country: 'CC' })).toEqual([1, 5]);
    expect(narrowed({ language: 'fr' })).toEqual([0, 5]);
    expect(comparePractice('old-age.rate', entries, rules)).toBeUndefined();
  });

  it('are found by parameter, branch or words in any language', () => {
    expect(findPractice('sickness.duration', entries).parameters).toEqual(['sickness.duration']);
    expect(findPractice('Family', entries)).toMatchObject({ parameters: ['general.child-age'], branch: 'family' });
    expect(findPractice('durée des prestations', entries).parameters).toEqual(['sickness.duration']);
    expect(findPractice('', entries).parameters).toEqual(['sickness.duration', 'general.child-age']);
    expect(findPractice('sickness.durations', entries)).toMatchObject({ parameters: [], meant: 'sickness.duration' });
  });

  it('have an address each, and say that they describe a text at a date', () => {
    expect(entries.map(({ id }) => id)).toContain('bb-act/section-3/sickness.duration');
    const paper = JSON.stringify(practiceDocument([compared], { language: 'en', date: '2026-11-23', version: 'Lexfloor' }).blocks);
    expect(paper).toContain('may be out of force');
    expect(paper).toContain('as enacted, 2020');
    expect(practiceData(compared, 'en')).toMatchObject({ better: 'higher', shown: 5, own: [{ value: 30, unit: 'week', laws: 3, more: 2, less: 1 }] });
  });

  it('are drawn as dots in the colour around, with each standard and value as a line; hollow where the text is historical', () => {
    const old = practiceEntries({ aa: { ...country('AA', 'common-law', { value: '20 weeks' }), laws: country('AA', 'common-law', { value: '20 weeks' }).laws.map((law) => ({ ...law, historical: true as const })) } });
    const figure = (all: typeof entries) => practiceDocument([comparePractice('sickness.duration', all, rules, {}, [{ value: 30, unit: 'week' }])!], { language: 'en', date: '', version: '' }).blocks.find(({ kind }) => kind === 'figure') as { readonly svg: string; readonly words: string };
    expect(figure(entries).svg.match(/<circle /g)).toHaveLength(4);
    expect(figure(entries).svg).toContain('C102 ≥ 26 weeks');
    expect(figure(entries).svg).toContain('your value, 30 weeks');
    expect(figure(entries).svg).not.toMatch(/#[0-9a-f]{3}/i);
    expect(figure(entries).words).toContain('From 20 weeks to 52 weeks');
    expect(figure(old).svg).toMatch(/<circle [^>]*fill="none"/);
  });
});
