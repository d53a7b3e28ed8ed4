import type { Draft, Provision, ProvisionKind } from '../draft/draft';
import { ordinalValue, romanValue } from '../draft/numbering';
import type { Outline } from '../draft/outline';

/** One provision by its number, nothing, or several that share it where none is nearer than the others. */
export type Place = number | 'unclear' | undefined;

/** The numbered provisions of a draft, found by the numbers that references give. */
export interface Places {
  readonly parents: readonly number[];
  /** The provision that stands for the whole act; -1 where none does. */
  readonly act: number;
  /** The section or article that a provision belongs to (itself, if it is one); -1 where it belongs to none. */
  unitOf(at: number): number;
  isUnit(at: number): boolean;
  isSchedule(at: number): boolean;
  inSchedule(at: number): boolean;
  /** True for a unit without numbered provisions below it. */
  isPlain(at: number): boolean;
  /** A unit by its number, as seen from `at`. */
  unit(num: string, at: number): Place;
  unitBelow(root: number, num: string): Place;
  /** A Part, Chapter, Schedule … by its number, the nearest to `at`; without a number the only one of its kind. */
  container(kinds: readonly ProvisionKind[], num: string | undefined, at: number): Place;
  containerBelow(root: number, kinds: readonly ProvisionKind[], num: string | undefined): Place;
  /** What stands under `parent` with a number; text without a number between them is looked through. */
  child(parent: number, num: string): Place;
  /** All numbered provisions directly under one. */
  children(parent: number): readonly number[];
  /** The paragraph of a unit by count: "2", "second", "dernier". */
  counted(unit: number, num: string): number | undefined;
  anywhereBelow(unit: number, num: string): boolean;
  /** The container of these kinds that `at` stands in. */
  above(at: number, kinds: readonly ProvisionKind[]): number | undefined;
  /** The numbered provision inside a unit that `at` is or stands in; the outermost such. */
  innerOf(at: number): number | undefined;
  topInnerOf(at: number): number | undefined;
  /** The numbered neighbour of the same kind. */
  beside(at: number, by: 1 | -1): number | undefined;
  /** The index after the last provision below `at`. */
  endOf(at: number): number;
  /** All units of the act in order, those of schedules and quotations left out. */
  readonly units: readonly number[];
  /** Containers of a kind, in order. */
  containersOf(kinds: readonly ProvisionKind[]): readonly number[];
}

/** True for what an act is counted by. In French and Spanish codes a "section" may be a container. */
export const isUnitKind = ({ kind, depth }: Provision): boolean => kind === 'article' || kind === 'section' && depth >= 20;

const containerDepth = 20;

/** Makes the index of a draft: one pass, the rest when it is asked for. */
export function placesOf({ provisions }: Draft, { parents }: Outline): Places {
  const count = provisions.length;
  const unitAbove = new Int32Array(count), scheduleAbove = new Int32Array(count), ends = new Int32Array(count);
  const childrenOf: number[][] = [];
  const units: number[] = [], unitsBy = new Map<string, number[]>(), containers = new Map<ProvisionKind, number[]>();
  let act = -1;
  for (let i = 0; i < count; i++) {
    const provision = provisions[i]!, parent = parents[i]!;
    if (provision.kind === 'act' && act < 0) act = i;
    scheduleAbove[i] = provision.kind === 'schedule' ? i : parent < 0 ? -1 : scheduleAbove[parent]!;
    const counts = isUnitKind(provision) && !provision.quoted;
    unitAbove[i] = counts ? i : parent < 0 ? -1 : unitAbove[parent]!;
    ends[i] = i + 1;
    if (parent >= 0) (childrenOf[parent] ??= []).push(i);
    if (counts && provision.num !== undefined) {
      if (scheduleAbove[i]! < 0) units.push(i);
      put(unitsBy, numberKey(provision.num), i);
    } else if (provision.depth < containerDepth && !provision.quoted && provision.kind !== 'act' && provision.kind !== 'crossHeading') put(containers, provision.kind, i);
  }
  for (let i = count - 1; i >= 0; i--) {
    const parent = parents[i]!;
    if (parent >= 0 && ends[parent]! < ends[i]!) ends[parent] = ends[i]!;
  }

  const inside = (root: number) => root < 0 || root === act ? () => true : (at: number) => at >= root && at < ends[root]!;
  const nearest = (candidates: readonly number[], at: number): Place => {
    if (candidates.length <= 1) return candidates[0];
    for (let above = at; above >= 0; above = parents[above]!) {
      const near = candidates.filter(inside(above === act ? -1 : above));
      if (near.length === 1) return near[0];
      if (near.length > 1) return 'unclear';
    }
    return 'unclear';
  };

  const byNumber = new Map<number, Map<string, number[]>>();
  const numbered = (parent: number): Map<string, number[]> => {
    let map = byNumber.get(parent);
    if (map === undefined) {
      byNumber.set(parent, map = new Map());
      for (const at of directChildren(parent)) put(map, numberKey(provisions[at]!.num!), at);
    }
    return map;
  };
  const directChildren = (parent: number): readonly number[] => {
    const found: number[] = [];
    const visit = (at: number): void => {
      for (const below of childrenOf[at] ?? []) {
        const { kind, num, quoted } = provisions[below]!;
        if (quoted || kind === 'note') continue;
        if (num !== undefined && kind !== 'row') found.push(below);
        else if (looseKinds.has(kind)) visit(below);
      }
    };
    visit(parent);
    return found;
  };
  const only = (list: readonly number[] | undefined): Place => list === undefined || list.length === 0 ? undefined : list.length === 1 ? list[0] : 'unclear';
  const containersOf = (kinds: readonly ProvisionKind[]): readonly number[] =>
    kinds.length === 1 ? containers.get(kinds[0]!) ?? [] : kinds.flatMap(kind => containers.get(kind) ?? []).sort((a, b) => a - b);
  const withNumber = (list: readonly number[], num: string): readonly number[] => {
    const key = containerKey(num);
    return list.filter(at => provisions[at]!.num !== undefined && containerKey(provisions[at]!.num!) === key);
  };

  const places: Places = {
    parents, act, units, containersOf,
    unitOf: at => unitAbove[at] ?? -1,
    isUnit: at => unitAbove[at] === at,
    isSchedule: at => scheduleAbove[at] === at,
    inSchedule: at => scheduleAbove[at]! >= 0,
    isPlain: at => places.children(at).length === 0,
    unit(num, at) {
      const all = unitsBy.get(numberKey(num)) ?? [];
      const own = scheduleAbove[at]!;
      const body = all.filter(one => scheduleAbove[one]! < 0);
      return nearest(body.length > 0 ? body : all.filter(one => own >= 0 && scheduleAbove[one] === own), at);
    },
    unitBelow(root, num) {
      const all = (unitsBy.get(numberKey(num)) ?? []).filter(inside(root));
      return only(root === act || root < 0 ? all.filter(one => scheduleAbove[one]! < 0) : all);
    },
    container(kinds, num, at) {
      const list = containersOf(kinds);
      if (num === undefined) return list.length === 1 ? list[0] : 'unclear';
      return nearest(withNumber(list, num), at);
    },
    containerBelow(root, kinds, num) {
      const list = containersOf(kinds).filter(inside(root));
      return only(num === undefined ? list : withNumber(list, num));
    },
    child(parent, num) {
      const map = numbered(parent), key = numberKey(num);
      const found = map.get(key) ?? map.get(key.toLowerCase()) ?? map.get(key.toUpperCase());
      return only(found);
    },
    children: directChildren,
    counted(unit, num) {
      const paragraphs = [...provisions[unit]!.words.text === '' ? [] : [unit], ...(childrenOf[unit] ?? []).filter(at => provisions[at]!.kind !== 'note' && !provisions[at]!.quoted)];
      if (/^(?:derni|últim|ultim)/i.test(num)) return paragraphs.at(-1);
      const value = Number(numberKey(num));
      return Number.isInteger(value) && value > 0 ? paragraphs[value - 1] : undefined;
    },
    anywhereBelow(unit, num) {
      const key = numberKey(num);
      for (let at = unit + 1; at < ends[unit]!; at++) if (provisions[at]!.num !== undefined && numberKey(provisions[at]!.num!) === key) return true;
      return false;
    },
    above(at, kinds) {
      for (let above = at; above >= 0; above = parents[above]!) {
        const { kind, depth } = provisions[above]!;
        if (kinds.includes(kind) && depth < containerDepth) return above;
      }
      return undefined;
    },
    innerOf(at) {
      for (let above = at; above >= 0 && above !== unitAbove[at]; above = parents[above]!) {
        if (provisions[above]!.num !== undefined && provisions[above]!.depth >= containerDepth) return above;
      }
      return undefined;
    },
    topInnerOf(at) {
      let top: number | undefined;
      for (let above = at; above >= 0 && above !== unitAbove[at]; above = parents[above]!) {
        if (provisions[above]!.num !== undefined && provisions[above]!.depth >= containerDepth) top = above;
      }
      return top;
    },
    beside(at, by) {
      const list = unitAbove[at] === at ? units : provisions[at]!.depth < containerDepth
        ? (containers.get(provisions[at]!.kind) ?? []).filter(one => parents[one] === parents[at]) : directChildren(parents[at]!);
      const place = list.indexOf(at);
      return place < 0 ? undefined : list[place + by];
    },
    endOf: at => ends[at] ?? at + 1,
  };
  return places;
}

/** Blocks without a number of their own, through which a list goes on. */
const looseKinds: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['text', 'proviso', 'crossHeading']);

/** A number as it is compared: "12 bis" and "12bis", "L. 111-1" and "L111-1", "1er" and "premier", "3º" and "3". */
export function numberKey(num: string): string {
  let key = keys.get(num);
  if (key === undefined) {
    if (keys.size > 10_000) keys.clear();
    keys.set(num, key = makeKey(num));
  }
  return key;
}

/** A law has few different numbers, and each is asked for again and again. */
const keys = new Map<string, string>();

function makeKey(num: string): string {
  const plain = num.normalize('NFC').trim().replace(/^\(|\)$/g, '').replace(/(?<=\d)(?:\.?\s?[º°ª]|er|ère|ᵉʳ|(?:o|a)$)/g, '').replace(/[–—]/g, '-').replace(/[\s*]+/g, '');
  const ordinal = /^\p{L}{3,}$/u.test(plain) ? ordinalValue(num.trim()) : undefined;
  if (ordinal !== undefined && romanValue(plain) === undefined) return String(ordinal);
  return plain.replace(/^([LRDA])O?\.?(?=\d)/, '$1').replace(/\.$/, '').replace(/^(\d+)-?([A-Z]{1,2})$/, '$1$2').replace(/(bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies)$/i, word => word.toLowerCase().replace('á', 'a'));
}

/** True where two numbers are the same one, in Roman or Arabic figures or in words. */
export const sameNumber = (a: string, b: string): boolean => containerKey(a).toLowerCase() === containerKey(b).toLowerCase();

/** Parts and Chapters are numbered in Roman or Arabic figures or in words, and cited in others. */
function containerKey(num: string): string {
  const key = numberKey(num);
  const roman = romanValue(key);
  return roman !== undefined && roman > 0 ? String(roman) : key;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
