import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { labelOf, outlineOf } from '../../server/src/draft/outline';
import { crossReferencesOf } from '../../server/src/facts/crossReferences';
import { subjectToCircles } from '../../server/src/facts/subjectTo';
import { readDraft } from '../../server/src/formats/format';

/** Which provisions yield to one another: "1 → 2", with the words of the reference. */
function circles(text: string, language: Language = 'en'): readonly string[] {
  const draft = readDraft('a.bill', text, { language }), outline = outlineOf(draft);
  return subjectToCircles(draft, crossReferencesOf(draft, outline)).map(({ provision, target, reference: { reference: { span } } }) =>
    `${labelOf(draft, outline, provision)} → ${labelOf(draft, outline, target)}: ${draft.provisions[provision]!.words.text.slice(span.start, span.end)}`);
}
const law = (...sections: readonly string[]): string => sections.map((text, i) => `${i + 1}. ${text}\n\n`).join('');
const ends = 'the Board pays the pension.';

describe('provisions that yield to one another', () => {
  it('are told at both of them, in the order of the text', () => {
    expect(circles(law(`Subject to section 2, ${ends}`, `Subject to the provisions of section 1, ${ends}`, `Subject to section 1, ${ends}`))).toEqual(['Section 1 → Section 2: section 2', 'Section 2 → Section 1: section 1']);
  });

  it('are told at each step where the circle is longer', () => {
    expect(circles(law(`Subject to section 2, ${ends}`, `Subject to section 3, ${ends}`, `Subject to section 1, ${ends}`))).toEqual(['Section 1 → Section 2: section 2', 'Section 2 → Section 3: section 3', 'Section 3 → Section 1: section 1']);
  });

  it('are told at subsections too, and in the order of the text whatever yields first', () => {
    expect(circles(law(`(1) Subject to subsection (2), ${ends}\n(2) Subject to subsection (1), ${ends}`))).toEqual(['Section 1(1) → Section 1(2): subsection (2)', 'Section 1(2) → Section 1(1): subsection (1)']);
  });

  it('are found in lists and ranges, each of them', () => {
    expect(circles(law(`Subject to sections 2 and 3, ${ends}`, ends, `Subject to section 1, ${ends}`))).toEqual(['Section 1 → Section 3: sections 2 and 3', 'Section 3 → Section 1: section 1']);
    expect(circles(law(`Subject to sections 2 to 4, ${ends}`, ends, `Subject to section 1, ${ends}`, ends))).toEqual(['Section 1 → Section 3: sections 2 to 4', 'Section 3 → Section 1: section 1']);
    expect(circles(law(`Subject to sections 2 to 4, ${ends}`, `Subject to section 1, ${ends}`, ends, ends))).toEqual(['Section 1 → Section 2: sections 2 to 4', 'Section 2 → Section 1: section 1']);
    expect(circles(law(`Subject to sections 2 to 4, ${ends}`, ends, ends, ends, `Subject to section 1, ${ends}`))).toEqual([]);
    expect(circles(law(`(1) Subject to subsections (2) to (3), ${ends}\n(2) The rate is fixed.\n(3) Subject to subsection (1), ${ends}`))).toEqual(['Section 1(1) → Section 1(3): subsections (2) to (3)', 'Section 1(3) → Section 1(1): subsection (1)']);
    expect(circles(law(`Subject to section 2 and section 3, ${ends}`, ends, `Subject to section 1, ${ends}`))).toEqual(['Section 1 → Section 3: section 3', 'Section 3 → Section 1: section 1']);
  });

  it.each([
    ['only one yields', law(`Subject to section 2, ${ends}`, ends)],
    ['what yields leads into a circle, but is none of it', law(`Subject to section 2, ${ends}`, ends, `Subject to section 1, ${ends}`)],
    ['it stands behind the words that it limits', law('The Board pays, subject to section 2.', 'The Board pays, subject to section 1.')],
    ['the other reference stands farther on', law(`Subject to section 3, ${ends.slice(0, -1)} that section 2 names.`, `Subject to section 1, ${ends}`, ends)],
    ['a section names itself', law(`Subject to section 1, ${ends}`)],
    ['a section stands in the range that it names', law(`Subject to sections 1 to 2, ${ends}`, ends)],
    ['the other stands before the range', law(`Subject to sections 3 to 4, ${ends}`, `Subject to section 1, ${ends}`, ends, ends)],
    ['the other is named in the heading', law(`Pensions under section 2\nSubject to section 3, ${ends}`, `Pensions\nSubject to section 1, ${ends}`, `Rates\n${ends}`)],
    ['the section is one of another law', law(`Subject to section 2 of the Labour Act, ${ends}`, `Subject to section 1 of the Labour Act, ${ends}`)],
    ['the section is not there', law(`Subject to section 7, ${ends}`)],
  ])('are none where %s', (_, text) => expect(circles(text)).toEqual([]));

  it('are found in French and Spanish', () => {
    const french = (words: string): string => `Article 1. ${words}2, la caisse paie la pension.\n\nArticle 2. Sous réserve des dispositions de l’article 1, la caisse paie la pension.\n`;
    expect(circles(french('Sous réserve de l’article '), 'fr')).toHaveLength(2);
    expect(circles(french('Conformément à l’article '), 'fr')).toEqual([]);
    const spanish = (first: string, second: string): readonly string[] => circles(`Artículo 1. ${first} artículo 2, la caja paga la pensión.\n\nArtículo 2. ${second} artículo 1, la caja paga la pensión.\n`, 'es');
    expect(spanish('Salvo lo dispuesto en el', 'Salvo lo previsto en el')).toHaveLength(2);
    expect(spanish('Con sujeción al', 'Con sujeción a lo dispuesto en el')).toHaveLength(2);
    expect(spanish('A reserva de lo previsto en el', 'Con sujeción al')).toHaveLength(2);
    expect(spanish('Según el', 'Con sujeción al')).toEqual([]);
  });
});
