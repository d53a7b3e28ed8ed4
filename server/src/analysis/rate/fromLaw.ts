import type { ValueFact } from '../../facts/fact';
import type { Language } from '../../text/language';
import { factsFor } from '../../engine/draftwide';
import { isOfInjury } from '../bearing';
import type { FilePlace, Framework } from '../framework';
import { wideFor } from '../requirements';
import { countsBeyond, isPartOfSum, withParts } from './partsOfLaw';
import type { FormulaInput } from './formulaOfLaw';
import { computeRate, type RateResult } from './computeRate';
import type { RateCase } from './rateCase';
import { type Beneficiary, contingencyKey, percentOf, type RateStandards } from './standards';
import { rateSums } from './words';

/** A value of the law that a rate was computed with, and where it stands. */
export interface RateSource extends FilePlace {
  readonly input: FormulaInput;
  readonly fact: Pick<ValueFact, 'parameter' | 'value' | 'unit' | 'quote' | 'span'>;
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
export type KnownWages = Pick<RateCase, 'smme_wage' | 'oaml_wage' | 'average_earnings_of_persons_protected' | 'family_allowance_per_child' | 'family_allowances_paid_in_contingency' | 'time_basis' | 'ceiling'> & {
  /** ISO 4217, as the project writes it. */
  readonly currency?: string;
};

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
 * Schedule counts with, the widow's and children's shares, and the parts that the law names besides (`withParts`). Where no wage is known a rate that is a mere share is computed on a wage of
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
  const full = standards['shorter-periods'].find(one => contingencyKey(one.contingency) === contingency)?.full;
  const accrual = sources.find(({ input }) => input === 'accrual_percent_per_year'), beyond = accrual !== undefined && countsBeyond(accrual, framework, standards);
  // What counts beyond the first years counts beyond the qualifying period, where the law gives one
  const first = beyond ? firstYears(contingency, framework) : 0, years = full !== undefined && first !== undefined && first < full ? full - first : undefined;
  if (accrual && years !== undefined) inputs = { ...inputs, years };
  const parts = withParts(inputs, sources, contingency, framework, known, standards);
  const isSum = inputs.nominal_rate_percent !== undefined || parts.inputs.basic_pension !== undefined || parts.inputs.minimum_percent !== undefined;
  // "40 per cent, and 1 per cent a year": which years the first share covers is not told by the two figures. Nor is one share all of a
  // benefit that is made of several parts, or what is added all of one that begins elsewhere
  const isPart = parts.inputs.basic_pension === undefined && sources.some(place => isPartOfSum(place, framework, standards));
  const unclear = isPart || accrual && (inputs.nominal_rate_percent !== undefined && !beyond || beyond && (!isSum || years === undefined));
  inputs = unclear ? { article: '65', contingency } : parts.inputs;
  sources.push(...parts.sources);
  others.push(...parts.others);
  const noWage = known.smme_wage === undefined && known.average_earnings_of_persons_protected === undefined;
  const { currency: _, ...wages } = known;
  inputs = { ...inputs, ...wages, ...noWage && { smme_wage: 100 } };
  const made = computeRate(inputs, standards, language), limits = parts.limits.map(input => ({ input, what: rateSums[language].needs[input] })), needs = [...made.needs, ...limits].map((need) => need.input === 'nominal_rate_percent' ? { ...need, what: rateSums[language].needs.formula } : need);
  // A limit that could not be counted leaves every verdict open
  const answer = limits.length === 0 ? made.answer : Object.fromEntries(Object.entries(made.answer).filter(([key]) => !key.endsWith('_ok')));
  const computed = { ...made, answer, needs }, result = noWage ? { ...computed, steps: [{ text: rateSums[language].noWage }, ...computed.steps] } : computed;
  const bare = computeRate({ ...inputs, family_allowance_per_child: 0 }, standards).answer['replacement_rate_percent'];
  const required = Object.fromEntries(Object.entries(beneficiary.rates).map(([instrument, percent]) => [instrument, percentOf(percent)]));
  return { contingency, inputs, sources, others, result, required, ...result.answer['replacement_rate_percent'] === undefined && typeof bare === 'number' && { withoutAllowances: bare } };
}

/** The shortest qualifying period of a branch in years; undefined where the law names none. */
function firstYears(branch: string, { wholes }: Framework): number | undefined {
  const periods = wholes.flatMap(({ analysis }) => factsFor(wideFor(analysis), `${branch}.qualifying-period`).flatMap(({ fact: { certain, value, unit } }) => !certain ? [] : unit === 'year' ? [value] : unit === 'month' || unit === 'contribution' ? [value / 12] : []));
  return periods.length > 0 ? Math.min(...periods) : undefined;
}

/**
 * Certain values of a parameter; a share above the whole of earnings is none. What survivors get after an employment injury is told from
 * what they get from pension insurance by the headings above.
 */
const valuesOf = (parameter: string, input: keyof RateCase, { wholes }: Framework, injury: boolean): readonly RateSource[] => wholes.flatMap(whole =>
  factsFor(wideFor(whole.analysis), parameter).filter(({ fact, provision }) => fact.certain && fact.unit === 'percent' && fact.value > 0 && fact.value <= 120 && fact.comparator !== 'at-most'
    && (!parameter.startsWith('survivors.') || isOfInjury('survivors', whole.analysis, provision) === injury))
    .map(({ provision, fact }) => ({ ...whole.placeOf(provision), input, fact })));
