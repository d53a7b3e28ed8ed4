import { nearest } from '../../text/nearest';

/**
 * A case to compute, with the names of the examples in `rules/calculation/rates.yaml`. Amounts stand on one basis of time
 * (`time_basis`), shares and rates in per cent. What is absent is not known, never zero.
 */
export interface RateCase {
  readonly article?: '44' | '65' | '66' | '67' | '71';
  readonly contingency?: string;
  readonly time_basis?: string;

  readonly smme_option?: 'a' | 'b' | 'c' | 'd';
  readonly smme_wage?: number;
  readonly earnings_of_persons_protected?: readonly number[];
  readonly average_earnings_of_persons_protected?: number;
  readonly oaml_wage?: number;

  readonly nominal_rate_percent?: number;
  readonly accrual_percent_per_year?: number;
  readonly years?: number;
  readonly widow_percent?: number;
  readonly child_percent_each?: number;
  readonly basic_pension?: number;
  readonly supplement_for_spouse_percent?: number;
  readonly supplement_for_spouse?: number;
  readonly supplement_for_spouse_of_pensionable_age?: number;
  readonly supplement_per_child?: number;
  readonly supplement_per_child_percent?: number;
  /** A benefit of at least, or at most, this share of the earnings that count. */
  readonly minimum_percent?: number;
  readonly maximum_percent?: number;
  readonly minimum_benefit?: number;
  readonly maximum_benefit?: number;
  /** Null: the law sets none. */
  readonly ceiling?: number | null;
  readonly ceiling_on_insurable_earnings?: number | null;
  readonly ceiling_on_pensionable_earnings?: number | null;

  readonly children?: number;
  readonly family_allowance_per_child?: number;
  /** For the whole family. */
  readonly family_allowances?: number;
  readonly family_allowances_paid_in_contingency?: boolean;
  readonly qualifying_period_years?: number;

  readonly other_means?: number;
  readonly substantial_amounts?: number;
  readonly total_benefits_paid?: number;
  readonly total_benefits_under_article_66?: number;

  readonly children_of_persons_protected?: number;
  readonly children_of_all_residents?: number;
  readonly total_value_granted_per_month?: number;

  readonly contributions?: { readonly employees?: number; readonly employers?: number; readonly state?: number };
  readonly excluded_branches?: readonly string[];

  /** Weeks of benefit and how many persons they hold for. */
  readonly duration_steps?: readonly { readonly weeks: number; readonly persons?: number }[];
}

/** What is wrong with a case, and at which key. */
export interface CaseProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Kind = 'amount' | 'amount or null' | 'percent' | 'count' | 'text' | 'yes or no' | 'amounts' | 'texts' | 'contributions' | 'steps' | readonly string[];

const kinds: Readonly<Record<keyof RateCase, Kind>> = {
  article: ['44', '65', '66', '67', '71'], contingency: 'text', time_basis: 'text',
  smme_option: ['a', 'b', 'c', 'd'], smme_wage: 'amount', earnings_of_persons_protected: 'amounts', average_earnings_of_persons_protected: 'amount', oaml_wage: 'amount',
  nominal_rate_percent: 'percent', accrual_percent_per_year: 'percent', years: 'amount', widow_percent: 'percent', child_percent_each: 'percent',
  basic_pension: 'amount', supplement_for_spouse: 'amount', supplement_for_spouse_of_pensionable_age: 'amount', supplement_for_spouse_percent: 'percent',
  supplement_per_child: 'amount', supplement_per_child_percent: 'percent', minimum_percent: 'percent', maximum_percent: 'percent', minimum_benefit: 'amount', maximum_benefit: 'amount or null',
  ceiling: 'amount or null', ceiling_on_insurable_earnings: 'amount or null', ceiling_on_pensionable_earnings: 'amount or null',
  children: 'count', family_allowance_per_child: 'amount', family_allowances: 'amount', family_allowances_paid_in_contingency: 'yes or no', qualifying_period_years: 'amount',
  other_means: 'amount', substantial_amounts: 'amount', total_benefits_paid: 'amount', total_benefits_under_article_66: 'amount',
  children_of_persons_protected: 'count', children_of_all_residents: 'count', total_value_granted_per_month: 'amount',
  contributions: 'contributions', excluded_branches: 'texts', duration_steps: 'steps',
};

/**
 * Reads what stands under `inputs` of a case. Never throws: what is wrong comes back with its place, and the case holds what could be
 * understood.
 */
export function readCase(inputs: unknown): { readonly inputs: RateCase; readonly problems: readonly CaseProblem[] } {
  if (!isRecord(inputs)) return { inputs: {}, problems: [{ path: [], message: 'the inputs of a case are names with values, such as "oaml_wage: 900"' }] };
  const read: Record<string, unknown> = {}, problems: CaseProblem[] = [];
  for (const [key, value] of Object.entries(inputs)) {
    const kind = Object.hasOwn(kinds, key) ? kinds[key as keyof RateCase] : undefined;
    if (kind === undefined) {
      const near = nearest(key, Object.keys(kinds));
      problems.push({ path: [key], message: `'${key.slice(0, 60)}' is no input of a case; ${near ? `did you mean '${near}'?` : 'see the examples in rules/calculation/rates.yaml'}` });
      continue;
    }
    if (value === null && kind !== 'amount or null') continue; // written, but not known
    const given = typeof kind === 'object' && typeof value === 'number' ? String(value) : value;
    const wrong = wants(kind, given);
    if (wrong) problems.push({ path: [key], message: `${key} is to be ${wrong}` });
    else read[key] = given;
  }
  return { inputs: read, problems };
}

/** What a value of this kind has to be; undefined where it is. */
function wants(kind: Kind, value: unknown): string | undefined {
  if (typeof kind === 'object') return typeof value === 'string' && kind.includes(value) ? undefined : `one of ${kind.join(', ')}`;
  switch (kind) {
    case 'amount': return isAmount(value) ? undefined : 'a number from 0';
    case 'amount or null': return value === null || isAmount(value) ? undefined : 'a number from 0, or null where the law sets none';
    case 'percent': return isAmount(value) && value <= 1000 ? undefined : 'a number in per cent, such as 60 for 60%';
    case 'count': return isAmount(value) && Number.isInteger(value) ? undefined : 'a whole number from 0';
    case 'text': return typeof value === 'string' ? undefined : 'a word';
    case 'yes or no': return typeof value === 'boolean' ? undefined : 'true or false';
    case 'amounts': return Array.isArray(value) && value.length > 0 && value.every(isAmount) ? undefined : 'a list of numbers from 0';
    case 'texts': return Array.isArray(value) && value.every(one => typeof one === 'string') ? undefined : 'a list of words';
    case 'contributions': return isRecord(value) && Object.entries(value).every(([who, share]) => ['employees', 'employers', 'state'].includes(who) && (share === null || isAmount(share)))
      ? undefined : 'numbers for employees, employers and state';
    case 'steps': return Array.isArray(value) && value.length > 0 && value.every(step => isRecord(step) && isAmount(step['weeks']) && (step['persons'] === undefined || isAmount(step['persons'])))
      ? undefined : 'a list of {weeks, persons}';
  }
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
/** True of what YAML calls a mapping. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
