import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayoutEdit, layoutEdits } from '../../server/src/analysis/layout';
import { outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';

const indent = '    ';

function apply(text: string, edits: readonly LayoutEdit[]): string {
  let laid = '', from = 0;
  for (const { span, newText } of edits) {
    laid += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return laid + text.slice(from);
}

function laidOut(text: string, path = 'act.bill'): string {
  const draft = readDraft(path, text, { language: 'en' });
  return apply(text, layoutEdits(draft, outlineOf(draft), { indent }));
}

const words = (text: string): string => text.replace(/\s+/g, '');
const read = (text: string) => {
  const draft = readDraft('act.bill', text, { language: 'en' });
  return { parents: outlineOf(draft).parents, provisions: draft.provisions.map(({ kind, num, heading, words: { text: plain } }) => [kind, num, heading, plain.replace(/\s+/g, ' ').trim()]) };
};

const act = `SICKNESS ACT

PART I – SICKNESS BENEFIT

1. Duration
(1) Benefit is payable for 26 weeks.
(2) The Fund may ask for–
    (a) a certificate that shows–
        (i) the illness; and
        (ii) its beginning; and
    (b) a second one.

2. Rate
Benefit is sixty per cent of earnings.
`;

describe('the layout of a draft', () => {
  it('leaves alone what is laid out already', () => {
    expect(laidOut(act)).toBe(act);
  });

  it('indents lists by their depth', () => {
    expect(laidOut(act.replace(/^ +/gm, ''))).toBe(act);
    expect(laidOut(act.replace(/^ +/gm, '\t\t\t'))).toBe(act);
  });

  it('puts one space behind a number', () => {
    expect(laidOut(act.replace('(a) a', '(a)   a').replace('(1) Benefit', '(1)\tBenefit').replace('(i) the', '(i)the'))).toBe(act);
  });

  it('keeps one blank line before Parts and sections, and no two', () => {
    expect(laidOut(act.replace('\n\n2. Rate', '\n2. Rate').replace('\n\nPART I', '\n\n\n\nPART I'))).toBe(act);
  });

  it('takes away white space at the end of lines', () => {
    expect(laidOut(act.replaceAll('\n', '  \n').replaceAll('  \n  \n', '  \n\n'))).toBe(act);
  });

  it('keeps the ends of lines as they are', () => {
    const windows = act.replaceAll('\n', '\r\n');
    expect(laidOut(windows.replace(/^ +/gm, ''))).toBe(windows);
  });

  it('leaves Markdown, XML and front matter alone', () => {
    const flat = act.replace(/^ +/gm, '');
    expect(laidOut(flat, 'act.md')).toBe(flat);
    expect(laidOut('---\nlexfloor:   true\nlist:\n  - a\n---\n\n1. Title\nA law.\n')).toBe('---\nlexfloor:   true\nlist:\n  - a\n---\n\n1. Title\nA law.\n');
    expect(laidOut('')).toBe('');
  });

  it('leaves columns alone', () => {
    const table = '1. Rates\n(1) The rates are–\n     Years     Rate\n     10        20 per cent\n';
    expect(laidOut(table)).toContain('     10        20 per cent');
  });

  /** An act with odd white space: what somebody may have typed or pasted. */
  const odd = fc.array(fc.tuple(
    fc.constantFrom('PART II – PENSIONS', '3. Right', '(1) A person is entitled to a pension.', '(2) The Fund must–', '(a) pay it; and', '(i) in full;', '(b) tell the person.', 'Running words.', '“child” means a person under 18;', 'Article 5. Words', 'a) item', '12A. Other'),
    fc.constantFrom('', ' ', '\t', '    ', '\u00a0', '          '), fc.constantFrom('', ' ', '\t ', '   '), fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n'),
  ), { maxLength: 24 }).map((lines) => lines.map(([line, before, after, end]) => `${before}${line.replace(/ /, after || ' ')}${after}${end}`).join(''));

  it('never changes a word, nor how the law is read, and a second time changes nothing', () => {
    void fc.assert(fc.property(odd, (text) => {
      const once = laidOut(text);
      expect(words(once)).toBe(words(text));
      expect(read(once)).toEqual(read(text));
      expect(laidOut(once)).toBe(once);
    }), { numRuns: 300 });
  });
});

const corpus = join(import.meta.dirname, '../../../shared/corpus');

describe.skipIf(!existsSync(corpus))('laws of the corpus, laid out (skipped where ../shared is missing)', () => {
  const files = existsSync(corpus) ? readdirSync(corpus).filter((file) => /\.(?:txt|md)$/.test(file)).filter((_, i) => i % 6 === 0) : [];

  it.each(files)('%s keeps every word and provision', (file) => {
    const text = readFileSync(join(corpus, file), 'utf8').slice(0, 120_000), once = laidOut(text);
    expect(words(once) === words(text)).toBe(true);
    expect(read(once)).toEqual(read(text));
    expect(laidOut(once) === once).toBe(true);
  });
});
