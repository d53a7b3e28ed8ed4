import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { readDraft } from '../../server/src/formats/format';
import { findIn, smallRules } from './smallLaw';

/** A rule on the widow's share, or on what is asked for, with more keys. */
const rule = (more: string, about = 'survivors.rate', limit = 'at-least: 40 percent'): ReturnType<typeof smallRules> => smallRules(`  - id: share
    cite: C102 Art. 62(1)
    title: Too little
    for: ${about}
    limit: {${limit}}
    ${more}
    why: Because.
`);
const values = (rules: ReturnType<typeof smallRules>, ...sections: readonly string[]): readonly string[] => findIn(rules, ...sections).map(({ fact }) => fact!.quote);
const inText = (rules: ReturnType<typeof smallRules>, text: string): readonly string[] => analyze(readDraft('a.bill', text), rules).findings.map(({ item }) => item.fact!.quote);

/** Sections of which the condition holds in the first and not in the second, where the value stays below all the same. */
const pairs: readonly (readonly [condition: string, holds: string, not: string])[] = [
  ['{comparator: [at-most]}', 'A widow not more than 20 per cent.', 'A widow at least 20 per cent.'],
  ['{unit: [week, percent]}', 'A widow 20 per cent.', ''],
  ['{language: [en, fr]}', 'A widow 20 per cent.', ''],
  ['{language: [fr, es]}', '', 'A widow 20 per cent.'],
  ['{value: {at-least: 15 percent}}', 'A widow 15 per cent.', 'A widow 14 per cent.'],
  ['{beside: {survivors.child-rate: {at-least: 10 percent}}}', 'A widow 20 per cent and a child 10 per cent.', 'A widow 20 per cent and a child 9 per cent.'],
  ['{beside: {survivors.minimum-rate: {at-least: 10 percent}, survivors.child-rate: {at-least: 10 percent}}}', 'A widow 20 per cent and a child 10 per cent.', 'A widow 20 per cent and a record 10 years.'],
  ['{around: {en: ["{q} ~ abroad", "abroad ~ {q}"]}}', 'A widow 20 per cent when living abroad.', 'A widow 20 per cent.'],
  ['{around: {en: ["{q} ~ abroad"]}}', 'A widow 20 per cent when living abroad.', 'A widow 20 per cent and child 5 per cent abroad.'],
  ['{of: {en: [wage, earnings]}}', 'A widow 20 per cent of the wage.', 'A widow 20 per cent of the pension, not of the wage.'],
  ['{words: {en: [abroad]}}', 'Abroad a widow 20 per cent.', 'A widow 20 per cent of it. Abroad it is less.'],
  ['{sentence: {en: [abroad]}}', 'Abroad; a widow 20 per cent.', 'A widow 20 per cent of it. Abroad it is less.'],
  ['{present: {en: [abroad]}}', 'A widow 20 per cent of it. Abroad it is less.', 'A widow 20 per cent.'],
  ['{draft-has: [survivors.duration, survivors.child-rate]}', 'A widow 20 per cent and a child 5 per cent.', 'A widow 20 per cent.'],
  ['{schedule: false}', 'A widow 20 per cent.', ''],
  ['{schedule: true}', '', 'A widow 20 per cent.'],
  ['{definitions: false}', 'A widow 20 per cent.', ''],
  ['{definitions: true}', '', 'A widow 20 per cent.'],
];

describe('a condition', () => {
  it.each(pairs)('%s lets a rule speak under "when" and silences it under "unless"', (condition, holds, not) => {
    const when = rule(`when: ${condition}`), unless = rule(`unless: ${condition}`);
    if (holds !== '') {
      expect(values(when, holds)).toHaveLength(1);
      expect(values(unless, holds)).toEqual([]);
    }
    if (not !== '') {
      expect(values(when, not)).toEqual([]);
      expect(values(unless, not)).toHaveLength(1);
    }
  });

  it('of several keys wants all under "when"; under "unless" any of them is enough', () => {
    const both = '{words: {en: [abroad]}, value: {at-least: 15 percent}}';
    expect(values(rule(`when: ${both}`), 'Abroad a widow 14 per cent.')).toEqual([]);
    expect(values(rule(`when: ${both}`), 'Abroad a widow 15 per cent.')).toEqual(['15 per cent']);
    expect(values(rule(`unless: ${both}`), 'Abroad a widow 14 per cent.')).toEqual([]);
    expect(values(rule(`unless: ${both}`), 'A widow 14 per cent.')).toEqual(['14 per cent']);
  });

  it('on words hears the chapeau of the list too, that on headings what stands above', () => {
    const list = (chapeau: string): string => `1. Shares\n\n(1) ${chapeau}—\n(a) a widow 20 per cent;\n(b) a child 5 per cent.\n`;
    for (const key of ['words', 'sentence', 'present']) {
      expect(inText(rule(`unless: {${key}: {en: [abroad]}}`), list('Abroad there are paid'))).toEqual([]);
      expect(inText(rule(`unless: {${key}: {en: [abroad]}}`), list('There are paid'))).toEqual(['20 per cent']);
    }
    const under = (heading: string): string => `PART II\n${heading}\n\n1. Shares\n\nA widow 20 per cent abroad.\n`;
    for (const key of ['heading', 'present']) {
      expect(inText(rule(`unless: {${key}: {en: [emigrants]}}`), under('EMIGRANTS'))).toEqual([]);
      expect(inText(rule(`unless: {${key}: {en: [emigrants]}}`), under('RESIDENTS'))).toEqual(['20 per cent']);
    }
    expect(inText(rule('unless: {heading: {en: [abroad]}}'), under('RESIDENTS'))).toEqual(['20 per cent']); // said of the value, not above it
  });

  it('tells schedules and definitions from the law itself', () => {
    const schedule = 'A widow is paid.\n\nSCHEDULE 1\n\nShares\n\n1. A widow 20 per cent.\n';
    expect(inText(rule('when: {schedule: true}'), `1. Payment\n\n${schedule}`)).toEqual(['20 per cent']);
    expect(inText(rule('when: {schedule: false}'), `1. Payment\n\n${schedule}`)).toEqual([]);
    const definitions = '1. Definitions\n\n(1) A widow 20 per cent.\n';
    expect(inText(rule('when: {definitions: true}'), definitions)).toEqual(['20 per cent']);
    expect(inText(rule('when: {definitions: false}'), definitions)).toEqual([]);
  });

  it('asks each of two values about its own sentence and its own neighbours', () => {
    expect(values(rule('unless: {words: {en: [abroad]}}'), 'A widow 20 per cent of it. Abroad a widow 10 per cent.')).toEqual(['20 per cent']);
    expect(values(rule('unless: {around: {en: ["{q} ~ abroad"]}}'), 'A widow 20 per cent. A widow 10 per cent abroad.')).toEqual(['20 per cent']);
  });
});
