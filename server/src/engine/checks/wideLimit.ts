import type { Finding } from '../finding';
import type { Plan, Ready } from '../plan';
import type { Limit } from '../pack';
import { type Verdict, judge, readings } from '../quantity';
import { speaks } from '../site';
import { type PlacedFact, type Wide, factsFor, sectionOf } from '../draftwide';
import { findingOn, verdictOn } from './limit';

/**
 * Limits that need the rest of the draft: those with `draft-has`, and those on several values of one section. A scale (benefit for
 * 2, 4, 8 or 12 months, by length of contribution) counts by its mean: C102 Art. 24(2), C168 Art. 19(3). Lengths that follow from
 * something else (dismissal or suspension of work) are no scale: each counts. Rates for several groups (with and without
 * dependants) count by the best: the Schedules speak of a person with dependants.
 */
export function checkWideLimit(wide: Wide, ready: Ready, plan: Plan): readonly { readonly provision: number; readonly item: Finding }[] {
  const { rule } = ready, { check } = rule;
  if (check.kind !== 'limit') return [];
  const found: { provision: number; item: Finding }[] = [];
  for (const parameter of rule.parameters) for (const group of groups(wide, factsFor(wide, parameter), check.limit.several !== undefined)) {
    if (group.length === 1 && verdictOn(group[0]!.fact, rule, check.limit) === 'met') continue;
    const heard = group.filter(({ provision, fact }) => speaks(ready, wide.site(provision), plan, fact, wide.parameters));
    if (check.limit.several === 'mean' && heard.length > 1 && !followsRecord(wide, heard)) {
      for (const { provision, fact } of heard) {
        const verdict = verdictOn(fact, rule, check.limit);
        if (verdict !== 'met') found.push({ provision, item: findingOn(wide.site(provision), fact, rule, check.limit, verdict) });
      }
      continue;
    }
    const first = check.limit.several === 'best' ? heard.reduce<PlacedFact | undefined>(better, undefined) : heard[0];
    if (first === undefined) continue;
    if (check.limit.several === 'best' && group.some(({ fact }) => verdictOn(fact, rule, check.limit) !== 'below')) continue;
    const means = check.limit.several === 'mean' && heard.length > 1 ? meansOf(heard, check.limit) : undefined;
    if (means?.length === 0) continue; // units that do not add up: nothing can be told
    const verdict = means === undefined ? verdictOn(first.fact, rule, check.limit) : verdictOnMeans(means, heard, rule, check.limit);
    if (verdict === 'met') continue;
    const values: Record<string, string> = means === undefined ? {} : { mean: String(Math.round(means[0]! * 10) / 10) };
    const finding = findingOn(wide.site(first.provision), first.fact, rule, check.limit, verdict, values);
    found.push({ provision: first.provision, item: means === undefined ? finding : { ...finding, fixes: [] } });
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

/** True where the section speaks of a record: its values are then steps of one scale. */
function followsRecord(wide: Wide, group: readonly PlacedFact[]): boolean {
  const from = Math.min(...group.map(({ provision }) => provision)), to = Math.max(...group.map(({ provision }) => provision));
  for (let i = Math.max(0, sectionOf(wide, from)); i <= to; i++) {
    const { words, heading } = wide.draft.provisions[i]!;
    if (record.test(words.text) || heading !== undefined && record.test(heading)) return true;
  }
  return false;
}

const record = /\b(?:contribut|insured|insurable|length of service|years? of service|periods? of (?:service|employment|insurance)|worked|(?:months|weeks|days) of (?:work|employment)|employed for|cotis|assujetti|affili|ancienneté|travaillé|cotiz|aport|trabajad|antigüedad)/iu;

/** The mean in the limit's unit, by the shorter reading of each value and by the longer; none where a value has no reading. */
function meansOf(group: readonly PlacedFact[], limit: Limit): readonly number[] {
  if (limit.than === 'throughout') return [];
  let low = 0, high = 0;
  for (const { fact } of group) {
    const possible = readings(fact.value, fact.unit, limit.than.unit, limit.daysAWeek);
    if (possible.length === 0) return [];
    low += Math.min(...possible);
    high += Math.max(...possible);
  }
  const means = [low / group.length, high / group.length];
  return means[0] === means[1] ? [means[0]!] : means;
}

/** As every reading of the mean has it; a step that is a guess, or enough by another way of counting days, leaves it open. */
function verdictOnMeans(means: readonly number[], group: readonly PlacedFact[], rule: Ready['rule'], limit: Limit): Verdict {
  if (limit.than === 'throughout') return 'below';
  const { unit } = limit.than;
  const verdicts = new Set(means.map(mean => judge(mean, unit, limit)));
  if (verdicts.size === 1 && verdicts.has('met')) return 'met';
  if (verdicts.size > 1 || group.some(({ fact }) => verdictOn(fact, rule, limit) === 'cannot-tell')) return 'cannot-tell';
  return 'below';
}
