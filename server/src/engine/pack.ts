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

/** How an entry was checked: the complete text, an excerpt, a published page, memory with a parallel instrument that agrees, memory alone. */
export type VerificationLevel = 'full-text' | 'excerpt' | 'page' | 'memory-parallel' | 'memory';

export interface Verification {
  readonly level: VerificationLevel;
  /** Which text or page: "the full English text", an address. */
  readonly of?: string;
}

/** A value that a provision sets. A standard may set a rule instead of a number ("school-leaving age"): then `value` is words. */
export interface Figure {
  readonly id: string;
  readonly quantity: string;
  /** From the side of the national rule: a waiting period of at-most 3 days. */
  readonly comparator: 'at-least' | 'at-most' | 'equals';
  readonly value: number | string;
  readonly unit: string;
  /** The value in full where `value` is rounded: "2/3". */
  readonly exact?: string;
  readonly appliesWhen?: string;
  /** Figures of one group are alternatives: one of them is enough. */
  readonly alternativeOf?: string;
  readonly per?: string;
  /** Closer than the cite of the entry: "C102 Art. 15(a)". */
  readonly cite?: string;
  /** Of a Schedule: the Part that the figure belongs to. */
  readonly part?: string;
}

/** One provision of one standard, in our own words. */
export interface CatalogueEntry {
  readonly cite: Cite;
  readonly title: Localized;
  readonly explains: Localized;
  readonly branch: string;
  readonly topic: string;
  readonly figures: readonly Figure[];
  /** A list that the provision carries, such as the occupational diseases of C121 Schedule I. */
  readonly items?: readonly string[];
  readonly note?: string;
  /** How the entry was compared with the instrument, as a sentence in English for people. */
  readonly verified: string;
  readonly verification: Verification;
}

export interface Instrument {
  readonly id: string;
  readonly kind: string;
  readonly title: Localized;
  readonly shortTitle: Localized;
  readonly year: number;
  readonly status: string;
  readonly url?: string;
  /** The ILO, the United Nations, the Council of Europe … */
  readonly organisation?: string;
  readonly adopted?: string;
  readonly entryIntoForce?: string;
  readonly legalForce?: string;
  /** How a State accepts it: as a whole, by Parts, by branches. */
  readonly acceptance?: string;
  readonly supplements?: string;
  readonly supplementedBy?: string;
  readonly revises?: readonly string[];
  readonly note?: string;
  readonly structure?: readonly InstrumentPart[];
  /** Where status, dates and address were checked, in words for people. */
  readonly checked?: { readonly status?: string; readonly dates?: string; readonly url?: string };
}

/** A Part of an instrument and the Articles (or paragraphs) in it: "13-18". */
export interface InstrumentPart {
  readonly part: string;
  readonly title?: Localized;
  readonly articles: string;
  readonly branch?: string;
}

/** Everything in force for one analysis: rules, catalogue and the words by which facts are known. Identity matters: one object a profile. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** By cite label, in the order of the instruments. */
  readonly catalogue: ReadonlyMap<string, CatalogueEntry>;
  readonly lexicon: Lexicon;
}
