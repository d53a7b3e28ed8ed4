import { describe, expect, it } from 'vitest';
import { findIn, smallRules } from './smallLaw';

const rule = (parameter: string, notAbove: string, more = ''): ReturnType<typeof smallRules> => smallRules(`  - id: share
    cite: C102 Art. 71(2)
    title: Too large a share
    severity: error
    for: ${parameter}
    consistent: {not-above: [${notAbove}]}
    message: No.
    why: Because.
${more}`);
const shares = rule('survivors.rate', 'survivors.child-rate, survivors.minimum-rate');
const said = (rules: typeof shares, ...sections: readonly string[]): readonly string[] => findIn(rules, ...sections).map(({ verdict, fact, values }) => `${verdict} ${fact!.quote}, not ${values['sum']}`);

describe('a value that may not be above the sum of others', () => {
  it('is below where it is, and shows the sum', () => {
    expect(said(shares, 'A widow 30 per cent.', 'A child 10 per cent.', 'A least 15 per cent.')).toEqual(['below 30 per cent, not 25 per cent']);
    expect(findIn(shares, 'A widow 30 per cent.', 'A child 10 per cent.')).toMatchObject([{ fixes: [], values: { sum: '10 per cent' } }]);
  });

  it('is well where it is as large, or smaller', () => {
    expect(said(shares, 'A widow 25 per cent.', 'A child 10 per cent.', 'A least 15 per cent.')).toEqual([]);
    expect(said(shares, 'A widow 5 per cent.', 'A child 10 per cent.')).toEqual([]);
  });

  it('needs the first of the others: without it nothing is compared', () => {
    expect(said(shares, 'A widow 30 per cent.')).toEqual([]);
    expect(said(shares, 'A widow 30 per cent.', 'A least 15 per cent.')).toEqual([]);
    expect(said(shares, 'A child 10 per cent.', 'A least 15 per cent.')).toEqual([]);
  });

  it.each([
    ['the value itself', ['A widow 30 per cent.', 'A widow 40 per cent.', 'A child 10 per cent.']],
    ['the first of the others', ['A widow 30 per cent.', 'A child 10 per cent.', 'A child 5 per cent.', 'A least 1 per cent.']],
    ['the last of the others', ['A widow 30 per cent.', 'A child 10 per cent.', 'A least 1 per cent.', 'A least 2 per cent.']],
  ])('says nothing where several rates may belong together: %s', (_, sections) => {
    expect(said(shares, ...sections)).toEqual([]);
  });

  it.each([
    ['the value itself', ['A widow perhaps 30 per cent.', 'A child 10 per cent.', 'A least 15 per cent.']],
    ['one of the others', ['A widow 30 per cent.', 'A child 10 per cent.', 'A least perhaps 15 per cent.']],
  ])('says nothing of guesses: %s', (_, sections) => {
    expect(said(shares, ...sections)).toEqual([]);
  });

  it('brings lengths to one unit, where there is one way to do so', () => {
    const record = rule('survivors.qualifying-period', 'survivors.reduced-qualifying-period');
    expect(said(record, 'A record 30 weeks.', 'A short 6 months.')).toEqual(['below 30 weeks, not 26.1 weeks']);
    expect(said(record, 'A record 26 weeks.', 'A short 6 months.')).toEqual([]);
    expect(said(record, 'A record 100 weeks.', 'A short 3 contributions.')).toEqual([]); // weekly or monthly ones
  });

  it('leaves out what the rule passes over', () => {
    expect(said(rule('survivors.rate', 'survivors.child-rate', '    unless: {words: {en: [stepmother]}}\n'), 'A widow 30 per cent if a stepmother.', 'A child 10 per cent.')).toEqual([]);
  });
});
