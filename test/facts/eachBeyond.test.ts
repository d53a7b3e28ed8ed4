import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { readQuantities } from '../../server/src/facts/quantities';
import { tokenize } from '../../server/src/words/tokens';

const read = (text: string, language: Language = 'en'): string[] => readQuantities(tokenize(text, language), language).map(({ kind, value, unit }) => `${kind} ${value} ${unit}`);

describe('a bare number behind "each day … in excess of"', () => {
  it.each<[Language, string, string]>([
    ['en', 'paid for each day of sickness in excess of 7', 'duration 7 day'],
    ['en', 'paid for every week beyond 2', 'duration 2 week'],
    ['en', 'paid for any day of incapacity after the first 3', 'duration 3 day'],
    ['fr', 'versée pour chaque jour de maladie au-delà de 3', 'duration 3 day'],
    ['es', 'se paga por cada día de enfermedad que exceda de 7', 'duration 7 day'],
    ['es', 'se paga por cada semana por encima de 2', 'duration 2 week'],
  ])('counts what is named before it (%s): %s', (language, text, expected) => {
    expect(read(text, language)).toEqual([expected]);
  });

  it('counts it eight words away at most, and in the same sentence', () => {
    expect(read('paid for each day of proved and certified incapacity for work beyond 3')).toEqual(['duration 3 day']);
    expect(read('paid for each day of proved and duly certified incapacity for work beyond 3')).toEqual([]);
    expect(read('paid for each day. Sickness beyond 3')).toEqual([]);
    expect(read('paid for each day, where sickness goes beyond 3')).toEqual(['duration 3 day']);
  });

  it('stays a number where no day is counted one by one, or the nearest unit is another', () => {
    expect(read('paid for the day of sickness in excess of 7')).toEqual([]);
    expect(read('paid for each person in excess of 7')).toEqual([]);
    expect(read('paid for each day of the weeks beyond 3')).toEqual([]);
    expect(read('days beyond 3')).toEqual([]);
  });

  it('stays a number where the words of excess are others, or further away', () => {
    expect(read('paid for each day of sickness from 7')).toEqual([]);
    expect(read('paid for each day in excess of those 7')).toEqual([]);
    expect(read('paid for each day of sickness in excess from 7')).toEqual([]);
  });
});
