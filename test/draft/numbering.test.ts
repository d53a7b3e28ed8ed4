import { describe, expect, test } from 'vitest';
import { follows, ordinalValue, readingsOf, romanValue } from '../../server/src/draft/numbering';

const orders = (num: string): Record<string, number> => Object.fromEntries(readingsOf(num).map(reading => [reading.series, reading.order]));

describe('numbers of provisions', () => {
  test('a letter may be a Roman number too', () => {
    expect(orders('i')).toEqual({ lower: 9, roman: 1 });
    expect(orders('C')).toEqual({ upper: 3, ROMAN: 100 });
    expect(orders('b')).toEqual({ lower: 2 });
    expect(orders('aa')).toEqual({ lower: 27 });
    expect(orders('Iv')).toEqual({});
  });

  test('insertions lie between two numbers', () => {
    const sequence = ['12', '12A', '12B', '13', '13 bis', '13 ter', '14', '14.1', '15'].map(num => readingsOf(num)[0]!.order);
    expect(sequence).toEqual([...sequence].sort((a, b) => a - b));
    for (let at = 1; at < sequence.length; at++) expect(follows(sequence[at - 1]!, sequence[at]!)).toBe(true);
    expect(follows(12, 14)).toBe(false);
    expect(follows(12, 12)).toBe(false);
  });

  test('Roman numbers are checked, not only summed', () => {
    expect([romanValue('IV'), romanValue('xiv'), romanValue('XCIX'), romanValue('IIII'), romanValue('VX'), romanValue('IC')]).toEqual([4, 14, 99, 4, undefined, undefined]);
  });

  test('ordinal words in three languages', () => {
    expect([ordinalValue('Third'), ordinalValue('ONE'), ordinalValue('premier'), ordinalValue('Deuxième'), ordinalValue('ÚNICO'), ordinalValue('décima'), ordinalValue('vigésima primera'), ordinalValue('pension')])
      .toEqual([3, 1, 1, 2, 1, 10, 21, undefined]);
  });
});
