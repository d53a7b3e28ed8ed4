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

/** "value «words»" of each number, its kind before it where it is no cardinal, the figure of its gloss behind it. */
const read = (text: string, language: Language = 'en'): string[] => {
  const tokens = tokenize(text, language);
  return readNumbers(tokens, language).map(({ kind, value, start, end, gloss }) =>
    `${kind === 'cardinal' ? '' : `${kind} `}${Math.round(value * 1e4) / 1e4} «${text.slice(tokens.start[start], tokens.end[end - 1])}»${gloss === undefined ? '' : ` = ${Math.round(gloss * 1e4) / 1e4}`}`);
};

describe('figures', () => {
  it.each<[Language, string, string[]]>([
    // A comma parts thousands or decimals, by the language and by what stands behind it
    ['en', '2,500 dollars', ['2500 «2,500»']], ['es', '2,500 por ciento', ['2.5 «2,500»']], ['es', '12,500 pesos', ['12500 «12,500»']], ['fr', '0,500 %', ['0.5 «0,500»']], ['en', '1,250,000.75', ['1250000.75 «1,250,000.75»']],
    ['en', '1.250 litres', ['1.25 «1.250»']], ['es', '1.250 pesos', ['1250 «1.250»']], ['fr', '1.250.000,5 F', ['1250000.5 «1.250.000,5»']], ['en', '4,5 per cent', ['4.5 «4,5»']], ['en', 'section 1.2.3', []], ['en', '12.50 dollars', ['12.5 «12.50»']],
    ['fr', '1 250 000 francs', ['1250000 «1 250 000»']], ['fr', '1  250 francs', ['1 «1»', '250 «250»']], ['fr', '1250 000 francs', ['1250 «1250»', '0 «000»']], ['fr', '10, 250 et 500', ['10 «10»', '250 «250»', '500 «500»']], ['fr', '1\u00a0250 F', ['1250 «1\u00a0250»']],
    ['en', '2.5 million shillings', ['2500000 «2.5 million»']], ['en', '300 thousand', ['300000 «300 thousand»']], ['es', '2 millones', ['2000000 «2 millones»']],
    ['en', 'Act 41/1987, or 8/1', []], ['en', '3/4 of it', ['fraction 0.75 «3/4»']], ['en', '100/100', []], ['en', '1/100', ['fraction 0.01 «1/100»']], ['en', '0/5', []], ['en', '1/101', []],
    ['fr', 'les 5/6es du salaire', ['fraction 0.8333 «5/6es»']], ['es', '1/12avo del salario', ['fraction 0.0833 «1/12avo»']], ['fr', '5/6 es', ['fraction 0.8333 «5/6»']],
    ['en', '½ of it, ¾ of it', ['fraction 0.5 «½»', 'fraction 0.75 «¾»']], ['en', '66⅔ and 66 ⅔', ['66.6667 «66⅔»', '66.6667 «66 ⅔»']], ['en', '1.5½', []],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('numbers in words', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'five six', ['5 «five»', '6 «six»']], ['en', 'twenty thirty', ['20 «twenty»', '30 «thirty»']], ['en', 'twenty twelve', ['20 «twenty»', '12 «twelve»']], ['en', 'twenty, five', ['20 «twenty»', '5 «five»']],
    ['en', 'six and seven', ['6 «six»', '7 «seven»']], ['en', 'twenty and five', ['20 «twenty»', '5 «five»']], ['en', 'one hundred and five and six', ['105 «one hundred and five»', '6 «six»']], ['en', 'one hundred and', ['100 «one hundred»']],
    ['en', 'one hundred and two thirds', ['100 «one hundred»', 'fraction 0.6667 «two thirds»']], ['en', 'thousands of a million', []], ['en', 'a hundred weeks', ['100 «hundred»']], ['en', 'two hundred thousand and ten', ['200010 «two hundred thousand and ten»']],
    ['fr', 'vingt et un', ['21 «vingt et un»']], ['fr', 'vingt et deux', ['20 «vingt»', '2 «deux»']], ['fr', 'soixante et onze', ['71 «soixante et onze»']], ['fr', 'quatre-vingt-dix-neuf', ['99 «quatre-vingt-dix-neuf»']], ['fr', 'quatre vingts', ['80 «quatre vingts»']],
    ['fr', 'soixante vingt', ['60 «soixante»', '20 «vingt»']], ['fr', 'dix six', ['10 «dix»', '6 «six»']], ['fr', 'dix-sept', ['17 «dix-sept»']], ['fr', 'mille neuf cent quatre-vingt-quatre', ['1984 «mille neuf cent quatre-vingt-quatre»']],
    ['es', 'treinta y uno', ['31 «treinta y uno»']], ['es', 'veinte y uno', ['20 «veinte»', '1 «uno»']], ['es', 'treinta y doce', ['30 «treinta»', '12 «doce»']],
    ['es', 'cinco por ciento', ['5 «cinco»']], ['es', 'hasta por ciento ochenta días', ['180 «ciento ochenta»']], ['es', 'cinco por ciento ochenta', ['5 «cinco»', '80 «ochenta»']], ['es', 'por ciento, ochenta días', ['80 «ochenta»']], ['fr', 'cinq pour cent', ['5 «cinq»']],
    ['en', 'fortyfive', ['45 «fortyfive»']], ['en', 'eightyfold ninetytwelve', []], ['es', 'twentysix', []],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('decimals and mixed numbers', () => {
  it.each<[Language, string, string[]]>([
    ['es', 'uno coma cinco por ciento', ['1.5 «uno coma cinco»']], ['fr', 'zéro virgule trente', ['0.3 «zéro virgule trente»']], ['en', 'four point five', ['4.5 «four point five»']], ['en', 'zero point five per cent', ['0.5 «zero point five»']], ['en', 'nought point two (0.2)', ['0.2 «nought point two (0.2» = 0.2']], ['fr', 'zéro virgule cinq (0,5) pour cent', ['0.5 «zéro virgule cinq (0,5» = 0.5']], ['es', 'cero coma cinco', ['0.5 «cero coma cinco»']], ['en', 'zero weeks', []], ['fr', 'excède zéro, virgule', []], ['en', 'zero point of it', []], ['en', 'zero, point five', ['5 «five»']], ['en', 'four point zero five', ['4.05 «four point zero five»']], ['en', 'four point of', ['4 «four»']], ['en', 'five point, six', ['5 «five»', '6 «six»']],
    ['es', 'cinco y medio', ['5.5 «cinco y medio»']], ['en', 'five and 2/3', ['5.6667 «five and 2/3»']], ['en', 'twelve and an eighth', ['12 «twelve»', 'ordinal 8 «eighth»']], ['en', 'two and three', ['2 «two»', '3 «three»']], ['es', 'seis con dos tercios', ['6.6667 «seis con dos tercios»']], ['fr', 'six con deux tiers', ['6 «six»', 'fraction 0.6667 «deux tiers»']],
    ['en', 'the sum of 500 and one fifth of it', ['500 «500»', 'fraction 0.2 «one fifth»']], ['en', 'ninety-nine and one-half', ['99.5 «ninety-nine and one-half»']], ['en', 'two, and a half', ['2 «two»', 'fraction 0.5 «half»']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('shares', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'two-thirds', ['fraction 0.6667 «two-thirds»']], ['en', 'three thirds', ['3 «three»']], ['en', 'one, third', ['1 «one»', 'ordinal 3 «third»']], ['en', 'one hundred thirds', ['100 «one hundred»']], ['en', 'one hundredth and fourth week', ['1 «one»', 'ordinal 100 «hundredth»', 'ordinal 4 «fourth»']],
    ['fr', "avec l'aide d'un tiers", ['1 «un»']], ['fr', 'par un tiers', ['1 «un»']], ['fr', 'réduite par un tiers du salaire', ['fraction 0.3333 «un tiers»']], ['fr', 'égale à un tiers', ['fraction 0.3333 «un tiers»']], ['fr', 'par deux tiers', ['fraction 0.6667 «deux tiers»']],
    ['es', 'dos terceras partes del salario', ['fraction 0.6667 «dos terceras partes»']], ['es', 'una cuarta parte', ['fraction 0.25 «una cuarta parte»']],
    ['en', 'one twenty-fifth', ['fraction 0.04 «one twenty-fifth»']], ['en', 'one three-hundredth', ['fraction 0.0033 «one three-hundredth»']], ['en', 'one three-hundred-and-sixtieth', ['fraction 0.0028 «one three-hundred-and-sixtieth»']], ['en', 'one seven-hundred-and-twenty-fifth', ['fraction 0.0014 «one seven-hundred-and-twenty-fifth»']],
    ['en', 'thirty forty-eighths', ['fraction 0.625 «thirty forty-eighths»']], ['en', 'sixty forty-eighths', ['60 «sixty»', '40 «forty»']],
    ['en', 'a quarter of it', ['fraction 0.25 «quarter»']], ['en', 'a fifth of it', ['fraction 0.2 «fifth»']], ['en', 'the fifth of it', ['ordinal 5 «fifth»']], ['en', 'a third person', ['ordinal 3 «third»']], ['en', 'each quarter of it', []],
    ['fr', 'le quart du salaire', ['fraction 0.25 «quart»']], ['fr', 'au tiers de la rente', ['fraction 0.3333 «tiers»']], ['fr', 'le tiers responsable', []], ['fr', 'un demi de plus', ['fraction 0.5 «un demi»']], ['es', 'la tercera parte', ['fraction 0.3333 «tercera parte»']], ['es', 'la tercera vez', ['ordinal 3 «tercera»']], ['es', 'la mitad', ['fraction 0.5 «mitad»']],
    ['en', 'a half hour', ['0.5 «half»']], ['en', 'half an hour', ['0.5 «half an»']], ['en', 'half a hour', ['0.5 «half a»']], ['en', 'half a loaf', ['fraction 0.5 «half»']], ['en', 'half-monthly', []], ['en', 'half a year', []], ['en', 'half an annual rent', []], ['en', 'one half', ['fraction 0.5 «one half»']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('places in a row', () => {
  it.each<[Language, string, string[]]>([
    ['es', 'décimo sexto', ['ordinal 16 «décimo sexto»']], ['es', 'vigésimo primer', ['ordinal 21 «vigésimo primer»']], ['es', 'décimo, sexto', ['ordinal 10 «décimo»', 'ordinal 6 «sexto»']], ['es', 'cuarto quinto', ['ordinal 4 «cuarto»', 'ordinal 5 «quinto»']], ['es', 'décimo vigésimo', ['ordinal 10 «décimo»', 'ordinal 20 «vigésimo»']],
    ['es', 'cuarto (4to.) día', ['ordinal 4 «cuarto (4to»']], ['en', 'the fourth (4th) day', ['ordinal 4 «fourth (4th»']], ['en', 'the fourth (see 4) day', ['ordinal 4 «fourth»', '4 «4»']],
    ['en', 'the 21st day', ['ordinal 21 «21st»']], ['en', 'the 8 th day', ['8 «8»']], ['en', 'the twenty-first day', ['ordinal 21 «twenty-first»']], ['en', 'twenty, first', ['20 «twenty»', 'ordinal 1 «first»']], ['en', 'twenty-five first days', ['25 «twenty-five»', 'ordinal 1 «first»']], ['en', 'twenty tenth', ['20 «twenty»', 'ordinal 10 «tenth»']],
    ['fr', 'le vingt-deuxième', ['ordinal 22 «vingt-deuxième»']], ['fr', 'le soixante et onzième', ['ordinal 71 «soixante et onzième»']], ['fr', 'le quatre-vingt-onzième', ['ordinal 91 «quatre-vingt-onzième»']], ['fr', 'le trente-douzième', ['30 «trente»', 'ordinal 12 «douzième»']], ['fr', 'trente et deuxième', ['30 «trente»', 'ordinal 2 «deuxième»']],
    ['fr', 'vingt-second', ['20 «vingt»', 'ordinal 2 «second»']], ['fr', 'les trente premiers jours', ['30 «trente»', 'ordinal 1 «premiers»']], ['fr', 'le 3e jour', ['ordinal 3 «3e»']], ['es', '1.º de enero', ['1 «1»']], ['es', 'el 3º día', ['ordinal 3 «3º»']], ['es', 'diez primeras semanas', ['10 «diez»', 'ordinal 1 «primeras»']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('the same number in brackets', () => {
  it.each<[string, string[]]>([
    ['twenty-six (26) weeks', ['26 «twenty-six (26» = 26']], ['26 (twenty-six) weeks', ['26 «26 (twenty-six» = 26']], ['ninety (90 ) days', ['90 «ninety (90» = 90']], ['ninety (90', ['90 «ninety»', '90 «90»']], ['26 (26) weeks', ['26 «26 (26» = 26']],
    ['section 12 (3)', ['12 «12»', '3 «3»']], ['section 152.05(1.1)', ['152.05 «152.05»', '1.1 «1.1»']], ['two weeks (14 days)', ['2 «two»', '14 «14»']], ['two (14 days)', ['2 «two»', '14 «14»']], ['two (or 3)', ['2 «two»', '3 «3»']],
    ['two-thirds (2/3) of it', ['fraction 0.6667 «two-thirds (2/3» = 0.6667']], ['two-thirds (66⅔) of it', ['fraction 0.6667 «two-thirds (66⅔» = 66.6667']], ['66 2/3 (sixty-six and two-thirds) of it', ['66.6667 «66 2/3 (sixty-six and two-thirds» = 66.6667']], ['2/3 (two thirds) of it', ['fraction 0.6667 «2/3 (two thirds» = 0.6667']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
