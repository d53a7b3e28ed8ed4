import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { contextReading } from '../../server/src/facts/headings';
import { compileLexicon, type ParameterData, type SilenceData } from '../../server/src/facts/lexicon';
import { isParallel, mayFollow } from '../../server/src/facts/parallel';
import { readQuantities } from '../../server/src/facts/quantities';
import { tokenize } from '../../server/src/words/tokens';

/** Whether the second value of a text is said as the first one is. */
function parallel(text: string, language: Language = 'en'): boolean {
  const tokens = tokenize(text, language), [first, second, ...more] = readQuantities(tokens, language);
  expect([first !== undefined, second !== undefined, more.length]).toEqual([true, true, 0]);
  return isParallel(first!, second!, tokens);
}

describe('two values in the same words', () => {
  it.each([
    ['It has a length of 24 months if the child is young, and of 48 months otherwise.', 'the same word before both'],
    ['Three months if she is single; five months if she is married.', 'a condition behind both'],
    ['Trois mois si elle est seule ; cinq mois lorsque elle est mariée.', 'a condition behind both, in French'],
    [`It has a length of 24 months ${'and so '.repeat(9)}of 48 months.`, 'nineteen words between'],
  ])('%s (%s)', (text, why) => expect(parallel(text, why.includes('French') ? 'fr' : 'en')).toBe(true));

  it.each([
    ['It has a length of 24 months if the child is young, and of 24 months otherwise.', 'the same value'],
    ['It has a length of 24 weeks if the child is young, and of 48 months otherwise.', 'another unit'],
    ['It has a length of 24 months if the child is young, and of 60 per cent otherwise.', 'another kind'],
    ['It has a length of 24 months if the child is young, and of 48 months or more otherwise.', 'other words of comparison'],
    ['It has a length of 24 months if the child is young, and for 48 months otherwise.', 'another word before'],
    ['Three months if she is single; five months otherwise.', 'no condition behind the second'],
    ['Three months otherwise; five months if she is married.', 'no condition behind the first'],
    ['40 per cent if she is single; 50 per cent if she is married.', 'a condition, but no durations'],
    ['It has a length of 24 months. It has a length of 48 months.', 'another sentence'],
    [`It has a length of 24 months ${'and so '.repeat(10)}on of 48 months.`, 'too many words between'],
  ])('%s: not so (%s)', (text) => expect(parallel(text)).toBe(false));
});

interface Following {
  readonly topic?: Partial<ParameterData>;
  readonly silence?: readonly SilenceData[];
  readonly headings?: readonly string[];
}

/** Whether the second value of a text may be taken for the topic of the first: a period that a phrase tells, in a vocabulary of one topic. */
function follows(text: string, { topic = {}, silence = [], headings = ['Sickness benefit'] }: Following = {}): boolean {
  const words = compileLexicon([{ language: 'en', branches: {}, parameters: [{ topic: 'duration', of: 'duration', say: ['lasts {q}'], ...topic }], silence, 'silent-headings': [] }]).languages.get('en')!;
  const tokens = tokenize(text, 'en'), [first, second] = readQuantities(tokens, 'en');
  const values = new Uint8Array(tokens.count).fill(1, first!.start, first!.end);
  return mayFollow(words.topics[0]!, second!, tokens, values, contextReading({ language: 'en', headings, chapeau: [], schedule: false, definitions: false }, words), words);
}

describe('a value that no phrase reaches is of the topic before it', () => {
  const months = 'It lasts 24 months if she is single, and 48 months otherwise';

  it('where nothing speaks against it', () => {
    expect(follows(months)).toBe(true);
    expect(follows(months, { topic: { between: [48, 48], 'not-under': ['offence*'], unless: ['fine*', 'notice of {q}'] }, silence: [{ say: ['notice of {q}'] }] })).toBe(true);
  });

  it('unless it is of another kind, or a share of contributions: each payer\'s is said in the same words', () => {
    expect(follows('It lasts 24 months, and 48 per cent otherwise')).toBe(false);
    expect(follows(months, { topic: { topic: 'employer-contribution' } })).toBe(false);
    expect(follows(months, { topic: { topic: 'contribution-period' } })).toBe(true);
  });

  it('unless it is less or more than the topic can be', () => {
    expect(follows(months, { topic: { between: [49, 99] } })).toBe(false);
    expect(follows(months, { topic: { between: [1, 47] } })).toBe(false);
    expect(follows(months, { topic: { between: [47, 49] } })).toBe(true);
  });

  it('unless the nearest heading says that it is none', () => {
    const topic = { 'not-under': ['contribution*'] };
    expect(follows(months, { topic, headings: ['Sickness benefit', 'Contributions'] })).toBe(false);
    expect(follows(months, { topic, headings: ['Contributions', 'Sickness benefit'] })).toBe(true); // a heading further off says less
  });

  it.each([
    ['It lasts 24 months, and upon notice of 48 months otherwise', 'before it', false],
    ['It lasts 24 months, and 48 months of notice otherwise', 'behind it', true],
    ['Upon notice of 24 months, and 48 months otherwise', 'before the other value', true],
  ])('unless words around it deny the topic: %s (%s)', (text, _, answer) => {
    expect(follows(text, { topic: { unless: ['notice of {q}'] } })).toBe(answer);
    expect(follows(text, { silence: [{ say: ['notice of {q}'] }] })).toBe(answer);
  });

  it('unless words in the same clause deny it, at most thirty words away', () => {
    const topic = { unless: ['fine*'] }, away = (count: number): string => 'and '.repeat(count);
    expect(follows(`It lasts 24 months, and 48 months ${away(29)}fine`, { topic })).toBe(false);
    expect(follows(`It lasts 24 months, and 48 months ${away(30)}fine`, { topic })).toBe(true);
    expect(follows(`Fine ${away(24)}it lasts 24 months, 48 months otherwise`, { topic })).toBe(false);
    expect(follows(`Fine ${away(28)}it lasts 24 months, 48 months otherwise`, { topic })).toBe(true);
    expect(follows('A fine; it lasts 24 months, and 48 months otherwise; a fine', { topic })).toBe(true);
    expect(follows('A fine, it lasts 24 months, and 48 months otherwise; a notice', { topic })).toBe(false);
  });

  it('unless it is something else by the words around it, and nothing lifts that', () => {
    const silence = [{ say: ['term of {q}', 'office of {q}'], unless: ['{q} otherwise'] }];
    expect(follows('It lasts 24 months, a term of 48 months', { silence })).toBe(false);
    expect(follows('It lasts 24 months, an office of 48 months', { silence })).toBe(false);
    expect(follows('It lasts 24 months, a term of 48 months otherwise', { silence })).toBe(true);
    expect(follows('It lasts 24 months, a term of 48 months otherwise', { silence: [...silence, { say: ['of {q} otherwise'] }] })).toBe(false);
    expect(follows('It lasts 24 months, a term of 48 months', { silence: [{ ...silence[0]!, of: 'percentage' }] })).toBe(true); // of shares alone
  });
});
