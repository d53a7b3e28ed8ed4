import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';

const sample = readFileSync('client/sample/social-insurance-act.bill', 'utf8');
const rules = bundledRules();

/** What the law says, wherever its lines end. */
const said = (text: string): string[] => analyze(readDraft('act.bill', text), rules).facts.flatMap(({ item }) =>
  item.kind === 'value' ? [`${item.parameter} ${item.comparator} ${item.value} ${item.unit}`] : []);

/** Breaks the lines of paragraphs that are longer than `width`, at blanks, as a word processor does. */
function wrapped(text: string, width: number): string {
  return text.split('\n').map(line => {
    if (line.length <= width) return line;
    const lines: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const at = rest.lastIndexOf(' ', width);
      if (at <= 0) break;
      lines.push(rest.slice(0, at));
      rest = rest.slice(at + 1);
    }
    return [...lines, rest].join('\n');
  }).join('\n');
}

describe('facts follow the words, not the layout', () => {
  const plain = said(sample);
  it('has facts to compare', () => {
    expect(plain.length).toBeGreaterThan(30);
  });
  it('when lines are wrapped', () => {
    fc.assert(fc.property(fc.integer({ min: 60, max: 140 }), width => {
      expect(said(wrapped(sample, width))).toEqual(plain);
    }), { numRuns: 20 });
  });
  it('when blank lines are added between paragraphs', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 }), places => {
      const lines = sample.split('\n');
      for (const place of places) if (place < lines.length) lines[place] = `\n${lines[place]}`;
      expect(said(lines.join('\n'))).toEqual(plain);
    }), { numRuns: 20 });
  });
  it('when headings are set in capitals', () => {
    const loud = sample.replace(/^(PART .*|\d+\. .{1,60})$/gm, line => line.toUpperCase());
    expect(loud).not.toEqual(sample);
    expect(said(loud)).toEqual(plain);
  });
  it('when line ends are those of another system', () => {
    expect(said(sample.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(said(sample.replaceAll('\n', '\r'))).toEqual(plain);
  });
  it('when an editor puts a byte order mark before it', () => {
    expect(said(`\uFEFF${sample}`)).toEqual(plain);
  });
});
