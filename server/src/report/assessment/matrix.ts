import type { Standing } from '../../analysis/assess';
import type { MatrixCell } from '../../analysis/assessMatrix';
import { colonOf } from '../../text/typography';
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
  return `<svg viewBox="0 0 ${right + 40} ${bottom}" width="${right + 40}" height="${bottom}" xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" font-family="Segoe UI, Helvetica Neue, Arial, sans-serif" font-size="12" fill="currentColor">${heads.join('')}${body.join('')}</svg>`;
}

/** What the drawing says, in words: how many cells of each kind. */
export function matrixSummary(rows: readonly (readonly MatrixCell[])[], language: Language): string {
  const say = assessmentWords[language], counts = new Map<string, number>();
  for (const { standing, unread } of rows.flat()) {
    const name = standing === undefined ? undefined : unread ? say.toRead : say.standing[standing];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return `${say.matrix}${colonOf(language)}${[...counts].map(([name, n]) => `${n} × ${name}`).join(', ')}.`;
}

/** How strongly a square is filled, in the colour of the text around it. */
const shades: Readonly<Record<Standing, number>> = { met: 0, below: 0.3, 'not-found': 0.14, 'cannot-tell': 0, 'not-applicable': 0 };

function square({ standing, unread }: MatrixCell, x: number, y: number, width: number, height: number): string {
  const box = (shade: number, line: number, dashes = ''): string =>
    `<rect x="${x + 2}" y="${y + 2}" width="${width - 4}" height="${height - 4}" rx="3" fill="${shade > 0 ? `currentColor" fill-opacity="${shade}` : 'none'}" stroke="currentColor" stroke-opacity="${line}"${dashes}/>`;
  if (standing === undefined) return box(0, 0.15);
  const sign = unread ? '·' : signs[standing];
  return `${box(unread ? 0 : shades[standing], standing === 'below' && !unread ? 1 : 0.5, standing === 'below' && !unread ? ' stroke-width="2"' : '')}<text x="${x + width / 2}" y="${y + 20}" text-anchor="middle" font-weight="700">${sign}</text>`;
}
