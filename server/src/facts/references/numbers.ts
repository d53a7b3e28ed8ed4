import type { Language } from '../../draft/draft';
import { ordinalValue } from '../../draft/numbering';
import type { LevelWord } from './levels';

/** One number of a reference: "12", or "(a)" behind it. Offsets are those of the number without its brackets. */
export interface Piece {
  readonly num: string;
  readonly start: number;
  readonly end: number;
  readonly bracket: boolean;
  /** Where the piece ends with its bracket. */
  readonly after: number;
}

const late = 'bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies';

/** "12", "12A", "152.041", "III", "A" — behind a word of reference. */
const enMain = new RegExp(`(?:nos?\\.?\\s?)?(?:(\\d{1,4}(?:[a-z]{1,2}[–-]\\d{1,3}[a-z]?|(?:[A-Z]{1,3}|[a-z]|aa|bb|cc|dd)?(?:\\.\\d{1,4})*[A-Z]?)(?:\\s?(?:${late}))?)|([IVXLC]{1,7}[A-Z]?)|([A-Z]))(?![\\p{L}\\p{N}%]|\\.\\d|,\\d{3})`, 'yu');
const frMain = new RegExp(`(?:n[°ºo]s?\\s?)?(?:((?:[LRDA]O?\\.?\\s?\\*?)?\\d{1,4}(?:[-–]\\d{1,3})*(?:\\.\\d{1,3})*(?:er|ère|ᵉʳ)?(?:\\s[A-Z](?=\\s|[,;.)]))?(?:\\s?(?:${late})(?!\\p{L}))?(?:[-–]\\d{1,3})?)|([IVXLC]{1,7}(?:\\.\\d)?(?:\\s?(?:bis|ter))?)(?:er(?!\\p{L}))?|([A-Z]))(?!\\p{L}(?!\\p{L}?(?:\\.\\d{1,2})?\\))|[\\p{N}%]|\\.\\d|\\s?p\\.\\s?100|\\s?°)`, 'yu');
const esMain = new RegExp(`(?:n[°º]\\s?|núm\\.\\s?)?(?:(\\d{1,4}(?:\\.\\d{1,3})*(?:\\s?[º°ª]|\\.[º°ª]|[oa](?=\\s|[,.;)]))?(?:\\s?(?:${late})(?!\\p{L}))?(?:\\s?-?\\s?[A-Z](?<![YO](?=\\s\\d))(?=\\s|[,;.)]))?)|([IVXLC]{1,7}(?:\\s?bis)?)|([A-Z]))(?![\\p{L}\\p{N}%]|\\s?por\\sciento)`, 'yu');
const mains: Readonly<Record<Language, RegExp>> = { en: enMain, fr: frMain, es: esMain };

/** "(1)", "(a)", "(iv)", "(2.1)" */
const round = /\s?\(\s?([0-9]{1,3}(?:\.\d{1,3})?[A-Za-z]{0,2}|[A-Za-z]{1,3}|[ivxlcIVXLC]{1,6})(?:\.[0-9]{1,2})?\s?\)/y;
/** "a)", "1°", "1°)", "3º" */
const halfFr = /\s?([a-z]{1,2}(?:\.\d{1,2})?)\)|\s?(\d{1,2})\s?°\)?/y;
const halfEs = /\s?[“"«']?([a-zñA-Z]{1,2})[”"»']?\s?\)|(?<=\d)(?:\.|,\s?)([a-zñ])\)|\.\s?(\d{1,2})\.?[ºª°]|\s?[“"«]([a-zA-Z])[”"»]/y;
/** "literal a", "letra b": a bare letter, where a word or a stop follows that shows it is one. */
const bareLetterEs = /\s?([a-zñ])(?=[,;.]|\s(?:de|del|y|o|e|u)\s)/y;

/** The number that begins at `at` behind a word of reference, with all that hangs on it; undefined where there is none. */
export function piecesAt(text: string, at: number, language: Language, word: LevelWord): readonly Piece[] | undefined {
  const first = mainAt(text, at, language, word) ?? bracketAt(text, at, language) ?? (language === 'es' && word.level === 'inner' ? pieceOf(bareLetterEs, text, at, false) : undefined);
  if (first === undefined) return undefined;
  const pieces = [first];
  for (let last = first; pieces.length < 6;) {
    const next = bracketAt(text, last.after, language);
    if (next === undefined) break;
    pieces.push(last = next);
  }
  return pieces;
}

function mainAt(text: string, at: number, language: Language, word: LevelWord): Piece | undefined {
  const pattern = mains[language];
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found !== null) {
    const num = found[1] ?? found[2] ?? found[3]!;
    // A Roman number or a letter alone counts Parts and Schedules; "article IV" is as old as the treaties
    const fits = found[1] !== undefined || word.level === 'container' || found[2] !== undefined && (word.name === 'article' || word.name === 'artículo' || word.level === 'inner' && language !== 'en');
    if (fits) {
      const start = at + found[0].length - num.length, end = start + num.length;
      // "numeral 2)" in Spanish and French closes a bracket that was never opened
      const closes = language !== 'en' && word.level === 'inner' && text.charAt(end) === ')' && text.lastIndexOf('(', at) <= text.lastIndexOf(')', at);
      return { num, start, end, bracket: false, after: closes ? end + 1 : end };
    }
  }
  return ordinalAt(text, at, word);
}

/** "Part One", "article premier", "artículo tercero", "inciso segundo". */
function ordinalAt(text: string, at: number, word: LevelWord): Piece | undefined {
  ordinalWord.lastIndex = at;
  const found = ordinalWord.exec(text);
  if (found === null) return undefined;
  for (const said of [found[0], found[1]!]) {
    const value = ordinalValue(said);
    if (value === undefined || word.level !== 'container' && cardinal.test(said)) continue;
    return { num: said, start: at, end: at + said.length, bracket: false, after: at + said.length };
  }
  return undefined;
}

const ordinalWord = /(\p{L}{3,14})(?:\s\p{L}{4,8}(?!\p{L}))?/yu;
const cardinal = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)$/i;

/** A number in brackets, or with the signs by which lists are numbered. */
export function bracketAt(text: string, at: number, language: Language): Piece | undefined {
  const inRound = pieceOf(round, text, at, true);
  if (inRound !== undefined) return inRound;
  if (language === 'fr') return pieceOf(halfFr, text, at, true);
  return language === 'es' ? pieceOf(halfEs, text, at, true) : undefined;
}

function pieceOf(pattern: RegExp, text: string, at: number, bracket: boolean): Piece | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const num = found.slice(1).find(group => group !== undefined)!;
  const start = at + found[0].indexOf(num);
  return { num, start, end: start + num.length, bracket, after: at + found[0].length };
}

/** Digits, small letters, capitals or Roman numbers: what parts the levels of "13(1)(c) or (e) or (1.2)(c)". */
export function sameSeries(a: string, b: string): boolean {
  const kind = (num: string): string => /^\d/.test(num) ? 'digit' : /^[a-zñ]+$/.test(num) ? 'small' : 'capital';
  if (kind(a) !== kind(b)) return false;
  if (kind(a) === 'digit') return true;
  // "(a)" and "(ii)" are two levels, unless both could be one
  const roman = (num: string): boolean => /^[ivxl]+$/i.test(num);
  return roman(a) === roman(b) || a.length === 1 && b.length === 1;
}
