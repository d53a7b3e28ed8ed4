import { cents } from './amounts';
import type { Language } from '../../text/language';
import { inLanguage } from '../../engine/pack';
import { benefitAt, type BenefitFormula, benefitShown, formulaOf, shareOf } from './benefit';
import { averageDuration, employeesShare, familyBenefit, scaleShortcut } from './collective';
import { familyAllowancesOf } from './familyAllowances';
import type { RateCase } from './rateCase';
import { chosenWage, type SkilledWage, skilledWages } from './referenceWage';
import { type Beneficiary, beneficiaryOf, contingencyKey, percentOf, type RateStandards } from './standards';
import { type Answer, judgeRate } from './verdicts';
import { type Need, type Step, Working } from './working';

/** A computed case. Amounts stand on the case's own basis of time; rates and shares in per cent, rounded to two places. */
export interface RateResult {
  readonly steps: readonly Step[];
  readonly answer: Readonly<Answer>;
  /** What must be known before the rest can be said. Never taken for zero. */
  readonly needs: readonly Need[];
  /** The other wages of the skilled worker that the inputs allow, and the rate at each (C102 Art. 65(6)). */
  readonly alternatives?: readonly { readonly option: string; readonly wage: number; readonly rate: number }[];
  /** The rate over earnings, from a quarter of the reference wage to one and a half of it. */
  readonly curve?: readonly { readonly earnings: number; readonly benefit: number; readonly rate: number }[];
}

/**
 * Computes one case of `lexfloor rate`: the replacement rate of C102 Art. 65 or 66, the scale of Art. 67, the value of family benefit
 * (Art. 44), the employees' share (Art. 71(2)) or the average duration of unemployment benefit (Art. 24(2)). Which one follows from the
 * Article, or else from the inputs that are given. Steps and needs are said in `language`. Never throws.
 */
export function computeRate(inputs: RateCase, standards: RateStandards, language: Language = 'en'): RateResult {
  const working = new Working(language);
  const answer: Answer = {};
  if (inputs.contributions || inputs.article === '71') employeesShare(inputs, standards, working, answer);
  else if (inputs.duration_steps) averageDuration(inputs, standards, working, answer);
  else if (inputs.article === '44' || inputs.total_value_granted_per_month !== undefined || inputs.children_of_persons_protected !== undefined) familyBenefit(inputs, standards, working, answer);
  else return replacementRate(inputs, standards, working, answer, language);
  return { steps: working.steps, answer, needs: working.needs };
}

/** 100 × (benefit + allowances in the contingency) / (wage + allowances in work), held against the Schedules. */
function replacementRate(inputs: RateCase, standards: RateStandards, working: Working, answer: Answer, language: Language): RateResult {
  const { say } = working, shown = say.n;
  const unfinished = (): RateResult => ({ steps: working.steps, answer, needs: working.needs });
  const beneficiary = inputs.contingency === undefined ? undefined : beneficiaryOf(inputs.contingency, standards);
  if (!beneficiary) {
    working.need('contingency', say.contingencyOf(standards['standard-beneficiaries'].map(one => contingencyKey(one.contingency)).join(', ')));
    return unfinished();
  }
  const article = inputs.article ?? (inputs.oaml_wage !== undefined && inputs.nominal_rate_percent === undefined && inputs.accrual_percent_per_year === undefined && inputs.widow_percent === undefined ? '66' : '65');
  const ways = article === '65' ? skilledWages(inputs, standards, say) : [];
  const skilled = article === '65' ? chosenWage(ways, inputs.smme_option, working) : undefined;
  const wage = article === '65' ? skilled?.wage : inputs.oaml_wage ?? working.need('oaml_wage');
  if (skilled) working.step(say.skilled(skilled.sum), skilled.cite);
  else if (wage !== undefined) working.step(say.labourer(shown(wage)), 'C102 Art. 66(4)');
  if (wage !== undefined) answer[article === '65' ? 'smme_wage' : 'oaml_wage'] = cents(wage);
  if (wage === 0) working.need(article === '65' ? 'smme_wage' : 'oaml_wage', say.needs.wageAboveZero);

  const children = inputs.children ?? beneficiary.children;
  const formula = formulaOf(inputs, children, contingencyKey(beneficiary.contingency).endsWith('survivors'), working);
  working.step(say.beneficiary(inLanguage(beneficiary.composition, language), inputs.children !== beneficiary.children ? inputs.children : undefined), 'C102 Schedule to Part XI');
  const benefit = formula && wage !== undefined ? benefitShown(wage, formula, working) : undefined;
  if (benefit !== undefined) answer['benefit'] = cents(benefit);
  const allowances = familyAllowancesOf(inputs, children, working);
  if (formula === undefined || benefit === undefined || wage === undefined || wage === 0 || !allowances) return unfinished();

  const rate = (at: number): number => 100 * (benefitAt(at, formula) + allowances.contingency) / (at + allowances.work);
  const sums = allowances.work > 0 ? [`(${shown(benefit)} + ${shown(allowances.contingency)})`, `(${shown(wage)} + ${shown(allowances.work)})`] : [shown(benefit), shown(wage)];
  working.step(say.rate(`${sums.join(' / ')} = ${shown(rate(wage))}`), article === '65' ? 'C102 Art. 65(1)' : article === '66' ? 'C102 Art. 66(1)' : 'C102 Art. 67');
  answer['replacement_rate_percent'] = cents(rate(wage));
  judgeRate({ benefit, wage, allowances }, inputs, beneficiary, standards, working, answer);
  ceilingsNeeded(formula, wage, allowances, beneficiary, working, answer);
  if (article === '67') scaleShortcut(inputs, benefit, wage, allowances, beneficiary, standards, working, answer);
  return {
    ...unfinished(),
    ...article === '65' && ways.length > 1 && { alternatives: ways.map(({ option, wage: at }: SkilledWage) => ({ option, wage: cents(at), rate: cents(rate(at)) })) },
    ...article === '65' && { curve: [0.25, 0.5, 0.75, 1, 1.25, 1.5].map(part => ({ earnings: cents(part * wage), benefit: cents(benefitAt(part * wage, formula)), rate: cents(rate(part * wage)) })) },
  };
}

/** The ceiling on earnings at which the benefit would reach each Schedule, where the ceiling alone holds it below. */
function ceilingsNeeded({ share, flat, ceiling, minimum, maximum }: BenefitFormula, wage: number, allowances: { readonly contingency: number; readonly work: number }, beneficiary: Beneficiary, working: Working, answer: Answer): void {
  const { say } = working, shown = say.n;
  if (ceiling === undefined || ceiling >= wage || share === 0) return;
  for (const [instrument, percent] of Object.entries(beneficiary.rates)) {
    const own = beneficiary['person-concerned']?.includes(instrument) === true;
    const wanted = percentOf(percent) / 100 * (wage + (own ? 0 : allowances.work)) - (own ? 0 : allowances.contingency);
    if (Math.max(share * ceiling + flat, minimum ?? 0) >= wanted - 1e-9) continue;
    const needed = (wanted - flat) / share;
    if (needed > wage + 1e-9 || wanted > (maximum ?? Infinity)) {
      working.step(`${instrument}${say.colon}${say.noCeiling(shown(percentOf(percent)))}`);
      continue;
    }
    working.step(`${instrument}${say.colon}${say.ceiling(shown(needed), `${shown(needed)} × ${shareOf(100 * share, working)}${flat > 0 ? ` + ${shown(flat)}` : ''} = ${shown(wanted)}`)}`);
    answer[`ceiling_needed_for_${instrument}`] = cents(needed);
  }
}
