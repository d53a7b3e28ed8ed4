import { verdictOn } from '../engine/checks/limit';
import type { Limit, Rule } from '../engine/pack';
import { type Ready, planOf } from '../engine/plan';
import { makeSite, speaks } from '../engine/site';
import type { ValueFact } from '../facts/fact';
import type { Analysis } from './analysis';

/** A limit that a value of the draft keeps. */
export interface Met {
  readonly rule: Rule;
  readonly limit: Limit;
}

/**
 * The limits that a value in provision `index` meets, in the order of the rules: what stands behind the silence of the findings.
 * Only those that the provision decides alone; limits over the whole draft are judged there.
 */
export function limitsMet(analysis: Analysis, index: number, fact: ValueFact): readonly Met[] {
  const provision = analysis.draft.provisions[index], context = analysis.contexts.of[index];
  if (!provision || !context || !fact.certain) return [];
  const plan = planOf(analysis.rules);
  const site = makeSite(provision, context, analysis.facts.filter((one) => one.provision === index).map((one) => one.item), plan);
  const rules = [fact.parameter, ...fact.also ?? []].flatMap((parameter): readonly Ready[] =>
    [...plan.limits.get(parameter) ?? [], ...plan.limits.get(`*${parameter.slice(parameter.indexOf('.'))}`) ?? []]);
  return [...new Set(rules)].flatMap((ready): readonly Met[] => {
    const { rule } = ready;
    if (rule.check.kind !== 'limit' || !speaks(ready, site, plan, fact)) return [];
    return verdictOn(fact, rule, rule.check.limit) === 'met' ? [{ rule, limit: rule.check.limit }] : [];
  });
}
