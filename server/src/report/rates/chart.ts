import { type Beneficiary, percentOf } from '../../analysis/rate/standards';
import type { Language } from '../../draft/draft';
import { escapeMarkup } from '../../text/markup';
import { colonOf } from '../../text/typography';
import { type RatesWords, ratesWords } from './words';

/** The rate at some earnings. */
export interface CurvePoint {
  readonly earnings: number;
  readonly rate: number;
}

const [width, height, left, right, top, bottom] = [640, 320, 60, 130, 20, 50];

/**
 * The replacement rate over earnings as a line, the percentages of the Schedules as broken ones, the reference wage as an upright one.
 * Told apart by dashes and words, so that it prints in grey; the table beside it says the same.
 */
export function rateChart(points: readonly CurvePoint[], { rates }: Beneficiary, wage: number | undefined, name: string, language: Language): string {
  const say = ratesWords[language], lines = standardLines(rates);
  const most = Math.max(...points.map(({ earnings }) => earnings)) || 1;
  const peak = Math.ceil(Math.max(100, ...points.map(({ rate }) => rate)) / 20) * 20;
  const x = (earnings: number): number => round(left + (width - left - right) * earnings / most), y = (rate: number): number => round(height - bottom - (height - top - bottom) * rate / peak);
  const grid = Array.from({ length: 5 }, (_, i) => peak / 4 * i).map((at) => `<line x1="${left}" x2="${width - right}" y1="${y(at)}" y2="${y(at)}" stroke="#d5d9de"/><text x="${left - 8}" y="${y(at) + 4}" text-anchor="end">${number(at, language)} %</text>`);
  const ticks = points.map(({ earnings }) => `<text x="${x(earnings)}" y="${height - bottom + 18}" text-anchor="middle">${number(earnings, language)}</text>`);
  const floor = lines.map(({ percent, names }) => `<line x1="${left}" x2="${width - right}" y1="${y(percent)}" y2="${y(percent)}" stroke="#1b1f24" stroke-width="1.5" stroke-dasharray="7 4"/><text x="${width - right + 6}" y="${y(percent) + 4}">${escapeMarkup(names)}: ${number(percent, language)} %</text>`);
  const upright = wage === undefined || wage > most ? '' : `<line x1="${x(wage)}" x2="${x(wage)}" y1="${top}" y2="${height - bottom}" stroke="#5a5f66" stroke-dasharray="2 3"/><text x="${x(wage) + 4}" y="${top + 10}">${escapeMarkup(say.reference)}</text>`;
  const curve = `<polyline fill="none" stroke="#1b1f24" stroke-width="2.5" points="${points.map(({ earnings, rate }) => `${x(earnings)},${y(rate)}`).join(' ')}"/>${points.map(({ earnings, rate }) => `<circle cx="${x(earnings)}" cy="${y(rate)}" r="3.5" fill="#1b1f24"/>`).join('')}`;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" role="img" font-family="Segoe UI, Helvetica Neue, Arial, sans-serif" font-size="12" fill="#1b1f24">`
    + `<title>${escapeMarkup(`${say.curve}: ${name}`)}</title><desc>${escapeMarkup(chartSummary(points, rates, say, language))}</desc>`
    + `${grid.join('')}${ticks.join('')}<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">${escapeMarkup(say.earnings)}</text>${floor.join('')}${upright}${curve}</svg>`;
}

/** What the drawing says, in words. */
export function chartSummary(points: readonly CurvePoint[], rates: Beneficiary['rates'], say: RatesWords, language: Language): string {
  return `${say.curve}. ${points.map(({ earnings, rate }) => `${number(earnings, language)}: ${number(rate, language)} %`).join('; ')}. ${standardsShown(rates, say, language)}`;
}

/** The lines of the drawing in words; where it cannot be shown, the table beside it has the points. */
export function standardsShown(rates: Beneficiary['rates'], say: RatesWords, language: Language): string {
  const colon = colonOf(language);
  return `${say.standards}${colon}${standardLines(rates).map(({ percent, names }) => `${names}${colon}${number(percent, language)} %`).join('; ')}.`;
}

/** One line for all instruments that ask for the same. */
function standardLines(rates: Beneficiary['rates']): readonly { readonly percent: number; readonly names: string }[] {
  const byPercent = new Map<number, string[]>();
  for (const [instrument, rate] of Object.entries(rates)) byPercent.set(percentOf(rate), [...byPercent.get(percentOf(rate)) ?? [], instrument]);
  return [...byPercent].map(([percent, names]) => ({ percent, names: names.join(', ') })).sort((a, b) => a.percent - b.percent);
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** A figure as the language writes it, with at most two places. */
export function number(value: number, language: Language): string {
  const text = String(Math.round(value * 100) / 100), [whole, part] = text.split('.');
  return part === undefined ? whole! : `${whole}${language === 'en' ? '.' : ','}${part}`;
}
