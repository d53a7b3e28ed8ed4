import type { Analysis, Placed } from '../analysis/analysis';
import { normsIn } from '../analysis/duties';
import { renderMessage } from '../analysis/explain';
import { type Review, type Waiver, printOf } from '../analysis/waivers';
import { labelOf, outlineOf } from '../draft/outline';
import type { Draft } from '../draft/draft';
import type { Finding, Related } from '../engine/finding';
import type { Fact } from '../facts/fact';
import type { Norm } from '../facts/modality/norm';
import { Lines } from '../text/lines';
import { nameProvision } from './place';
import type { Span } from '../text/span';
import type { FactReport, FileReport, FindingReport, NormReport, ProvisionReport, Range, WaiverNote } from './report';

/**
 * All that an analysis knows of a file, as data to print: offsets become lines and characters here. `review`: what was decided on its
 * findings; `without`: what will not be printed and need not be read for it.
 */
export function describeFile(path: string, analysis: Analysis, review?: Review, without: readonly ('facts' | 'norms')[] = []): FileReport {
  const { draft, outline } = analysis;
  const lines = new Lines(draft.text);
  const rangeOf = (span: Span, provision?: number): Range => {
    const by = provision === undefined ? 0 : draft.starts[provision] ?? 0;
    return { start: lines.place(span.start + by), end: lines.place(span.end + by) };
  };
  const labels = new Map<number, ProvisionReport>();
  const provisionOf = (index: number): ProvisionReport => {
    const known = labels.get(index) ?? { eId: outline.eIds[index] ?? '', label: draft.provisions[index] ? labelOf(draft, outline, index) : '' };
    labels.set(index, known);
    return known;
  };
  const labelAt = (eId: string): string | undefined => { const at = outline.eIds.indexOf(eId); return at < 0 ? undefined : provisionOf(at).label; };
  const finding = (placed: Placed<Finding>, waiver?: Waiver) => describeFinding(placed, analysis, rangeOf, provisionOf, waiver, review?.toBeChanged.has(placed.item));
  return {
    path,
    format: draft.format,
    language: draft.language,
    words: countWords(draft),
    provisions: draft.provisions.length,
    findings: decided(analysis, review).filter(({ placed: { item } }) => item.verdict !== 'cannot-tell').map(({ placed, waiver }) => finding(placed, waiver)),
    undetermined: (review?.open ?? analysis.findings).filter(({ item }) => item.verdict === 'cannot-tell').map((placed) => finding(placed)),
    facts: without.includes('facts') ? [] : analysis.facts.map((placed) => describeFact(placed, rangeOf, provisionOf)),
    norms: without.includes('norms') ? [] : draft.provisions.flatMap((_, provision) => normsIn(analysis, provision).map((item) => describeNorm({ item, provision }, rangeOf, provisionOf))),
    ...(review && (review.reopened.length > 0 || review.unused.length > 0) && {
      waivers: { reopened: review.reopened.map(({ waiver, because }) => ({ ...noteOf(waiver, labelAt), because })), unused: review.unused.map((one) => noteOf(one, labelAt)) },
    }),
    problems: [...draft.problems, ...review?.problems ?? []].map(({ span, message }) => ({ message, range: rangeOf(span) })),
  };
}

type RangeOf = (span: Span, provision?: number) => Range;
type ProvisionOf = (index: number) => ProvisionReport;

/** Open and waived findings together, in the order of the text. */
function decided(analysis: Analysis, review: Review | undefined): readonly { readonly placed: Placed<Finding>; readonly waiver?: Waiver }[] {
  if (review === undefined || review.waived.length === 0) return (review?.open ?? analysis.findings).map((placed) => ({ placed }));
  return [...review.open.map((placed) => ({ placed })), ...review.waived]
    .sort(({ placed: a }, { placed: b }) => a.provision - b.provision || a.item.span.start - b.item.span.start || a.item.span.end - b.item.span.end);
}

function noteOf({ rule, provision, reason, until }: Waiver, labelAt: (eId: string) => string | undefined): WaiverNote {
  const label = labelAt(provision);
  return { rule, provision, ...(label && { label }), reason, ...(until && { until }) };
}

function describeFinding(
  { item, provision }: Placed<Finding>, analysis: Analysis, rangeOf: RangeOf, provisionOf: ProvisionOf, waiver: Waiver | undefined, toBeChanged = false,
): FindingReport {
  const { fact } = item;
  return {
    rule: item.rule.id,
    severity: item.severity,
    verdict: item.verdict,
    message: renderMessage(item, analysis.draft.language),
    range: rangeOf(item.span, provision),
    provision: provisionOf(provision),
    cites: item.cites.map(({ instrument, article, paragraph, label, url }) => ({ instrument, article, paragraph, label, url })),
    ...(fact && { fact: { parameter: fact.parameter, value: fact.value, unit: fact.unit, comparator: fact.comparator, quote: fact.quote } }),
    ...(item.verdict === 'missing' && { missing: true, element: item.element }),
    fixes: item.fixes.map(({ title, safe, edits }) => ({
      title, safe, edits: edits.map(({ span, newText }) => ({ range: rangeOf(span, provision), newText })),
    })),
    waived: waiver ? { by: waiver.by, on: waiver.on, reason: waiver.reason, until: waiver.until } : null,
    ...(toBeChanged && { state: 'to-be-changed' as const }),
    ...(analysis.draft.provisions[provision] && { fingerprint: printOf(analysis.draft.provisions[provision]) }),
    ...(item.related && { related: item.related.map(describeRelated) }),
    ...(item.also && item.also.length > 0 && { also: item.also.map(({ rule }) => rule.id) }),
  };
}

function describeRelated({ draft, provision, span, file }: Related): NonNullable<FindingReport['related']>[number] {
  const { eId, label, range } = nameProvision({ draft, outline: outlineOf(draft) }, provision, span);
  return { file, provision: { eId, label }, range, quote: draft.provisions[provision]!.text.slice(span.start, span.end) };
}

function describeFact({ item, provision }: Placed<Fact>, rangeOf: RangeOf, provisionOf: ProvisionOf): FactReport {
  const place = { quote: item.quote, range: rangeOf(item.span, provision), provision: provisionOf(provision) };
  if (item.kind === 'mark') return { parameter: item.parameter, branch: item.branch, detail: item.detail, ...place };
  const { parameter, value, unit, comparator, of, also, certain } = item;
  return { parameter, value, unit, comparator, of, also, ...(certain ? {} : { certain }), ...place };
}

function describeNorm({ item, provision }: Placed<Norm>, rangeOf: RangeOf, provisionOf: ProvisionOf): NormReport {
  const { modality, negated, subject, thing, what, time, conditions, sentence, modal } = item;
  return {
    modality, ...(negated && { negated }), ...(subject && { subject: subject.text }), ...(thing && { thing: thing.text }), what: what.text,
    ...(time && { time: { kind: time.kind, quote: time.text } }), ...(conditions.length > 0 && { conditions: conditions.map(({ text }) => text) }),
    range: rangeOf(sentence, provision), ...(modal && { modal: rangeOf(modal, provision) }), provision: provisionOf(provision),
  };
}

/** Words of the law: runs of letters and digits, with what joins them ("two-thirds", "l'assuré" are one). */
export function countWords({ provisions }: Draft): number {
  let count = 0;
  for (const { heading, words } of provisions) count += wordsIn(words.text) + (heading === undefined ? 0 : wordsIn(heading));
  return count;
}

function wordsIn(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}](?:[^\s,;:()[\]]*)/gu)) count++;
  return count;
}
