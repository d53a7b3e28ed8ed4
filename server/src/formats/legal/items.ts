import { headingIn } from './headings';
import { inlineMarkers } from './inline';
import type { Placement } from './levels';
import { depthAt, kindOfLevel, markerReadings, place } from './levels';
import { isBlank } from './lines';
import type { Marker } from './marker';
import { markerAt } from './marker';
import { noteNumber } from './noteNumber';
import type { OwnHeading } from './pending';
import { settlePending } from './pending';
import type { Raw } from './raw';
import { referenceBefore } from './references';
import type { State } from './state';
import { emit, last, lastWord } from './state';

/** A block that begins with a number of a list; false where the number does not fit its neighbours. */
export function takeItem(state: State, at: number, found: Marker): boolean {
  const block = state.blocks[at]!;
  const trust = block.soft ? 'soft' : 'hard';
  if (trust === 'soft' && refersOn(state.text, found, last(state))) return false;
  const loose = state.unit === undefined && !state.schedule && state.levels.length === state.floor;
  const lone = found.form === 'x.' && /^[A-Za-z]$/.test(found.num) && !markerReadings(found).some(reading => Math.floor(reading.order) === 1);
  if (lone && !state.levels.some(level => level.form === 'x.' && level.series !== 'arabic')) return false;
  if (loose && found.form === 'x.' && /^[a-z]/i.test(found.num) && state.survey.mode !== 'none') return false;
  const next = nextMarker(state, at, found);
  const marker = misreadOne(state, found, next);
  const placement = place(state.levels, state.floor, marker, block.indent, trust, next);
  if (placement === undefined) return false;
  const head = settlePending(state, at);
  open(state, at, marker, placement, head?.start ?? block.start, head);
  return true;
}

/** Scanners read (l) as (1): after (k), and before (m), it is a letter. */
function misreadOne(state: State, marker: Marker, next: Marker | undefined): Marker {
  if (marker.num !== '1') return marker;
  const afterK = state.levels.some(level => level.form === marker.form && level.series === 'lower' && Math.floor(level.order) === 11);
  return afterK && next?.num === 'm' ? { ...marker, num: 'l' } : marker;
}

/** The number that follows a paragraph's own in the same form, a few blocks on. */
function nextMarker(state: State, at: number, marker: Marker): Marker | undefined {
  for (let next = at + 1; next < state.blocks.length && next < at + 12; next++) {
    const found = state.survey.markers[next];
    if (found !== undefined && found.form === marker.form) return found;
    if (state.survey.keywords[next] !== undefined) return undefined;
  }
  return undefined;
}

function open(state: State, at: number, marker: Marker, placement: Placement, start: number, head: OwnHeading | undefined): void {
  const { text } = state;
  const block = state.blocks[at]!;
  let body = marker.end;
  while (body < block.end && isBlank(text.charCodeAt(body))) body++;
  while (body < block.end && /^[—–-]$/.test(text[body]!) && !/\d/.test(text[body + 1] ?? '')) body++;
  const raw = openLevel(state, marker, placement, block.indent, start, body, block.end);
  raw.skip = [...block.skip];
  if (head !== undefined) {
    raw.headingSpan = head.span;
  } else {
    const heading = headingIn(state, at, body, undefined, true);
    if (heading !== undefined) {
      raw.headingSpan = heading.span;
      raw.body = Math.min(heading.after, block.end);
    }
  }
  takeBody(state, at, raw, raw.body, true);
}

function openLevel(state: State, marker: Marker, placement: Placement, indent: number, start: number, body: number, end: number): Raw {
  const { keep, reading } = placement;
  const inSchedule = state.unit?.kind === 'paragraph';
  const kind = kindOfLevel(inSchedule ? undefined : state.unit?.kind, state.levels.slice(state.floor), keep - state.floor, marker.form, reading?.series, state.survey.american);
  state.levels = state.levels.slice(0, keep);
  const depth = depthAt(keep);
  state.levels.push({ form: marker.form, series: reading?.series, order: reading?.order ?? 0, depth, indent });
  const emphasis = /^[*_]{0,3}/.exec(state.text.slice(marker.start, marker.end))![0].length;
  return emit(state, {
    kind: inSchedule && kind === 'paragraph' ? 'subparagraph' : kind, depth, num: marker.num === '' ? undefined : marker.num, start, end,
    numSpan: marker.num === '' ? undefined : { start: marker.start + emphasis, end: marker.end }, body, skip: [],
  });
}

/** "(1) of section 5", "12 and 13": the number is part of a reference that runs over the line end. */
function refersOn(text: string, marker: Marker, before: Raw | undefined): boolean {
  const lastEnd = before?.end ?? 0;
  const after = text.slice(marker.end, marker.end + 12);
  if (/^\s*(?:of|and|or|to|above|du|de|des|del|et|ou|y|o|al)\s/.test(after) || /^[,.;]/.test(after)) return true;
  // "… within one\n(1) year": a figure beside its word; a list begins after a stop.
  if (/^\(1\)/.test(text.slice(marker.start, marker.end)) && before !== undefined && before.body < before.end) return true;
  // The end of a bracket: "(C.A.\n6) or the Act".
  const tail = text.slice(Math.max(0, lastEnd - 60), lastEnd);
  if (marker.form === 'x)' && tail.lastIndexOf('(') > tail.lastIndexOf(')')) return true;
  return referenceBefore.test(`${text.slice(Math.max(0, lastEnd - 40), lastEnd)} `);
}

/** What stands after the number of a block: further numbers on the same line, then words with items inside. */
export function takeBody(state: State, at: number, raw: Raw, from: number, chain: boolean): void {
  const { text } = state;
  const block = state.blocks[at]!;
  if (chain && from < block.end) {
    const marker = markerAt(text, afterAmendmentMark(text, from));
    if (marker !== undefined && marker.form !== '•' && marker.form !== 'x-' && marker.end <= block.end) {
      const next = nextMarker(state, at, marker);
      const first = markerReadings(marker).some(reading => Math.floor(reading.order) === 1);
      const placement = (first || marker.form === '(x)') && !isInitial(text, marker, next)
        ? place(state.levels, state.floor, marker, block.indent, first ? 'hard' : 'soft', next) : undefined;
      // A number directly after a number is always one level deeper.
      if (placement !== undefined && placement.keep === state.levels.length) {
        endBefore(text, raw, from);
        open(state, at, marker, placement, from, undefined);
        return;
      }
    }
  }
  splitInline(state, at, raw, from);
}

/** "**49.**—F402[(1) Subject to": the mark of an amendment stands between the two numbers. */
function afterAmendmentMark(text: string, from: number): number {
  amendmentMark.lastIndex = from;
  return from + (amendmentMark.exec(text)?.[0].length ?? 0);
}

const amendmentMark = new RegExp(`${noteNumber}\\[(?=[*_]{0,3}\\()`, 'y');

/** "A. Smith": a letter with a stop at the head of the words is more often an initial than a number. */
function isInitial(text: string, marker: Marker, next: Marker | undefined): boolean {
  if (marker.form !== 'x.' || !/^[A-Za-z]$/.test(marker.num) || /[-–—]/.test(text.slice(marker.start, marker.end))) return false;
  return next === undefined || !markerReadings(marker).some(reading =>
    markerReadings(next).some(after => after.series === reading.series && Math.floor(after.order) === Math.floor(reading.order) + 1));
}

/** Items in the middle of a paragraph: "… except - (a) is made; (b) …". */
function splitInline(state: State, at: number, raw: Raw, from: number): void {
  const { text } = state;
  const block = state.blocks[at]!;
  let current = raw;
  const found = inlineMarkers(text, from, block.end, current.body);
  for (let index = 0; index < found.length; index++) {
    const { marker, strong } = found[index]!;
    const next = found.slice(index + 1, index + 8).find(later => later.marker.form === marker.form)?.marker ?? nextMarker(state, at, marker);
    const readings = markerReadings(marker);
    const first = readings.some(reading => reading.order === 1);
    const second = next !== undefined && readings.some(reading => reading.order === 1
      && markerReadings(next).some(after => after.series === reading.series && Math.floor(after.order) === 2));
    const opened = state.levels.slice(state.floor).some(level => level.form === marker.form && readings.some(reading => reading.series === level.series));
    // A converter may leave the number at the end of the line, and its words on the next.
    const atEnd = block.end - marker.end <= 1;
    if (first ? !(strong && (second || atEnd)) : !opened) continue;
    const placement = place(state.levels, state.floor, marker, block.indent, first ? 'hard' : 'inline', next);
    if (placement === undefined) continue;
    endBefore(text, current, marker.start);
    let body = marker.end;
    while (body < block.end && /\s/.test(text[body]!)) body++;
    current = openLevel(state, marker, placement, block.indent, marker.start, body, block.end);
    current.skip = block.skip.filter(hole => hole.start >= marker.start);
  }
}

/** A block ends with its last word before an item, and never inside its own number: the marks of emphasis around "**6.**" are the number's. */
function endBefore(text: string, raw: Raw, before: number): void {
  raw.end = lastWord(text, raw.numSpan?.end ?? raw.start, before);
  raw.body = Math.min(raw.body, raw.end);
  raw.skip = raw.skip.filter(hole => hole.end <= raw.end);
}
