import { PhraseError, PhraseSet } from '../../words/phrase';
import { fold } from '../../words/tokens';
import type { Modality } from './norm';

type Lines = string | readonly string[];

/** How one language of `rules/vocabulary/modality.yaml` reads. */
export interface ModalityData {
  readonly modals: Readonly<Record<'duty' | 'prohibition' | 'power' | 'right' | 'no-right', Lines>>;
  readonly states: Lines;
  readonly passives: Lines;
  readonly acts: readonly string[];
  readonly described: readonly string[];
  readonly open: readonly string[];
  readonly decides: readonly string[];
  readonly telling: readonly string[];
  readonly turns: readonly string[];
  readonly asked: readonly string[];
  readonly unhurried: readonly string[];
  readonly timed: readonly string[];
  readonly conditions: Lines;
  readonly before: Lines;
  readonly after: Lines;
  readonly alone: Lines;
  readonly since: Lines;
  readonly elsewhere: Lines;
  readonly consequence: Lines;
  readonly be: readonly string[];
  readonly participles: readonly string[];
  readonly effects: readonly string[];
  readonly actors: readonly string[];
  readonly pronouns: readonly string[];
  readonly determiners: readonly string[];
  readonly stops: readonly string[];
  readonly subordinate: readonly string[];
  readonly fronted: readonly string[];
  readonly links: readonly string[];
  readonly by: readonly string[];
  readonly joins: readonly string[];
  readonly no: readonly string[];
  readonly adverbs: readonly string[];
  readonly things: readonly string[];
  readonly claims: readonly string[];
}

/** What one phrase of the modals means. */
export interface Modal {
  readonly modality: Modality;
  readonly negated: boolean;
  /** modal: a verb follows · state: the phrase is the verb · passive: a participle follows, or the phrase holds it. */
  readonly form: 'modal' | 'state' | 'passive';
}

/** The words by which the modality of a sentence is known, compiled; of one language. */
export interface ModalWords {
  readonly modals: PhraseSet;
  readonly about: readonly Modal[];
  /** The name of the act that a word is a form of. */
  readonly acts: ReadonlyMap<string, string>;
  readonly described: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly decides: ReadonlySet<string>;
  readonly telling: WordList;
  readonly turns: WordList;
  readonly asked: WordList;
  readonly unhurried: WordList;
  readonly timed: ReadonlySet<string>;
  readonly conditions: PhraseSet;
  readonly before: PhraseSet;
  readonly after: PhraseSet;
  readonly alone: PhraseSet;
  readonly since: PhraseSet;
  readonly elsewhere: PhraseSet;
  readonly consequence: PhraseSet;
  readonly be: WordList;
  readonly participles: WordList;
  readonly effects: WordList;
  readonly actors: WordList;
  readonly pronouns: WordList;
  readonly determiners: WordList;
  readonly stops: WordList;
  readonly subordinate: WordList;
  readonly fronted: WordList;
  /** Words and short phrases, these with a space, that link a sentence to the one before and are no condition. */
  readonly links: WordList;
  readonly by: WordList;
  readonly joins: WordList;
  readonly no: WordList;
  readonly adverbs: WordList;
  readonly things: WordList;
  readonly claims: WordList;
}

/** Compiles the words of one language; a faulty phrase is left out and reported. */
export function compileModality(data: ModalityData, report: (where: string, message: string) => void): ModalWords {
  const set = (phrases: Lines, where: string): PhraseSet => new PhraseSet(good(phrases, where, report));
  const modal = (key: keyof ModalityData['modals'], modality: Modality, negated = false) =>
    good(data.modals[key], `modals ${key}`, report).map(phrase => ({ phrase, about: { modality, negated, form: 'modal' as const } }));
  const modals = [
    ...modal('duty', 'duty'), ...modal('prohibition', 'prohibition'), ...modal('power', 'power'), ...modal('right', 'right'), ...modal('no-right', 'right', true),
    ...good(data.states, 'states', report).map(phrase => ({ phrase, about: { modality: 'duty' as const, negated: false, form: 'state' as const } })),
    ...good(data.passives, 'passives', report).map(phrase => ({ phrase, about: { modality: 'duty' as const, negated: false, form: 'passive' as const } })),
  ];
  const acts = new Map<string, string>();
  for (const line of data.acts) {
    const [name, ...forms] = line.split(' ');
    for (const form of [name!, ...forms]) if (!acts.has(fold(form))) acts.set(fold(form), name!);
  }
  const list = (key: 'be' | 'participles' | 'effects' | 'actors' | 'pronouns' | 'determiners' | 'stops' | 'subordinate' | 'fronted' | 'links' | 'by' | 'joins' | 'no' | 'adverbs' | 'telling' | 'turns' | 'asked' | 'unhurried' | 'things' | 'claims') => new WordList(data[key]);
  return {
    modals: new PhraseSet(modals.map(({ phrase }) => phrase)), about: modals.map(({ about }) => about), acts, timed: new Set(data.timed), described: new Set(data.described), open: new Set(data.open), decides: new Set(data.decides),
    conditions: set(data.conditions, 'conditions'), before: set(data.before, 'before'), after: set(data.after, 'after'), alone: set(data.alone, 'alone'),
    since: set(data.since, 'since'), elsewhere: set(data.elsewhere, 'elsewhere'), consequence: set(data.consequence, 'consequence'),
    be: list('be'), participles: list('participles'), effects: list('effects'), actors: list('actors'), pronouns: list('pronouns'), determiners: list('determiners'),
    stops: list('stops'), subordinate: list('subordinate'), fronted: list('fronted'), links: list('links'), by: list('by'), joins: list('joins'), no: list('no'), adverbs: list('adverbs'), telling: list('telling'), turns: list('turns'), asked: list('asked'), unhurried: list('unhurried'), things: list('things'), claims: list('claims'),
  };
}

/** A list of words; a star before or behind stands for any beginning or ending. */
export class WordList {
  readonly #words = new Set<string>();
  readonly #prefixes: string[] = [];
  readonly #suffixes: string[] = [];

  constructor(words: readonly string[]) {
    for (const word of words.map(String)) {
      if (word.endsWith('*')) this.#prefixes.push(fold(word.slice(0, -1)));
      else if (word.startsWith('*')) this.#suffixes.push(fold(word.slice(1)));
      else this.#words.add(fold(word));
    }
  }

  /** Whether a word, in lower case and without accents, is of the list; words with a space between are so as they stand. */
  has(word: string | undefined): boolean {
    return word !== undefined && (this.#words.has(word) || !word.includes(' ') && (this.#prefixes.some(prefix => word.startsWith(prefix)) || this.#suffixes.some(suffix => word.endsWith(suffix))));
  }
}

/** One phrase a line, those left out that cannot be read. */
function good(phrases: Lines, where: string, report: (where: string, message: string) => void): readonly string[] {
  const lines = typeof phrases === 'string' ? phrases.split('\n') : phrases;
  return lines.map(line => line.trim()).filter(line => {
    if (line === '' || line.startsWith('#')) return false;
    try {
      new PhraseSet([line]);
      return true;
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      report(where, error.message);
      return false;
    }
  });
}
