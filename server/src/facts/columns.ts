import type { Tokens } from '../words/tokens';
import type { NumberRead } from '../words/numbers';
import type { Quantity } from './quantities';
import type { UnitWords } from './unitWords';

/**
 * The value of a table's cell that holds a number alone, in the unit that its column's head names: "Duration (in weeks) | 26".
 * Columns of percentages are left alone, as few are rates of benefit, but for `shares`: rows that name a benefit. Undefined where the head names no unit. `first` is the cell's first token, what stands before it the head.
 */
export function columnValue(tokens: Tokens, numbers: readonly NumberRead[], first: number, words: UnitWords, shares = false): Quantity | undefined {
  const number = numbers.find(one => one.start === first);
  if (!number || number.kind !== 'cardinal' || number.end !== tokens.count) return undefined;
  for (let i = first - 1; i > 0 && i >= first - (shares ? 10 : reach); i--) {
    const unit = words.units[tokens.norm[i]!];
    if (shares && number.value > 1 && number.value <= 150 && percent.test(tokens.norm[i]!)) {
      return { kind: 'percentage', value: number.value, unit: 'percent', comparator: 'exactly', start: first, end: tokens.count, from: first, to: tokens.count, lent: true, ...(i + 2 < first && words.of.has(tokens.norm[i + 1]!) ? { base: i + 1 } : {}) };
    }
    if (!unit || unit.times) continue;
    // "duration in weeks", "number of days", "(months)", "Protection – months": the unit of the column; "two years after" is a condition
    const apart = i === first - 1 && /[–—:-]\s*$/u.test(tokens.text.slice(tokens.end[i - 1]!, tokens.start[i]!));
    if (tokens.text[tokens.start[i]! - 1] !== '(' && !apart && !before.has(tokens.norm[i - 1]!) && !words.of.has(tokens.norm[i - 1]!)) return undefined;
    return { kind: 'duration', value: number.value, unit: unit.unit, comparator: 'exactly', start: first, end: tokens.count, from: first, to: tokens.count, lent: true };
  }
  return undefined;
}

/** "percentage of earnings", "(%)". */
const percent = /^(?:%|percent|percentage|cent|pourcentage|porcentaje|ciento)$/u;

/** How many words before the cell its unit may stand. */
const reach = 4;

/** "in", "en": the words before the unit of a column. */
const before: ReadonlySet<string> = new Set(['in', 'en', 'of']);
