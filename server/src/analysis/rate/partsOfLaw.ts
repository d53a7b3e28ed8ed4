import { factsFor } from '../../engine/draftwide';
import { branchOfHeading, isOfInjury } from '../bearing';
import { provisionsOf } from '../branchProvisions';
import type { FilePlace, Framework } from '../framework';
import { wideFor } from '../requirements';
import { type Basis, type FormulaInput, type FormulaPart, isOfEarnings, type PartWords, partsIn, says, sectionAround } from './formulaOfLaw';
import type { KnownWages, RateSource } from './fromLaw';
import type { RateCase } from './rateCase';
import { isSameMoney } from './money';
import type { RateStandards } from './standards';

/** The case of a benefit with all parts that the law names, and what of them could not be counted. */
export interface WithParts {
  readonly inputs: RateCase;
  readonly sources: readonly RateSource[];
  /** Parts that cannot be counted: several values, or an amount on another basis of time. */
  readonly others: readonly RateSource[];
  /** Limits that hold the benefit down and could not be counted: without them the rate would be too high. */
  readonly limits: readonly ('ceiling' | 'maximum_benefit')[];
}

/**
 * Adds to the shares of a benefit what the law names besides: supplements for spouse and children, fixed parts, minimum, maximum, the
 * ceiling on earnings, and over what time earnings are averaged. Amounts count on the basis of time of the project's wages.
 * `shares` are the provisions that the shares stand in.
 */
export function withParts(inputs: RateCase, shares: readonly FilePlace[], contingency: string, framework: Framework, known: KnownWages, { formula }: RateStandards): WithParts {
  const injury = contingency.startsWith('employment-injury'), branch = injury ? 'employment-injury' : contingency;
  const own = distinct(shares.flatMap(place => sectionAround(place, framework))), scope = distinct([...own, ...injury ? [] : sectionsOn(branch, framework)]);
  const all = framework.files.flatMap(({ analysis }, file) => analysis.draft.provisions.map((_, provision) => ({ file, provision })));
  // Fixed parts are added up, so that those of another section must not come in
  const isSum = ({ sum }: PartWords): boolean => sum === true;
  const found = [...partsIn(own, formula.parts.filter(isSum), formula, framework), ...partsIn(scope, formula.parts.filter(one => !isSum(one)), formula, framework), ...known.ceiling === undefined ? partsIn(all, [formula.ceiling], formula, framework) : []];
  const sources: RateSource[] = [], others: RateSource[] = [], limits: ('ceiling' | 'maximum_benefit')[] = [];
  let made = inputs;
  for (const { input, sum } of [...formula.parts, formula.ceiling]) {
    const parts = found.filter(one => one.input === input), values = parts.flatMap(part => valueOf(part, inputs, known) ?? []);
    if (parts.length === 0) continue;
    const single = values.length === parts.length && (sum || new Set(values).size === 1);
    (single ? sources : others).push(...parts.slice(0, sum ? undefined : single ? 1 : undefined).map(part => sourceOf(part, branch)));
    if (!single) {
      if (input === 'ceiling' || input === 'maximum_benefit') limits.push(input);
    } else if (input !== 'averaging') made = { ...made, [input]: sum ? values.reduce((a, b) => a + b, 0) : values[0] };
  }
  if (injury) return { inputs: made, sources, others, limits };
  for (const [input, topic] of [['minimum_percent', 'minimum-rate'], ['maximum_percent', 'maximum-rate']] as const) {
    const shared = sharesOf(`${branch}.${topic}`, input, framework), [first] = shared;
    if (!first || shared.some(({ fact }) => fact.value !== first.fact.value)) continue;
    sources.push(first);
    made = { ...made, [input]: first.fact.value };
  }
  return { inputs: made, sources, others, limits };
}

/** True where a section speaks of parts that are added up ("The pension consists of (a) a fixed part …"): one share is not all of the benefit. */
export const isPartOfSum = (place: FilePlace, framework: Framework, { formula }: RateStandards): boolean =>
  sectionAround(place, framework).some(one => says(formula.composed, one, framework));

/** True where what each year adds counts only for the years beyond those of the first share. */
export const countsBeyond = (place: FilePlace, framework: Framework, { formula }: RateStandards): boolean => says(formula.beyond, place, framework);

/** The provisions under headings that name this branch alone: a Part on sickness, maternity and death is about none of them by itself. */
const sectionsOn = (branch: string, framework: Framework): readonly FilePlace[] => provisionsOf(branch, framework).flatMap((list, file) => {
  const { analysis } = framework.files[file]!, { parents } = analysis.outline;
  return list.filter(isUnder).map(provision => ({ file, provision }));
  // "PART I. OLD-AGE PENSION" above sections with headings of their own
  function isUnder(provision: number): boolean {
    for (let at = provision; at >= 0; at = parents[at]!) {
      const named = branchOfHeading(analysis, at);
      if (named !== undefined) return named === branch;
    }
    return false;
  }
});

const distinct = (places: readonly FilePlace[]): readonly FilePlace[] => [...new Map(places.map(place => [`${place.file} ${place.provision}`, place])).values()];

const perYear: Readonly<Record<Basis, number>> = { year: 1, month: 12, week: 52 };

/** The value of a part in the terms of the case; undefined for an amount in other money than the wages, or where its time or theirs is not known. */
function valueOf({ input, value, unit, per, ofEarnings }: FormulaPart, { nominal_rate_percent: nominal, accrual_percent_per_year: accrual, years }: RateCase, { time_basis: basis, currency }: KnownWages): number | undefined {
  if (input === 'averaging') return value;
  if (unit === 'percent') {
    // "increased by 10 per cent" is said of the benefit
    const share = accrual === undefined ? nominal : years === undefined ? undefined : (nominal ?? 0) + accrual * years;
    return ofEarnings ? value : share === undefined ? undefined : value * share / 100;
  }
  if (currency !== undefined && !isSameMoney(unit, currency)) return undefined;
  return per === undefined || basis === undefined || !(basis in perYear) ? undefined : value * perYear[per] / perYear[basis as Basis];
}

const sourceOf = ({ file, provision, input, value, unit, quote, span }: FormulaPart, branch: string): RateSource => ({ file, provision, input, fact: { parameter: `${branch}.${topics[input] ?? input}`, value, unit, quote, span } });

/** The parts as `analysis/parameters.ts` names them. */
const topics: Readonly<Partial<Record<FormulaInput, string>>> = {
  supplement_for_spouse_percent: 'supplement-for-spouse', supplement_for_spouse: 'supplement-for-spouse', supplement_per_child_percent: 'supplement-per-child', supplement_per_child: 'supplement-per-child',
  basic_pension: 'fixed-part', minimum_benefit: 'minimum-amount', maximum_benefit: 'maximum-amount', ceiling: 'earnings-ceiling', averaging: 'averaging-period',
};

/** Least and most as shares of earnings; a share of something else is none. */
const sharesOf = (parameter: string, input: FormulaInput, { wholes }: Framework): readonly RateSource[] => wholes.flatMap(({ analysis, placeOf }) =>
  factsFor(wideFor(analysis), parameter).filter(({ fact, provision }) => {
    const { text } = analysis.draft.provisions[provision]!, behind = text.slice(fact.valueSpan.end, fact.valueSpan.end + 60);
    return fact.certain && fact.unit === 'percent' && fact.value <= 120 && !isOfInjury(parameter.slice(0, parameter.indexOf('.')), analysis, provision) && (isOfEarnings(behind, analysis.draft.language) || input === 'maximum_percent' && /^\s*[.;]/.test(behind));
  }).map(({ provision, fact }) => ({ ...placeOf(provision), input, fact })));
