import type { Language } from '../text/language';

/** The number words of one language, without accents, as `tokens.ts` folds them. */
export interface NumberWords {
  readonly small: Readonly<Record<string, number>>;
  readonly hundred: readonly string[];
  readonly thousand: readonly string[];
  readonly million: readonly string[];
  /** Words that join parts of a number: "hundred and five", "vingt et un", "treinta y uno". */
  readonly and: readonly string[];
  readonly ordinal: Readonly<Record<string, number>>;
  /** Denominators, and the nouns that are fractions by themselves ("half", "la moitié"). */
  readonly parts: Readonly<Record<string, number>>;
  readonly halves: readonly string[];
  /** Words before a percentage's own word for hundred, which is then no number: "pour cent". */
  readonly per: readonly string[];
  readonly decimalComma: boolean;
  /** Words for the sign before decimals, and for nought: "uno coma cero cinco". */
  readonly decimalSigns: readonly string[];
  readonly zero: readonly string[];
}

const en: NumberWords = {
  small: {
    one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
    fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fourty: 40,
    fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  },
  hundred: ['hundred'], thousand: ['thousand'], million: ['million', 'millions'], and: ['and'],
  ordinal: {
    first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
    thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20,
    thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100,
  },
  parts: {
    half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6,
    seventh: 7, sevenths: 7, eighth: 8, eighths: 8, ninth: 9, ninths: 9, tenth: 10, tenths: 10, eleventh: 11, elevenths: 11, twelfth: 12, twelfths: 12,
    thirteenth: 13, thirteenths: 13, fourteenth: 14, fourteenths: 14, fifteenth: 15, fifteenths: 15, sixteenth: 16, sixteenths: 16, eighteenth: 18,
    eighteenths: 18, twentieth: 20, twentieths: 20, thirtieth: 30, thirtieths: 30, fortieth: 40, fortieths: 40, fiftieth: 50, fiftieths: 50, sixtieth: 60,
    sixtieths: 60, seventieth: 70, seventieths: 70, eightieth: 80, eightieths: 80, ninetieth: 90, ninetieths: 90, hundredth: 100, hundredths: 100,
  },
  halves: ['half'], per: [], decimalComma: false, decimalSigns: ['point'], zero: ['zero', 'nought', 'nil'],
};

const fr: NumberWords = {
  small: {
    un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13,
    quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70,
    huitante: 80, octante: 80, nonante: 90,
  },
  hundred: ['cent', 'cents'], thousand: ['mille', 'mil'], million: ['million', 'millions'], and: ['et'],
  ordinal: {
    premier: 1, premiere: 1, premiers: 1, premieres: 1, deuxieme: 2, second: 2, seconde: 2, troisieme: 3, quatrieme: 4, cinquieme: 5,
    sixieme: 6, septieme: 7, huitieme: 8, neuvieme: 9, dixieme: 10, onzieme: 11, douzieme: 12, treizieme: 13, quatorzieme: 14,
    quinzieme: 15, seizieme: 16, vingtieme: 20, trentieme: 30, quarantieme: 40, cinquantieme: 50, soixantieme: 60, centieme: 100,
    unieme: 1, nonantieme: 90,
  },
  parts: {
    moitie: 2, moities: 2, demi: 2, demie: 2, demis: 2, tiers: 3, quart: 4, quarts: 4, cinquieme: 5, cinquiemes: 5, sixieme: 6, sixiemes: 6,
    septieme: 7, septiemes: 7, huitieme: 8, huitiemes: 8, neuvieme: 9, neuviemes: 9, dixieme: 10, dixiemes: 10, douzieme: 12, douziemes: 12,
    quinzieme: 15, quinziemes: 15, vingtieme: 20, vingtiemes: 20, trentieme: 30, trentiemes: 30, quarantieme: 40, quarantiemes: 40,
    cinquantieme: 50, cinquantiemes: 50, soixantieme: 60, soixantiemes: 60, centieme: 100, centiemes: 100,
  },
  halves: ['demi', 'demie', 'moitie'], per: ['pour'], decimalComma: true, decimalSigns: ['virgule'], zero: ['zero'],
};

const es: NumberWords = {
  small: {
    un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12,
    trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, veintiun: 21,
    veintiuno: 21, veintiuna: 21, veintidos: 22, veintitres: 23, veinticuatro: 24, veinticinco: 25, veintiseis: 26, veintisiete: 27,
    veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90,
    doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300, cuatrocientos: 400, cuatrocientas: 400, quinientos: 500,
    quinientas: 500, seiscientos: 600, seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800, ochocientas: 800,
    novecientos: 900, novecientas: 900, cero: 0,
    ...contracted(),
  },
  hundred: ['cien', 'ciento'], thousand: ['mil'], million: ['millon', 'millones'], and: ['y'],
  ordinal: {
    primer: 1, primero: 1, primera: 1, primeros: 1, primeras: 1, segundo: 2, segunda: 2, tercer: 3, tercero: 3, tercera: 3, cuarto: 4,
    cuarta: 4, quinto: 5, quinta: 5, sexto: 6, sexta: 6, septimo: 7, septima: 7, octavo: 8, octava: 8, noveno: 9, novena: 9, decimo: 10,
    decima: 10, undecimo: 11, undecima: 11, decimoprimer: 11, decimoprimero: 11, duodecimo: 12, duodecima: 12, decimosegundo: 12,
    decimotercer: 13, decimotercero: 13, decimotercera: 13, decimocuarto: 14, decimocuarta: 14, decimoquinto: 15, decimoquinta: 15,
    decimosexto: 16, decimosexta: 16, decimoseptimo: 17, decimoseptima: 17, decimoctavo: 18, decimoctava: 18, decimonoveno: 19,
    decimonovena: 19, vigesimo: 20, vigesima: 20, vigesimoprimer: 21, vigesimoprimero: 21, trigesimo: 30, trigesima: 30,
    trigesimoprimer: 31, trigesimoprimero: 31, cuadragesimo: 40, quincuagesimo: 50, sexagesimo: 60, nonagesimo: 90, centesimo: 100,
  },
  parts: {
    mitad: 2, tercio: 3, tercios: 3, tercera: 3, terceras: 3, cuarto: 4, cuartos: 4, cuarta: 4, cuartas: 4,
    quinto: 5, quintos: 5, quinta: 5, quintas: 5, sexto: 6, sextos: 6, sexta: 6, sextas: 6, septima: 7, septimas: 7, septimo: 7,
    octavo: 8, octavos: 8, octava: 8, octavas: 8, noveno: 9, novenos: 9, novena: 9, decimo: 10, decimos: 10, decima: 10, decimas: 10, doceavo: 12, doceavos: 12,
    doceava: 12, doceavas: 12, vigesima: 20, centesima: 100, centesimas: 100,
    ...fractional(),
  },
  halves: ['medio', 'media', 'mitad'], per: ['por'], decimalComma: true, decimalSigns: ['coma', 'punto'], zero: ['cero'],
};

/** Numbers run together as in Peru and Ecuador: "treintiséis", "cincuenticinco", "setentidós". */
function contracted(): Record<string, number> {
  const tens = ['treint', 'cuarent', 'cincuent', 'sesent', 'setent', 'ochent', 'novent'];
  const units = ['un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];
  return Object.fromEntries([
    ...tens.flatMap((ten, t) => units.flatMap((unit, u) => [`${ten}i${unit}`, `${ten}ai${unit}`].map(word => [word, (t + 3) * 10 + u + 1]))),
    ...tens.flatMap((ten, t) => ['uno', 'una'].map(unit => [`${ten}i${unit}`, (t + 3) * 10 + 1])),
  ]);
}

/** Parts named after their number: "onceavo", "quinceavas", "veinticincoava", "treintavo". */
function fractional(): Record<string, number> {
  const numbers: readonly (readonly [string, number])[] = [
    ['once', 11], ['trece', 13], ['catorce', 14], ['quince', 15], ['dieciseis', 16], ['dieciocho', 18], ['veinte', 20], ['veinti', 20], ['veinticuatro', 24],
    ['veinticinco', 25], ['veintiocho', 28], ['treint', 30], ['treintaicinco', 35], ['treinticinco', 35], ['treintaiseis', 36], ['cuarent', 40], ['cincuent', 50], ['sesent', 60],
  ];
  return Object.fromEntries(numbers.flatMap(([stem, value]) => ['avo', 'ava', 'avos', 'avas'].map(ending => [stem + ending, value])));
}

export const numberWords: Readonly<Record<Language, NumberWords>> = { en, fr, es };

const several = (words: NumberWords): ReadonlySet<string> => new Set(Object.entries(words.small).flatMap(([word, value]) => value > 1 ? [word] : []));
const countsBy: Readonly<Record<Language, ReadonlySet<string>>> = { en: several(en), fr: several(fr), es: several(es) };

/** Whether a folded word is a number of two and more in a language; "one", "un" and "una" are articles and pronouns too. Without a language: in any. */
export const isNumberWord = (word: string, language?: Language): boolean =>
  language === undefined ? countsBy.en.has(word) || countsBy.fr.has(word) || countsBy.es.has(word) : countsBy[language].has(word);
