import { describe, expect, it } from 'vitest';
import { inflect } from '../../server/src/words/inflect/pattern';
import { PhraseError, PhraseSet, compileAround, compilePhrase, fitAround } from '../../server/src/words/phrase';
import { tokenize } from '../../server/src/words/tokens';

/** The words that each pattern covers in the text. */
function found(text: string, ...patterns: string[]): string[] {
  const tokens = tokenize(text, 'en');
  return new PhraseSet(patterns).match(tokens).map(match => text.slice(tokens.start[match.start], tokens.end[match.end - 1]));
}

describe('phrase patterns', () => {
  it('match whole words whatever their case, accents, commas and hyphens', () => {
    expect(found('The Waiting-Period is long.', 'waiting period')).toEqual(['Waiting-Period']);
    expect(found('Le délai, de carence', 'delai de carence')).toEqual(['délai, de carence']);
    expect(found('awaiting periods', 'waiting period')).toEqual([]);
  });
  it('know words by their beginning', () => {
    expect(found('contributes, contribution, attribution', 'contribut*')).toEqual(['contributes', 'contribution']);
  });
  it('take one of several, and leave out what may be left out', () => {
    const pattern = '(sick|maternity) [cash] leave';
    expect(found('sick leave, maternity cash leave, sick cash', pattern)).toEqual(['sick leave', 'maternity cash leave']);
  });
  it('bridge a gap of so many words and no more', () => {
    expect(found('paid a b c weekly', 'paid ..3 weekly')).toEqual(['paid a b c weekly']);
    expect(found('paid a b c d weekly', 'paid ..3 weekly')).toEqual([]);
  });
  it('never run over the end of a sentence or a semicolon', () => {
    expect(found('It is paid. Weekly meetings', 'paid .. weekly')).toEqual([]);
    expect(found('it is paid; weekly meetings', 'paid .. weekly')).toEqual([]);
    expect(found('it is paid, weekly', 'paid .. weekly')).toEqual(['paid, weekly']);
    expect(found('It is paid. Weekly meetings', 'paid weekly')).toEqual([]);
    expect(found('it is paid; weekly meetings', 'paid weekly')).toEqual([]);
    expect(found('it is paid, weekly', 'paid weekly', 'paid weekly on')).toEqual(['paid, weekly']);
  });
  it('can ask for the beginning and the end of a sentence', () => {
    expect(found('Benefit ends. The benefit ends here.', '< benefit')).toEqual(['Benefit']);
    expect(found('The fund. A fund here.', 'fund >')).toEqual(['fund']);
  });
  it('find what must follow behind a choice and a gap, or behind what may be left out', () => {
    expect(found('paid or given on any day of a week', '(paid|given) ..6 (day|days)')).toEqual(['paid or given on any day']);
    expect(found('days paid', '(paid|given) ..6 (day|days)')).toEqual([]);
    expect(found('paid a b c each week, paid each month', 'paid [a b] ..1 each (week|month)')).toEqual(['paid a b c each week', 'paid each month']);
  });
  it('may begin with any word of a sentence, or with a figure', () => {
    expect(found('In each case benefit ends. In no case does benefit end.', '< ..2 (case|fund)')).toEqual(['In each case', 'In no case']);
    expect(found('Pay 20 pounds or twenty pounds; 5½ francs', '{number} (pounds|francs)')).toEqual(['20 pounds', 'twenty pounds', '5½ francs']);
  });
  it('take words of two and more for numbers, each in its language', () => {
    expect(found('one week, once weeks, sixty-two weeks, a dozen weeks', '{number} (week|weeks)')).toEqual(['two weeks']);
    const inLanguage = (text: string, language: 'fr' | 'es') => new PhraseSet(['{number} (semaines|semanas)']).match(tokenize(text, language)).length;
    expect([inLanguage('une semaines, onze semaines', 'fr'), inLanguage('once semanas, una semanas', 'es'), inLanguage('once semaines', 'fr')]).toEqual([1, 1, 0]);
  });
  it('say what is wrong with a faulty pattern', () => {
    expect(() => compilePhrase('(a|b')).toThrow(PhraseError);
    expect(() => compilePhrase('{unknown} word')).toThrow('not known');
    expect(() => compilePhrase('a ..99 b')).toThrow('too wide');
    expect(() => new PhraseSet(['[may be there]'])).toThrow('matches nothing');
  });
  it.each([
    ['a)', '")" closes nothing'], ['(a', '")" is missing at the end'], ['[a', '"]" is missing at the end'], ['(a]', '"]" closes nothing'],
    ['a ..51 b', 'a gap of 51 words is too wide; 50 at most'], ['a ..50 b ..50 c ..50 d .. e', 'bridge more than 150 words'],
    [`${'('.repeat(20)}a${')'.repeat(20)}`, 'brackets stand 20 deep'], [Array.from({ length: 1001 }, () => 'a').join(' '), 'is too long; 1000 steps at most'],
    [`(${Array.from({ length: 335 }, () => 'a').join('|')})`, 'is too long'], [`a ..50 ${'(a b|c d) '.repeat(151)}`, 'is too long'], [`${'[a] '.repeat(501)}`, 'is too long'],
    ['{q} in', '"{q}" is not known; use {q} or {number}'],
  ])('are refused where they cost too much or cannot be read: %s', (pattern, why) => {
    expect(() => compilePhrase(pattern)).toThrow(why);
  });
  it.each([
    ['a ..50 b'], ['a ..50 b ..50 c ..50 d'], [`${'('.repeat(19)}a${')'.repeat(19)}`], [`${'(a) '.repeat(30)}`], [Array.from({ length: 999 }, () => 'a').join(' ')], [`(${Array.from({ length: 334 }, () => 'a').join('|')})`], [`a ..50 ${'(a b|c d) '.repeat(149)}`],
  ])('are taken up to that: %s', (pattern) => {
    expect(() => compilePhrase(pattern)).not.toThrow();
  });
  it('hold {q} once, and outside of brackets', () => {
    for (const pattern of ['paid for', '{q} or {q}', '(paid {q}|given) on']) expect(() => compileAround(pattern)).toThrow(PhraseError);
    expect(() => compileAround(`a {q} ${'b '.repeat(1001)}`)).toThrow('too long');
  });
  it('are written as a law writes, with hyphens, apostrophes, accents and stops', () => {
    expect(found('twenty-six weeks, L’Assuré, 1.5 %, e.g. cooks', 'Twenty-Six', 'l’assuré', '1.5 %', 'e.g. cooks')).toEqual(['twenty-six', 'L’Assuré', '1.5 %', 'e.g. cooks']);
    expect(found('and/or 2/3, 1,250.50', 'and/or 2/3,', '1,250.50')).toEqual(['and/or 2/3', '1,250.50']);
    expect(found('self-employed, self-help, selfish', 'self-employ*')).toEqual(['self-employed']);
    expect(found('the sick. The', 'sick.')).toEqual(['sick']);
    expect(found('Employees are', 'EMPLOY*')).toEqual(['Employees']);
  });
  it('stand around a value, better the more words they share and the fewer they bridge', () => {
    const tokens = tokenize('Benefit is paid for 26 weeks in each case', 'en');
    const start = tokens.norm.indexOf('26'), value = { start, end: start + 2, from: start, to: start + 2 };
    expect(fitAround(compileAround('paid for {q} in'), tokens, value)).toBeCloseTo(3 * 0.5);
    expect(fitAround(compileAround('benefit .. {q} .. case'), tokens, value)).toBeCloseTo(2 * 0.5 - 5 * 0.1);
    expect(fitAround(compileAround('leave .. {q}'), tokens, value)).toBeUndefined();
  });
  it('tell what words must stand right beside the value', () => {
    const { beside } = compileAround('[a] period (of|for) {q} [in all] after');
    expect(beside.before).toHaveLength(2);
    expect(beside.after).toHaveLength(2);
    expect(compileAround('period ..3 {q} [at] ..2 most').beside).toEqual({ before: undefined, after: undefined });
  });
  it('tell nothing where any word may stand, or none', () => {
    const sides = (pattern: string): (number | undefined)[] => { const { before, after } = compileAround(pattern).beside; return [before?.length, after?.length]; };
    expect(sides('(a|b c) {q} (d|e f|[g] h)')).toEqual([2, 4]);
    expect(sides('a [b] {q} [c] d')).toEqual([2, 2]);
    expect(sides('a ({number}|b) {q} ({number}|c)')).toEqual([undefined, undefined]);
    expect(sides('[b] {q} > [c]')).toEqual([undefined, undefined]);
    expect(sides('a [..2] {q} [~] b')).toEqual([undefined, undefined]);
    expect(sides('< a {q} (b|[c])')).toEqual([1, undefined]);
  });
  it('need each of their words that may not be missing, or one of a choice', () => {
    const needs = (pattern: string): number[] => compilePhrase(pattern).needs.map((one) => one.length);
    expect(needs('a b* (c|d|e f) [g] ..3 {number} h')).toEqual([1, 1, 3, 1]);
    expect(needs('a (b|[c]) (d|{number})')).toEqual([1]);
    expect(needs('a (b|(c|d))')).toEqual([1, 3]);
    expect(needs('(a)')).toEqual([1]);
  });
  it('go on from a word inside the value, and over words said between comparison and number', () => {
    const spanish = tokenize('tres primeros días de licencia', 'es');
    expect(fitAround(compileAround('{q} primeros días'), spanish, { start: 0, end: 3, from: 0, to: 3 })).toBeUndefined();
    expect(fitAround(compileAround('{q} primeros días'), spanish, { start: 0, end: 3, from: 0, to: 3, inner: 1 })).toBeCloseTo(1);
    // "paid | within a period of | not more than? ten days": the words of comparison end at `said`
    const tokens = tokenize('paid within a period of ten days', 'en'), value = { start: 5, end: 7, from: 1, to: 7, said: 2 };
    expect(fitAround(compileAround('paid within {q}'), tokens, value)).toBeCloseTo(1);
    expect(fitAround(compileAround('period of {q}'), tokens, value)).toBeCloseTo(1);
    expect(fitAround(compileAround('paid within a period of {q}'), tokens, value)).toBeCloseTo(2.5);
    expect(fitAround(compileAround('within a period of {q}'), tokens, { ...value, said: undefined as never })).toBeCloseTo(2);
    expect(fitAround(compileAround('period of {q}'), tokens, { start: 5, end: 7, from: 1, to: 7 })).toBeUndefined();
    const behind = tokenize('ten days or more in all', 'en'), more = { start: 0, end: 2, from: 0, to: 4 };
    expect(fitAround(compileAround('{q} in all'), behind, more)).toBeCloseTo(1);
    expect(fitAround(compileAround('{q} or more in all'), behind, more)).toBeCloseTo(2);
    expect(fitAround(compileAround('{q} or more'), behind, more)).toBeCloseTo(1);
    expect(fitAround(compileAround('{q} or'), behind, more)).toBeUndefined();
  });
  it('may name the words of comparison, all of them', () => {
    const tokens = tokenize('a period of not less than ten days', 'en');
    const value = { start: 6, end: 8, from: 3, to: 8 };
    expect(fitAround(compileAround('period of {q}'), tokens, value)).toBeDefined();
    expect(fitAround(compileAround('period of not less than {q}'), tokens, value)).toBeDefined();
    expect(fitAround(compileAround('less than {q}'), tokens, value)).toBeUndefined();
  });
  it('cost no more than words times states on hostile text', () => {
    const text = 'a '.repeat(20_000);
    const optional = Array.from({ length: 20 }, () => '[a]').join(' ');
    expect(found(text, `a ${optional} b`)).toEqual([]);
  });
});

describe('a noun in all its forms', () => {
  it.each([
    ['en', 'worker+ ..3 child+', '(worker|workers) ..3 (child|children)'], ['en', '(employee+|self employed)', '((employee|employees)|self employed)'],
    ['fr', 'assuré+ du régime', '(assuré|assurés|assurée|assurées) du régime'], ['fr', 'journal+', '(journal|journaux)'],
    ['es', 'trabajador+ {q}', '(trabajador|trabajadores|trabajadora|trabajadoras) {q}'], ['en', 'no sign at all', 'no sign at all'], ['en', '+ 3+', '+ 3+'],
  ] as const)('%s: %s', (language, pattern, whole) => {
    expect(inflect(pattern, language)).toBe(whole);
    if (!whole.includes('{q}')) expect(() => compilePhrase(whole)).not.toThrow();
  });
});
