import type { ProvisionKind } from '../draft/draft';
import { toSource } from '../draft/segments';
import type { Finding } from '../engine/finding';
import type { ValueFact } from '../facts/fact';
import { firstThat } from '../text/search';
import type { Span } from '../text/span';
import type { Analysis, Placed } from './analysis';
import { wideOf } from './analyze';
import type { Comment, PlacedComment } from './comments';
import { placeComments } from './comments';
import { type Rung, rungsOf } from './ladder';
import type { Review } from './waivers';

/** What the standards say of one provision. */
export interface Remarks {
  readonly provision: number;
  /** Findings that count, the gravest rule of each place first. */
  readonly findings: readonly Finding[];
  /** Accepted ones, with the reason. */
  readonly accepted: readonly { readonly finding: Finding; readonly reason: string }[];
  /** Values on which a standard speaks, with every rung. */
  readonly values: readonly { readonly fact: ValueFact; readonly rungs: readonly Rung[] }[];
  readonly comments: readonly PlacedComment[];
}

/** A heading, or a section or article with all that stands in it: what a commentary treats together. */
export interface CommentaryUnit {
  readonly kind: 'heading' | 'unit';
  /** The heading or the section itself. */
  readonly provision: number;
  /** It and what is inside it, in order; only itself for a heading. */
  readonly inside: readonly number[];
  readonly remarks: readonly Remarks[];
}

/** The draft in its order, with what is to be said of each provision; comments that have lost their place come last. */
export interface Commentary {
  readonly analysis: Analysis;
  readonly units: readonly CommentaryUnit[];
  readonly left: readonly Comment[];
}

/** Puts together what the standards and the reviewers say, provision by provision. Hints on wording are left out. */
export function commentaryOf(analysis: Analysis, review: Review, comments: readonly Comment[], file?: string): Commentary {
  const { draft, outline } = analysis, placed = placeComments(analysis, comments, file);
  const remarks = remarksOf(analysis, review, placed.at);
  const units: CommentaryUnit[] = [];
  for (let i = 0; i < draft.provisions.length;) {
    const { kind, depth } = draft.provisions[i]!, isHeading = containers.has(kind) || depth < 20 && (kind === 'section' || kind === 'subsection'); // of French codes: they gather articles
    let end = i + 1;
    if (!isHeading) while (end < draft.provisions.length && isUnder(outline.parents, end, i) && draft.provisions[end]!.depth > depth) end++;
    const inside = Array.from({ length: end - i }, (_, k) => i + k);
    units.push({ kind: isHeading ? 'heading' : 'unit', provision: i, inside, remarks: inside.flatMap((at) => remarks.get(at) ?? []) });
    i = end;
  }
  return { analysis, units, left: placed.left };
}

const containers: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['act', 'book', 'title', 'part', 'subpart', 'chapter', 'subchapter', 'division', 'subdivision', 'schedule', 'crossHeading']);

function isUnder(parents: readonly number[], index: number, top: number): boolean {
  for (let at = parents[index]!; at >= 0; at = parents[at]!) if (at === top) return true;
  return false;
}

function remarksOf(analysis: Analysis, { open, waived }: Review, comments: ReadonlyMap<number, readonly PlacedComment[]>): ReadonlyMap<number, Remarks> {
  const made = new Map<number, { findings: Finding[]; accepted: { finding: Finding; reason: string }[]; values: { fact: ValueFact; rungs: readonly Rung[] }[] }>();
  const of = (provision: number) => {
    const known = made.get(provision) ?? { findings: [], accepted: [], values: [] };
    made.set(provision, known);
    return known;
  };
  for (const { provision, item } of open) if (item.severity !== 'hint' && item.verdict !== 'internal') of(provision).findings.push(item);
  for (const { placed: { provision, item }, waiver } of waived) of(provision).accepted.push({ finding: item, reason: waiver.reason });
  const wide = wideOf(analysis);
  for (const { provision, item } of analysis.facts as readonly Placed<ValueFact>[]) {
    if (item.kind !== 'value') continue;
    const rungs = rungsOf(item, provision, analysis, wide).filter(({ verdict }) => verdict !== undefined);
    if (rungs.length > 0) of(provision).values.push({ fact: item, rungs });
  }
  for (const provision of comments.keys()) of(provision);
  return new Map([...made].map(([provision, one]) => [provision, { provision, ...one, comments: comments.get(provision) ?? [] }]));
}

/** A stretch of a provision's plain words, and what is said of it. */
export interface Stretch {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The plain words of a provision, cut where findings begin and end, so that a comment can stand at the very words. */
export function stretchesOf({ draft }: Analysis, provision: number, findings: readonly Finding[]): readonly Stretch[] {
  const { words } = draft.provisions[provision]!;
  const spans = findings.flatMap((finding) => {
    const at = inWords(words, finding.span);
    return at ? [{ ...at, finding }] : [];
  }).sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Stretch[] = [];
  let at = 0;
  for (let i = 0; i < spans.length;) {
    const { start } = spans[i]!;
    let { end } = spans[i]!;
    const here = [spans[i]!.finding];
    // Overlapping places are told together: Word's comments may not cross
    for (i++; i < spans.length && spans[i]!.start < end; i++) {
      here.push(spans[i]!.finding);
      end = Math.max(end, spans[i]!.end);
    }
    if (start > at) out.push({ text: words.text.slice(at, start), findings: [] });
    out.push({ text: words.text.slice(start, end), findings: here });
    at = end;
  }
  if (at < words.text.length) out.push({ text: words.text.slice(at), findings: [] });
  return out;
}

/** Where a span of the source stands in the plain words; undefined where it stands in number or heading. */
export function inWords(words: Parameters<typeof toSource>[0], span: Span): Span | undefined {
  const { length } = words.text;
  if (length === 0) return undefined;
  const start = firstThat(length, (i) => toSource(words, i) >= span.start), end = firstThat(length, (i) => toSource(words, i) >= span.end);
  return end > start ? { start, end } : undefined;
}
