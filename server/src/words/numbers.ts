import type { Language } from '../text/language';
import { WordMarks } from './dictionary';
import { type NumberWords, numberWords } from './numberWords';
import type { Tokens } from './tokens';

/** A number as a law writes it, in figures, words, or both. */
export interface NumberRead {
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  readonly value: number;
  /** Tokens `start` up to, not including, `end`; a gloss in brackets included. */
  readonly start: number;
  readonly end: number;
  /** The figure of "twenty-six (24)", where one stands beside the words: the two may differ. */
  readonly gloss?: number;
}

/**
 * All numbers of a text, in order, not overlapping: "26", "1,250.50" or "1.250,50" by language, "twenty-six (26)", "two-thirds",
 * "66⅔", "five and a half", "the fourth". A fraction's value is its quotient (two-thirds 0.6667).
 */
export function readNumbers(tokens: Tokens, language: Language): readonly NumberRead[] {
  const { memo } = tokens;
  if (memo.numbers?.language !== language) memo.numbers = { language, read: readAll(tokens, numberWords[language]) };
  return memo.numbers.read;
}

function readAll(tokens: Tokens, words: NumberWords): readonly NumberRead[] {
  const found: NumberRead[] = [], marks = beginnersOf(words);
  for (let i = 0; i < tokens.count; i++) {
    if (!mayBegin(tokens, i, words, marks)) continue;
    const read = readNumberAt(tokens, i, words);
    if (!read) continue;
    found.push(read);
    i = read.end - 1;
  }
  return found;
}

const beginners = new Map<NumberWords, WordMarks>();

/** May a number begin with this word? Remembered for each word of a language that was met. */
const mayBegin = ({ word, norm }: Tokens, i: number, words: NumberWords, marks = beginnersOf(words)): boolean =>
  marks.of(word[i]!) ?? marks.mark(word[i]!, isBeginner(norm[i]!, words));

function beginnersOf(words: NumberWords): WordMarks {
  let known = beginners.get(words);
  if (!known) beginners.set(words, known = new WordMarks());
  return known;
}

function isBeginner(word: string, words: NumberWords): boolean {
  const code = word.charCodeAt(0);
  if (code < 97) return code >= 48 && code <= 57;
  if (code > 122) return figureOf(word, words.decimalComma) !== undefined;
  return word in words.small || word in words.ordinal || word in words.parts || words.halves.includes(word) || words.zero.includes(word) || isMultiplier(word, words) || joined(word, words) !== undefined;
}

const isMultiplier = (word: string, words: NumberWords): boolean =>
  words.hundred.includes(word) || words.thousand.includes(word) || words.million.includes(word);

function readNumberAt(tokens: Tokens, i: number, words: NumberWords): NumberRead | undefined {
  const base = readFigure(tokens, i, words) ?? readCardinal(tokens, i, words);
  if (base) {
    const mixed = readMixed(tokens, base, words);
    if (mixed) return withGloss(tokens, mixed, words);
    const fraction = readFraction(tokens, base, words);
    if (fraction) return withGloss(tokens, fraction, words);
    const ordinal = readOrdinalAfter(tokens, base, words);
    if (ordinal) return ordinal;
    return withGloss(tokens, base, words);
  }
  return readFromZero(tokens, i, words) ?? readBareFraction(tokens, i, words) ?? readOrdinal(tokens, i, words);
}

// ------------------------------------------------------------------------------------------------------------------ figures

function readFigure(tokens: Tokens, i: number, words: NumberWords): NumberRead | undefined {
  const word = tokens.norm[i];
  if (word === undefined) return undefined;
  let value = figureOf(word, words.decimalComma);
  if (value === undefined) return undefined;
  let end = i + 1;
  // "1 250 000" with ordinary blanks
  if (/^\d{1,3}$/.test(word)) {
    while (end < tokens.count && /^\d{3}([.,]\d+)?$/.test(tokens.norm[end]!) && tokens.start[end]! - tokens.end[end - 1]! === 1 && tokens.text[tokens.end[end - 1]!] === ' ') {
      value = value * 1000 + (figureOf(tokens.norm[end]!, words.decimalComma) ?? 0);
      end++;
    }
  }
  const scale = tokens.norm[end];
  if (scale !== undefined && words.million.includes(scale)) { value *= 1e6; end++; }
  else if (scale !== undefined && words.thousand.includes(scale)) { value *= 1e3; end++; }
  const isFraction = /^\p{No}$/u.test(word) || /^\d+\/\d+$/.test(word);
  if (isFraction && value < 1 && fractionEnds.has(tokens.norm[end] ?? '') && tokens.start[end] === tokens.end[end - 1]) end++;
  return { kind: isFraction && value < 1 ? 'fraction' : 'cardinal', value, start: i, end };
}

/** "5/6es", "2/10èmes", "1/12avo": what may be written after a fraction in figures. */
const fractionEnds: ReadonlySet<string> = new Set(['e', 'es', 'eme', 'emes', 'avo', 'avos', 'ava', 'avas', 'th', 'ths']);

const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5, '⅙': 1 / 6, '⅚': 5 / 6,
  '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8,
};

/** The value of a word in figures, or undefined: "1,250.5", "0,90", "66⅔", "2/3". */
function figureOf(word: string, decimalComma: boolean): number | undefined {
  const last = vulgar[word.slice(-1)];
  if (last !== undefined) {
    const whole = word.slice(0, -1);
    return whole === '' ? last : /^\d+$/.test(whole) ? Number(whole) + last : undefined;
  }
  const quotient = /^(\d+)\/(\d+)$/.exec(word);
  if (quotient) {
    // "41/1987" is a number of an act, "8/1" no share
    const top = Number(quotient[1]), bottom = Number(quotient[2]);
    return top > 0 && top < bottom && bottom <= 100 ? top / bottom : undefined;
  }
  const plain = word.replace(/[\u00a0\u202f\u2009]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) && !(decimalComma && /^0,/.test(plain)) && !(decimalComma && /^\d{1,3},\d{3}$/.test(plain) && plain.length < 6)) {
    return Number(plain.replaceAll(',', ''));
  }
  if (decimalComma && /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^\d+,\d+$/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^\d+\.\d+$/.test(plain)) return Number(plain);
  return undefined;
}

// ---------------------------------------------------------------------------------------------------------------- cardinals

/** "one hundred and eighty", "quatre-vingt-dix", "treinta y uno"; also run together ("twentysix"). */
function readCardinal(tokens: Tokens, i: number, words: NumberWords): NumberRead | undefined {
  let total = 0, current = 0, end = i, any = false;
  while (end < tokens.count) {
    if (any && tokens.gap[end]! > 0) break;
    const word = tokens.norm[end]!;
    const small = words.small[word] ?? joined(word, words);
    if (small !== undefined && fits(current, small)) {
      current = current % 100 === 4 && small === 20 && word.startsWith('vingt') ? current - 4 + 80 : current + small;
    } else if (words.hundred.includes(word) && current < 20 && !isPerCent(tokens, end, words)) {
      current = (current || 1) * 100;
    } else if (words.thousand.includes(word) && (any || word !== 'million')) {
      total += (current || 1) * 1000;
      current = 0;
    } else if (words.million.includes(word) && any) {
      total = (total + current) * 1e6;
      current = 0;
    } else if (any && words.and.includes(word) && continues(tokens, end + 1, current, words)) {
      end++;
      continue;
    } else break;
    any = true;
    end++;
  }
  return any ? { kind: 'cardinal', value: total + current, start: i, end } : undefined;
}

/** May `small` follow what has been read? "hundred five" and "soixante dix" yes, "five six" and "twenty thirty" no. */
function fits(current: number, small: number): boolean {
  const rest = current % 100;
  if (small >= 100) return current === 0;
  if (rest === 0) return true;
  if (rest === 4 && small === 20) return true; // quatre-vingt
  if (rest === 60 || rest === 80) return small < 20; // soixante-dix, quatre-vingt-dix
  if (rest === 70 || rest === 90) return small < 10;
  if (rest === 10) return small >= 7 && small <= 9; // dix-sept
  return rest >= 20 && rest % 10 === 0 && small < 10;
}

/** After "and": only what makes the number whole ("hundred and five", "vingt et un"), not "six and seven". */
function continues(tokens: Tokens, i: number, current: number, words: NumberWords): boolean {
  const word = tokens.norm[i];
  if (word === undefined) return false;
  const small = words.small[word] ?? joined(word, words);
  if (small === undefined || !fits(current, small)) return false;
  if (words === numberWords.en) {
    // "one hundred and two thirds" is a mixed number, not 102
    const next = tokens.norm[i + 1];
    return current % 100 === 0 && !(next !== undefined && next in words.parts);
  }
  const rest = current % 100;
  if (words === numberWords.fr) return small === 1 || small === 11;
  return rest >= 30 && small < 10;
}

/** The hundred of "5 por ciento", "cinq pour cent" is a percentage's; that of "hasta por ciento ochenta días" is a number. */
function isPerCent(tokens: Tokens, i: number, words: NumberWords): boolean {
  if (i === 0 || !words.per.includes(tokens.norm[i - 1]!)) return false;
  const next = tokens.norm[i + 1];
  const small = next === undefined || tokens.gap[i + 1]! > 0 ? undefined : words.small[next];
  return small === undefined || small >= 100 || i > 1 && mayBegin(tokens, i - 2, words);
}

/** "twentysix", "onehundred": two number words that lost their hyphen. */
function joined(word: string, words: NumberWords): number | undefined {
  if (words !== numberWords.en || word.length < 8) return undefined;
  for (const tens of ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']) {
    if (!word.startsWith(tens)) continue;
    const unit = words.small[word.slice(tens.length)];
    if (unit !== undefined && unit < 10) return words.small[tens]! + unit;
  }
  return undefined;
}

// ------------------------------------------------------------------------------------------------- fractions, mixed, ordinals

/** "sixty-six and two-thirds", "two and a half", "five and half", "66 2/3". */
function readMixed(tokens: Tokens, base: NumberRead, words: NumberWords): NumberRead | undefined {
  if (base.kind !== 'cardinal') return undefined;
  let i = base.end;
  const next = tokens.norm[i];
  if (next === undefined || tokens.gap[i]! > 0) return undefined;
  if (/^\d\/\d$/.test(next) || next in vulgar) {
    return { kind: 'cardinal', value: base.value + figureOf(next, false)!, start: base.start, end: i + 1 };
  }
  if (words.decimalSigns.includes(next)) return readDecimals(tokens, base, words);
  if (base.value >= 100) return undefined; // "the sum of $500 and one fifth of …" are two
  if (!words.and.includes(next) && !(words === numberWords.es && next === 'con')) return undefined;
  i++;
  if (tokens.norm[i] === 'a' || tokens.norm[i] === 'an') i++;
  const half = tokens.norm[i];
  if (half !== undefined && words.halves.includes(half)) return { kind: 'cardinal', value: base.value + 0.5, start: base.start, end: i + 1 };
  const top = readFigure(tokens, i, words) ?? readCardinal(tokens, i, words);
  if (!top) return undefined;
  if (top.kind === 'fraction') return { kind: 'cardinal', value: base.value + top.value, start: base.start, end: top.end };
  const fraction = readFraction(tokens, top, words);
  return fraction && fraction.value < 1 ? { kind: 'cardinal', value: base.value + fraction.value, start: base.start, end: fraction.end } : undefined;
}

/** "zero point five", "zéro virgule trente": a zero without decimals is no value in these languages. */
function readFromZero(tokens: Tokens, i: number, words: NumberWords): NumberRead | undefined {
  if (!words.zero.includes(tokens.norm[i]!) || !words.decimalSigns.includes(tokens.norm[i + 1] ?? '') || tokens.gap[i + 1]! > 0) return undefined;
  const read = readDecimals(tokens, { kind: 'cardinal', value: 0, start: i, end: i + 1 }, words);
  return read && withGloss(tokens, read, words);
}

/** "uno coma cinco por ciento", "cero coma treinta", "four point five": each zero that leads the decimals counts. */
function readDecimals(tokens: Tokens, base: NumberRead, words: NumberWords): NumberRead | undefined {
  let i = base.end + 1, zeros = '';
  while (i < tokens.count && words.zero.includes(tokens.norm[i]!)) { zeros += '0'; i++; }
  const decimals = i < tokens.count && tokens.gap[i] === 0 ? readCardinal(tokens, i, words) : undefined;
  if (!decimals) return undefined;
  return { kind: 'cardinal', value: Number(`${base.value}.${zeros}${decimals.value}`), start: base.start, end: decimals.end };
}

/** "two-thirds", "trois quarts", "dos terceras partes". */
function readFraction(tokens: Tokens, top: NumberRead, words: NumberWords): NumberRead | undefined {
  const word = tokens.norm[top.end];
  if (top.kind !== 'cardinal' || word === undefined || tokens.gap[top.end]! > 0 || top.value > 99) return undefined;
  const bottom = words.parts[word];
  if (bottom === undefined && words === numberWords.en) return readLongFraction(tokens, top, words);
  if (bottom === undefined || top.value >= bottom) return undefined;
  const after = tokens.norm[top.end + 1];
  // "one second", "one third party"
  if (after === 'party' || after === 'parties') return undefined;
  // "one hundredth and fourth week"
  if (after !== undefined && words.and.includes(after) && words.ordinal[tokens.norm[top.end + 2] ?? ''] !== undefined) return undefined;
  // "par un tiers", "l'aide d'un tiers": somebody else
  if (word === 'tiers' && top.value === 1 && thirdParty.has(tokens.norm[top.start - 1] ?? '') && !frenchOf.has(after ?? '')) return undefined;
  const end = top.end + 1 + (after === 'partes' || after === 'parte' ? 1 : 0);
  return { kind: 'fraction', value: top.value / bottom, start: top.start, end };
}

/** "one forty-eighth", "one six-hundredth", "one seven-hundred-and-twentieth": pensions of officials, a share for each month or year of service. */
function readLongFraction(tokens: Tokens, top: NumberRead, words: NumberWords): NumberRead | undefined {
  let i = top.end, whole = 0;
  const word = (): string => tokens.norm[i] ?? '';
  const lead = words.small[word()];
  if (lead === undefined || tokens.gap[i]! > 0) return undefined;
  const end = (last: number): NumberRead | undefined => (top.value < last ? { kind: 'fraction', value: top.value / last, start: top.start, end: i + 1 } : undefined);
  if (lead < 10) {
    i++;
    if (/^hundredths?$/.test(word())) return end(lead * 100);
    if (!words.hundred.includes(word())) return undefined;
    whole = lead * 100;
    i++;
    if (words.and.includes(word())) i++;
  }
  const tens = words.small[word()];
  if (tens !== undefined && tens >= 20 && tens % 10 === 0 && tokens.text[tokens.end[i]!] === '-') { whole += tens; i++; }
  const last = words.ordinal[word()] ?? words.ordinal[word().replace(/s$/, '')];
  return whole > 0 && last !== undefined && last < 100 && (whole % 100 === 0 || last < 10) ? end(whole + last) : undefined;
}

const thirdParty: ReadonlySet<string> = new Set(['par', 'd', 'contre', 'chez', 'envers']);

/** "half", "a third of", "la moitié", "la mitad", "la tercera parte": a fraction without its one. */
function readBareFraction(tokens: Tokens, i: number, words: NumberWords): NumberRead | undefined {
  const word = tokens.norm[i]!;
  // "de media hora", but "la media de los salarios"
  if (words === numberWords.es && word === 'media' && tokens.norm[i + 1] === 'hora') return { kind: 'fraction', value: 0.5, start: i, end: i + 1 };
  const bottom = words.parts[word];
  if (bottom === undefined) return undefined;
  const before = tokens.norm[i - 1], after = tokens.norm[i + 1];
  if (words === numberWords.en) {
    // "for half an hour twice a day"
    if (word === 'half' && tokens.norm[i + 1] === 'hour') return { kind: 'cardinal', value: 0.5, start: i, end: i + 1 };
    if (word === 'half' && (after === 'an' || after === 'a') && tokens.norm[i + 2] === 'hour') return { kind: 'cardinal', value: 0.5, start: i, end: i + 2 };
    if (word === 'half') return isHalved(tokens, i + 1) ? undefined : { kind: 'fraction', value: 0.5, start: i, end: i + 1 };
    if ((word === 'third' || word === 'quarter' || word === 'fifth') && before === 'a' && after === 'of') return { kind: 'fraction', value: 1 / bottom, start: i, end: i + 1 };
    return undefined;
  }
  // "le quart du salaire", "au tiers de la rente", but not "le tiers responsable" nor "le cinquième jour"
  if (words === numberWords.fr && bottom > 2 && frenchArticles.has(before ?? '') && frenchOf.has(after ?? '')) return { kind: 'fraction', value: 1 / bottom, start: i, end: i + 1 };
  if (word === 'moitie' || word === 'mitad') return { kind: 'fraction', value: 0.5, start: i, end: i + 1 };
  if (after === 'parte' && bottom > 2) return { kind: 'fraction', value: 1 / bottom, start: i, end: i + 2 };
  return undefined;
}

const frenchArticles: ReadonlySet<string> = new Set(['le', 'du', 'au']);
const frenchOf: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd']);

/** "half-monthly", "half-brother", "a half year": no share of anything. */
const isHalved = (tokens: Tokens, at: number): boolean => {
  const word = tokens.norm[at], next = tokens.norm[at + 1];
  return word !== undefined && (halved.has(word) || (word === 'an' || word === 'a') && next !== undefined && halved.has(next));
};
const halved: ReadonlySet<string> = new Set('monthly yearly weekly daily hourly annual annually brother brothers sister sisters sibling siblings blood hour hours holiday holidays day days year years time'.split(' '));

function readOrdinal(tokens: Tokens, i: number, words: NumberWords): NumberRead | undefined {
  const value = words.ordinal[tokens.norm[i]!];
  if (value === undefined) return undefined;
  // "décimo sexto", "vigésimo primer"
  const unit = value >= 10 && value % 10 === 0 && tokens.gap[i + 1] === 0 ? words.ordinal[tokens.norm[i + 1]!] : undefined;
  const whole = unit !== undefined && unit < 10 ? value + unit : value;
  return { kind: 'ordinal', value: whole, start: i, end: pastOrdinalGloss(tokens, whole === value ? i + 1 : i + 2) };
}

/** The same once more in brackets: "cuarto (4to.) día", "fourth (4th) day". */
function pastOrdinalGloss(tokens: Tokens, end: number): number {
  const from = tokens.end[end - 1]!;
  const gloss = /^\s{0,2}\(\d{1,3}\s?[a-zº°ª]{0,4}\.?\)/iu.exec(tokens.text.slice(from, from + 14));
  if (!gloss) return end;
  while (end < tokens.count && tokens.start[end]! < from + gloss[0].length) end++;
  return end;
}

/** "twenty-first"; "8th", "8e", "8º". */
function readOrdinalAfter(tokens: Tokens, base: NumberRead, words: NumberWords): NumberRead | undefined {
  const word = tokens.norm[base.end];
  if (word === undefined || tokens.gap[base.end]! > 0) return undefined;
  const adjoins = tokens.start[base.end]! === tokens.end[base.end - 1]!;
  if (adjoins && /^(st|nd|rd|th|er|ere|re|e|me|eme|ieme|nde|o|a|º|ª)$/.test(word)) return { kind: 'ordinal', value: base.value, start: base.start, end: base.end + 1 };
  if (words === numberWords.fr) return readFrenchOrdinal(tokens, base);
  if (words === numberWords.es) return undefined; // "diez primeras semanas": two words, not the eleventh
  const unit = words.ordinal[word];
  if (unit === undefined || unit >= 10 || base.value % 10 !== 0 || base.value === 0) return undefined;
  return { kind: 'ordinal', value: base.value + unit, start: base.start, end: base.end + 1 };
}

/** "vingt-deuxième", "trente et unième", "soixante-douzième"; but "trente premiers jours" are thirty. */
function readFrenchOrdinal(tokens: Tokens, base: NumberRead): NumberRead | undefined {
  const joined = tokens.norm[base.end] === 'et' && tokens.gap[base.end + 1] === 0;
  const at = joined ? base.end + 1 : base.end, word = tokens.norm[at] ?? '';
  const unit = numberWords.fr.ordinal[word];
  if (unit === undefined || unit === 1 && word !== 'unieme' || word.startsWith('second') || base.value === 0) return undefined;
  const teens = base.value % 100 === 60 || base.value % 100 === 80;
  if (base.value % 10 !== 0 || unit >= (teens ? 20 : 10) || joined && unit !== 1 && unit !== 11) return undefined;
  return { kind: 'ordinal', value: base.value + unit, start: base.start, end: at + 1 };
}

/** "twenty-six (26)", "SEIS (6)", "26 (twenty-six)": the number in brackets belongs to the one before it. */
function withGloss(tokens: Tokens, base: NumberRead, words: NumberWords): NumberRead {
  const i = base.end;
  if (i >= tokens.count || !inBrackets(tokens, i, i + 1) && tokens.text[tokens.start[i]! - 1] !== '(') return base;
  const gloss = readFigure(tokens, i, words) ?? readCardinal(tokens, i, words);
  if (!gloss) return base;
  // "152.05(1.1)", "12 (3)": a figure glosses words, not another figure
  if (base.end - base.start === 1 && /^\d/.test(tokens.norm[base.start]!) && /^\d/.test(tokens.norm[i]!) && gloss.value !== base.value) return base;
  const mixed = readMixed(tokens, gloss, words) ?? readFraction(tokens, gloss, words) ?? gloss;
  if (!inBrackets(tokens, i, mixed.end)) return base;
  return { ...base, end: mixed.end, gloss: mixed.value };
}

const inBrackets = (tokens: Tokens, start: number, end: number): boolean =>
  tokens.text[tokens.start[start]! - 1] === '(' && /^\s*\)/.test(tokens.text.slice(tokens.end[end - 1]!, tokens.end[end - 1]! + 3));
