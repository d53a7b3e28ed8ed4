import type { ValueFact } from '../../facts/fact';
import type { Language } from '../../text/language';
import { factsFor } from '../../engine/draftwide';
import { isOfInjury } from '../bearing';
import type { FilePlace, Framework } from '../framework';
import { wideFor } from '../requirements';
import { isPartOfSum } from './composed';
import { computeRate, type RateResult } from './computeRate';
import type { RateCase } from './rateCase';
import { type Beneficiary, contingencyKey, percentOf, type RateStandards } from './standards';
import { rateSums } from './words';

/** A value of the law that a rate was computed with, and where it stands. */
export interface RateSource extends FilePlace {
  readonly input: keyof RateCase;
  readonly fact: ValueFact;
}

/** The rate of one standard beneficiary as the law has it. */
export interface LawRate {
  readonly contingency: string;
  readonly inputs: RateCase;
  readonly sources: readonly RateSource[];
  /** Values that the law gives besides: several rates for one contingency are for people to tell apart. */
  readonly others: readonly RateSource[];
  readonly result: RateResult;
  /** What each instrument asks for the contingency, in per cent. */
  readonly required: Readonly<Record<string, number>>;
  /** The rate where nobody has family allowances: all that can be said while they are not known. */
  readonly withoutAllowances?: number;
}

/** Wages and allowances that no law tells, on one basis of time. */
export type KnownWages = Pick<RateCase, 'smme_wage' | 'oaml_wage' | 'average_earnings_of_persons_protected' | 'family_allowance_per_child' | 'family_allowances_paid_in_contingency' | 'time_basis' | 'ceiling'>;

/** Topics of the vocabulary by the input they are, the more particular first. */
const topics: Readonly<Record<string, readonly (readonly [keyof RateCase, readonly string[]])[]>> = {
  sickness: [['nominal_rate_percent', ['sickness.rate']]],
  unemployment: [['nominal_rate_percent', ['unemployment.rate']]],
  'old-age': [['nominal_rate_percent', ['old-age.rate']], ['accrual_percent_per_year', ['old-age.accrual-rate']]],
  'employment-injury-incapacity': [['nominal_rate_percent', ['employment-injury.temporary-rate', 'employment-injury.rate']]],
  'employment-injury-total-permanent-loss': [['nominal_rate_percent', ['employment-injury.permanent-total-rate']]],
  maternity: [['nominal_rate_percent', ['maternity.rate']]],
  invalidity: [['nominal_rate_percent', ['invalidity.rate']], ['accrual_percent_per_year', ['invalidity.accrual-rate']]],
  'employment-injury-survivors': [['widow_percent', ['survivors.rate']], ['child_percent_each', ['survivors.child-rate']]],
  survivors: [['widow_percent', ['survivors.rate']], ['child_percent_each', ['survivors.child-rate']]],
};

/**
 * The replacement rates that follow from the words of a law: the share of earnings, an accrual over the longest period that the
 * Schedule counts with, the widow's and children's shares. Where no wage is known a rate that is a mere share is computed on a wage of
 * 100. Where the law sets several rates for one contingency the lowest is taken and the others are named.
 */
export function ratesOfLaw(framework: Framework, known: KnownWages, standards: RateStandards, language: Language = 'en'): readonly LawRate[] {
  return standards['standard-beneficiaries'].flatMap(beneficiary => rateOf(beneficiary, framework, known, standards, language) ?? []);
}

function rateOf(beneficiary: Beneficiary, framework: Framework, known: KnownWages, standards: RateStandards, language: Language): LawRate | undefined {
  const contingency = contingencyKey(beneficiary.contingency), sources: RateSource[] = [], others: RateSource[] = [];
  let inputs: RateCase = { article: '65', contingency };
  for (const [input, parameters] of topics[contingency] ?? []) {
    const found = parameters.map(parameter => valuesOf(parameter, input, framework, contingency.startsWith('employment-injury'))).find(list => list.length > 0) ?? [];
    const [lowest, ...rest] = [...found].sort((a, b) => a.fact.value - b.fact.value);
    if (!lowest) continue;
    sources.push(lowest);
    others.push(...rest.filter(({ fact }) => Math.abs(fact.value - lowest.fact.value) > 0.1)); // two-thirds, 66⅔ and 66.67 are one
    inputs = { ...inputs, [input]: lowest.fact.value };
  }
  if (sources.length === 0) return undefined;
  // "40 per cent, and 1 per cent for each year beyond": which years the first share covers is not told by the two figures.
  // Nor is one share all of a benefit that is made of several parts
  const isPart = sources.some(({ file, provision }) => isPartOfSum(framework.files[file]!.analysis.draft, provision));
  if (isPart || inputs.nominal_rate_percent !== undefined && inputs.accrual_percent_per_year !== undefined) inputs = { article: '65', contingency };
  const years = standards['shorter-periods'].find(one => contingencyKey(one.contingency) === contingency)?.full;
  if (inputs.accrual_percent_per_year !== undefined && years !== undefined) inputs = { ...inputs, years };
  const noWage = known.smme_wage === undefined && known.average_earnings_of_persons_protected === undefined;
  inputs = { ...inputs, ...known, ...noWage && { smme_wage: 100 } };
  const made = computeRate(inputs, standards, language), needs = made.needs.map((need) => need.input === 'nominal_rate_percent' ? { ...need, what: rateSums[language].needs.formula } : need);
  const computed = { ...made, needs }, result = noWage ? { ...computed, steps: [{ text: rateSums[language].noWage }, ...computed.steps] } : computed;
  const bare = computeRate({ ...inputs, family_allowance_per_child: 0 }, standards).answer['replacement_rate_percent'];
  const required = Object.fromEntries(Object.entries(beneficiary.rates).map(([instrument, percent]) => [instrument, percentOf(percent)]));
  return { contingency, inputs, sources, others, result, required, ...result.answer['replacement_rate_percent'] === undefined && typeof bare === 'number' && { withoutAllowances: bare } };
}

/**
 * Certain values of a parameter; a share above the whole of earnings is none. What survivors get after an employment injury is told from
 * what they get from pension insurance by the headings above.
 */
const valuesOf = (parameter: string, input: keyof RateCase, { wholes }: Framework, injury: boolean): readonly RateSource[] => wholes.flatMap(whole =>
  factsFor(wideFor(whole.analysis), parameter).filter(({ fact, provision }) => fact.certain && fact.unit === 'percent' && fact.value > 0 && fact.value <= 120 && fact.comparator !== 'at-most'
    && (!parameter.startsWith('survivors.') || isOfInjury('survivors', whole.analysis, provision) === injury))
    .map(({ provision, fact }) => ({ ...whole.placeOf(provision), input, fact })));
