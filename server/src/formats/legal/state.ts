import type { Span } from '../../text/span';
import type { Block } from './blocks';
import type { Level } from './levels';
import type { Raw } from './raw';
import type { Survey } from './survey';

/** What is known while the blocks of a text are read one after the other. */
export interface State {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** First significant character of each block: after amendment brackets, list dashes, opening quotation marks. */
  readonly starts: readonly number[];
  readonly survey: Survey;
  readonly raws: Raw[];
  /** Open list items inside the unit, outermost first. */
  levels: Level[];
  /** Levels below this one belong to what a quotation stands in and take no part in its numbering. */
  floor: number;
  unit: Raw | undefined;
  unitOrder: number;
  schedule: boolean;
  /** The order of the last unit before the schedules, to find back when a "schedule" was only a word. */
  bodyOrder: number;
  /** In a unit that defines terms each paragraph is a definition. */
  defines: boolean;
  /** Blocks that are headings without a number and whose owner is not yet known. */
  pending: number[];
  note: Note | undefined;
  quote: Quote | undefined;
  /** True once containers stood in each other on one line: then what was read far above counts. */
  nested: boolean;
}

/** An editorial note that runs over several blocks: up to the next heading, blank line, closing bracket or end of the block quotation. */
export interface Note {
  readonly until: 'heading' | 'blank' | 'bracket' | 'quote' | 'outdent';
  /** Brackets still open. */
  open: number;
  blocks: number;
}

/** Text that an amending act puts into another one. */
export interface Quote {
  /** The sign that closes it; undefined where none opened it: then it ends with the next number of the amending act. */
  readonly close: string | undefined;
  readonly levels: Level[];
  readonly unit: Raw | undefined;
  readonly unitOrder: number;
  readonly schedule: boolean;
  readonly defines: boolean;
  readonly floor: number;
  blocks: number;
}

export function emit(state: State, raw: Omit<Raw, 'quoted' | 'headingSpan'>): Raw {
  const made: Raw = { ...raw, skip: [...raw.skip], headingSpan: undefined, quoted: state.quote !== undefined };
  state.raws.push(made);
  return made;
}

export const last = (state: State): Raw | undefined => state.raws[state.raws.length - 1];

/** Forgets the unit and its lists; inside a quotation those around it stay. */
export function closeUnit(state: State): void {
  state.levels = state.levels.slice(0, state.floor);
  state.unit = undefined;
  state.defines = false;
}

/** A span without blanks, emphasis marks, dashes and heading signs at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /[\s*_#:–—-]/.test(text[start]!)) start++;
  while (end > start && /[\s*_#]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The end of the last word before `before`. */
export function lastWord(text: string, from: number, before: number): number {
  let end = before;
  while (end > from && /[\s*_]/.test(text[end - 1]!)) end--;
  return end;
}
