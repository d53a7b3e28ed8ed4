import { ordinalValue, romanValue } from '../../draft/numbering';

/** How a number stands in the line: "(a)", "a)", "1.", "1°", "1.1", "1.1.1", "1-", "I.-" or a bare sign of a list. */
export type Form = '(x)' | 'x)' | 'x.' | 'x°' | 'x.y' | 'x.y.z' | 'x-' | '•';

/** The number at the head of a list item, subsection or alinéa. */
export interface Marker {
  readonly form: Form;
  /** Canonical characters: no brackets, stops or emphasis. Empty for a bare sign. */
  readonly num: string;
  readonly start: number;
  /** After the number with its brackets and stops, before any blank. */
  readonly end: number;
}

const after = '(?=[*_]{0,3}(?:\\s|$|["“”«‘’\\u00a0—–\\[(*_-]|\\p{L}|\\d))';
/** A number stays in its line: what begins the next one (a dash, "bis") is not its end. */
const blank = '[^\\S\\r\\n]?';
const late = `(?:${blank}(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies))?`;
const roman = '[ivxl]{1,7}|[IVXL]{1,7}';
const forms: readonly { readonly form: Form; readonly pattern: RegExp }[] = [
  { form: '(x)', pattern: new RegExp(`[*_]{0,3}\\([*_]{0,2}${blank}(\\d{1,3}(?:\\.\\d{1,3})*(?:${blank}-?${blank}[A-Za-z]{1,2})?${late}|[a-z]{1,3}(?:[.-]?\\d{1,2})?${late}|[A-Z]{1,3}(?:[.-]?\\d{1,2})?|${roman})${blank}[*_]{0,2}\\)[*_]{0,3}\\.?`, 'yu') },
  { form: 'x°', pattern: new RegExp(`[*_]{0,3}(\\d{1,3})${late}\\.?${blank}(?:[°º]|<sup>o</sup>)\\)?[*_]{0,3}(?:\\.?[-–—]{0,2})[*_]{0,3}${after}`, 'yu') },
  { form: 'x)', pattern: new RegExp(`[*_]{0,3}(\\d{1,3}(?:\\.\\d{1,2})*${late}|[A-Za-z]{1,2}(?:\\.?\\d{1,2})?${late}|${roman})${blank}[*_]{0,3}\\)[*_]{0,3}(?:\\.?[-–—]{0,2})?${after}`, 'yu') },
  { form: 'x)', pattern: /(\d{1,2}|[a-z])\/(?=\s)/yu }, // "1/", "a/" in laws of Ethiopia and Viet Nam
  { form: 'x.y', pattern: new RegExp(`[*_]{0,3}(\\d{1,3}(?:\\.\\d{1,3}){1,4})[*_]{0,3}(?:[.)]?[-–—]{0,2})[*_]{0,3}(?=\\s)`, 'yu') },
  { form: 'x.', pattern: new RegExp(`[*_]{0,3}(\\d{1,3}[A-Z]{0,2}${late}|[A-Za-z]|${roman})[*_]{0,3}\\.[*_]{0,3}(?:${blank}[-–—]{1,2})?(?=[*_]{0,3}(?:\\s|$|[("“«\\[*_]))`, 'yu') },
  { form: 'x-', pattern: new RegExp(`[*_]{0,3}(\\d{1,3}|[A-Za-z]|${roman})${blank}[-–—]{1,2}[*_]{0,3}(?=\\s)`, 'yu') },
  { form: '•', pattern: /()(?:[-–—•·▪]|\\?\*)(?=\s+\S)/yu },
];

/** The number that begins at `at`, if one does. Whether it is one here (and not a year or a reference) the neighbours decide. */
export function markerAt(text: string, at: number): Marker | undefined {
  const code = text.charCodeAt(at);
  if (!opens(code)) return undefined;
  for (const { form, pattern } of forms) {
    if (form === '(x)' && code !== 40 && code !== 42 && code !== 95) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const num = canonical(found[1]!);
    return { form: form === 'x.y' && num.split('.').length > 2 ? 'x.y.z' : form, num, start: at, end: at + found[0].length };
  }
  return undefined;
}

/** Digits, letters, brackets, emphasis marks and the signs of lists; all else begins no number. */
const opens = (code: number): boolean =>
  code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122 || code === 40 || code === 42 || code === 95
  || code === 45 || code === 92 || code === 0xb7 || code >= 0x2013 && code <= 0x2014 || code === 0x2022 || code === 0x25aa;

export const canonical = (num: string): string => num.replace(/[*_\s]+/g, ' ').trim().replace(/^(\d+)\s?-?\s?([A-Z])$/, '$1$2');

/** The number after a word such as "Article" or "Part": "12", "L111-1", "163 BIS", "IV", "One", "premier". */
export interface WordNumber {
  readonly num: string;
  readonly start: number;
  /** After the number with its stops and ordinal signs. */
  readonly end: number;
}

const lateWord = '(?:bis|BIS|Bis|ter|TER|qu[aá]ter|QU[AÁ]TER|quinquies|QUINQUIES|sexies|SEXIES|septies|SEPTIES|octies|OCTIES|nonies|NONIES|decies|DECIES|undecies)(?!\\p{L})';
const wordNumber = new RegExp('[*_]{0,3}(?:'
  + `((?:[LRD][O]?\\.?\\s?\\*?)?\\d{1,4}(?:[-.–]\\d{1,3}){0,4}(?:${blank}-?[A-Z]{1,2}(?![\\p{L}\\p{N}])|[a-df-np-z](?=\\.\\s))?(?:\\s?-?\\s?${lateWord})?)`
  + `(?:(?:(?:er|ère|ro|do|ra|da|to|ta|e|o)(?![\\p{L}\\p{N}])|<sup>\\s?(?:er|re|e|o|ère)\\s?</sup>|\\.?[°ºᵒªᵉ])(?:\\s?(${lateWord}))?)?`
  + '|([IVXLCDM]{1,8}|[ivxlcdm]{1,8})(?:(?:er|ère)(?!\\p{L})|<sup>\\s?(?:er|re)\\s?</sup>|\\s?(?:bis|ter)(?!\\p{L}))?(?![\\p{L}\\p{N}])'
  + '|(\\p{L}{3,14}(?:\\s\\p{L}{3,8})?)'
  + '|([A-Z])(?![\\p{L}\\p{N}])'
  + ')[*_]{0,3}', 'yu');

/** Reads the number after a keyword, from `at` on; undefined when there is none. */
export function wordNumberAt(text: string, at: number): WordNumber | undefined {
  wordNumber.lastIndex = at;
  const found = wordNumber.exec(text);
  if (found === null) return undefined;
  const end = at + found[0].length;
  if (found[1] !== undefined) return { num: canonical(found[2] === undefined ? found[1] : `${found[1]} ${found[2]}`).replace(/\s?-?\s?(bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies|undecies)$/i, (_, word: string) => ` ${word.toLowerCase()}`), start: at, end };
  if (found[3] !== undefined && romanValue(found[3]) !== undefined) return { num: found[3].toUpperCase(), start: at, end };
  if (found[5] !== undefined) return { num: found[5], start: at, end };
  if (found[3] !== undefined) return undefined;
  const words = found[4]!, value = ordinalValue(words);
  if (value !== undefined) return { num: String(value), start: at, end };
  const first = /^\p{L}+/u.exec(words)![0], single = ordinalValue(first);
  return single === undefined ? undefined : { num: String(single), start: at, end: at + found[0].indexOf(first) + first.length };
}
