import type { Draft } from '../draft/draft';
import type { ValueFact } from '../facts/fact';
import type { Span } from '../text/span';
import type { Cite, Rule } from './pack';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** A change of the text; spans count from the start of the provision that the finding stands in. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  /** True where the meaning of the law stays the same, so that it may be applied unseen. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** The words that this fix puts in, as the rule has them: the same at every place, so that all of a kind can be mended at once. */
  readonly choice?: string;
  /** True where the new words give other rights than the old: a proposal for this place, to be weighed by itself. */
  readonly changesMeaning?: boolean;
}

/**
 * below: a value on the wrong side of a limit · prohibited: something no Article allows · missing: not found in this
 * draft · wording: a better word exists · unresolved: a term or reference that leads astray · cannot-tell: the text does not say enough (reports and hover only) ·
 * internal: a check failed.
 */
export type FindingVerdict = 'below' | 'prohibited' | 'missing' | 'wording' | 'unresolved' | 'cannot-tell' | 'internal';

/**
 * Something below the floor, or worth another word. It holds data; its text is rendered where it is shown
 * (`analysis/explain.ts`).
 */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly verdict: FindingVerdict;
  /** All Articles that these words offend, the most direct first: the rule's own, then those of the rules in `also`. */
  readonly cites: readonly Cite[];
  /** Counts from the start of its provision's `text`. */
  readonly span: Span;
  /** The value judged, where one is. */
  readonly fact?: ValueFact;
  /** What the message's placeholders stand for, beside {found}, {limit} and {cite} which follow from fact and rule: {term}, {sum} … */
  readonly values: Readonly<Record<string, string>>;
  /** The required element that is missing (vocabulary, `required-elements`). */
  readonly element?: string;
  readonly fixes: readonly Fix[];
  /** Places in other files of the law that the finding speaks of. */
  readonly related?: readonly Related[];
  /** Findings of other rules on the same words: one place is reported once. */
  readonly also?: readonly Finding[];
}

/** A place in another file. `span` counts from the start of the provision's `text`; `file` and `label` name it for people. */
export interface Related {
  readonly draft: Draft;
  readonly provision: number;
  readonly span: Span;
  readonly file: string;
  readonly label: string;
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Orders by severity, the gravest first. */
export const bySeverity = (a: Severity, b: Severity): number => weight[a] - weight[b];
