import type { Language } from '../draft/draft';
import type { Limit, Quantity } from './pack';

/**
 * Reads a quantity as rules state it: "26 weeks", "66⅔ percent", "2/3", "65 years", "180 contributions". Undefined where it is
 * none; the reader of the rule file says so at its place.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const match = /^\s*(\d+(?:[.,]\d+)?)?\s*(?:([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|\/\s*(\d+))?\s*(%|[a-z]+(?:[- ][a-z]+)?)?\s*$/i.exec(text);
  if (!match || match[1] === undefined && match[2] === undefined) return undefined;
  const whole = Number((match[1] ?? '0').replace(',', '.'));
  const divisor = match[3] === undefined ? undefined : Number(match[3]);
  if (divisor === 0) return undefined;
  const value = divisor === undefined ? whole + (fractions[match[2] ?? ''] ?? 0) : whole / divisor;
  const unit = unitOf(match[4]);
  if (unit === undefined) return undefined;
  return divisor !== undefined && unit === 'percent' && match[4] === undefined ? { value: value * 100, unit } : { value, unit };
}

/**
 * What a value may mean in another unit; several results are readings between which the text does not choose, none means that
 * no comparison is possible (working days, hours, money).
 *
 * A week is 7 days, a year 365, a month a twelfth of a year: so six months meet 26 weeks (182 days) and twelve months 52 weeks,
 * while three months (about 91 days) stay below 14 weeks (98). Contributions are 52 weekly, 12 monthly or about 300 daily ones a
 * year; where the law does not say which, it may be weeks or months.
 */
export function readings(value: number, unit: string, to: string, daysAWeek?: number): readonly number[] {
  if (unit === to) return [value];
  const from = days[unit], into = days[to];
  if (into === undefined || from === undefined) return [];
  const plain = from.map(length => value * length / into[0]!);
  const benefitDays = unit === 'day' && daysAWeek !== undefined ? [value * 7 / daysAWeek / into[0]!] : [];
  return [...plain, ...benefitDays];
}

export type Verdict = 'met' | 'below' | 'cannot-tell';

/** Compares a value with a limit. All readings must agree, or nothing can be told. */
export function judge(value: number, unit: string, limit: Limit): Verdict {
  if (limit.than === 'throughout') return 'below';
  const { value: bound, unit: to } = limit.than;
  // 130 days are 26 weeks of five days: where a law counts days of benefit so, the sum comes out even.
  if (limit.daysAWeek !== undefined && limit.bound === 'at-least' && unit === 'day' && to === 'week' && value === bound * 5) return 'cannot-tell';
  const possible = readings(value * (limit.times ?? 1), unit, to, limit.daysAWeek);
  if (possible.length === 0) return 'cannot-tell';
  // "Two-thirds" is 66.67 in one law and 66⅔ in the standard: a tenth of a point is no gap.
  const slack = to === 'percent' ? 0.1 : bound * 1e-6;
  const held = possible.filter(one => limit.bound === 'at-least' ? one >= bound - slack : one <= bound + slack).length;
  return held === possible.length ? 'met' : held === 0 ? 'below' : 'cannot-tell';
}

/** "26 weeks", "26 semaines", "66⅔ per cent": as a sentence of that language has it. */
export function formatQuantity(value: number, unit: string, language: Language): string {
  return withUnit(formatNumber(value, language), value, unit, language);
}

/** The result of a sum: one decimal, and no fractions but those of percentages. "44.6 weeks", "66⅔ per cent". */
export function formatAbout(value: number, unit: string, language: Language): string {
  if (unit === 'percent') return formatQuantity(value, unit, language);
  const rounded = Math.round(value * 10) / 10, text = String(rounded);
  return withUnit(language === 'en' ? text : text.replace('.', ','), rounded, unit, language);
}

/** The same in decimals, as a law or a statistic writes them; thirds stay fractions. "2.4 per cent", "66⅔ per cent". */
export function formatDecimal(value: number, unit: string, language: Language): string {
  const third = Math.abs(value * 3 - Math.round(value * 3)) < 0.02 && !Number.isInteger(value), text = String(Math.round(value * 100) / 100);
  return third ? formatQuantity(value, unit, language) : withUnit(language === 'en' ? text : text.replace('.', ','), value, unit, language);
}

function withUnit(number: string, value: number, unit: string, language: Language): string {
  const names = unitNames[unit];
  if (!names) return `${number} ${unit}`;
  const [one, many] = names[language];
  return `${number}${language === 'fr' && unit === 'percent' ? '\u00a0' : ' '}${Math.abs(value) < 2 && (language === 'fr' || value === 1) ? one : many}`;
}

/** A number with at most two decimals; thirds, quarters and halves as fractions. */
export function formatNumber(value: number, language: Language): string {
  const whole = Math.trunc(value), rest = value - whole;
  const fraction = Object.entries(fractions).find(([, part]) => Math.abs(part - rest) < 0.004);
  if (fraction && rest > 0.004) return `${whole === 0 ? '' : whole}${fraction[0]}`;
  const text = String(Math.round(value * 100) / 100);
  return language === 'en' ? text : text.replace('.', ',');
}

const fractions: Readonly<Record<string, number>> = {
  '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5,
  '⅙': 1 / 6, '⅚': 5 / 6, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8,
};

const year = 365;

/** How many days a unit stands for; two lengths are two readings. */
const days: Readonly<Record<string, readonly number[]>> = {
  day: [1], week: [7], month: [year / 12], year: [year],
  'weekly-contribution': [year / 52], 'monthly-contribution': [year / 12], 'daily-contribution': [year / 300],
  contribution: [year / 12, year / 52],
};

function unitOf(word: string | undefined): string | undefined {
  if (word === undefined || word === '%') return 'percent';
  const name = word.toLowerCase().replace(' ', '-');
  for (const candidate of [name, name.replace(/s$/, ''), name === 'per-cent' ? 'percent' : '', name === 'children' ? 'child' : '']) {
    if (candidate in unitNames) return candidate;
  }
  return undefined;
}

type Names = Readonly<Record<Language, readonly [string, string]>>;
const unitNames: Readonly<Record<string, Names>> = {
  day: { en: ['day', 'days'], fr: ['jour', 'jours'], es: ['día', 'días'] },
  'working-day': { en: ['working day', 'working days'], fr: ['jour ouvrable', 'jours ouvrables'], es: ['día hábil', 'días hábiles'] },
  week: { en: ['week', 'weeks'], fr: ['semaine', 'semaines'], es: ['semana', 'semanas'] },
  month: { en: ['month', 'months'], fr: ['mois', 'mois'], es: ['mes', 'meses'] },
  year: { en: ['year', 'years'], fr: ['an', 'ans'], es: ['año', 'años'] },
  percent: { en: ['per cent', 'per cent'], fr: ['pour cent', 'pour cent'], es: ['por ciento', 'por ciento'] },
  contribution: { en: ['contribution', 'contributions'], fr: ['cotisation', 'cotisations'], es: ['cotización', 'cotizaciones'] },
  'weekly-contribution': { en: ['weekly contribution', 'weekly contributions'], fr: ['cotisation hebdomadaire', 'cotisations hebdomadaires'], es: ['cotización semanal', 'cotizaciones semanales'] },
  'monthly-contribution': { en: ['monthly contribution', 'monthly contributions'], fr: ['cotisation mensuelle', 'cotisations mensuelles'], es: ['cotización mensual', 'cotizaciones mensuales'] },
  'daily-contribution': { en: ['daily contribution', 'daily contributions'], fr: ['cotisation journalière', 'cotisations journalières'], es: ['cotización diaria', 'cotizaciones diarias'] },
  child: { en: ['child', 'children'], fr: ['enfant', 'enfants'], es: ['hijo', 'hijos'] },
  person: { en: ['person', 'persons'], fr: ['personne', 'personnes'], es: ['persona', 'personas'] },
  hour: { en: ['hour', 'hours'], fr: ['heure', 'heures'], es: ['hora', 'horas'] },
  break: { en: ['break', 'breaks'], fr: ['pause', 'pauses'], es: ['descanso', 'descansos'] },
};
