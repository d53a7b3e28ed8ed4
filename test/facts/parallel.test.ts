import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { isParallel } from '../../server/src/facts/parallel';
import { readQuantities } from '../../server/src/facts/quantities';
import { tokenize } from '../../server/src/words/tokens';

/** Whether the second value of a text is said as the first one is. */
function parallel(text: string, language: Language = 'en'): boolean {
  const tokens = tokenize(text, language), [first, second, ...more] = readQuantities(tokens, language);
  expect([first !== undefined, second !== undefined, more.length]).toEqual([true, true, 0]);
  return isParallel(first!, second!, tokens);
}

describe('two values in the same words', () => {
  it.each([
    ['It has a length of 24 months if the child is young, and of 48 months otherwise.', 'the same word before both'],
    ['Three months if she is single; five months if she is married.', 'a condition behind both'],
    ['Trois mois si elle est seule ; cinq mois lorsque elle est mariée.', 'a condition behind both, in French'],
    [`It has a length of 24 months ${'and so '.repeat(9)}of 48 months.`, 'nineteen words between'],
  ])('%s (%s)', (text, why) => expect(parallel(text, why.includes('French') ? 'fr' : 'en')).toBe(true));

  it.each([
    ['It has a length of 24 months if the child is young, and of 24 months otherwise.', 'the same value'],
    ['It has a length of 24 weeks if the child is young, and of 48 months otherwise.', 'another unit'],
    ['It has a length of 24 months if the child is young, and of 60 per cent otherwise.', 'another kind'],
    ['It has a length of 24 months if the child is young, and of 48 months or more otherwise.', 'other words of comparison'],
    ['It has a length of 24 months if the child is young, and for 48 months otherwise.', 'another word before'],
    ['Three months if she is single; five months otherwise.', 'no condition behind the second'],
    ['Three months otherwise; five months if she is married.', 'no condition behind the first'],
    ['40 per cent if she is single; 50 per cent if she is married.', 'a condition, but no durations'],
    ['It has a length of 24 months. It has a length of 48 months.', 'another sentence'],
    [`It has a length of 24 months ${'and so '.repeat(10)}on of 48 months.`, 'too many words between'],
  ])('%s: not so (%s)', (text) => expect(parallel(text)).toBe(false));
});
