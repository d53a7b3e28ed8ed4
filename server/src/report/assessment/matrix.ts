import type { Standing } from '../../analysis/assess';
import type { MatrixCell } from '../../analysis/assessMatrix';
import { signs } from '../document/document';
import type { Language } from '../../draft/draft';
import { assessmentWords } from './words';
import { escapeMarkup } from '../../text/markup';

/**
 * The matrix as a drawing: one square a cell with its sign, so that it can be read in grey; shading only repeats what the sign says.
 * It is decoration: a table with the same content stands below, and `figure` gives the drawing a text of its own.
 */
export function matrixSvg(rows: readonly (readonly MatrixCell[])[], language: Language): string {
  const say = assessmentWords[language], [first = []] = rows;
  const left = 150, top = 96, width = 62, height = 30, right = left + width * first.length + 10, bottom = top + height * rows.length + 10;
  const heads = first.map(({ element }, i) => `<text x="${left + i * width + width / 2}" y="${top - 10}" transform="rotate(-35 ${left + i * width + width / 2} ${top - 10})">${escapeMarkup(say.elements[element])}</text>`);
  const body = rows.map((cells, row) => {
    const y = top + row * height, name = cells[0] ? say.branches[cells[0].branch] : '';
    return `<text x="${left - 8}" y="${y + 20}" text-anchor="end">${escapeMarkup(name)}</text>${cells.map((cell, i) => square(cell, left + i * width, y, width, height)).join('')}`;
  });
  return `<svg viewBox="0 0 ${right + 40} ${bottom}" width="${right + 40}" height="${bottom}" xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" font-family="Segoe UI, Helvetica Neue, Arial, sans-serif" font-size="12" fill="#1b1f24">${heads.join('')}${body.join('')}</svg>`;
}

/** What the drawing says, in words: how many cells of each kind. */
export function matrixSummary(rows: readonly (readonly MatrixCell[])[], language: Language): string {
  const say = assessmentWords[language], counts = new Map<string, number>();
  for (const { standing, unread } of rows.flat()) {
    const name = standing === undefined ? undefined : unread ? say.toRead : say.standing[standing];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return `${say.matrix}${language === 'fr' ? '\u202f: ' : ': '}${[...counts].map(([name, n]) => `${n} × ${name}`).join(', ')}.`;
}

const fills: Readonly<Record<Standing, string>> = { met: '#ffffff', below: '#5a5f66', 'not-found': '#c9ced4', 'cannot-tell': '#eceff2', 'not-applicable': '#ffffff' };

function square({ standing, unread }: MatrixCell, x: number, y: number, width: number, height: number): string {
  const box = (fill: string, line: string): string => `<rect x="${x + 2}" y="${y + 2}" width="${width - 4}" height="${height - 4}" rx="3" fill="${fill}" stroke="${line}"/>`;
  if (standing === undefined) return box('none', '#e2e6ea');
  const sign = unread ? '·' : signs[standing];
  return `${box(unread ? '#ffffff' : fills[standing], '#8b939c')}<text x="${x + width / 2}" y="${y + 20}" text-anchor="middle" font-weight="700"${standing === 'below' ? ' fill="#ffffff"' : ''}>${sign}</text>`;
}
