import type { Comparator } from './fact';
import { type Language, languages } from '../draft/draft';
import { inflect } from '../words/inflect/pattern';
import { type AroundPhrase, PhraseError, PhraseSet, compileAround } from '../words/phrase';
import { type AmendingData, type AmendingWords, compileAmending } from './amending/words';
import { LikelyIndex } from './likely';
import { type ModalWords, type ModalityData, compileModality } from './modality/words';
import type { Quantity } from './quantities';

/** How `rules/vocabulary/<language>.yaml` reads. Phrases are in the notation of `words/phrase.ts`. */
export interface VocabularyData {
  readonly language: Language;
  /** Names for alternatives that many phrases share: `{benefit}` stands for the group "benefit". */
  readonly groups?: Readonly<Record<string, string>>;
  readonly branches: Readonly<Record<string, BranchData>>;
  readonly parameters: readonly ParameterData[];
  readonly silence: readonly SilenceData[];
  /** Headings under which a value is seldom a parameter (offences, quorums). */
  readonly 'silent-headings': Phrases;
  readonly marks?: readonly MarkData[];
  /** Words of duty, power and right (`rules/vocabulary/modality.yaml`); a file of its own, put here when rules are bundled. */
  readonly modality?: ModalityData;
  /** How acts amend others (`rules/vocabulary/amending.yaml`); put here likewise. */
  readonly amending?: AmendingData;
}
/** Phrases, one a line. */
export type Phrases = string | readonly string[];
export interface BranchData {
  /** Names of the benefit itself; words of the contingency; words that only hint. */
  readonly named: Phrases;
  readonly about?: Phrases;
  readonly hint?: Phrases;
}
export interface ParameterData {
  readonly topic: string;
  readonly of: Quantity['kind'] | readonly Quantity['kind'][];
  /** The branch, where the topic has but one. */
  readonly branch?: string;
  readonly branches?: readonly string[];
  readonly units?: readonly string[];
  readonly between?: readonly [number, number];
  /** Phrases around `{q}`: beyond doubt, enough by themselves, or only together with a heading or a word nearby. */
  readonly sure?: Phrases;
  readonly say?: Phrases;
  readonly weak?: Phrases;
  /** Words anywhere in the same sentence, and in the headings above. */
  readonly near?: Phrases;
  readonly heading?: Phrases;
  /** True where phrases that are not `sure` count only with a heading above or a word near by. */
  readonly 'in-context'?: boolean;
  /** Words of the nearest heading under which a value is never of this topic: no rate of benefit under "Contributions". */
  readonly 'not-under'?: Phrases;
  /** Words in the same sentence, or around `{q}`, that deny the topic. */
  readonly unless?: Phrases;
  /** What the words of comparison may say; all where left out. */
  readonly compared?: readonly ('at-least' | 'at-most' | 'exactly')[];
  /** Overrides what the words of comparison say, where there are none. */
  readonly comparator?: 'at-least' | 'at-most' | 'exactly';
  /** What the value means whatever the words of comparison: "en ningún caso … inferior al 40 %" is a floor. */
  readonly means?: Comparator;
  /** "From the fourth day" is a waiting period of three: subtract one. */
  readonly minus?: number;
  /** True where the words only come near the topic: the value is shown as uncertain and never judged. */
  readonly guess?: boolean;
}
export interface SilenceData {
  readonly of?: Quantity['kind'] | readonly Quantity['kind'][];
  readonly say: Phrases;
  /** Phrases around `{q}` that lift the silence. */
  readonly unless?: Phrases;
  /** True where it only outweighs weak evidence. */
  readonly weak?: boolean;
}
export interface MarkData {
  readonly mark: string;
  readonly detail?: string;
  readonly say: Phrases;
  readonly unless?: Phrases;
  readonly needs?: Phrases;
  readonly heading?: Phrases;
}

/** The words by which branches, parameters and marks are known, compiled from `rules/vocabulary/*.yaml`, one per language. */
export interface Lexicon {
  /** By language; undefined where no vocabulary speaks it. */
  readonly languages: { get(language: Language): LanguageLexicon | undefined };
}
export interface LanguageLexicon {
  readonly branches: Mentions<{ readonly branch: string; readonly strength: number }>;
  readonly topics: readonly Topic[];
  readonly silence: readonly Silence[];
  /** Topics and silences by the words of their phrases. */
  readonly likely: LikelyIndex;
  readonly silentHeadings: PhraseSet;
  readonly marks: Mentions<Mark>;
  /** Undefined where no vocabulary tells duties. */
  readonly modality: ModalWords | undefined;
  /** Undefined where no vocabulary tells how acts are amended. */
  readonly amending: AmendingWords | undefined;
}
/** Phrases that each stand for something: `about[match.pattern]` says for what. */
export interface Mentions<T> {
  readonly phrases: PhraseSet;
  readonly about: readonly T[];
}
export interface Topic {
  readonly topic: string;
  readonly of: ReadonlySet<Quantity['kind']>;
  readonly branch: string | undefined;
  readonly branches: ReadonlySet<string> | undefined;
  readonly units: ReadonlySet<string> | undefined;
  readonly between: readonly [number, number] | undefined;
  readonly sure: readonly AroundPhrase[];
  readonly say: readonly AroundPhrase[];
  readonly weak: readonly AroundPhrase[];
  readonly near: PhraseSet;
  readonly heading: PhraseSet;
  readonly notUnder: PhraseSet;
  readonly inContext: boolean;
  readonly unless: PhraseSet;
  readonly unlessAround: readonly AroundPhrase[];
  readonly compared: ReadonlySet<string> | undefined;
  readonly comparator: 'at-least' | 'at-most' | 'exactly' | undefined;
  readonly means: Comparator | undefined;
  readonly minus: number;
  readonly guess: boolean;
}
export interface Silence {
  readonly of: ReadonlySet<Quantity['kind']> | undefined;
  readonly say: readonly AroundPhrase[];
  readonly unless: readonly AroundPhrase[];
  readonly weak: boolean;
}
export interface Mark {
  readonly mark: string;
  readonly detail: string | undefined;
  readonly unless: PhraseSet;
  readonly needs: PhraseSet;
  readonly heading: PhraseSet;
}

export interface LexiconProblem {
  readonly language: string;
  readonly where: string;
  readonly message: string;
}

/**
 * Compiles the vocabularies; a faulty phrase is left out and reported, the rest works. With `problems` all languages are compiled
 * at once, so that every mistake is known; without, each when a draft in it is first read.
 */
export function compileLexicon(vocabularies: readonly VocabularyData[], problems?: LexiconProblem[]): Lexicon {
  const compiled = new Map<Language, LanguageLexicon>();
  const compile = (language: Language): LanguageLexicon | undefined => {
    const known = compiled.get(language);
    const data = vocabularies.find(one => one.language === language);
    if (known || !data) return known;
    const fresh = compileLanguage(data, (where, message) => problems?.push({ language, where, message }));
    compiled.set(language, fresh);
    return fresh;
  };
  if (problems) languages.forEach(compile);
  return { languages: { get: compile } };
}

type Report = (where: string, message: string) => void;

function compileLanguage(source: VocabularyData, report: Report): LanguageLexicon {
  const data = expandGroups(source, source.groups ?? {});
  const mentions = Object.entries(data.branches).flatMap(([branch, words]) => [
    ...lines(words.named).map(phrase => ({ phrase, about: { branch, strength: 3 } })),
    ...lines(words.about).map(phrase => ({ phrase, about: { branch, strength: 2 } })),
    ...lines(words.hint).map(phrase => ({ phrase, about: { branch, strength: 1 } })),
  ]);
  const marks = (data.marks ?? []).flatMap(mark => {
    const about: Mark = {
      mark: mark.mark, detail: mark.detail, unless: phraseSet(mark.unless, mark.mark, report), needs: phraseSet(mark.needs, mark.mark, report),
      heading: phraseSet(mark.heading, mark.mark, report),
    };
    return lines(mark.say).map(phrase => ({ phrase, about }));
  });
  const topics = data.parameters.map(parameter => compileTopic(parameter, report));
  const silence = data.silence.map((silence, i) => ({ of: silence.of ? kinds(silence.of) : undefined, say: arounds(silence.say, `silence ${i + 1}`, report), unless: arounds(silence.unless, `silence ${i + 1}`, report), weak: silence.weak ?? false }));
  return {
    branches: mentionsOf(mentions, 'branches', report),
    topics, silence, likely: new LikelyIndex(topics, silence),
    silentHeadings: phraseSet(data['silent-headings'], 'silent-headings', report),
    marks: mentionsOf(marks, 'marks', report),
    modality: data.modality && compileModality(data.modality, report),
    amending: data.amending && compileAmending(data.amending, report),
  };
}

/**
 * Puts all forms of a noun in the place of "worker+", and the alternatives of `groups` in place of their names; groups may use groups defined before them. Groups of groups of groups
 * could grow without end: what would make more than any vocabulary has is left as it is, and is then no pattern that is known.
 */
export function expandGroups<T>(data: T, groups: Readonly<Record<string, string>>): T {
  const known = new Map<string, string>();
  let room = mostExpanded;
  const expand = (phrase: string): string => phrase.replace(/\{(\w[\w-]*)\}/g, (whole, name: string) => {
    const words = known.get(name);
    return words === undefined || (room -= words.length) < 0 ? whole : words;
  });
  for (const [name, alternatives] of Object.entries(groups)) known.set(name, `(${expand(alternatives)})`);
  const { language } = data as { readonly language?: Language };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const whole = value.includes('{') ? expand(value) : value;
      return language === undefined ? whole : inflect(whole, language);
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    return value;
  };
  return walk(data) as T;
}

/** Characters that groups may add to a vocabulary; ours add a tenth of it. */
const mostExpanded = 3_000_000;

function compileTopic(data: ParameterData, report: Report): Topic {
  const unless = lines(data.unless);
  return {
    topic: data.topic,
    of: kinds(data.of),
    branch: data.branch,
    branches: data.branches && new Set(data.branches),
    units: data.units && new Set(data.units),
    between: data.between,
    sure: arounds(data.sure, data.topic, report),
    say: arounds(data.say, data.topic, report),
    weak: arounds(data.weak, data.topic, report),
    near: phraseSet(data.near, data.topic, report),
    heading: phraseSet(data.heading, data.topic, report),
    notUnder: phraseSet(data['not-under'], data.topic, report),
    inContext: data['in-context'] ?? false,
    unless: phraseSet(unless.filter(phrase => !phrase.includes('{q}')), data.topic, report),
    unlessAround: arounds(unless.filter(phrase => phrase.includes('{q}')), data.topic, report),
    compared: data.compared && new Set(data.compared),
    comparator: data.comparator,
    means: data.means,
    minus: data.minus ?? 0,
    guess: data.guess ?? false,
  };
}

/** One phrase a line; blank lines and lines that begin with # are left out. */
const lines = (phrases: Phrases | undefined): readonly string[] =>
  (typeof phrases === 'string' ? phrases.split('\n') : phrases ?? []).map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));

const kinds = (of: Quantity['kind'] | readonly Quantity['kind'][]): ReadonlySet<Quantity['kind']> => new Set(typeof of === 'string' ? [of] : of);

function arounds(phrases: Phrases | undefined, where: string, report: Report): AroundPhrase[] {
  return lines(phrases).flatMap(phrase => attempt(() => compileAround(phrase), where, report) ?? []);
}

function phraseSet(phrases: Phrases | undefined, where: string, report: Report): PhraseSet {
  return setOf(lines(phrases), phrase => phrase, where, report).set;
}

function mentionsOf<T>(list: readonly { phrase: string; about: T }[], where: string, report: Report): Mentions<T> {
  const { set, good } = setOf(list, ({ phrase }) => phrase, where, report);
  return { phrases: set, about: good.map(({ about }) => about) };
}

/** All phrases at once, as a rule they are right; where one is not, each by itself, to tell which. */
function setOf<T>(list: readonly T[], phraseOf: (one: T) => string, where: string, report: Report): { readonly set: PhraseSet; readonly good: readonly T[] } {
  const whole = attempt(() => new PhraseSet(list.map(phraseOf)), where, () => {});
  if (whole) return { set: whole, good: list };
  const good = list.filter(one => attempt(() => new PhraseSet([phraseOf(one)]), where, report) !== undefined);
  return { set: new PhraseSet(good.map(phraseOf)), good };
}

function attempt<T>(compile: () => T, where: string, report: Report): T | undefined {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error;
    report(where, error.message);
    return undefined;
  }
}
