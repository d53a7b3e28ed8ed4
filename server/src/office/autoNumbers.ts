import { romanValue } from '../draft/numbering';
import { writeCount } from './numbering';

/** One level of a list: "(%3)" as small letters, beginning with `start`. */
export interface ListLevel {
  readonly format: Format;
  readonly text: string;
  readonly start: number;
}

/** A list of Word by its levels; levels without a number are undefined. */
export interface WordList {
  readonly name: string;
  readonly levels: (ListLevel | undefined)[];
  /** The count of each level as Word has it; a level above that moves on takes away those below. NaN for a level that was left out above one that counts. */
  readonly counts: (number | undefined)[];
}

/** Where a number comes from. */
export interface ListPlace {
  readonly list: WordList;
  readonly level: number;
}

type Format = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** Lists beyond this are none: a draft of numbers without order keeps them as words. */
const mostLists = 400;

/**
 * Puts the numbers of a draft into lists of Word, so that Word counts them itself: every number that it will show is worked out beforehand
 * and is the one that stands in the draft. What does not follow from the number before ("16" after "14") begins a list of its own;
 * what Word cannot count ("12A", "6 bis") is no list's and stays words.
 */
export class AutoNumbers {
  readonly lists: WordList[] = [];
  readonly #main = new Map<string, WordList>();

  /**
   * The place of the next number of a kind, or undefined where it stays words.
   * @param kind lists that count apart: what gathers sections, and sections
   * @param sign as written, "(a)"; @param num the number in it, "a"; @param level from 0 on
   */
  take(kind: string, sign: string, num: string, level: number): ListPlace | undefined {
    const at = sign.indexOf(num);
    if (at < 0 || level > 8 || /[%\n]/.test(sign)) return undefined;
    const text = `${sign.slice(0, at)}%${level + 1}${sign.slice(at + num.length)}`, read = readings(num);
    let main = this.#main.get(kind);
    // Once a level below has counted, programs differ in what the next number of a level left out above it is: it begins in another list
    if (!main || Number.isNaN(main.counts[level]) && this.lists.length < mostLists) this.#main.set(kind, main = this.#open(kind));
    for (const list of [main, ...this.lists.slice(-8).reverse()]) for (const [format, count] of read) {
      const own = list.levels[level];
      if (own === undefined && list === main && count === 1 && list.counts[level] === undefined) list.levels[level] = { format, text, start: 1 };
      else if (own?.format !== format || own.text !== text || (list.counts[level] ?? own.start - 1) + 1 !== count) continue;
      return step(list, level, count);
    }
    const [first] = read;
    if (first === undefined || this.lists.length >= mostLists) return undefined;
    const list = this.#open(kind);
    list.levels[level] = { format: first[0], text, start: first[1] };
    return step(list, level, first[1]);
  }

  #open(kind: string): WordList {
    const list: WordList = { name: `${kind}-${this.lists.length + 1}`, levels: [], counts: [] };
    this.lists.push(list);
    return list;
  }
}

function step(list: WordList, level: number, count: number): ListPlace {
  for (let above = 0; above < level; above++) list.counts[above] ??= Number.NaN;
  list.counts[level] = count;
  list.counts.length = level + 1;
  return { list, level };
}

/** What a number may be: "i" the first Roman or the ninth letter. Only what is written back the same counts. */
function readings(num: string): readonly (readonly [Format, number])[] {
  const small = num === num.toLowerCase(), roman = /^[ivxlcdm]+$/i.test(num) ? romanValue(num) : undefined;
  const found: (readonly [Format, number])[] = /^\d{1,5}$/.test(num) ? [['decimal', Number(num)]] : [];
  const letter: readonly [Format, number][] = /^[a-z]$/i.test(num) ? [[small ? 'lowerLetter' : 'upperLetter', num.toLowerCase().charCodeAt(0) - 96]] : [];
  const romans: readonly [Format, number][] = roman === undefined ? [] : [[small ? 'lowerRoman' : 'upperRoman', roman]];
  found.push(...roman === 1 || letter.length === 0 ? [...romans, ...letter] : [...letter, ...romans]);
  return found.filter(([format, count]) => count > 0 && writeCount(count, format) === num);
}
