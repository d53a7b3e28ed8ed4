import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import type { Book } from '../../server/src/engine/book';
import { draftBooks, speaksStill } from '../../server/src/engine/draftSays';
import type { Wide } from '../../server/src/engine/draftwide';
import type { Rule } from '../../server/src/engine/pack';
import { findIn, smallRules } from './smallLaw';

/** Whether a rule under these conditions still speaks in a law of these sections. */
const speaks = (conditions: string, ...sections: readonly string[]): boolean => findIn(smallRules(`  - id: low
    cite: C102 Art. 62(1)
    title: Too little
    severity: error
    for: survivors.rate
    limit: {at-least: 40 percent}
    why: Because.
${conditions}`), 'A widow 20 per cent.', ...sections).length > 0;

describe('what the rest of the draft says', () => {
  it('is asked only where a rule asks for it', () => {
    expect(speaks('')).toBe(true);
    expect(speaks('    when: {words: {en: [widow]}}\n')).toBe(true);
  });

  it('must stand anywhere: in a provision or in a heading', () => {
    const asks = '    when: {draft-says: {en: [annuity, life pension]}}\n';
    expect(speaks(asks)).toBe(false);
    expect(speaks(asks, 'An orphan is paid nothing.')).toBe(false);
    expect(speaks(asks, 'An annuity is paid.')).toBe(true);
    expect(speaks(asks, 'Nothing.', 'A life pension is paid.')).toBe(true);
    expect(speaks(asks, 'Annuity\nNothing is paid.')).toBe(true);
  });

  it('must say all that several conditions want, each in its own words', () => {
    const asks = '    when:\n      - draft-says: {en: [annuity]}\n      - draft-says: {en: [tribunal]}\n';
    expect(speaks(asks, 'An annuity is paid.')).toBe(false);
    expect(speaks(asks, 'The tribunal decides.')).toBe(false);
    expect(speaks(asks, 'An annuity is paid.', 'The tribunal decides.')).toBe(true);
  });

  it('silences a rule by any of its exceptions', () => {
    const asks = '    unless:\n      - draft-says: {en: [annuity]}\n      - draft-says: {en: [tribunal]}\n';
    expect(speaks(asks)).toBe(true);
    expect(speaks(asks, 'The tribunal decides.')).toBe(false);
    expect(speaks(asks, 'An annuity is paid.')).toBe(false);
  });

  it('is heard in the language of the draft: words of others mean nothing in it', () => {
    expect(speaks('    unless: {draft-says: {fr: [annuity], es: [annuity]}}\n', 'An annuity is paid.')).toBe(true);
    expect(speaks('    when: {draft-says: {fr: [rente]}}\n', 'A rente is paid.')).toBe(false);
  });
});

describe('the books that a draft is read for', () => {
  const rule = {
    when: [{ draftSays: { en: ['annuity'], fr: ['rente'] } }, {}], unless: [{ draftSays: { en: ['tribunal'] } }],
  } as unknown as Rule;

  it('are those of a rule in one language, what must be said first', () => {
    const patterns = (language: Language) => draftBooks(rule, language).map((book) => book.patterns);
    expect([patterns('en'), patterns('fr'), patterns('es')]).toEqual([[['annuity'], ['tribunal']], [['rente'], []], [[], []]]);
    expect(draftBooks({} as Rule, 'en')).toEqual([]);
  });

  it('are made once, so that what a draft says can be remembered by them', () => {
    expect(draftBooks(rule, 'en').every((book, i) => book === draftBooks(rule, 'en')[i])).toBe(true);
    expect(draftBooks(rule, 'en')[0]).not.toBe(draftBooks(rule, 'fr')[0]);
  });

  it('are asked once a draft, and again of the next', () => {
    const asked: Book[] = [], hears = (language: Language, said: boolean) => ({ draft: { language }, stands: (book: Book) => { asked.push(book); return said; } }) as unknown as Wide;
    const first = hears('en', true);
    expect([speaksStill(rule, first), speaksStill(rule, first)]).toEqual([false, false]);
    expect(asked).toEqual(draftBooks(rule, 'en'));
    const next = hears('fr', false);
    expect([speaksStill(rule, next), speaksStill(rule, next)]).toEqual([false, false]);
    expect(asked.slice(2)).toEqual([draftBooks(rule, 'fr')[0]]); // what is not said decides
  });
});
