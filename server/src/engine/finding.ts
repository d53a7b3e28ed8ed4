import type { ValueFact } from '../facts/fact';
import type { Span } from '../text/span';
import type { Rule } from './pack';

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
}

/**
 * Something below the floor, or worth another word. It holds data; its text is rendered where it is shown
 * (`analysis/explain.ts`).
 */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  /**
   * below: a value on the wrong side of a limit · prohibited: something no Article allows · missing: not found in this
   * draft · wording: a better word exists · cannot-tell: the text does not say enough (reports and hover only) ·
   * internal: a check failed.
   */
  readonly verdict: 'below' | 'prohibited' | 'missing' | 'wording' | 'cannot-tell' | 'internal';
  /** Counts from the start of its provision's `text`. */
  readonly span: Span;
  /** The value judged, where one is. */
  readonly fact?: ValueFact;
  /** What the message's placeholders stand for: {found}, {limit}, {sum}, {term} … */
  readonly values: Readonly<Record<string, string>>;
  /** The required element that is missing (vocabulary, `required-elements`). */
  readonly element?: string;
  readonly fixes: readonly Fix[];
}
