import { sharesOf, verdictOf } from '../engine/checks/alternative';
import { verdictOn } from '../engine/checks/limit';
import { type Wide, sectionOf } from '../engine/draftwide';
import type { Finding } from '../engine/finding';
import { limitOfFigure } from '../engine/figures';
import type { CatalogueEntry, Cite, Figure, Limit, Rule, RuleSet } from '../engine/pack';
import { type Plan, type Ready, planOf } from '../engine/plan';
import { judge, readings } from '../engine/quantity';
import { speaks } from '../engine/site';
import { needsDeclaration } from '../engine/targets';
import type { ValueFact } from '../facts/fact';
import type { Analysis } from './analysis';
import { wideOf } from './analyze';

/** What one standard asks of a value. */
export interface Rung {
  readonly cite: Cite;
  /** One of them is enough; in each, all must hold. */
  readonly options: readonly Option[];
  /**
   * elsewhere: not this value, but another of the draft meets what is asked · undefined: the words around the value say that it
   * may be a special case, so nothing is compared.
   */
  readonly verdict: 'met' | 'below' | 'cannot-tell' | 'elsewhere' | undefined;
  /** The limit of the value itself, where one is compared. */
  readonly limit: Limit | undefined;
  /** How the value was brought into the limit's unit. */
  readonly sum: Sum | undefined;
  /** The rule that compares; undefined for a figure of the catalogue. */
  readonly rule: Rule | undefined;
  /** True where the figure was written from memory and not compared with the instrument. */
  readonly memory: boolean;
}

export type Option = readonly Need[];
export interface Need {
  /** Undefined: of the value itself. */
  readonly parameter: string | undefined;
  readonly limit: Limit;
}

/** A comparison that needed more than two numbers. Values are in `unit`. */
export type Sum =
  | { readonly kind: 'converted'; readonly values: readonly number[]; readonly unit: string }
  | { readonly kind: 'times'; readonly times: number; readonly value: number; readonly unit: string }
  | { readonly kind: 'mean'; readonly value: number; readonly unit: string }
  /** Shares of several persons: "30 + 2 × 4". */
  | { readonly kind: 'shares'; readonly parts: string; readonly value: number; readonly unit: string };

/** A value and the standards that speak of it, the least demanding first. */
export interface Ladder {
  readonly fact: ValueFact;
  readonly rungs: readonly Rung[];
}

/**
 * The ladder of a value in provision `index`: each rule of the set on its parameter, one a standard, and the figures of the
 * catalogue that can be compared as they stand (Recommendations). Verdicts are those of the checks: what a rule would not judge
 * has none. `rungs` are those of the value, where they have been worked out already.
 */
export function ladderOf(fact: ValueFact, index: number, analysis: Analysis, rungs: readonly Rung[] = rungsOf(fact, index, analysis, wideOf(analysis))): Ladder {
  return { fact, rungs: byDemand(onePerStandard(rungs)) };
}

/** Every rung of a value: each rule on its parameters by itself, then the figures of the catalogue where no rule of the standard speaks. */
export function rungsOf(fact: ValueFact, index: number, analysis: Analysis, wide: Wide): readonly Rung[] {
  const plan = planOf(analysis.rules);
  const parameters = [fact.parameter, ...fact.also ?? []];
  const rungs = parameters.flatMap((parameter) => rulesOn(parameter, plan).flatMap((ready) => rungOf(ready, fact, parameter, index, analysis, wide, plan)));
  const speaking = new Set(rungs.map(({ cite }) => cite.instrument));
  const figures = parameters.flatMap((parameter) => figuresOn(parameter, analysis)
    .filter(({ entry }) => !speaking.has(entry.cite.instrument)).flatMap(({ entry, figure }) => figureRung(entry, figure, fact)));
  // Where no rule dares to compare, a bare figure does not either.
  const special = rungs.length > 0 && rungs.every(({ verdict }) => verdict === undefined);
  return [...rungs, ...figures.map((rung) => special ? { ...rung, verdict: undefined } : rung)];
}

const remembered = new WeakMap<Plan, ReadonlyMap<string, readonly Ready[]>>();

/** The rules that compare a parameter, in the order of the set. */
function rulesOn(parameter: string, plan: Plan): readonly Ready[] {
  let byParameter = remembered.get(plan);
  if (byParameter === undefined) {
    const all = new Set([...[...plan.limits.values()].flat(), ...plan.wide]), made = new Map<string, Ready[]>();
    for (const ready of all) for (const one of ready.rule.parameters) made.set(one, [...made.get(one) ?? [], ready]);
    for (const list of made.values()) list.sort((a, b) => plan.orderOf(a.rule) - plan.orderOf(b.rule));
    remembered.set(plan, byParameter = made);
  }
  return [...byParameter.get(parameter) ?? [], ...byParameter.get(`*${parameter.slice(parameter.indexOf('.'))}`) ?? []];
}

function rungOf(ready: Ready, fact: ValueFact, parameter: string, index: number, analysis: Analysis, wide: Wide, plan: Plan): readonly Rung[] {
  const { rule } = ready, { check } = rule, cite = rule.cites[0];
  if (cite === undefined || rule.severity === 'hint') return []; // a hint's figure is a mark for attention, none of the standard
  const options = optionsOf(rule, parameter);
  const limit = options.flat().find((need) => need.parameter === undefined)?.limit;
  if (options.length === 0 || limit === undefined) return [];
  const found = findingOf(rule, fact, analysis);
  const given = found?.values;
  const base = { cite, options, limit, rule, memory: false, sum: sumOf(fact, limit, given) };
  if (found) return [{ ...base, verdict: found.verdict === 'below' ? 'below' : 'cannot-tell' }];
  if (!fact.certain) return [{ ...base, verdict: 'cannot-tell' }];
  if (!speaks(ready, wide.site(index), plan, fact, wide.parameters)) return [{ ...base, verdict: secured(fact, limit) ? 'met' : undefined }];
  if (check.kind === 'alternative') {
    const placed = { provision: index, fact }, summed = { ...base, sum: sumOf(fact, limit, sharesOf(wide, placed, limit)) };
    const verdicts = check.alternatives.map((one) => ({ shown: isShown(one.needs, parameter), verdict: verdictOf(wide, ready, plan, one, placed, parameter) }));
    const met = verdicts.filter(({ verdict }) => verdict === 'met');
    const verdict = met.some(({ shown }) => shown) ? 'met' : met.length > 0 ? 'elsewhere' : verdicts.some((one) => one.verdict === 'cannot-tell') ? 'cannot-tell' : 'below';
    return [{ ...summed, verdict }];
  }
  const verdict = verdictOn(fact, rule, limit);
  if (verdict !== 'below' || limit.several === undefined) return [{ ...base, verdict }];
  return [{ ...base, verdict: sameScale(rule, index, analysis, wide) ? 'below' : 'elsewhere' }];
}

/** "At least 26 weeks" secures 26 weeks, whatever else the words say; rules are silent there, because nothing can be below. */
const secured = (fact: ValueFact, limit: Limit): boolean => fact.comparator === limit.bound && judge(fact.value, fact.unit, limit) === 'met';

/** What a rule asks, as a reader wants to see it: without what only keeps the rule silent. */
function optionsOf(rule: Rule, parameter: string): readonly Option[] {
  const { check } = rule;
  if (check.kind === 'limit') return [[{ parameter: undefined, limit: check.limit }]];
  if (check.kind !== 'alternative') return [];
  return check.alternatives.filter(({ needs }) => isShown(needs, parameter)).map(({ needs }) => needs.map((need) => (
    { parameter: need.parameter === parameter && !need.anywhere ? undefined : need.parameter, limit: need.limit })));
}

/** Another value of the same parameter, a floor under it, or any value at all of another, is no requirement of the standard. */
const isShown = (needs: readonly { readonly parameter: string; readonly anywhere: boolean; readonly limit: Limit }[], parameter: string): boolean =>
  needs.every((need) => !(need.anywhere && (need.parameter === parameter || need.parameter.endsWith('.minimum-rate'))) && !(need.limit.than !== 'throughout' && need.limit.bound === 'at-least' && need.limit.than.value < 0.1));

/** The finding of a rule on this value; on its own, or behind the finding of another rule. */
const findingOf = (rule: Rule, fact: ValueFact, { findings }: Analysis): Finding | undefined =>
  findings.flatMap(({ item }) => [item, ...item.also ?? []]).find((one) => one.rule.id === rule.id && one.fact === fact);

/** A limit that a standard sets on a parameter, whatever the draft says. */
export interface StandardLimit {
  readonly cite: Cite;
  readonly limit: Limit;
}

/**
 * The limits that standards set on a parameter, each once: those of the rules (hints apart), and the figures of the catalogue where no rule
 * of the standard speaks. Conditions of the rules are not looked at, and limits on a sum of
 * the value are left out: for a scale on which values of other laws stand.
 */
export function standardsOn(parameter: string, rules: RuleSet): readonly StandardLimit[] {
  const fromRules = rulesOn(parameter, planOf(rules)).flatMap(({ rule }) => {
    const cite = rule.cites[0], limit = optionsOf(rule, parameter).flat().find((need) => need.parameter === undefined)?.limit;
    return cite === undefined || limit === undefined || limit.times !== undefined || rule.severity === 'hint' ? [] : [{ cite, limit }];
  });
  const speaking = new Set(fromRules.map(({ cite }) => cite.instrument));
  const fromFigures = figuresOn(parameter, { rules }).flatMap(({ entry: { cite }, figure }) => {
    const limit = limitOfFigure(figure);
    return limit === undefined || speaking.has(cite.instrument) ? [] : [{ cite, limit }];
  });
  const known = new Set<string>();
  return [...fromRules, ...fromFigures].filter(({ cite, limit }) => {
    const key = JSON.stringify([cite.instrument, limit]);
    return !known.has(key) && known.add(key);
  });
}

/** True where the rule found the scale of this section below, at another of its values. */
function sameScale(rule: Rule, index: number, { findings }: Analysis, wide: Wide): boolean {
  const section = sectionOf(wide, index);
  return findings.some(({ provision, item }) => sectionOf(wide, provision) === section && [item, ...item.also ?? []].some((one) => one.rule.id === rule.id));
}

function figuresOn(parameter: string, { rules }: Pick<Analysis, 'rules'>): readonly { readonly entry: CatalogueEntry; readonly figure: Figure }[] {
  const { standards } = rules;
  return (figureIndex(rules.catalogue).get(parameter) ?? []).filter(({ entry }) => standards === undefined || standards.includes(entry.cite.instrument.toUpperCase()));
}

const indexed = new WeakMap<ReadonlyMap<string, CatalogueEntry>, ReadonlyMap<string, readonly { entry: CatalogueEntry; figure: Figure }[]>>();

function figureIndex(catalogue: ReadonlyMap<string, CatalogueEntry>) {
  let index = indexed.get(catalogue);
  if (index === undefined) {
    const made = new Map<string, { entry: CatalogueEntry; figure: Figure }[]>();
    for (const entry of catalogue.values()) for (const figure of entry.figures) for (const parameter of needsDeclaration(figure) ? [] : figure.parameters ?? []) {
      made.set(parameter, [...made.get(parameter) ?? [], { entry, figure }]);
    }
    indexed.set(catalogue, index = made);
  }
  return index;
}

function figureRung(entry: CatalogueEntry, figure: Figure, fact: ValueFact): readonly Rung[] {
  const limit = limitOfFigure(figure);
  if (limit === undefined) return [];
  const verdict = fact.certain ? verdictOn(fact, undefined, limit) : 'cannot-tell';
  return [{
    cite: entry.cite, options: [[{ parameter: undefined, limit }]], limit, verdict, rule: undefined,
    memory: entry.verification.level.startsWith('memory'), sum: sumOf(fact, limit, undefined),
  }];
}

/** How the value was made comparable; undefined where the two numbers can be compared as they stand. */
function sumOf(fact: ValueFact, limit: Limit, given: Finding['values'] | undefined): Sum | undefined {
  if (limit.than === 'throughout') return undefined;
  const { unit } = limit.than;
  const { mean, total, parts } = given ?? {};
  if (mean !== undefined) return { kind: 'mean', value: Number(mean), unit };
  if (total !== undefined && parts !== undefined) return { kind: 'shares', parts, value: Number(total), unit };
  if (limit.times !== undefined) {
    const [value] = readings(fact.value * limit.times, fact.unit, unit);
    return value === undefined ? undefined : { kind: 'times', times: limit.times, value, unit };
  }
  if (fact.unit === unit || fact.value === 0 || limit.than.value === 0) return undefined;
  const values = readings(fact.value, fact.unit, unit, limit.daysAWeek);
  return values.length === 0 ? undefined : { kind: 'converted', values, unit };
}

/** One rung a standard and demand: the one that is judged, else the first. Standards may set several figures for several cases. */
function onePerStandard(rungs: readonly Rung[]): readonly Rung[] {
  const kept: Rung[] = [];
  for (const rung of rungs) {
    const same = kept.findIndex(({ cite }) => cite.instrument === rung.cite.instrument);
    if (same < 0) kept.push(rung);
    else if (rank(rung) < rank(kept[same]!)) kept[same] = rung;
  }
  return kept;
}

const order: readonly Rung['verdict'][] = ['below', 'cannot-tell', 'met', 'elsewhere', undefined];
const rank = ({ verdict }: Rung): number => order.indexOf(verdict);

/** The least demanding first; equal demands in the order of the rules. */
function byDemand(rungs: readonly Rung[]): readonly Rung[] {
  const unit = rungs.flatMap(({ limit }) => limit === undefined || limit.than === 'throughout' ? [] : [limit.than.unit])[0];
  return rungs.map((rung, i) => ({ rung, i, demand: demandOf(rung.limit, unit) })).sort((a, b) => a.demand - b.demand || a.i - b.i).map(({ rung }) => rung);
}

function demandOf(limit: Limit | undefined, unit: string | undefined): number {
  if (limit === undefined || unit === undefined || limit.than === 'throughout') return Number.MAX_VALUE;
  const value = readings(limit.than.value, limit.than.unit, unit)[0] ?? Number.MAX_VALUE;
  return limit.bound === 'at-least' ? value : -value;
}

