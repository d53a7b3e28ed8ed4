import type { Finding } from '../finding';
import type { Plan, Ready } from '../plan';
import { type Site, matchesOf, spanOfMatch, speaks } from '../site';

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
