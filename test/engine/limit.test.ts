import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../server/src/engine/checks/limit';
import type { Limit, Rule } from '../../server/src/engine/pack';
import { parseQuantity } from '../../server/src/engine/quantity';
import type { ValueFact } from '../../server/src/facts/fact';

const atMost: Limit = { bound: 'at-most', than: parseQuantity('3 days')! }, atLeast: Limit = { bound: 'at-least', than: parseQuantity('26 weeks')! };
const days = (value: number, comparator: ValueFact['comparator'], certain = true) => ({ kind: 'value', value, unit: 'day', comparator, certain }) as ValueFact;
const when = (...conditions: NonNullable<Rule['when']>) => ({ when: conditions }) as Rule;

describe('the verdict on a value', () => {
  it('is met where the value is, sure or not', () => {
    expect([days(3, 'exactly'), days(3, 'exactly', false), days(2, 'at-most')].map((fact) => verdictOn(fact, undefined, atMost))).toEqual(['met', 'met', 'met']);
  });

  it('is below, and cannot be told of a guess', () => {
    expect(verdictOn(days(7, 'exactly'), undefined, atMost)).toBe('below');
    expect(verdictOn(days(7, 'exactly', false), undefined, atMost)).toBe('cannot-tell');
  });

  it('cannot be told of "at most seven days" where few are wanted, for somebody else may fix three', () => {
    expect(verdictOn(days(7, 'at-most'), undefined, atMost)).toBe('cannot-tell');
    expect(verdictOn(days(7, 'at-most'), {} as Rule, atMost)).toBe('cannot-tell');
    expect(verdictOn(days(7, 'at-least'), undefined, atMost)).toBe('below');
    expect(verdictOn(days(70, 'at-most'), undefined, atLeast)).toBe('below'); // a benefit that ends at 70 days
  });

  it('can be told of it where one of the conditions of the rule says so', () => {
    expect(verdictOn(days(7, 'at-most'), when({ comparator: ['at-most'] }), atMost)).toBe('below');
    expect(verdictOn(days(7, 'at-most'), when({}, { comparator: ['exactly', 'at-most'] }), atMost)).toBe('below');
    expect(verdictOn(days(7, 'at-most'), when({ comparator: ['exactly'] }, {}), atMost)).toBe('cannot-tell');
  });
});
