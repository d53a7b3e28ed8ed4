import { Gap, type Tokens } from './tokens';

/** A word, or the beginning of words, that some phrase asks for; the same one everywhere has the same number. */
export type Need = number;
/** One of each of these must stand near a value, or the phrase cannot. */
export type Needs = readonly (readonly Need[])[];

const numbers = new Map<string, Need>();
const prefixes = new Map<string, Need>();
/** Which needs a word meets. Forgotten when a new need is made, and when a text is too rich in words. */
let met = new Map<string, readonly Need[]>();
/** How many different words are remembered; a text of more begins anew. */
export const mostWords = 50_000;

/** The number of a word, or of a beginning of words, as patterns ask for them. */
export function needOf(word: string, prefix: boolean): Need {
  const key = prefix ? `${word}*` : word;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const need = numbers.size;
  numbers.set(key, need);
  if (prefix) prefixes.set(word, need);
  if (met.size > 0) met = new Map();
  return need;
}

function metBy(word: string): readonly Need[] {
  const known = met.get(word);
  if (known) return known;
  const needs: Need[] = [];
  const exact = numbers.get(word);
  if (exact !== undefined) needs.push(exact);
  for (let length = 1; length <= word.length; length++) {
    const need = prefixes.get(word.slice(0, length));
    if (need !== undefined) needs.push(need);
  }
  if (met.size >= mostWords) met = new Map();
  met.set(word, needs);
  return needs;
}

/** The words of a stretch of text, to tell in one look that a phrase cannot stand there: one bit for each need. */
export class Neighbourhood {
  readonly #near = new Int32Array((numbers.size >> 5) + 1);

  /** Of tokens `from` up to, not including, `to`. */
  constructor(tokens: Tokens, from: number, to: number) {
    const near = this.#near;
    for (let i = from; i < to; i++) {
      for (const need of metBy(tokens.norm[i]!)) near[need >> 5]! |= 1 << (need & 31);
    }
  }

  meets(needs: Needs): boolean {
    for (const group of needs) if (!this.#hasOne(group)) return false;
    return true;
  }

  #hasOne(group: readonly Need[]): boolean {
    for (const need of group) if ((this.#near[need >> 5]! >>> (need & 31) & 1) === 1) return true;
    return false;
  }
}

/** The words around a token as far as a phrase may reach: up to semicolons, colons and ends of sentences. */
export function wordsAround(tokens: Tokens, at: number): Neighbourhood {
  let from = at, to = at + 1;
  while (from > 0 && tokens.gap[from]! < Gap.hard) from--;
  while (to < tokens.count && tokens.gap[to]! < Gap.hard) to++;
  return new Neighbourhood(tokens, from, to);
}

const whole = new WeakMap<Tokens, Neighbourhood>();

/** The words of tokens `from..to`; those of a whole text are remembered with it. */
export function wholeNeighbourhood(tokens: Tokens, from: number, to: number): Neighbourhood {
  if (from !== 0 || to !== tokens.count) return new Neighbourhood(tokens, from, to);
  let known = whole.get(tokens);
  if (!known) whole.set(tokens, known = new Neighbourhood(tokens, 0, tokens.count));
  return known;
}
