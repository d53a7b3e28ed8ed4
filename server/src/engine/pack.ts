import type { Language } from '../draft/draft';
import type { Lexicon } from '../facts/lexicon';
import type { Severity } from './finding';

/** A text in one language for all, or in several; English stands in where a language is missing. */
export type Localized = string | { readonly en: string; readonly fr?: string; readonly es?: string };

/** A provision of a standard: "C102 Art. 18(1)"; for Recommendations `article` is the paragraph. */
export interface Cite {
  readonly instrument: string;
  readonly article: string;
  readonly paragraph?: string;
  readonly label: string;
  readonly url?: string;
}

/** What must hold of a value, in the rule's own unit, from the drafter's side: a waiting period of at most 3 days. */
export interface Limit {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit: string;
}

/** The closed set of checks. What each needs beside the common keys stands in `engine/checks/`, one file a kind. */
export type CheckKind = 'limit' | 'required' | 'forbidden' | 'alternative' | 'consistent' | 'resolved' | 'wording';

export interface Rule {
  /** In full: "c102/sickness-waiting-period". */
  readonly id: string;
  readonly pack: string;
  readonly kind: CheckKind;
  readonly branch?: string;
  readonly cites: readonly Cite[];
  readonly title: Localized;
  readonly severity: Severity;
  readonly message: Localized;
  readonly why: Localized;
  readonly todo?: Localized;
  readonly blindTo?: Localized;
  /** Languages the rule speaks; all when absent. */
  readonly languages?: readonly Language[];
  /** The check's own data, typed by the check that reads it. */
  readonly check: unknown;
}

/** One provision of one standard, in our own words. */
export interface CatalogueEntry {
  readonly cite: Cite;
  readonly title: Localized;
  readonly explains: Localized;
  readonly branch: string;
  readonly topic: string;
  readonly figures: readonly { readonly id: string; readonly quantity: string; readonly comparator: string; readonly value: number | string; readonly unit: string; readonly appliesWhen?: string; readonly alternativeOf?: string; readonly per?: string }[];
  readonly note?: string;
  /** How the entry was compared with the instrument: "full text (…)", "excerpt (…)", an address, or "memory". */
  readonly verified: string;
}

export interface Instrument {
  readonly id: string;
  readonly kind: string;
  readonly title: Localized;
  readonly shortTitle: Localized;
  readonly year: number;
  readonly status: string;
  readonly url?: string;
}

/** Everything in force for one analysis: rules, catalogue and the words by which facts are known. Identity matters: one object a profile. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** By cite label, in the order of the instruments. */
  readonly catalogue: ReadonlyMap<string, CatalogueEntry>;
  readonly lexicon: Lexicon;
}
