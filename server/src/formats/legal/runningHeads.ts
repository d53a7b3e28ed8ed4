import type { Line } from './lines';

/** What a line could be besides text: the number of a page, or the key of a head that may come back. */
export type Head = { readonly page: true } | { readonly key: string };

/** What a line could be besides text of the law; undefined for nearly all. */
export function headOf(text: string, line: Line): Head | undefined {
  const length = line.end - line.at;
  if (length === 0 || length > 90 || text.charCodeAt(line.at) === 35) return undefined;
  const words = text.slice(line.at, line.end);
  if (pageMark.test(words)) return { page: true };
  const key = headKey(words);
  return key === undefined ? undefined : { key };
}

/** So often must the same capitals come back to be a running head. */
export const oftenEnough = 4;

/**
 * The lines that are no text of the law: page numbers, heads that a converter repeats on every page, with or without a page number.
 * `heads[i]` belongs to line i; `times` tells how often a key stands in the text.
 */
export function noiseOf(heads: readonly (Head | undefined)[], times: ReadonlyMap<string, number>): ReadonlySet<number> {
  const noise = new Set<number>();
  heads.forEach((head, at) => {
    if (head !== undefined && ('page' in head || (times.get(head.key) ?? 0) >= oftenEnough)) noise.add(at);
  });
  return noise;
}

/** How often each key stands among the heads. */
export function countHeads(heads: readonly (Head | undefined)[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const head of heads) if (head !== undefined && 'key' in head) times.set(head.key, (times.get(head.key) ?? 0) + 1);
  return times;
}

const pageMark = /^(?:(?:Page|Página|page)\s\d{1,4}(?:\s(?:of|de|sur|\/)\s?\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}\s\|\sP\s?a\s?g\s?e|.{0,6}(?:inclusion of this page is authorized|THIS PAGE IS AUTHORI[SZ]ED).{0,40})$/u;

/** Letters of a line in capitals that carries a page number, or stands alone; undefined where it cannot be a head. */
function headKey(words: string): string | undefined {
  const letters = words.replace(/[^\p{L}]+/gu, '');
  if (letters.length < 6) return undefined;
  const numbered = /^\[?\d{1,4}\s{2,}|^\d{1,4}\s+\p{Lu}|\s\d{1,4}\]?$/u.test(words);
  if (letters === letters.toUpperCase()) {
    return /^(?:PART|CHAPTER|SCHEDULE|SECTION|TITLE|TITRE|CHAPITRE|ARTICLE|T[IÍ]TULO|CAP[IÍ]TULO|ART[IÍ]CULO|LIBRO|LIVRE|DIVISION)/.test(letters) ? undefined : letters;
  }
  return numbered && /\b(?:Act|Law|Cap|CAP|No|Gazette)\b/.test(words) ? letters.toUpperCase() : undefined;
}
