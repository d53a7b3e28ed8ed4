import { describe, expect, it } from 'vitest';
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
  });
  it('can ask for the beginning and the end of a sentence', () => {
    expect(found('Benefit ends. The benefit ends here.', '< benefit')).toEqual(['Benefit']);
    expect(found('The fund. A fund here.', 'fund >')).toEqual(['fund']);
  });
  it('say what is wrong with a faulty pattern', () => {
    expect(() => compilePhrase('(a|b')).toThrow(PhraseError);
    expect(() => compilePhrase('{unknown} word')).toThrow('not known');
    expect(() => compilePhrase('a ..99 b')).toThrow('too wide');
    expect(() => new PhraseSet(['[may be there]'])).toThrow('matches nothing');
  });
  it('stand around a value', () => {
    const tokens = tokenize('Benefit is paid for 26 weeks in each case', 'en');
    const weeks = tokens.norm.indexOf('26');
    expect(fitAround(compileAround('paid for {q} in'), tokens, weeks, weeks + 2)).toBeCloseTo(1.5);
    expect(fitAround(compileAround('benefit .. {q} .. case'), tokens, weeks, weeks + 2)).toBeCloseTo(1.0 - 0.5);
    expect(fitAround(compileAround('leave .. {q}'), tokens, weeks, weeks + 2)).toBeUndefined();
  });
  it('cost no more than words times states on hostile text', () => {
    const text = 'a '.repeat(20_000);
    const optional = Array.from({ length: 20 }, () => '[a]').join(' ');
    expect(found(text, `a ${optional} b`)).toEqual([]);
  });
});
