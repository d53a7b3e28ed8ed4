import type { Finding } from '../finding';
import type { Plan, Ready } from '../plan';
import { formatAbout, readings } from '../quantity';
import { speaks } from '../site';
import { type Wide, factsFor } from '../draftwide';

/**
 * A value that may not be above the sum of others: the workers' share of contributions against that of employers and State (C102
 * Art. 71(2)). Judged only where the draft sets each of them once; with several rates nobody can tell which belong together.
 */
export function checkConsistent(wide: Wide, ready: Ready, plan: Plan): readonly { readonly provision: number; readonly item: Finding }[] {
  const { rule } = ready, { check } = rule;
  if (check.kind !== 'consistent') return [];
  const judged = rule.parameters.flatMap(parameter => factsFor(wide, parameter));
  const others = check.notAbove.map(parameter => factsFor(wide, parameter));
  const first = judged[0], main = others[0]?.[0];
  if (first === undefined || main === undefined || judged.length > 1 || others.some(list => list.length > 1)) return [];
  const parts = others.flat();
  if (parts.some(({ fact }) => !fact.certain) || !first.fact.certain) return [];
  // 26 weeks of one benefit and six months before the next are brought to one unit; where that leaves a choice, nothing is said.
  const inUnit = parts.map(({ fact }) => readings(fact.value, fact.unit, first.fact.unit));
  if (inUnit.some(({ length }) => length !== 1)) return [];
  const sum = inUnit.reduce((total, [value]) => total + value!, 0);
  const site = wide.site(first.provision);
  if (first.fact.value <= sum * (1 + 1e-6) || !speaks(ready, site, plan, first.fact, wide.parameters)) return [];
  const values = { sum: formatAbout(sum, first.fact.unit, site.context.language) };
  return [{ provision: first.provision, item: { rule, severity: rule.severity, verdict: 'below', cites: rule.cites, span: first.fact.span, fact: first.fact, values, fixes: [] } }];
}
