import type { ProvisionKind } from '../../draft/draft';
import type { Span } from '../../text/span';

/** A provision as the scanner finds it: offsets count from the start of the file, words are not built yet. */
export interface Raw {
  kind: ProvisionKind;
  depth: number;
  num: string | undefined;
  start: number;
  end: number;
  numSpan: Span | undefined;
  headingSpan: Span | undefined;
  /** Where the own words begin. */
  body: number;
  /** Stretches of the body that are no words. */
  skip: Span[];
  quoted: boolean;
}

/**
 * Depths leave room between the kinds, because laws nest them differently: a Part may stand above or below a Chapter.
 * Sections and articles stand at `unit`; what they contain is deeper.
 */
export const depths = {
  act: 0, schedule: 1,
  part: 2, subpart: 3, book: 4, partUnderBook: 5, title: 6, partUnderTitle: 7, chapter: 8, partUnderChapter: 9,
  subchapter: 11, division: 11, section: 12, subdivision: 13, subsection: 13, paragraph: 14, crossHeading: 15, unit: 20,
} as const;
