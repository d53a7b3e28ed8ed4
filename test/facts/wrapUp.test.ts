import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../server/src/draft/outline';
import { contextsAgain, contextsOf } from '../../server/src/facts/contexts';
import { readDraft } from '../../server/src/formats/format';

const read = (text: string) => {
  const draft = readDraft('act.bill', text, { language: 'en' }), outline = outlineOf(draft);
  return { draft, outline, contexts: contextsOf(draft, outline) };
};

/** What stands above the provision with these words, but for headings. */
function chapeauOf({ draft, contexts }: ReturnType<typeof read>, words: string): readonly string[] {
  const at = draft.provisions.findIndex(({ words: { text } }) => text.startsWith(words));
  return contexts.of[at]!.chapeau;
}

const list = (end: string): string => `3. Refusal

(1) A person who—
(a) is on leave; or
(b) refuses work,
${end}

(2) A person who is ill is paid.
`;

describe('the words that end the sentence of a list', () => {
  it('are said of each item, before the words that lead into the list', () => {
    const law = read(list('is not entitled to benefit.'));
    for (const item of ['is on leave', 'refuses work']) expect(chapeauOf(law, item)).toEqual(['is not entitled to benefit.', 'A person who—']);
    expect(chapeauOf(law, 'is not entitled'), 'not of itself').not.toContain('is not entitled to benefit.');
    expect(chapeauOf(law, 'A person who is ill')).toEqual([]);
  });

  it('are no sentence of their own, and no list is ended by one', () => {
    expect(chapeauOf(read(list('The Board may pay it.')), 'refuses work')).toEqual(['A person who—']);
  });

  it('belong to the list of an item where other items follow', () => {
    const law = read(`3. Payment

(1) Benefit goes on where—
(a) a person dies who—
(i) has a child; or
(ii) has a spouse,
the child or the spouse is paid;
(b) a child dies.
`);
    expect(chapeauOf(law, 'has a child')).toEqual(['Benefit goes on where—', 'the child or the spouse is paid;', 'a person dies who—']);
    expect(chapeauOf(law, 'a child dies')).toEqual(['Benefit goes on where—']);
  });

  it('are read again when they are changed', () => {
    const before = read(list('is not entitled to benefit.')), after = read(list('is entitled to benefit.'));
    const again = contextsAgain(after.draft, before.outline, before);
    expect(again.of.map(({ chapeau }) => chapeau)).toEqual(after.contexts.of.map(({ chapeau }) => chapeau));
  });
});
