import { describe, expect, it } from 'vitest';
import type { Limit } from '../../server/src/engine/pack';
import { formatAbout, formatDecimal, formatQuantity, judge, parseQuantity } from '../../server/src/engine/quantity';

const atLeast = (text: string, more: Partial<Limit> = {}): Limit => ({ bound: 'at-least', than: parseQuantity(text)!, ...more });
const atMost = (text: string): Limit => ({ bound: 'at-most', than: parseQuantity(text)! });

describe('a quantity of a rule', () => {
  it.each([
    ['26 weeks', 26, 'week'], ['1 year', 1, 'year'], ['45 percent', 45, 'percent'], ['45%', 45, 'percent'], ['45 per cent', 45, 'percent'],
    ['66⅔ percent', 66 + 2 / 3, 'percent'], ['2/3', 66 + 2 / 3, 'percent'], ['12 monthly contributions', 12, 'monthly-contribution'], ['0 days', 0, 'day'],
    [' 12.25 percent ', 12.25, 'percent'], ['66,5 percent', 66.5, 'percent'], ['½ year', 0.5, 'year'], ['3½ years', 3.5, 'year'], ['1/2 year', 0.5, 'year'], ['2/3 percent', 2 / 3, 'percent'], ['5/12', 500 / 12, 'percent'], ['2/ 3', 200 / 3, 'percent'], ['3 percent', 3, 'percent'],
  ])('%s is read', (text, value, unit) => {
    expect(parseQuantity(text)?.value).toBeCloseTo(value, 10);
    expect(parseQuantity(text)?.unit).toBe(unit);
  });

  it.each(['', 'weeks', '26 wekes', 'twenty weeks', '1/0', 'x26 weeks', '26 weeks!', '/3'])('%j is none', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});

describe('comparing with a limit', () => {
  it.each([
    [26, 'week', 'met'], [182, 'day', 'met'], [6, 'month', 'met'], [1, 'year', 'met'],
    [25, 'week', 'below'], [181, 'day', 'below'], [5, 'month', 'below'], [20, 'working-day', 'cannot-tell'], [100, 'hour', 'cannot-tell'],
  ])('%d %s against at least 26 weeks: %s', (value, unit, verdict) => {
    expect(judge(value, unit, atLeast('26 weeks'))).toBe(verdict);
  });

  it('takes twelve months for 52 weeks, but not three months for 14', () => {
    expect(judge(12, 'month', atLeast('52 weeks'))).toBe('met');
    expect(judge(3, 'month', atLeast('14 weeks'))).toBe('below');
    expect(judge(98, 'day', atLeast('14 weeks'))).toBe('met');
  });

  it('cannot tell where days may be days of benefit, six to the week', () => {
    const limit = atLeast('52 weeks', { daysAWeek: 6 });
    expect(judge(312, 'day', limit)).toBe('cannot-tell'); // 52 weeks of six days, 44½ of seven
    expect(judge(311, 'day', limit)).toBe('below');
    expect(judge(364, 'day', limit)).toBe('met');
    expect(judge(260, 'day', limit)).toBe('cannot-tell'); // 52 weeks of five days, even
    expect(judge(265, 'day', limit)).toBe('below');
  });

  it('takes days for days of benefit only where a law counts them so, and only against weeks that are a least', () => {
    expect(judge(130, 'day', atLeast('26 weeks'))).toBe('below'); // 18½ weeks
    expect(judge(5, 'day', { ...atMost('1 week'), daysAWeek: 6 })).toBe('met');
    expect(judge(5, 'month', atLeast('1 week', { daysAWeek: 6 }))).toBe('met');
    expect(judge(5, 'day', atLeast('1 month', { daysAWeek: 6 }))).toBe('below');
  });

  it('takes a tenth of a point for no gap, on either side', () => {
    expect(judge(44.92, 'percent', atLeast('45 percent'))).toBe('met');
    expect(judge(44.8, 'percent', atLeast('45 percent'))).toBe('below');
    expect(judge(10.08, 'percent', atMost('10 percent'))).toBe('met');
    expect(judge(10.2, 'percent', atMost('10 percent'))).toBe('below');
  });

  it('converts contributions at 52, 12 and 300 a year', () => {
    expect(judge(780, 'weekly-contribution', atMost('15 years'))).toBe('met');
    expect(judge(781, 'weekly-contribution', atMost('15 years'))).toBe('below');
    expect(judge(180, 'monthly-contribution', atMost('15 years'))).toBe('met');
    expect(judge(181, 'monthly-contribution', atMost('15 years'))).toBe('below');
    expect(judge(4500, 'daily-contribution', atMost('15 years'))).toBe('met');
    expect(judge(4501, 'daily-contribution', atMost('15 years'))).toBe('below');
  });

  it('judges contributions of unknown length only where weeks and months agree', () => {
    expect(judge(180, 'contribution', atMost('15 years'))).toBe('met');
    expect(judge(240, 'contribution', atMost('15 years'))).toBe('cannot-tell'); // 20 years of months, under 5 of weeks
    expect(judge(800, 'contribution', atMost('15 years'))).toBe('below');
  });

  it('allows a rounded two-thirds, and multiplies an accrual rate', () => {
    expect(judge(66.67, 'percent', atLeast('66⅔ percent'))).toBe('met');
    expect(judge(66, 'percent', atLeast('66⅔ percent'))).toBe('below');
    expect(judge(1.25, 'percent', atLeast('40 percent', { times: 30 }))).toBe('below'); // 37.5
    expect(judge(1.34, 'percent', atLeast('40 percent', { times: 30 }))).toBe('met'); // 40.2
  });

  it('finds any cap below where the benefit must last as long as the need', () => {
    expect(judge(99, 'year', { bound: 'at-least', than: 'throughout' })).toBe('below');
  });
});

describe('a quantity in a sentence', () => {
  it.each([
    [26, 'week', 'en', '26 weeks'], [1, 'week', 'en', '1 week'], [26, 'week', 'fr', '26 semaines'], [1, 'year', 'es', '1 año'],
    [66 + 2 / 3, 'percent', 'en', '66⅔ per cent'], [66.67, 'percent', 'fr', '66⅔\u00a0pour cent'], [5.5, 'percent', 'es', '5½ por ciento'],
    [0.9, 'percent', 'es', '0,9 por ciento'], [2, 'week', 'fr', '2 semaines'], [0.5, 'week', 'fr', '½ semaine'], [0.5, 'week', 'en', '½ weeks'], [2, 'percent', 'en', '2 per cent'], [37.55, 'percent', 'en', '37.55 per cent'], [3, 'USD', 'en', '3 USD'],
  ] as const)('%d %s in %s is "%s"', (value, unit, language, text) => {
    expect(formatQuantity(value, unit, language)).toBe(text);
  });
});

describe('the result of a sum', () => {
  it.each([
    [44.64, 'week', 'en', '44.6 weeks'], [44.64, 'week', 'fr', '44,6 semaines'], [44.64, 'week', 'es', '44,6 semanas'], [0.04, 'week', 'en', '0 weeks'],
    [2 / 3 * 100, 'percent', 'en', '66⅔ per cent'], [13 / 3, 'week', 'en', '4.3 weeks'],
  ] as const)('%d %s (%s) has one decimal, and fractions in percentages alone: %s', (value, unit, language, said) => {
    expect(formatAbout(value, unit, language)).toBe(said);
  });

  it.each([
    [2.4, 'en', '2.4 per cent'], [2.4, 'es', '2,4 por ciento'], [2.456, 'en', '2.46 per cent'], [200 / 3, 'en', '66⅔ per cent'], [66, 'en', '66 per cent'], [33.5, 'en', '33.5 per cent'],
    [66.67, 'en', '66⅔ per cent'], [66.6, 'en', '66.6 per cent'],
  ] as const)('%d per cent (%s) stands in decimals but for thirds: %s', (value, language, said) => {
    expect(formatDecimal(value, 'percent', language)).toBe(said);
  });
});
