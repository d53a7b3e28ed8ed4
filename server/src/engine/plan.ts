import { type Language, languages } from '../draft/draft';
import { type Tokens, tokenize } from '../words/tokens';
import { type AroundPhrase, compileAround } from '../words/phrase';
import { Book, type Hits } from './book';
import { draftBooks } from './draftSays';
import type { Condition, Need, Phrases, Rule, RuleSet, WordingTerms } from './pack';
import { type Spelling, spellingsOf } from './spellings';

/** Numbers of patterns in the book of each language. */
export type PatternIds = Readonly<Partial<Record<Language, readonly number[]>>>;

export interface ReadyCondition {
  readonly source: Condition;
  readonly of: PatternIds | undefined;
  readonly around: Readonly<Partial<Record<Language, readonly AroundPhrase[]>>> | undefined;
  readonly words: PatternIds | undefined;
  readonly sentence: PatternIds | undefined;
  readonly present: PatternIds | undefined;
  readonly heading: PatternIds | undefined;
}

/** A rule with its phrases looked up, so that one pass over the words serves all rules. */
export interface Ready {
  readonly rule: Rule;
  readonly when: readonly ReadyCondition[];
  readonly unless: readonly ReadyCondition[];
  /** Alternatives: which values elsewhere do not count for a need. */
  readonly passedOver: ReadonlyMap<Need, readonly ReadyCondition[]>;
  /** The check's own patterns. */
  readonly phrases: PatternIds;
  /** Wording: phrases in which the term is right. Required: headings of the Part where the element belongs. */
  readonly notWhen: PatternIds;
  /** Wording: phrases in which alone the term is meant. */
  readonly onlyWhen: PatternIds | undefined;
  /** Forbidden: what the sentence must say besides, in the book of conditions. */
  readonly together: PatternIds | undefined;
  /** Required: what shows the element. Matched apart, because the first provision that shows it ends the search. */
  readonly shown: Readonly<Partial<Record<Language, Book>>>;
  /** Required: what the draft must speak of for the rule to ask. */
  readonly where: Readonly<Partial<Record<Language, Book>>> | undefined;
}

/** One spelling of a term of a wording rule. */
export interface ReadyTerm {
  readonly ready: Ready;
  readonly terms: WordingTerms;
  readonly spelling: Spelling;
}

/** The rules of a set, sorted by what wakes them. */
export interface Plan {
  /** Limits that one provision decides, by parameter or `*.topic`. */
  readonly limits: ReadonlyMap<string, readonly Ready[]>;
  /** Those on a parameter: its own, then those on its topic in any branch. */
  limitsOn(parameter: string): readonly Ready[];
  /** Rules on values that need the rest of the draft. */
  readonly wide: readonly Ready[];
  /** What no Article allows, by the number of each pattern that says so. */
  readonly forbidden: Readonly<Record<Language, ReadonlyMap<number, readonly Ready[]>>>;
  readonly wording: readonly Ready[];
  /** Terms of wording rules by the number of their pattern: the words of a provision lead to the rules, so that rules without a match cost nothing. */
  readonly terms: Readonly<Record<Language, ReadonlyMap<number, readonly ReadyTerm[]>>>;
  /** Books of phrases for which the whole draft is looked through, by the number of each pattern in the book of the language. */
  readonly voices: Readonly<Record<Language, ReadonlyMap<number, readonly Book[]>>>;
  readonly required: readonly Ready[];
  /** Terms and references, which need the whole draft. */
  readonly resolved: readonly Ready[];
  /** True where some rule judges values, or asks whether the draft sets one: elsewhere they are read only when somebody looks at them. */
  readonly asksFacts: boolean;
  /** True where some rule asks who has a duty, or by when. */
  readonly asksDuties: boolean;
  /** True where the book is one of `voices`. */
  hears(book: Book, language: Language): boolean;
  /** What rules look for in every provision: terms, what is forbidden, what whole drafts are looked through for. */
  match(tokens: Tokens, language: Language): Hits;
  /** The same for a heading, remembered. */
  matchText(text: string, language: Language): Hits;
  /** The phrases of conditions: asked only where a rule has something to judge. */
  conditions(tokens: Tokens, language: Language): Hits;
  /** The same for a heading or a chapeau, remembered. */
  conditionsIn(text: string, language: Language): Hits;
  /** Position of a rule in the set: findings on one place are cited in this order. */
  orderOf(rule: Rule): number;
}

const plans = new WeakMap<readonly Rule[], Plan>();

/** The plan of a rule set; made once. */
export function planOf(rules: RuleSet): Plan {
  let plan = plans.get(rules.rules);
  if (plan === undefined) plans.set(rules.rules, plan = makePlan(rules.rules));
  return plan;
}

function makePlan(rules: readonly Rule[]): Plan {
  const books = emptyBooks(), conditions = emptyBooks();
  const limits = new Map<string, Ready[]>();
  const wide: Ready[] = [], wording: Ready[] = [], required: Ready[] = [], resolved: Ready[] = [];
  const forbidden: Record<Language, Map<number, Ready[]>> = { en: new Map(), fr: new Map(), es: new Map() };
  const terms: Record<Language, Map<number, ReadyTerm[]>> = { en: new Map(), fr: new Map(), es: new Map() };
  const voices: Record<Language, Map<number, Book[]>> = { en: new Map(), fr: new Map(), es: new Map() };
  const order = new Map(rules.map((rule, i) => [rule.id, i]));
  for (const rule of rules) {
    if (rule.onRequest) continue;
    const ready = makeReady(rule, books, conditions);
    for (const language of languages) {
      for (const book of new Set([ready.shown[language] ?? [], ready.where?.[language] ?? [], draftBooks(rule, language)].flat())) {
        for (const pattern of book.patterns) put(voices[language], books[language].add(pattern), book);
      }
    }
    switch (rule.check.kind) {
      case 'limit':
        if (needsDraft(rule)) wide.push(ready);
        else for (const parameter of rule.parameters) put(limits, parameter, ready);
        break;
      case 'alternative': case 'consistent': wide.push(ready); break;
      case 'forbidden':
        for (const language of languages) for (const pattern of ready.phrases[language] ?? []) put(forbidden[language], pattern, ready);
        break;
      case 'wording':
        wording.push(ready);
        for (const one of termsOf(ready)) put(terms[one.language], one.id, one.term);
        break;
      case 'required': required.push(ready); break;
      case 'resolved': resolved.push(ready); break;
    }
  }
  const onParameter = new Map<string, readonly Ready[]>();
  const limitsOn = (parameter: string): readonly Ready[] => {
    let list = onParameter.get(parameter);
    if (list === undefined) onParameter.set(parameter, list = [...limits.get(parameter) ?? [], ...limits.get(`*${parameter.slice(parameter.indexOf('.'))}`) ?? []]);
    return list;
  };
  const heard: Record<Language, ReadonlySet<Book>> = { en: booksIn(voices.en), fr: booksIn(voices.fr), es: booksIn(voices.es) };
  return {
    hears: (book, language) => heard[language].has(book),
    limits, limitsOn, wide, forbidden, wording, terms, voices, required, resolved, asksFacts: limits.size > 0 || wide.length > 0 || required.length > 0,
    asksDuties: resolved.some(({ rule: { check } }) => check.kind === 'resolved' && check.what.startsWith('duty-')),
    match: (tokens, language) => books[language].match(tokens),
    matchText: (text, language) => books[language].matchText(text, one => tokenize(one, language)),
    conditions: (tokens, language) => conditions[language].match(tokens),
    conditionsIn: (text, language) => conditions[language].matchText(text, one => tokenize(one, language)),
    orderOf: rule => order.get(rule.id) ?? rules.length,
  };
}

const booksIn = (voices: ReadonlyMap<number, readonly Book[]>): ReadonlySet<Book> => new Set([...voices.values()].flat());

const needsDraft = (rule: Rule): boolean =>
  rule.check.kind === 'limit' && rule.check.limit.several !== undefined || [...rule.when ?? [], ...rule.unless ?? []].some(one => one.draftHas !== undefined);

const emptyBooks = (): Record<Language, Book> => ({ en: new Book(), fr: new Book(), es: new Book() });

function makeReady(rule: Rule, own: Record<Language, Book>, conditions: Record<Language, Book>): Ready {
  const ids = (phrases: Phrases | undefined, books = conditions): PatternIds | undefined => {
    if (phrases === undefined) return undefined;
    const found: Partial<Record<Language, readonly number[]>> = {};
    for (const language of Object.keys(phrases) as Language[]) {
      if (rule.languages && !rule.languages.includes(language)) continue;
      found[language] = phrases[language]!.map(pattern => books[language].add(pattern));
    }
    return found;
  };
  const ready = (sources: readonly Condition[] | undefined): readonly ReadyCondition[] => (sources ?? []).map(source => ({
    source, of: ids(source.of), around: source.around && eachPhrase(source.around, patterns => patterns.map(compileAround)), words: ids(source.words), sentence: ids(source.sentence), present: ids(source.present), heading: ids(source.heading),
  }));
  const { check } = rule;
  const said: Phrases = check.kind === 'forbidden' ? check.phrases
    : check.kind === 'wording' ? each(check.terms, (terms, language) => spellingsOf(terms, language).map(({ text }) => termPattern(text))) : {};
  const notWhen: Phrases = check.kind === 'wording' ? each(check.terms, terms => terms.notWhen) : check.kind === 'required' ? check.at : {};
  const needs = check.kind === 'alternative' ? check.alternatives.flatMap(one => one.needs) : [];
  const passedOver = new Map(needs.flatMap(need => need.unless === undefined ? [] : [[need, ready(need.unless)]]));
  return {
    rule, when: ready(rule.when), unless: ready(rule.unless), passedOver, phrases: ids(said, own)!, notWhen: ids(notWhen, check.kind === 'wording' ? own : conditions)!,
    onlyWhen: check.kind === 'wording' ? ids(each(check.terms, ({ onlyWhen }) => onlyWhen), own) : undefined,
    together: check.kind === 'forbidden' ? ids(check.together) : undefined,
    shown: check.kind === 'required' ? booksOf(check.phrases) : {},
    where: check.kind === 'required' && check.where !== undefined ? booksOf(check.where) : undefined,
  };
}

const booksOf = (phrases: Phrases) => eachPhrase(phrases, patterns => new Book(patterns));

const eachPhrase = <T>(phrases: Phrases, make: (patterns: readonly string[]) => T): Partial<Record<Language, T>> =>
  Object.fromEntries(Object.entries(phrases).map(([language, patterns]) => [language, make(patterns)]));

/** The pattern for a term as people write it: signs inside it part words, as in a text ("and/or"). */
export const termPattern = (term: string): string => term.replaceAll('/', ' ');

function each<T>(by: Readonly<Partial<Record<Language, T>>>, make: (one: T, language: Language) => readonly string[] | undefined): Phrases {
  const made = Object.entries(by).map(([language, one]) => [language, make(one, language as Language)] as const);
  return Object.fromEntries(made.filter(([, patterns]) => patterns !== undefined));
}

function termsOf(ready: Ready): { readonly language: Language; readonly id: number; readonly term: ReadyTerm }[] {
  const { check } = ready.rule;
  if (check.kind !== 'wording') return [];
  return (Object.entries(ready.phrases) as [Language, readonly number[]][]).flatMap(([language, ids]) => {
    const terms = check.terms[language]!, spellings = spellingsOf(terms, language);
    return ids.map((id, i) => ({ language, id, term: { ready, terms, spelling: spellings[i]! } }));
  });
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
