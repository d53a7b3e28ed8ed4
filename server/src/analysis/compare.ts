import type { Finding } from '../engine/finding';
import type { RuleSet } from '../engine/pack';
import { readings } from '../engine/quantity';
import type { ValueFact } from '../facts/fact';
import { firstThat } from '../text/search';
import { alignProvisions } from './alignProvisions';
import type { Analysis, Placed } from './analysis';
import { betterOf } from './better';
import { printOf } from './waivers';


/**
 * What became of one provision. `before` and `after` are indices; one of them is missing where it was added or removed. A provision
 * may be both moved and changed; a mere new number is `renumbered`.
 */
export interface ProvisionChange {
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly changed: boolean;
  readonly moved: boolean;
  readonly renumbered: boolean;
}

/** For the person protected; `unclear` where no rule says which way is better, or the units cannot be compared. */
export type Direction = 'better' | 'worse' | 'same' | 'unclear';

/** A value that was changed, added or taken out. */
export interface FactChange {
  readonly parameter: string;
  readonly before: Placed<ValueFact> | undefined;
  readonly after: Placed<ValueFact> | undefined;
  readonly direction: Direction;
}

/** What became of a finding: the new draft no longer has it, has it first, or still. */
export interface FindingChange {
  readonly kind: 'fixed' | 'new' | 'kept';
  readonly before: Placed<Finding> | undefined;
  readonly after: Placed<Finding> | undefined;
}

/** Two versions of a draft, compared in text and in protection. */
export interface Comparison {
  readonly before: Analysis;
  readonly after: Analysis;
  /** In the order of the new text, removed ones where they stood; provisions that did not change are left out. */
  readonly provisions: readonly ProvisionChange[];
  readonly facts: readonly FactChange[];
  readonly findings: readonly FindingChange[];
}

/** Compares two versions judged by the same rules. Pure; verdicts are those of the two analyses. */
export function compare(before: Analysis, after: Analysis): Comparison {
  const to = alignProvisions(before, after), from = new Map(to.flatMap((b, a) => b === undefined ? [] : [[b, a] as const]));
  return { before, after, provisions: provisionsOf(before, after, to, from), facts: factsOf(before, after, to), findings: findingsOf(before, after, to) };
}

function provisionsOf(before: Analysis, after: Analysis, to: readonly (number | undefined)[], from: ReadonlyMap<number, number>): readonly ProvisionChange[] {
  const inOrder = longestRise([...from].sort(([a], [b]) => a - b).map(([, a]) => a));
  const changes: { at: number; change: ProvisionChange }[] = [];
  let last = -0.5;
  to.forEach((b, a) => {
    if (b !== undefined) {
      if (inOrder.has(a)) last = b;
      return;
    }
    const { heading, words } = before.draft.provisions[a]!;
    if (heading !== undefined || words.text !== '') changes.push({ at: last + 0.5, change: { before: a, after: undefined, changed: false, moved: false, renumbered: false } });
  });
  after.draft.provisions.forEach((provision, b) => {
    const a = from.get(b), was = a === undefined ? undefined : before.draft.provisions[a];
    if (a === undefined || was === undefined) {
      if (provision.heading !== undefined || provision.words.text !== '') changes.push({ at: b, change: { before: undefined, after: b, changed: false, moved: false, renumbered: false } });
      return;
    }
    const parentWas = before.outline.parents[a]!, parentIs = after.outline.parents[b]!;
    // Where the parent is new or gone, the provision stays where it is
    const parentMoved = parentWas >= 0 && parentIs >= 0 && to[parentWas] !== undefined && from.get(parentIs) !== undefined && to[parentWas] !== parentIs;
    const change: ProvisionChange = {
      before: a, after: b, changed: printOf(was) !== printOf(provision), moved: parentMoved || !inOrder.has(a), renumbered: was.num !== provision.num,
    };
    if (change.changed || change.moved || change.renumbered) changes.push({ at: b, change });
  });
  return changes.sort((x, y) => x.at - y.at).map(({ change }) => change);
}

/** The numbers of a longest rising run through a list: what did not stay in it was moved. */
function longestRise(list: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [], before = new Array<number>(list.length).fill(-1);
  list.forEach((value, i) => {
    const at = firstThat(tails.length, (one) => list[tails[one]!]! >= value);
    if (at > 0) before[i] = tails[at - 1]!;
    tails[at] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(list[i]!);
  return kept;
}

type PlacedValue = Placed<ValueFact>;
const valuesOf = ({ facts }: Analysis): PlacedValue[] => facts.flatMap(({ provision, item }) => item.kind === 'value' ? [{ provision, item }] : []);

/** Values of the same parameter are told apart by their provision, then by being equal anywhere, then by being left over. */
function factsOf(before: Analysis, after: Analysis, to: readonly (number | undefined)[]): readonly FactChange[] {
  const byParameter = new Map<string, { old: PlacedValue[]; now: PlacedValue[] }>();
  const put = (side: 'old' | 'now', placed: PlacedValue): void => {
    const both = byParameter.get(placed.item.parameter) ?? { old: [], now: [] };
    both[side].push(placed);
    byParameter.set(placed.item.parameter, both);
  };
  valuesOf(before).forEach((one) => { put('old', one); });
  valuesOf(after).forEach((one) => { put('now', one); });
  const changes: FactChange[] = [];
  for (const [parameter, { old, now }] of byParameter) {
    const pairs: [PlacedValue, PlacedValue][] = [];
    const match = (fits: (a: PlacedValue, b: PlacedValue) => boolean): void => {
      for (let i = 0; i < old.length; i++) {
        const j = now.findIndex((b) => fits(old[i]!, b));
        if (j < 0) continue;
        pairs.push([old[i]!, now[j]!]);
        old.splice(i--, 1);
        now.splice(j, 1);
      }
    };
    match((a, b) => to[a.provision] === b.provision && equal(a.item, b.item));
    match((a, b) => to[a.provision] === b.provision);
    match((a, b) => equal(a.item, b.item));
    match(() => old.length === 1 && now.length === 1);
    for (const [a, b] of pairs) if (!equal(a.item, b.item)) changes.push({ parameter, before: a, after: b, direction: directionOf(a.item, b.item, after.rules) });
    // A time in which the institution must act is no burden on the person
    const burden = betterOf(parameter, after.rules) === 'lower' && !/\.(?:decision-time-limit|indexation-interval|actuarial-review-interval)$/.test(parameter);
    for (const one of old) changes.push({ parameter, before: one, after: undefined, direction: burden ? 'better' : 'unclear' });
    for (const one of now) changes.push({ parameter, before: undefined, after: one, direction: burden ? 'worse' : 'unclear' });
  }
  const place = ({ after: b, before: a }: FactChange): number => b?.provision ?? to[a!.provision] ?? a!.provision;
  return changes.sort((x, y) => place(x) - place(y));
}

const equal = (a: ValueFact, b: ValueFact): boolean => a.value === b.value && a.unit === b.unit && a.comparator === b.comparator;

function directionOf(a: ValueFact, b: ValueFact, rules: RuleSet): Direction {
  const better = betterOf(a.parameter, rules);
  const [low, high] = [readings(b.value, b.unit, a.unit)].map((all) => [Math.min(...all), Math.max(...all)] as const)[0]!;
  if (!Number.isFinite(low)) return 'unclear';
  if (low === a.value && high === a.value) return a.comparator === b.comparator ? 'same' : 'unclear';
  if (better === undefined || low < a.value && high > a.value) return 'unclear';
  return (better === 'higher') === (low >= a.value) ? 'better' : 'worse';
}

/** Findings rule by rule: in the provision that the old one has become, several of one rule in their order. */
function findingsOf(before: Analysis, after: Analysis, to: readonly (number | undefined)[]): readonly FindingChange[] {
  const single = ({ findings }: Analysis): Placed<Finding>[] => findings
    .flatMap(({ provision, item }) => [alone(item), ...item.also ?? []].map((one) => ({ provision, item: one }))).filter(({ item }) => item.verdict !== 'cannot-tell' && item.verdict !== 'internal');
  const old = single(before), now = single(after), changes: FindingChange[] = [];
  const left = new Map<string, Placed<Finding>[]>();
  const key = (rule: string, provision: number | undefined): string => `${rule} ${provision}`;
  for (const one of now) left.set(key(one.item.rule.id, one.provision), [...left.get(key(one.item.rule.id, one.provision)) ?? [], one]);
  const gone: Placed<Finding>[] = [];
  for (const one of old) {
    const same = left.get(key(one.item.rule.id, to[one.provision]))?.shift();
    if (same) changes.push({ kind: 'kept', before: one, after: same }); else gone.push(one);
  }
  // What stands at another heading is still the same omission; what was rewritten beyond likeness is still the same rule
  const rest = [...left.values()].flat();
  for (const one of gone) {
    const at = rest.findIndex(({ item }) => item.rule.id === one.item.rule.id && (item.verdict === 'missing' || to[one.provision] === undefined && gone.filter((other) => other.item.rule.id === item.rule.id).length === 1));
    if (at < 0) changes.push({ kind: 'fixed', before: one, after: undefined });
    else changes.push({ kind: 'kept', before: one, after: rest.splice(at, 1)[0] });
  }
  for (const one of rest) changes.push({ kind: 'new', before: undefined, after: one });
  return changes;
}

/** A finding without the others on the same words: each is told by itself. */
function alone(item: Finding): Finding {
  const { also: _, ...rest } = item;
  return item.also === undefined ? item : rest;
}
