import type { Span } from '../text/span';

export type Comparator = 'at-least' | 'at-most' | 'exactly';

/** Units of the vocabulary; a currency is its ISO 4217 code. */
export type Unit = 'day' | 'working-day' | 'week' | 'month' | 'year' | 'percent' | 'contribution' | 'daily-contribution'
  | 'weekly-contribution' | 'monthly-contribution' | 'child' | 'person' | 'hour' | 'break' | (string & {});

/** One value that one provision sets (`rules/vocabulary.yaml`). Spans count from the start of its provision's `text`. */
export interface ValueFact {
  readonly kind: 'value';
  /** `<branch>.<topic>`, such as "sickness.waiting-period". */
  readonly parameter: string;
  readonly value: number;
  readonly unit: Unit;
  /** What the draft says of the value: "not less than" is at-least, "up to" at-most, else exactly. */
  readonly comparator: Comparator;
  /** The value with its number, unit and comparator words. */
  readonly span: Span;
  /** Number and unit alone: what a fix replaces. */
  readonly valueSpan: Span;
  /** The plain words of `span`. */
  readonly quote: string;
  /** Of what a percentage is a share, in the draft's words. */
  readonly of?: string;
  /** Other parameters that the same value serves ("disability benefit or unemployment benefit"). */
  readonly also?: readonly string[];
  /** False where the meaning is a guess: judged as cannot-tell, never as below. */
  readonly certain: boolean;
}

/** Something that a provision does, without a number (`provisions-that-matter` of the vocabulary). */
export interface MarkFact {
  readonly kind: 'mark';
  /** Such as "suspension-ground", "appeal", "lump-sum". */
  readonly parameter: string;
  readonly branch: string | undefined;
  /** Which of the vocabulary's phrases was met, such as a suspension ground's id. */
  readonly detail?: string;
  readonly span: Span;
  readonly quote: string;
}

export type Fact = ValueFact | MarkFact;
