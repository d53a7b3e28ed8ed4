import { describe, expect, it } from 'vitest';
import { findIn, smallRules } from './smallLaw';

const rule = (parameter: string, limit: string, more = ''): ReturnType<typeof smallRules> => smallRules(`  - id: scale
    cite: C102 Art. 62(1)
    title: Too little
    severity: error
    for: ${parameter}
    limit: ${limit}
    why: Because.
    fix: {replace: value, with: "{limit}"}
${more}`);
const said = (rules: ReturnType<typeof smallRules>, ...sections: readonly string[]): readonly string[] => findIn(rules, ...sections).map(({ verdict, fact }) => `${verdict} ${fact!.quote}`);

describe('several values of one section that follow a record', () => {
  const mean = rule('survivors.duration', '{at-least: 26 weeks, several: mean}');

  it('count by their mean: of 10 and 40 weeks 25', () => {
    const [finding, ...others] = findIn(mean, 'It is paid 10 weeks after one contribution, and paid 40 weeks after ten.');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ verdict: 'below', fact: { quote: '10 weeks' }, values: { mean: '25' }, fixes: [] });
    expect(said(mean, 'It is paid 10 weeks after one contribution, and paid 42 weeks after ten.')).toEqual([]);
  });

  it('are known by the words of their section, or by its heading', () => {
    expect(said(mean, 'Benefit of insured persons\n(1) It is paid 10 weeks.\n(2) It is paid 50 weeks.')).toEqual([]);
    expect(said(mean, 'Benefit\n(1) It is paid 10 weeks.\n(2) It is paid 50 weeks.\n(3) Whoever was employed for a year has more.')).toEqual(['below 10 weeks']); // said after them
    expect(said(mean, 'Benefit\n(1) Whoever was employed for a year is paid 10 weeks.\n(2) It is paid 50 weeks.')).toEqual([]);
  });

  it('count each by itself where the section speaks of none, and in sections of their own', () => {
    const found = findIn(mean, 'It is paid 10 weeks on dismissal, and paid 50 weeks on closure.');
    expect(found).toMatchObject([{ verdict: 'below', fact: { quote: '10 weeks' }, values: {} }]);
    expect(found[0]!.fixes).toHaveLength(1);
    expect(said(mean, 'It is paid 10 weeks on dismissal, and paid 20 weeks on closure.')).toEqual(['below 10 weeks', 'below 20 weeks']);
    expect(said(mean, 'It is paid 10 weeks after one contribution.', 'It is paid 50 weeks after ten contributions.')).toEqual(['below 10 weeks']);
  });

  it('cannot be told where one is a guess, or another way to count days would do', () => {
    expect(said(mean, 'It is paid 10 weeks after one contribution, and paid perhaps 20 weeks after ten.')).toEqual(['cannot-tell 10 weeks']);
    const six = rule('survivors.duration', '{at-least: 26 weeks, several: mean, days-a-week: 6}');
    // 252 days are 36 weeks of seven days, or 42 of six: the mean is 23 or 26
    expect(said(six, 'It is paid 10 weeks after one contribution, and paid 252 days after ten.')).toEqual(['cannot-tell 10 weeks']);
    expect(said(six, 'It is paid 10 weeks after one contribution, and paid 240 days after ten.')).toEqual(['below 10 weeks']); // 22.1 or 25
    expect(said(six, 'It is paid 10 weeks after one contribution, and paid 300 days after ten.')).toEqual([]); // 26.4 or 30
  });

  it('say nothing where their units do not add up, or no length at all is enough', () => {
    expect(said(mean, 'It is paid 10 weeks after one contribution, and paid 20 working days after ten.')).toEqual([]);
    const throughout = rule('survivors.duration', '{at-least: throughout, several: mean}');
    expect(said(throughout, 'It is paid 10 weeks after one contribution, and paid 20 weeks after ten.')).toEqual([]);
    expect(said(throughout, 'It is paid 10 weeks after one contribution.')).toEqual(['below 10 weeks']);
  });

  it('leave out those of which the rule does not speak', () => {
    const ordinary = rule('survivors.duration', '{at-least: 26 weeks, several: mean}', '    unless: {around: {en: ["{q} abroad"]}}\n');
    expect(said(ordinary, 'It is paid 10 weeks after one contribution, and paid 50 weeks abroad after ten.')).toEqual(['below 10 weeks']);
  });
});

describe('rates for several groups', () => {
  const best = rule('survivors.rate', '{at-least: 40 percent, several: best}');

  it('count by the best of their section', () => {
    expect(said(best, 'A widow 30 per cent, a widow 45 per cent with children.')).toEqual([]);
    const found = findIn(best, 'A widow 20 per cent, a widow 35 per cent with children, a widow 25 per cent abroad.');
    expect(found).toMatchObject([{ verdict: 'below', fact: { quote: '35 per cent' }, values: {} }]);
    expect(found[0]!.fixes).toHaveLength(1);
    expect(said(best, 'A widow 30 per cent.', 'A widow 45 per cent.')).toEqual(['below 30 per cent']); // a section of its own
  });

  it('say nothing where one is a guess that may be enough', () => {
    expect(said(best, 'A widow 30 per cent, a widow perhaps 20 per cent.')).toEqual([]);
  });

  it('pass a section whose best is passed over, when it is enough', () => {
    const ordinary = rule('survivors.rate', '{at-least: 40 percent, several: best}', '    unless: {around: {en: ["{q} abroad"]}}\n');
    expect(said(ordinary, 'A widow 30 per cent, a widow 45 per cent abroad.')).toEqual([]);
    expect(said(ordinary, 'A widow 45 per cent abroad.')).toEqual([]);
    expect(said(ordinary, 'A widow 30 per cent, a widow 35 per cent abroad.')).toEqual(['below 30 per cent']);
  });
});

describe('a limit that asks what else the draft has', () => {
  it('judges each value by itself', () => {
    const asks = rule('survivors.rate', '{at-least: 40 percent}', '    when: {draft-has: [survivors.duration]}\n');
    expect(said(asks, 'A widow 20 per cent, a widow 30 per cent, a widow 45 per cent.')).toEqual([]);
    expect(said(asks, 'A widow 20 per cent, a widow 30 per cent, a widow 45 per cent.', 'It is paid 10 weeks.')).toEqual(['below 20 per cent', 'below 30 per cent']);
  });
});
