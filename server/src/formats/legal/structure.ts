import type { Block } from './blocks';
import { blocksOf, glued } from './blocks';
import { orderContainers, partDepthOf, stepsOf, takeKeyword } from './containers';
import { contentsOf, headsContents } from './contents';
import { linesOf } from './lines';
import { isHeadingLine, isTitle, settlePending, takeTitle } from './pending';
import { takeItem } from './items';
import { isEditorial, isMarkedFootnote } from './notes';
import { endQuote, enterQuote } from './quoted';
import type { Raw } from './raw';
import type { State } from './state';
import { countHeads, headOf, noiseOf } from './runningHeads';
import type { Survey } from './survey';
import { countShown, customsOf, headsOf } from './survey';
import type { Trail } from './trail';
import { Markers } from './trail';
import { breaksOf, countLengths, wrapOf, wrapStyleOf } from './wrap';
import { continuesNote, join, takeNote, takeRow, takeText } from './text';
import { countsOn, takeUnitHere } from './units';

/** What a reading found, and the trail that the reading of the next version may follow. */
export interface Structure {
  readonly raws: readonly Raw[];
  readonly trail?: Trail;
}

/** Finds the provisions of a legal text from `from` on, in the order of the text. */
export function structureOf(text: string, from: number): Structure {
  const lines = glued(text, linesOf(text).filter(line => line.end > from || line.start >= from));
  const breaks = breaksOf(text, lines);
  const lengths = countLengths(breaks.lengths);
  const style = wrapStyleOf(lengths, breaks.lengths.length, breaks), wrap = wrapOf(text, style);
  const heads = wrap.wrapped ? lines.map(line => headOf(text, line)) : [], times = countHeads(heads);
  const { blocks, origins, loose } = blocksOf(text, lines, wrap, wrap.wrapped ? noiseOf(heads, times) : undefined);
  const starts = blocks.map(block => afterMarks(text, block));
  const known = headsOf(text, blocks, starts);
  const counts = countShown(text, blocks, known);
  const customs = customsOf(counts), contents = contentsOf(text, blocks, known.keywords, starts);
  const state = stateOf(text, blocks, starts, { ...known, ...customs, contents });
  const safe = !loose && !blocks.some((block, at) => !contents.has(at) && headsContents(text, block));
  const markers = new Markers({ state, lines, origins, heads, known }, safe);
  takeBlocks(state, 0, blocks.length, markers);
  settlePending(state, undefined);
  const steps = stepsOf(state.raws, 0, undefined), below = partDepthOf(steps);
  const trail = markers.trail({ from, style, customs, below, sums: { breaks: { ...breaks, lengths }, count: breaks.lengths.length, times, counts, steps } });
  orderContainers(state.raws, below);
  return { raws: state.raws.filter(raw => hasContent(text, raw)), trail };
}

/** A state in which nothing has been read yet. */
export const stateOf = (text: string, blocks: readonly Block[], starts: readonly number[], survey: Survey): State => ({
  text, blocks, starts, survey,
  raws: [], levels: [], floor: 0, unit: undefined, unitOrder: 0, schedule: false, bodyOrder: 0, defines: false, pending: [], note: undefined, quote: undefined, nested: false,
});

/** Told before and after each block: leaves marks where a reading may begin again. */
export interface Watcher {
  before(at: number): void;
  after(at: number): void;
}

/** Reads blocks `from..to` into provisions. */
export function takeBlocks(state: State, from: number, to: number, watch?: Watcher): void {
  for (let at = from; at < to; at++) {
    watch?.before(at);
    enterQuote(state, at);
    take(state, at);
    endQuote(state, at);
    watch?.after(at);
  }
}

/** Reads one block into provisions: the first reader that knows it takes it. */
function take(state: State, at: number): void {
  const { text, survey } = state;
  const block = state.blocks[at]!, start = state.starts[at]!;
  if (block.row) return takeRow(state, block);
  if (block.footnote || survey.contents.has(at)) return takeNote(state, block);
  if (continuesNote(state, at)) return takeNote(state, block);
  if (isMarkedFootnote(text, block.start, block.end) && !countsOn(state, at)) return takeNote(state, block);
  if (takeKeyword(state, at) || takeUnitHere(state, at)) return;
  if (!block.soft && isEditorial(text, block.start, block.end)) return takeNote(state, block, true);
  const marker = survey.markers[at];
  if (state.raws.length === 0 && state.pending.length === 0 && marker === undefined && isTitle(state, at)) return takeTitle(state, block);
  if (isHeadingLine(state, at, start, marker)) {
    state.pending.push(at);
    return;
  }
  if (marker !== undefined && takeItem(state, at, marker)) return;
  if (block.soft && join(state, block)) return;
  takeText(state, at);
}

/** A provision without a letter or figure says nothing; a Schedule that is just called so holds what stands below it. */
export const hasContent = (text: string, raw: Raw): boolean =>
  raw.num !== undefined || raw.headingSpan !== undefined || raw.kind === 'schedule' || /[\p{L}\p{N}]/u.test(text.slice(raw.body, raw.end).replace(/<[^<>]*>/g, ''));

/** Skips what stands before a number without being words: list dashes, amendment marks ("2[", "F53[", "<sup>1</sup>["),
 * anchors, the quotation mark before a quoted number. */
export function afterMarks(text: string, block: Block): number {
  if (block.row) return block.at;
  const head = text.slice(block.at, Math.min(block.end, block.at + 200));
  const found = /^(?:[-*•]\s+(?=[*_]{0,3}[(\d]|\p{Lu}))?(?:<a\s[^>]{0,120}>\s?(?:<\/a>)?)?(?:(?:<sup>)?(?:F\d{1,4}|\d{1,3})?(?:<\/sup>)?\s?\[\s?(?=[(\d\p{Lu}F“‘"])(?!\d{0,3}\])){0,3}(?:[“‘«"]\s?(?=[*_]{0,3}\(?\d|\([a-z]{1,4}\)|A(?:rt|RT)|Livre\s|LIVRE\s|LIBRO\s|Libro\s))?/u.exec(head);
  return block.at + (found?.[0].length ?? 0);
}
