import { cents, reaches } from './amounts';
import type { RateCase } from './rateCase';
import { type Beneficiary, contingencyKey, percentOf, type RateStandards, type ShorterPeriod } from './standards';
import type { Working } from './working';

/** What is compared: the benefit with its allowances, and the wage with those of a worker; and the same without allowances. */
export interface Compared {
  readonly benefit: number;
  readonly wage: number;
  readonly allowances: { readonly contingency: number; readonly work: number };
}

export type Answer = Record<string, number | boolean | string>;

/**
 * Holds a rate against each instrument that has one for the contingency: `C102_required`, `C102_ok`, `shortfall_to_40_percent`; where
 * the case tells its qualifying period, also what the Article on shorter periods admits (`C102_art_29_3_required`, `_ok`).
 */
export function judgeRate(compared: Compared, inputs: RateCase, beneficiary: Beneficiary, standards: RateStandards, working: Working, answer: Answer): void {
  const { say } = working, shown = say.n, percent = (value: number): string => `${shown(value)}${say.percent}`;
  for (const [instrument, rate] of Object.entries(beneficiary.rates)) {
    const own = beneficiary['person-concerned']?.includes(instrument) === true;
    const above = compared.benefit + (own ? 0 : compared.allowances.contingency), below = compared.wage + (own ? 0 : compared.allowances.work);
    const required = percentOf(rate), reached = 100 * above / below;
    if (own && compared.allowances.work > 0) {
      working.step(`${instrument}${say.colon}${say.own(`${shown(above)} / ${shown(below)} = ${shown(reached)}`)}`);
      answer[`${instrument}_rate_percent`] = cents(reached);
    }
    const met = reaches(reached, required);
    working.step(`${instrument}${say.colon}${percent(reached)} ${met ? '≥' : '<'} ${percent(required)}`);
    answer[`${instrument}_required`] = cents(required);
    answer[`${instrument}_ok`] = judgePeriod(instrument, { met, required, reached }, inputs, beneficiary, standards, working, answer);
    if (!met) answer[`shortfall_to_${String(cents(required)).replace('.', '_')}_percent`] = cents(required / 100 * below - above);
  }
}

/** The verdict where the qualifying period counts too: too long a period for the rate, or a short one that admits a lower rate. */
function judgePeriod(instrument: string, { met, required, reached }: { readonly met: boolean; readonly required: number; readonly reached: number }, inputs: RateCase, beneficiary: Beneficiary, standards: RateStandards, working: Working, answer: Answer): boolean {
  const { say } = working, shown = say.n, percent = (value: number): string => `${shown(value)}${say.percent}`;
  const period = inputs.qualifying_period_years;
  const shorter = standards['shorter-periods'].find(one => one.instrument === instrument && contingencyKey(one.contingency) === contingencyKey(beneficiary.contingency));
  if (period === undefined || !shorter) return met;
  const full = met && period <= shorter.full;
  answer[`${keyOf(shorter['full-cite'])}_ok`] = full;
  if (period > shorter.full) working.step(say.tooLong(shown(period), shorter.full), shorter['full-cite']);
  if (period > shorter.years) {
    if (!met) interpolate(period, required, shorter, working, answer);
    return full;
  }
  const lower = required - shorter.points, admitted = reaches(reached, lower);
  answer[`${keyOf(shorter.cite)}_required`] = cents(lower);
  answer[`${keyOf(shorter.cite)}_ok`] = admitted;
  working.step(say.shortPeriod(shorter.years, `${shown(required)} − ${shorter.points} = ${percent(lower)}; ${percent(reached)} ${admitted ? '≥' : '<'} ${percent(lower)}`), shorter.cite);
  return full || admitted;
}

/** Between the two periods the Conventions reduce the percentage in proportion and fix no formula: guidance, never a verdict. */
function interpolate(period: number, required: number, { full, years, points, cite }: ShorterPeriod, working: Working, answer: Answer): void {
  if (period >= full) return;
  const guidance = required - points * (full - period) / (full - years);
  const paragraph = cite.replace('(3)', '(4)');
  answer[`${keyOf(paragraph)}_guidance`] = cents(guidance);
  working.step(working.say.between(years, full, working.say.n(guidance), working.say.n(period)), paragraph);
}

/** "C102 Art. 29(3)" → "C102_art_29_3". */
const keyOf = (cite: string): string => cite.toLowerCase().replace(/^[a-z]/, first => first.toUpperCase()).replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '');
