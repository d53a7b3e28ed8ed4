import type { UnitWords } from './unitWords';

type Comparing = UnitWords['comparators'][number];
type Interval = UnitWords['intervals'][number];
type Whole = NonNullable<UnitWords['wholes']>[number];

/** The phrases around numbers by the word that stands nearest to the number, so that most words are looked up once and lead nowhere. */
export interface UnitIndex {
  /** Words of comparison before a number, by their last word; those after its unit, by their first. */
  readonly before: ReadonlyMap<string, readonly Comparing[]>;
  readonly after: ReadonlyMap<string, readonly Comparing[]>;
  /** All words of the comparisons that stand before a number. */
  readonly comparing: ReadonlySet<string>;
  readonly intervals: ReadonlyMap<string, readonly Interval[]>;
  readonly wholes: ReadonlyMap<string, readonly Whole[]>;
  readonly ageBefore: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const known = new WeakMap<UnitWords, UnitIndex>();

/** The index of one language's words, made once; within a word the order of the list is kept (longer comparisons first). */
export function unitIndex(words: UnitWords): UnitIndex {
  let index = known.get(words);
  if (!index) {
    known.set(words, index = {
      before: by(words.comparators.filter(one => !one.after), one => one.words[one.words.length - 1]!),
      after: by(words.comparators.filter(one => one.after), one => one.words[0]!),
      comparing: new Set(words.comparators.filter(one => !one.after).flatMap(one => one.words)),
      intervals: by(words.intervals, one => one.words[0]!),
      wholes: by(words.wholes ?? [], one => one.words[one.words.length - 1]!),
      ageBefore: by(words.ageBefore, phrase => phrase[phrase.length - 1]!),
    });
  }
  return index;
}

function by<T>(list: readonly T[], word: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const one of list) {
    const key = word(one), there = map.get(key);
    if (there) there.push(one); else map.set(key, [one]);
  }
  return map;
}
