import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import type { Finding } from '../../server/src/engine/finding';
import type { Check, RuleSet } from '../../server/src/engine/pack';
import { readDraft } from '../../server/src/formats/format';
import { findIn, smallRules } from './smallLaw';

const rule = (id: string, check: string, more = ''): string => `  - id: ${id}
    title: A rule
    message: No.
    why: Because.
    ${check}
    ${more}
`;
const rate = (id: string, percent: number, more = ''): string => rule(id, `for: survivors.rate\n    limit: {at-least: ${percent} percent}`, more);
/** Each finding with what it leads: "first verdict + second". */
const shown = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule: { id }, verdict, also = [] }) => [`${id.slice(5)} ${verdict}`, ...also.map((one) => one.rule.id.slice(5))].join(' + '));
const found = (yaml: string, ...sections: readonly string[]): readonly string[] => shown(findIn(smallRules(yaml), ...sections));

describe('findings on one value', () => {
  it('are one, led by the gravest', () => {
    expect(found(rate('mild', 40, 'severity: info') + rate('grave', 30, 'severity: error') + rate('middle', 50, 'severity: warning'), 'A widow 20 per cent.')).toEqual(['grave below + middle + mild']);
  });

  it('cite each Article once, that of the leading one first', () => {
    const [finding] = findIn(smallRules(rate('one', 40, 'severity: info\n    cite: [C102 Art. 62(1), C128 Art. 23(1)]') + rate('two', 40, 'severity: error\n    cite: [C130 Art. 21, C102 Art. 62(1)]')), 'A widow 20 per cent.');
    expect(finding!.cites.map(({ label }) => label)).toEqual(['C130 Art. 21', 'C102 Art. 62(1)', 'C128 Art. 23(1)']);
  });

  it('say what is below; what cannot be told of the same value is not said beside it', () => {
    const record = (id: string, most: string, severity: string): string => rule(id, `for: survivors.qualifying-period\n    limit: {at-most: ${most}}`, `severity: ${severity}`);
    const open = record('open', '5 years', 'error'), clear = record('clear', '90 contributions', 'info');
    expect(found(open, 'A record 100 contributions.')).toEqual(['open cannot-tell']);
    expect(found(open + clear, 'A record 100 contributions.')).toEqual(['clear below']);
    expect(found(open + record('other', '4 years', 'info'), 'A record 100 contributions.')).toEqual(['open cannot-tell + other']);
  });
});

describe('a rule on every branch', () => {
  it('judges a value of any, beside the rule on its own parameter', () => {
    const any = rule('any', "for: '*.rate'\n    limit: {at-least: 30 percent}", 'severity: error');
    expect(found(any, 'A widow 20 per cent, a child 5 per cent.')).toEqual(['any below']);
    expect(found(any + rate('own', 40, 'severity: info'), 'A widow 20 per cent.')).toEqual(['any below + own']);
  });
});

describe('findings on several words', () => {
  it('stand in the order of the text', () => {
    const both = rule('child', 'for: survivors.child-rate\n    limit: {at-least: 10 percent}', 'severity: error') + rate('widow', 40, 'severity: info');
    expect(found(both, 'A widow 20 per cent, a child 5 per cent.')).toEqual(['widow below', 'child below']);
    expect(found(both, 'A child 5 per cent, a widow 20 per cent.')).toEqual(['child below', 'widow below']);
  });

  it('join where one is forbidden and the other below on the same words, and two values stay two', () => {
    const words = rule('words', 'forbidden: {en: ["20 per cent"]}', 'severity: info'), late = rule('late', 'forbidden: {en: [ill]}', 'severity: info');
    expect(found(rate('low', 40, 'severity: error') + words, 'A widow 20 per cent.')).toEqual(['low below + words']);
    expect(found(rate('low', 40, 'severity: info') + words.replace('info', 'error'), 'A widow 20 per cent.')).toEqual(['words prohibited + low']);
    expect(found(rate('low', 40, 'severity: error') + late, 'A widow 20 per cent if ill.')).toEqual(['low below', 'late prohibited']);
    const open = rule('open', 'for: survivors.qualifying-period\n    limit: {at-most: 5 years}', 'severity: error'), bare = rule('bare', 'forbidden: {en: ["100 contributions"]}', 'severity: error');
    expect(found(open + bare, 'A record 100 contributions.').toSorted()).toEqual(['bare prohibited', 'open cannot-tell']); // what cannot be told joins nothing
    expect(found(rate('low', 40), 'A widow 20 per cent, a widow 30 per cent.')).toEqual(['low below', 'low below']);
  });

  it('are not made of notes', () => {
    const rules = smallRules(rate('low', 40) + rule('words', 'forbidden: {en: [convicted]}'));
    const said = (text: string): readonly string[] => shown(analyze(readDraft('a.md', `1. Shares\n\n${text}\n`), rules).findings.map(({ item }) => item));
    expect(said('A widow 20 per cent, if convicted.')).toEqual(['low below', 'words prohibited']);
    expect(said('> Note: A widow 20 per cent, if convicted.')).toEqual([]);
  });
});

describe('a check that fails', () => {
  const broken = (rules: RuleSet, id: string, check: unknown): RuleSet => ({ ...rules, rules: rules.rules.map((one) => one.id === id ? { ...one, check: check as Check } : one) });
  const both = smallRules(rate('low', 40) + rate('other', 40));

  const others = smallRules(`${rate('low', 40)}${rule('consistent', 'for: survivors.rate\n    consistent: {not-above: [survivors.child-rate]}')}`);

  it.each<[string, RuleSet]>([
    ['a limit', broken(both, 'pack/other', { kind: 'limit', limit: { bound: 'at-least' } })],
    ['one on a scale', broken(both, 'pack/other', { kind: 'limit', limit: { bound: 'at-least', several: 'best' } })],
    ['one that compares', broken(others, 'pack/consistent', { kind: 'consistent' })],
  ])('is told as its own, and the others go on: %s', (_, rules) => {
    const findings = analyze(readDraft('a.bill', '1. A widow 20 per cent.\n'), rules).findings.map(({ item }) => item), failed = findings.filter(({ verdict }) => verdict === 'internal');
    expect(shown(findings)).toContain('low below');
    expect(failed).toMatchObject([{ severity: 'warning', span: { start: 0, end: 0 }, values: { error: expect.stringMatching(/undefined|iterable/) }, fixes: [], cites: [] }]);
    expect(failed[0]!.rule.id).not.toBe('pack/low');
  });
});
