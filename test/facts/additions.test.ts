import { describe, expect, it } from 'vitest';
import { addVocabulary, type VocabularyAddition } from '../../server/src/facts/additions';
import type { VocabularyData } from '../../server/src/facts/lexicon';

const english: VocabularyData = {
  language: 'en', groups: { pay: 'wage|salary' },
  branches: { sickness: { named: 'sickness benefit\nsick pay', about: ['ill'] }, survivors: { named: ['widow'], hint: ['dies'] } },
  parameters: [{ topic: 'rate', of: 'percentage', say: ['paid {q}'] }],
  silence: [{ say: ['fine of {q}'], unless: 'benefit of {q}\n{q} of benefit' }, { say: ['quorum of {q}'] }],
  'silent-headings': ['offences'],
  marks: [{ mark: 'appeal', say: ['may appeal'] }],
};
const french: VocabularyData = { language: 'fr', branches: {}, parameters: [], silence: [], 'silent-headings': [] };
/** The English words with an addition. */
const withWords = (addition: Omit<VocabularyAddition, 'language'>): VocabularyData => addVocabulary([french, english], { language: 'en', ...addition })[1]!;

describe('words that a pack adds', () => {
  it('leave the other languages, and what is there, as they were', () => {
    const before = structuredClone(english), [fr, en] = addVocabulary([french, english], { language: 'en', parameters: [{ topic: 'x', of: 'count', sure: ['x {q}'] }], branches: { sickness: { named: ['x'] } } });
    expect(fr).toBe(french);
    expect(en).not.toBe(english);
    expect(english).toEqual(before);
  });

  it('make no vocabulary of a language that has none', () => {
    expect(addVocabulary([french], { language: 'en', parameters: [{ topic: 'x', of: 'count', sure: ['x {q}'] }] })).toEqual([french]);
  });

  it('change nothing where nothing is added', () => {
    expect(withWords({})).toEqual({
      ...english,
      branches: { sickness: { named: ['sickness benefit', 'sick pay'], about: ['ill'], hint: [] }, survivors: { named: ['widow'], about: [], hint: ['dies'] } },
    });
    expect(addVocabulary([french], { language: 'fr' })[0]).toEqual(french);
  });

  it('name a branch in more ways, or one that was not there', () => {
    const { branches } = withWords({ branches: { sickness: { named: ['illness money'], about: 'unwell\npoorly', hint: ['cough'] }, funeral: { named: ['funeral grant'] } } });
    expect(branches).toEqual({
      sickness: { named: ['sickness benefit', 'sick pay', 'illness money'], about: ['ill', 'unwell', 'poorly'], hint: ['cough'] },
      survivors: { named: ['widow'], about: [], hint: ['dies'] },
      funeral: { named: ['funeral grant'], about: [], hint: [] },
    });
  });

  it('stand behind those that are there: parameters, headings, marks', () => {
    const made = withWords({ parameters: [{ topic: 'delay', of: 'duration', say: ['within {q}'] }], 'silent-headings': 'tombola\nlottery', marks: [{ mark: 'lump-sum', say: ['handshake'] }] });
    expect(made.parameters.map(({ topic }) => topic)).toEqual(['rate', 'delay']);
    expect(made['silent-headings']).toEqual(['offences', 'tombola', 'lottery']);
    expect(made.marks!.map(({ mark }) => mark)).toEqual(['appeal', 'lump-sum']);
    expect(addVocabulary([french], { language: 'fr', marks: [{ mark: 'lump-sum', say: ['prime'] }] })[0]!.marks).toEqual([{ mark: 'lump-sum', say: ['prime'] }]);
  });

  it('lift what silences values where they are beyond doubt, and only there', () => {
    const delay = { topic: 'delay', of: 'duration', say: ['within {q}'] } as const;
    expect(withWords({ parameters: [delay] }).silence).toEqual(english.silence);
    const made = withWords({ parameters: [{ ...delay, sure: 'grant within {q}\npaid by {q}' }, { ...delay, sure: ['speedily {q}'] }], silence: [{ say: ['raffle of {q}'] }] });
    expect(made.silence).toEqual([
      { say: ['fine of {q}'], unless: ['benefit of {q}', '{q} of benefit', 'grant within {q}', 'paid by {q}', 'speedily {q}'] },
      { say: ['quorum of {q}'], unless: ['grant within {q}', 'paid by {q}', 'speedily {q}'] },
      { say: ['raffle of {q}'] },
    ]);
  });

  it('may name groups, those that are there and their own, which nobody else knows', () => {
    const made = withWords({ groups: { haste: 'soon|speedily', pay: 'money' }, parameters: [{ topic: 'delay', of: 'duration', say: ['{haste} {pay} {q}'] }] });
    expect(made.parameters[1]!.say).toEqual(['(soon|speedily) (money) {q}']);
    expect(made.groups).toEqual({ pay: 'wage|salary' });
    expect(withWords({ parameters: [{ topic: 'delay', of: 'duration', say: ['{pay} {q}'] }] }).parameters[1]!.say).toEqual(['(wage|salary) {q}']);
  });
});
