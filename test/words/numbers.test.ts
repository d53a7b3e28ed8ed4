import fc from 'fast-check';
import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as spanish } from 'n2words/es-ES';
import { toCardinal as belgian } from 'n2words/fr-BE';
import { toCardinal as french } from 'n2words/fr-FR';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { readNumbers } from '../../server/src/words/numbers';
import { tokenize } from '../../server/src/words/tokens';

const values = (text: string, language: Language = 'en'): number[] =>
  readNumbers(tokenize(text, language), language).map(number => Math.round(number.value * 1e4) / 1e4);

describe('numbers', () => {
  it.each([
    ['twenty-six weeks', [26]], ['one hundred and eighty months', [180]], ['three hundred and sixty-five days', [365]],
    ['twentysix weeks', [26]], ['1,250.50', [1250.5]], ['two-thirds of', [0.6667]], ['one forty-eighth of', [0.0208]], ['one six-hundredth', [0.0017]], ['one four-hundred-and-eightieth', [0.0021]], ['half an hour', [0.5]], ['66⅔ per cent', [66.6667]],
    ['sixty-six and two-thirds per cent', [66.6667]], ['five and half per centum', [5.5]], ['two and a half per cent', [2.5]],
    ['twelve and one-half per cent', [12.5]], ['66 2/3 per cent', [66.6667]], ['half of the wage', [0.5]], ['a third of the wage', [0.3333]],
    ['twenty-six (26) weeks', [26]], ['26 (twenty-six) weeks', [26]], ['the fourth day', [4]], ['the twenty-first day', [21]],
    ['the 8th day', [8]], ['one or two weeks', [1, 2]], ['five, six and seven', [5, 6, 7]], ['two thousand five hundred', [2500]],
    ['one third party', [1, 3]],
  ])('in English: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
  it.each([
    ['vingt-six (26) semaines', [26]], ['quatre-vingt-dix-sept', [97]], ['soixante et onze', [71]], ['cent quatre-vingts jours', [180]],
    ['soixante pour cent', [60]], ['le trente et unième jour', [31]], ['le soixante-douzième mois', [72]], ['les trente premiers jours', [30, 1]], ['trois quarts', [0.75]], ['la moitié du salaire', [0.5]], ['deux tiers', [0.6667]], ['1 250,5 F', [1250.5]],
    ['0,90 %', [0.9]], ['le troisième jour', [3]], ['mille cent jours', [1100]], ['¾ du salaire', [0.75]],
  ])('in French: %s', (text, expected) => {
    expect(values(text, 'fr')).toEqual(expected);
  });
  it.each([
    ['SEIS (6) meses', [6]], ['treinta y seis meses', [36]], ['ciento ochenta días', [180]], ['dos terceras partes', [0.6667]],
    ['la mitad del salario', [0.5]], ['veintiséis semanas', [26]], ['1.250,50 pesos', [1250.5]], ['0,90%', [0.9]], ['quinientos días', [500]],
    ['el cuarto día', [4]], ['tres cuartas partes', [0.75]], ['setenta por ciento', [70]],
    ['diez primeras semanas', [10, 1]], ['de media hora', [0.5]], ['la media de los salarios', []],
  ])('in Spanish: %s', (text, expected) => {
    expect(values(text, 'es')).toEqual(expected);
  });
  it('keeps the figure beside the words, so that the two can be compared', () => {
    expect(readNumbers(tokenize('twenty-six (24) weeks', 'en'), 'en')[0]).toMatchObject({ value: 26, gloss: 24 });
  });
  it.each<[string, (n: number) => string, Language]>([
    ['English', english, 'en'], ['French', french, 'fr'], ['Belgian French', belgian, 'fr'], ['Spanish', text => spanish(text), 'es'],
  ])('reads every whole number up to two million as written out in %s', (_, write, language) => {
    fc.assert(fc.property(fc.oneof(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 1000, max: 2_000_000 })), n => {
      expect(values(write(n), language)).toEqual([n]);
    }), { numRuns: 400 });
  });
});
