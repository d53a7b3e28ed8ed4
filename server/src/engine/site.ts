import type { Language, Provision } from '../draft/draft';
import { toSourceSpan } from '../draft/segments';
import type { Context } from '../facts/context';
import type { Fact, ValueFact } from '../facts/fact';
import type { Span } from '../text/span';
import type { PhraseMatch } from '../words/phrase';
import { tokenize, type Tokens } from '../words/tokens';
import { type Hits, type PatternIds, type Plan, type ReadyCondition, noHits } from './plan';

/** One provision as the checks see it: its facts, where it stands, and which phrases stand in it. */
export interface Site {
  readonly provision: Provision;
  readonly context: Context;
  readonly facts: readonly Fact[];
  readonly tokens: Tokens;
  /** Phrases in the provision's own words. */
  readonly own: Hits;
  /** Phrases in the headings above it. */
  readonly headings: Hits;
  /** Phrases in the chapeaux of the lists that it belongs to. */
  readonly chapeau: Hits;
}

export function makeSite(provision: Provision, context: Context, facts: readonly Fact[], plan: Plan): Site {
  const tokens = tokenize(provision.words.text, context.language);
  const above = hitsAbove(context, plan);
  return { provision, context, facts, tokens, own: plan.match(tokens, context.language), ...above };
}

const known = new WeakMap<Plan, WeakMap<Context, { readonly headings: Hits; readonly chapeau: Hits }>>();

/** Many provisions share a context; its words are matched once. */
function hitsAbove(context: Context, plan: Plan): { readonly headings: Hits; readonly chapeau: Hits } {
  let contexts = known.get(plan);
  if (contexts === undefined) known.set(plan, contexts = new WeakMap());
  let hits = contexts.get(context);
  if (hits === undefined) {
    const match = (texts: readonly string[]): Hits => texts.length === 0 ? noHits : plan.match(tokenize(texts.join('. '), context.language), context.language);
    contexts.set(context, hits = { headings: match(context.headings), chapeau: match(context.chapeau) });
  }
  return hits;
}

/** The matches of a rule's phrases in the language of the provision. */
export function matchesOf(ids: PatternIds | undefined, hits: Hits, language: Language): readonly PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const id of ids?.[language] ?? []) for (const match of hits.get(id) ?? []) found.push(match);
  return found;
}

const anyOf = (ids: PatternIds | undefined, hits: Hits, language: Language): boolean => ids?.[language]?.some(id => hits.has(id)) ?? false;

/** Where a match stands in the provision's source. */
export const spanOfMatch = (site: Site, match: { readonly start: number; readonly end: number }): Span =>
  toSourceSpan(site.provision.words, site.tokens.start[match.start]!, site.tokens.end[match.end - 1]!);

/** Parameters that the draft sets anywhere; undefined while only one provision is looked at. */
export type DraftParameters = ReadonlySet<string> | undefined;

/** Whether the keys of a condition hold here, one by one. */
function* answers(condition: ReadyCondition, site: Site, plan: Plan, fact: ValueFact | undefined, draft: DraftParameters): Generator<boolean> {
  const { source } = condition, { language } = site.context;
  if (source.comparator) yield fact !== undefined && source.comparator.includes(fact.comparator);
  if (source.unit) yield fact !== undefined && source.unit.includes(fact.unit);
  if (source.language) yield source.language.includes(language);
  if (source.schedule !== undefined) yield source.schedule === site.context.schedule;
  if (source.definitions !== undefined) yield source.definitions === site.context.definitions;
  if (condition.of) yield fact?.of !== undefined && anyOf(condition.of, plan.match(tokenize(fact.of, language), language), language);
  if (condition.words) yield [site.own, site.chapeau].some(hits => anyOf(condition.words, hits, language));
  if (condition.heading) yield anyOf(condition.heading, site.headings, language);
  if (condition.present) yield [site.own, site.chapeau, site.headings].some(hits => anyOf(condition.present, hits, language));
  if (source.draftHas) yield draft !== undefined && source.draftHas.some(parameter => draft.has(parameter));
}

/** True where a rule speaks here: everything under `when` holds and nothing under `unless`. */
export function speaks(
  rule: { readonly when: readonly ReadyCondition[]; readonly unless: readonly ReadyCondition[] },
  site: Site, plan: Plan, fact?: ValueFact, draft?: DraftParameters,
): boolean {
  for (const condition of rule.when) for (const answer of answers(condition, site, plan, fact, draft)) if (!answer) return false;
  for (const condition of rule.unless) for (const answer of answers(condition, site, plan, fact, draft)) if (answer) return false;
  return true;
}
