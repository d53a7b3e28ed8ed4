import type { Finding } from '../finding';
import type { Plan, Ready } from '../plan';
import { judge, readings } from '../quantity';
import { speaks } from '../site';
import { type PlacedFact, type Wide, factsFor, sectionOf } from '../draftwide';
import { findingOn, verdictOn } from './limit';

/**
 * Limits that need the rest of the draft: those with `draft-has`, and those on several values of one section. A scale (benefit for
 * 2, 4, 8 or 12 months, by length of contribution) counts by its mean: C102 Art. 24(2), C168 Art. 19(3). Rates for several groups
 * (with and without dependants) count by the best: the Schedules speak of a person with dependants.
 */
export function checkWideLimit(wide: Wide, ready: Ready, plan: Plan): readonly { readonly provision: number; readonly item: Finding }[] {
  const { rule } = ready, { check } = rule;
  if (check.kind !== 'limit') return [];
  const found: { provision: number; item: Finding }[] = [];
  for (const parameter of rule.parameters) for (const group of groups(wide, factsFor(wide, parameter), check.limit.several !== undefined)) {
    const heard = group.filter(({ provision, fact }) => speaks(ready, wide.site(provision), plan, fact, wide.parameters));
    const first = check.limit.several === 'best' ? heard.reduce<PlacedFact | undefined>(better, undefined) : heard[0];
    if (first === undefined) continue;
    if (check.limit.several === 'best' && group.some(({ fact }) => verdictOn(fact, rule, check.limit) !== 'below')) continue;
    const scale = check.limit.several === 'mean' && group.length > 1;
    const mean = scale ? meanOf(group, check.limit.than === 'throughout' ? undefined : check.limit.than.unit) : undefined;
    if (scale && mean === undefined) continue; // units that do not add up: nothing can be told
    const verdict = mean === undefined ? verdictOn(first.fact, rule, check.limit) : judge(mean.value, mean.unit, check.limit);
    if (verdict === 'met') continue;
    const values: Record<string, string> = mean === undefined ? {} : { mean: String(Math.round(mean.value * 10) / 10) };
    const finding = findingOn(wide.site(first.provision), first.fact, rule, check.limit, verdict, values);
    found.push({ provision: first.provision, item: mean === undefined ? finding : { ...finding, fixes: [] } });
  }
  return found;
}

const better = (best: PlacedFact | undefined, one: PlacedFact): PlacedFact => best === undefined || one.fact.value > best.fact.value ? one : best;

function groups(wide: Wide, facts: readonly PlacedFact[], graded: boolean): readonly (readonly PlacedFact[])[] {
  if (!graded) return facts.map(one => [one]);
  const bySection = new Map<number, PlacedFact[]>();
  for (const one of facts) {
    const section = sectionOf(wide, one.provision), list = bySection.get(section);
    if (list) list.push(one); else bySection.set(section, [one]);
  }
  return [...bySection.values()];
}

function meanOf(group: readonly PlacedFact[], unit: string | undefined): { readonly value: number; readonly unit: string } | undefined {
  if (unit === undefined) return undefined;
  let sum = 0;
  for (const { fact } of group) {
    const possible = readings(fact.value, fact.unit, unit);
    if (possible.length !== 1) return undefined;
    sum += possible[0]!;
  }
  return { value: sum / group.length, unit };
}
