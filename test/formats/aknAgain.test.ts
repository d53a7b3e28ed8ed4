import { describe, expect, it } from 'vitest';
import { readXmlAgain } from '../../server/src/formats/akn/again';
import { readDraft } from '../../server/src/formats/format';
import { law } from './aknLaw';

const read = (text: string, previous?: ReturnType<typeof readDraft>) => readDraft('law.xml', text, previous && { previous });
const before = read(law);

describe('XML that is read again', () => {
  it('has no fault here, for with one all of it is read', () => expect(before.problems).toEqual([]));

  it.each(['x', ' means a ', ':', ' ', '“', '&', '<', '>', ']', '—', '\n', 'é', '\uD83D', ''])('is as read afresh, whatever is typed or taken away: %j', (typed) => {
    for (let at = law.indexOf('<preface>'); at < law.length; at++) for (const cut of typed === '' ? [1, 3, 12] : [0, 2]) {
      const text = law.slice(0, at) + typed + law.slice(at + cut);
      const again = read(text, before), fresh = read(text);
      if (JSON.stringify(again) !== JSON.stringify(fresh)) expect(again, `${JSON.stringify(typed)} for ${JSON.stringify(law.slice(at, at + cut))} at ${at}`).toEqual(fresh);
    }
  });

  it('is as read afresh after many letters', () => {
    let text = law, draft = before;
    for (const letter of ' or is thought to be ill') {
      const at = text.indexOf('is paid:') - 1;
      text = text.slice(0, at) + letter + text.slice(at);
      draft = read(text, draft);
    }
    expect(draft.provisions.map(({ words }) => words.text)).toContain('A person who is ill or is thought to be ill is paid:');
    expect(draft).toEqual(read(text));
  });
});

describe('what is read again by itself', () => {
  const named = { named: 'en', guessed: undefined, guessedTo: 0 } as const;
  const changed = (from: string, to: string): string => law.replace(from, () => to);
  const again = (text: string, left: Parameters<typeof readXmlAgain>[2] = named, previous = before) => readXmlAgain(text, previous, left, undefined);

  it.each([
    ['letters in a sentence', 'is paid <b>', 'is duly paid <b>'],
    ['one letter', 'who is ill', 'who was ill'],
    ['words taken away', 'In this Act—', 'In Act—'],
    ['all of a word', 'of hers.', 'of theirs.'],
    ['words beside a remark', '</authorialNote> of hers.', '</authorialNote> of his or hers.'],
    ['words behind a hole', 'alone,  or', 'quite alone,  or'],
    ['a heading’s neighbour', 'In this Act—', 'In all of this Act—'],
  ])('are %s', (_, from, to) => {
    const text = changed(from, to), found = again(text);
    expect(found).toEqual(read(text));
    expect(found!.provisions.filter((provision, i) => provision !== before.provisions[i])).toHaveLength(1);
  });

  it.each([
    ['an element', 'is paid <b>', 'is <i>duly</i> paid <b>'], ['half a tag', 'is paid <b>', 'is paid < <b>'], ['the end of one', 'is paid <b>', 'is paid > <b>'], ['an entity', 'is paid <b>', 'is paid &amp; <b>'],
    ['a bracket', 'is paid <b>', 'is paid ] <b>'], ['a fault', 'is paid <b>', 'is \0 paid <b>'], ['a sign that was not read', 'is paid <b>', 'is \uFFFD paid <b>'], ['half a sign', 'is paid <b>', 'is \uD83D paid <b>'],
    ['a tag that goes', 'It is paid <b>each</b>', 'It is paid each'], ['words beside a tag', 'It is paid <b>', 'It is paid soon<b>'], ['the first letter behind one', '<b>each</b>', '<b>teach</b>'], ['an attribute', 'eId="sec_2"', 'eId="sec_22"'], ['a number', '<num>(1)</num>', '<num>(1A)</num>'],
    ['a heading', '<heading>Benefit</heading>', '<heading>Benefits</heading>'], ['a comment', '<!-- who? >', '<!-- who is it? >'], ['a remark of the editor', 'See 3.', 'See 33.'], ['a term that comes to be defined', '“fund” is a fund', '“fund” means a fund'],
    ['words between elements', '</intro>\n  <paragraph', '</intro>\n x <paragraph'], ['a paragraph without a letter', '<p> </p>', '<p>   </p>'], ['the language', '>eng<', '>fra<'],
  ])('is not %s', (_, from, to) => expect(again(changed(from, to))).toBeUndefined());

  it('is nothing at either end of the file', () => {
    for (const text of [` ${law}`, `x${law}`, `${law}x`, law.slice(0, -1), law.slice(1)]) expect(again(text)).toBeUndefined();
  });

  it('is nothing where its words may say another language, or a fault is to be told', () => {
    const text = changed('is paid <b>', 'is duly paid <b>'), place = law.indexOf('is paid <b>') + 3;
    const guessed = (guessedTo: number, ...[language]: 'en'[]) => ({ named: undefined, guessed: language, guessedTo });
    expect(again(text, guessed(place, 'en'))).toBeUndefined();
    expect(again(text, guessed(place - 1, 'en'))?.language).toBe('en');
    expect(again(text, guessed(0))).toBeUndefined();
    expect(readXmlAgain(text, before, guessed(0), 'fr')?.language).toBe('fr');
    expect(again(text, named, { ...before, problems: [{ span: { start: 0, end: 1 }, message: 'x' }] })).toBeUndefined();
  });
});
