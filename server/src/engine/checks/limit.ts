import type { ValueFact } from '../../facts/fact';
import type { Finding } from '../finding';
import { fixValue } from '../fix';
import type { Limit, Rule } from '../pack';
import { type Verdict, judge } from '../quantity';
import type { Site } from '../site';

/**
 * Compares a value of the draft with a limit: met, below, or cannot-tell where value or meaning is not certain. Without a rule the limit is a
 * bare figure of a standard.
 *
 * The value itself counts, whatever the draft says of it: "at least 12 weeks" of leave secures 12, "up to 20 weeks" of benefit
 * ends at 20. One reading is open: "at most" before a value that should be low ("a qualifying period not exceeding …") bounds
 * what somebody else will fix, or is no such period at all; then nothing can be told, unless the rule's `when` says that it does.
 */
export function verdictOn(fact: ValueFact, rule: Rule | undefined, limit: Limit): Verdict {
  const verdict = judge(fact.value, fact.unit, limit);
  if (verdict !== 'below') return verdict;
  if (!fact.certain) return 'cannot-tell';
  if (limit.bound === 'at-most' && fact.comparator === 'at-most' && !rule?.when?.some(({ comparator }) => comparator?.includes('at-most'))) return 'cannot-tell';
  return 'below';
}

export function findingOn(
  site: Site, fact: ValueFact, rule: Rule, limit: Limit, verdict: 'below' | 'cannot-tell', values: Readonly<Record<string, string>> = {},
): Finding {
  return {
    rule, severity: rule.severity, verdict, cites: rule.cites, span: fact.span, fact, values,
    fixes: verdict === 'below' ? fixValue(site.provision, fact, rule, limit, site.context.language) : [],
  };
}
