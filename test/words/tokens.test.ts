import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSpellings } from '../../server/src/words/dictionary';
import { readNumbers } from '../../server/src/words/numbers';
import { PhraseSet } from '../../server/src/words/phrase';
import { Gap, fold, tokenize } from '../../server/src/words/tokens';

/** What a word is, as one regular expression says it. */
const words = /\p{N}[\p{N}.,/\u00a0\u202f\u2009]*\p{N}|\p{N}|[\p{L}\p{M}]+|[%§‰€$£¥₹]/gu;

const letters = fc.array(fc.constantFrom('a', 'E', 'é', 'e\u0301', 's', 'F', '1', '26', '½', '²', '٣', ' ', '\u00a0', '\u202f', '\n', '.', ',', '/', "'", '’', '(', ')', '[', ']', ';', '—', '§', '%', '𝐚', '😀', '\ud800', 'ﬁ', 'œ', 'İ', 'ß'), { maxLength: 40 }).map((parts) => parts.join(''));

describe('words of a text', () => {
  it('stand where a regular expression finds them, but for genitives and marks of amendments', () => {
    fc.assert(fc.property(letters, (text) => {
      const tokens = tokenize(text, 'fr'), inside = new Set<number>();
      const matches = [...text.matchAll(words)].map((match) => [match.index, match.index + match[0].length] as const);
      for (let i = 0; i < tokens.count; i++) {
        const at = matches.findIndex(([start, end]) => start <= tokens.start[i]! && tokens.end[i]! <= end);
        expect(at, `token ${i} of ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(0);
        inside.add(at);
      }
      // Left out: figures of up to three signs, or "F12", before a square bracket
      matches.forEach(([start, end], i) => { if (text[end] !== '[' && !/^F\d{1,3}\[/.test(text.slice(start))) expect(inside.has(i), JSON.stringify(text)).toBe(true); });
    }), { numRuns: 400 });
  });

  it('are compared by their folded letters, the same for every spelling', () => {
    fc.assert(fc.property(letters, (text) => {
      const tokens = tokenize(text, 'en');
      expect([...tokens.norm]).toEqual(tokens.norm.map((_, i) => fold(text.slice(tokens.start[i], tokens.end[i]))));
    }), { numRuns: 400 });
    const { word } = tokenize('Équité equite ÉQUITÉ equity', 'fr');
    expect(word[1]).toBe(word[0]);
    expect(word[2]).toBe(word[0]);
    expect(word[3]).not.toBe(word[0]);
  });

  it.each([
    ['one. Two', Gap.stop], ['one. two', Gap.soft], ['one; two', Gap.hard], ['one.) , two', Gap.soft], ['art. Two', Gap.none], ['one two', Gap.none], ['one.            two', Gap.stop],
  ])('are parted as %j says', (text, gap) => {
    expect(tokenize(text, 'en').gap[1]).toBe(gap);
  });

  /** The words of a text with what parts them: a blank, a comma, a semicolon or a full stop. */
  const split = (text: string, language: 'en' | 'fr' = 'en'): string => {
    const { norm, gap } = tokenize(text, language);
    return norm.map((word, i) => `${i === 0 ? '' : [' ', ', ', '; ', '. '][gap[i]!]}${word}`).join('');
  };
  it.each([
    ['The worker’s pay, the worker\'s rights and a plan S', 'the worker pay, the worker rights and a plan s'], ['ill; well: so', 'ill; well; so'], ['Paid! Really? Yes', 'paid. really. yes'], ['a (b) c', 'a, b, c'], ['a—b – “c”', 'a, b, c'], ['half-paid, l\'art', 'half paid, l art'],
    ['1,250.50 and 66⅔ and 2/3 and 5%', '1,250.50 and 66⅔ and 2/3 and 5 %'], ['12, 13', '12, 13'], ['180. It', '180. it'], ['§5 and € 7', '§ 5 and € 7'], ['3rd, x²', '3 rd, x ²'],
    ['1\u00a0250\u202f000 F', '1\u00a0250\u202f000 f'], ['1\u00a0250,5 F', '1\u00a0250,5 f'], ['12\u00a026', '12 26'], ['66\u00a02/3', '66 2/3'], ['1\u00a0250\u00a02', '1 250 2'], ['1 250', '1 250'], ['1\u2009000', '1\u2009000'],
    ['It ends. And then', 'it ends. and then'], ['It ends. and then', 'it ends, and then'], ['It ends.” And', 'it ends. and'], ['It ends (so.), and', 'it ends, so, and'], ['see art. 5 of No. 7', 'see art 5 of no 7'], ['per cent. Of it', 'per cent of it'], ['so. ; then', 'so; then'],
    ['not later than 3[sixty] days', 'not later than sixty days'], ['ofF109[4.2 per cent] of', 'of 4.2 per cent of'], ['F17[not later', 'not later'], ['in [force] now', 'in, force, now'], ['1990[ so', '1990 so'], ['year 26[ so', 'year 26 so'], ['FUND[a', 'fund, a'],
  ])('of %j are %j', (text, words) => {
    expect(split(text)).toBe(words);
  });
  it('keep a French "s" behind an apostrophe', () => {
    expect(split('l’s', 'fr')).toBe('l s');
  });

  it('are found by patterns even when a text has more different words than are remembered', () => {
    const many = Array.from({ length: mostSpellings + 10 }, (_, i) => `w${String.fromCharCode(...[i, i >> 6, i >> 12].map((part) => 97 + part % 64 % 26), 97 + (i % 64 / 26 | 0), 97 + ((i >> 6) % 64 / 26 | 0), 97 + ((i >> 12) % 64 / 26 | 0))}`);
    tokenize(many.join(' '), 'en');
    const tokens = tokenize('Neverseenbefore begins Onlyinpattern, anotherneverseen ends', 'en');
    expect(tokens.word[0]).toBe(0);
    expect(tokens.norm[0]).toBe('neverseenbefore');
    const set = new PhraseSet(['onlyinpattern anotherneverseen', 'neverseen* begins', '{number} ends']);
    expect(set.match(tokens).map(({ pattern, start, end }) => [pattern, start, end])).toEqual([[1, 0, 2], [0, 2, 4]]);
    expect(new PhraseSet(['onlyinpattern another*']).stands(tokenize('Onlyinpattern anotherneverseen', 'en'))).toBe(true);
    expect(readNumbers(tokenize('Quinze unseenunit', 'fr'), 'fr').map(({ value }) => value)).toEqual([15]);
    expect(new PhraseSet(['brandnewword']).stands(tokenize('BrandNewWord', 'en'))).toBe(true);
  });
});
