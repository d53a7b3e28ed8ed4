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

function metBy(number: number, word: string): readonly Need[] {
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
  /** How many needs there were when it was made. */
  readonly size = numbers.size;
  readonly #near = new Int32Array((numbers.size >> 5) + 1);

  /** Of tokens `from` up to, not including, `to`. */
  constructor(tokens: Tokens, from: number, to: number) {
    const near = this.#near;
    for (let i = from; i < to; i++) {
      const met = metBy(tokens.word[i]!, tokens.norm[i]!);
      for (let k = 0; k < met.length; k++) near[met[k]! >> 5]! |= 1 << (met[k]! & 31);
    }
  }

  /** The needs that its words meet, each once. */
  each(then: (need: Need) => void): void {
    const near = this.#near;
    for (let row = 0; row < near.length; row++) {
      for (let bits = near[row]!; bits !== 0; bits &= bits - 1) then(row * 32 + 31 - Math.clz32(bits & -bits));
    }
  }

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
}

/** The words around a token as far as a phrase may reach: up to semicolons, colons and ends of sentences. */
export function wordsAround(tokens: Tokens, at: number): Neighbourhood {
  let from = at, to = at + 1;
  while (from > 0 && tokens.gap[from]! < Gap.hard) from--;
  while (to < tokens.count && tokens.gap[to]! < Gap.hard) to++;
  return wholeNeighbourhood(tokens, from, to);
}

/** The words of tokens `from..to`, remembered with the text. */
export function wholeNeighbourhood(tokens: Tokens, from: number, to: number): Neighbourhood {
  const known = tokens.memo.stretches ??= new Map<number, Neighbourhood>();
  const key = from * 0x1000000 + to;
  let near = known.get(key);
  if (near?.size !== numbers.size) {
    if (known.size >= mostStretches) known.clear();
    known.set(key, near = new Neighbourhood(tokens, from, to));
  }
  return near!;
}

/** So many stretches of one text are remembered: most have a few sentences. */
const mostStretches = 16;
