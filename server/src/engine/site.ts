import type { Language, Provision } from '../draft/draft';
import { toSource, toSourceSpan } from '../draft/segments';
import { sentenceAt } from '../facts/sentence';
import type { Context } from '../facts/context';
import type { Fact, ValueFact } from '../facts/fact';
import { firstThat } from '../text/search';
import type { Span } from '../text/span';
import { type AroundPhrase, type PhraseMatch, fitAround } from '../words/phrase';
import { tokenize, type Tokens } from '../words/tokens';
import { type Book, type Hits, noHits } from './book';
import type { PatternIds, Plan, ReadyCondition } from './plan';
import { judge } from './quantity';

/** One provision as the checks see it: its facts, where it stands, and which phrases stand in it. */
export interface Site {
  readonly provision: Provision;
  readonly context: Context;
  readonly facts: readonly Fact[];
  readonly tokens: Tokens;
  /** What is looked for in every provision, in its own words. */
  readonly own: Hits;
  /** Phrases of conditions in its own words. */
  readonly said: Hits;
  /** Those in the headings above it. */
  readonly headings: readonly Hits[];
  /** Those in the chapeaux of the lists that it belongs to. */
  readonly chapeau: readonly Hits[];
}

/** `facts` is called when a check asks for them. */
export function makeSite(provision: Provision, context: Context, facts: () => readonly Fact[], plan: Plan): Site {
  const tokens = tokenize(provision.words.text, context.language);
  return new LazySite(provision, context, facts, tokens, plan.match(tokens, context.language), plan);
}

/** In most provisions no rule has conditions to ask about: their phrases are looked for when one does. */
class LazySite implements Site {
  #facts: readonly Fact[] | undefined;
  #said: Hits | undefined;
  #headings: readonly Hits[] | undefined;
  #chapeau: readonly Hits[] | undefined;

  constructor(readonly provision: Provision, readonly context: Context, readonly read: () => readonly Fact[], readonly tokens: Tokens, readonly own: Hits, readonly plan: Plan) {}

  get facts(): readonly Fact[] {
    return this.#facts ??= this.read();
  }

  get said(): Hits {
    return this.#said ??= this.plan.conditions(this.tokens, this.context.language);
  }

  get headings(): readonly Hits[] {
    return this.#headings ??= this.#in(this.context.headings);
  }

  get chapeau(): readonly Hits[] {
    return this.#chapeau ??= this.#in(this.context.chapeau);
  }

  #in(texts: readonly string[]): readonly Hits[] {
    return texts.map(text => this.plan.conditionsIn(text, this.context.language));
  }
}

/** The books for which whole drafts are looked through that speak in a provision, its words or its heading; a note speaks for nobody. */
export function voicesIn({ provision, own, context: { language } }: Site, plan: Plan): readonly Book[] {
  if (provision.kind === 'note') return silence;
  const heading = provision.heading === undefined ? noHits : plan.matchText(provision.heading, language);
  let found: Set<Book> | undefined;
  for (const hits of [own, heading]) for (const pattern of hits.keys()) for (const book of plan.voices[language].get(pattern) ?? silence) (found ??= new Set()).add(book);
  return found === undefined ? silence : [...found];
}

const silence: readonly Book[] = [];

/** The matches of a rule's phrases in the language of the provision. */
export function matchesOf(ids: PatternIds | undefined, hits: Hits, language: Language): readonly PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const id of ids?.[language] ?? []) for (const match of hits.get(id) ?? []) found.push(match);
  return found;
}

/** True where one of the phrases stands in one of the texts. */
export const anyOf = (ids: PatternIds | undefined, texts: readonly Hits[], language: Language): boolean =>
  ids?.[language]?.some(id => texts.some(hits => hits.has(id))) ?? false;

/** Where a match stands in the provision's source. */
export const spanOfMatch = (site: Site, match: { readonly start: number; readonly end: number }): Span =>
  toSourceSpan(site.provision.words, site.tokens.start[match.start]!, site.tokens.end[match.end - 1]!);

/** Parameters that the draft sets anywhere; undefined while only one provision is looked at. */
export type DraftParameters = ReadonlySet<string> | undefined;

/** What is asked of a condition: in which provision, of which value, where in the words. */
interface Asked {
  readonly site: Site;
  readonly plan: Plan;
  readonly fact: ValueFact | undefined;
  readonly draft: DraftParameters;
  /** The token by which a sentence is known; looked up when one is first asked for. */
  at?: number;
}

/** Whether every key of a condition answers as wanted; the cheap ones are asked first. */
function answers(condition: ReadyCondition, wanted: boolean, asked: Asked): boolean {
  const { source } = condition, { site, plan, fact, draft } = asked, { language } = site.context;
  if (source.comparator && (fact !== undefined && source.comparator.includes(fact.comparator)) !== wanted) return false;
  if (source.unit && (fact !== undefined && source.unit.includes(fact.unit)) !== wanted) return false;
  if (source.language && source.language.includes(language) !== wanted) return false;
  if (source.schedule !== undefined && (source.schedule === site.context.schedule) !== wanted) return false;
  if (source.definitions !== undefined && (source.definitions === site.context.definitions) !== wanted) return false;
  if (source.value && (fact !== undefined && judge(fact.value, fact.unit, source.value) === 'met') !== wanted) return false;
  if (source.draftHas && (draft !== undefined && source.draftHas.some(parameter => draft.has(parameter))) !== wanted) return false;
  if (source.beside && source.beside.some(({ parameter, limit }) => site.facts.some(one => one.kind === 'value' && one.parameter === parameter && judge(one.value, one.unit, limit) === 'met')) !== wanted) return false;
  if (condition.heading && anyOf(condition.heading, site.headings, language) !== wanted) return false;
  if (condition.of && (fact?.of !== undefined && anyOf(condition.of, [plan.conditions(tokenize(fact.of, language), language)], language)) !== wanted) return false;
  if (condition.words && (anyOf(condition.words, site.chapeau, language) || standsBeside(condition.words, asked)) !== wanted) return false;
  if (condition.sentence && (anyOf(condition.sentence, site.chapeau, language) || standsInSentence(condition.sentence, asked)) !== wanted) return false;
  if (condition.present && anyOf(condition.present, [site.said, ...site.chapeau, ...site.headings], language) !== wanted) return false;
  if (condition.around && (fact !== undefined && standsAroundFact(condition.around[language] ?? [], site, fact)) !== wanted) return false;
  return true;
}

/** True where one of the phrases stands in the sentence of the value; without a value, anywhere in the provision. */
const standsBeside = (ids: PatternIds, asked: Asked): boolean =>
  asked.fact === undefined ? anyOf(ids, [asked.site.said], asked.site.context.language) : standsInSentence(ids, asked);

/** True where one of the phrases stands in the sentence of the value or of the token asked about; without either, anywhere in the provision. */
function standsInSentence(ids: PatternIds, asked: Asked): boolean {
  const { site, fact } = asked;
  if (fact !== undefined) asked.at ??= tokensOf(site, fact.valueSpan)[0];
  return asked.at === undefined ? anyOf(ids, [site.said], site.context.language) : saidInSentence(ids, site, asked.at).length > 0;
}

/** Where phrases of conditions stand in the sentence of a token. */
export function saidInSentence(ids: PatternIds, site: Site, at: number): readonly PhraseMatch[] {
  const found = matchesOf(ids, site.said, site.context.language);
  if (found.length === 0) return found;
  const [from, to] = sentenceAt(site.tokens, at);
  return found.filter(({ start, end }) => start >= from && end <= to);
}

/** True where one of the phrases stands around the value; `~` does not reach over another one. */
function standsAroundFact(phrases: readonly AroundPhrase[], site: Site, fact: ValueFact): boolean {
  const [start, end] = tokensOf(site, fact.valueSpan), [from, to] = tokensOf(site, fact.span);
  const others = new Uint8Array(site.tokens.count);
  for (const other of site.facts) if (other.kind === 'value' && other !== fact) others.fill(1, ...tokensOf(site, other.valueSpan));
  return phrases.some(phrase => fitAround(phrase, site.tokens, { start, end, from, to }, others) !== undefined);
}

/** The tokens that a span of the source covers: first, and the one behind the last. */
function tokensOf({ tokens, provision: { words } }: Site, span: Span): readonly [number, number] {
  const first = firstThat(tokens.count, i => toSource(words, tokens.end[i]! - 1) >= span.start);
  return [first, firstThat(tokens.count, i => i >= first && toSource(words, tokens.start[i]!) >= span.end)];
}

/** True where a rule speaks here: everything under `when` holds and nothing under `unless`. `at`: the first token of forbidden words. */
export function speaks(
  rule: { readonly when: readonly ReadyCondition[]; readonly unless: readonly ReadyCondition[] },
  site: Site, plan: Plan, fact?: ValueFact, draft?: DraftParameters, at?: number,
): boolean {
  const asked: Asked = { site, plan, fact, draft, ...(fact === undefined && at !== undefined && { at }) };
  return rule.when.every(condition => answers(condition, true, asked)) && rule.unless.every(condition => answers(condition, false, asked));
}
