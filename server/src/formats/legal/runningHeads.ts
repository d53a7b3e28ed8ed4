import type { Line } from './lines';

/**
 * The lines that are no text of the law: page numbers, heads that a converter repeats on every page. `undefined` where a text
 * has none. A line is a running head when the same capitals come back at least four times, with or without a page number.
 */
export function noiseOf(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const noise = new Set<number>();
  const seen = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const length = line.end - line.at;
    if (length === 0 || length > 90 || text.charCodeAt(line.at) === 35) return;
    const words = text.slice(line.at, line.end);
    if (pageMark.test(words)) { noise.add(at); return; }
    const key = headKey(words);
    if (key === undefined) return;
    const places = seen.get(key);
    if (places === undefined) seen.set(key, [at]); else places.push(at);
  });
  for (const places of seen.values()) {
    if (places.length >= 4) for (const at of places) noise.add(at);
  }
  return noise;
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
