import type { Draft } from '../../draft/draft';
import { firstThat } from '../../text/search';
import { changedWindow } from '../../text/window';
import type { Window } from '../../text/window';
import { blocksOf, glued } from './blocks';
import { orderContainers, partDepthOf } from './containers';
import { headsContents } from './contents';
import { linesBetween } from './lines';
import { settlePending } from './pending';
import type { Raw } from './raw';
import { headOf, noiseOf, oftenEnough } from './runningHeads';
import type { Head } from './runningHeads';
import { alike, movedLine, restore, snapshotOf } from './snapshot';
import { afterMarks, hasContent, stateOf, takeBlocks } from './structure';
import { customsOf, headsOf } from './survey';
import type { Customs } from './survey';
import type { Ground, Mark, Tally, Trail } from './trail';
import { Markers, addTallies, blocksBetween, shapeOf } from './trail';
import { wrapOf, wrapStyleOf } from './wrap';

/** What a change made of a draft: provisions `from..to` of the old one give way to `raws`; all others stay. */
export interface Resumed {
  readonly window: Window;
  readonly from: number;
  readonly to: number;
  readonly raws: readonly Raw[];
  readonly trail: Trail;
  /** The stretch of the new text that was read. */
  readonly read: { readonly start: number; readonly end: number };
}

/**
 * Reads a text again where it differs from the draft before: from a mark well before the change to one behind it at which this
 * reading and the old one stand alike. Undefined where a stretch cannot tell (the change is at the head, or it changes how the
 * whole document is read): then all of it is read. The result is the same either way.
 */
export function resume(text: string, previous: Draft, trail: Trail, isForeign?: (stretch: string) => boolean): Resumed | undefined {
  const window = changedWindow(previous.text, text);
  const begin = markBefore(trail.marks, window.start);
  if (begin === undefined) return undefined;
  let end = markBehind(trail.marks, window.beforeEnd);
  for (let step = 1; step <= farthest; step *= 4) {
    const read = follow({ text, previous, trail, window, begin, end: Math.min(end, trail.marks.length), ...(isForeign && { isForeign }) });
    if (read === 'whole') return undefined;
    if (read !== 'farther') return read;
    end += step;
  }
  return undefined;
}

/** No reader looks farther than this many blocks. */
const sight = 16;
/** How many marks farther a reading goes to meet the old one before all is read. */
const farthest = 16;

function markBefore(marks: readonly Mark[], change: number): number | undefined {
  let at = firstThat(marks.length, i => marks[i]!.at > change) - 1;
  for (let blocks = 0; at > 0 && blocks < sight;) blocks += marks[--at]!.tally.blocks;
  return at >= 0 && blocksBetween(marks, at, firstThat(marks.length, i => marks[i]!.at > change) - 1) >= sight ? at : undefined;
}

/** The first mark that stands behind a change with all that its block may look back at. */
const markBehind = (marks: readonly Mark[], change: number): number =>
  firstThat(marks.length, i => marks[i]!.at + Math.min(marks[i]!.snapshot.line, marks[i]!.snapshot.last.start) >= change);

interface Stretch {
  readonly text: string;
  readonly previous: Draft;
  readonly trail: Trail;
  readonly window: Window;
  readonly begin: number;
  /** The mark to meet; the number of marks stands for the end of the text. */
  readonly end: number;
  readonly isForeign?: (stretch: string) => boolean;
}

function follow({ text, previous, trail, window, begin, end, isForeign }: Stretch): Resumed | 'whole' | 'farther' {
  const { marks, style } = trail, shift = window.afterEnd - window.beforeEnd;
  const mark = marks[begin]!, stop = marks[end], { snapshot } = mark;
  const from = mark.at + snapshot.line, limit = beyond(marks, end), to = limit === undefined ? text.length + 1 : limit.at + shift;
  const lines = glued(text, linesBetween(text, from, to, 3));
  if (isForeign?.(text.slice(from, to)) === true) return 'whole';
  const stopLine = stop === undefined ? lines.length : firstThat(lines.length, i => lines[i]!.start >= stop.at + shift + stop.snapshot.own);
  const wrap = wrapOf(text, style);
  const heads = wrap.wrapped ? lines.map(line => headOf(text, line)) : [];
  const old = marks.slice(begin, end).map(({ tally }) => tally);
  const times = timesNow(trail.sums.times, old, heads, firstThat(lines.length, i => lines[i]!.start >= mark.at + snapshot.own), stopLine);
  if (times === undefined) return 'whole';

  const { blocks, origins, loose } = blocksOf(text, lines, wrap, wrap.wrapped ? noiseOf(heads, times) : undefined, { before: snapshot.before && movedLine(snapshot.before, mark.at), apart: snapshot.apart });
  if (loose || blocks[1]?.start !== mark.at || blocks.some(block => headsContents(text, block))) return 'whole';
  const starts = blocks.map(block => afterMarks(text, block));
  const known = headsOf(text, blocks, starts, 1, snapshot.bare);
  const state = stateOf(text, blocks, starts, { ...known, first: 0, ...trail.customs, contents: noBlocks });
  restore(state, snapshot, mark.at);
  const context = state.raws.length, last = state.raws[context - 1]!, was = shapeOf(last);
  const ground: Ground = { state, lines, origins, heads, known };
  const markers = new Markers(ground, true, 1 + sight / 2);
  const stopBlock = stop === undefined ? blocks.length : blocks.findIndex(block => block.start === stop.at + shift);
  if (stopBlock < 1) return 'farther';
  takeBlocks(state, 1, stopBlock, markers);
  if (stop === undefined) settlePending(state, undefined);
  else if (state.note !== undefined || state.quote !== undefined || state.pending.length > 0 || !alike(snapshotOf(ground, stopBlock), stop.snapshot)) return 'farther';
  if (state.nested || shapeOf(last) !== was || state.raws[context - 1] !== last) return 'whole';

  const found = state.raws.slice(context);
  const first: Tally = markers.tally(1, markers.first?.block ?? stopBlock, context, markers.first?.raws ?? state.raws.length, stopLine);
  const fresh = [{ ...mark, tally: first }, ...markers.marks(stopBlock, stopLine)];
  const sums = addTallies(trail.sums, old, fresh.map(({ tally }) => tally));
  if (!sameCustoms(trail, sums) || found.some(({ kind }) => kind === 'act')) return 'whole';
  orderContainers(found, trail.below);
  const { starts: places, provisions } = previous;
  const firstPlace = firstThat(places.length, i => places[i]! >= mark.at), lastPlace = stop === undefined ? places.length : firstThat(places.length, i => places[i]! >= stop.at);
  if (firstPlace > 0 && places[firstPlace - 1]! + provisions[firstPlace - 1]!.text.length > mark.at) return 'whole';
  const behind = shift === 0 ? marks.slice(end) : marks.slice(end).map(one => ({ ...one, at: one.at + shift }));
  return {
    window, from: firstPlace, to: lastPlace, raws: found.filter(raw => hasContent(text, raw)),
    trail: { ...trail, sums, marks: [...marks.slice(0, begin), ...fresh, ...behind] },
    read: { start: mark.at, end: stop === undefined ? text.length : stop.at + shift },
  };
}

const noBlocks: ReadonlySet<number> = new Set();

/** A mark so far behind that all blocks up to mark `end` see what they may look at. */
function beyond(marks: readonly Mark[], end: number): Mark | undefined {
  let at = end;
  for (let blocks = 0; at < marks.length && blocks < sight + 4; at++) blocks += marks[at]!.tally.blocks;
  return marks[at];
}

/** How often each running head stands in the new text; undefined where one has come to be noise, or is none any more. */
function timesNow(before: ReadonlyMap<string, number>, old: readonly Tally[], heads: readonly (Head | undefined)[], from: number, to: number): ReadonlyMap<string, number> | undefined {
  if (heads.length === 0) return before;
  const times = new Map(before);
  const put = (key: string, by: number): void => { times.set(key, (times.get(key) ?? 0) + by); };
  for (const tally of old) tally.times.forEach((often, key) => put(key, -often));
  for (const head of heads.slice(from, to)) if (head !== undefined && 'key' in head) put(head.key, 1);
  for (const [key, often] of times) if ((often >= oftenEnough) !== ((before.get(key) ?? 0) >= oftenEnough)) return undefined;
  return times;
}

/** True where the sums say of the whole document what they said before. */
function sameCustoms({ style, customs, below }: Trail, sums: Trail['sums']): boolean {
  const now = wrapStyleOf(sums.breaks.lengths, sums.count, sums.breaks);
  return now.width === style.width && now.double === style.double && partDepthOf(sums.steps) === below && same(customsOf(sums.counts), customs);
}

const same = (a: Customs, b: Customs): boolean =>
  a.mode === b.mode && a.american === b.american && a.headingsBelong === b.headingsBelong && a.notesBelong === b.notesBelong && a.sentenceHeads === b.sentenceHeads
  && a.titled === b.titled && a.prose.size === b.prose.size && [...a.prose].every(level => b.prose.has(level));

