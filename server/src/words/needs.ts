import { Gap, type Tokens } from './tokens';

/** A word, or the beginning of words, that some phrase asks for; the same one everywhere has the same number. */
export type Need = number;
/** One of each of these must stand near a value, or the phrase cannot. */
export type Needs = readonly (readonly Need[])[];

const numbers = new Map<string, Need>();
const prefixes = new Map<string, Need>();
/** Which needs the words of texts meet, by their numbers. Forgotten when a new need is made. */
let met: (readonly Need[] | undefined)[] = [];

/** The number of a word, or of a beginning of words, as patterns ask for them. */
export function needOf(word: string, prefix: boolean): Need {
  const key = prefix ? `${word}*` : word;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const need = numbers.size;
  numbers.set(key, need);
  if (prefix) prefixes.set(word, need);
  if (met.length > 0) met = [];
  return need;
}

/** The needs that a word meets; `number` is its number, 0 where it has none. */
export function metBy(number: number, word: string): readonly Need[] {
  const known = met[number];
  if (known !== undefined && number > 0) return known;
  const needs: Need[] = [];
  const exact = numbers.get(word);
  if (exact !== undefined) needs.push(exact);
  for (let length = 1; length <= word.length; length++) {
    const need = prefixes.get(word.slice(0, length));
    if (need !== undefined) needs.push(need);
  }
  const list = needs.length === 0 ? none : needs;
  keep(number, list);
  return list;
}

const none: readonly Need[] = [];

/** Whether a word that meets some needs meets a certain one. */
export function meets(met: readonly Need[], need: Need): boolean {
  for (let k = 0; k < met.length; k++) if (met[k] === need) return true;
  return false;
}

/** Some needs of which one is enough, one bit each from the least to the greatest: asking takes one look for each need that a word meets. */
export class NeedSet {
  readonly #least: Need;
  readonly #bits: Int32Array;

  constructor(needs: readonly Need[]) {
    this.#least = needs.reduce((least, need) => Math.min(least, need), needs[0] ?? 0);
    this.#bits = new Int32Array((needs.reduce((most, need) => Math.max(most, need), 0) - this.#least >> 5) + 1);
    for (const need of needs) this.#bits[need - this.#least >> 5]! |= 1 << (need - this.#least & 31);
  }

  /** Whether a word that meets some needs meets one of these. */
  meetsAny(met: readonly Need[]): boolean {
    for (let k = 0; k < met.length; k++) {
      const at = met[k]! - this.#least;
      if (at >= 0 && at >> 5 < this.#bits.length && (this.#bits[at >> 5]! >>> (at & 31) & 1) === 1) return true;
    }
    return false;
  }
}

/** A row without holes is read fastest. */
function keep(number: number, needs: readonly Need[]): void {
  while (met.length < number) met.push(undefined);
  met[number] = needs;
}

/**
 * The words of a stretch of text, to tell in one look that a phrase cannot stand there: one bit for each need. Where it has several sides
 * (what stands before a value, and behind it), each side has its own bit, and a need of a side is the number that `onSide` gives it.
 */
export class Neighbourhood {
  /** How many needs there were when it was filled. */
  size = -1;
  /** The needs that its words meet, each once, in the order of the text: the first `count`. */
  readonly met: Need[] = [];
  count = 0;
  #near = new Int32Array(0);

  constructor(readonly sides = 1) {}

  /** Takes the words of tokens `from` up to, not including, `to`, in place of those before. */
  fill(tokens: Tokens, from: number, to: number): this {
    this.clear();
    return this.add(tokens, from, to);
  }

  /** Forgets all words. */
  clear(): void {
    if (this.size !== numbers.size) {
      this.size = numbers.size;
      this.#near = new Int32Array((numbers.size * this.sides >> 5) + 1);
    }
    const near = this.#near, { met } = this;
    for (let k = 0; k < this.count; k++) near[met[k]! >> 5] = 0;
    this.count = 0;
  }

  /** Takes the words of tokens `from` up to, not including, `to` too, on one of the sides. */
  add(tokens: Tokens, from: number, to: number, side = 0): this {
    const near = this.#near, { met, sides } = this;
    let { count } = this;
    for (let i = from; i < to; i++) {
      const needs = metBy(tokens.word[i]!, tokens.norm[i]!);
      for (let k = 0; k < needs.length; k++) {
        const need = needs[k]! * sides + side, bit = 1 << (need & 31);
        if ((near[need >> 5]! & bit) !== 0) continue;
        near[need >> 5]! |= bit;
        met[count++] = need;
      }
    }
    this.count = count;
    return this;
  }

  /** Whether the words meet all needs of a phrase. */
  meets(needs: Needs): boolean {
    const near = this.#near;
    for (let g = 0; g < needs.length; g++) {
      const group = needs[g]!;
      let one = false;
      for (let k = 0; k < group.length && !one; k++) one = (near[group[k]! >> 5]! >>> (group[k]! & 31) & 1) === 1;
      if (!one) return false;
    }
    return true;
  }

  /** The same for phrase `at` of many. */
  meetsRow({ row, from }: NeedRows, at: number): boolean {
    const near = this.#near;
    for (let k = from[at]!; row[k] !== 0;) {
      const end = k + 1 + row[k]!;
      let one = false;
      for (k++; k < end && !one; k++) one = (near[row[k]! >> 5]! >>> (row[k]! & 31) & 1) === 1;
      if (!one) return false;
      k = end;
    }
    return true;
  }
}

/** The needs of a group on one side of so many. */
export const onSide = (group: readonly Need[], side: number, sides: number): readonly Need[] => group.map(need => need * sides + side);

/**
 * The needs of many phrases in one row of numbers: thousands of them are asked at every few words, and reading numbers that lie side by
 * side takes a tenth of the time that following lists of lists through memory takes.
 */
export class NeedRows {
  /** For each phrase its groups, the rarest first, each with its length before it; then 0. */
  readonly row: Int32Array;
  /** Where each phrase begins. */
  readonly from: Int32Array;

  constructor(all: readonly Needs[]) {
    const asked = new Map<Need, number>();
    for (const needs of all) for (const group of needs) for (const need of group) asked.set(need, (asked.get(need) ?? 0) + 1);
    const cost = (group: readonly Need[]): number => group.reduce((sum, need) => sum + asked.get(need)!, 0);
    const row: number[] = [], from: number[] = [];
    for (const needs of all) {
      from.push(row.length);
      for (const group of needs.length < 2 ? needs : [...needs].sort((a, b) => cost(a) - cost(b))) row.push(group.length, ...group);
      row.push(0);
    }
    this.row = Int32Array.from(row);
    this.from = Int32Array.from(from);
  }

  /** The rarest group of a phrase's needs; none where it has no needs. */
  rarest(at: number): Int32Array {
    const from = this.from[at]!;
    return this.row.subarray(from + 1, from + 1 + this.row[from]!);
  }
}

/** Puts a phrase under each of some needs. */
export function putAll(lists: (number[] | undefined)[], needs: Iterable<Need>, at: number): void {
  for (const need of new Set(needs)) {
    while (lists.length <= need) lists.push(undefined); // a row without holes is read fastest
    (lists[need] ??= []).push(at);
  }
}

/** The words around a token as far as a phrase may reach: up to semicolons, colons and ends of sentences. */
export function wordsAround(tokens: Tokens, at: number): Neighbourhood {
  const [from, to] = stretchAround(tokens, at);
  return wholeNeighbourhood(tokens, from, to);
}

/** The tokens around one as far as a phrase may reach, as bounds. */
export function stretchAround(tokens: Tokens, at: number): readonly [number, number] {
  let from = at, to = at + 1;
  while (from > 0 && tokens.gap[from]! < Gap.hard) from--;
  while (to < tokens.count && tokens.gap[to]! < Gap.hard) to++;
  return [from, to];
}

/** The words of tokens `from..to`: those of the last few stretches are at hand, until others are asked for. */
export function wholeNeighbourhood(tokens: Tokens, from: number, to: number): Neighbourhood {
  for (const one of latest) if (one.tokens === tokens && one.from === from && one.to === to && one.near.size === numbers.size) return one.near;
  const one = latest[turn]!;
  turn = (turn + 1) % latest.length;
  [one.tokens, one.from, one.to] = [tokens, from, to];
  return one.near.fill(tokens, from, to);
}

/** Filled again and again: most provisions are asked about by many sets of phrases, one after the other. */
const latest = Array.from({ length: 8 }, () => ({ tokens: undefined as Tokens | undefined, from: 0, to: 0, near: new Neighbourhood() }));
let turn = 0;
