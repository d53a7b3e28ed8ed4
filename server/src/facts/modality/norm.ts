import type { Span } from '../../text/span';

export type Modality = 'duty' | 'power' | 'right' | 'prohibition';

/** Some of a provision's words. `span` is missing where they stand in the words that introduce its list. */
export interface Piece {
  readonly text: string;
  /** Counts from the start of the provision's `text`. */
  readonly span?: Span;
}

/** limit: a length of time or a date · soon: "without delay", "every month" · event: it hangs on something ("when the claim is made"). */
export interface TimeSaid extends Piece {
  readonly kind: 'limit' | 'soon' | 'event';
}

/** Who must, may, or must not do what, by when and on what condition: one modal verb with its sentence. Spans count from the start of the provision's `text`. */
export interface Norm {
  readonly modality: Modality;
  /** True where a right is denied: "is not entitled to". */
  readonly negated?: true;
  /** The modal words: "must", "shall not", "est tenu de"; missing where they introduce the list. */
  readonly modal?: Span;
  readonly sentence: Span;
  /** Who has the duty, the power, the right; undefined where the passive leaves it open. */
  readonly subject?: Piece;
  /** What is to be paid, given, decided, where the passive names it in the place of a subject. */
  readonly thing?: Piece;
  readonly passive: boolean;
  readonly what: Piece;
  /** The verb or participle that says the act. */
  readonly verb?: Span;
  /** The act by its name in the vocabulary: "pay", "notifier"; undefined for others. */
  readonly act?: string;
  readonly time?: TimeSaid;
  readonly conditions: readonly Piece[];
  /** True where the sentence says that time or doer are told elsewhere. */
  readonly elsewhere: boolean;
}
