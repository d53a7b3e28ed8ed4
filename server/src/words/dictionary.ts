/**
 * Every different word that texts hold, once: a law of a million words has some ten thousand. Words get a number, so that what is known
 * of a word is looked up by it, and one and the same string, so that comparing two is comparing where they lie.
 */

/** How many spellings are kept; words beyond them have number 0 and are looked up by their letters. */
export const mostSpellings = 60_000;

/** Number 0 is no word. */
const words: string[] = [''];
const numberOf = new Map<string, number>();

/** Spellings as they stand in texts ("The", "THE"), in a table by their hash: the place in `spelled`, 0 where none is. */
let slots = new Int32Array(1 << 14);
const spelled: string[] = [''];
const hashes: number[] = [0];
const numbers: number[] = [0];

/** The word of a number, as patterns compare it. */
export const wordOf = (number: number): string => words[number]!;

/** The number of a word of a pattern, folded as in texts. Never 0: whatever texts hold, patterns know their own words. */
export function numberOfWord(word: string): number {
  const known = numberOf.get(word);
  if (known !== undefined) return known;
  const number = words.length;
  words.push(owned(word));
  numberOf.set(words[number]!, number);
  return number;
}

/** The number of a folded word if it has one by now, else 0: a word without one may have got it from a pattern since. */
export const numberIfKnown = (word: string): number => numberOf.get(word) ?? 0;

/** The number of the word at `from..to` of a text, 0 where no more are kept. `fold` makes of a spelling what patterns compare. */
export function numberAt(text: string, from: number, to: number, fold: (spelling: string) => string): number {
  let hash = to - from;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (let known = slots[slot]!; known !== 0; known = slots[slot]!) {
    if (hashes[known] === hash && isSpelled(spelled[known]!, text, from, to)) return numbers[known]!;
    slot = (slot + 1) & mask;
  }
  if (spelled.length > mostSpellings) return numberIfKnown(fold(text.slice(from, to)));
  const spelling = owned(text.slice(from, to)), number = numberOfWord(fold(spelling));
  slots[slot] = spelled.length;
  spelled.push(spelling);
  hashes.push(hash);
  numbers.push(number);
  if (spelled.length * 2 > slots.length) grow();
  return number;
}

function isSpelled(spelling: string, text: string, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false;
  for (let i = 0; i < spelling.length; i++) if (spelling.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

function grow(): void {
  slots = new Int32Array(slots.length * 2);
  const mask = slots.length - 1;
  for (let known = 1; known < spelled.length; known++) {
    let slot = hashes[known]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = known;
  }
}

/** The same letters in a string of their own, which is also the key of an object: a bare slice would keep the whole text in memory. */
function owned(word: string): string {
  for (const key in { [word]: 0 }) return key;
  return word;
}

/** A yes or no for each word, by its number: what is looked up for every word of every text takes a byte. */
export class WordMarks {
  #marks = new Uint8Array(64);

  /** What was marked; undefined where nothing was. */
  of(number: number): boolean | undefined {
    const mark = number < this.#marks.length ? this.#marks[number] : 0;
    return mark === 0 ? undefined : mark === 2;
  }

  /** Marks a word and gives the mark back. A word without a number is not remembered. */
  mark(number: number, yes: boolean): boolean {
    if (number >= this.#marks.length) {
      const longer = new Uint8Array(number * 2);
      longer.set(this.#marks);
      this.#marks = longer;
    }
    if (number !== 0) this.#marks[number] = yes ? 2 : 1;
    return yes;
  }
}
