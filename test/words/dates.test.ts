import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/text/language';
import { readDates } from '../../server/src/words/dates';
import { tokenize } from '../../server/src/words/tokens';

const dates = (text: string, language: Language): string[] => {
  const tokens = tokenize(text, language);
  return readDates(tokens, language).map(({ year, month, day, start, end }) => `${[year, month, day].join('-')}: ${text.slice(tokens.start[start], tokens.end[end - 1])}`);
};

describe('calendar dates', () => {
  it.each<[string, Language, string[]]>([
    ['on 1 January 2027 and 31st December, 2028', 'en', ['2027-1-1: 1 January 2027', '2028-12-31: 31st December, 2028']],
    ['after June 30, 1999, the Board', 'en', ['1999-6-30: June 30, 1999']],
    ['the first day of April 2026', 'en', ['2026-4-1: first day of April 2026']],
    ['in March 2026', 'en', ['2026-3-: March 2026']],
    ['1er juillet 2027 et le 14 août 2027', 'fr', ['2027-7-1: 1er juillet 2027', '2027-8-14: 14 août 2027']],
    ['premier janvier 2030', 'fr', ['2030-1-1: premier janvier 2030']],
    ['el 1.º de enero de 2027', 'es', ['2027-1-1: 1.º de enero de 2027']],
    ['el 5 del mes de mayo de 2027', 'es', ['2027-5-5: 5 del mes de mayo de 2027']],
    ['1 May 2027, 31 May 2028', 'en', ['2027-5-1: 1 May 2027', '2028-5-31: 31 May 2028']],
    ['May 1, 2027, May 31, 2028', 'en', ['2027-5-1: May 1, 2027', '2028-5-31: May 31, 2028']],
    ['May 1st, 2027, June 22nd 2028, July 3rd 2029, July 4th, 2030', 'en', ['2027-5-1: May 1st, 2027', '2028-6-22: June 22nd 2028', '2029-7-3: July 3rd 2029', '2030-7-4: July 4th, 2030']],
    ['twenty-first of June 1599', 'en', ['1599-6-21: twenty-first of June 1599']],
    ['the thirty-first day of May 2100', 'en', ['2100-5-31: thirty-first day of May 2100']],
    ['primero de enero de 2027', 'es', ['2027-1-1: primero de enero de 2027']],
    // What stands before the month and is no day of it
    ['5 persons in May 2026', 'en', ['2026-5-: May 2026']],
    ['32 May 2026, 0 May 2026', 'en', ['2026-5-: May 2026', '2026-5-: May 2026']],
    ['the fortieth day of May 2026', 'en', ['2026-5-: May 2026']],
    ['one half of May 2026', 'en', ['2026-5-: May 2026']],
    ['1 2/3 May 2026', 'en', ['2026-5-: May 2026']],
    ['1.5 May 2026', 'en', ['2026-5-: May 2026']],
    ['112 May 2026', 'en', ['2026-5-: May 2026']],
    ['May 2026 June 2027', 'en', ['2026-5-: May 2026', '2027-6-: June 2027']],
    ['del 15 de setiembre del año 2027', 'es', ['2027-9-15: 15 de setiembre del año 2027']],
  ])('are read in %s', (text, language, expected) => {
    expect(dates(text, language)).toEqual(expected);
  });

  it.each<[string, Language]>([
    ['before 31 March in each year', 'en'], ['it may 2 times', 'en'], ['avant le 31 mars de chaque année', 'fr'], ['el 31 de marzo', 'es'], ['section 2027', 'en'], ['on 1 May 1499', 'en'], ['on 1 May 20261', 'en'], ['on 1 May 12026', 'en'], ['on 1 May 2260', 'en'], ['May 2, 12026', 'en'], ['May 2 th 2026', 'en'],
  ])('have a year: %s', (text, language) => {
    expect(dates(text, language)).toEqual([]);
  });
});
