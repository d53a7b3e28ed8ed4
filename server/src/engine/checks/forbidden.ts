import type { Finding } from '../finding';
import type { Plan, Ready } from '../plan';
import { type Site, matchesOf, spanOfMatch, speaks } from '../site';

/** The rules of which some words stand in a provision, in their order: the words lead to the rules, so that all others cost nothing. */
export function forbiddenIn(site: Site, plan: Plan): readonly Ready[] {
  const { language, definitions } = site.context, known = plan.forbidden[language];
  let found: Set<Ready> | undefined;
  for (const pattern of site.own.keys()) for (const ready of known.get(pattern) ?? none) {
    if (!definitions || ready.rule.inDefinitions) (found ??= new Set()).add(ready);
  }
  return found === undefined ? none : [...found].sort((a, b) => plan.orderOf(a.rule) - plan.orderOf(b.rule));
}

const none: readonly Ready[] = [];

/** Something that no Article allows, known by its words. One finding a provision: the first words that say so. */
export function checkForbidden(site: Site, ready: Ready, plan: Plan): Finding | undefined {
  const { rule } = ready;
  const matches = matchesOf(ready.phrases, site.own, site.context.language);
  const first = matches.reduce<(typeof matches)[number] | undefined>((best, one) =>
    best === undefined || one.start < best.start || one.start === best.start && one.end > best.end ? one : best, undefined);
  if (first === undefined || !speaks(ready, site, plan)) return undefined;
  const span = spanOfMatch(site, first);
  return { rule, severity: rule.severity, verdict: 'prohibited', cites: rule.cites, span, values: {}, fixes: [] };
}
