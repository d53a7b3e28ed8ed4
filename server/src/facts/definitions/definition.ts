import type { Span } from '../../text/span';

/** A place that gives a word its meaning. Offsets in the provision's plain words. */
export interface Definition {
  /** The term as written, without quotation marks and without an article before it. */
  readonly term: string;
  readonly at: Span;
  /** What it is said to mean, as far as it stands in the same provision. */
  readonly body: Span;
  /** means: all that it stands for · includes: something more or less than its ordinary sense · name: a short name given in passing. */
  readonly kind: 'means' | 'includes' | 'name';
  /** True where it holds only "in relation to" something: there may be others for other things. */
  readonly qualified: boolean;
}

/** What stands above a provision that may define: the words that lead into its list, and whether a heading says "Definitions". */
export interface Lead {
  readonly intro: string;
  readonly heading: boolean;
}
