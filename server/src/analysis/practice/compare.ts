import type { Language } from '../../draft/draft';
import type { RuleSet } from '../../engine/pack';
import { readings } from '../../engine/quantity';
import { betterOf } from '../better';
import { type StandardLimit, standardsOn } from '../ladder';
import type { PracticeEntry, Tradition } from './entries';

/** Which entries are wanted; what is left out does not narrow. */
export interface PracticeFilter {
  readonly tradition?: Tradition | undefined;
  /** ISO 3166-1, two letters. */
  readonly country?: string | undefined;
  /** Language of the law. */
  readonly language?: Language | undefined;
  /** Of general parameters: the branch whose laws say them. */
  readonly branch?: string | undefined;
}

/** A value that is laid beside those of the laws: that of a draft. */
export interface OwnValue {
  readonly value: number;
  readonly unit: string;
  readonly daysAWeek?: number;
}

/** One entry on the scale; undefined where its unit has no place on it (hours beside months). */
export interface PracticeRow {
  readonly entry: PracticeEntry;
  readonly at: number | undefined;
}

/** What laws set for one parameter, beside each other and beside the standards. */
export interface PracticeComparison {
  readonly parameter: string;
  readonly filter: PracticeFilter;
  /** The unit of the scale, and which way of it is better for the person protected. */
  readonly unit: string;
  readonly better: 'higher' | 'lower' | undefined;
  /** From the smallest to the largest; what has no place on the scale comes last. */
  readonly rows: readonly PracticeRow[];
  /** How many there are without the filter (but for the branch). */
  readonly outOf: number;
  readonly standards: readonly (StandardLimit & { readonly at: number | undefined })[];
  readonly own: readonly (OwnValue & { readonly at: number | undefined })[];
}

/** How many laws go further than a value, stay the same or stay below. A law with several values counts by the one that is best for people. */
export interface PracticeCount {
  readonly laws: number;
  readonly more: number;
  readonly same: number;
  readonly less: number;
}

/** Lays the entries of a parameter beside each other. Without entries there is nothing: undefined. */
export function comparePractice(parameter: string, entries: readonly PracticeEntry[], rules: RuleSet, filter: PracticeFilter = {}, own: readonly OwnValue[] = []): PracticeComparison | undefined {
  const all = entries.filter((one) => one.parameter === parameter && (filter.branch ?? one.branch) === one.branch);
  if (all.length === 0) return undefined;
  const limits = standardsOn(parameter, rules), unit = scaleOf(all, limits, own);
  const rows = all.filter(({ law }) => fits(law, filter)).map((entry) => ({ entry, at: onScale(entry, unit) }));
  return {
    parameter, filter, unit, better: betterOf(parameter, rules), outOf: all.length,
    rows: rows.map((row, i) => ({ row, i })).sort((a, b) => (a.row.at ?? Infinity) - (b.row.at ?? Infinity) || a.i - b.i).map(({ row }) => row),
    standards: limits.map((one) => ({ ...one, at: one.limit.than === 'throughout' ? undefined : onScale(one.limit.than, unit) })),
    own: own.map((one) => ({ ...one, at: onScale(one, unit) })),
  };
}

const fits = ({ tradition, country, language }: PracticeEntry['law'], filter: PracticeFilter): boolean =>
  (filter.tradition ?? tradition) === tradition && (filter.country ?? country) === country && (filter.language ?? language) === language;

/** Values of laws against one value. Undefined where nothing can be compared, or no way is known to be better. */
export function countPractice({ rows, better }: PracticeComparison, at: number | undefined): PracticeCount | undefined {
  if (at === undefined || better === undefined) return undefined;
  const best = new Map<string, number>(), sign = better === 'higher' ? 1 : -1;
  for (const { entry: { law }, at: value } of rows) if (value !== undefined) best.set(law.id, Math.max(best.get(law.id) ?? -Infinity, sign * value));
  const slack = Math.abs(at) * 1e-3; // two-thirds is 66.67 in one law and 66⅔ in another
  const against = [...best.values()].map((value) => Math.abs(value - sign * at) <= slack ? 0 : Math.sign(value - sign * at));
  return { laws: best.size, more: against.filter((one) => one > 0).length, same: against.filter((one) => one === 0).length, less: against.filter((one) => one < 0).length };
}

/** The parameters that laws were read for, with how many values, in the order of the first. */
export function practiceParameters(entries: readonly PracticeEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { parameter } of entries) counts.set(parameter, (counts.get(parameter) ?? 0) + 1);
  return counts;
}

/** The unit in which most can be laid beside each other: that of the standards, else that of the draft, else the commonest one. */
function scaleOf(entries: readonly PracticeEntry[], limits: readonly StandardLimit[], own: readonly OwnValue[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of entries) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1])[0]![0];
  const wanted = [...limits.flatMap(({ limit: { than } }) => than === 'throughout' ? [] : [than.unit]), ...own.map(({ unit }) => unit), common];
  const placed = (unit: string): number => entries.filter((one) => onScale(one, unit) !== undefined).length;
  return wanted.reduce((best, unit) => placed(unit) > placed(best) ? unit : best);
}

/** A value in the unit of the scale; where the text leaves open which unit it means there is none. */
function onScale({ value, unit, daysAWeek }: { readonly value: number; readonly unit: string; readonly daysAWeek?: number }, to: string): number | undefined {
  const possible = readings(value, unit, to, daysAWeek);
  return daysAWeek !== undefined && possible.length > 1 ? possible[1] : possible.length === 1 ? possible[0] : undefined;
}
