import type { RateCase } from './rateCase';
import type { Working } from './working';

/** Family allowances of the standard beneficiary's family: during the contingency, and of a worker with the same family (C102 Arts 65(1), 66(1)). */
export interface FamilyAllowances {
  readonly contingency: number;
  readonly work: number;
}

/**
 * Family allowances of a case. A beneficiary without children has none; otherwise they must be given, if only as 0: what is not known is
 * not taken for nothing.
 */
export function familyAllowancesOf(inputs: RateCase, children: number, working: Working): FamilyAllowances | undefined {
  const { family_allowance_per_child: perChild, family_allowances: family, family_allowances_paid_in_contingency: paid } = inputs;
  const work = family ?? (perChild === undefined ? undefined : perChild * children);
  if (work === undefined) {
    if (children === 0) return { contingency: 0, work: 0 };
    return working.need('family_allowance_per_child');
  }
  if (work === 0) return { contingency: 0, work: 0 };
  if (paid === undefined) return working.need('family_allowances_paid_in_contingency');
  const { say } = working, shown = say.n;
  const sum = family === undefined ? `${children} × ${shown(perChild!)} = ${shown(work)}` : shown(work);
  working.step(say.allowances(sum, paid ? shown(work) : '0'), 'C102 Art. 65(1)');
  return { contingency: paid ? work : 0, work };
}
