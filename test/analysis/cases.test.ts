import { describe, expect, it } from 'vitest';
import { readCases, readMarked } from '../../server/src/analysis/cases';

describe('a file of cases', () => {
  it('gives each case its rule, title, format, language, text and marks', () => {
    const { cases, problems } = readCases('# one\n\n## Fires\n```bill fr\na [|b|] c\n```\n```bill fixed\na d c\n```\n\n## Silent\n````markdown\n```x\n````\n');
    expect(problems).toEqual([]);
    expect(cases).toEqual([
      { rule: 'one', title: 'Fires', line: 3, format: 'bill', language: 'fr', text: 'a b c', marks: [{ start: 2, end: 3 }], fixed: 'a d c' },
      { rule: 'one', title: 'Silent', line: 11, format: 'markdown', language: undefined, text: '```x', marks: [] },
    ]);
  });

  it.each([
    ['a fence without heading', '```bill\na\n```', 1, /a rule and a title/],
    ['a mended text without case', '# r\n## t\n```bill fixed\na\n```', 3, /put the case first/],
    ['an open fence', '# r\n## t\n```bill\na', 3, /never closed/],
    ['an open mark', '# r\n## t\n```bill\n[|a\n```', 3, /not closed/],
  ])('says of %s where it is', (_, source, line, message) => {
    const { problems } = readCases(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line });
    expect(problems[0]!.message).toMatch(message);
  });

  it('takes the marks out of a text', () => {
    expect(readMarked('[|a|]b[|cd|]')).toEqual({ text: 'abcd', marks: [{ start: 0, end: 1 }, { start: 2, end: 4 }], open: false });
  });
});
