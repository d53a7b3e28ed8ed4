import type { Draft, Provision } from '../draft/draft';
import { headingWords } from '../draft/headingWords';
import { toSourceSpan } from '../draft/segments';
import { type CrossReference, crossReferencesOf, type ResolvedItem } from '../facts/crossReferences';
import { type Term, type TermUse, termsOf } from '../facts/terms';
import { shift, type Span } from '../text/span';
import type { Analysis } from './analysis';

/** What stands at a place: a use of a defined term, a cross-reference, or the number of a provision. Spans count in the file. */
export type Occurrence =
  | { readonly kind: 'term'; readonly use: TermUse; readonly term: Term; readonly span: Span }
  | { readonly kind: 'reference'; readonly reference: CrossReference; readonly targets: readonly number[]; readonly span: Span }
  | { readonly kind: 'number'; readonly provision: number; readonly span: Span };

/** What stands at an offset of the file inside provision `index`; the number goes before a reference, a reference before a term. */
export function occurrenceAt({ draft, outline }: Pick<Analysis, 'draft' | 'outline'>, index: number, offset: number): Occurrence | undefined {
  const provision = draft.provisions[index];
  if (provision === undefined) return undefined;
  const start = draft.starts[index]!;
  const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
  for (const reference of crossReferencesOf(draft, outline).of[index]!) {
    const whole = spanInFile(draft, index, reference.place, reference.reference.span);
    if (!holds(whole)) continue;
    return referenceAt(draft, index, reference, whole, offset);
  }
  const { numSpan } = provision;
  if (numSpan !== undefined && provision.num !== undefined) {
    const span = { start: start + numSpan.start, end: start + numSpan.end };
    if (holds(span)) return { kind: 'number', provision: index, span };
  }
  for (const use of termsOf(draft, outline).uses[index]!) {
    const span = spanInFile(draft, index, use.place, use.span);
    if (use.term !== undefined && holds(span)) return { kind: 'term', use, term: use.term, span };
  }
  return undefined;
}

/** The provision in whose heading an offset stands, as its number would tell it: who asks for references there means the provision. */
export function headingAt({ draft }: Pick<Analysis, 'draft'>, index: number, offset: number): Occurrence | undefined {
  const { headingSpan, num } = draft.provisions[index] ?? {}, start = draft.starts[index]!;
  if (headingSpan === undefined || num === undefined || offset < start + headingSpan.start || offset > start + headingSpan.end) return undefined;
  return { kind: 'number', provision: index, span: { start: start + headingSpan.start, end: start + headingSpan.end } };
}

/** A span of plain words or heading as a span of the file. */
export function spanInFile(draft: Draft, index: number, place: 'words' | 'heading', span: Span): Span {
  return shift(spanInProvision(draft.provisions[index]!, place, span), draft.starts[index]!);
}

/** The same from the start of the provision. */
export const spanInProvision = (provision: Provision, place: 'words' | 'heading', { start, end }: Span): Span =>
  toSourceSpan(place === 'words' ? provision.words : headingWords(provision), start, end);

/** The very number under the cursor, the item that holds it, or all that the reference names. */
function referenceAt(draft: Draft, index: number, reference: CrossReference, whole: Span, offset: number): Occurrence {
  const file = (span: Span): Span => spanInFile(draft, index, reference.place, span);
  const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
  for (const { steps, endSteps = [] } of reference.items) for (const { step, provision } of [...endSteps, ...steps].toReversed()) {
    const span = file(step.span);
    if (holds(span)) return { kind: 'reference', reference, targets: provision === undefined ? [] : [provision], span };
  }
  const item = reference.items.find(one => holds(file(one.item.span)));
  return { kind: 'reference', reference, targets: (item === undefined ? reference.items : [item]).flatMap(targetsOf), span: item === undefined || reference.items.length === 1 ? whole : file(item.item.span) };
}

const targetsOf = ({ target, end }: ResolvedItem): readonly number[] => [target, end].filter(one => one !== undefined);

/** A place in the file, and the provision in which it stands. */
export interface Place {
  readonly provision: number;
  readonly span: Span;
  /** True for the definition itself. */
  readonly defines: boolean;
}

/** All uses of a term, its definition among them, in the order of the text. */
export function usesOf({ draft, outline }: Pick<Analysis, 'draft' | 'outline'>, term: Term): readonly Place[] {
  return termsOf(draft, outline).uses.flatMap((uses, provision) => uses.filter(use => use.term === term)
    .map(use => ({ provision, span: spanInFile(draft, provision, use.place, use.span), defines: use.defines })));
}

/** All references that lead to a provision or through it, ranges that take it in among them; "this section" is no reference from elsewhere. */
export function referencesTo({ draft, outline }: Pick<Analysis, 'draft' | 'outline'>, target: number): readonly Place[] {
  const { of, places } = crossReferencesOf(draft, outline);
  return of.flatMap((references, provision) => references.flatMap(reference => reference.items.flatMap((item): readonly Place[] => {
    const through = [...item.steps, ...item.endSteps ?? []].some(one => one.provision === target && one.step.which !== 'this');
    const within = item.target !== undefined && item.end !== undefined && item.target <= target && target <= item.end
      && (places.isUnit(target) === places.isUnit(item.target)) && (places.isUnit(target) || places.parents[target] === places.parents[item.target]);
    return through || within ? [{ provision, span: spanInFile(draft, provision, reference.place, reference.items.length === 1 ? reference.reference.span : item.item.span), defines: false }] : [];
  })));
}
