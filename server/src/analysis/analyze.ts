import type { Draft, Provision } from '../draft/draft';
import { type ChangedProvisions, changedProvisions, rowAgain } from '../draft/changed';
import { outlineAgain } from '../draft/outline';
import { speaksStill } from '../engine/draftSays';
import { type PlacedFact, type Wide, rememberSites } from '../engine/draftwide';
import type { Finding } from '../engine/finding';
import type { Rule, RuleSet } from '../engine/pack';
import type { Book } from '../engine/book';
import { holdsPhrase } from '../engine/checks/required';
import { type Plan, planOf } from '../engine/plan';
import { checkDraft, checkProvision, mergeFindings } from '../engine/run';
import { type Site, makeSite, voicesIn } from '../engine/site';
import { type Contexts, contextsAgain } from '../facts/contexts';
import type { Context } from '../facts/context';
import { crossReferencesOf } from '../facts/crossReferences';
import type { Fact } from '../facts/fact';
import type { Lexicon } from '../facts/lexicon';
import { normsOf, rememberNorms } from '../facts/modality/known';
import type { Norm } from '../facts/modality/norm';
import { readFacts } from '../facts/read';
import { termsOf } from '../facts/terms';
import type { Analysis, Placed } from './analysis';
import { type ByProvision, carried } from './carry';

/** When the checks that look beyond one provision are made: with the others, or (`later`) left as the version before has them. */
export type Beyond = 'now' | 'later';

/**
 * Reads and judges a draft. Pure and synchronous; `previous` only makes it faster: what was found in provisions that kept their
 * object and their context is taken over. With `later`, what looks beyond one provision is taken over too, and the analysis says that
 * it is `open`: while somebody types in a long draft that is soon enough, and the next analysis makes it good.
 */
export function analyze(draft: Draft, rules: RuleSet, previous?: Analysis, beyond: Beyond = 'now'): Analysis {
  const plan = planOf(rules);
  const outline = outlineAgain(draft, previous);
  const contexts = contextsAgain(draft, outline, previous);
  const before = previous?.rules === rules && previous.draft.language === draft.language ? previous : undefined;
  const made = before && parts.get(before), stretch = made && stretchOf(before, draft, contexts);

  const known = rowAgain(draft.provisions.length, made?.facts, stretch, i => readOne(draft.provisions[i]!, contexts.of[i]!, rules, plan));
  const judged = rowAgain(draft.provisions.length, made?.judged, stretch, i => judgedOf(draft.provisions[i]!, contexts.of[i]!, rules.lexicon, plan, known[i]));
  const norms = plan.asksDuties ? rowAgain(draft.provisions.length, made?.norms, stretch, i => normsOf(draft.provisions[i]!, contexts.of[i]!, rules.lexicon)) : undefined;

  const read = withFacts({ draft, outline, contexts, rules }, known);
  const later = beyond === 'later' && made !== undefined;
  const wide = later ? made.wide : wideOf(read, { judged, norms });
  const found = later ? carried(made.found, before!.draft, draft, stretch!) : settled(beyondOf(wide, plan), made?.found, stretch);
  const speaks = rememberAnswer((rule: Rule) => speaksStill(rule, wide));
  // What looks beyond one provision is as it was, and so is what is said of provisions that are
  const own = rowAgain(judged.length, later ? made.own : undefined, stretch, i => heardOf(judged[i]!.findings, speaks));
  const shown = rowAgain(own.length, later ? made.shown : undefined, stretch, (i): readonly Finding[] => {
    const more = found.get(i);
    const old = made && stretch && shownBefore(made, stretch, i);
    if (old !== undefined && old.own === own[i] && old.more === more) return old.list;
    return more === undefined ? merged(own[i]!, plan) : mergeFindings([...own[i]!, ...more], plan);
  });
  const analysis: Analysis = Object.assign(read, { findings: placed(shown), ...(later && { open: true as const }) });
  parts.set(analysis, { facts: known, judged, norms, own, found, shown, wide });
  return analysis;
}

/**
 * The same for a draft that nobody has judged yet, in slices: stops after each provision and before each step beyond one, so that whoever
 * asks may do something else in between, or drop it. Each time it gives what the next version should start from: nothing is found yet in it,
 * but what was read is remembered by its provisions.
 */
export function* analyzeInSlices(draft: Draft, rules: RuleSet, previous?: Analysis): Generator<Analysis, Analysis> {
  const begun = beginAnalysis(draft, rules, previous), { outline, contexts } = begun, plan = planOf(rules);
  for (let i = 0; i < draft.provisions.length; i++) {
    readOne(draft.provisions[i]!, contexts.of[i]!, rules, plan);
    yield begun;
  }
  for (const prepare of [crossReferencesOf, termsOf]) {
    if (plan.resolved.length > 0) prepare(draft, outline);
    yield begun;
  }
  return analyze(draft, rules, begun);
}

/** A draft of which nothing is read yet: what several threads begin with that read it together (`analysis/portion.ts`). */
export function beginAnalysis(draft: Draft, rules: RuleSet, previous?: Analysis): Analysis {
  const outline = outlineAgain(draft, previous);
  return { draft, outline, contexts: contextsAgain(draft, outline, previous), rules, facts: [], findings: [] };
}

/** What one provision holds by itself, read and judged; remembered, so that `analyze(…, begun)` does not read it again. */
export function readProvision({ draft, contexts, rules }: Analysis, at: number): Read {
  const provision = draft.provisions[at]!, context = contexts.of[at]!, plan = planOf(rules);
  const found = readOne(provision, context, rules, plan);
  return { ...(found && { facts: found }), judged: judgedOf(provision, context, rules.lexicon, plan, found), norms: plan.asksDuties ? normsOf(provision, context, rules.lexicon) : [] };
}

/** Takes over what another thread has read of a provision, as if it had been read here. */
export function rememberRead({ draft, contexts, rules }: Analysis, at: number, read: Read): void {
  const provision = draft.provisions[at]!, context = contexts.of[at]!, plan = planOf(rules);
  if (read.facts !== undefined) remember(facts, rules.lexicon, provision, context, () => read.facts!);
  remember(judgements, plan, provision, context, () => read.judged);
  if (plan.asksDuties) rememberNorms(provision, context, rules.lexicon, read.norms);
}

/** Works out beforehand what the checks beyond one provision ask of the whole draft, facts apart. */
export function prepareBeyond({ draft, outline, rules }: Analysis): void {
  if (planOf(rules).resolved.length > 0) for (const prepare of [crossReferencesOf, termsOf]) prepare(draft, outline);
}

/** What was read of one provision. */
export interface Read {
  /** Absent where no rule asks for them. */
  readonly facts?: readonly Fact[];
  readonly judged: Judged;
  readonly norms: readonly Norm[];
}

/** All that reads the words of a provision does so while they are at hand; facts only where rules ask for them. */
function readOne(provision: Provision, context: Context, { lexicon }: RuleSet, plan: Plan): readonly Fact[] | undefined {
  const found = plan.asksFacts ? factsOf(provision, context, lexicon) : undefined;
  judgedOf(provision, context, lexicon, plan, found);
  if (plan.asksDuties) normsOf(provision, context, lexicon);
  return found;
}

/**
 * The facts in the order of the text, put together when they are first asked for; where no rule judges values they are read only then. Findings
 * judge the very objects that stand among them: what was read is not read again. Nothing but what is given is held: not the analysis before.
 */
function withFacts<T extends Pick<Analysis, 'draft' | 'contexts' | 'rules'>>(read: T, known: Parts['facts']): T & Pick<Analysis, 'facts'> {
  const facts = lazy(() => placed(known.map((list, i) => list ?? factsOf(read.draft.provisions[i]!, read.contexts.of[i]!, read.rules.lexicon))));
  return { ...read, get facts() { return facts(); } };
}

/** What an analysis was put together from, provision by provision. */
interface Parts {
  /** Undefined where no rule asks for them. */
  readonly facts: readonly (readonly Fact[] | undefined)[];
  /** What each provision decides alone. */
  readonly judged: readonly Judged[];
  /** Undefined where no rule asks for duties. */
  readonly norms: readonly (readonly Norm[])[] | undefined;
  /** Of the findings that a provision decides alone, what the rest of the draft does not answer. */
  readonly own: readonly (readonly Finding[])[];
  /** Findings that look beyond one. */
  readonly found: ByProvision;
  readonly shown: readonly (readonly Finding[])[];
  readonly wide: Wide;
}

const parts = new WeakMap<Analysis, Parts>();

/** Outside of it, provisions and contexts are those of the version before. */
function stretchOf(before: Analysis, draft: Draft, contexts: Contexts): ChangedProvisions {
  const stretch = changedProvisions(before.draft, draft);
  if (contexts === before.contexts) return stretch;
  let { start, beforeEnd, afterEnd } = stretch;
  const of = before.contexts.of;
  start = Math.min(start, firstDifferent(of, contexts.of, start));
  const moved = afterEnd - beforeEnd;
  let end = contexts.of.length;
  while (end > Math.max(afterEnd, start) && of[end - 1 - moved] === contexts.of[end - 1]) end--;
  return { start, beforeEnd: end - moved, afterEnd: end };
}

function firstDifferent(a: readonly Context[], b: readonly Context[], to: number): number {
  let at = 0;
  while (at < to && a[at] === b[at]) at++;
  return at;
}

function placed<T>(rows: readonly (readonly T[])[]): readonly Placed<T>[] {
  const all: Placed<T>[] = [];
  rows.forEach((list, provision) => { for (const item of list) all.push({ provision, item }); });
  return all;
}

function beyondOf(wide: Wide, plan: Plan): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  const speaks = rememberAnswer((rule: Rule) => speaksStill(rule, wide));
  for (const { provision, item } of checkDraft(wide, plan)) if (speaks(item.rule)) put(found, provision, item);
  return found;
}

const heardOf = (findings: readonly Finding[], speaks: (rule: Rule) => boolean): readonly Finding[] =>
  findings.length === 0 || findings.every(({ rule }) => speaks(rule)) ? findings : findings.filter(({ rule }) => speaks(rule));

function rememberAnswer<K>(ask: (key: K) => boolean): (key: K) => boolean {
  const known = new Map<K, boolean>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) known.set(key, answer = ask(key));
    return answer;
  };
}

/** Equal findings of unchanged provisions stay the same objects, so that what was made of them stands. */
function settled(found: ReadonlyMap<number, readonly Finding[]>, before: ByProvision | undefined, stretch: ChangedProvisions | undefined): ByProvision {
  if (before === undefined || stretch === undefined) return found;
  const same = new Map<number, readonly Finding[]>();
  for (const [at, list] of found) {
    const old = before.get(at < stretch.start ? at : at >= stretch.afterEnd ? at - stretch.afterEnd + stretch.beforeEnd : -1);
    same.set(at, old !== undefined && old.length === list.length && old.every((one, i) => equal(one, list[i]!)) ? old : list);
  }
  return same;
}

const equal = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.severity === b.severity && a.verdict === b.verdict && a.fact === b.fact && a.element === b.element && a.span.start === b.span.start && a.span.end === b.span.end
  && a.cites === b.cites && a.also === undefined && b.also === undefined && JSON.stringify([a.values, a.fixes]) === JSON.stringify([b.values, b.fixes]);

function shownBefore({ own, found, shown }: Parts, { start, beforeEnd, afterEnd }: ChangedProvisions, at: number): { own: readonly Finding[]; more: readonly Finding[] | undefined; list: readonly Finding[] } | undefined {
  const old = at < start ? at : at >= afterEnd ? at - afterEnd + beforeEnd : -1;
  return old < 0 ? undefined : { own: own[old]!, more: found.get(old), list: shown[old]! };
}

/** What checks beyond one provision see of a draft; `known`: what was read of its provisions just now. */
export function wideOf(analysis: Pick<Analysis, 'draft' | 'outline' | 'contexts' | 'rules' | 'facts'>, known?: Pick<Parts, 'judged' | 'norms'>): Wide {
  const { draft, outline, contexts, rules } = analysis;
  const plan = planOf(rules);
  const holds = (i: number, book: Book): boolean => holdsIn(draft.provisions[i]!, contexts.of[i]!, book, rules, plan);
  let heard: Set<Book> | undefined;
  const all = (): Set<Book> => {
    const voices = new Set<Book>();
    for (let i = 0; i < draft.provisions.length; i++) for (const book of (known?.judged[i] ?? judgedOf(draft.provisions[i]!, contexts.of[i]!, rules.lexicon, plan)).voices) voices.add(book);
    return voices;
  };
  const byParameter = lazy(() => {
    const sorted = new Map<string, PlacedFact[]>();
    for (const { provision, item } of analysis.facts) {
      if (item.kind === 'value') for (const parameter of [item.parameter, ...item.also ?? []]) put(sorted, parameter, { provision, fact: item });
    }
    return sorted;
  });
  const parameters = lazy(() => new Set(byParameter().keys()));
  return {
    draft, outline, contexts, lexicon: rules.lexicon, norms: known?.norms, get byParameter() { return byParameter(); }, get parameters() { return parameters(); },
    site: rememberSites(i => siteOf(draft.provisions[i]!, contexts.of[i]!, rules.lexicon, plan)),
    holds,
    stands: book => plan.hears(book, draft.language) ? (heard ??= all()).has(book) : draft.provisions.some((_, i) => holds(i, book)),
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

/** What one provision decides by its words. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** Of the books for which whole drafts are looked through, those that speak here. */
  readonly voices: readonly Book[];
}

const judgements = new WeakMap<Plan, WeakMap<Provision, Remembered<Judged>>>();

/** `known`: the facts of the provision, where they were read just now. */
function judgedOf(provision: Provision, context: Context, lexicon: Lexicon, plan: Plan, known?: readonly Fact[]): Judged {
  return remember(judgements, plan, provision, context, () => {
    const site = makeSite(provision, context, () => known ?? factsOf(provision, context, lexicon), plan);
    return { findings: checkProvision(site, plan), voices: voicesIn(site, plan) };
  });
}

const sites = new WeakMap<Plan, WeakMap<Provision, Remembered<Site>>>();

/** Where a check beyond one provision looks into another: only such provisions keep what was worked out of their words. */
function siteOf(provision: Provision, context: Context, lexicon: Lexicon, plan: Plan): Site {
  return remember(sites, plan, provision, context, () => makeSite(provision, context, () => factsOf(provision, context, lexicon), plan));
}

const phrases = new WeakMap<Book, WeakMap<Provision, Remembered<boolean>>>();

/** A book of the plan has been heard while the provision was judged; another one is asked. */
function holdsIn(provision: Provision, context: Context, book: Book, { lexicon }: RuleSet, plan: Plan): boolean {
  if (plan.hears(book, context.language)) return judgedOf(provision, context, lexicon, plan).voices.includes(book);
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

/** Made when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
