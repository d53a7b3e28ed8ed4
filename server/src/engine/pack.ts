import type { Clause } from './clauses';
import type { Exercise } from './exercise';
import type { GlossaryTerm } from './glossary';
import type { Language } from '../draft/draft';
import type { Comparator } from '../facts/fact';
import type { Lexicon, VocabularyData } from '../facts/lexicon';
import { setFrench } from '../text/typography';
import type { Severity } from './finding';
import type { PhraseGroups } from './schema';

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

/** A value with its unit, as a rule states it: "26 weeks", "66⅔ percent". */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** What must hold of a value, from the drafter's side: a waiting period of at most 3 days. */
export interface Limit {
  readonly bound: 'at-least' | 'at-most';
  /** `throughout`: no length at all is enough, the benefit lasts as long as the need. */
  readonly than: Quantity | 'throughout';
  /**
   * Days of benefit may be counted six (or five) to the week: then "312 days" may mean 52 weeks, and a value that would
   * hold under that reading is no finding.
   */
  readonly daysAWeek?: number;
  /** Multiplies the draft's value before comparing: an accrual rate over 30 years. */
  readonly times?: number;
  /**
   * Where one section sets several values: `mean`, they are a scale and their mean counts (C102 Art. 24(2)); `best`, they are
   * for several groups and the one for the standard beneficiary, the highest, counts (Schedule to Part XI).
   */
  readonly several?: 'mean' | 'best';
  /** In alternatives: what other parameters add to the value, and how often: two orphans' shares to the widow's. */
  readonly plus?: readonly { readonly parameter: string; readonly times: number }[];
}

/** Phrase patterns by language; `any` holds those that serve all. */
export type Phrases = Readonly<Partial<Record<Language, readonly string[]>>>;

/** When a rule speaks: under `when` every key of every condition must hold; under `unless` one is enough to keep it silent. */
export interface Condition {
  readonly comparator?: readonly Comparator[];
  readonly unit?: readonly string[];
  /** What the value itself must be. */
  readonly value?: Limit;
  /** Words of the base of a percentage. */
  readonly of?: Phrases;
  /** Words around the value, which stands as {q}. */
  readonly around?: Phrases;
  /** Words in the provision itself, or in the chapeau of its list: the same sentence. */
  readonly words?: Phrases;
  /** Words in the sentence of the forbidden words or of the value, or in the chapeau of its list. */
  readonly sentence?: Phrases;
  /** Words there, or in the headings above. */
  readonly present?: Phrases;
  /** Words in the headings above it. */
  readonly heading?: Phrases;
  /** A parameter (`old-age.rate`) read anywhere in the draft. */
  readonly draftHas?: readonly string[];
  /** Words anywhere in the draft: an annuity beside a lump sum, an appeal beside a final decision. */
  readonly draftSays?: Phrases;
  /** Values that the same provision sets: a pension age above 65 beside the years. */
  readonly beside?: readonly { readonly parameter: string; readonly limit: Limit }[];
  readonly language?: readonly Language[];
  readonly schedule?: boolean;
  readonly definitions?: boolean;
}

/** What must hold together; one alternative is enough. */
export interface Alternative {
  readonly cite?: string;
  readonly needs: readonly Need[];
  /** What to say where the draft does not set one of the other parameters. */
  readonly ifSilent: 'not-met' | 'cannot-tell';
}

/** One of the values that an alternative asks for. */
export interface Need {
  readonly parameter: string;
  /** Any value of the parameter in the draft may hold, also where the parameter is the one judged. */
  readonly anywhere: boolean;
  readonly limit: Limit;
  /** Values elsewhere that do not count: conditions of recent contributions, rules for a time of transition. */
  readonly unless?: readonly Condition[];
}

/** One term and the better words for it. */
export interface WordingTerms {
  readonly avoid: readonly string[];
  readonly use: readonly string[];
  readonly notWhen: readonly string[];
  /** What to do where no word fits, or beside one. */
  readonly advice?: readonly string[];
  /** Only inside one of these phrases is the term meant: "invalid" as a noun. */
  readonly onlyWhen?: readonly string[];
  /** `noun`: in all its forms, replaced in the same number; `adjective`: goes behind the noun that it stands before. */
  readonly as?: 'noun' | 'adjective';
}

/** What may be amiss with the terms and cross-references of a draft (`facts/termFaults.ts`, `lostReferences.ts`, `subjectTo.ts`), with its duties (`modality/faults.ts`), beside another language version of it (`analysis/twins`), and beside the other texts of the law (`analysis/between`), and with the instructions of an amending act (`analysis/amending`). */
export const resolvables = [
  'undefined-term', 'unused-term', 'defined-twice', 'used-outside-scope', 'circular-definition',
  'dead-reference', 'repealed-reference', 'wrong-level', 'circular-subject-to', 'duty-without-bearer', 'duty-without-time',
  'twin-value', 'twin-date', 'twin-modality', 'twin-terms', 'twin-here', 'twin-there',
  'law-value', 'law-below', 'law-term', 'law-overlap', 'law-gap', 'law-power',
  'amending-place', 'amending-words', 'amending-done', 'amending-taken', 'amending-clash', 'amending-unread',
] as const;
export type Resolvable = (typeof resolvables)[number];

/** What each kind of check needs beside the common keys; what it does stands in `engine/checks/`, one file a kind. */
export type Check =
  | { readonly kind: 'limit'; readonly limit: Limit }
  | { readonly kind: 'alternative'; readonly alternatives: readonly Alternative[] }
  | { readonly kind: 'forbidden'; readonly phrases: Phrases; /** What their sentence must say besides. */ readonly together?: Phrases | undefined }
  | { readonly kind: 'required'; readonly element: string; readonly phrases: Phrases; readonly parameters: readonly string[]; readonly where: Phrases | undefined; readonly askedOf: readonly string[]; /** Of an agreement between States, instead of a law. */ readonly ofAgreement?: true; readonly onlyIf?: readonly { readonly parameter: string; readonly limit: Limit }[]; readonly at: Phrases }
  | { readonly kind: 'consistent'; readonly notAbove: readonly string[] }
  | { readonly kind: 'resolved'; readonly what: Resolvable }
  | {
      readonly kind: 'wording'; readonly terms: Readonly<Partial<Record<Language, WordingTerms>>>; readonly safe: boolean;
      /** True where the better words say something else than the old ones: "lump sum", "periodical payment". */
      readonly changesMeaning?: boolean;
    };
export type CheckKind = Check['kind'];

export interface FixTemplate {
  readonly with: Localized;
  readonly title?: Localized;
  readonly safe: boolean;
}

/** One requirement of one pack, as read from its YAML. */
export interface Rule {
  /** In full: "c102/sickness-waiting-period". */
  readonly id: string;
  readonly pack: string;
  readonly kind: CheckKind;
  readonly branch?: string;
  readonly cites: readonly Cite[];
  readonly title: Localized;
  readonly severity: Severity;
  /** Parameters that the rule judges; `*.qualifying-period` stands for every branch. */
  readonly parameters: readonly string[];
  readonly when?: readonly Condition[];
  readonly unless?: readonly Condition[];
  readonly message: Localized;
  readonly why: Localized;
  readonly todo?: Localized;
  readonly blindTo?: Localized;
  readonly fix?: FixTemplate;
  /** Languages the rule speaks; all when absent. */
  readonly languages?: readonly Language[];
  readonly check: Check;
  /** Silent unless a project names its standard: regional instruments and Recommendations. */
  readonly onRequest?: boolean;
  /** The standard allows it under a condition that the text may not show: it stays information, whatever the project accepts. */
  readonly underCondition?: boolean;
  /** Speaks in definitions too: who is no worker is mostly said there. */
  readonly inDefinitions?: boolean;
  /** A stricter figure of its own on another rule, whose conditions it shares: that rule's id. */
  readonly stricterThan?: string;
  /** Parts (severity, message, cite …) that another pack than the rule's own has set: part → pack. */
  readonly from?: Readonly<Record<string, string>>;
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
  /** Unit, period and condition in other languages than English, where they are known. */
  readonly says?: { readonly unit?: Localized; readonly per?: Localized; readonly appliesWhen?: Localized };
  /** Parameters of a draft that the figure can be compared with as it stands, where no rule of its instrument does it. */
  readonly parameters?: readonly string[];
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
  /** The note in other languages than English, where it is known. */
  readonly noteSays?: Localized;
  /** How the entry was compared with the instrument, as a sentence in English for people. */
  readonly verified: string;
  readonly verification: Verification;
  /** Names of its branch and topic in all languages, for the search. */
  readonly searchWords?: readonly string[];
  /** What people ask for it by, in all languages: "remarriage" for C102 Art. 69(j). */
  readonly asked?: readonly string[];
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
  /** Other names and abbreviations by which texts mention it. */
  readonly also?: readonly string[];
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
  /** Model clauses that may be put in. */
  readonly clauses?: readonly Clause[];
  /** Exercises of packs of teams, beside those that come with Lexfloor. */
  readonly exercises?: readonly Exercise[];
  /** Words of social security law, explained. */
  readonly glossary?: readonly GlossaryTerm[];
  /** Packs of teams that were added to those that come with Lexfloor, in the order in which they were. */
  readonly teams?: readonly TeamPackInfo[];
  /** Rules that packs of teams have switched off: rule → pack. */
  readonly off?: ReadonlyMap<string, string>;
  /** What packs of teams build on. */
  readonly sources?: PackSources;
  /** Where a project names the standards to judge by: their ids in capitals. */
  readonly standards?: readonly string[];
}

export interface TeamPackInfo {
  readonly id: string;
  readonly version: string;
  readonly title: Localized;
  /** Packs that it builds on. */
  readonly extends: readonly string[];
}

/** Data as it stands in files: what a pack's rules may name, and the vocabularies it may add to. */
export interface PackSources {
  readonly groups: PhraseGroups;
  readonly vocabularies: readonly VocabularyData[];
}

/** A text in the language asked for, else in English; set as that language sets it. */
export function inLanguage(text: Localized, language: Language): string {
  const written = typeof text === 'string' ? text : text[language] ?? text.en;
  return language === 'fr' ? setFrench(written) : written;
}
