import type { Localized } from '../../engine/pack';
import type { FormulaWords } from './formulaOfLaw';

/** A standard beneficiary and what the Schedules ask for them (C102 Schedule to Part XI and its parallels). */
export interface Beneficiary {
  /** As in the table: "employment-injury: survivors". */
  readonly contingency: string;
  readonly composition: Localized;
  readonly children: number;
  /** Per cent of the reference wage by instrument; `two-thirds` where a decimal would not be exact. */
  readonly rates: Readonly<Record<string, number | 'two-thirds'>>;
  /** Instruments that compare the person's own benefit with their own earnings, without family allowances. */
  readonly 'person-concerned'?: readonly string[];
}

/** A rate below the Schedule that an Article admits where the qualifying period is short (C102 Arts 29(3), 57(3), 63(3)). */
export interface ShorterPeriod {
  readonly contingency: string;
  readonly instrument: string;
  /** Years of contribution or employment up to which the Schedule itself applies. */
  readonly full: number;
  readonly 'full-cite': string;
  readonly years: number;
  readonly points: number;
  readonly cite: string;
}

interface Share {
  readonly percent: number;
  readonly cite: string;
}

/** What `rules/calculation/rates.yaml` holds for computing. */
export interface RateStandards {
  /** By which words the formula of a benefit is read from a law (`rules/calculation/formula.yaml`). */
  readonly formula: FormulaWords;
  readonly 'standard-beneficiaries': readonly Beneficiary[];
  readonly 'shorter-periods': readonly ShorterPeriod[];
  readonly figures: Readonly<Record<'skilled-by-share' | 'skilled-by-average' | 'scale-shortcut' | 'family-protected' | 'family-residents' | 'employees-share', Share>> & {
    readonly 'unemployment-average': readonly { readonly instrument: string; readonly weeks: number; readonly cite: string }[];
  };
}

/** "employment-injury: survivors", "Employment injury survivors" and "employment-injury-survivors" are one contingency. */
export const contingencyKey = (words: string): string => words.toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');

/** The standard beneficiary of a contingency; undefined where the Schedules know none of that name. */
export const beneficiaryOf = (contingency: string, standards: RateStandards): Beneficiary | undefined =>
  standards['standard-beneficiaries'].find(one => contingencyKey(one.contingency) === contingencyKey(contingency));

/** A rate of the Schedules in per cent, not rounded. */
export const percentOf = (rate: number | 'two-thirds'): number => rate === 'two-thirds' ? 200 / 3 : rate;
