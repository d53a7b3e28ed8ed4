import type { Language } from '../text/language';
import { numberAt, numberIfKnown, wordOf } from './dictionary';
import type { NumberRead } from './numbers';

/**
 * The words of a plain text as arrays side by side (a law has millions of them). `norm` is what patterns compare: lower case,
 * without accents, ligatures opened; "twenty-six" is two words, "l'assuré" two, "member's" one.
 */
export interface Tokens {
  readonly text: string;
  readonly language: Language;
  readonly norm: readonly string[];
  /** The number of each word (`words/dictionary.ts`), 0 for one that has none. */
  readonly word: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** What parts a word from the one before it. */
  readonly gap: readonly Gap[];
  readonly count: number;
  /** What stands before the first word, and behind the last. */
  readonly lead: Gap;
  readonly trail: Gap;
  /** What readers have worked out of these words, remembered with them. */
  readonly memo: Memo;
}

export interface Memo {
  /** The same words behind others. */
  after?: { readonly before: Tokens; readonly joined: Tokens };
  numbers?: { readonly language: Language; readonly read: readonly NumberRead[] };
}

/** The number of a word as patterns ask for it. */
export const numberOf = ({ word, norm }: Tokens, i: number): number => word[i]! || numberIfKnown(norm[i]!);

/** none: blanks, hyphen, apostrophe · soft: comma, bracket, dash, quote · hard: semicolon, colon · stop: end of a sentence. */
export const Gap = { none: 0, soft: 1, hard: 2, stop: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/**
 * Splits a plain text into words, numbers ("1,250.50", "66⅔", "2/3" are one word each) and the signs % § and °. Linear; never
 * `Intl.Segmenter`, which is quadratic on Node 20.
 */
export function tokenize(text: string, language: Language): Tokens {
  for (const known of latest) if (known.text === text && known.language === language) return known;
  const tokens = split(text, language);
  latest[turn] = tokens;
  turn = (turn + 1) % 4;
  return tokens;
}

/** Several readers ask for the words of one provision, one after the other: the last few are at hand. */
const latest: Tokens[] = [];
let turn = 0;

/** Rows that every splitting fills anew and copies: most provisions have a few dozen words. */
const rows = { norm: [] as string[], word: [] as number[], start: [] as number[], end: [] as number[], gap: [] as Gap[] };

function split(text: string, language: Language): Tokens {
  const { norm, word, start, end, gap } = rows, size = text.length;
  let count = 0, parting: Gap = Gap.none, lead: Gap = Gap.none, at = 0;
  const put = (from: number, to: number, parted: Gap): void => {
    const number = numberAt(text, from, to, fold);
    word[count] = number;
    norm[count] = number === 0 ? fold(text.slice(from, to)) : wordOf(number);
    start[count] = from;
    end[count] = to;
    gap[count] = count === 0 ? Gap.stop : parted;
    if (count === 0) lead = parted;
    count++;
  };
  while (at < size) {
    const kind = kindAt(text, at);
    let to = at + widthOf(kind);
    if ((kind & Kind.blank) !== 0) { at = to; continue; }
    if ((kind & (Kind.number | Kind.letter)) !== 0) {
      to = (kind & Kind.letter) !== 0 ? afterWord(text, at) : afterNumber(text, to);
      if (!isDropped(text, at, to, language) && !isMark(text, at, to)) {
        if ((kind & Kind.number) === 0 || !isDigit(text.charCodeAt(at)) || !holdsBlank(text, at, to)) put(at, to, parting);
        else for (const [from, until] of splitDigits(text, at, to)) put(from, until, from === at ? parting : Gap.none);
        parting = Gap.none;
      }
    } else if ((kind & Kind.sign) !== 0) {
      put(at, to, parting);
      parting = Gap.none;
    } else {
      const here = gapOf(text, at, count === 0 ? undefined : norm[count - 1]);
      if (here > parting) parting = here;
    }
    at = to;
  }
  return {
    text, language, norm: norm.slice(0, count), word: word.slice(0, count), start: start.slice(0, count), end: end.slice(0, count), gap: gap.slice(0, count), count, lead, trail: parting, memo: {},
  };
}

/** The words of `${before.text} ${text.text}`, put together from those of the two: what introduces a list is not split again for each of its items. */
export function joinTokens(before: Tokens, text: Tokens): Tokens {
  const { language } = before, joined = `${before.text} ${text.text}`, offset = before.text.length + 1;
  if (looksBeyond(before, text)) return tokenize(joined, language);
  const start = before.start.slice(), end = before.end.slice(), gap = before.gap.concat(text.gap);
  for (let i = 0; i < text.count; i++) {
    start.push(text.start[i]! + offset);
    end.push(text.end[i]! + offset);
  }
  const parting = Math.max(before.trail, text.lead) as Gap;
  if (before.count > 0 && text.count > 0) gap[before.count] = parting;
  return {
    text: joined, language, norm: before.norm.concat(text.norm), word: before.word.concat(text.word), start, end, gap, count: before.count + text.count,
    lead: before.count > 0 ? before.lead : parting, trail: text.count > 0 ? text.trail : parting, memo: {},
  };
}

/** Where full stops stand at the seam, or a bracket near it, what they part depends on both sides. */
function looksBeyond(before: Tokens, text: Tokens): boolean {
  const { count } = before, seam = count === 0 ? before.text : before.text.slice(before.end[count - 1]!);
  return seam.includes('.') || text.text.slice(0, text.count === 0 ? undefined : text.start[0]).includes('.') || text.text.slice(0, 101).includes(']');
}

/** What a character is, as bits; looked up once for each of the 65,536 and for those beyond them each time. */
const Kind = { known: 1, blank: 2, number: 4, letter: 8, sign: 16, other: 32, small: 64, wide: 128 } as const;
const kinds = new Uint8Array(0x10000);

/** The kind of the character at a place; `wide` where two units make it. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at), known = kinds[code]!;
  if (known !== 0) return known;
  if ((code & 0xfc00) === 0xd800 && at + 1 < text.length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) return kindOf(text.slice(at, at + 2)) | Kind.wide;
  const kind = kindOf(text.charAt(at));
  if ((code & 0xf800) !== 0xd800) kinds[code] = kind;
  return kind;
}

const kindOf = (character: string): number => Kind.known | (/\s/u.test(character) ? Kind.blank : /\p{N}/u.test(character) ? Kind.number
  : /[\p{L}\p{M}]/u.test(character) ? Kind.letter | (/\p{Ll}/u.test(character) ? Kind.small : 0) : signs.test(character) ? Kind.sign : Kind.other);

const signs = /[%§‰€$£¥₹]/u;

const widthOf = (kind: number): number => (kind & Kind.wide) === 0 ? 1 : 2;

function afterLetters(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const kind = kindAt(text, to);
    if ((kind & Kind.letter) === 0) break;
    to += widthOf(kind);
  }
  return to;
}

/** Figures go on over points, commas, strokes and blanks that do not part ("1,250.50", "2/3"), and end with a figure. */
function afterNumber(text: string, from: number): number {
  let to = from;
  for (let at = from; at < text.length;) {
    const kind = kindAt(text, at), code = text.charCodeAt(at);
    at += widthOf(kind);
    if ((kind & Kind.number) !== 0) to = at;
    else if (code !== 46 && code !== 44 && code !== 47 && (code === 32 || !isBlank(code))) break;
  }
  return to;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57 || code >= 0xbc && code <= 0xbe || code >= 0x2150 && code <= 0x215f;

const isBlank = (code: number): boolean => code === 32 || code === 160 || code === 0x202f || code === 0x2009;

function holdsBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isBlank(text.charCodeAt(i))) return true;
  return false;
}

/** The English genitive "'s" adds nothing to a phrase; the word before it stands for itself. */
function isDropped(text: string, at: number, to: number, language: Language): boolean {
  if (to - at !== 1 || language !== 'en') return false;
  const code = text.charCodeAt(at), before = text.charCodeAt(at - 1);
  return (code === 115 || code === 83) && (before === 39 || before === 0x2019);
}

/** "3[sixty] years", "F17[not later than": the number of an amendment's note before the bracket that opens its text. */
function isMark(text: string, at: number, to: number): boolean {
  if (text.charCodeAt(to) === 91) return (to - at <= 3 || to - at === 4 && text.charCodeAt(at - 1) === 70) && isDigit(text.charCodeAt(at)) && !isBlank(text.charCodeAt(to + 1));
  return to - at === 1 && opensNote(text, at);
}

/** "F17[": the mark of an amendment's note and the bracket that opens its text. */
const opensNote = (text: string, at: number): boolean => text.charCodeAt(at) === 70 && /^F\d{1,4}\[/.test(text.slice(at, at + 6));

/** Where letters end; "ofF109[4.2 per cent]" is "of" and the mark of a note that lost the blank before it. */
function afterWord(text: string, from: number): number {
  const to = afterLetters(text, from);
  return to - from > 1 && opensNote(text, to - 1) ? to - 1 : to;
}

/** "1 250 000" is one number, "12 26" are two, "66 2/3" are two pieces that `numbers.ts` joins, "180." never reaches here. */
function splitDigits(text: string, at: number, to: number): (readonly [number, number])[] {
  const word = text.slice(at, to);
  if (/^\p{N}{1,3}([\u00a0\u202f\u2009]\p{N}{3})+(?:[.,]\p{N}+)?$/u.test(word)) return [[at, to]];
  const pieces: (readonly [number, number])[] = [];
  let from = at;
  for (const piece of word.split(/[\u00a0\u202f\u2009]+/)) {
    if (piece === '') continue;
    pieces.push([from, from + piece.length]);
    from += piece.length;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
  }
  return pieces;
}

/** How strongly a sign parts two words. A full stop after an abbreviation or before a small letter is no end of a sentence. */
function gapOf(text: string, at: number, before: string | undefined): Gap {
  const sign = text.charAt(at);
  switch (sign) {
    case ';': case ':': return Gap.hard;
    case '!': case '?': return Gap.stop;
    case '.': {
      if (before !== undefined && abbreviations.has(before)) return Gap.none;
      return goesOn(text, at + 1) ? Gap.soft : Gap.stop;
    }
    case '[': case ']': return isAttached(sign, text, at) ? Gap.none : Gap.soft;
    case ',': case '(': case ')': case '—': case '–': case '“': case '”': case '«': case '»': case '"': return Gap.soft;
    default: return Gap.none;
  }
}

/** Does a small letter or a comma follow a full stop, after points, blanks, quotes and brackets? Looks eleven characters ahead. */
function goesOn(text: string, from: number): boolean {
  const to = Math.min(from + 11, text.length);
  for (let at = from; at < to; at++) {
    const kind = kindAt(text, at), sign = text.charAt(at);
    if ((kind & Kind.blank) === 0 && !closing.has(sign)) return at + widthOf(kind) <= to && ((kind & Kind.small) !== 0 || sign === ',' || sign === ';' || sign === ':');
  }
  return false;
}

const closing = new Set(['.', '"', "'", '”', '’', '»', ')', ']']);

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
  'reg', 'regs', 'sub', 'fig', 'ch', 'vol', 'etc', 'viz', 'ie', 'eg', 'e', 'i', 'mr', 'dr', 'st', 'rs', 'shs', 'frs', 'us', 'op', 'cit', 'ord', 'd', 'l', 'n', 'r']);

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
