import type { Language } from '../draft/draft';
import { type NumberRead, readNumbers } from '../words/numbers';
import type { Tokens } from '../words/tokens';
import { type Bare, comparisonAfter, withComparison } from './comparisons';
import type { Comparator, Unit } from './fact';
import { unitOfEachBeyond } from './eachBeyond';
import { endsWith, startsWith } from './phraseAt';
import { unitIndex } from './unitIndex';
import { type UnitWords, unitWords } from './unitWords';

/** A number with its unit, somewhere in a text, before anyone knows what it sets. */
export interface Quantity {
  readonly kind: 'duration' | 'percentage' | 'age' | 'count' | 'money' | 'interval' | 'ordinal';
  readonly value: number;
  readonly unit: Unit;
  readonly comparator: Comparator;
  /** Tokens of number and unit. */
  readonly start: number;
  readonly end: number;
  /** The same with the words of comparison ("not less than", "or more"). */
  readonly from: number;
  readonly to: number;
  /** The token after the words of comparison, where others stand between them and the number ("within a period of"). */
  readonly said?: number;
  /** The figure in brackets, where it differs from the words. */
  readonly gloss?: number;
  /** The token after the number, where a word stands between it and its unit ("tres primeros días"): a phrase may ask for that word. */
  readonly inner?: number;
  /** True where the unit stands elsewhere ("the number of weeks … is 26", "sixty or sixty-five years"). */
  readonly lent?: boolean;
  /** True for what is asked otherwise than by the value before: "three months in a row or four not consecutive". */
  readonly instead?: boolean;
  /** The token after the value that lends its unit, where that follows: what stands behind "30 or 25 years" is said of both. */
  readonly lender?: number;
  /** What follows a percentage or fraction as its base begins here (token index), if anything. */
  readonly base?: number;
}

/** All quantities of a text, in order; remembered for the last text. Values are in the unit given; fractions are per cent (two-thirds 66.67). */
export function readQuantities(tokens: Tokens, language: Language): readonly Quantity[] {
  if (latest?.tokens !== tokens || latest.language !== language) latest = { tokens, language, quantities: readAll(tokens, language) };
  return latest.quantities;
}

let latest: { readonly tokens: Tokens; readonly language: Language; readonly quantities: readonly Quantity[] } | undefined;
function readAll(tokens: Tokens, language: Language): readonly Quantity[] {
  const words = unitWords[language];
  const numbers = readNumbers(tokens, language);
  const found: Quantity[] = [];
  numbers.forEach((number, n) => {
    if (number.start < (found[found.length - 1]?.end ?? 0)) return; // the one of "one-half of one per cent"
    const quantity = readUnitBefore(tokens, number, words) ?? readAgeInMonths(tokens, number, numbers[n + 1], words) ?? readUnit(tokens, number, words) ?? readPastComparison(tokens, number, words)
      ?? lendUnit(tokens, numbers, n, words) ?? lendFromBefore(tokens, number, found[found.length - 1], words)
      ?? lendBySex(tokens, number, found[found.length - 1], words) ?? readBareAge(tokens, number, words) ?? lendFromEach(tokens, number, words);
    if (quantity) found.push(withComparison(tokens, quantity, words, found[found.length - 1]?.to));
  });
  for (const interval of readIntervals(tokens, words)) found.push(withComparison(tokens, interval, words));
  found.push(...readWholes(tokens, words));
  return withParts(tokens, withoutGlosses(tokens, found.sort((a, b) => a.start - b.start || a.end - b.end)), words);
}

/** "treinta y ocho años y seis meses" is 38.5 years, "11 meses y 10 días" 11.33 months: one value, not two. */
function withParts(tokens: Tokens, quantities: Quantity[], words: UnitWords): Quantity[] {
  const kept: Quantity[] = [];
  for (const quantity of quantities) {
    const before = kept[kept.length - 1];
    const whole = before && before.kind === 'duration' && quantity.kind === 'duration' && !before.lent && !quantity.lent ? parts[before.unit]?.[quantity.unit] : undefined;
    const joined = whole !== undefined && quantity.value < whole && quantity.from === quantity.start && before!.to === before!.end
      && quantity.start - before!.end <= 1 && (quantity.start === before!.end || words.links.has(tokens.norm[before!.end]!) && !words.alternatives?.has(tokens.norm[before!.end]!));
    if (joined) kept[kept.length - 1] = { ...before!, value: round(before!.value + quantity.value / whole), end: quantity.end, to: quantity.to };
    else kept.push(quantity);
  }
  return kept;
}

const parts: Readonly<Record<string, Readonly<Record<string, number>>>> = { year: { month: 12 }, month: { day: 30 } };

/** "thirty per cent (30%)", "twenty percent “20%”": the same value again in brackets or quotes belongs to the first. */
function withoutGlosses(tokens: Tokens, quantities: Quantity[]): Quantity[] {
  const kept: Quantity[] = [];
  for (const quantity of quantities) {
    const before = kept[kept.length - 1];
    const glosses = before && quantity.start === before.to && /["'([“‘]/.test(tokens.text[tokens.start[quantity.start]! - 1] ?? '')
      && quantity.value === before.value && quantity.unit === before.unit;
    if (glosses) {
      const comparator = before.comparator === 'exactly' ? quantity.comparator : before.comparator; // "fifty per cent (50%) or more"
      kept[kept.length - 1] = { ...before, end: quantity.end, to: quantity.to, comparator, ...(quantity.base === undefined ? {} : { base: quantity.base }) };
    }
    else kept.push(quantity);
  }
  return kept;
}

/** "el día decimosexto", "a partir del día 21": the unit stands before its ordinal; "día 31 de diciembre" is a date. */
function readUnitBefore(tokens: Tokens, number: NumberRead, words: UnitWords): Bare | undefined {
  const unit = words.unitBefore?.[tokens.norm[number.start - 1] ?? ''];
  if (unit === undefined || number.kind === 'fraction' || tokens.gap[number.start]! > 0) return undefined;
  const next = tokens.norm[number.end];
  if (next !== undefined && words.of.has(next) && words.months?.has(tokens.norm[number.end + 1] ?? '')) return undefined;
  return { kind: 'ordinal', value: number.value, unit, start: number.start - 1, end: number.end };
}

/** "60 años los hombres y 55 las mujeres", "65 if he is a man and 60 if she is a woman", "18 ans, ou 21 s'il étudie": the second age without its unit. */
function lendBySex(tokens: Tokens, number: NumberRead, before: Quantity | undefined, words: UnitWords): Bare | undefined {
  if (!before || before.unit !== 'year' || number.kind !== 'cardinal' || number.start - before.to > 12) return undefined;
  const learner = number.value >= 14 && number.value <= 30 && number.value > before.value;
  if (learner) {
    for (let i = number.end; i < Math.min(number.end + 4, tokens.count) && tokens.gap[i]! < 2; i++) if (words.learners?.has(tokens.norm[i]!)) return { kind: before.kind, value: number.value, unit: 'year', start: number.start, end: number.end, lent: true };
  }
  if (number.value < 40 || number.value > 80 || Math.abs(number.value - before.value) > 10) return undefined;
  const lent: Bare = { kind: before.kind, value: number.value, unit: 'year', start: number.start, end: number.end, lent: true };
  for (let i = number.end; i < Math.min(number.end + 6, tokens.count) && tokens.gap[i]! < 2; i++) if (words.sexes?.has(tokens.norm[i]!)) return lent;
  for (let i = number.start - 1; i > before.to && i >= number.start - 6 && tokens.gap[i + 1]! < 2; i--) if (words.sexes?.has(tokens.norm[i]!)) return lent;
  return undefined;
}

/** "for each day of sickness in excess of 7". */
function lendFromEach(tokens: Tokens, number: NumberRead, words: UnitWords): Bare | undefined {
  const unit = number.kind === 'cardinal' && !(tokens.norm[number.end] ?? '').startsWith('%') ? unitOfEachBeyond(tokens, number.start, words) : undefined;
  return unit && { kind: 'duration', value: number.value, unit: unit.unit, start: number.start, end: number.end, lent: true };
}

/** "entitled to a pension at sixty", "upon reaching 60, …": after such words a number without a unit is an age, but for "at 60 Main Street". */
function readBareAge(tokens: Tokens, number: NumberRead, words: UnitWords): Bare | undefined {
  if (number.kind !== 'cardinal' || number.value < 10 || number.value > 100 || !Number.isInteger(number.value)) return undefined;
  const next = tokens.norm[number.end];
  if (next !== undefined && tokens.gap[number.end]! < 1 && !words.ageBareNext?.has(next)) return undefined;
  if (!words.ageBare?.some(phrase => endsWith(tokens, number.start - 1, phrase))) return undefined;
  return { kind: 'age', value: number.value, unit: 'year', start: number.start, end: number.end };
}

/** "the age of 65 years and 6 months", "62 años y 3 meses de edad": one age. Of "60 years and 6 months of contributions" the months are none of it. */
function readAgeInMonths(tokens: Tokens, number: NumberRead, next: NumberRead | undefined, words: UnitWords): Bare | undefined {
  if (next === undefined || number.kind !== 'cardinal' || next.kind !== 'cardinal' || next.value >= 12) return undefined;
  const years = durationAt(tokens, number.end, words), months = durationAt(tokens, next.end, words);
  if (years?.unit !== 'year' || years.times || months?.unit !== 'month' || next.start - years.end !== 1) return undefined;
  const link = tokens.norm[years.end]!;
  if (!words.links.has(link) || words.alternatives?.has(link)) return undefined;
  const age = isAge(tokens, number.start, months.end, words);
  return age === undefined ? undefined : bareOf(number, 'age', round(number.value + next.value / 12), 'year', age);
}

function readUnit(tokens: Tokens, number: NumberRead, words: UnitWords): Bare | undefined {
  if (number.kind === 'ordinal') {
    const lived = yearOfLife(tokens, number, words);
    if (lived !== undefined) return bareOf(number, 'age', number.value, 'year', lived);
    const unit = durationAt(tokens, number.end, words);
    if (unit && isDate(tokens, unit.end, words)) return undefined;
    const every = unit?.unit === 'year' && number.value > 1 && words.every?.has(tokens.norm[number.start - 1] ?? '');
    return unit && bareOf(number, every ? 'interval' : 'ordinal', number.value, unit.unit, unit.end);
  }
  if (number.kind === 'cardinal' && isCalendarYear(tokens, number)) return undefined;
  const percent = percentAt(tokens, number.end, words);
  if (percent !== undefined) return bareOf(number, 'percentage', fine(shareOf(tokens, number)), 'percent', percent, undefined, baseAt(tokens, percent, words));
  const money = moneyAt(tokens, number, words);
  if (money) return { ...bareOf(number, 'money', number.value, money.unit, money.end), start: money.start };
  const count = countAt(tokens, number, words);
  if (count && (number.kind === 'cardinal' || count.unit === 'hour')) return bareOf(number, 'count', number.value, count.unit, count.end);
  const duration = durationAt(tokens, number.end, words);
  if (duration) {
    const value = duration.times ? number.value * duration.times : number.value;
    const age = isAge(tokens, number.start, duration.end, words);
    if (age !== undefined && duration.unit !== 'year') return undefined; // "a child below the age of three months"
    if (age !== undefined) return bareOf(number, 'age', value, 'year', age);
    return bareOf(number, 'duration', round(value), duration.unit, duration.end, tokens.norm[number.end]! in words.units ? undefined : number.end);
  }
  const hundredths = number.kind === 'fraction' ? shareOfOnePercent(tokens, number, words) : undefined;
  if (hundredths !== undefined) return bareOf(number, 'percentage', fine(number.value), 'percent', hundredths, undefined, baseAt(tokens, hundredths, words));
  if (number.kind === 'fraction') {
    const share = number.value * 100;
    return bareOf(number, 'percentage', share < 1 ? fine(share) : round(share), 'percent', number.end, undefined, baseAt(tokens, number.end, words));
  }
  const age = isAge(tokens, number.start, number.end, words);
  if (age !== undefined && number.value >= 10 && number.value <= 100) return bareOf(number, 'age', number.value, 'year', age);
  return undefined;
}

/** A number with its unit, of one shape whatever it lacks: thousands are made. */
const bareOf = ({ start, gloss, value: said }: NumberRead, kind: Quantity['kind'], value: number, unit: Unit, end: number, inner?: number, base?: number): Bare =>
  ({ kind, value, unit, start, end, gloss: gloss !== undefined && Math.abs(gloss - said) > 0.005 ? gloss : undefined, inner, base });

/** The end of an age counted in years of life: "the 67th year of life", "her sixtieth birthday", "on completing the twenty-first year". */
function yearOfLife(tokens: Tokens, number: NumberRead, words: UnitWords): number | undefined {
  if (number.value < 10 || number.value > 100) return undefined;
  const said = words.yearsOfLife?.find(phrase => startsWith(tokens, number.end, phrase));
  if (said) return number.end + said.length;
  const after = number.end + 1;
  if (words.units[tokens.norm[number.end] ?? '']?.unit !== 'year' || words.of.has(tokens.norm[after] ?? '') && tokens.gap[after]! < 1) return undefined;
  for (let i = number.start - 1; i >= Math.max(0, number.start - 4) && tokens.gap[i + 1]! < 1; i--) if (words.completing?.has(tokens.norm[i]!)) return after;
  return undefined;
}

/** "the 7th day of July" is a date. */
const isDate = (tokens: Tokens, at: number, words: UnitWords): boolean =>
  words.of.has(tokens.norm[at] ?? '') && words.months?.has(tokens.norm[at + 1] ?? '') === true;

/** "the National Insurance Act, 1911, such persons": a year of the calendar counts nothing. */
const isCalendarYear = (tokens: Tokens, number: NumberRead): boolean => /^(?:1[89]|20)\d\d$/.test(tokens.norm[number.end - 1]!) && number.end - number.start === 1;

const round = (value: number): number => Math.round(value * 100) / 100;
/** "1.365 por ciento": no share is of a thousand and more, so the point stands before decimals. */
const shareOf = (tokens: Tokens, { value, start, end }: NumberRead): number =>
  value >= 1000 && /^\d{1,2}[.,]\d{3}$/.test(tokens.text.slice(tokens.start[start]!, tokens.end[end - 1]!)) ? value / 1000 : value;
/** A percentage as written: "0,0555 %" keeps its digits. */
const fine = (value: number): number => Math.round(value * 1e6) / 1e6;

/** "600 or more hours", "dos o más hijos": the comparison stands between number and unit. */
function readPastComparison(tokens: Tokens, number: NumberRead, words: UnitWords): Bare | undefined {
  const after = comparisonAfter(tokens, number.end, words);
  if (!after) return undefined;
  const bare = readUnit(tokens, { ...number, end: number.end + after.words.length }, words);
  return bare && { ...bare, compared: after.means };
}

/** "36 monthly contributions, of which twelve were paid …", "quatorze semaines, dont huit après …", "tres meses consecutivos o cuatro no consecutivos": the unit was said just before. */
function lendFromBefore(tokens: Tokens, number: NumberRead, before: Quantity | undefined, words: UnitWords): Bare | undefined {
  if (!before || before.kind !== 'count' && before.kind !== 'duration' || number.kind !== 'cardinal' || number.start - before.to > 14) return undefined;
  const instead = number.start - before.to <= 6 && words.apart?.some(phrase => startsWith(tokens, number.end, phrase)) === true;
  const linked = instead || words.ofWhich.some(phrase => {
    for (let at = number.start - 1; at >= number.start - 4; at--) if (endsWith(tokens, at, phrase)) return true;
    return false;
  });
  return linked ? { kind: before.kind, value: number.value, unit: before.unit, start: number.start, end: number.end, lent: true, ...(instead ? { instead } : {}) } : undefined;
}

/** "twelve or sixteen weeks", "not fewer than 7 or more than 12" after "the number of weeks": a unit said once for several. */
function lendUnit(tokens: Tokens, numbers: readonly NumberRead[], n: number, words: UnitWords): Bare | undefined {
  const number = numbers[n]!;
  if (number.kind !== 'cardinal' || isReference(tokens, number, words)) return undefined;
  const next = numbers[n + 1];
  const window = next && next.kind === 'cardinal' && number.value < next.value && isAmong(tokens, number.end, next.start, words) ? readUnit(tokens, next, words) : undefined;
  if (window?.kind === 'duration') return { kind: 'duration', value: number.value, unit: window.unit, start: number.start, end: number.end, lent: true, lender: window.end };
  if (next && next.kind === 'cardinal' && next.start - number.end <= 4 && linked(tokens, number.end, next.start, words)) {
    const lender = readUnit(tokens, next, words) ;
    if (lender && lender.kind !== 'money' && lender.kind !== 'percentage') {
      return { kind: lender.kind, value: number.value, unit: lender.unit, start: number.start, end: number.end, lent: true, lender: lender.end };
    }
    if (lender?.kind === 'percentage' && !words.recipients.has(tokens.norm[number.start - 1] ?? '') && (number.value !== 1 || isNumberLike(tokens.norm[number.start]!))) {
      return { kind: 'percentage', value: round(number.value), unit: 'percent', start: number.start, end: number.end, lent: true, lender: lender.end };
    }
  }
  if (number.value === 1 || !isPredicate(tokens, number, words)) return undefined; // "un", "una" are articles far more often
  for (let i = number.start - 1, seen = 0; i >= 1 && seen < 30 && tokens.gap[i + 1]! < 3; i--, seen++) {
    const counted = countedBefore(tokens, i, words);
    if (counted) return { kind: 'count', value: number.value, unit: counted, start: number.start, end: number.end, lent: true };
    const unit = words.units[tokens.norm[i]!];
    if (unit === undefined || !words.numberOf.some(phrase => endsWith(tokens, i - 1, phrase))) continue;
    return { kind: 'duration', value: number.value, unit: unit.unit, start: number.start, end: number.end, lent: true };
  }
  return undefined;
}

/** A bare number says how many only where the sentence comes to it: "… is 26", "shall not exceed 50", "of 12;". */
function isPredicate(tokens: Tokens, number: NumberRead, words: UnitWords): boolean {
  const before = tokens.norm[number.start - 1];
  const after = comparisonAfter(tokens, number.end, words);
  if (after && number.end + after.words.length < tokens.count && tokens.gap[number.end + after.words.length]! < 2) return false; // "one or more children"
  return before !== undefined && words.predicates.has(before) || number.end >= tokens.count || tokens.gap[number.end]! >= 2;
}

/** "four of the last six calendar years", "quatre des six dernières années": so many of a stretch. */
function isAmong(tokens: Tokens, from: number, to: number, words: UnitWords): boolean {
  if (to - from < 1 || to - from > 4 || !words.of.has(tokens.norm[from]!)) return false;
  for (let i = from + 1; i < to; i++) if (!words.fillers.has(tokens.norm[i]!) && !words.adjectives.has(tokens.norm[i]!)) return false;
  return true;
}

/** Only "or", "and", "to" and words of comparison stand between two numbers that share a unit: "more than 3 and less than 15 years". */
function linked(tokens: Tokens, from: number, to: number, words: UnitWords): boolean {
  const comparing = unitIndex(words).comparing;
  let link = false;
  for (let i = from; i < to; i++) {
    const word = tokens.norm[i]!;
    if (words.links.has(word)) link = true;
    else if (!words.fillers.has(word) && !(link && comparing.has(word))) return false;
  }
  return link;
}

/** "section 12", "12(3)(b)", "(12.1)": the number of a provision, a form, an act, a year is no value. */
function isReference(tokens: Tokens, number: NumberRead, words: UnitWords): boolean {
  const before = tokens.text[tokens.start[number.start]! - 1], after = tokens.text[tokens.end[number.end - 1]!];
  if (after === '(' || before === '(' && after === ')') return true;
  for (let i = number.start - 1; i >= number.start - 2 && i >= 0; i--) if (words.references.has(tokens.norm[i]!)) return true;
  return false;
}

// -------------------------------------------------------------------------------------------------------------------- units

function durationAt(tokens: Tokens, at: number, words: UnitWords): { unit: Unit; end: number; times?: number } | undefined {
  let working = false;
  for (let i = at; i < Math.min(at + 4, tokens.count); i++) {
    if (i > at && tokens.gap[i]! >= 1 && !(words.adjectives.has(tokens.norm[i]!) || tokens.norm[i]! in words.units)) return undefined;
    const word = tokens.norm[i]!;
    const unit = words.units[word];
    if (unit) {
      let end = i + 1;
      while (end < tokens.count && tokens.gap[end] === 0 && words.after.has(tokens.norm[end]!)) {
        if (words.working.has(tokens.norm[end]!)) working = true;
        end++;
      }
      return { unit: working && unit.unit === 'day' ? 'working-day' : unit.unit, end, ...(unit.times ? { times: unit.times } : {}) };
    }
    if (words.working.has(word)) working = true;
    else if (!words.adjectives.has(word)) return undefined;
  }
  return undefined;
}

/** Where "three-fourths of 1 percent", "one-half of one per cent" ends: a share of a hundredth, not of the whole. */
function shareOfOnePercent(tokens: Tokens, { end }: NumberRead, words: UnitWords): number | undefined {
  const one = tokens.norm[end + 1];
  return words.of.has(tokens.norm[end] ?? '') && (one === '1' || one === 'one') ? percentAt(tokens, end + 2, words) : undefined;
}

function percentAt(tokens: Tokens, at: number, words: UnitWords): number | undefined {
  const word = tokens.norm[at];
  if (word === undefined) return undefined;
  if (word === '%' || word === 'percent' || word === 'percentum' || word === 'pct') return at + 1;
  for (const sign of words.percent) if (startsWith(tokens, at, sign)) return at + sign.length;
  return undefined;
}

/** Where the base of a percentage begins: after "of the", "du", "de la". */
function baseAt(tokens: Tokens, at: number, words: UnitWords): number | undefined {
  const word = tokens.norm[at];
  return word !== undefined && words.of.has(word) && tokens.gap[at]! < 2 ? at : undefined;
}

function countAt(tokens: Tokens, number: NumberRead, words: UnitWords): { unit: Unit; end: number } | undefined {
  let frequency: 'daily-' | 'weekly-' | 'monthly-' | undefined;
  for (let i = number.end; i < Math.min(number.end + 5, tokens.count); i++) {
    if (tokens.gap[i]! >= 2) return undefined;
    const word = tokens.norm[i]!;
    if (words.contributions.has(word)) {
      let end = i + 1;
      for (let k = 0; k < 2 && end < tokens.count && tokens.gap[end] === 0; k++) {
        const rhythm = words.frequency[tokens.norm[end]!];
        if (rhythm) { frequency = rhythm; end++; } else break;
      }
      return { unit: frequency ? `${frequency}contribution` as Unit : 'contribution', end };
    }
    const counted = words.counted?.find(phrase => startsWith(tokens, i, phrase))?.length; // "quarters of coverage"
    if (counted) return { unit: 'contribution', end: i + counted };
    const noun = words.nouns[word];
    if (noun && i - number.end <= 2) return { unit: noun, end: i + 1 };
    const rhythm = words.frequency[word];
    if (rhythm) frequency = rhythm;
    else if (!words.adjectives.has(word) && !words.countAdjectives.has(word)) return undefined;
  }
  return undefined;
}

function moneyAt(tokens: Tokens, number: NumberRead, words: UnitWords): { unit: Unit; start: number; end: number } | undefined {
  const before = tokens.norm[number.start - 1], after = tokens.norm[number.end];
  if (after !== undefined && words.currencies[after] && tokens.gap[number.end]! < 2) return { unit: words.currencies[after]!, start: number.start, end: number.end + 1 };
  if (before !== undefined && words.currencySigns[before]) return { unit: words.currencySigns[before]!, start: number.start - 1, end: number.end };
  return undefined;
}

/** The end of an age ("sixty years of age", "the age of sixty", "menores de 18 años"), or undefined where it is a stretch of time. */
function isAge(tokens: Tokens, start: number, end: number, words: UnitWords): number | undefined {
  for (const phrase of words.ageAfter) if (startsWith(tokens, end, phrase)) return end + phrase.length;
  if (words.ageNever?.some(phrase => startsWith(tokens, end, phrase))) return undefined;
  let at = start - 1, seen = 0;
  while (at >= 0 && seen < 4 && tokens.gap[at + 1]! < 1 && (words.fillers.has(tokens.norm[at]!) || words.links.has(tokens.norm[at]!) || isNumberLike(tokens.norm[at]!))) { at--; seen++; }
  const before = (last: number): boolean => unitIndex(words).ageBefore.get(tokens.norm[last] ?? '')?.some(phrase => endsWith(tokens, last, phrase) && !words.notBefore?.has(tokens.norm[last - phrase.length] ?? '')) === true;
  return before(at) || before(start - 1) ? end : undefined;
}

const isNumberLike = (word: string): boolean => /^\d/.test(word);

/** "the number of [monthly] contributions …": what a number said of it counts. */
function countedBefore(tokens: Tokens, at: number, words: UnitWords): Unit | undefined {
  if (!words.contributions.has(tokens.norm[at]!) || (tokens.norm[at + 1] ?? '') in words.units) return undefined;
  const rhythm = words.frequency[tokens.norm[at - 1] ?? ''];
  const before = rhythm === undefined ? at - 1 : at - 2;
  return words.numberOf.some(phrase => endsWith(tokens, before, phrase)) ? `${rhythm ?? ''}contribution` as Unit : undefined;
}

// ---------------------------------------------------------------------------------------------------------------- intervals

/** "annually", "each year", "once a year", "chaque année", "anualmente": a year said without a number. */
function readIntervals(tokens: Tokens, words: UnitWords): Bare[] {
  const found: Bare[] = [];
  const { intervals } = unitIndex(words);
  for (let i = 0; i < tokens.count; i++) {
    for (const interval of intervals.get(tokens.norm[i]!) ?? none) {
      if (!startsWith(tokens, i, interval.words)) continue;
      found.push({ kind: 'interval', value: interval.value, unit: interval.unit, start: i, end: i + interval.words.length });
      break;
    }
  }
  return found;
}

/** "dans l'année de la survenance", "dentro del mes siguiente": one year, one month, at most. */
function readWholes(tokens: Tokens, words: UnitWords): Quantity[] {
  if (!words.wholes) return [];
  const found: Quantity[] = [], { wholes } = unitIndex(words);
  for (let i = 1; i < tokens.count - 1; i++) {
    for (const whole of wholes.get(tokens.norm[i]!) ?? none) {
      if (!endsWith(tokens, i, whole.words) || !whole.next.has(tokens.norm[i + 1]!) || tokens.gap[i + 1]! > 1 || isDate(tokens, i + 1, words)) continue;
      found.push({ kind: 'duration', value: whole.value, unit: whole.unit, comparator: 'at-most', start: i, end: i + 1, from: i + 1 - whole.words.length, to: i + 1 });
      break;
    }
  }
  return found;
}

const none: readonly never[] = [];
