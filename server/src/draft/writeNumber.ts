import type { Language } from './draft';
import { ordinalValue, readingsOf, romanValue } from './numbering';

/** How the numbers of neighbours run: what counts, and what stands before it in each ("L111-", "7."). */
export interface NumberSeries {
  readonly kind: 'arabic' | 'lower' | 'upper' | 'roman' | 'ROMAN';
  readonly prefix: string;
  /** The whole number of each neighbour, insertions left out: 12 for "12A". */
  readonly wholes: readonly number[];
}

/** Reads the numbers of neighbours together, since "i" alone may be a letter or a Roman number; undefined where they are no series. */
export function seriesOf(nums: readonly string[]): NumberSeries | undefined {
  if (nums.length === 0) return undefined;
  const prefix = commonPrefix(nums);
  const plain = nums.map(num => num.slice(prefix.length).replace(/(?<=\d)(?:er|ère|\.?[º°ª])/g, ''));
  for (const kind of ['arabic', 'roman', 'ROMAN', 'lower', 'upper'] as const) {
    const wholes: number[] = [];
    for (const num of plain) {
      const reading = readingsOf(num).find(({ series }) => series === kind);
      if (reading === undefined) break;
      wholes.push(Math.floor(reading.order));
    }
    if (wholes.length !== plain.length) continue;
    // "a, b, c, d" are all letters, and "c, d" all Roman too: Roman numbers rise by one
    const rises = wholes.every((whole, i) => i === 0 || whole - wholes[i - 1]! <= 1 && whole >= wholes[i - 1]!);
    if ((kind === 'roman' || kind === 'ROMAN') && (!rises || wholes[0]! >= 50 && plain.every(num => num.length === 1))) continue;
    return { kind, prefix, wholes };
  }
  return undefined;
}

/** "L111-" of L111-1 and L111-2, "7." of 7.1 and 7.2; nothing where one of them has none. */
function commonPrefix(nums: readonly string[]): string {
  const first = /^(.*[-–.])\d+[A-Za-z]{0,2}(?: \p{L}+)?$/u.exec(nums[0]!)?.[1];
  return first !== undefined && nums.length > 1 && nums.every(num => num.startsWith(first) && /^\d/.test(num.slice(first.length))) ? first : '';
}

/**
 * Another whole number, written as `like` is: "12" → "13", "iv" → "v", "(a)" has its brackets outside, "First" → "Second",
 * "12A" → "13A" (or "13" without insertions). Undefined where it cannot be written so.
 */
export function writeNumber(like: string, whole: number, series: NumberSeries, language: Language, keepInsertion = true): string | undefined {
  if (whole < 1) return undefined;
  const word = writeWord(like, whole, language);
  if (word !== undefined) return word;
  const digits = /^(\D*?(?:\d+[-–.])*?)(\d+)(.*)$/u.exec(like);
  // "j.2" between "j" and "k", "a1" behind "a": the letter counts, and the figure is an insertion
  if (digits !== null && (series.kind === 'arabic' || !/^\p{L}/u.test(like))) {
    // What counts stands behind the prefix of the series, if there is one
    const parts = series.prefix === '' ? /^(\D*)(\d+)(.*)$/u.exec(like) : /^(.*[-–.])(\d+)(.*)$/u.exec(like);
    if (parts === null) return undefined;
    return parts[1]! + String(whole) + tail(parts[3]!, whole, keepInsertion);
  }
  const letters = /^(\p{L}+?)(\s?(?:bis|ter|qu[aá]ter|quinquies|sexies)|\d+)?$/iu.exec(like);
  if (letters === null) return undefined;
  const base = letters[1]!, after = keepInsertion ? letters[2] ?? '' : '';
  const upper = base === base.toUpperCase();
  const asRoman = romanValue(base) !== undefined && (series.kind === 'roman' || series.kind === 'ROMAN' || series.kind === 'arabic');
  const written = asRoman ? roman(whole) : letter(whole);
  return written === undefined ? undefined : (upper ? written.toUpperCase() : written) + after;
}

/**
 * The number after another that nothing has yet: 13 after 12, L111-2 after L111-1, IV after III; where that is taken an insertion, "12A" in
 * English and "12 bis" in French and Spanish. Undefined after what is no number.
 */
export function numberAfter(num: string, taken: ReadonlySet<string>, language: Language): string | undefined {
  const parts = /^(.*?)(\d+)([ -]?[A-Za-z]*)$/.exec(num);
  if (parts === null) {
    const series = romanValue(num) !== undefined || /^[a-z]$/i.test(num) ? seriesOf([num]) : undefined;
    const next = series && writeNumber(num, series.wholes[0]! + 1, series, language, false);
    return next === undefined || taken.has(next) ? undefined : next;
  }
  const [, before, digits, after] = parts as unknown as [string, string, string, string];
  if (after === '') {
    const next = writeNumber(num, Number(digits) + 1, { kind: 'arabic', prefix: /[-–.]$/.test(before) ? before : '', wholes: [Number(digits)] }, language, false);
    if (next !== undefined && !taken.has(next)) return next;
  }
  const inserted = language === 'en' || /^[A-Z]$/.test(after) ? capitals : latin;
  const from = after === '' ? 0 : inserted.indexOf(after.trim()) + 1;
  for (const sign of inserted.slice(from)) {
    const candidate = `${before}${digits}${inserted === capitals ? sign : ` ${sign}`}`;
    if (!taken.has(candidate)) return candidate;
  }
  return undefined;
}

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const latin = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies'];

/** "er" belongs to one alone; ordinal signs stay, insertions as asked. */
function tail(rest: string, whole: number, keepInsertion: boolean): string {
  const sign = /^(?:er|ère|ᵉʳ)/.exec(rest)?.[0] ?? '';
  const more = rest.slice(sign.length);
  if (keepInsertion) return (whole === 1 ? sign : '') + more;
  return /^[\s.]*[º°ª.)]/.exec(more)?.[0] ?? '';
}

function roman(value: number): string | undefined {
  if (value > 3999) return undefined;
  let rest = value, text = '';
  for (const [sign, worth] of romanSigns) while (rest >= worth) { text += sign; rest -= worth; }
  return text;
}

const romanSigns: readonly (readonly [string, number])[] = [['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]];

/** 1 is "a", 26 "z", 27 "aa", 28 "bb". */
const letter = (value: number): string | undefined => value > 78 ? undefined : String.fromCharCode(97 + (value - 1) % 26).repeat(Math.ceil(value / 26));

// ---------------------------------------------------------------------------------------------------------------- numbers in words

function writeWord(like: string, whole: number, language: Language): string | undefined {
  if (!/^\p{L}{3,}(?:\s\p{L}+)?$/u.test(like) || ordinalValue(like) === undefined) return undefined;
  const lower = like.toLowerCase();
  const list = lists[language].find(({ words }) => words.some((word, i) => word.split('|').includes(lower) && i + 1 === ordinalValue(like)));
  const word = list?.words[whole - 1];
  if (list === undefined || word === undefined) return undefined;
  const forms = word.split('|');
  // "primera" asks for "segunda"
  const old = list.words[ordinalValue(like)! - 1]!.split('|');
  const chosen = forms[Math.min(old.indexOf(lower), forms.length - 1)]!;
  if (like === like.toUpperCase()) return chosen.toUpperCase();
  return like.charAt(0) === like.charAt(0).toUpperCase() ? chosen.charAt(0).toUpperCase() + chosen.slice(1) : chosen;
}

interface WordList { readonly words: readonly string[] }

const listOf = (words: string): WordList => ({ words: words.split(' ') });
const lists: Readonly<Record<Language, readonly WordList[]>> = {
  en: [
    listOf('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'),
    listOf('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'),
  ],
  fr: [listOf('premier|première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième')],
  es: [listOf('primero|primera segundo|segunda tercero|tercera cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima octavo|octava noveno|novena décimo|décima '
    + 'undécimo|undécima duodécimo|duodécima decimotercero|decimotercera decimocuarto|decimocuarta decimoquinto|decimoquinta decimosexto|decimosexta '
    + 'decimoséptimo|decimoséptima decimoctavo|decimoctava decimonoveno|decimonovena vigésimo|vigésima')],
};
