import type { CrossReference, ResolvedStep } from '../facts/crossReferences';
import type { Span } from '../text/span';

/** Characters of a provision's plain words that are another provision's number, and which one's. */
export interface ReferenceField {
  readonly span: Span;
  readonly target: number;
}

/**
 * The numbers in a provision's words that a field of Word can follow: those of provisions that Word counts itself, and written just as it would
 * show them ("12" for "12.", "(a)" for "(a)"). In the order of the words.
 * @param signs the numbers that Word counts, as written, by provision
 */
export function referenceFields(text: string, references: readonly CrossReference[], signs: ReadonlyMap<number, string>): readonly ReferenceField[] {
  const steps = references.flatMap(({ items, external, place }) => external || place !== 'words' ? [] : items.flatMap(({ steps, endSteps }) => [...steps, ...endSteps ?? []]));
  const found = steps.flatMap(step => fieldOf(text, step, signs)).sort((a, b) => a.span.start - b.span.start);
  return found.filter(({ span }, i) => i === 0 || span.start >= found[i - 1]!.span.end);
}

function fieldOf(text: string, { step: { num, span }, provision }: ResolvedStep, signs: ReadonlyMap<number, string>): readonly ReferenceField[] {
  // Word leaves out the stops at the end of a number that it refers to
  const shown = provision === undefined ? undefined : signs.get(provision)?.replace(/[.\s]+$/, '');
  if (num === undefined || shown === undefined) return [];
  const before = shown.indexOf(num), start = span.start - before, end = start + shown.length;
  return before >= 0 && text.slice(start, end) === shown ? [{ span: { start, end }, target: provision! }] : [];
}
