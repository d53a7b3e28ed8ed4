import type { ProvisionKind } from '../../draft/draft';
import type { Span } from '../../text/span';

/**
 * What a word of reference points at: a container (Part, Chapter, Schedule …), the unit that the act is counted
 * by (section, article), something numbered inside a unit, or one of its paragraphs by count ("second alinéa").
 */
export type Level = 'container' | 'unit' | 'inner' | 'counted';

/** One step of the way to a provision: "section 12" or "(1)". */
export interface Step {
  readonly level: Level;
  /** The word it is called by, in the singular: "subsection", "alinéa", "literal"; that of the step before where none stands. */
  readonly name: string;
  /** Kinds of container that the word may mean; empty for other levels. */
  readonly kinds: readonly ProvisionKind[];
  /** The number as written, without brackets: "12A", "iv", "premier"; undefined in "this section". */
  readonly num: string | undefined;
  /** Which one is meant where no number stands: the one it stands in, or the one before or after. */
  readonly which?: 'this' | 'previous' | 'next';
  /** True where the number stands bare behind an inner word ("subsection 12(1)"): it may be that of the unit. */
  readonly bare?: boolean;
  /** True where a blank stands between a bare number and the bracket behind it: "subsection 2 (c)". */
  readonly apart?: boolean;
  /** True where the word itself stands before the number, not only a bracket behind another number. */
  readonly named: boolean;
  /** The characters of the number (without brackets), or of "this section"; offsets in the provision's plain words. */
  readonly span: Span;
}

/** One place or, with `to`, a range of places. Steps from the outside in. */
export interface Item {
  readonly path: readonly Step[];
  readonly to?: readonly Step[];
  /** The characters that belong to this item alone: "9" or "4 to 9" in "sections 4 to 9 and 11". */
  readonly span: Span;
}

/** A cross-reference as it stands in the words: "paragraphs (a) and (b) of subsection (1)". */
export interface Reference {
  /** Offsets in the provision's plain words, from the first word of reference to the end. */
  readonly span: Span;
  readonly items: readonly Item[];
  /** here: within this act · that: in what was named before it ("of that section") · external: in another law · unknown: cannot be told. */
  readonly within: 'here' | 'that' | 'external' | 'unknown';
  /** The level that "that section" goes back to. */
  readonly back?: Step;
  /** The words that name the other law. */
  readonly law?: Span;
}
