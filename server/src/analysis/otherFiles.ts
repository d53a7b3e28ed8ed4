import { shows } from '../engine/checks/required';
import type { Wide } from '../engine/draftwide';
import type { Finding } from '../engine/finding';
import { planOf } from '../engine/plan';
import { crossReferencesOf } from '../facts/crossReferences';
import { foreignReference, foreignUses, sharedTerms } from '../facts/lawParts';
import { type Term, type TermUse, termsOf } from '../facts/terms';
import type { Span } from '../text/span';
import { fold } from '../words/tokens';
import { amendedBy, amendingFindings, type AmendedName } from './amending/amendingFindings';
import type { Analysis, Placed } from './analysis';
import { wideOf } from './analyze';
import { betweenFindings } from './between/between';
import type { NamedFile } from './between/place';
import { type Twin, twinFindings } from './twins/twinFindings';
import { type Place, referencesTo, spanInFile, usesOf } from './occurrences';

/** What stands at a place of one file and leads into another file of the law. Spans count in the file they are of. */
export type ForeignOccurrence =
  | { readonly kind: 'term'; readonly home: Analysis; readonly term: Term; readonly use: TermUse; readonly span: Span }
  | { readonly kind: 'reference'; readonly home: Analysis; readonly targets: readonly number[]; readonly span: Span };

/** A term of another file that is used here, or a reference into another file, at an offset inside provision `index`. */
export function foreignOccurrenceAt(own: Analysis, others: readonly Analysis[], index: number, offset: number): ForeignOccurrence | undefined {
  const { draft, outline } = own;
  const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
  for (const reference of crossReferencesOf(draft, outline).of[index] ?? []) {
    const whole = spanInFile(draft, index, reference.place, { start: reference.reference.span.start, end: reference.reference.law?.end ?? reference.reference.span.end });
    if (!holds(whole)) continue;
    const found = foreignReference(own, reference, others);
    if (found === undefined) continue;
    const at = found.items.find(({ item }) => holds(spanInFile(draft, index, reference.place, item.span)));
    const targets = (at === undefined ? found.items : [at]).flatMap(({ target, end }) => [target, end]).filter((one) => one !== undefined);
    return { kind: 'reference', home: found.part, targets, span: whole };
  }
  for (const home of others) for (const use of foreignUses(own, home)[index] ?? []) {
    const span = spanInFile(draft, index, use.place, use.span);
    if (holds(span)) return { kind: 'term', home, term: use.term!, use, span };
  }
  return undefined;
}

/** The uses of a term of `home` in one of the other files. */
export const usesIn = (part: Analysis, home: Analysis, term: Term): readonly TermUse[] => foreignUses(part, home).flatMap((uses) => uses.filter((use) => use.term === term));

/** All places of a term, in the file that defines it and in the others, each with its file. */
export function placesOfTerm(home: Analysis, term: Term, others: readonly Analysis[]): readonly { readonly file: Analysis; readonly places: readonly Place[] }[] {
  return [
    { file: home, places: usesOf(home, term) },
    ...others.map((file) => ({ file, places: usesIn(file, home, term).map(({ provision, place, span }) => ({ provision, span: spanInFile(file.draft, provision, place, span), defines: false })) })),
  ].filter(({ places }) => places.length > 0);
}

/** The references to a provision of `home`, in its own file and in the others. */
export function placesOfProvision(home: Analysis, target: number, others: readonly Analysis[]): readonly { readonly file: Analysis; readonly places: readonly Place[] }[] {
  const inOther = (file: Analysis): readonly Place[] => crossReferencesOf(file.draft, file.outline).of.flatMap((list, provision) => list.flatMap((reference): readonly Place[] => {
    const found = foreignReference(file, reference, [home]);
    const leads = found?.items.some(({ steps, endSteps = [], target: from, end }) => [...steps, ...endSteps].some((step) => step.provision === target) || from !== undefined && end !== undefined && from <= target && target <= end);
    return leads ? [{ provision, span: spanInFile(file.draft, provision, reference.place, reference.reference.span), defines: false }] : [];
  }));
  return [{ file: home, places: referencesTo(home, target) }, ...others.map((file) => ({ file, places: inOther(file) }))].filter(({ places }) => places.length > 0);
}

const judged = new WeakMap<Analysis, { readonly others: readonly Analysis[]; readonly twins: readonly Analysis[]; readonly amended: string; readonly together: Analysis }>();

/**
 * The analysis of one file of a law without what its other files make good: an element that another file has, a term that another file
 * defines or uses, a schedule that is a file of its own; with what its other language versions (`twins`) say differently, and what the texts of
 * the law do not settle between them, and with what cannot be carried out of its instructions to amend another of them (`amended`: those that
 * lexfloor.yaml says it amends). The same object where nothing of this changes anything.
 */
export function judgedTogether(own: Analysis, others: readonly NamedFile[], twins: readonly Twin[] = [], amended: readonly AmendedName[] = []): Analysis {
  if (others.length === 0 && twins.length === 0) return own;
  const before = judged.get(own), analyses = others.map(({ analysis }) => analysis), versions = twins.map(({ analysis }) => analysis);
  const key = JSON.stringify(amended);
  if (before !== undefined && equal(before.others, analyses) && equal(before.twins, versions) && before.amended === key) return before.together;
  const left = own.findings.filter((placed) => !isMadeGood(placed, own, analyses));
  const texts = others.filter(({ analysis }) => !versions.includes(analysis)), acts = amendedBy(own, texts, amended);
  // What an amending act quotes is the other's text, not one beside it
  const beside = texts.filter((one) => !acts.some(({ analysis }) => analysis === one.analysis));
  const more = [...twinFindings(own, twins), ...betweenFindings(own, beside), ...amendingFindings(own, acts)];
  const together = left.length === own.findings.length && more.length === 0 ? own
    : { ...own, findings: more.length === 0 ? left : [...left, ...more].sort((a, b) => a.provision - b.provision || a.item.span.start - b.item.span.start) };
  judged.set(own, { others: analyses, twins: versions, amended: key, together });
  return together;
}

const equal = (a: readonly Analysis[], b: readonly Analysis[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

const wides = new WeakMap<Analysis, Wide>();

/** What checks see of another file; made once a version of it, however often the file at hand changes. */
function wideBefore(analysis: Analysis): Wide {
  let wide = wides.get(analysis);
  if (wide === undefined) wides.set(analysis, wide = wideOf(analysis));
  return wide;
}

function isMadeGood(placed: Placed<Finding>, own: Analysis, others: readonly Analysis[]): boolean {
  const { verdict, rule, values } = placed.item;
  if (verdict === 'missing') {
    const ready = planOf(own.rules).required.find((one) => one.rule === rule);
    return ready !== undefined && others.some((other) => other.draft.language === own.draft.language && shows(wideBefore(other), ready));
  }
  if (verdict !== 'unresolved' || rule.check.kind !== 'resolved') return false;
  switch (rule.check.what) {
    case 'undefined-term': {
      const key = fold(values['term'] ?? '');
      return others.some((other) => sharedTerms(other).some((term) => term.key === key || term.key.includes(key)));
    }
    case 'unused-term': {
      const term = termsOf(own.draft, own.outline).terms.find(({ provision, definition }) => provision === placed.provision && definition.term === values['term']);
      return term !== undefined && others.some((other) => usesIn(other, own, term).length > 0);
    }
    case 'dead-reference': return crossReferencesOf(own.draft, own.outline).of[placed.provision]!.some((reference) =>
      foreignReference(own, reference, others) !== undefined && values['reference'] === own.draft.provisions[placed.provision]!.words.text.slice(reference.reference.span.start, reference.reference.span.end));
    default: return false;
  }
}
