import type { Language } from '../text/language';
import { readNumbers } from './numbers';
import type { Tokens } from './tokens';

/** A day, or a month of a year, as a law writes it. */
export interface DateRead {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Undefined for "January 2014". */
  readonly day: number | undefined;
  /** Tokens `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/**
 * All calendar dates of a text with their year, in order: "1 January 2014", "January 1st, 2014", "the first day of January 2014", "1er
 * janvier 2014", "1.º de enero de 2014", "enero de 2014". Days and months without a year, and dates in figures alone, are left out.
 */
export function readDates(tokens: Tokens, language: Language): readonly DateRead[] {
  const names = months[language], found: DateRead[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const month = names.get(tokens.norm[i]!);
    if (month === undefined) continue;
    const date = around(tokens, i, month, language);
    if (date === undefined) continue;
    found.push(date);
    i = date.end - 1;
  }
  return found;
}

/** The date whose month is token `at`. */
function around(tokens: Tokens, at: number, month: number, language: Language): DateRead | undefined {
  const { norm } = tokens, linked = (i: number): number => links.has(norm[i] ?? '') ? i + 1 : i;
  const year = (i: number): number | undefined => /^(?:1[5-9]|20|21)\d\d$/.test(norm[i] ?? '') ? Number(norm[i]) : undefined;
  let after = linked(linked(at + 1)), day: number | undefined, start = at;
  // "January 1, 2014", "January 1st, 2014"
  const next = dayAt(norm[at + 1]);
  if (next !== undefined) [day, after] = [next, /^(?:st|nd|rd|th)$/.test(norm[at + 2] ?? '') && tokens.start[at + 2] === tokens.end[at + 1] ? at + 3 : at + 2];
  const inYear = year(after);
  if (inYear === undefined) return undefined;
  for (let back = at - 1; day === undefined && back >= Math.max(0, at - 4); back--) {
    const read = dayInWords(tokens, back, language);
    if (read !== undefined) [day, start] = [read.day, read.start];
    else if (!links.has(norm[back]!)) break;
  }
  return { year: inYear, month, day, start, end: after + 1 };
}

const links: ReadonlySet<string> = new Set(['of', 'day', 'de', 'del', 'dia', 'mes', 'ano', 'the', 'in', 'year', 'o', 'º']);

function dayAt(word: string | undefined): number | undefined {
  const read = /^(\d{1,2})(?:st|nd|rd|th|er|o|º|°)?$/.exec(word ?? '');
  const day = read === null ? 0 : Number(read[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** "1st", "the first day of January", "premier janvier", "1.º de enero": the number that holds a token. */
function dayInWords(tokens: Tokens, at: number, language: Language): { readonly day: number; readonly start: number } | undefined {
  const read = readNumbers(tokens, language).find(({ start, end }) => start <= at && at < end);
  return read !== undefined && Number.isInteger(read.value) && read.value >= 1 && read.value <= 31 ? { day: read.value, start: read.start } : undefined;
}

const named = (names: string): ReadonlyMap<string, number> => new Map(names.split(' ').flatMap((group, i) => group.split('/').map((name) => [name, i + 1] as const)));

const months: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: named('january february march april may june july august september october november december'),
  fr: named('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
  es: named('enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre'),
};
