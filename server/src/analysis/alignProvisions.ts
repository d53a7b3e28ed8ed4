import type { Draft, Provision } from '../draft/draft';
import type { Outline } from '../draft/outline';
import { printOf } from './waivers';

/** A draft and where its provisions stand. */
export interface Outlined {
  readonly draft: Draft;
  readonly outline: Outline;
}

/**
 * For each provision of `before` the one of `after` that it has become; undefined where it is gone. Matched by words, never by number:
 * the same words first, then what stands under the same place with like words, then like words anywhere. Headings and numbers without
 * words of their own follow what stands around them. `byPlace: false`: the two are not versions of one draft, so that equal numbers say nothing.
 */
export function alignProvisions(before: Outlined, after: Outlined, { byPlace = true }: { readonly byPlace?: boolean } = {}): readonly (number | undefined)[] {
  const to: (number | undefined)[] = before.draft.provisions.map(() => undefined), taken = new Set<number>();
  const pair = (a: number, b: number): void => {
    to[a] = b;
    taken.add(b);
  };
  sameWords(before, after, to, pair, taken);
  if (byPlace) samePlace(before, after, to, pair, taken);
  likeWords(before, after, to, pair, taken);
  bareOnes(before, after, to, pair, taken);
  return to;
}

type Pair = (a: number, b: number) => void;

const hasWords = ({ words, heading }: Provision): boolean => words.text !== '' || heading !== undefined;

/** Equal words and heading: one to one in the order of the text, those under the same eId first. */
function sameWords(before: Outlined, after: Outlined, to: readonly (number | undefined)[], pair: Pair, taken: ReadonlySet<number>): void {
  const byPrint = new Map<string, number[]>();
  after.draft.provisions.forEach((provision, i) => {
    if (!hasWords(provision)) return;
    const key = `${provision.kind} ${printOf(provision)}`, list = byPrint.get(key);
    if (list) list.push(i); else byPrint.set(key, [i]);
  });
  const each = (choose: (a: number, among: readonly number[]) => number | undefined): void => before.draft.provisions.forEach((provision, a) => {
    if (to[a] !== undefined || !hasWords(provision)) return;
    const free = (byPrint.get(`${provision.kind} ${printOf(provision)}`) ?? []).filter((b) => !taken.has(b)), b = choose(a, free);
    if (b !== undefined) pair(a, b);
  });
  each((a, free) => free.find((b) => after.outline.eIds[b] === before.outline.eIds[a]));
  each((_, free) => free[0]);
}

/** How alike two provisions must be, as a share of the words that either has. */
const enough = { samePlace: 0.2, anywhere: 0.4 } as const;

/** Under what has become of the parent, by the same number: like words are the same provision, amended. */
function samePlace(before: Outlined, after: Outlined, to: readonly (number | undefined)[], pair: Pair, taken: ReadonlySet<number>): void {
  const byEId = new Map(after.outline.eIds.map((eId, i) => [eId, i]));
  before.draft.provisions.forEach((provision, a) => {
    if (to[a] !== undefined || !hasWords(provision)) return;
    const b = byEId.get(before.outline.eIds[a]!), other = b === undefined ? undefined : after.draft.provisions[b];
    if (b === undefined || other === undefined || taken.has(b) || other.kind !== provision.kind) return;
    if (likeness(bagOf(provision), bagOf(other)) >= enough.samePlace) pair(a, b);
  });
}

/** Words that stand in more provisions than this tell none of them apart. */
const common = 40;

/** The most alike of those left, by the rarer words they share. */
function likeWords(before: Outlined, after: Outlined, to: readonly (number | undefined)[], pair: Pair, taken: ReadonlySet<number>): void {
  const index = new Map<string, number[]>();
  after.draft.provisions.forEach((provision, i) => {
    if (taken.has(i) || !hasWords(provision)) return;
    for (const word of bagOf(provision)) {
      const list = index.get(word);
      if (list) list.push(i); else index.set(word, [i]);
    }
  });
  const candidates: { a: number; b: number; score: number }[] = [];
  before.draft.provisions.forEach((provision, a) => {
    if (to[a] !== undefined || !hasWords(provision)) return;
    const bag = bagOf(provision), shared = new Map<number, number>();
    for (const word of bag) {
      const list = index.get(word) ?? [];
      if (list.length <= common) for (const b of list) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    const best = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, 5);
    for (const [b] of best) {
      const score = likeness(bag, bagOf(after.draft.provisions[b]!));
      if (score >= enough.anywhere) candidates.push({ a, b, score });
    }
  });
  for (const { a, b } of candidates.sort((x, y) => y.score - x.score || x.a - y.a)) if (to[a] === undefined && !taken.has(b)) pair(a, b);
}

/** Numbers without words or heading ("(1)" before a list) go with their first child. */
function bareOnes(before: Outlined, after: Outlined, to: readonly (number | undefined)[], pair: Pair, taken: ReadonlySet<number>): void {
  for (let a = before.draft.provisions.length - 1; a >= 0; a--) {
    if (to[a] !== undefined || hasWords(before.draft.provisions[a]!)) continue;
    const child = before.outline.parents.findIndex((parent, i) => parent === a && to[i] !== undefined);
    const b = child < 0 ? undefined : after.outline.parents[to[child]!];
    if (b !== undefined && b >= 0 && !taken.has(b) && !hasWords(after.draft.provisions[b]!)) pair(a, b);
  }
}

const bags = new WeakMap<Provision, ReadonlySet<string>>();

/** The words that carry meaning: those of four letters and more, and figures. */
export function bagOf(provision: Provision): ReadonlySet<string> {
  let bag = bags.get(provision);
  if (bag === undefined) bags.set(provision, bag = new Set(`${provision.heading ?? ''} ${provision.words.text}`.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []));
  return bag;
}

/** The share of the words of either that both have, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}
