import type { ProvisionKind } from '../../draft/draft';
import { readingsOf } from '../../draft/numbering';
import type { Span } from '../../text/span';
import type { Block } from './blocks';
import { marginal } from './blocks';
import { headingIn } from './headings';
import { takeBody } from './items';
import { keywordAt } from './keywords';
import { settlePending } from './pending';
import { depths } from './raw';
import type { State } from './state';
import { closeUnit, emit, last } from './state';
import { bareUnit, dottedUnit } from './survey';

/** The number of a section or article, and where heading or text begin. */
export interface UnitNumber {
  readonly num: string;
  readonly numStart: number;
  readonly numEnd: number;
  readonly end: number;
  /** A heading that stands before the number on the same line. */
  readonly heading?: Span;
}

/** A section whose number has no keyword: `### 14. Heading`, "14. Text", "14 Text"; false where the block is none. */
export function takeUnitHere(state: State, at: number): boolean {
  if (repeatsNumber(state, at) || repeatsText(state, at)) return true;
  const number = unitNumber(state, at);
  if (number === undefined) return false;
  const block = state.blocks[at]!;
  // "### 3. Article 3 – Purpose": some editors count the articles again.
  const keyword = block.level > 0 ? keywordAt(state.text, number.end, block.end) : undefined;
  if (keyword?.what === 'article') {
    takeUnit(state, at, 'article', { num: keyword.num!, numStart: keyword.numStart, numEnd: keyword.numEnd, end: keyword.end });
  } else {
    takeUnit(state, at, state.schedule ? 'paragraph' : 'section', number);
  }
  return true;
}

function unitNumber(state: State, at: number): UnitNumber | undefined {
  const { text, survey } = state;
  const block = state.blocks[at]!, start = state.starts[at]!;
  if (block.level > 0 && survey.mode !== 'article' && survey.mode !== 'section') {
    const found = /^[*_]{0,2}(\d{1,4}[A-Z]{0,3}(?:\s?(?:bis|ter|quater|quinquies))?(?:-\d+)?)[*_]{0,2}(?:\.[-–—]{0,2}|\s|$)[*_\s]*/u.exec(text.slice(start, Math.min(block.end, start + 60)));
    if (found === null) return undefined;
    leaveFalseSchedule(state, found[1]!);
    const numStart = start + found[0].indexOf(found[1]!);
    return { num: found[1]!, numStart, numEnd: numStart + found[1]!.length, end: start + found[0].length };
  }
  const opensQuote = state.quote?.close !== undefined && /[“«"]/.test(text[start - 1] ?? '');
  marginal.lastIndex = start;
  const note = survey.mode === 'dotted' ? marginal.exec(text) : null;
  if (note !== null && start + note[0].length <= block.end && plausibleUnit(state, note[2])) {
    const at = start + note[0].lastIndexOf(note[2]!);
    return { num: note[2]!, numStart: at, numEnd: at + note[2]!.length, end: start + note[0].length, heading: { start, end: start + note[1]!.length } };
  }
  const form = survey.mode === 'dotted' || opensQuote || state.schedule && survey.mode !== 'bare' ? dottedUnit : survey.mode === 'bare' ? bareUnit : undefined;
  if (form === undefined) return undefined;
  form.lastIndex = start;
  const found = form.exec(text);
  if (found === null || start + found[0].length > block.end) return undefined;
  const num = found[1]!.replace(/\s/g, ' ');
  if (!opensQuote && !fits(state, num, block)) return undefined;
  const numStart = start + found[0].indexOf(found[1]!);
  let end = start + found[0].length;
  while (/[\s.\-–—]/.test(text[end] ?? '') && end < block.end) end++;
  return { num, numStart, numEnd: numStart + found[1]!.length, end };
}

/** Judges by the numbers before whether this one counts sections. */
function fits(state: State, num: string, block: Block): boolean {
  leaveFalseSchedule(state, num);
  leaveContents(state, num, block);
  if (!plausibleUnit(state, num) && (block.soft || state.unit !== undefined && !block.apart)) return false;
  return state.unit === undefined || !listsInside(state, num);
}

/** The numbering of the body goes on: the "schedule" before was a word of the text. */
function leaveFalseSchedule(state: State, num: string): void {
  if (!state.schedule || state.unitOrder !== 0 || state.bodyOrder === 0) return;
  const order = readingsOf(num)[0]?.order ?? 0;
  if (order <= state.bodyOrder || order - state.bodyOrder > 2 || order < 3) return;
  state.schedule = false;
  state.unitOrder = state.bodyOrder;
}

/** "15. Repeal and savings" before the title and section 1: a line that was left of a table of contents is no section. */
function leaveContents(state: State, num: string, block: Block): void {
  if (state.schedule || state.unitOrder < 3 || !block.apart || block.start > 4000 || Math.floor(readingsOf(num)[0]?.order ?? 0) !== 1) return;
  state.nested = true; // what stands before decides: a reading that begins further on cannot tell
  const units = state.raws.filter(raw => raw.kind === 'section');
  if (units.length !== 1 || units[0] !== state.unit || units[0]!.end - units[0]!.start > 120) return;
  units[0]!.kind = 'note';
  units[0]!.depth = depths.unit + 1;
  closeUnit(state);
  state.unit = undefined;
  state.unitOrder = 0;
}

/**
 * True where sections bear bare numbers and this is the very next one, apart from what stands before: "46 This Act shall …", which in
 * other laws would be a footnote.
 */
export function countsOn(state: State, at: number): boolean {
  const block = state.blocks[at]!;
  if (state.survey.mode !== 'bare' || state.schedule || block.soft || !(block.apart || state.pending.length > 0)) return false;
  bareUnit.lastIndex = state.starts[at]!;
  const order = readingsOf(bareUnit.exec(state.text)?.[1] ?? '')[0]?.order;
  return order !== undefined && order > state.unitOrder && order - state.unitOrder <= 1;
}

/** Next to the unit before, or the first one, or a little further on (repealed ones are left out). */
export function plausibleUnit(state: State, num: string | undefined): boolean {
  const order = num === undefined ? undefined : readingsOf(num)[0]?.order;
  if (order === undefined) return false;
  if (state.unitOrder === 0) return true;
  return order > state.unitOrder && order - state.unitOrder <= 12 || state.schedule && Math.floor(order) === 1;
}

/** A number that restarts at one inside a unit, or goes on from there, counts a list. */
function listsInside(state: State, num: string): boolean {
  if (state.schedule) return false;
  const order = readingsOf(num)[0]?.order ?? 0;
  if (order > state.unitOrder && order - state.unitOrder <= 3) return false;
  if (Math.floor(order) === 1) return state.unitOrder >= 1;
  return state.levels.some(level => level.form === 'x.' && level.series === 'arabic' && order > level.order && order - level.order <= 2);
}

/** Opens a section or article: number, heading, then its words. */
export function takeUnit(state: State, at: number, kind: ProvisionKind, number: UnitNumber): void {
  const { text } = state;
  const block = state.blocks[at]!;
  const head = settlePending(state, at);
  closeUnit(state);
  const order = readingsOf(number.num)[0]?.order;
  const inQuote = state.quote !== undefined;
  const raw = emit(state, {
    kind, depth: inQuote ? depths.unit + 1 + state.levels.length : depths.unit, num: number.num, start: head?.start ?? block.start, end: block.end,
    numSpan: { start: number.numStart, end: number.numEnd }, body: number.end, skip: block.skip,
  });
  if (inQuote) {
    state.levels.push({ form: 'unit', series: undefined, order: 0, depth: raw.depth, indent: block.indent });
  }
  state.unit = raw;
  // A line left of a table of contents heads nothing
  const leftOver = state.unitOrder === 0 && order !== undefined && order > 2 && /repeal/i.test(text.slice(number.end, block.end));
  if (order !== undefined) state.unitOrder = order;
  let body = number.end;
  if (head !== undefined || number.heading !== undefined) {
    raw.headingSpan = head?.span ?? number.heading;
  } else if (!leftOver) {
    const heading = headingIn(state, at, number.end, kind, true);
    if (heading !== undefined) { raw.headingSpan = heading.span; body = heading.after; }
  }
  raw.body = Math.min(body, block.end);
  state.defines = raw.headingSpan !== undefined && definitional(text.slice(raw.headingSpan.start, raw.headingSpan.end));
  takeBody(state, at, raw, raw.body, true);
}

const definitional = (heading: string): boolean => /(?:^|[^\p{L}])(?:interpretation|definitions?|d[ée]finitions?|definici[oó]n(?:es)?|interpr[ée]tation)(?![\p{L}])/iu.test(heading);

/** "### 3 General." and below it "**3.**—(1) The Minister": the number stands in the heading and again before the text. */
function repeatsNumber(state: State, at: number): boolean {
  const { unit, text } = state;
  const block = state.blocks[at]!;
  if (unit === undefined || last(state) !== unit || state.pending.length > 0 || unit.body < unit.end || block.level > 0) return false; // a heading between them parts the two
  dottedUnit.lastIndex = state.starts[at]!;
  const found = dottedUnit.exec(text);
  if (found === null || found[1] !== unit.num) return false;
  let body = dottedUnit.lastIndex;
  while (body < block.end && /[\s.\-–—]/.test(text[body]!)) body++;
  unit.end = block.end;
  unit.body = body;
  unit.skip.push(...block.skip);
  takeBody(state, at, unit, body, true);
  return true;
}

/** Some editors print the beginning of an article twice, cut off the first time: the second one counts. */
function repeatsText(state: State, at: number): boolean {
  const { unit, text, raws } = state;
  const block = state.blocks[at]!;
  if (unit === undefined || block.apart || at === 0 || state.blocks[at - 1]!.start > unit.start || unit.numSpan === undefined) return false;
  const first = text.slice(unit.numSpan.end, state.blocks[at - 1]!.end).replace(/^[\s.\-–—:*]+/, '');
  const again = text.slice(block.at, block.end).replace(/^[\s.\-–—:*]+/, '');
  if (first.length < 12 || !again.startsWith(first.slice(0, 200)) || again.length < first.length) return false;
  raws.length = raws.indexOf(unit) + 1;
  unit.headingSpan = undefined;
  unit.end = block.end;
  unit.body = block.at + text.slice(block.at, block.end).indexOf(again.slice(0, 12));
  state.levels = state.levels.slice(0, state.floor);
  takeBody(state, at, unit, unit.body, true);
  return true;
}
