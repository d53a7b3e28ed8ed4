import { describe, expect, it } from 'vitest';
import type { Draft, Language } from '../../server/src/draft/draft';
import { type Outline, outlineOf } from '../../server/src/draft/outline';
import type { Context } from '../../server/src/facts/context';
import { type Contexts, contextsAgain, contextsOf } from '../../server/src/facts/contexts';
import { readDraft } from '../../server/src/formats/format';

interface Law { readonly draft: Draft; readonly outline: Outline; readonly contexts: Contexts }
const read = (text: string, language: Language = 'en', path = 'act.bill'): Law => {
  const draft = readDraft(path, text, { language }), outline = outlineOf(draft);
  return { draft, outline, contexts: contextsOf(draft, outline) };
};
/** What the provision with these words inherits. */
function above({ draft, contexts }: Law, words: string): Context {
  const at = draft.provisions.findIndex(({ words: { text }, heading }) => text.startsWith(words) || heading?.startsWith(words));
  expect(at, words).toBeGreaterThanOrEqual(0);
  return contexts.of[at]!;
}

const whole = `THE SOCIAL INSURANCE ACT

PART I
PRELIMINARY

1. Interpretation

(1) In this Act "Board" means the Board.

PART II
SICKNESS BENEFIT

2. Payment

(1) Benefit is payable to a person who—
(a) is ill; or
(b) is hurt.

(2) It ends when the person—
(a) is well.

3. Duration

It is paid for 26 weeks.

SCHEDULE 1

Rates

1. The rate is 45 per cent.
`;

describe('what a provision inherits', () => {
  it('is the headings above it, its own among them, the act\'s title first', () => {
    expect(above(read(whole), 'is ill').headings.slice(-2)).toEqual(['SICKNESS BENEFIT', 'Payment']);
    expect(above(read(whole), 'It is paid').headings.slice(-3)).toEqual(['SICKNESS BENEFIT', 'Payment', 'Duration']); // a general heading goes on about the benefit before it
    const titled = read('# Social Insurance Act\n\n## Part I — Sickness benefit\n\n### 1. Duration\n\nIt is paid for 26 weeks.\n', 'en', 'act.md');
    expect(above(titled, 'It is paid')).toMatchObject({ headings: ['Social Insurance Act', 'Sickness benefit', 'Duration'], titled: true });
  });

  it('is the words that lead into its list, and of no other list', () => {
    expect(above(read(whole), 'is ill').chapeau).toEqual(['Benefit is payable to a person who—']);
    expect(above(read(whole), 'is well').chapeau).toEqual(['It ends when the person—']);
    expect(above(read(whole), 'It ends when').chapeau).toEqual([]);
    expect(above(read(whole), 'It is paid').chapeau).toEqual([]);
  });

  it.each([
    ['Benefit is paid to:', true], ['Benefit is paid to', true], ['Benefit (“the benefit”)', true], ['Benefit is paid.', false], ['Is benefit paid?', false], ['Benefit is “paid.”', false], ['It is paid (in cash.)', false], ['It is paid (in cash).', false],
  ])('is no sentence that has ended: %s', (words, leads) => {
    expect(above(read(`1. Payment\n\n(1) ${words}\n(a) a person ill;\n(b) a person hurt.\n`), 'a person ill').chapeau).toEqual(leads ? [words] : []);
  });

  it('is that it stands in a schedule, or defines', () => {
    expect(above(read(whole), 'The rate is').schedule).toBe(true);
    expect(above(read(whole), 'It is paid').schedule).toBe(false);
    expect(above(read(whole), 'In this Act').definitions).toBe(true);
    expect(above(read(whole), 'It is paid').definitions).toBe(false);
    expect(above(read(whole), 'The rate is').definitions).toBe(false);
  });

  it.each<[Language, string, boolean]>([
    ['en', 'Definitions', true], ['en', 'Meaning of child', true], ['fr', 'Définitions', true], ['es', 'Definiciones', true], ['es', 'Definición', true], ['en', 'Redefinition of benefits', false], ['en', 'Payment', false],
  ])('is that a heading announces definitions (%s: %s)', (language, heading, defines) => {
    expect(above(read(`1. ${heading}\n\n(1) A child is paid.\n`, language), 'A child').definitions).toBe(defines);
  });

  it('is that the provision itself is a definition, or stands under one', () => {
    const terms = read('1. Terms\n\nIn this Act—\n\n"child" means a person who—\n(a) is under 18 years; or\n(b) is disabled;\n\n2. Payment\n\nA child is paid.\n');
    expect(above(terms, '"child" means').definitions).toBe(true);
    expect(above(terms, 'is under 18').definitions).toBe(true);
    expect(above(terms, 'A child is paid').definitions).toBe(false);
  });

  it('is the same object where it is the same', () => {
    const { contexts: { of }, draft } = read(whole), at = (words: string): Context => of[draft.provisions.findIndex(({ words: { text } }) => text.startsWith(words))]!;
    expect(at('is ill')).toBe(at('is hurt'));
    expect(at('is ill')).not.toBe(at('is well'));
  });
});

describe('cells of a column that stand as lines of their own', () => {
  const column = (head: string, ...cells: readonly string[]): string => `SCHEDULE 1\n\nPeriods\n\n${[head, ...cells].join('\n\n')}\n`;

  it('are said under its head', () => {
    const weeks = read(column('Weeks of benefit', '26 weeks', '30 weeks'));
    expect(above(weeks, '26 weeks').chapeau).toEqual(['Weeks of benefit']);
    expect(above(weeks, '30 weeks').chapeau).toEqual(['Weeks of benefit']);
    expect(above(weeks, 'Weeks of benefit').chapeau).toEqual([]);
  });

  it('end where other words stand', () => {
    const two = read(column('Weeks of benefit', '26 weeks', 'Benefit is paid, as section 2 says, to those who are ill.', '30 weeks'));
    expect(above(two, '26 weeks').chapeau).toEqual(['Weeks of benefit']);
    expect(above(two, '30 weeks').chapeau).toEqual([]);
    const next = read(column('Weeks of benefit', '26 weeks', 'Months of leave', '3 months'));
    expect(above(next, '3 months').chapeau).toEqual(['Months of leave']);
  });

  it.each([
    ['Weeks of benefit.', '26 weeks'], ['Weeks: benefit', '26 weeks'], ['26 weeks of benefit', '30 weeks'], ['W'.repeat(80), '26 weeks'],
    ['Weeks of benefit', 'weeks'], ['Weeks of benefit', '26 weeks. For all'], ['Weeks of benefit', `26 ${'weeks '.repeat(7)}`.trim()],
  ])('are few words with a figure, under few words without: %s | %s', (head, cell) => {
    expect(above(read(column(head, cell)), cell).chapeau).toEqual([]);
  });
});

describe('what provisions inherit in the next version', () => {
  const next = (from: string, to: string, law = whole): { readonly again: Contexts; readonly before: Law; readonly after: Law } => {
    const before = read(law), changed = read(law.replace(from, to)), after = { ...changed, outline: before.outline };
    expect(changed.draft.provisions).toHaveLength(before.draft.provisions.length);
    return { again: contextsAgain(after.draft, after.outline, before), before, after };
  };

  it.each([
    ['words that nobody inherits', 'is ill', 'is very ill'], ['words that lead into a list', 'to a person who', 'to an insured person who'], ['words that lead into one no more', 'to a person who—', 'to these.'], ['a heading', 'SICKNESS BENEFIT', 'MATERNITY BENEFIT'], ['a heading that defines', 'Duration', 'Definitions'],
    ['the words of a definition', 'means the Board', 'means the Fund'], ['both lists', 'to a person who—', 'to one who—'],
  ])('is what a whole reading says, after a change of %s', (_, from, to) => {
    const { again, after } = next(from, to);
    expect(again.of).toEqual(after.contexts.of);
  });

  it.each([
    ['a cell that is none any more', '26 weeks', 'for long', 'SCHEDULE 1\n\nPeriods\n\nWeeks of benefit\n\n26 weeks\n\n30 weeks\n'],
    ['the head of a column', 'Weeks of benefit', 'Months of leave', 'SCHEDULE 1\n\nPeriods\n\nWeeks of benefit\n\n26 weeks\n\n30 weeks\n'],
    ['words that end a list no more', 'is paid.', 'The Board decides.', '1. Payment\n\n(1) A person who—\n(a) is ill; or\n(b) is hurt,\nis paid.\n'],
    ['words that end a list now', 'The Board decides.', 'is paid.', '1. Payment\n\n(1) A person who—\n(a) is ill; or\n(b) is hurt,\nThe Board decides.\n'],
    ['other words that end a list', 'is paid.', 'is not paid.', '1. Payment\n\n(1) A person who—\n(a) is ill; or\n(b) is hurt,\nis paid.\n'],
    ['a benefit granted above a general heading', 'sickness benefit', 'funeral grant', '1. Entitlement\n\nAn insured person is entitled to sickness benefit.\n\n2. Duration\n\nIt is paid for 26 weeks.\n'],
  ])('is what a whole reading says, after a change of %s', (_, from, to, law) => {
    const { again, before, after } = next(from, to, law);
    expect(again.of).toEqual(after.contexts.of);
    expect(again.of).not.toEqual(before.contexts.of);
  });

  it('is kept as it is where nothing was changed that others inherit', () => {
    const { again, before } = next('is ill', 'is very ill');
    expect(again).toBe(before.contexts);
  });

  it('is made anew for the changed list alone', () => {
    const { again, before } = next('to a person who', 'to an insured person who');
    const kept = again.of.filter((context, i) => context === before.contexts.of[i]);
    expect(again.of.length - kept.length).toBe(2);
    expect(again.added).toBe(1);
  });

  it('is the same object in a whole reading too, where the same is inherited', () => {
    const before = read(whole), after = read(whole.replace('SICKNESS BENEFIT', 'MATERNITY BENEFIT'));
    const again = contextsOf(after.draft, after.outline, before.contexts);
    expect(again.of).toEqual(after.contexts.of);
    const kept = after.draft.provisions.filter((_, i) => again.of[i] === before.contexts.of[i]).map(({ words: { text } }) => text);
    expect(kept).toContain('In this Act "Board" means the Board.');
    expect(kept).toContain('The rate is 45 per cent.');
    expect(kept).not.toContain('is ill; or');
  });

  it('is forgotten after two hundred versions that only added to it', () => {
    const before = read(whole), after = read(whole.replace('to a person who', 'to an insured person who'));
    const again = (added: number): number => contextsAgain(after.draft, before.outline, { ...before, contexts: { ...before.contexts, added } }).added;
    expect(again(199)).toBe(200);
    expect(again(200)).toBe(0);
  });

  it('is made anew in another language', () => {
    const before = read(whole), after = { ...before.draft, language: 'fr' as const };
    expect(contextsAgain(after, before.outline, before).of.every(({ language }) => language === 'fr')).toBe(true);
  });
});
