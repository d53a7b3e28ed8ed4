import type { Span } from '../../text/span';
import type { Level } from './levels';
import type { Line } from './lines';
import type { Raw } from './raw';
import type { State } from './state';
import type { Ground } from './trail';
import { lawBefore } from './trail';

/**
 * All that a reading knows just before a block, as far as what follows can depend on it. Places count from the block's start, so that
 * the same snapshot serves wherever the block moves. Taken only where no heading waits, and no note or quotation is open.
 */
export interface Snapshot {
  /** Where the first line of the block begins, and that of the block before it: there the lines are read again. */
  readonly own: number;
  readonly line: number;
  readonly before: Line | undefined;
  readonly apart: boolean;
  readonly bare: number;
  readonly levels: readonly Level[];
  readonly floor: number;
  readonly unit: Pick<Raw, 'kind' | 'num'> | undefined;
  /** True where the unit is the last provision. */
  readonly atUnit: boolean;
  readonly unitOrder: number;
  readonly schedule: boolean;
  readonly bodyOrder: number;
  readonly defines: boolean;
  readonly last: Raw;
  readonly above: Pick<Raw, 'kind' | 'depth'> | undefined;
}

/** How things stand before block `at`. */
export function snapshotOf({ state, lines, origins, known }: Ground, at: number): Snapshot {
  const here = state.blocks[at]!.start, { unit, raws } = state;
  const last = raws[raws.length - 1]!, above = lawBefore(raws, raws.length), before = origins[at - 1]!.before;
  return {
    own: lines[origins[at]!.line]!.start - here, line: lines[origins[at - 1]!.line]!.start - here,
    before: before && movedLine(before, -here), apart: state.blocks[at - 1]!.apart, bare: known.bare[at]!,
    levels: state.levels.slice(), floor: state.floor, unit: unit && { kind: unit.kind, num: unit.num }, atUnit: unit === last,
    unitOrder: state.unitOrder, schedule: state.schedule, bodyOrder: state.bodyOrder, defines: state.defines,
    last: movedRaw(last, -here), above: above && { kind: above.kind, depth: above.depth },
  };
}

/** Puts a state where it was when the snapshot of the block at `here` was taken. */
export function restore(state: State, snapshot: Snapshot, here: number): void {
  const last = movedRaw(snapshot.last, here), { unit, above } = snapshot;
  // Steps between containers are counted past notes
  if (last.kind === 'note' && above !== undefined) state.raws.push({ ...last, ...above });
  state.raws.push(last);
  state.levels = snapshot.levels.slice();
  state.floor = snapshot.floor;
  state.unit = unit === undefined ? undefined : snapshot.atUnit ? last : { ...last, kind: unit.kind, num: unit.num, start: -1, end: -1, body: -1, numSpan: undefined, headingSpan: undefined, skip: [] };
  state.unitOrder = snapshot.unitOrder;
  state.schedule = snapshot.schedule;
  state.bodyOrder = snapshot.bodyOrder;
  state.defines = snapshot.defines;
}

/** True where two readings stand alike, so that the same text leads them the same way. */
export const alike = (a: Snapshot, b: Snapshot): boolean =>
  a.own === b.own && a.line === b.line && a.apart === b.apart && a.bare === b.bare && a.floor === b.floor && a.unit?.kind === b.unit?.kind && a.unit?.num === b.unit?.num
  && (a.unit === undefined) === (b.unit === undefined) && a.atUnit === b.atUnit && a.unitOrder === b.unitOrder && a.schedule === b.schedule && a.bodyOrder === b.bodyOrder && a.defines === b.defines
  && sameLine(a.before, b.before) && a.levels.length === b.levels.length && a.levels.every((level, i) => sameLevel(level, b.levels[i]!))
  && sameRaw(a.last, b.last) && a.above?.kind === b.above?.kind && a.above?.depth === b.above?.depth;

const sameLevel = (a: Level, b: Level): boolean => a === b || a.form === b.form && a.series === b.series && a.order === b.order && a.depth === b.depth && a.indent === b.indent;

const sameLine = (a: Line | undefined, b: Line | undefined): boolean =>
  a === b || a !== undefined && b !== undefined && a.start === b.start && a.end === b.end && a.at === b.at && a.indent === b.indent;

const sameRaw = (a: Raw, b: Raw): boolean =>
  a.kind === b.kind && a.depth === b.depth && a.num === b.num && a.start === b.start && a.end === b.end && a.body === b.body && a.quoted === b.quoted
  && sameSpan(a.numSpan, b.numSpan) && sameSpan(a.headingSpan, b.headingSpan) && a.skip.length === b.skip.length && a.skip.every((hole, i) => sameSpan(hole, b.skip[i]));

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean => a === b || a !== undefined && b !== undefined && a.start === b.start && a.end === b.end;

export const movedLine = (line: Line, by: number): Line => ({ ...line, start: line.start + by, end: line.end + by, at: line.at + by });

const movedSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

const movedRaw = (raw: Raw, by: number): Raw => ({
  ...raw, start: raw.start + by, end: raw.end + by, body: raw.body + by, numSpan: raw.numSpan && movedSpan(raw.numSpan, by), headingSpan: raw.headingSpan && movedSpan(raw.headingSpan, by),
  skip: raw.skip.map(hole => movedSpan(hole, by)),
});
