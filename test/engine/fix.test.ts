import { describe, expect, it } from 'vitest';
import type { Language, Provision } from '../../server/src/draft/draft';
import { fixValue, isPlain, writeValue } from '../../server/src/engine/fix';
import type { Limit, Rule } from '../../server/src/engine/pack';
import { parseQuantity } from '../../server/src/engine/quantity';
import type { ValueFact } from '../../server/src/facts/fact';
import { readDraft } from '../../server/src/formats/format';

/** A provision whose words are a value and nothing else, with the value read from it. */
const provisionOf = (text: string) => ({ text, words: { text, map: [] as readonly number[] } }) as unknown as Provision;
const valueOf = (text: string, value: number, unit: string) => ({ kind: 'value', value, unit, valueSpan: { start: 0, end: text.length } }) as unknown as ValueFact;
const written = (text: string, value: number, unit: string, limit: string, language: Language = 'en'): string | undefined => writeValue(provisionOf(text), valueOf(text, value, unit), parseQuantity(limit)!, language);

describe('a limit in the words of the draft', () => {
  it.each([
    ['40%', '45%'], ['40 %', '45 %'], ['40  %', '45  %'], ['forty per cent', '45 per cent'], ['forty percent', '45 percent'], ['40 Per Centum', '45 per centum'], ['40 per\n  centum', '45 per centum'], ['40 per   cent', '45 per cent'], ['two-fifths', '45 per cent'],
  ])('has its sign for percentages: %j becomes %j', (text, expected) => expect(written(text, 40, 'percent', '45 percent')).toBe(expected));

  it('has it in French and Spanish too', () => {
    expect(written('40 pour\n cent', 40, 'percent', '45 percent', 'fr')).toBe('45 pour cent');
    expect(written('40 por  ciento', 40, 'percent', '66⅔ percent', 'es')).toBe('66⅔ por ciento');
  });

  it.each([
    ['eighth day', 7, 'fourth day'], ['8th day', 7, 'fourth day'], ['11th day', 10, 'fourth day'], ['eighth day', 8, 'third day'], ['eighth consecutive day', 7, 'fourth consecutive day'], ['tenth working day', 10, 'third working day'],
  ])('counts days as the draft does: the %s, which leaves out %d, becomes the %s', (text, left, expected) => expect(written(text, left, 'day', '3 days')).toBe(expected));

  it('is not written where the words that count are no English days', () => {
    expect(written('second week', 1, 'week', '3 days')).toBeUndefined();
    expect(written('eighth day', 5, 'day', '3 days')).toBeUndefined(); // neither "from" nor "after"
    expect(written('eighth day', 7, 'day', '26 weeks')).toBeUndefined();
    expect(written('huitième jour', 7, 'day', '3 days', 'fr')).toBeUndefined();
    expect(written('1er jour', 1, 'day', '3 days', 'fr')).toBeUndefined();
    expect(written('octavo día', 7, 'day', '3 days', 'es')).toBeUndefined();
    expect(written('8º día', 7, 'day', '3 days', 'es')).toBeUndefined();
  });

  it('stands in the title of the remedy, which a rule may word itself', () => {
    const text = '20 weeks', rule = (title?: object) => ({ fix: { with: { en: '{limit}' }, safe: true, ...title && { title } } }) as unknown as Rule, limit = { bound: 'at-least', than: parseQuantity('26 weeks')! } as Limit;
    const fixes = (of: Rule, language: Language, than: Limit = limit) => fixValue(provisionOf(text), valueOf(text, 20, 'week'), of, than, language);
    expect(fixes(rule(), 'en')).toEqual([{ title: 'Change to 26 weeks', safe: true, edits: [{ span: { start: 0, end: 8 }, newText: '26 weeks' }] }]);
    expect([fixes(rule(), 'fr')[0]!.title, fixes(rule(), 'es')[0]!.title, fixes(rule({ en: 'Pay for {limit}' }), 'en')[0]!.title]).toEqual(['Remplacer par 26 semaines', 'Cambiar a 26 semanas', 'Pay for 26 weeks']);
    expect(fixes({} as Rule, 'en')).toEqual([]);
    expect(fixes(rule(), 'en', { bound: 'at-least', than: 'throughout' } as Limit)).toEqual([]);
  });
});

describe('words that a remedy may replace', () => {
  /** Whether these characters of the first provision that holds them are just words. */
  const plain = (name: string, text: string, part: string): boolean => {
    const provision = readDraft(name, text).provisions.find((one) => one.text.includes(part))!, start = provision.text.indexOf(part);
    return isPlain(provision, { start, end: start + part.length });
  };
  const markdown = '# Act\n\n## 1. Waiting\n\nNo benefit for **seven** days of *incapacity for* work, or\nlonger.\n';

  it.each(['seven', 'No benefit for', ' days of ', 'incapacity for', 'work, or\nlonger', 'days'])('are those between marks: %j', (part) => expect(plain('a.md', markdown, part)).toBe(true));
  it.each(['**seven**', 'for **seven** days', 'seven** days', 'for **seven', 'benefit for **seven** days of *incapacity', 'incapacity for* work'])('are not those with marks among them: %j', (part) => expect(plain('a.md', markdown, part)).toBe(false));

  const akn = '<akomaNtoso><act><body><section eId="s"><num>1.</num><content><p>Paid to Smith &amp; Sons for <b>seven</b> days &lt; ten.</p></content></section></body></act></akomaNtoso>';
  it.each(['Paid to Smith', 'seven', ' days '])('are those without tags and entities: %j', (part) => expect(plain('a.xml', akn, part)).toBe(true));
  it.each(['Smith &amp; Sons', 'for <b>seven', 'seven</b> days', 'days &lt; ten'])('are not those with a tag or an entity among them: %j', (part) => expect(plain('a.xml', akn, part)).toBe(false));

  it('are all where the text has no marks at all', () => expect(isPlain(provisionOf('seven days'), { start: 0, end: 10 })).toBe(true));
});
