import { describe, expect, it } from 'vitest';
import { findIn, smallRules } from './smallLaw';

/** A rule with these alternatives; `more` are its other keys. */
const rule = (alternatives: string, more = ''): ReturnType<typeof smallRules> => smallRules(`  - id: enough
    cite: C102 Art. 62(1)
    title: Too little
    severity: error
    for: survivors.rate
    alternatives:
${alternatives.split('\n').map((line) => `      - ${line}`).join('\n')}
    message: No.
    why: Because.
    fix: {replace: value, with: "{limit}"}
${more}`);
const said = (rules: ReturnType<typeof smallRules>, ...sections: readonly string[]): readonly string[] => findIn(rules, ...sections).map(({ verdict, fact }) => `${verdict} ${fact!.quote}`);

const forty = '{needs: {survivors.rate: {at-least: 40 percent}}}', thirty = '{needs: {survivors.rate: {at-least: 30 percent}, any survivors.qualifying-period: {at-most: 5 years}}}';

describe('requirements of which one is enough', () => {
  const rules = rule(`${forty}\n${thirty}`);

  it('are met by any one of them', () => {
    expect(said(rules, 'A widow 40 per cent.')).toEqual([]);
    expect(said(rules, 'A widow 30 per cent.', 'A record 5 years.')).toEqual([]);
  });

  it('are below where none holds', () => {
    expect(said(rules, 'A widow 39 per cent.')).toEqual(['below 39 per cent']);
    expect(said(rules, 'A widow 29 per cent.', 'A record 5 years.')).toEqual(['below 29 per cent']);
  });

  it('want all that one of them names', () => {
    expect(said(rules, 'A widow 30 per cent.', 'A record 6 years.')).toEqual(['below 30 per cent']);
  });

  it('judge each value of the draft by itself', () => {
    expect(said(rules, 'A widow 39 per cent.', 'A widow 41 per cent.', 'A widow 20 per cent.')).toEqual(['below 39 per cent', 'below 20 per cent']);
  });

  it('show and mend by what the first asks of the value itself', () => {
    expect(findIn(rules, 'A widow 20 per cent.')[0]!.fixes.map(({ edits }) => edits[0]!.newText)).toEqual(['40 per cent']);
    const [turned] = findIn(rule(`{needs: {any survivors.rate: {at-least: 50 percent}}}\n{needs: {survivors.qualifying-period: {at-most: 5 years}, survivors.rate: {at-least: 45 percent}}}`), 'A widow 20 per cent.');
    expect(turned!.fixes.map(({ edits }) => edits[0]!.newText)).toEqual(['45 per cent']);
  });

  it('say nothing of a value of which none asks anything', () => {
    expect(said(rule('{needs: {any survivors.rate: {at-least: 40 percent}}}'), 'A widow 20 per cent.')).toEqual([]);
  });

  it('leave out what the rule itself passes over', () => {
    const ordinary = rule(forty, '    unless: {words: {en: [stepmother]}}\n');
    expect(said(ordinary, 'A widow 20 per cent.')).toEqual(['below 20 per cent']);
    expect(said(ordinary, 'A widow 20 per cent if a stepmother.')).toEqual([]);
    const asked = rule(forty, '    when: {draft-has: [survivors.child-rate]}\n');
    expect(said(asked, 'A widow 20 per cent.')).toEqual([]);
    expect(said(asked, 'A widow 20 per cent.', 'A child 5 per cent.')).toEqual(['below 20 per cent']);
  });

  it('judge every parameter of the rule', () => {
    const both = smallRules(`  - id: enough
    cite: C102 Art. 62(1)
    title: Too little
    for: [survivors.rate, survivors.child-rate]
    alternatives:
      - needs: {survivors.rate: {at-least: 40 percent}}
      - needs: {survivors.child-rate: {at-least: 10 percent}}
    message: No.
    why: Because.
`);
    expect(said(both, 'A widow 20 per cent.', 'A child 5 per cent.')).toEqual(['below 20 per cent', 'below 5 per cent']);
    expect(said(both, 'A widow 20 per cent.', 'A child 10 per cent.')).toEqual([]); // what is asked of the other may stand anywhere
  });
});

describe('a need for any value', () => {
  it('is met by another value of the same parameter', () => {
    const rules = rule(`${forty}\n{needs: {any survivors.rate: {at-least: 40 percent}}}`);
    expect(said(rules, 'A widow 20 per cent.', 'A widow 45 per cent.')).toEqual([]);
    expect(said(rules, 'A widow 20 per cent.', 'A widow 35 per cent.')).toEqual(['below 20 per cent', 'below 35 per cent']);
  });

  it('is met by the best of several', () => {
    expect(said(rule(`${forty}\n${thirty}`), 'A widow 30 per cent.', 'A record 10 years.', 'A record 4 years.', 'A record 9 years.')).toEqual([]);
  });

  it('passes over values that its own exceptions name', () => {
    const rules = rule(`${forty}\n{needs: {survivors.rate: {at-least: 30 percent}, any survivors.qualifying-period: {at-most: 5 years, unless: {words: {en: [transitional]}}}}}`);
    expect(said(rules, 'A widow 30 per cent.', 'A record 4 years.')).toEqual([]);
    expect(said(rules, 'A widow 30 per cent.', 'A transitional record 4 years.')).toEqual(['below 30 per cent']);
    expect(said(rules, 'A widow 30 per cent.', 'A transitional record 4 years.', 'A record 5 years.')).toEqual([]);
  });

  it('takes bare contributions for those of which the draft speaks', () => {
    const rules = rule(`${forty}\n{needs: {survivors.rate: {at-least: 30 percent}, any survivors.qualifying-period: {at-most: 5 years}}}`);
    expect(said(rules, 'A widow 30 per cent.', 'A record 100 contributions.')).toEqual(['cannot-tell 30 per cent']); // weeks or months
    expect(said(rules, 'A widow 30 per cent.', 'A record 100 contributions.', 'A short 12 monthly contributions.')).toEqual(['below 30 per cent']);
    expect(said(rules, 'A widow 30 per cent.', 'A record 100 contributions.', 'A short 12 weekly contributions.')).toEqual([]);
  });
});

describe('what the draft does not say', () => {
  it('is no reason to pass a value, unless the alternative says that it cannot be told', () => {
    expect(said(rule(`${forty}\n${thirty}`), 'A widow 30 per cent.')).toEqual(['below 30 per cent']);
    const open = rule(`${forty}\n${thirty.slice(0, -1)}, if-silent: cannot-tell}`);
    expect(said(open, 'A widow 30 per cent.')).toEqual(['cannot-tell 30 per cent']);
    expect(findIn(open, 'A widow 30 per cent.')[0]!.fixes).toEqual([]);
    expect(said(open, 'A widow 29 per cent.')).toEqual(['below 29 per cent']); // below whatever is said elsewhere
    expect(said(open, 'A widow 30 per cent.', 'A record 6 years.')).toEqual(['below 30 per cent']);
  });

  it('cannot be told of a value that is a guess', () => {
    expect(said(rule(forty), 'A widow perhaps 20 per cent.')).toEqual(['cannot-tell 20 per cent']);
    expect(said(rule(forty), 'A widow perhaps 40 per cent.')).toEqual([]);
  });
});

describe('shares that add up', () => {
  const rules = rule('{needs: {survivors.rate: {at-least: 40 percent, plus: {survivors.child-rate: 2}}}}');
  const first = (...sections: readonly string[]) => {
    const [finding, ...others] = findIn(rules, ...sections);
    expect(others).toEqual([]);
    return finding;
  };

  it('meet the figure together: 30 and twice 5 make 40', () => {
    expect(first('A widow 30 per cent.', 'A child 5 per cent.')).toBeUndefined();
    expect(first('A widow 30 per cent.', 'A child 4 per cent.')).toMatchObject({ verdict: 'below', values: { total: '38', parts: '30 + 2 × 4' } });
  });

  it('take the most that a child is given', () => {
    expect(first('A widow 30 per cent.', 'A child 2 per cent.', 'A child 5 per cent.', 'A child 3 per cent.')).toBeUndefined();
    expect(first('A widow 10 per cent.', 'A child 2 per cent.', 'A child 5 per cent.', 'A child 3 per cent.')).toMatchObject({ values: { total: '20', parts: '10 + 2 × 5' } });
  });

  it('show no sum where nothing is added', () => {
    expect(first('A widow 30 per cent.')).toMatchObject({ verdict: 'below', values: {} });
    expect(first('A widow 40 per cent.')).toBeUndefined();
    expect(findIn(rule(forty), 'A widow 30 per cent.', 'A child 5 per cent.')[0]!.values).toEqual({});
  });

  it('are mended by nobody but the drafter: which share should grow?', () => {
    expect(first('A widow 10 per cent.', 'A child 5 per cent.')!.fixes).toEqual([]);
  });

  it('cannot be told where one is a guess, or counted in something else', () => {
    expect(first('A widow 30 per cent.', 'A child perhaps 1 per cent.')).toMatchObject({ verdict: 'cannot-tell', values: {} });
    expect(first('A widow 30 per cent.', 'A child 5 per cent.', 'A child perhaps 1 per cent.')).toMatchObject({ verdict: 'cannot-tell', values: {} });
  });

  it.each([
    ['of earnings', 'of wages', undefined],
    ['of earnings', 'of the salary', undefined],
    ['of earnings', 'of the pension', 'cannot-tell'],
    ['of earnings', '', 'cannot-tell'],
    ['of the pension', 'of the pension', undefined],
    ['of the pension', 'of the rent', 'cannot-tell'],
    ['of the wage in the pension', 'of earnings', 'cannot-tell'],
  ])('of the same thing only: a widow %s, a child %s: %s', (widow, child, verdict) => {
    expect(first(`A widow 30 per cent ${widow}.`, `A child 5 per cent ${child}.`)?.verdict).toBe(verdict);
  });

  it('of the same thing all of them: one child\'s share of another is enough to leave it open', () => {
    expect(first('A widow 30 per cent of earnings.', 'A child 5 per cent of wages.', 'A child 4 per cent of the pension.')!.verdict).toBe('cannot-tell');
  });

  it('several parameters are added one after the other, where they are shares at all', () => {
    const all = rule('{needs: {survivors.rate: {at-least: 60 percent, plus: {survivors.child-rate: 2, survivors.minimum-rate: 1, survivors.qualifying-period: 1}}}}');
    expect(findIn(all, 'A widow 30 per cent.', 'A child 5 per cent.')).toMatchObject([{ verdict: 'below', values: { total: '40', parts: '30 + 2 × 5' } }]);
    expect(findIn(all, 'A widow 30 per cent.', 'A child 5 per cent.', 'A least 10 per cent.')).toMatchObject([{ verdict: 'below', values: { total: '50', parts: '30 + 2 × 5 + 1 × 10' } }]);
    expect(findIn(all, 'A widow 30 per cent.', 'A child 5 per cent.', 'A record 5 years.')).toMatchObject([{ verdict: 'cannot-tell', values: {} }]);
  });
});
