import data from 'lexfloor:data';
import type { RateStandards } from './analysis/rate/standards';

/** The figures and formulas of C102 Arts 65 to 67 and their parallels (`rules/calculation/rates.yaml`), with worked examples. */
export const rateStandards: RateStandards & { readonly examples: readonly unknown[] } = data.calculation.rates;
