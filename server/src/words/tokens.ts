import type { Language } from '../text/language';
import type { Need, Neighbourhood } from './needs';
import type { NumberRead } from './numbers';

/**
 * The words of a plain text as arrays side by side (a law has millions of them). `norm` is what patterns compare: lower case,
 * without accents, ligatures opened; "twenty-six" is two words, "l'assuré" two, "member's" one.
 */
export interface Tokens {
  readonly text: string;
  readonly norm: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** What parts a word from the one before it. */
  readonly gap: readonly Gap[];
  readonly count: number;
  /** What readers have worked out of these words, remembered with them. */
  readonly memo: Memo;
}

export interface Memo {
  needs?: { readonly size: number; readonly lists: readonly (readonly Need[])[] };
  stretches?: Map<number, Neighbourhood>;
  numbers?: { readonly language: Language; readonly read: readonly NumberRead[] };
}

/** none: blanks, hyphen, apostrophe · soft: comma, bracket, dash, quote · hard: semicolon, colon · stop: end of a sentence. */
export const Gap = { none: 0, soft: 1, hard: 2, stop: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/**
 * Splits a plain text into words, numbers ("1,250.50", "66⅔", "2/3" are one word each) and the signs % § and °. Linear; never
 * `Intl.Segmenter`, which is quadratic on Node 20.
 */
export function tokenize(text: string, language: Language): Tokens {
  for (const known of latest) if (known.tokens.text === text && known.language === language) return known.tokens;
  const tokens = split(text, language);
  latest[turn] = { tokens, language };
  turn = (turn + 1) % 4;
  return tokens;
}

/** Several readers ask for the words of one provision, one after the other: the last few are at hand. */
const latest: { readonly tokens: Tokens; readonly language: Language }[] = [];
let turn = 0;

function split(text: string, language: Language): Tokens {
  const norm: string[] = [], start: number[] = [], end: number[] = [], gap: Gap[] = [];
  const words = /\p{N}[\p{N}.,/\u00a0\u202f\u2009]*\p{N}|\p{N}|[\p{L}\p{M}]+|[%§‰€$£¥₹]|[^\p{L}\p{M}\p{N}\s]/gu;
  let parting: Gap = Gap.none;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const word = match[0], at = match.index;
    const code = word.charCodeAt(0);
    if (isDigit(code) || isLetter(code, word)) {
      if (isDropped(word, text, at, language) || isMark(word, text, at)) continue;
      const pieces = isDigit(code) ? splitDigits(word) : [word];
      let from = at;
      for (const piece of pieces) {
        norm.push(fold(piece));
        start.push(from);
        end.push(from + piece.length);
        gap.push(norm.length === 1 ? Gap.stop : from === at ? parting : Gap.none);
        from += piece.length;
        while (from < at + word.length && isBlank(text.charCodeAt(from))) from++;
      }
      parting = Gap.none;
    } else if (signs.has(word)) {
      norm.push(word);
      start.push(at);
      end.push(at + word.length);
      gap.push(norm.length === 1 ? Gap.stop : parting);
      parting = Gap.none;
    } else {
      const here = gapOf(word, text, at, norm[norm.length - 1]);
      if (here > parting) parting = here;
    }
  }
  return { text, norm, start, end, gap, count: norm.length, memo: {} };
}

const signs = new Set(['%', '§', '‰', '€', '$', '£', '¥', '₹']);

const isDigit = (code: number): boolean => code >= 48 && code <= 57 || code >= 0xbc && code <= 0xbe || code >= 0x2150 && code <= 0x215f;

const isLetter = (code: number, word: string): boolean =>
  code >= 65 && code <= 90 || code >= 97 && code <= 122 || code >= 0xaa && /^[\p{L}\p{M}\p{N}]/u.test(word);

const isBlank = (code: number): boolean => code === 32 || code === 160 || code === 0x202f || code === 0x2009;

/** The English genitive "'s" adds nothing to a phrase; the word before it stands for itself. */
function isDropped(word: string, text: string, at: number, language: Language): boolean {
  if (language !== 'en' || word !== 's' && word !== 'S') return false;
  const before = text[at - 1];
  return before === "'" || before === '’';
}

/** "3[sixty] years", "F17[not later than": the number of an amendment's note before the bracket that opens its text. */
function isMark(word: string, text: string, at: number): boolean {
  const end = at + word.length;
  if (text[end] === '[') return word.length <= 3 && isDigit(word.charCodeAt(0)) && !isBlank(text.charCodeAt(end + 1));
  return word === 'F' && /^F\d{1,3}\[/.test(text.slice(at, at + 6));
}

/** "1 250 000" is one number, "12 26" are two, "66 2/3" are two pieces that `numbers.ts` joins, "180." never reaches here. */
function splitDigits(word: string): string[] {
  if (!blank.test(word)) return [word];
  if (/^\p{N}{1,3}([\u00a0\u202f\u2009]\p{N}{3})+(?:[.,]\p{N}+)?$/u.test(word)) return [word];
  return word.split(blank).filter(piece => piece !== '');
}

/** Blanks that may stand inside a number: no-break, narrow no-break and thin space. */
const blank = /[\u00a0\u202f\u2009]+/;

/** How strongly a sign parts two words. A full stop after an abbreviation or before a small letter is no end of a sentence. */
function gapOf(sign: string, text: string, at: number, before: string | undefined): Gap {
  switch (sign) {
    case ';': case ':': return Gap.hard;
    case '!': case '?': return Gap.stop;
    case '.': {
      if (before !== undefined && abbreviations.has(before)) return Gap.none;
      const rest = /^[.\s"'”’»)\]]*(\S)?/u.exec(text.slice(at + 1, at + 12));
      const next = rest?.[1];
      if (next === undefined) return Gap.stop;
      return /^\p{Ll}$/u.test(next) || /^[,;:]$/.test(next) ? Gap.soft : Gap.stop;
    }
    case '[': case ']': return isAttached(sign, text, at) ? Gap.none : Gap.soft;
    case ',': case '(': case ')': case '—': case '–': case '“': case '”': case '«': case '»': case '"': return Gap.soft;
    default: return Gap.none;
  }
}

/** Brackets of an amendment in the midst of a sentence, "3[sixty] years", part nothing. */
const isAttached = (sign: string, text: string, at: number): boolean =>
  sign === ']' ? /^[\s\p{Ll}]$/u.test(text[at + 1] ?? '') && isClosing(text, at) : /^\d$/.test(text[at - 1] ?? '');

/** Does the bracket that "]" closes open an amendment ("3[")? Looks back a hundred characters. */
function isClosing(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 100), at);
  return /\d\[[^[]*$/.test(before);
}

/** Words whose full stop belongs to them. */
const abbreviations = new Set(['art', 'arts', 's', 'ss', 'sec', 'para', 'paras', 'no', 'nos', 'cap', 'cent', 'p', 'al', 'num', 'nro', 'inc',
  'reg', 'regs', 'sub', 'fig', 'ch', 'vol', 'etc', 'viz', 'ie', 'eg', 'e', 'i', 'mr', 'dr', 'st', 'rs', 'shs', 'frs', 'us', 'op', 'cit', 'ord', 'd', 'r']);

/** Lower case, accents off, ligatures opened: what patterns and words are compared by. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) {
      return lower.normalize('NFD').replace(/[\u0300-\u036f\u00ad]/g, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ﬁ', 'fi').replaceAll('ﬂ', 'fl');
    }
  }
  return lower;
}
