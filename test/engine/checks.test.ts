import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { explainFinding, renderMessage } from '../../server/src/analysis/explain';
import { bundledRules } from '../../server/src/bundled';
import { loadRules } from '../../server/src/engine/load';
import type { Rule, RuleSet } from '../../server/src/engine/pack';
import { readDraft } from '../../server/src/formats/format';

const all = bundledRules();
const judge = (text: string, path = 'a.bill', rules: RuleSet = all) => analyze(readDraft(path, text), rules);
const found = (text: string, path?: string, rules?: RuleSet) => judge(text, path, rules).findings.map(({ item }) => item).filter(({ severity }) => severity !== 'hint');

/** A rule set of rules written in YAML, with the bundled vocabulary. */
function rulesOf(yaml: string): RuleSet {
  const { rules, problems } = loadRules('pack/part.yaml', `rules:\n${yaml}`);
  expect(problems).toEqual([]);
  return { ...all, rules };
}

describe('one place', () => {
  it('is found once, with every Article it offends, the gravest first', () => {
    const [finding, ...others] = found('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum period of ten weeks.');
    expect(others).toEqual([]);
    expect(finding!.rule.id).toBe('c102/sickness-duration');
    expect(finding!.severity).toBe('error');
    expect(finding!.cites.map(({ label }) => label)).toEqual(['C102 Art. 18(1)', 'C130 Art. 26(1)']);
    expect(finding!.also!.map(({ rule }) => rule.id)).toEqual(['c130/sickness-duration']);
    expect(renderMessage(finding!, 'en')).toBe('Sickness benefit lasts 10 weeks; C102 Art. 18(1) asks for at least 26 weeks in each case of sickness (C130 Art. 26(1): 52 weeks).');
  });

  it('that meets C102 cites the higher standard alone', () => {
    const [finding] = found('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum period of thirty weeks.');
    expect(finding!.cites.map(({ label }) => label)).toEqual(['C130 Art. 26(1)']);
    expect(finding!.severity).toBe('info');
    expect(finding!.also).toBeUndefined();
  });

  it('that cannot be told says so, and has no fix', () => {
    const [finding, ...others] = found('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum of one hundred and sixty days.');
    expect(finding!.verdict).toBe('below'); // of C130, under any reading
    expect(others).toEqual([]);
    const [open] = found('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum of three hundred and twelve days.');
    expect(open!.verdict).toBe('cannot-tell');
    expect(open!.fixes).toEqual([]);
    expect(renderMessage(open!, 'en')).toBe('Cannot tell from this text whether 312 days meets 52 weeks (C130 Art. 26(1)).');
  });
});

describe('an explanation', () => {
  const [finding] = found('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum period of 120 days.');

  it('shows its sum', () => {
    expect(explainFinding(finding!, 'en').sum).toBe('120 days = 17.1 weeks; 26 weeks − 17.1 weeks = 8.9 weeks');
  });

  it('speaks the language asked for', () => {
    expect(explainFinding(finding!, 'fr').message).toMatch(/^L’indemnité de maladie dure 120 jours\u202f; C102 Art\. 18\(1\) demande au moins 26 semaines/);
    expect(explainFinding(finding!, 'es').message).toMatch(/^La prestación de enfermedad dura 120 días; C102 Art\. 18\(1\) pide al menos 26 semanas/);
  });

  it('says what to do, and what the rule cannot see', () => {
    const { why, todo, blindTo } = explainFinding(finding!, 'en');
    expect(why).toMatch(/^The benefit replaces earnings/);
    expect(todo).toBe('Let the benefit run for at least 26 weeks in each case of sickness, or for as long as incapacity lasts.');
    expect(blindTo).toMatch(/Article 3/);
  });
});

describe('a fix', () => {
  it('is left out where it would cut markup', () => {
    const plain = '## PART III. SICKNESS BENEFIT\n\n14. Sickness benefit shall be payable for a maximum period of twenty weeks.\n';
    expect(found(plain, 'a.md')[0]!.fixes).toHaveLength(1);
    const [marked] = found(plain.replace('twenty weeks', '**twenty** weeks'), 'a.md');
    expect(marked!.verdict).toBe('below');
    expect(marked!.fixes).toEqual([]);
  });

  it('keeps the sign that the draft uses', () => {
    const fixed = (value: string) => found(`PART III. SICKNESS BENEFIT\n13. Sickness benefit is paid at the rate of ${value} of average earnings.`)[0]!.fixes[0]!.edits[0]!.newText;
    expect(fixed('30%')).toBe('45%');
    expect(fixed('thirty per centum')).toBe('45 per centum');
    expect(fixed('thirty per cent')).toBe('45 per cent');
  });
});

describe('a check that throws', () => {
  it('becomes one finding that names its rule; the others go on', () => {
    const good = rulesOf(`  - id: short
    cite: C102 Art. 18(1)
    title: Short
    for: sickness.duration
    limit: {at-least: 26 weeks}
    why: Because.
`);
    const broken: Rule = { ...good.rules[0]!, id: 'pack/broken', check: { kind: 'limit', limit: { bound: 'at-least', get than(): never { throw new Error('no limit'); } } } };
    const rules = { ...good, rules: [broken, ...good.rules] };
    const findings = found('PART III. SICKNESS BENEFIT\n14. Sickness benefit shall be payable for a maximum period of ten weeks.', undefined, rules);
    expect(findings.map(({ verdict, rule }) => [verdict, rule.id])).toEqual(expect.arrayContaining([['internal', 'pack/broken'], ['below', 'pack/short']]));
    expect(findings).toHaveLength(2);
    expect(renderMessage(findings.find(({ verdict }) => verdict === 'internal')!, 'en')).toBe('The rule pack/broken could not be checked: no limit. Please report it with this text.');
  });
});

describe('a wording rule', () => {
  it('keeps the case of the words it replaces, and mends the article before them', () => {
    const rules = rulesOf(`  - id: outdated
    title: Outdated
    wording:
      en: {avoid: [illegitimate child, alien], use: [child]}
    why: Because.
`);
    const texts = (text: string) => found(`1. ${text}`, undefined, { ...rules, rules: rules.rules.map(rule => ({ ...rule, severity: 'info' })) })
      .map(({ fixes }) => fixes[0]!.edits[0]!.newText);
    expect(texts('The Illegitimate child and the ALIEN.')).toEqual(['Child', 'CHILD']);
    expect(texts('An alien claims, an illegitimate child too.')).toEqual(['A child', 'a child']);
  });
});

describe('a rule for one language', () => {
  it('is silent in the others', () => {
    const rules = rulesOf(`  - id: word
    title: Word
    severity: info
    languages: [fr]
    forbidden: {en: [moon], fr: [lune]}
    message: No.
    why: Because.
`);
    expect(found('1. The moon is round, as the Act says of every person who is insured.', undefined, rules)).toEqual([]);
    expect(found('Article 1. La lune est ronde, comme la présente loi le dit de tous les assurés.', undefined, rules)).toHaveLength(1);
  });
});
