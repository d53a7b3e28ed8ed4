import { describe, expect, it } from 'vitest';
import { steadyEdits } from '../../server/src/analysis/steadyEdits';
import { readDraft } from '../../server/src/formats/format';
import { applyEdits, type TextEdit } from '../../server/src/text/edit';

// Lines broken at some seventy characters; the second section has a line that only its length joins to the next one.
const filler = Array.from({ length: 12 }, (_, i) => `${i + 10}. A person insured under this Act is paid a benefit for each month of\nincapacity for work that a physician of the Institution has certified in\nthe form and manner that the Board lays down for such certificates.\n`).join('\n');
const law = (second: string): string => `1. A pension is payable in respect of a child until the child has reached\nthe age that is fixed by the Board in respect of each class of pensions.\n
2. ${second}\n\n${filler}`;
const text = law('Ships\nThe Board decides in respect of ships in respect of Lake\nVictoria and of other waters.');

/** "in respect of" → "for", each place a change of its own. */
const changes = (of: string): TextEdit[][] => [...of.matchAll(/in respect of/g)].map(({ index }) => [{ span: { start: index, end: index + 13 }, newText: 'for' }]);
const read = (source: string) => readDraft('a.bill', source, { language: 'en' });
const shapes = (source: string): readonly string[] => read(source).provisions.map(({ kind, num, heading }) => `${kind} ${num} ${heading !== undefined}`);

describe('many changes where lines are broken at a width', () => {
  it('leave out what would part a line from the next one, and make the others', () => {
    const draft = read(text), all = changes(text);
    expect(shapes(applyEdits(text, all.flat()))).not.toEqual(shapes(text)); // "Victoria …" would be a paragraph
    const kept = steadyEdits('a.bill', draft, all)!;
    expect(shapes(applyEdits(text, kept.flat()))).toEqual(shapes(text));
    expect(kept).toEqual(all.slice(0, 3)); // of the two in the line the last one is left out
  });

  it('leave out what would make a heading of a line', () => {
    const source = law('Men in respect of ships in respect of Lake\nVictoria are insured persons, and so are those who work on other waters.');
    expect(read(applyEdits(source, changes(source).flat())).provisions[1]!.heading).toBe('Men for ships for Lake');
    expect(steadyEdits('a.bill', read(source), changes(source))).toEqual(changes(source).slice(0, 2)); // either of the two would do it
  });

  it('are all made where nothing is read otherwise', () => {
    const steady = law('Ships\nThe Board decides in respect of ships in respect of the\nlakes and of other waters.');
    expect(steadyEdits('a.bill', read(steady), changes(steady))).toEqual(changes(steady));
    expect(steadyEdits('a.bill', read(text), [])).toEqual([]);
  });

  it('are refused as a whole where a few tries do not tell which of them does it', () => {
    const cut = Array.from({ length: 20 }, (_, i) => [{ span: { start: i, end: i + 1 }, newText: '\n\n(a) ' }]);
    expect(steadyEdits('a.bill', read(text), cut)).toBeUndefined();
  });
});
