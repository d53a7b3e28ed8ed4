import type { Draft } from '../draft/draft';
import type { Places } from '../facts/places';
import { numberKey } from '../facts/places';
import { fold } from '../words/tokens';
import type { Edit } from './renumber';
import { seriesOf, writeNumber } from '../draft/writeNumber';

/** Edits of a table of contents: lines that bear the old number and heading of a provision with a new number. */
export function contentsEdits(draft: Draft, places: Places, written: ReadonlyMap<number, { readonly whole: number; readonly keep: boolean; readonly before: string }>): readonly Edit[] {
  const lines = contentsLines(draft, places);
  if (lines.size === 0) return [];
  const edits: Edit[] = [];
  for (const [at, { whole, keep, before }] of written) {
    const { heading } = draft.provisions[at]!;
    const line = heading === undefined ? undefined : lines.get(keyOf(before, heading));
    const series = line === undefined ? undefined : seriesOf([before]);
    const newText = series === undefined ? undefined : writeNumber(line!.number, whole, series, draft.language, keep);
    if (newText !== undefined) edits.push({ span: { start: line!.start, end: line!.start + line!.number.length }, newText, what: 'reference' });
  }
  return edits;
}

interface Line {
  readonly number: string;
  readonly start: number;
}

const known = new WeakMap<Draft, ReadonlyMap<string, Line>>();

/** The lines of a table of contents, which stands before the law as notes: by number and heading. */
function contentsLines(draft: Draft, places: Places): ReadonlyMap<string, Line> {
  let lines = known.get(draft);
  if (lines !== undefined) return lines;
  const made = new Map<string, Line>();
  const first = places.units[0] ?? draft.provisions.length;
  for (let at = 0; at < first; at++) {
    const { kind, text } = draft.provisions[at]!;
    if (kind !== 'note') continue;
    const found = /^([\s*_#|>[-]*(?:(?:part|chapter|title|division|schedule|section|article|partie|chapitre|titre|livre|parte|cap[ií]tulo|t[ií]tulo|libro|art[ií]culo|art\.)\s{1,3})?)([\p{L}\p{N}]+(?:[-.–][\p{N}\p{L}]+)*)[\s.:*_–—)-]+(\S.*?)[\s.]*(?:\s\d{1,4})?\s*$/isu.exec(text);
    if (found !== null) made.set(keyOf(found[2]!, found[3]!), { number: found[2]!, start: draft.starts[at]! + found[1]!.length });
  }
  known.set(draft, lines = made);
  return lines;
}

const keyOf = (num: string, heading: string): string => `${numberKey(num)} ${fold(heading).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
