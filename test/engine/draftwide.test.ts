import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../server/src/draft/outline';
import { type Wide, factsFor, sectionOf, withUnitOfDraft } from '../../server/src/engine/draftwide';
import { readDraft } from '../../server/src/formats/format';
import { findIn, smallRules } from './smallLaw';

/** As much of a draft as is asked here: its values, each "parameter unit". */
function wideOf(...values: readonly string[]): Wide {
  const byParameter = new Map<string, { provision: number; fact: { kind: 'value'; value: number; unit: string } }[]>();
  for (const [provision, value] of values.entries()) {
    const [parameter, unit] = value.split(' ') as [string, string];
    byParameter.set(parameter, [...byParameter.get(parameter) ?? [], { provision, fact: { kind: 'value', value: provision, unit } }]);
  }
  return { byParameter } as unknown as Wide;
}
const placesOf = (wide: Wide, parameter: string): readonly number[] => factsFor(wide, parameter).map(({ provision }) => provision);

describe('the values that a rule is about', () => {
  const wide = wideOf('sickness.rate percent', 'maternity.rate percent', 'sickness.duration week', 'sickness.rate percent', 'survivors.child-rate percent');

  it('are those of its parameter', () => {
    expect(placesOf(wide, 'sickness.rate')).toEqual([0, 3]);
    expect(placesOf(wide, 'old-age.rate')).toEqual([]);
  });

  it('are those of every branch where the rule is about any, and of no longer name', () => {
    expect(placesOf(wide, '*.rate')).toEqual([0, 3, 1]);
    expect(placesOf(wide, '*.child-rate')).toEqual([4]);
  });
});

describe('bare contributions', () => {
  const unitIn = (...values: readonly string[]): string => {
    const wide = wideOf('old-age.qualifying-period contribution', ...values), [bare] = factsFor(wide, 'old-age.qualifying-period');
    return withUnitOfDraft(wide, bare!.fact).unit;
  };

  it('are of the only kind that the draft names', () => {
    expect(unitIn('sickness.qualifying-period monthly-contribution', 'sickness.duration week')).toBe('monthly-contribution');
    expect(unitIn()).toBe('contribution');
    expect(unitIn('sickness.qualifying-period monthly-contribution', 'maternity.qualifying-period weekly-contribution')).toBe('contribution');
  });

  it('lend no kind to other values', () => {
    const wide = wideOf('old-age.age year', 'sickness.qualifying-period monthly-contribution');
    expect(withUnitOfDraft(wide, factsFor(wide, 'old-age.age')[0]!.fact).unit).toBe('year');
  });
});

describe('the section of a provision', () => {
  const sectionAbove = (path: string, text: string, words: string): string | undefined => {
    const draft = readDraft(path, text), outline = outlineOf(draft), at = draft.provisions.findIndex((one) => one.words.text.startsWith(words) || one.heading?.startsWith(words));
    const provision = draft.provisions[sectionOf({ draft, outline } as Wide, at)]!;
    return provision.heading ?? provision.words.text;
  };
  const law = `PART II
SICKNESS BENEFIT

4. Payment

(1) Benefit is paid to a person who—
(a) is ill; or
(b) is hurt.

5. Duration

It is paid for 26 weeks.
`;

  it('is the one that its subsections and items stand in', () => {
    expect(sectionAbove('a.bill', law, 'is hurt')).toBe('Payment');
    expect(sectionAbove('a.bill', law, 'Benefit is paid')).toBe('Payment');
    expect(sectionAbove('a.bill', law, 'It is paid')).toBe('Duration');
    expect(sectionAbove('a.bill', law, 'Payment')).toBe('Payment');
  });

  it('is the article in laws of articles', () => {
    const articles = 'TITRE II — MALADIE\n\nArticle 4 — Montant\n\nL\'indemnité comprend :\n1° une part fixe ;\n2° une part variable.\n';
    expect(sectionAbove('a.md', articles, 'une part variable')).toBe('Montant');
  });

  it('is the outermost division of what stands in none', () => {
    expect(sectionAbove('a.bill', law, 'SICKNESS BENEFIT')).toBe('SICKNESS BENEFIT');
  });
});

it('a rule on any branch judges each branch whose value it meets', () => {
  const rules = smallRules(`  - id: any
    cite: C102 Art. 62(1)
    title: Too little
    for: '*.rate'
    limit: {at-least: 40 percent, several: best}
    message: No.
    why: Because.
`);
  expect(findIn(rules, 'A widow 30 per cent.', 'A child 5 per cent.').map(({ fact }) => fact!.quote)).toEqual(['30 per cent']);
});
