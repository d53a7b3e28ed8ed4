import { crossReferencesOf, numberKey } from '../../facts/crossReferences';
import type { Outlined } from '../alignProvisions';

/** A provision and what stands for it in the other language; a provision without one has undefined on the other side. */
export interface Pair {
  readonly own: number | undefined;
  readonly other: number | undefined;
  /** Pairs of what is numbered inside. */
  readonly inside: readonly Pair[];
}

/**
 * Two language versions of one draft, laid beside each other: sections and articles by their numbers in the order of the text, then what
 * is numbered inside each. Words say nothing here, and headings may stand differently; quoted text and schedules are left out.
 */
export function alignTwins(own: Outlined, other: Outlined): readonly Pair[] {
  return pairUp(own, other, unitsOf(own), unitsOf(other));
}

/** Sections and articles of the law itself that bear a figure. */
const unitsOf = ({ draft, outline }: Outlined): readonly number[] =>
  crossReferencesOf(draft, outline).places.units.filter((i) => /\d/.test(draft.provisions[i]!.num ?? ''));

/** What is numbered right inside a provision; subsections that a list of definitions before them has drawn in belong to the section. */
function insideOf({ draft, outline }: Outlined, at: number): readonly number[] {
  const end = crossReferencesOf(draft, outline).places.endOf(at), inside: number[] = [];
  for (let i = at + 1; i < end; i++) {
    const { num, quoted, kind } = draft.provisions[i]!, above = outline.parents[i]!;
    const own = above === at || kind === 'subsection' && outline.parents[above] === at && draft.provisions[above]!.kind === 'definition';
    if (own && num !== undefined && !quoted) inside.push(i);
  }
  return inside;
}

function pairUp(own: Outlined, other: Outlined, left: readonly number[], right: readonly number[]): readonly Pair[] {
  return matched(left.map((i) => keyOf(own, i)), right.map((i) => keyOf(other, i))).map(([a, b]) => {
    const pair = { own: a === undefined ? undefined : left[a], other: b === undefined ? undefined : right[b] };
    return { ...pair, inside: pair.own === undefined || pair.other === undefined ? [] : pairUp(own, other, insideOf(own, pair.own), insideOf(other, pair.other)) };
  });
}

const keyOf = ({ draft }: Outlined, i: number): string => numberKey(draft.provisions[i]!.num!);

/** Equal keys in the order of both lists; after a difference, from the nearest place where both go on alike. The rest stand alone. */
function matched(left: readonly string[], right: readonly string[]): readonly (readonly [number | undefined, number | undefined])[] {
  const rows: (readonly [number | undefined, number | undefined])[] = [];
  let a = 0, b = 0;
  while (a < left.length || b < right.length) {
    if (a < left.length && b < right.length && left[a] === right[b]) {
      rows.push([a++, b++]);
      continue;
    }
    const step = nextAlike(left, right, a, b);
    while (a < step.a) rows.push([a++, undefined]);
    while (b < step.b) rows.push([undefined, b++]);
  }
  return rows;
}

/** How far beyond a difference the two lists are searched for the next likeness. */
const reach = 60;

function nextAlike(left: readonly string[], right: readonly string[], a: number, b: number): { readonly a: number; readonly b: number } {
  for (let sum = 1; sum <= 2 * reach; sum++) {
    for (let skipped = Math.max(0, sum - reach); skipped <= Math.min(sum, reach); skipped++) {
      const at = { a: a + skipped, b: b + sum - skipped };
      if (at.a < left.length && at.b < right.length && left[at.a] === right[at.b]) return at;
    }
  }
  return { a: left.length, b: right.length };
}
