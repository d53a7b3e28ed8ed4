import type { Block } from './blocks';
import { blocksOf } from './blocks';
import { orderContainers, takeKeyword } from './containers';
import { isHeadingLine, isTitle, settlePending, takeTitle } from './pending';
import { takeItem } from './items';
import { isEditorial, isMarkedFootnote } from './notes';
import { endQuote, enterQuote } from './quoted';
import type { Raw } from './raw';
import type { State } from './state';
import { surveyOf } from './survey';
import { continuesNote, join, takeNote, takeRow, takeText } from './text';
import { takeUnitHere } from './units';

/** Finds the provisions of a legal text from `from` on, in the order of the text. */
export function structureOf(text: string, from: number): readonly Raw[] {
  const blocks = blocksOf(text, from);
  const starts = blocks.map(block => afterMarks(text, block));
  const state: State = {
    text, blocks, starts, survey: surveyOf(text, blocks, starts),
    raws: [], levels: [], floor: 0, unit: undefined, unitOrder: 0, schedule: false, bodyOrder: 0, defines: false, pending: [], note: undefined, quote: undefined,
  };
  for (let at = 0; at < blocks.length; at++) {
    enterQuote(state, at);
    take(state, at);
    endQuote(state, at);
  }
  settlePending(state, undefined);
  orderContainers(state.raws);
  return state.raws.filter(raw => hasContent(text, raw));
}

/** Reads one block into provisions: the first reader that knows it takes it. */
function take(state: State, at: number): void {
  const { text, survey } = state;
  const block = state.blocks[at]!, start = state.starts[at]!;
  if (block.row) return takeRow(state, block);
  if (block.footnote || survey.contents.has(at)) return takeNote(state, block);
  if (continuesNote(state, at)) return takeNote(state, block);
  if (isMarkedFootnote(text, block.start, block.end)) return takeNote(state, block);
  if (takeKeyword(state, at) || takeUnitHere(state, at)) return;
  if (!block.soft && isEditorial(text, block.start, block.end)) return takeNote(state, block, true);
  const marker = survey.markers[at];
  if (state.raws.length === 0 && marker === undefined && isTitle(state, at)) return takeTitle(state, block);
  if (isHeadingLine(state, at, start, marker)) {
    state.pending.push(at);
    return;
  }
  if (marker !== undefined && takeItem(state, at, marker)) return;
  if (block.soft && join(state, block)) return;
  takeText(state, at);
}

/** A provision without a letter or figure says nothing; a Schedule that is just called so holds what stands below it. */
const hasContent = (text: string, raw: Raw): boolean =>
  raw.num !== undefined || raw.headingSpan !== undefined || raw.kind === 'schedule' || /[\p{L}\p{N}]/u.test(text.slice(raw.body, raw.end).replace(/<[^<>]*>/g, ''));

/** Skips what stands before a number without being words: list dashes, amendment marks ("2[", "F53[", "<sup>1</sup>["),
 * anchors, the quotation mark before a quoted number. */
function afterMarks(text: string, block: Block): number {
  if (block.row) return block.at;
  const head = text.slice(block.at, Math.min(block.end, block.at + 200));
  const found = /^(?:[-*•]\s+(?=[*_]{0,3}[(\d]|\p{Lu}))?(?:<a\s[^>]{0,120}>\s?(?:<\/a>)?)?(?:(?:<sup>)?(?:F?\d{1,3})?(?:<\/sup>)?\s?\[\s?(?=[(\d\p{Lu}F“‘"])(?!\d{0,3}\])){0,3}(?:[“‘«"]\s?(?=[*_]{0,3}\(?\d|\([a-z]{1,4}\)|A(?:rt|RT)|Livre\s|LIVRE\s|LIBRO\s|Libro\s))?/u.exec(head);
  return block.at + (found?.[0].length ?? 0);
}
