import { describe, expect, it } from 'vitest';
import { loadRules } from '../../server/src/engine/load';

const load = (text: string) => loadRules('rules/c102/part.yaml', text);
const good = (id = 'waiting') => `  - id: ${id}
    cite: C102 Art. 18(1)
    title: Benefit starts too late
    for: sickness.waiting-period
    limit: {at-most: 3 days}
    why: Earnings stop at once.
`;
/** Problems as people see them. */
const said = (text: string): string[] => load(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('a file of rules', () => {
  it('gives rules with their pack, cites, parameters and limit', () => {
    const { rules, problems } = load(`branch: sickness\nseverity: error\nrules:\n${good()}`);
    expect(problems).toEqual([]);
    expect(rules[0]).toMatchObject({
      id: 'c102/waiting', pack: 'c102', kind: 'limit', branch: 'sickness', severity: 'error', parameters: ['sickness.waiting-period'],
      cites: [{ instrument: 'C102', article: '18', paragraph: '1', label: 'C102 Art. 18(1)' }],
      check: { kind: 'limit', limit: { bound: 'at-most', than: { value: 3, unit: 'day' } } },
    });
  });

  it('stays in force where one rule is faulty', () => {
    const text = `rules:\n${good('one')}  - id: two\n    title: No check\n    why: x\n${good('three')}`;
    expect(load(text).rules.map(({ id }) => id)).toEqual(['c102/one', 'c102/three']);
    expect(said(text)).toEqual(['8:5 the rule says nothing to check; give it one of limit, alternatives, forbidden, required, consistent, resolved, wording']);
  });

  it.each([
    ['an unknown key', good().replace('why:', 'wy:'), ['2:5 "why" is missing; add it', '7:5 unknown key "wy"; did you mean "why"?']],
    ['a quantity that is none', good().replace('3 days', '3 dyas'), ['6:22 "3 dyas" is no quantity; write a number and a unit, such as "26 weeks", "45 percent" or "12 monthly contributions"']],
    ['a cite that is none', good().replace('C102 Art. 18(1)', 'Article 18'), ['3:11 "Article 18" is no Article; write it as "C102 Art. 18(1)" or "R202 Para. 3(b)"']],
    ['two limits', good().replace('{at-most: 3 days}', '{at-most: 3 days, at-least: 1 day}'), ['6:12 "limit": give either at-least or at-most; mend it']],
    ['a severity that is none', `${good()}    severity: fatal\n`, ['8:15 "severity" must be one of error, warning, info, hint; choose one']],
    ['the wrong type', good().replace('Benefit starts too late', '[a]'), ['4:12 "title" has the wrong form; write a text, or one per language as {en: …, fr: …, es: …}']],
    ['a pattern that cannot be read', '  - id: a\n    title: t\n    why: w\n    message: m\n    forbidden: {en: ["no (appeal"]}\n', ['6:22 pattern "no (appeal": ")" is missing at the end']],
    ['a condition with something else than text', `${good()}    unless: {words: {en: [fraud, false]}}\n`, ['8:34 "unless.words.en" must be a text; mend it']],
    ['a second rule of the same name', good() + good(), ['8:9 there is another rule "c102/waiting" above; give this one its own id']],
  ])('says of %s where it is and how to mend it', (_, rule, problems) => {
    const shown = said(`rules:\n${rule}`);
    for (const problem of problems) expect(shown).toContain(problem);
    expect(shown).toHaveLength(problems.length);
  });

  it('survives broken YAML, a bomb of aliases and things that are no rules', () => {
    expect(said('rules: [')[0]).toMatch(/^1:\d+ .*; mend the YAML here$/);
    expect(said('a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]')).toEqual(['1:1 too many aliases (*name); write the values out']);
    expect(said('')).toEqual(['1:1 this must be a table of keys; mend it']);
    expect(said('rules: [1, null, [a]]')).toHaveLength(3);
  });
});
