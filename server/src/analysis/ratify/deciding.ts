import type { CatalogueEntry } from '../../engine/pack';
import type { Language } from '../../draft/draft';

/** Phrases in the notation of rules, language by language. */
export type PhrasesIn = Readonly<Partial<Record<Language, readonly string[]>>>;

/** By which words, or which value, a law shows that it covers a contingency. */
export interface ContingencyWords {
  readonly cites: readonly string[];
  readonly branch: string;
  /** A value shows it: who sets a pensionable age grants a benefit beyond it. */
  readonly value?: string;
  /** Each group has to be met by one phrase. */
  readonly groups?: readonly PhrasesIn[];
}

/** Which Articles decide whether a Part can be accepted, and how each is answered (`rules/ratification/deciding.yaml`). */
export interface Deciding {
  readonly topics: readonly string[];
  readonly 'sums-up': readonly string[];
  readonly permits: readonly string[];
  readonly method: readonly string[];
  readonly beside: readonly string[];
  readonly either: readonly (readonly string[])[];
  readonly justified: readonly string[];
  readonly accounts: readonly string[];
  /** The contingencies whose rate an Article asks for. */
  readonly rates: Readonly<Record<string, readonly string[]>>;
  readonly contingencies: readonly ContingencyWords[];
  readonly 'left-to-regulations': PhrasesIn;
}

/** True of an Article that can hold a Part back where nothing is known of it; what stays below it is an obstacle in any case. */
export function decides({ cite: { label }, topic }: CatalogueEntry, deciding: Deciding): boolean {
  return deciding.topics.includes(topic) && !['sums-up', 'permits', 'method', 'beside'].some(list => deciding[list as 'permits'].includes(label));
}

/** The words that show the contingency of an Article; undefined where none are known. */
export const contingencyOf = ({ cite: { label } }: CatalogueEntry, { contingencies }: Deciding): ContingencyWords | undefined =>
  contingencies.find(({ cites }) => cites.includes(label));
