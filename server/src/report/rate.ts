import type { RateCase } from '../analysis/rate/rateCase';
import type { RateResult } from '../analysis/rate/computeRate';
import type { Paint } from './paint';

/** A computed case with its name. */
export interface RatedCase {
  readonly id?: string;
  readonly title?: string;
  readonly inputs: RateCase;
  readonly result: RateResult;
}

/** The JSON of `lexfloor rate`: `cases`, and where there is but one also its own fields at the top. */
export function rateData(cases: readonly RatedCase[]): object {
  const all = cases.map(({ id, title, inputs, result: { steps, answer, needs, ...rest } }) => ({
    ...id !== undefined && { id }, ...title !== undefined && { title }, inputs,
    steps: steps.map(({ text, cite }) => cite === undefined ? text : `${text} (${cite})`), answer, needs, ...rest,
  }));
  return { ...all.length === 1 && all[0], cases: all };
}

/** The text of `lexfloor rate`: each case with its steps, the answer last. */
export function renderRates(cases: readonly RatedCase[], paint: Paint): string {
  return `${cases.map(({ id, title, result: { steps, answer, needs, alternatives, curve } }) => [
    paint('strong', title ?? id ?? 'Case'),
    ...steps.map(({ text, cite }) => `  ${text}${cite === undefined ? '' : paint('faint', `  ${cite}`)}`),
    ...alternatives ? ['  the wage of the skilled worker, all ways known:', ...alternatives.map(({ option, wage, rate }) => `    (${option}) ${wage}: ${rate}%`)] : [],
    ...curve ? [`  over earnings: ${curve.map(({ earnings, rate }) => `${earnings}: ${rate}%`).join(' · ')}`] : [],
    ...needs.map(({ input, what }) => `  ${paint('warning', 'not enough known')}: needs ${input}, ${what}`),
    ...Object.entries(answer).map(([key, value]) => `  ${key.replaceAll('_', ' ')}: ${value === true ? paint('good', 'yes') : value === false ? paint('warning', 'no') : value}`),
  ].join('\n')).join('\n\n')}\n`;
}
