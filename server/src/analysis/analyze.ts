import type { Draft, Provision } from '../draft/draft';
import { outlineOf } from '../draft/outline';
import { heard, speaksStill } from '../engine/draftSays';
import { type PlacedFact, type Wide, rememberSites } from '../engine/draftwide';
import type { Finding } from '../engine/finding';
import type { RuleSet } from '../engine/pack';
import type { Book } from '../engine/book';
import { holdsPhrase } from '../engine/checks/required';
import { type Plan, planOf } from '../engine/plan';
import { checkDraft, checkProvision, mergeFindings } from '../engine/run';
import { type Site, makeSite } from '../engine/site';
import { contextsOf } from '../facts/contexts';
import type { Context } from '../facts/context';
import type { Fact } from '../facts/fact';
import type { Lexicon } from '../facts/lexicon';
import { readFacts } from '../facts/read';
import type { Analysis, Placed } from './analysis';

/**
 * Reads and judges a draft. Pure and synchronous; `previous` only makes it faster: facts and findings of provisions that kept
 * their object and their context are taken over.
 */
export function analyze(draft: Draft, rules: RuleSet, previous?: Analysis): Analysis {
  const plan = planOf(rules);
  const outline = outlineOf(draft);
  const contexts = contextsOf(draft, outline, previous?.contexts);
  const facts: Placed<Fact>[] = [];
  const single: (readonly Finding[])[] = [];

  draft.provisions.forEach((provision, i) => {
    const known = factsOf(provision, contexts.of[i]!, rules.lexicon);
    for (const item of known) facts.push({ provision: i, item });
    single.push(judgedOf(provision, contexts.of[i]!, known, plan));
  });

  const wide = wideOf({ draft, outline, contexts, rules, facts });
  const beyond = new Map<number, Finding[]>();
  for (const { provision, item } of checkDraft(wide, plan)) if (speaksStill(item.rule, wide)) put(beyond, provision, item);
  const findings = single.flatMap((alone, provision) => {
    const own = heard(alone, wide), more = beyond.get(provision);
    const all = more === undefined ? merged(own, plan) : mergeFindings([...own, ...more], plan);
    return all.map((item): Placed<Finding> => ({ provision, item }));
  });
  return { draft, outline, contexts, rules, facts, findings };
}

/** What checks beyond one provision see of a draft. */
export function wideOf({ draft, outline, contexts, rules, facts }: Pick<Analysis, 'draft' | 'outline' | 'contexts' | 'rules' | 'facts'>): Wide {
  const plan = planOf(rules);
  const byParameter = new Map<string, PlacedFact[]>();
  for (const { provision, item } of facts) {
    if (item.kind === 'value') for (const parameter of [item.parameter, ...item.also ?? []]) put(byParameter, parameter, { provision, fact: item });
  }
  return {
    draft, outline, contexts, lexicon: rules.lexicon, byParameter, parameters: new Set(byParameter.keys()),
    site: rememberSites(i => siteOf(draft.provisions[i]!, contexts.of[i]!, rules.lexicon, plan)),
    holds: (i, book) => holdsIn(draft.provisions[i]!, contexts.of[i]!, book),
  };
}

/** What was found in a provision is remembered with the context it was found in: the same words elsewhere are read anew. */
interface Remembered<T> {
  readonly context: Context;
  readonly value: T;
}

const facts = new WeakMap<Lexicon, WeakMap<Provision, Remembered<readonly Fact[]>>>();

function factsOf(provision: Provision, context: Context, lexicon: Lexicon): readonly Fact[] {
  return remember(facts, lexicon, provision, context, () => readFacts(provision, context, lexicon));
}

const judgements = new WeakMap<Plan, WeakMap<Provision, Remembered<readonly Finding[]>>>();

function judgedOf(provision: Provision, context: Context, known: readonly Fact[], plan: Plan): readonly Finding[] {
  return remember(judgements, plan, provision, context, () => checkProvision(makeSite(provision, context, known, plan), plan));
}

const sites = new WeakMap<Plan, WeakMap<Provision, Remembered<Site>>>();

/** Where a check beyond one provision looks into another: only such provisions keep what was worked out of their words. */
function siteOf(provision: Provision, context: Context, lexicon: Lexicon, plan: Plan): Site {
  return remember(sites, plan, provision, context, () => makeSite(provision, context, factsOf(provision, context, lexicon), plan));
}

const phrases = new WeakMap<Book, WeakMap<Provision, Remembered<boolean>>>();

function holdsIn(provision: Provision, context: Context, book: Book): boolean {
  return remember(phrases, book, provision, context, () => holdsPhrase(provision, context.language, book));
}

const merges = new WeakMap<readonly Finding[], readonly Finding[]>();

/** The findings of one provision alone, in order and merged; the list is the same as long as the findings are. */
function merged(own: readonly Finding[], plan: Plan): readonly Finding[] {
  if (own.length < 2) return own;
  let list = merges.get(own);
  if (list === undefined) merges.set(own, list = mergeFindings(own, plan));
  return list;
}

function remember<K extends object, T>(
  memory: WeakMap<K, WeakMap<Provision, Remembered<T>>>, key: K, provision: Provision, context: Context, make: () => T,
): T {
  let of = memory.get(key);
  if (of === undefined) memory.set(key, of = new WeakMap());
  const known = of.get(provision);
  if (known?.context === context) return known.value;
  const value = make();
  of.set(provision, { context, value });
  return value;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
