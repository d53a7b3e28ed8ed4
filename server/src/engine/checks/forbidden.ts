import type { PhraseMatch } from '../../words/phrase';
import type { Finding } from '../finding';
import type { Plan, Ready } from '../plan';
import { type Site, anyOf, matchesOf, saidInSentence, spanOfMatch, speaks } from '../site';

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

/**
 * Something that no Article allows, known by its words. One finding a provision: the first words that say so, in a sentence where the
 * rule speaks. Where no condition asks for the sentence, the first words decide.
 */
export function checkForbidden(site: Site, ready: Ready, plan: Plan): Finding | undefined {
  const { rule } = ready;
  const matches = [...matchesOf(ready.phrases, site.own, site.context.language)].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const match of asksSentence(ready) ? matches : matches.slice(0, 1)) {
    const said = withOthers(site, ready, match);
    if (said === undefined || !speaks(ready, site, plan, undefined, undefined, match.start)) continue;
    return { rule, severity: rule.severity, verdict: 'prohibited', cites: rule.cites, span: spanOfMatch(site, said), values: {}, fixes: [] };
  }
  return undefined;
}

const asksSentence = ({ when, unless, together }: Ready): boolean =>
  together !== undefined || [...when, ...unless].some(({ sentence }) => sentence !== undefined);

type Place = Pick<PhraseMatch, 'start' | 'end'>;

/** The words with what stands together with them, as far as that is near; undefined where neither their sentence nor the chapeau says it. */
function withOthers(site: Site, { together }: Ready, match: PhraseMatch): Place | undefined {
  if (together === undefined) return match;
  let nearest: Place | undefined, distance = Infinity;
  for (const { start, end } of saidInSentence(together, site, match.start)) {
    const away = Math.max(start - match.end, match.start - end, 0);
    if (away < distance) [nearest, distance] = [{ start, end }, away];
  }
  if (nearest === undefined) return anyOf(together, site.chapeau, site.context.language) ? match : undefined;
  return distance > reach ? match : { start: Math.min(match.start, nearest.start), end: Math.max(match.end, nearest.end) };
}

/** Words between the two beyond which only the forbidden ones are underlined. */
const reach = 40;
