import { describe, expect, it } from 'vitest';
import type { Draft, Provision } from '../../server/src/draft/draft';
import { type Outline, outlineOf } from '../../server/src/draft/outline';
import { contextsAgain, contextsOf } from '../../server/src/facts/contexts';
import { endsList, wrapUpOf } from '../../server/src/facts/wrapUp';
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

describe('where the words stand', () => {
  /** Provisions by their lines, deeper ones indented by two blanks each; a line with a number is an item, "#" a heading's line, "-" a line of a table. */
  function provisionsOf(lines: readonly string[]): { readonly draft: Draft; readonly outline: Outline } {
    const depths = lines.map((line) => line.search(/\S/) / 2), parents = depths.map((depth, i) => depths.slice(0, i).lastIndexOf(depth - 1));
    const provisions = lines.map((line) => {
      const [, num, heading, row, text] = /^ *(?:(\(\w+\)) |(# )|(- ))?(.*)$/.exec(line)!;
      return { kind: row ? 'row' : num ? 'item' : 'text', num, heading: heading && 'Heading', words: { text: text! } } as unknown as Provision;
    });
    return { draft: { provisions } as unknown as Draft, outline: { parents } as unknown as Outline };
  }
  const end = (...lines: readonly string[]): string | undefined => {
    const { draft, outline } = provisionsOf(lines), at = wrapUpOf(draft, outline, 0);
    return at === undefined ? undefined : draft.provisions[at]!.words.text;
  };

  it('is below the words that lead into the list, or beside them', () => {
    expect(end('(1) A person who', '  (a) is ill,', '  (b) is hurt,', '  is paid.')).toBe('is paid.');
    expect(end('(1) A person who', '  (a) is ill,', '  (b) is hurt,', 'is paid.', '(2) Others')).toBe('is paid.');
    expect(end('(1) A person who', '  (a) is ill,', '  (b) is hurt.')).toBeUndefined();
    expect(end('(1) A person who is ill', 'is paid.')).toBeUndefined(); // no list at all
    expect(end('(1) A person who', '  is paid.')).toBeUndefined();
  });

  it('is behind the last item of the list itself', () => {
    expect(end('(1) Benefit ends when', '  (a) one of these comes:', '    (i) death,', '    of the person.', '  (b) age.')).toBeUndefined();
    expect(end('(1) Benefit ends when', '  (a) death,', '  of the person;', '  (b) age,', '  of the child;')).toBe('of the child;');
    expect(end('(1) Benefit ends when', '  (a) death,', '  of the person;', '  (b) age.')).toBeUndefined();
    expect(end('(1) Benefit ends when', '  (a) death,', '  it ends.', '  and so on.')).toBe('it ends.');
    expect(end('(1) Benefit ends when', '  (a) one of these comes:', '    (i) death,', '    of the person,', '  it is told.')).toBeUndefined(); // behind an item's words, not an item
  });

  const ends = (line: string, before = '(b) is hurt,'): boolean => endsList(provisionsOf([before, line]).draft.provisions, 1);

  it('has words in small letters, without number or heading, behind an item', () => {
    expect(ends('is paid.')).toBe(true);
    expect(ends('élargit ses droits.')).toBe(true);
    expect(ends('Is paid.')).toBe(false);
    expect(ends('26 is paid.')).toBe(false);
    expect(ends('(c) is paid.')).toBe(false);
    expect(ends('# is paid.')).toBe(false);
    expect(ends('- is paid.')).toBe(false);
    expect(ends('is paid.', 'is hurt,')).toBe(false);
    expect(endsList(provisionsOf(['is paid.']).draft.provisions, 0)).toBe(false);
  });

  it('holds no more than 600 characters', () => {
    expect(ends('x'.repeat(600))).toBe(true);
    expect(ends('x'.repeat(601))).toBe(false);
  });
});
