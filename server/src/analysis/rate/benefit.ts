import type { RateCase } from './rateCase';
import type { Working } from './working';

/** A benefit as a function of the earnings it is computed on: `share` of them, and a fixed amount. Before any minimum and maximum. */
export interface BenefitFormula {
  /** 0.6 for 60%. */
  readonly share: number;
  readonly shareShown: string;
  readonly flat: number;
  readonly flatShown: string;
  readonly ceiling: number | undefined;
  /** Least and most as shares of the earnings that count. */
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/**
 * Reads the benefit of the standard beneficiary out of a case. Undefined, and a need, where neither a share of earnings nor an amount is
 * given, or a part of it (years of an accrual) is missing. Supplements count as far as the case gives them; `children` is how many the
 * standard beneficiary has.
 */
export function formulaOf(inputs: RateCase, children: number, survivors: boolean, working: Working): BenefitFormula | undefined {
  const shown = working.say.n, share = (percent: number): string => shareOf(percent, working);
  const parts: { readonly percent: number; readonly shown: string }[] = [];
  const { nominal_rate_percent: nominal, accrual_percent_per_year: accrual, years, widow_percent: widow, child_percent_each: child } = inputs;
  if (nominal !== undefined) parts.push({ percent: nominal, shown: share(nominal) });
  if (accrual !== undefined) {
    if (years === undefined) return working.need('years');
    parts.push({ percent: accrual * years, shown: `${share(accrual)} × ${shown(years)}` });
  }
  if (widow !== undefined) parts.push({ percent: widow, shown: share(widow) });
  if (child !== undefined) parts.push({ percent: child * children, shown: `${children} × ${share(child)}` });
  if (survivors && widow === undefined && child !== undefined && nominal === undefined && inputs.basic_pension === undefined) return working.need('widow_percent');
  if (inputs.supplement_for_spouse_percent !== undefined && !survivors) parts.push({ percent: inputs.supplement_for_spouse_percent, shown: share(inputs.supplement_for_spouse_percent) });
  if (inputs.supplement_per_child_percent !== undefined && children > 0) parts.push({ percent: inputs.supplement_per_child_percent * children, shown: `${children} × ${share(inputs.supplement_per_child_percent)}` });

  const amounts: { readonly amount: number; readonly shown: string }[] = [];
  for (const one of [inputs.basic_pension, inputs.supplement_for_spouse, inputs.supplement_for_spouse_of_pensionable_age]) if (one !== undefined) amounts.push({ amount: one, shown: shown(one) });
  if (inputs.supplement_per_child !== undefined && children > 0) amounts.push({ amount: inputs.supplement_per_child * children, shown: `${children} × ${shown(inputs.supplement_per_child)}` });

  const isBenefit = nominal !== undefined || accrual !== undefined || widow !== undefined || inputs.basic_pension !== undefined || inputs.minimum_percent !== undefined;
  if (!isBenefit) return working.need('nominal_rate_percent');
  return {
    share: parts.reduce((sum, { percent }) => sum + percent, 0) / 100, shareShown: join(parts),
    flat: amounts.reduce((sum, { amount }) => sum + amount, 0), flatShown: join(amounts),
    ceiling: inputs.ceiling_on_insurable_earnings ?? inputs.ceiling_on_pensionable_earnings ?? inputs.ceiling ?? undefined,
    least: inputs.minimum_percent === undefined ? undefined : inputs.minimum_percent / 100, most: inputs.maximum_percent === undefined ? undefined : inputs.maximum_percent / 100,
    minimum: inputs.minimum_benefit, maximum: inputs.maximum_benefit ?? undefined,
  };
}

/** The benefit at these earnings, ceiling, minimum and maximum applied. */
export function benefitAt(earnings: number, { share, flat, ceiling, least, most, minimum, maximum }: BenefitFormula): number {
  const base = Math.min(earnings, ceiling ?? Infinity), computed = share * base + flat;
  return Math.min(Math.max(computed, minimum ?? 0, (least ?? 0) * base), maximum ?? Infinity, (most ?? Infinity) * base);
}

/** The benefit at these earnings, with its steps. */
export function benefitShown(earnings: number, formula: BenefitFormula, working: Working): number {
  const { ceiling, share, shareShown, flat, flatShown } = formula, { say } = working, shown = say.n;
  const base = Math.min(earnings, ceiling ?? Infinity);
  if (ceiling !== undefined && share > 0) working.step(say.counted(`min(${shown(earnings)}${say.sep}${shown(ceiling)}) = ${shown(base)}`));
  const sums = [...share > 0 ? [`${shareShown.includes(' + ') ? `(${shareShown})` : shareShown} × ${shown(base)}`] : [], ...flatShown ? [flatShown] : []];
  const computed = share * base + flat;
  working.step(say.benefit(`${sums.join(' + ') || '0'}${sums.length === 1 && sums[0] === shown(computed) ? '' : ` = ${shown(computed)}`}`));
  const benefit = benefitAt(earnings, formula);
  if (benefit > computed) working.step(say.benefit(shown(benefit)) + say.minimum);
  if (benefit < computed) working.step(say.benefit(shown(benefit)) + say.maximum);
  return benefit;
}

/** A share to six places, as the language of the working writes it. */
export const shareOf = (percent: number, { say }: Working): string => {
  const text = String(Math.round(percent * 1e4) / 1e6);
  return say.n(0.5) === '0.5' ? text : text.replace('.', ',');
};
const join = (parts: readonly { readonly shown: string }[]): string => parts.map(part => part.shown).join(' + ');
