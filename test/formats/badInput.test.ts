import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../server/src/draft/outline';
import { readDraft } from '../../server/src/formats/format';

const messages = (text: string, path = 'draft.bill'): readonly string[] => readDraft(path, text).problems.map(problem => problem.message);

describe('a draft is never refused', () => {
  test('an empty file is a draft without provisions and one problem', () => {
    const draft = readDraft('draft.bill', '');
    expect(draft.provisions).toEqual([]);
    expect(draft.problems).toHaveLength(1);
    expect(draft.problems[0]!.message).toContain('empty');
  });

  test('binary data, broken encodings and broken characters are told in one line each', () => {
    expect(messages('1. Pay.\0\u0001\0')).toEqual([expect.stringContaining('binary')]);
    expect(messages('1. Prestaci\uFFFDn\uFFFD.')).toEqual([expect.stringContaining('UTF-8')]);
    expect(messages('1. Pay \uD83D now.')).toEqual([expect.stringContaining('surrogate')]);
    expect(messages('1. Pay 😀 now.')).toEqual([]);
  });

  test('a line of twenty million characters is read within seconds, with a problem', () => {
    const draft = readDraft('draft.bill', `12. ${'the benefit is paid (weekly) '.repeat(690_000)}`);
    expect(draft.provisions[0]!.num).toBe('12');
    expect(draft.problems.map(problem => problem.message)).toEqual([expect.stringContaining('100,000')]);
  }, 20_000);

  test.each(['(', '|', '*', '[', '1. ', '\n(a)', '“', '<td>', '# ', '&', '> ', ' ', '((((1) ', '[](', 'a,\n'])('%j over and over is read in linear time', piece => {
    const started = performance.now();
    readDraft('draft.md', piece.repeat(Math.ceil(300_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(8000);
  }, 20_000);

  test('line ends may be CR alone, CRLF or LF; a byte order mark is no letter', () => {
    const texts = ['\n', '\r', '\r\n'].map(end => ['\uFEFFPENSION ACT', '', '1. One.', '2. Two.', ''].join(end));
    for (const text of texts) {
      const draft = readDraft('draft.bill', text);
      expect(draft.provisions.map(provision => [provision.kind, provision.num, provision.heading, provision.words.text])).toEqual([
        ['act', undefined, 'PENSION ACT', ''], ['section', '1', undefined, 'One.'], ['section', '2', undefined, 'Two.'],
      ]);
    }
  });

  test('lines in the margin above a number are no heading of it, whatever ends them', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const { provisions } = readDraft('draft.bill', ['Leave', 'of workers', '3.-(1) A worker may take leave.'].join(end));
      expect(provisions.slice(-2).map(({ kind, num, heading, numSpan }) => [kind, num, heading, numSpan])).toEqual([
        ['section', '3', undefined, { start: 0, end: 1 }], ['subsection', '1', undefined, { start: 0, end: 3 }],
      ]);
    }
  });

  test('a numbered heading before a line in capitals is no title of an act that stands before it', () => {
    const { provisions, starts } = readDraft('a.bill', '# (1)\nA');
    expect(provisions.map(({ heading }, i) => [heading, starts[i]])[0]).toEqual(['(1)', 0]);
  });

  test('any text is read, with provisions in order that do not overlap and eIds that are unique', () => {
    const bits = fc.constantFrom('PART I', 'Article 5', '(1)', '(a)', '1°', '“', '”:', '\n', '\n\n', ' ', '# ', '| a |', 'means', 'is substituted:', 'NOTA:', '\uD800', '\0', 'é', '* * *', '<tr>', '</tr>', '---\n', '12. ', 'SCHEDULE', ' > ', 'Provided that');
    fc.assert(fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 12 })), { maxLength: 60 }), parts => {
      const text = parts.join('');
      for (const path of ['a.bill', 'a.md', 'a.xml']) {
        const draft = readDraft(path, text);
        const outline = outlineOf(draft);
        expect(new Set(outline.eIds).size).toBe(draft.provisions.length);
        let end = 0;
        draft.provisions.forEach((provision, at) => {
          expect(draft.starts[at]!).toBeGreaterThanOrEqual(end);
          end = draft.starts[at]! + provision.text.length;
          expect(text.slice(draft.starts[at]!, end)).toBe(provision.text);
        });
      }
    }), { numRuns: 300 });
  });
});
