import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/src/draft/draft';
import { readQuantities } from '../../server/src/facts/quantities';
import { tokenize } from '../../server/src/words/tokens';

/** "kind value unit comparator «words of comparison, number and unit»" of each quantity. */
const read = (text: string, language: Language): string[] => {
  const tokens = tokenize(text, language);
  return readQuantities(tokens, language).map(quantity =>
    `${quantity.kind} ${quantity.value} ${quantity.unit} ${quantity.comparator} «${text.slice(tokens.start[quantity.from], tokens.end[quantity.to - 1])}»`);
};

describe('quantities', () => {
  it.each<[string, string[]]>([
    ['payable for twenty-six (26) weeks', ['duration 26 week exactly «twenty-six (26) weeks»']],
    ['not less than 180 monthly contributions', ['count 180 monthly-contribution at-least «not less than 180 monthly contributions»']],
    ['a period not exceeding ninety consecutive days', ['duration 90 day at-most «not exceeding ninety consecutive days»']],
    ['60 per centum of average earnings', ['percentage 60 percent exactly «60 per centum»']],
    ['one-half of one per cent of the salary', ['percentage 0.5 percent exactly «one-half of one per cent»']],
    ['two-thirds or more of the earning capacity', ['percentage 66.67 percent at-least «two-thirds or more»']],
    ['the age of sixty years or fifty-five years', ['age 60 year exactly «sixty years»', 'duration 55 year exactly «fifty-five years»']],
    ['ten working days', ['duration 10 working-day exactly «ten working days»']],
    ['the number of weeks shall be not fewer than 7 or more than 12', ['duration 7 week at-least «not fewer than 7»', 'duration 12 week at-most «or more than 12»']],
    ['from the fourth day of incapacity', ['ordinal 4 day exactly «fourth day»']],
    ['600 or more hours', ['count 600 hour at-least «600 or more hours»']],
    ['as provided in section 12 of Act 7', []],
    ['shall be reviewed annually', ['interval 1 year exactly «annually»']],
    ['a fine of 500 dollars', ['money 500 USD exactly «500 dollars»']],
  ])('in English: %s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });
  it.each<[string, string[]]>([
    ['pendant vingt-six semaines au plus', ['duration 26 week at-most «vingt-six semaines au plus»']],
    ['cinquante-cinq pour cent du salaire', ['percentage 55 percent exactly «cinquante-cinq pour cent»']],
    ['à partir du troisième jour', ['ordinal 3 day exactly «troisième jour»']],
    ["l'âge de 60 ans", ['age 60 year exactly «60 ans»']],
    ['dans les 30 jours ouvrables', ['duration 30 working-day at-most «dans les 30 jours ouvrables»']],
  ])('in French: %s', (text, expected) => {
    expect(read(text, 'fr')).toEqual(expected);
  });
  it.each<[string, string[]]>([
    ['un período mínimo de SEIS (6) meses', ['duration 6 month at-least «mínimo de SEIS (6) meses»']],
    ['el 70% del salario', ['percentage 70 percent exactly «70%»']],
    ['dentro del plazo de 90 días hábiles', ['duration 90 working-day at-most «dentro del plazo de 90 días hábiles»']],
    ['60 cotizaciones mensuales', ['count 60 monthly-contribution exactly «60 cotizaciones mensuales»']],
    ['menores de 18 años', ['age 18 year at-most «menores de 18 años»']],
  ])('in Spanish: %s', (text, expected) => {
    expect(read(text, 'es')).toEqual(expected);
  });
  it.each<[string, string[]]>([
    ['shall not be paid for more than 26 weeks', ['duration 26 week at-most «more than 26 weeks»']],
    ['where she is not employed, for more than 26 weeks', ['duration 26 week at-least «more than 26 weeks»']], // the "not" belongs to another clause
    ['shall not in any case whatever be paid to any such person for more than 26 weeks', ['duration 26 week at-least «more than 26 weeks»']], // and here it is too far away
    ['no person over 60 years of age', ['age 60 year at-least «over 60 years of age»']],
    ['no person who is more than 60 years of age', ['age 60 year at-least «more than 60 years of age»']],
    ['up to. 26 weeks', ['duration 26 week exactly «26 weeks»']],
    ['26 weeks. Or more', ['duration 26 week exactly «26 weeks»']],
    ['26 weeks or more', ['duration 26 week at-least «26 weeks or more»']],
    ['26 weeks or more than 30 weeks', ['duration 26 week exactly «26 weeks»', 'duration 30 week at-most «or more than 30 weeks»']],
    ['at least the the the the the 26 weeks', ['duration 26 week at-least «at least the the the the the 26 weeks»']],
    ['at least the the the the the the 26 weeks', ['duration 26 week exactly «26 weeks»']],
  ])('words of comparison reach as far as their clause: %s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });
  it('words of comparison behind one value are not those before the next', () => {
    for (const text of ['40 % au moins, la moitié', '40 % au moins la moitié']) expect(read(text, 'fr')).toEqual(['percentage 40 percent at-least «40 % au moins»', 'percentage 50 percent exactly «moitié»']);
  });
  it('tells where words of comparison end that do not stand right before the number', () => {
    const said = (text: string): string | undefined => {
      const tokens = tokenize(text, 'en'), [quantity] = readQuantities(tokens, 'en');
      return quantity?.said === undefined ? undefined : tokens.norm[quantity.said];
    };
    expect([said('not less than a total period of 26 weeks'), said('not less than 26 weeks'), said('26 weeks')]).toEqual(['a', undefined, undefined]);
  });
});
