import type { Analysis } from '../../server/src/analysis/analysis';
import { analyze } from '../../server/src/analysis/analyze';
import type { Finding, Fix } from '../../server/src/engine/finding';
import { readDraft } from '../../server/src/formats/format';
import { applyEdits } from '../../server/src/text/edit';

/** One better word in one provision. */
export interface Mending {
  readonly provision: number;
  readonly finding: Finding;
  readonly fix: Fix;
}

/** All the better words that a draft is offered, each with the finding that asks for it. */
export const mendingsOf = ({ findings }: Analysis): readonly Mending[] =>
  findings.flatMap(({ provision, item }) => [item, ...item.also ?? []].filter(({ verdict }) => verdict === 'wording').flatMap((finding) => finding.fixes.slice(0, 1).map((fix) => ({ provision, finding, fix }))));

/** Puts one better word into each of many provisions, reads and judges the text again, and says of each what went wrong, if anything. */
export function mendAndCompare(name: string, before: Analysis, mendings: readonly Mending[]): readonly { readonly mending: Mending; readonly fault: string | undefined }[] {
  const { draft, rules } = before;
  const edits = mendings.flatMap(({ provision, fix }) => fix.edits.map(({ span, newText }) => ({ span: { start: draft.starts[provision]! + span.start, end: draft.starts[provision]! + span.end }, newText })));
  const text = applyEdits(draft.text, [...edits].sort((a, b) => a.span.start - b.span.start));
  const after = analyze(readDraft(name, text, { language: draft.language }), rules);
  // Blocks that are told apart by the width of their lines may come or go; what bears a number must stay
  const place = matching(before, after);
  return mendings.map((mending) => ({ mending, fault: faultOf(before, after, mending, place) }));
}

/** Where each provision of the first draft stands in the second. */
function matching(before: Analysis, after: Analysis): (at: number) => number | undefined {
  const at = new Map(after.outline.eIds.map((eId, i) => [eId, i]));
  return before.draft.provisions.length === after.draft.provisions.length ? (i) => i : (i) => at.get(before.outline.eIds[i]!);
}

function faultOf(before: Analysis, after: Analysis, { provision, finding, fix }: Mending, place: (at: number) => number | undefined): string | undefined {
  const there = place(provision);
  if (there === undefined) return 'the provision is gone';
  const was = before.draft.provisions[provision]!, is = after.draft.provisions[there]!;
  if (was.kind !== is.kind || was.num !== is.num || was.depth !== is.depth) return `a ${was.kind} ${was.num} became a ${is.kind} ${is.num}`;
  if (is.text !== applyEdits(was.text, fix.edits)) return 'other words changed too';
  const shift = (at: number): number => fix.edits.reduce((sum, { span, newText }) => span.end <= at ? sum + newText.length - (span.end - span.start) : sum, at);
  const [edit] = fix.edits as [Fix['edits'][number]];
  const start = shift(edit.span.start), written = { start, end: start + edit.newText.length };
  const now = after.findings.filter((one) => one.provision === there).map(({ item }) => item).flatMap((item) => [item, ...item.also ?? []]);
  const again = now.find(({ rule, span }) => rule.id === finding.rule.id && span.start < written.end && written.start < span.end);
  if (again !== undefined) return `the finding is still there: ${is.text.slice(again.span.start, again.span.end)}`;
  const old = before.findings.filter((one) => one.provision === provision).map(({ item }) => item).flatMap((item) => [item, ...item.also ?? []]);
  const count = (list: readonly Finding[], id: string): number => list.filter(({ rule }) => rule.id === id).length;
  const fresh = now.find(({ rule, severity, verdict }) => (severity === 'error' || verdict === 'wording') && count(now, rule.id) > count(old, rule.id));
  if (fresh !== undefined) return `a new finding: ${fresh.rule.id} at “${is.text.slice(fresh.span.start, fresh.span.end)}”`;
  const values = (analysis: Analysis, at: number): string => analysis.facts.flatMap(({ provision: own, item }) => own === at && item.kind === 'value' ? [`${item.parameter} ${item.value} ${item.unit}`] : []).join('; ');
  return values(before, provision) === values(after, there) ? undefined : `the values became others: ${values(before, provision)} → ${values(after, there)}`;
}
