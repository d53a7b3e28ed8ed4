import type { Draft } from '../draft/draft';
import { outlineOf } from '../draft/outline';
import { crossReferencesOf, type CrossReference } from '../facts/crossReferences';
import { termsOf } from '../facts/terms';
import { type AknMark, printAkn } from '../formats/print/akn';

/**
 * A draft as Akoma Ntoso in which defined terms (`def`) and references to its own provisions (`ref`, `rref`) are marked. What leads to another law,
 * or nowhere for certain, stays plain words.
 * @param date "2026-11-22": the date of the expression
 */
export const printMarkedAkn = (draft: Draft, date: string): string => printAkn(draft, { date, marks: marksOf(draft) });

/** The terms that a draft defines and the references it makes, by provision, in the order of the words. */
export function marksOf(draft: Draft): readonly (readonly AknMark[])[] {
  const outline = outlineOf(draft), marks: AknMark[][] = draft.provisions.map(() => []);
  for (const { definition: { term, at }, provision } of termsOf(draft, outline).terms) marks[provision]!.push({ span: at, term });
  crossReferencesOf(draft, outline).of.forEach((references, i) => marks[i]!.push(...references.filter(({ place }) => place === 'words').flatMap(referenceMarks)));
  for (const some of marks) some.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return marks;
}

/** One place is marked with the word that names it ("section 4"); of several each with its own number. */
const referenceMarks = ({ reference, items, external }: CrossReference): readonly AknMark[] => external ? [] : items.flatMap(({ item, target, end }) => {
  if (target === undefined || item.to !== undefined && end === undefined) return [];
  return [{ span: items.length === 1 ? reference.span : item.span, target, ...end !== undefined && { end } }];
});
