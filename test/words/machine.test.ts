import { describe, expect, it } from 'vitest';
import { metBy } from '../../server/src/words/needs';
import { PhraseError, PhraseSet, compileAround, fitAround } from '../../server/src/words/phrase';
import { type Tokens, tokenize } from '../../server/src/words/tokens';
import { Chance } from '../support/grammar';
import { fitSlowly, matchSlowly } from './slowly';

const words = ['a', 'b', 'c', 'ab', 'abc', 'cab', '0', '9', '½', 'à', 'a9'];
const asked = ['a', 'b', 'c', 'ab', 'abc', 'ab*', 'a*', 'c*', '{number}'];

function text(chance: Chance): string {
  let made = '';
  for (let k = chance.below(14); k >= 0; k--) made += chance.of(words) + chance.of([' ', ' ', ' ', ' ', ' ', ', ', '; ', '. The ']);
  return made;
}

function pattern(chance: Chance, deep = 0): string {
  const parts = Array.from({ length: 1 + chance.below(deep === 0 ? 5 : 3) }, () => {
    switch (deep > 2 ? 9 : chance.below(14)) {
      case 0: case 1: return `(${Array.from({ length: 1 + chance.below(4) }, () => pattern(chance, deep + 1)).join('|')})`;
      case 2: return `(${Array.from({ length: 2 + chance.below(3) }, () => chance.of(asked)).join('|')})`;
      case 3: case 4: return `[${pattern(chance, deep + 1)}]`;
      case 5: return `..${chance.below(4)}`;
      case 6: return `~${chance.of(['', '1', '3'])}`;
      case 7: return chance.of(['<', '>', '..', 'b']);
      default: return chance.of(asked);
    }
  });
  return parts.join(' ');
}

/** Patterns that match something; who writes one that matches nothing is told so. */
function patterns(chance: Chance, count: number): string[] {
  const all: string[] = [];
  while (all.length < count) {
    const one = pattern(chance);
    try {
      new PhraseSet([one]);
      all.push(one);
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
    }
  }
  return all;
}

const found = (set: PhraseSet, tokens: Tokens, from = 0, to = tokens.count): string[] =>
  [...set.match(tokens, from, to)].sort((a, b) => a.pattern - b.pattern || a.start - b.start).map(({ pattern: one, start, end }) => `${one}: ${start}–${end}`);

describe('patterns at random find what trying everything finds', () => {
  it.each([[1, 120], [6, 60], [40, 25]])('%d at a time', (count, rounds) => {
    for (let seed = 1; seed <= rounds; seed++) {
      const chance = new Chance(seed * 100 + count), sources = patterns(chance, count), set = new PhraseSet(sources);
      for (let k = 0; k < 12; k++) {
        const tokens = tokenize(text(chance), 'en'), from = chance.of([0, 0, chance.below(tokens.count)]), to = chance.of([tokens.count, from + chance.below(tokens.count - from + 1)]);
        const expected = matchSlowly(sources, tokens, from, to);
        expect({ seed, sources, text: tokens.text, from, to, found: found(set, tokens, from, to) }).toEqual({ seed, sources, text: tokens.text, from, to, found: expected });
        expect(set.stands(tokens, from, to)).toBe(expected.length > 0);
      }
    }
  });

  it('around a value', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = new Chance(seed), source = `${chance.many(1, () => pattern(chance))} ${chance.of(['', '~2'])} {q} ${chance.of(['', '~2'])} ${chance.many(1, () => pattern(chance))}`, phrase = compileAround(source);
      for (let k = 0; k < 12; k++) {
        const tokens = tokenize(text(chance), 'en'), start = chance.below(tokens.count), end = start + 1 + chance.below(Math.min(2, tokens.count - start));
        const values = Uint8Array.from({ length: tokens.count }, (_, i) => i >= start && i < end ? 0 : chance.below(3) === 0 ? 1 : 0);
        const fit = fitAround(phrase, tokens, { start, end, from: start, to: end }, values), expected = fitSlowly(source, tokens, start, end, values);
        expect({ source, text: tokens.text, start, end, fit: fit?.toFixed(1) }).toEqual({ source, text: tokens.text, start, end, fit: expected?.toFixed(1) });
        if (fit === undefined) continue;
        // What is said to be needed beside the value stands there
        const meets = (at: number, needs: readonly number[] | undefined): boolean => needs === undefined || needs.some((need) => metBy(tokens.word[at]!, tokens.norm[at]!).includes(need));
        expect([source, tokens.text, meets(start - 1, phrase.beside.before), meets(end, phrase.beside.after)]).toEqual([source, tokens.text, true, true]);
      }
    }
  });
});
