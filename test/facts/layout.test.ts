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
  it('when each paragraph is broken at a width of its own', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 60, max: 120 }), { minLength: 1, maxLength: 12 }), widths => {
      expect(said(sample.split('\n').map((line, i) => wrapped(line, widths[i % widths.length]!)).join('\n'))).toEqual(plain);
    }), { numRuns: 20 });
  });
  it('when broken lines are joined again', () => {
    const broken = wrapped(sample, 90).split('\n'), whole = sample.split('\n');
    fc.assert(fc.property(fc.array(fc.nat({ max: whole.length - 1 }), { maxLength: 40 }), kept => {
      const long = new Set(kept.map(at => whole[at]!));
      // the paragraphs of `kept` stand in one line, all others are broken
      const lines: string[] = [];
      for (let at = 0, w = 0; w < whole.length; w++) {
        const parts = wrapped(whole[w]!, 90).split('\n').length;
        lines.push(...long.has(whole[w]!) ? [whole[w]!] : broken.slice(at, at + parts));
        at += parts;
      }
      expect(said(lines.join('\n'))).toEqual(plain);
    }), { numRuns: 20 });
  });
  it('when some headings are set in capitals and others are not', () => {
    const lines = sample.split('\n');
    const headings = lines.flatMap((line, at) => /^(?:PART .*|\d+\. .{1,60})$/.test(line) ? [at] : []);
    fc.assert(fc.property(fc.subarray(headings), loud => {
      expect(said(lines.map((line, at) => loud.includes(at) ? line.toUpperCase() : line).join('\n'))).toEqual(plain);
    }), { numRuns: 20 });
  });
  it('when blanks stand at the ends of lines', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('', ' ', '   ', '\t'), { minLength: 1, maxLength: 9 }), ends => {
      expect(said(sample.split('\n').map((line, i) => line + ends[i % ends.length]!).join('\n'))).toEqual(plain);
    }), { numRuns: 10 });
  });
  it('when line ends are those of another system', () => {
    expect(said(sample.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(said(sample.replaceAll('\n', '\r'))).toEqual(plain);
  });
  it('when an editor puts a byte order mark before it', () => {
    expect(said(`\uFEFF${sample}`)).toEqual(plain);
  });
});

describe('a section that is cut takes its own facts with it and no others', () => {
  const parts = sample.split(/^(?=\d+\. )/m);
  const own = parts.map(part => said(part.replace(/^PART .*$/gm, '')).length);
  it('wherever the cut is', () => {
    expect(own.filter(count => count > 0).length).toBeGreaterThan(15);
    const all = factsBySection(sample);
    // the paragraphs of the Schedules count from one again
    const numbers = parts.slice(1).map(part => Number.parseInt(part, 10)), sections = numbers.findIndex((number, i) => i > 0 && number <= numbers[i - 1]!);
    fc.assert(fc.property(fc.subarray(numbers.slice(0, sections).map((_, i) => i + 1), { maxLength: 8 }), cut => {
      const left = parts.filter((_, i) => !cut.includes(i)).map((part, i, kept) => partHeadings(parts, kept, i) + part).join('');
      const gone = new Set(cut.map(i => /^\d+/.exec(parts[i]!)![0]));
      expect(factsBySection(left)).toEqual(all.filter(fact => !gone.has(fact.split(' ')[0]!)));
    }), { numRuns: 15 });
  });
});

/** What each section says, by its number. */
function factsBySection(text: string): string[] {
  const draft = readDraft('act.bill', text);
  const { facts, outline } = analyze(draft, rules);
  const numberOf = (at: number): string => draft.provisions[at]!.kind === 'section' || outline.parents[at]! < 0 ? draft.provisions[at]!.num ?? '' : numberOf(outline.parents[at]!);
  return facts.flatMap(({ item, provision }) => item.kind === 'value' ? [`${numberOf(provision)} ${item.parameter} ${item.comparator} ${item.value} ${item.unit}`] : []);
}

/** The heading of a Part stands at the end of the section before: it stays where that section is cut. */
function partHeadings(all: readonly string[], kept: readonly string[], at: number): string {
  const here = all.indexOf(kept[at]!), before = at === 0 ? 0 : all.indexOf(kept[at - 1]!) + 1;
  return all.slice(before, here).flatMap(part => part.match(/^PART .*$/gm) ?? []).map(heading => `${heading}\n\n`).join('');
}
