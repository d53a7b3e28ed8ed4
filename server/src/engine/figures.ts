import type { Figure, Limit } from './pack';
import { parseQuantity } from './quantity';

/** A figure of the catalogue as a limit; undefined where it is a rule in words ("school-leaving age"). */
export function limitOfFigure({ comparator, value, unit, exact, quantity }: Figure): Limit | undefined {
  if (comparator === 'equals') return undefined;
  if (value === 'throughout') return { bound: comparator, than: 'throughout' };
  if (typeof value !== 'number') return undefined;
  const than = quantity === 'ratio' ? parseQuantity(exact ?? `${value * 100} percent`)
    : quantity === 'percentage' ? { value, unit: 'percent' }
      : parseQuantity(`${value} ${unit.split(' ')[0]!}`); // "weeks over 12 months"
  return than && { bound: comparator, than };
}
