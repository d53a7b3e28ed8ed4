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

/** A row without holes is read fastest. */
function keep(number: number, needs: readonly Need[]): void {
  while (met.length < number) met.push(undefined);
  met[number] = needs;
}

/** The words of a stretch of text, to tell in one look that a phrase cannot stand there: one bit for each need. */
export class Neighbourhood {
  /** How many needs there were when it was filled. */
  size = -1;
  /** The needs that its words meet, each once, in the order of the text: the first `count`. */
  readonly met: Need[] = [];
  count = 0;
  #near = new Int32Array(0);

  /** Takes the words of tokens `from` up to, not including, `to`, in place of those before. */
  fill(tokens: Tokens, from: number, to: number): this {
    if (this.size !== numbers.size) [this.size, this.#near] = [numbers.size, new Int32Array((numbers.size >> 5) + 1)];
    const near = this.#near, { met } = this;
    for (let k = 0; k < this.count; k++) near[met[k]! >> 5] = 0;
    let count = 0;
    for (let i = from; i < to; i++) {
      const needs = metBy(tokens.word[i]!, tokens.norm[i]!);
      for (let k = 0; k < needs.length; k++) {
        const need = needs[k]!, bit = 1 << (need & 31);
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

/** The words of tokens `from..to`, remembered with the text. */
export function wholeNeighbourhood(tokens: Tokens, from: number, to: number): Neighbourhood {
  const known = tokens.memo.stretches ??= new Map<number, Neighbourhood>();
  const key = from * 0x1000000 + to;
  let near = known.get(key);
  if (near?.size !== numbers.size) {
    if (known.size >= mostStretches) known.clear();
    known.set(key, near = new Neighbourhood().fill(tokens, from, to));
  }
  return near!;
}

/** So many stretches of one text are remembered: most have a few sentences. */
const mostStretches = 16;
