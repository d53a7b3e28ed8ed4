import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import { crossReferencesOf } from '../../server/src/facts/crossReferences';
import { lostReferences } from '../../server/src/facts/lostReferences';
import { definitionsOf, termsOf } from '../../server/src/facts/terms';
import { readDraft } from '../../server/src/formats/format';

// What looks beyond one provision is kept while somebody types: the rows of what was not touched are the very same objects, and the answers are those of a fresh reading.
const rules = bundledRules();
const act = `SOCIAL INSURANCE ACT, 2026

PART I. PRELIMINARY

1. In this Act,
"contributor" means a person who pays contributions;
"Fund" means the fund under section 4.

2. Subject to section 5, a contributor is insured.

3. (1) The Fund pays a benefit to each contributor.
(2) Subsection (1) does not hold for
(a) a person under section 9;
(b) a visitor.

PART II. BENEFITS

4. There is a Fund, which the Board runs.

5. Subject to section 2, a benefit is paid from the Fund for 26 weeks.

6. The notice must be given within 10 days. Paragraph (7) of section 3 says more.

7. The Director decides on claims.

8. A claim is made to the Director under Part III by a contributor, for the purposes of this section.
`;

const versions = (from: string, to: string) => {
  const text = act.replace(from, to);
  expect(text).not.toBe(act);
  const before = analyze(readDraft('act.bill', act), rules);
  const after = analyze(readDraft('act.bill', text, { previous: before.draft }), rules, before);
  return { before, after, fresh: analyze(readDraft('act.bill', text), rules) };
};

type Made = ReturnType<typeof versions>['after'];

/** All that is made of a draft as a whole. */
const made = ({ draft, outline, findings }: Made) => {
  const references = crossReferencesOf(draft, outline), terms = termsOf(draft, outline);
  return {
    references: references.of, definitions: definitionsOf(draft, outline), uses: terms.uses,
    lost: lostReferences(draft, outline).map(({ kind, step, provision }) => `${kind} ${step.num} ${provision}`),
    findings: findings.map(({ provision, item: { rule, span, values } }) => ({ provision, rule: rule.id, span, values })),
  };
};

/** In how many provisions the rows are other objects than before. */
const others = (now: readonly unknown[], before: readonly unknown[]): number => now.filter((row, at) => row !== before[at]).length;

describe('while somebody types', () => {
  it.each([
    ['a letter in a sentence', 'The Director decides on claims', 'The Director decides on all claims'],
    ['a term', 'a benefit is paid from', 'a benefit is duly paid to a contributor from'],
    ['a reference', 'says more', 'says more than section 4'],
    ['words that lead into a list', 'does not hold for\n', 'does not at all hold for\n'],
    ['words beside a scope', 'A claim is made to', 'Each claim is made to'],
  ])('only the rows of that provision are made: %s', (_, from, to) => {
    const { before, after, fresh } = versions(from, to);
    const now = crossReferencesOf(after.draft, after.outline), old = crossReferencesOf(before.draft, before.outline);
    expect(after.outline).toBe(before.outline);
    expect(now.places).toBe(old.places);
    expect(definitionsOf(after.draft, after.outline)).toBe(definitionsOf(before.draft, before.outline));
    expect(others(now.of, old.of)).toBeLessThanOrEqual(1);
    expect(others(termsOf(after.draft, after.outline).uses, termsOf(before.draft, before.outline).uses)).toBeLessThanOrEqual(1);
    expect(made(after)).toEqual(made(fresh));
  });

  it('in a definition, only what uses its term is made again', () => {
    const { before, after, fresh } = versions('a person who pays contributions', 'a person who has paid contributions');
    const now = definitionsOf(after.draft, after.outline), old = definitionsOf(before.draft, before.outline);
    expect(now.map((term, i) => term === old[i])).toEqual([false, true]);
    const used = termsOf(after.draft, after.outline).uses.filter((uses) => uses.some(({ key }) => key === 'contributor')).length;
    expect(used).toBe(4);
    expect(others(termsOf(after.draft, after.outline).uses, termsOf(before.draft, before.outline).uses)).toBe(used);
    expect(made(after)).toEqual(made(fresh));
  });

  it.each([
    ['the law’s own name', 'SOCIAL INSURANCE ACT', 'SOCIAL INSURANCE AND PENSIONS ACT'],
    ['words that amend another act', 'does not hold for\n', 'of the 1996 Act is amended as follows:\n'],
    ['a narrower scope', 'In this Act,\n', 'In this Part,\n'],
    ['a new term', 'A claim is made', 'A “claim” means a letter. It is made'],
    ['a term that is defined no longer', '"Fund" means the fund', '"Fund" is the fund'],
    ['a term written small', 'The Fund pays a benefit', 'The fund pays a benefit'],
    ['a section that is repealed', 'There is a Fund, which the Board runs.', '[Repealed]'],
    ['the place that was missing', 'to each contributor.', 'to each contributor, and (7) to others.'],
    ['another place that is missing', 'Paragraph (7) of', 'Paragraph (8) of'],
    ['who yields to whom', 'Subject to section 2, a benefit', 'A benefit'],
    ['a number that was read as a section', '7. The Director', '17. The Director'],
    ['the number of a section in the line', 'decides on claims.', 'decides on claims. 9. The rest is silence.'],
    ['a Part that is named at the head of a line', 'which the Board runs.', 'which the Board runs under\nPart III of the rules.'],
    ['another way into definitions', 'In this Act,\n', 'In this Act, unless it says otherwise,\n'],
    ['a scope in a sentence', 'for the purposes of this section', 'for the purposes of this Part'],
    ['a title', 'SOCIAL INSURANCE ACT', 'SOCIAL INSURANCE (AMENDMENT) ACT'],
    ['a time for a duty', 'decides on claims', 'shall decide on claims'],
    ['who has a duty', 'The notice must be given', 'The Director must give notice'],
    ['a heading on definitions', '3. (1) The Fund', '3. Interpretation\n(1) The Fund'],
  ])('all is as afresh: %s', (_, from, to) => {
    const { after, fresh } = versions(from, to);
    expect(made(after)).toEqual(made(fresh));
  });

  it('all is as afresh after each of many changes, and after they are taken back', () => {
    const steps: readonly (readonly [string, string])[] = [
      ['The Fund pays', 'The fund pays'], ['paid from the Fund', 'paid from the fund'], ['There is a Fund', 'There is a fund'], ['There is a fund', 'There is a Fund'], ['paid from the fund', 'paid from the Fund'],
      ['The Director decides', 'The Director must decide'], ['must decide on claims', 'must decide on claims within 30 days'], [' within 30 days', ''], ['The notice must be given within 10 days', 'The notice must be given'],
      ['a benefit to each contributor', 'a benefit to each contributor (7)'], [' (7)', ''], ['There is a Fund', '[Repealed]'], ['[Repealed]', 'There is a Fund'], ['The fund pays', 'The Fund pays'],
    ];
    let text = act, analysis = analyze(readDraft('act.bill', text), rules);
    for (const [from, to] of steps) {
      const next = text.replace(from, to);
      expect(next, from).not.toBe(text);
      text = next;
      analysis = analyze(readDraft('act.bill', text, { previous: analysis.draft }), rules, analysis);
      expect(made(analysis), `${from} → ${to}`).toEqual(made(analyze(readDraft('act.bill', text), rules)));
    }
  });

  it('finds what is there to be found', () => {
    const { before } = versions('claims', 'claim'), { lost, findings } = made(before);
    expect(lost).toEqual(['missing 9 -1', expect.stringMatching(/^missing 7 \d+$/), 'missing III -1']);
    expect(findings.filter(({ rule }) => rule === 'drafting/circular-subject-to')).toHaveLength(2);
  });
});
