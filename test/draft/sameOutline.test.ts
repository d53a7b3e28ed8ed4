import { describe, expect, it } from 'vitest';
import { changedProvisions, eachChanged, rowAgain } from '../../server/src/draft/changed';
import { outlineOf } from '../../server/src/draft/outline';
import { madeByOutline, type VersionBefore } from '../../server/src/draft/sameOutline';
import { Counts, Tally } from '../../server/src/draft/tally';
import { readDraft } from '../../server/src/formats/format';

describe('counts', () => {
  it('forget what is taken back, and nothing else', () => {
    const counts = new Counts<string>();
    counts.add('fund', 1);
    counts.add('fund', 2);
    counts.add('wage', 1);
    expect([counts.of('fund'), counts.of('wage'), counts.of('board')]).toEqual([3, 1, 0]);
    counts.add('fund', -2);
    counts.add('wage', -1);
    expect([counts.of('fund'), counts.has('fund'), counts.has('wage')]).toEqual([1, true, false]);
  });
});

describe('a tally', () => {
  const hearing = () => {
    const told: string[] = [];
    return { told, tally: new Tally<string>((row, at, by) => { told.push(`${by > 0 ? '+' : '-'}${row.join('')}${at}`); }) };
  };

  it('looks only at rows that are others, the one that went before the one that came', () => {
    const { told, tally } = hearing(), [a, b, c] = [['a'], ['b'], ['c']];
    tally.hear([a!, [], b!]);
    expect(told.splice(0)).toEqual(['+a0', '+b2']);
    tally.hear([a!, c!, b!]);
    expect(told.splice(0)).toEqual(['+c1']);
    tally.hear([a!, ['c'], b!]);
    expect(told.splice(0)).toEqual(['-c1', '+c1']);
    tally.hear([a!, ['c'], b!].slice(0, 1));
    expect(told.splice(0)).toEqual(['-c1', '-b2']);
    tally.hear([[], c!]);
    expect(told).toEqual(['-a0', '+c1']);
  });
});

describe('the stretch in which two versions differ', () => {
  const draftOf = (...ids: string[]) => ({ ...readDraft('a.bill', ''), provisions: ids.map((id) => all.get(id) ?? all.set(id, readDraft('a.bill', `1. ${id} is.`).provisions[0]!).get(id)!) });
  const all = new Map<string, ReturnType<typeof readDraft>['provisions'][number]>();
  const of = (before: string, after: string) => Object.values(changedProvisions(draftOf(...before), draftOf(...after)));

  it('is the smallest outside of which all provisions are the same', () => {
    expect(of('abcd', 'abxd')).toEqual([2, 3, 3]);
    expect(of('abcd', 'abxcd')).toEqual([2, 2, 3]);
    expect(of('abcd', 'ad')).toEqual([1, 3, 1]);
    expect(of('abcd', 'abcde')).toEqual([4, 4, 5]);
    expect(of('abcd', 'xabcd')).toEqual([0, 0, 1]);
    expect(of('abcd', 'abcd')).toEqual([4, 4, 4]);
    expect(of('aa', 'aaa')).toEqual([2, 2, 3]);
    expect(of('', 'ab')).toEqual([0, 0, 2]);
    const draft = draftOf('a', 'b');
    expect(Object.values(changedProvisions(draft, { ...draft }))).toEqual([2, 2, 2]);
  });
});

describe('rows', () => {
  it('are made only where provisions are others', () => {
    const made: number[] = [], make = (at: number): string => { made.push(at); return `new ${at}`; };
    expect(rowAgain(3, undefined, undefined, make)).toEqual(['new 0', 'new 1', 'new 2']);
    const before = ['a', 'b', 'c', 'd'];
    made.length = 0;
    expect(rowAgain(4, before, { start: 1, beforeEnd: 2, afterEnd: 2 }, make)).toEqual(['a', 'new 1', 'c', 'd']);
    expect(rowAgain(5, before, { start: 2, beforeEnd: 2, afterEnd: 3 }, make)).toEqual(['a', 'b', 'new 2', 'c', 'd']);
    expect(rowAgain(2, before, { start: 1, beforeEnd: 3, afterEnd: 1 }, make)).toEqual(['a', 'd']);
    expect(made).toEqual([1, 2]);
    expect(rowAgain(4, before, { start: 4, beforeEnd: 4, afterEnd: 4 }, make)).toBe(before);
    expect(rowAgain(3, before, { start: 3, beforeEnd: 4, afterEnd: 3 }, make)).toEqual(['a', 'b', 'c']);
  });
});

describe('what is made of a draft as a whole', () => {
  const read = (text: string, language: 'en' | 'fr' = 'en') => readDraft('a.bill', text, { language });
  const [one, other] = ['1. A is B.\n\n2. C is D.\n', '1. A is B.\n\n2. C is E.\n'];

  it('is made once a draft, and told what was made of the version before under the same outline', () => {
    const befores: (VersionBefore<string> | undefined)[] = [];
    const of = madeByOutline((draft, _, before: VersionBefore<string> | undefined) => { befores.push(before); return draft.text; });
    const draft = read(one), next = readDraft('a.bill', other, { language: 'en', previous: draft }), outline = outlineOf(draft);
    expect([of(draft, outline), of(draft, outline), of(next, outline), of(draft, outline)]).toEqual([one, one, other, one]);
    expect(befores).toEqual([undefined, { draft, made: one, stretch: { start: 1, beforeEnd: 2, afterEnd: 2 } }]);
    of(read(one), outlineOf(draft)); // another outline
    of(read(one, 'fr'), outline); // another language
    of(read('1. A is B.\n'), outline); // other places
    expect(befores.slice(2)).toEqual([undefined, undefined, undefined]);
  });

  it('may ask of each provision that is another whether it says the same', () => {
    const draft = read(one), next = readDraft('a.bill', other, { language: 'en', previous: draft }), stretch = changedProvisions(draft, next);
    const asked: number[] = [];
    expect(eachChanged(draft, next, stretch, (a, b, at) => { asked.push(at); return a.kind === b.kind; })).toBe(true);
    expect(eachChanged(draft, next, stretch, (a, b) => a.words.text === b.words.text)).toBe(false);
    expect(eachChanged(draft, next, { ...stretch, afterEnd: 1 }, () => true)).toBe(false);
    expect(asked).toEqual([1]);
  });
});
