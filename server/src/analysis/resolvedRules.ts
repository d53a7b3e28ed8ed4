import type { Resolvable, Rule, RuleSet } from '../engine/pack';

const remembered = new WeakMap<readonly Rule[], Map<string, ReadonlyMap<Resolvable, Rule>>>();

/** The rules in force on what is found by resolving, of one kind (`twin-`, `law-`, `amending-`), by what they tell; worked out once for a set of rules. */
export function resolvedRules({ rules }: RuleSet, kind: 'twin-' | 'law-' | 'amending-'): ReadonlyMap<Resolvable, Rule> {
  let byKind = remembered.get(rules);
  if (byKind === undefined) remembered.set(rules, byKind = new Map());
  let made = byKind.get(kind);
  if (made === undefined) byKind.set(kind, made = new Map(rules.flatMap((rule) => rule.check.kind === 'resolved' && rule.check.what.startsWith(kind) ? [[rule.check.what, rule] as const] : [])));
  return made;
}
