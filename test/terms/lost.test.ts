import { describe, expect, it } from 'vitest';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { amendsOthers, lacksUnit, lostReferences } from '../../server/src/facts/lostReferences';
import { placesOf } from '../../server/src/facts/places';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

/** What is told of each reference that leads astray: "missing 12 in the act". */
function lost(text: string, language: Language = 'en'): string[] {
  const draft = readDraft('act.bill', text, { language }), outline = outlineOf(draft);
  return lostReferences(draft, outline).map(({ kind, step, provision, usual }) => `${kind} ${step.num} in ${provision < 0 ? 'the act' : labelOf(draft, outline, provision)}${usual === undefined ? '' : ` (${usual})`}`);
}
const run = (from: number, to: number, words = 'The benefit is paid.'): string => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}. ${words}\n`).join('');
/** An act of ten sections and one that says something of them. */
const act = (words: string, more = ''): string => `${run(1, 10)}11. ${words}\n${more}`;
const fr = (words: string): string => `${Array.from({ length: 10 }, (_, i) => `Article ${i + 1}. La prestation est versée.\n\n`).join('')}Article 11. ${words}\n`;
const es = (words: string): string => `${Array.from({ length: 10 }, (_, i) => `Artículo ${i + 1}. La prestación se paga.\n\n`).join('')}Artículo 11. ${words}\n`;

describe('a section that is not there', () => {
  it.each([
    ['Section 12 applies.', ['missing 12 in the act']], ['Section 18 applies.', ['missing 18 in the act']],
    ['Sections 10 and 12 apply.', ['missing 12 in the act']], ['Sections 10 to 14 apply.', ['missing 14 in the act']],
    ['Section 19 applies.', []], // so far behind the last it is one of another law
    ['Section 12 applies. Section 12 of the Labour Act applies.', []], // that one, again
    ['Section 12 of the Labour Act applies. Section 13 applies.', ['missing 13 in the act']],
    ['See the form. 12. The form is here, as section 12 says.', []], // the number stands in the line
    ['The superseded provisions; section 12 of this Act applies.', ['missing 12 in the act']],
    ['Former section 12 applied.', []], ['The old section 12 applied.', []], ['The previous section 12 applied.', []],
    ['Section 12 as it then read applied.', []], ['Section 12 before its repeal applied.', []], ['Section 12 (inserted by Act 3) applied.', []], ['Section 12 as in force in 2001 applied.', []],
    ['Section 12 pensioners are insured.', []], ['Annotations: section 12 applies.', []],
    ['Section 3(12) of the Labour Act applies. Section 12 applies.', ['missing 12 in the act']], ['Section 12 of Part I applies.', []],
    ['The deleted sections 12 and 13 applied.', []], ['The formerly applicable section 12 applied.', []],
    ['Notwithstanding the repeal of section 12, a pension under section 12 is paid.', []],
    ['Notwithstanding the repeal of section 13A, a pension under section 13 is paid.', ['missing 13 in the act']],
  ])('is told where the law runs without gaps: %s', (words, expected) => {
    expect(lost(act(words))).toEqual(expected);
  });

  it.each([
    ['seven sections are too few to tell', `${run(1, 6)}7. Section 8 applies.\n`, []],
    ['eight are enough', `${run(1, 7)}8. Section 9 applies.\n`, ['missing 9 in the act']],
    ['one number in twenty may be missing', `${run(1, 12)}${run(14, 20)}21. Section 13 applies.\n`, ['missing 13 in the act']],
    ['two may not', `${run(1, 12)}${run(15, 20)}21. Section 13 applies.\n`, []],
    ['nor the first', `${run(2, 20)}21. Section 22 applies.\n`, []],
    ['in a note, a form or a recital', `The Board met under section 12.\n\n${run(1, 11)}`, []],
    ['in a Schedule, which may have sections of another act', `${run(1, 11)}\nSCHEDULE\n\n1. Section 12 applies.\n`, []],
    ['in an item, which a form may have', `${run(1, 11, 'See item 12 and clause 12.')}`, []],
    ['in a heading', `${run(1, 10)}11. Cases under section 12\n\nIt is.\n`, []],
    ['in an act that amends', `PENSIONS (AMENDMENT) ACT\n\n${act('Section 12 applies.')}`, []],
  ])('%s', (_, text, expected) => {
    expect(lost(text)).toEqual(expected);
  });

  it('is told in French and Spanish, where "11.2" may be a paragraph', () => {
    expect(lost(fr('L’article 12 s’applique.'), 'fr')).toEqual(['missing 12 in the act']);
    expect(lost(fr('L’article 12.2 s’applique.'), 'fr')).toEqual(['missing 12.2 in the act']);
    expect(lost(fr('L’article 10.2 s’applique.'), 'fr')).toEqual([]);
    expect(lost(fr('L’ancien article 12 s’appliquait.'), 'fr')).toEqual([]);
    expect(lost(fr('Les anciennes dispositions de l’article 12 s’appliquaient.'), 'fr')).toEqual(['missing 12 in the act']);
    expect(lost(fr('Les anciens articles 12 et 13 s’appliquaient.'), 'fr')).toEqual([]);
    expect(lost(fr('L’abrogé article 12 et les abrogées articles 13 s’appliquaient.'), 'fr')).toEqual([]);
    expect(lost(es('Se aplicaban los derogados artículos 12 y 13, y el antiguo artículo 14.'), 'es')).toEqual([]);
    expect(lost(es('Se aplica el artículo 12.'), 'es')).toEqual(['missing 12 in the act']);
    expect(lost(es('Se aplica el derogado artículo 12.'), 'es')).toEqual([]);
    expect(lost(es('Se aplicaba el artículo 12 derogado por el Decreto.'), 'es')).toEqual([]);
  });

  it('is not told where one place is missed six times, or one provision misses three: that is no slip', () => {
    const told = (count: number): number => lost(`${run(1, 10)}${Array.from({ length: count }, (_, i) => `${11 + i}. Section 19 applies.\n`).join('')}`).length;
    expect([told(5), told(6)]).toEqual([5, 0]);
    expect(lost(`${run(1, 10)}${Array.from({ length: 6 }, (_, i) => `${11 + i}. Section ${i < 3 ? 3 : 4}(9) applies.\n`).join('')}`)).toHaveLength(6); // two places
    expect(lost(`${run(1, 10)}${Array.from({ length: 6 }, (_, i) => `${11 + i}. Section 3(${9 + i}) applies.\n`).join('')}`)).toEqual([]); // one
    expect(lost(`PART I\nONE\n\nPART II\nTWO\n\n${run(1, 10)}${Array.from({ length: 6 }, (_, i) => `${11 + i}. ${i < 3 ? 'Section 19' : 'Part III'} applies.\n`).join('')}`)).toHaveLength(6);
    expect(lost(act('Sections 12 and 13 apply.'))).toHaveLength(2);
    expect(lost(act('Sections 12, 13 and 14 apply.'))).toEqual([]);
  });

  it('can be asked for by its number', () => {
    const draft = readDraft('act.bill', `${run(1, 11)}`, { language: 'en' }), places = placesOf(draft, outlineOf(draft));
    expect(['11', '12', '18', '19', 'A'].map((num) => lacksUnit(draft, places, num))).toEqual([false, true, true, false, false]);
    const few = readDraft('act.bill', run(1, 7), { language: 'en' });
    expect(lacksUnit(few, placesOf(few, outlineOf(few)), '8')).toBe(false);
  });
});

describe('a Part that is not there', () => {
  const parts = (words: string, third = ''): string => `PART I\nONE\n\n1. ${words}\n\nPART II\nTWO\n\n2. It is.\n${third}`;

  it('is told where the law has two or more in a row', () => {
    expect(lost(parts('Part III applies.'))).toEqual(['missing III in the act']);
    expect(lost(parts('Part V applies.'))).toEqual(['missing V in the act']);
    expect(lost(parts('Part VI applies.'))).toEqual([]);
    expect(lost('PART I\nONE\n\n1. Part II applies.\n')).toEqual([]);
    // Where a line begins with it, it may be there and not have been read as one
    expect(lost(`${parts('Part III applies.')}> PART III fees of the Fund, and more of them, are paid.\n`)).toEqual([]);
    expect(lost(`${parts('Part III applies.')}> Chapter III fees of the Fund, and more of them, are paid.\n`)).toEqual(['missing III in the act']);
    expect(lost(`${parts('Part III applies.')}> Part IIIA fees of the Fund, and more of them, are paid.\n`)).toEqual(['missing III in the act']);
    expect(lost(parts('Part III applies.').replace('PART II\n', 'PART IV\n'))).toEqual([]);
  });

  it('is sought in the one that is named', () => {
    const text = 'PART I\nONE\n\nCHAPTER 1\nA\n\n1. Chapter 3 of Part II applies.\n\nCHAPTER 2\nB\n\n2. It is.\n\nCHAPTER 3\nC\n\n3. It is.\n\nPART II\nTWO\n\nCHAPTER 1\nD\n\n4. It is.\n\nCHAPTER 2\nE\n\n5. It is.\n';
    const chapter = (of: string): string[] => lost(text.replace('Chapter 3 of Part II', of));
    expect([chapter('Chapter 4 of Part II'), chapter('Chapter 2 of Part II')]).toEqual([['missing 4 in Part II'], []]);
    expect([chapter('Chapter 6 of Part II'), chapter('Chapter 7 of Part I')]).toEqual([[], []]); // so far behind the last
  });
});

describe('a paragraph that is not there', () => {
  const two = (words: string): string => act(`(1) ${words}\n(2) It is.`);

  it.each([
    ['Subsection (9) applies.', ['missing 9 in Section 11']], ['See paragraph (d).', ['missing d in Section 11']], ['Section 11(9) applies.', ['missing 9 in Section 11']],
    ['Paragraph (b) of subsection (2) applies.', ['missing b in Section 11(2)']],
    ['See item (d).', []], ['See clause (d).', []], ['See paragraph 4.', []], ['Section 11(I) applies.', []], // a form's item, a Roman one
    ['Subsection (9) and the powers of section 10 apply.', []], // it is one of section 10, perhaps
    ['It is so under subsection (9). The powers of section 10 apply.', ['missing 9 in Section 11']],
    ['Subsection (9) leave is paid.', []], ['Subsection (9) of the definition applies.', []],
    ['It is so by (9) the rule in subsection (9).', []], // the number stands in the text
    ['Paragraph 4 of section 10 applies.', []], // it has paragraphs without numbers
    ['Section 10(4) applies.', ['missing 4 in Section 10']],
  ])('is told: %s', (words, expected) => {
    expect(lost(two(words))).toEqual(expected);
  });

  it('is not told where the law may have been copied badly', () => {
    expect(lost(act('It is: one; two; three; four as in subsection (2).'))).toEqual([]); // a list that was flattened
    expect(lost(act('It is: one; two; four as in subsection (2).'))).toEqual(['missing 2 in Section 11']);
    expect(lost(act('It is.\n(2) As in subsection (1).\n(3) It is.'))).toEqual([]); // what stands before (2)
    expect(lost(act('It is.\n(2) As in subsection (4).\n(3) It is.'))).toEqual(['missing 4 in Section 11']);
    expect(lost(act('It is paid. 7. Procedure (1) It is. See paragraph 7(2).'))).toEqual([]); // a Schedule that was run into the last section
    expect(lost(act('It is paid. See paragraph 7(2).'))).toEqual(['missing 2 in Section 7']);
    expect(lost(act('(1) See section 11(d).\n(2) It is–\n(d) one.'))).toEqual([]); // some subsection has it
    const again = (num: number): string[] => lost(`PART I\nONE\n\n${run(1, 10)}\nPART II\nTWO\n\n${num}. (1) See subsection (9).\n(2) It is.\n`);
    expect([again(11), again(10)]).toEqual([['missing 9 in Section 11'], []]); // which of the two?
    expect(lost(act('It is.', '\nSCHEDULE\n\n1. Section 3(9) applies.\n'))).toEqual([]);
  });

  it('is not told where a long law has hardly a letter: whoever copied it has lost them', () => {
    const letters = (count: number): string[] => lost(`${run(1, 40)}41. (1) Section 41(1)(d) applies.\n${Array.from({ length: count }, (_, i) => `(${'abc'[i % 3]}) it is;\n`).join('')}`);
    expect(letters(3)).toEqual([]);
    expect(lost(`${run(1, 30)}31. (1) See section 31(1)(d).\n(a) it is;\n(b) it is.\n`)).toEqual(['missing d in Section 31(1)']);
  });

  it('is told in French by its paragraph, in Spanish with its article alone', () => {
    expect(lost(fr('(1) Le paragraphe (4) de l’article 11 s’applique.\n(2) Rien.'), 'fr')).toEqual(['missing 4 in Article 11']);
    expect(lost(fr('(1) L’alinéa d) s’applique.\n(2) Rien.'), 'fr')).toEqual([]);
    expect(lost(es('1. Se aplica la letra d).\n2. Nada.'), 'es')).toEqual([]);
    expect(lost(es('1. Se aplica la letra d) del artículo 11.\n2. Nada.'), 'es')).toEqual(['missing d in Artículo 11']);
  });
});

describe('a provision that is repealed', () => {
  const repealed = (words: string, fifth: string): string[] => lost(`${run(1, 4)}5. ${fifth}\n${run(6, 10)}11. ${words}\n`);

  it('is told, unless the words know it', () => {
    expect(repealed('Section 5 applies.', '[Repealed]')).toEqual(['repealed 5 in Section 5']);
    expect(repealed('Section 5 applies.', 'Section 5 repealed by Act 3 of 2001.')).toEqual(['repealed 5 in Section 5']);
    expect(repealed('Section 5 applies.', 'The repealed law is listed.')).toEqual([]);
    expect(repealed('Section 5 applies.', 'Repealed laws\n\nThe law is listed.')).toEqual([]);
    expect(lost(`${run(1, 4)}5. [Repealed]\n6. The preceding section applies.\n${run(7, 11)}`)).toEqual([]); // whichever stands there
    expect(repealed('The repealed section 5 applied.', '[Repealed]')).toEqual([]);
    expect(repealed('Section 5 as it then read applied.', '[Repealed]')).toEqual([]);
    expect(repealed('[It stood in section 5 before.]', '[Repealed]')).toEqual([]);
    expect(repealed('Section 5 applies.', 'Repealed\n(1) It is.')).toEqual([]); // it has words still
    expect(repealed('It is.', '[Repealed, see section 5.]')).toEqual([]); // it speaks of itself
    expect(repealed('Section 5 applies.', `Repealed ${'and put into another law '.repeat(9)}.`)).toEqual([]); // so long it is a rule
    expect(repealed('Section 5 applies.', '[Omitted]\n\nIt is.')).toEqual(repealed('Section 5 applies.', '[Omitted]'));
  });

  it('is told in French and Spanish', () => {
    expect(lost(fr('L’article 3 s’applique.').replace('Article 3. La prestation est versée.', 'Article 3. (Abrogé)'), 'fr')).toEqual(['repealed 3 in Article 3']);
    expect(lost(es('Se aplica el artículo 3.').replace('Artículo 3. La prestación se paga.', 'Artículo 3. Derogado.'), 'es')).toEqual(['repealed 3 in Artículo 3']);
  });
});

describe('a paragraph called by the name of another level', () => {
  /** So many references that say "subsection", and one that does not. */
  const named = (count: number, words = 'See paragraph (2) of section 1.', more = '', first = 'It is.'): string[] =>
    lost(`1. (1) ${first}\n(2) It is.\n${Array.from({ length: count }, (_, i) => `${i + 2}. See subsection (2) of section 1.\n`).join('')}${count + 2}. ${words}\n${more}`);

  it('is told where a dozen say it otherwise', () => {
    expect(named(12)).toEqual(['wrong-level 2 in Section 1(2) (subsection)']);
    expect(named(11)).toEqual([]);
    expect(named(12, 'See paragraph (2) of section 1. See paragraph (1) of section 1.')).toEqual([]); // two of fourteen are custom
    expect(named(27, 'See paragraph (2) of section 1. See paragraph (1) of section 1.')).toHaveLength(2);
    expect(named(12, 'See subsection (1) of section 1.')).toEqual([]);
    expect(named(12, 'See item (2) of section 1.')).toEqual([]); // a word that fits every level
  });

  it('is told by kinds of number: letters may be paragraphs, and Roman numbers at the same depth clauses', () => {
    const law = (slip: string, romans = 12): string[] => lost(`1. (1) It is–\n(a) one;\n(b) two.\n2. (1) It is–\n(i) one;\n(ii) two.\n${Array.from({ length: 12 }, (_, i) => `${i + 3}. See paragraph (a) of subsection (1) of section 1${i < romans ? '; see subparagraph (ii) of subsection (1) of section 2' : ''}.\n`).join('')}15. See ${slip}.\n`);
    expect(law('subparagraph (b) of subsection (1) of section 1')).toEqual(['wrong-level b in Section 1(1)(b) (paragraph)']);
    expect(law('paragraph (i) of subsection (1) of section 2')).toEqual(['wrong-level i in Section 2(1)(i) (subparagraph)']);
    expect(law('paragraph (b) of subsection (1) of section 1')).toEqual([]);
    expect(law('paragraph (i) of subsection (1) of section 2', 11)).toEqual([]); // eleven are no custom
    expect(law('subparagraph (b) of subsection (1) of section 1', 0)).toEqual(['wrong-level b in Section 1(1)(b) (paragraph)']);
  });

  it('is not told of what stands elsewhere', () => {
    const inside = (first: string): string[] => named(12, 'It is.', '', first);
    expect(inside('See paragraph (2).')).toEqual(['wrong-level 2 in Section 1(2) (subsection)']);
    expect(inside('See paragraph (2) of such scheme.')).toEqual([]);
    expect(inside('See paragraph (2) of the first list.')).toEqual([]);
    expect(inside('It is–\n(a) as in paragraph (2).')).toEqual([]); // from so far inside another (2) may be meant
    expect(inside('It is–\n(a) as in paragraph (2) of section 1.')).toHaveLength(1);
    expect(named(12, 'See paragraph (2) of section 1 of the Labour Act.')).toEqual([]);
    expect(named(12, 'It is.', '\nSCHEDULE\n\n1. (1) See paragraph (2).\n(2) It is.\n')).toEqual([]);
  });
});

describe('an act that changes others', () => {
  it('says so in its title', () => {
    const changes = (title: string): boolean => amendsOthers(readDraft('act.bill', `${title}\n\n1. It is.\n`, { language: 'en' }));
    expect(['PENSIONS (AMENDMENT) ACT', 'PENSIONS REPEALS ACT', 'PENSIONS ACT'].map(changes)).toEqual([true, true, false]);
    expect(amendsOthers(readDraft('act.bill', '1. Amendment\n\nIt is.\n', { language: 'en' }))).toBe(false); // the heading of a section
  });
});
