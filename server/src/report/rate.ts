import type { RateCase } from '../analysis/rate/rateCase';
import type { RateResult } from '../analysis/rate/computeRate';
import type { LawRate } from '../analysis/rate/fromLaw';
import type { Framework } from '../analysis/framework';
import { namePlace, type NamedPlace } from './place';
import type { Paint } from './paint';

/** A computed case with its name. */
export interface RatedCase {
  readonly id?: string;
  readonly title?: string;
  readonly inputs: RateCase;
  readonly result: RateResult;
  /** Where the law says what the case was computed with. */
  readonly sources?: readonly RatedPlace[];
  /** Other values of the law for the same contingency, which somebody has to tell apart. */
  readonly others?: readonly RatedPlace[];
  readonly withoutAllowances?: number;
}

interface RatedPlace extends NamedPlace {
  readonly input: string;
  readonly parameter: string;
  readonly value: number;
  readonly quote: string;
}

/** The rates of a law as cases. */
export const ratedCases = (rates: readonly LawRate[], framework: Framework): readonly RatedCase[] => rates.map(({ contingency, inputs, sources, others, result, withoutAllowances }) => ({
  id: contingency, title: contingency, inputs, result, sources: sources.map(one => ratedPlace(one, framework)), others: others.map(one => ratedPlace(one, framework)), ...withoutAllowances !== undefined && { withoutAllowances },
}));

const ratedPlace = ({ file, provision, input, fact: { parameter, value, quote, span } }: LawRate['sources'][number], framework: Framework): RatedPlace =>
  ({ input, parameter, value, quote, ...namePlace(framework, { file, provision }, span) });

/** The JSON of `lexfloor rate`: `cases`, and where there is but one also its own fields at the top. */
export function rateData(cases: readonly RatedCase[]): object {
  const all = cases.map(({ id, title, inputs, sources, others, withoutAllowances, result: { steps, answer, needs, ...rest } }) => ({
    ...id !== undefined && { id }, ...title !== undefined && { title }, inputs,
    steps: steps.map(({ text, cite }) => cite === undefined ? text : `${text} (${cite})`), answer, needs, ...rest,
    ...sources && { sources: sources.map(placeData) }, ...others && { others: others.map(placeData) }, ...withoutAllowances !== undefined && { rateWithoutFamilyAllowances: withoutAllowances },
  }));
  return { ...all.length === 1 && all[0], cases: all };
}

const placeData = ({ eId, label, ...rest }: RatedPlace): object => ({ ...rest, provision: { eId, label } });

/** The text of `lexfloor rate`: each case with its steps, the answer last. */
export function renderRates(cases: readonly RatedCase[], paint: Paint): string {
  return `${cases.map(({ id, title, sources, others, withoutAllowances, result: { steps, answer, needs, alternatives, curve } }) => [
    paint('strong', title ?? id ?? 'Case'),
    ...(sources ?? []).map(one => `  ${place(one)}: ${one.parameter} "${one.quote}"`),
    ...(others ?? []).map(one => `  ${paint('faint', 'also')} ${place(one)}: ${one.parameter} "${one.quote}"`),
    ...steps.map(({ text, cite }) => `  ${text}${cite === undefined ? '' : paint('faint', `  ${cite}`)}`),
    ...alternatives ? ['  the wage of the skilled worker, all ways known:', ...alternatives.map(({ option, wage, rate }) => `    (${option}) ${wage}: ${rate}%`)] : [],
    ...curve ? [`  over earnings: ${curve.map(({ earnings, rate }) => `${earnings}: ${rate}%`).join(' · ')}`] : [],
    ...needs.map(({ input, what }) => `  ${paint('warning', 'not enough known')}: needs ${input}, ${what}`),
    ...withoutAllowances === undefined ? [] : [`  without family allowances: ${withoutAllowances}%`],
    ...Object.entries(answer).map(([key, value]) => `  ${key.replaceAll('_', ' ')}: ${value === true ? paint('good', 'yes') : value === false ? paint('warning', 'no') : value}`),
  ].join('\n')).join('\n\n')}\n`;
}

const place = ({ path, label, range: { start } }: RatedPlace): string => `${path}:${start.line + 1}:${start.character + 1} ${label}`;
