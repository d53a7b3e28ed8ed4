import type { RateCase } from './rateCase';
import type { RateStandards } from './standards';
import { type RateSums, rateSums } from './words';
import type { Working } from './working';

/** One way to the wage of the skilled worker: the letter of C102 Art. 65(6), the wage and how it comes about. */
export interface SkilledWage {
  readonly option: 'a or b' | 'c' | 'd';
  readonly wage: number;
  readonly sum: string;
  readonly cite: string;
}

/**
 * All wages of the skilled manual male employee that the inputs allow, in the order of C102 Art. 65(6): as given (a, b), the earnings
 * that reach those of 75% of the persons protected (c), 125% of their average (d).
 */
export function skilledWages(inputs: RateCase, { figures }: RateStandards, say: RateSums = rateSums.en): readonly SkilledWage[] {
  const shown = say.n;
  const ways: SkilledWage[] = [];
  const { smme_wage: given, smme_option: option, earnings_of_persons_protected: earnings, average_earnings_of_persons_protected: average } = inputs;
  if (given !== undefined) ways.push({ option: 'a or b', wage: given, sum: say.given(shown(given)), cite: option === 'a' || option === 'b' ? `C102 Art. 65(6)(${option})` : 'C102 Art. 65(6)' });
  if (earnings && earnings.length > 0) {
    const sorted = [...earnings].sort((a, b) => a - b), { percent, cite } = figures['skilled-by-share'];
    const position = Math.max(1, Math.ceil(percent * sorted.length / 100)); // in whole numbers, so that 75% of 8 is the 6th
    ways.push({ option: 'c', wage: sorted[position - 1]!, sum: say.earningsOf(position, sorted.length, percent, shown(sorted[position - 1]!)), cite });
  }
  const mean = average ?? (earnings && earnings.length > 0 ? earnings.reduce((sum, one) => sum + one, 0) / earnings.length : undefined);
  if (mean !== undefined) {
    const { percent, cite } = figures['skilled-by-average'];
    ways.push({ option: 'd', wage: mean * percent / 100, sum: `${shown(percent / 100)} × ${shown(mean)} = ${shown(mean * percent / 100)}`, cite });
  }
  return ways;
}

/** The wage that the case is computed with: the option it names, else the first known. Undefined, and a need, where none is known. */
export function chosenWage(ways: readonly SkilledWage[], option: RateCase['smme_option'], working: Working): SkilledWage | undefined {
  const chosen = option === undefined ? ways[0] : ways.find(way => way.option === (option === 'a' || option === 'b' ? 'a or b' : option));
  if (chosen) return chosen;
  if (option === 'c') return working.need('earnings_of_persons_protected');
  if (option === 'd') return working.need('average_earnings_of_persons_protected');
  return working.need('smme_wage');
}
