import type { ProvisionKind } from '../../draft/draft';
import type { Reading, Series } from '../../draft/numbering';
import { follows, readingsOf } from '../../draft/numbering';
import { depths } from './raw';
import type { Form, Marker } from './marker';

/** An open item of the lists inside a unit: what the next number is held against. */
export interface Level {
  /** `text` is a paragraph that leads into a list, `unit` a section quoted into the act: neither has a number here. */
  readonly form: Form | 'text' | 'proviso' | 'definition' | 'unit';
  readonly series: Series | undefined;
  readonly order: number;
  readonly depth: number;
  readonly indent: number;
}

/** Where a number belongs: how many of the open levels stay, and how it was read. */
export interface Placement {
  readonly keep: number;
  readonly reading: Reading | undefined;
}

/** How sure we are that the characters are a number at all: at the head of a paragraph, of a wrapped line, or inside one. */
export type Trust = 'hard' | 'soft' | 'inline';

/**
 * Finds the level of a number: the next of an open list, or the first of a new one. `next` is the number that follows in the
 * text, if known: it tells (i) after (h) from (i) before (ii). Levels below `floor` take no part. Undefined when the characters can't be a number here.
 */
export function place(levels: readonly Level[], floor: number, marker: Marker, indent: number, trust: Trust, next: Marker | undefined): Placement | undefined {
  if (levels.length - floor >= deepest) return undefined;
  if (marker.form === '•') return trust === 'hard' ? placeSign(levels, floor, indent) : undefined;
  let best: Placement | undefined, bestCost = trust === 'hard' ? 30 : 5;
  const offer = (keep: number, reading: Reading, cost: number): void => {
    const total = cost - (next !== undefined && goesOn(reading, marker, next) ? 0.9 : 0);
    if (total < bestCost) { best = { keep, reading }; bestCost = total; }
  };
  const indented = trust === 'hard' && (indent > 0 || levels.some(level => level.indent > 0));
  for (const reading of markerReadings(marker)) {
    let same = false;
    for (let at = levels.length - 1; at >= floor; at--) {
      const level = levels[at]!;
      if (level.form !== marker.form || level.series !== reading.series) continue;
      same = true;
      const far = (levels.length - 1 - at) * 0.5 + (indented && Math.abs(level.indent - indent) > 1 ? 2 : 0);
      if (follows(level.order, reading.order)) offer(at, reading, far);
      else if (reading.order > level.order && reading.order - level.order <= 6) offer(at, reading, far + (trust === 'hard' ? 3 : 9));
      else if (trust === 'hard') offer(at, reading, far + (Math.floor(reading.order) === 1 ? 4 : 7));
    }
    const top = levels[levels.length - 1];
    const deeper = indented && top !== undefined ? indent > top.indent ? -0.3 : indent < top.indent ? 2 : 0.3 : 0;
    if (Math.floor(reading.order) === 1) offer(levels.length, reading, 0.6 + (same ? 4 : 0) + deeper);
    else if (trust === 'hard') offer(levels.length, reading, (same ? 12 : 8) + deeper);
  }
  return best;
}

/** The readings of a number; of "12.1.3" only the last figure counts within its list. */
export const markerReadings = (marker: Marker): readonly Reading[] =>
  readingsOf(marker.form === 'x.y' || marker.form === 'x.y.z' ? marker.num.slice(marker.num.lastIndexOf('.') + 1) : marker.num);

/** No law nests its lists deeper; a text of nothing but numbers might. */
const deepest = 12;

function placeSign(levels: readonly Level[], floor: number, indent: number): Placement {
  for (let at = levels.length - 1; at >= floor; at--) {
    const level = levels[at]!;
    if (level.form === '•' && Math.abs(level.indent - indent) <= 1) return { keep: at, reading: undefined };
  }
  return { keep: levels.length, reading: undefined };
}

const goesOn = (reading: Reading, marker: Marker, next: Marker): boolean =>
  next.form === marker.form && markerReadings(next).some(after => after.series === reading.series && follows(reading.order, after.order));

/** The kind of a list item by how deep it stands and in what tradition. */
export function kindOfLevel(unit: ProvisionKind | undefined, levels: readonly Level[], keep: number, form: Form, series: Series | undefined, american: boolean): ProvisionKind {
  const numbered = levels.slice(0, keep).filter(level => level.form !== 'text' && level.form !== 'proviso' && level.form !== 'definition' && level.form !== 'unit' && level.form !== '•').length;
  if (series === undefined) return 'item';
  if (unit === 'section' && american) return american5[Math.min(numbered, 4)]!;
  if (unit === 'section' || unit === undefined) {
    if (series === 'arabic' && numbered === 0) return unit === undefined ? 'paragraph' : 'subsection';
    if (series === 'arabic') return unit === undefined && numbered === 1 ? 'subparagraph' : 'item';
    if (series === 'lower') return numbered <= 1 ? 'paragraph' : 'item';
    if (series === 'roman') return 'subparagraph';
    return series === 'upper' && numbered >= 2 ? 'clause' : numbered <= 1 ? 'paragraph' : 'item';
  }
  if (numbered === 0 && form !== 'x°' && (series === 'arabic' || series === 'ROMAN')) return 'paragraph';
  return numbered <= 1 ? 'point' : 'item';
}

const american5: readonly ProvisionKind[] = ['subsection', 'paragraph', 'subparagraph', 'clause', 'item'];

export const depthAt = (keep: number): number => depths.unit + 1 + keep;
