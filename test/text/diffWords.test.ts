import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../server/src/text/diffWords';

describe('the difference of two texts in words', () => {
  it('is what went and what came, in whole words', () => {
    expect(diffWords('payable for at most twenty weeks', 'payable for at least twenty-six weeks')).toEqual([
      { kind: 'same', text: 'payable for at ' }, { kind: 'deleted', text: 'most twenty ' }, { kind: 'inserted', text: 'least twenty-six ' }, { kind: 'same', text: 'weeks' },
    ]);
  });

  it.each([['', ''], ['a b', 'a b'], ['', 'a'], ['a', '']])('of %j and %j has nothing superfluous', (before, after) => {
    expect(diffWords(before, after)).toEqual(before === after ? before === '' ? [] : [{ kind: 'same', text: before }] : [{ kind: before === '' ? 'inserted' : 'deleted', text: before || after }]);
  });

  const word = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }).map((all) => all.join(' '));
  it('gives both texts back', () => {
    fc.assert(fc.property(word, word, (before, after) => {
      const changes = diffWords(before, after), squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(squeeze(changes.filter(({ kind }) => kind !== 'inserted').map(({ text }) => text).join(' '))).toBe(before);
      expect(squeeze(changes.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text).join(' '))).toBe(after);
    }), { numRuns: 500 });
  });

  it('is the shortest: never more words than the longest common run leaves', () => {
    const changes = diffWords('a b c a b b a', 'c b a b a c');
    expect(changes.filter(({ kind }) => kind !== 'same').flatMap(({ text }) => text.trim().split(' ')).length).toBe(5); // Myers' own example
  });
});
