import type { PracticeComparison, PracticeRow } from '../../analysis/practice/compare';
import type { Language } from '../../draft/draft';
import { formatAbout, formatDecimal, formatNumber, formatQuantity } from '../../engine/quantity';
import { escapeMarkup } from '../../text/markup';
import { practiceWords } from './words';

const [width, left, right, head, row, foot] = [720, 190, 120, 26, 20, 46];

/** A line across the chart: a standard's limit, or the value of the draft. */
interface Mark {
  readonly at: number;
  readonly text: string;
  readonly own: boolean;
}

/**
 * The values on one scale: a dot a value, hollow for a historical text, a broken line for each limit of the standards, a whole one for the
 * draft. Told apart by shape and words, in the colour of the text around; the table beside it says the same. Empty where nothing has a place.
 */
export function practiceChart({ rows, unit, standards, own }: PracticeComparison, language: Language): string {
  const placed = rows.filter((one): one is PracticeRow & { readonly at: number } => one.at !== undefined);
  if (placed.length === 0) return '';
  const say = practiceWords[language], marks = marksOf(standards, own, unit, say.draft, language);
  const values = [...placed, ...marks].map(({ at }) => at), most = niceAbove(Math.max(...values)), least = Math.min(...values) > 0.6 * most ? Math.floor(0.9 * Math.min(...values)) : 0;
  const top = head + 16 * marks.length, bottom = top + row * placed.length + 8;
  const x = (at: number): number => round(left + (width - left - right) * (at - least) / (most - least));
  const ticks = Array.from({ length: 5 }, (_, i) => least + (most - least) / 4 * i).map((at) =>
    `<line x1="${x(at)}" x2="${x(at)}" y1="${top}" y2="${bottom}" stroke="currentColor" stroke-opacity=".2"/><text x="${x(at)}" y="${bottom + 16}" text-anchor="middle">${formatNumber(Math.round(at * 10) / 10, language)}</text>`);
  const lines = marks.map(({ at, text, own: mine }, i) =>
    `<line x1="${x(at)}" x2="${x(at)}" y1="${head + 16 * i - 2}" y2="${bottom}" stroke="currentColor" ${mine ? 'stroke-width="2.5"' : 'stroke-width="1.5" stroke-dasharray="6 4"'}/>${beside(x(at), head + 16 * i + 6, text)}`);
  const dots = placed.map(({ entry: { law, value, unit: given }, at }, i) => {
    const y = top + row * i + row / 2 + 4;
    return `<text x="${left - 10}" y="${y + 4}" text-anchor="end">${escapeMarkup(`${law.countryName[language]}, ${law.text.slice(0, 4)}`)}</text><line x1="${left}" x2="${x(at)}" y1="${y}" y2="${y}" stroke="currentColor" stroke-opacity=".35"/>`
      + `<circle cx="${x(at)}" cy="${y}" r="5" stroke="currentColor" stroke-width="1.5" fill="${law.historical ? 'none' : 'currentColor'}"/><text x="${width - right + 14}" y="${y + 4}">${escapeMarkup(formatDecimal(value, given, language))}</text>`;
  });
  const height = bottom + foot;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" font-family="Segoe UI, Helvetica Neue, Arial, sans-serif" font-size="12" fill="currentColor">`
    + `${ticks.join('')}${lines.join('')}${dots.join('')}<text x="${left}" y="${height - 8}">${escapeMarkup(`${unitName(unit, language)} · ${say.filled}`)}</text></svg>`;
}

/** Limits that ask the same share a line; the draft comes last. */
function marksOf(standards: PracticeComparison['standards'], own: PracticeComparison['own'], unit: string, draft: string, language: Language): readonly Mark[] {
  const byLimit = new Map<string, { at: number; sign: string; names: string[] }>();
  for (const { cite, limit, at } of standards) {
    if (at === undefined) continue;
    const sign = limit.bound === 'at-least' ? '≥' : '≤', key = `${sign}${at}`, known = byLimit.get(key);
    if (known === undefined) byLimit.set(key, { at, sign, names: [cite.instrument] });
    else if (!known.names.includes(cite.instrument)) known.names.push(cite.instrument);
  }
  const limits = [...byLimit.values()].sort((a, b) => a.at - b.at).map(({ at, sign, names }) => ({ at, own: false, text: `${names.join(', ')} ${sign} ${formatAbout(at, unit, language)}` }));
  return [...limits, ...own.flatMap((one) => one.at === undefined ? [] : [{ at: one.at, own: true, text: `${draft}, ${formatDecimal(one.value, one.unit, language)}` }])];
}

/** Words right of a line, or left of it where the chart ends. */
const beside = (at: number, y: number, text: string): string => at > width - right - 90
  ? `<text x="${at - 6}" y="${y}" text-anchor="end">${escapeMarkup(text)}</text>` : `<text x="${at + 6}" y="${y}">${escapeMarkup(text)}</text>`;

/** The next round number, so that the scale ends on one. */
function niceAbove(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].map((one) => one * step).find((one) => one >= value) ?? value;
}

/** The unit as the scale names it: many of it. */
const unitName = (unit: string, language: Language): string => formatQuantity(2, unit, language).replace(/^2\s*/u, '');

const round = (n: number): number => Math.round(n * 10) / 10;
