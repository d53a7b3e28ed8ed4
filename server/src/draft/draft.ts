import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { Words } from './segments';

export { languages, type Language } from '../text/language';

/** As the command line names them (`format` in `check --format json`). */
export type FormatId = 'legal-draft' | 'markdown' | 'akoma-ntoso' | 'docx';

/**
 * Kinds of provision, by the element names of Akoma Ntoso 1.0 (OASIS), hierarchical containers from the outside in.
 * `text` is a paragraph without a number of its own (a flush sentence after a list, an alinéa, running text);
 * `definition` one defined term; `row` a row of a table; `note` an editorial note that is no law.
 */
export type ProvisionKind =
  | 'act' | 'preface' | 'preamble' | 'note'
  | 'book' | 'title' | 'part' | 'subpart' | 'chapter' | 'subchapter' | 'division' | 'subdivision' | 'schedule' | 'crossHeading'
  | 'section' | 'article'
  | 'subsection' | 'paragraph' | 'subparagraph' | 'clause' | 'point' | 'item' | 'proviso' | 'definition' | 'row' | 'text';

/**
 * One block of a law: a heading, a numbered provision's own words, a paragraph. It does not know where it stands, so that
 * typing above it leaves it alone: offsets inside count from its own start, and parents are the outline's business.
 */
export interface Provision {
  readonly kind: ProvisionKind;
  /**
   * Depth for nesting: a provision belongs to the nearest earlier one of smaller depth. The act's title is 0, what gathers sections
   * or articles stands below 20, a section or article at 20, what is inside one above 20.
   */
  readonly depth: number;
  /** The number as canonical characters, without brackets or stops: "12A", "a", "iv", "6 bis". */
  readonly num: string | undefined;
  /** The heading's plain words, where it has one; also the title of an act, Part, Chapter, schedule. */
  readonly heading: string | undefined;
  /** Where number and heading stand in `text`. */
  readonly numSpan: Span | undefined;
  readonly headingSpan: Span | undefined;
  /** The source characters of this block alone: number, heading and own words, without its children. */
  readonly text: string;
  /** The plain words after number and heading (markup gone, lines joined), with the way back to `text`. */
  readonly words: Words;
  /** Text that the provision quotes into another act (an amending act): not this act's own law. */
  readonly quoted: boolean;
  /** The identifier that the file itself gives it (Akoma Ntoso `eId`). */
  readonly eId?: string;
}

/** A fault of the file itself (not of the law), with its place and how to mend it. Spans count from the file's start. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** The message in each language, where it is told to somebody who writes. */
  readonly said?: Readonly<Record<Language, string>>;
}

/** A legal document, whatever file it came from. Provisions stand in the order of the text and do not overlap. */
export interface Draft {
  readonly format: FormatId;
  readonly language: Language;
  /** The whole source text. */
  readonly text: string;
  readonly provisions: readonly Provision[];
  /** Where each provision starts in `text`: `starts[i]` belongs to `provisions[i]`. */
  readonly starts: readonly number[];
  readonly problems: readonly Problem[];
}
