import type { Comparator, Unit } from '../fact';

/** The words around numbers in one language, as `words/tokens.ts` folds them (lower case, no accents). */
export interface UnitWords {
  readonly units: Readonly<Record<string, { readonly unit: Unit; readonly times?: number }>>;
  readonly working: ReadonlySet<string>;
  /** Words that may stand between a number and its unit. */
  readonly adjectives: ReadonlySet<string>;
  /** Words after a unit that belong to it ("hábiles", "ouvrables", "corridos"). */
  readonly after: ReadonlySet<string>;
  readonly percent: readonly (readonly string[])[];
  readonly of: ReadonlySet<string>;
  readonly contributions: ReadonlySet<string>;
  readonly frequency: Readonly<Record<string, 'daily-' | 'weekly-' | 'monthly-'>>;
  readonly countAdjectives: ReadonlySet<string>;
  readonly nouns: Readonly<Record<string, Unit>>;
  /** Stretches of several words that count as contributions: "quarters of coverage". */
  readonly counted?: readonly (readonly string[])[];
  readonly currencies: Readonly<Record<string, Unit>>;
  readonly currencySigns: Readonly<Record<string, Unit>>;
  readonly ageBefore: readonly (readonly string[])[];
  readonly ageAfter: readonly (readonly string[])[];
  /** What makes an ordinal an age ("the 67th year of life", "sixtieth birthday"), and the words for getting there ("on completing the 21st year"). */
  readonly yearsOfLife?: readonly (readonly string[])[];
  readonly completing?: ReadonlySet<string>;
  /** Words by which a bare number is an age, where the sentence stops after it or goes on with one of `ageBareNext`: "a pension at sixty". */
  readonly ageBare?: readonly (readonly string[])[];
  readonly ageBareNext?: ReadonlySet<string>;
  /** What tells years of service from an age: "cumplidos 30 años de servicios". */
  readonly ageNever?: readonly (readonly string[])[];
  /** A word before them that makes it a stretch: "un plazo no mayor de cinco años". */
  readonly notBefore?: ReadonlySet<string>;
  /** Words for women and men, by whom a second age needs no unit. */
  readonly sexes?: ReadonlySet<string>;
  /** Words for those who learn, whose higher limit of age needs no unit either. */
  readonly learners?: ReadonlySet<string>;
  /** Units that stand before their ordinal ("día decimosexto"), and the months that make it a date. */
  readonly unitBefore?: Readonly<Record<string, Unit>>;
  readonly months?: ReadonlySet<string>;
  /** Words that make an interval of an ordinal: "in every fifth year". */
  readonly every?: ReadonlySet<string>;
  /** "each" before a unit and "in excess of" before a number: "each day of sickness in excess of 7" lends the unit. */
  readonly each?: ReadonlySet<string>;
  readonly beyond?: readonly (readonly string[])[];
  readonly intervals: readonly { readonly words: readonly string[]; readonly value: number; readonly unit: Unit }[];
  /** A stretch without a number, with the words before it ("dans l'année", "dentro del mes"), and what must follow to make it one. */
  readonly wholes?: readonly { readonly words: readonly string[]; readonly value: number; readonly unit: Unit; readonly next: ReadonlySet<string> }[];
  /** Words after a bare number that borrows the unit before it: "three months in a row or four not consecutive". */
  readonly apart?: readonly (readonly string[])[];
  readonly comparators: readonly { readonly words: readonly string[]; readonly means: Comparator; readonly after?: true }[];
  /** First words of strict comparisons ("more than"), which a negation before them turns round, and the words that negate. */
  readonly strict?: ReadonlySet<string>;
  readonly negators?: ReadonlySet<string>;
  /** Small words that may stand between a comparison and its number. */
  readonly fillers: ReadonlySet<string>;
  /** Nouns that may stand there too: "not exceeding a period of". */
  readonly stretch: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Links that part one value from another: "six months or ten days". */
  readonly alternatives?: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  /** Phrases before a unit that lend it to a number further on: "the number of weeks … is 26". */
  /** Words after which a bare number says how many: "is", "exceed", "than". */
  readonly predicates: ReadonlySet<string>;
  /** "for": whom a share is for is no share ("24 per cent for two and 36 per cent for three"). */
  readonly recipients: ReadonlySet<string>;
  /** "than": what follows makes "or more" the beginning of a comparison. */
  readonly than: ReadonlySet<string>;
  /** What years and months are counted of, after the word that may also mean "than": "treinta años o más de servicios". */
  readonly countedOf?: ReadonlySet<string>;
  readonly ofWhich: readonly (readonly string[])[];
  readonly numberOf: readonly (readonly string[])[];
}

/** Phrases as lists of words. */
export const list = (...phrases: string[]): string[][] => phrases.map(phrase => phrase.split(' '));
export const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Phrases of comparison that stand before the number, and after its unit. */
export function comparing(means: Comparator, before: string[], after: string[]): UnitWords['comparators'] {
  return [...list(...before).map(words => ({ words, means })), ...list(...after).map(words => ({ words, means, after: true as const }))];
}
/** Longer phrases first, so that "not more than" wins over "more than". */
export const longestFirst = (all: UnitWords['comparators']): UnitWords['comparators'] => [...all].sort((a, b) => b.words.length - a.words.length);
