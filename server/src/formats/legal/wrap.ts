import type { Line } from './lines';
import { runsOnAfter } from './references';

/** How the lines of a text are broken. */
export interface Wrap {
  /** True where lines were broken by hand or by a converter; else each line is a paragraph. */
  readonly wrapped: boolean;
  /** True where `next` goes on with what `line` says; `apart` tells that blank lines stand between. */
  joins(line: Line, next: Line, apart: boolean): boolean;
}

/** How lines are broken and followed; sums over a text tell how it is wrapped. */
export interface Breaks {
  /** Lengths of lines that go on in words. */
  readonly lengths: readonly number[];
  /** Lines with a blank one after them and words again then, and those of them that run on. */
  readonly pairs: number;
  readonly running: number;
}

/** What lines `from..to` tell of how a text is wrapped; each is held against the two after it. */
export function breaksOf(text: string, lines: readonly Line[], from = 0, to = lines.length): Breaks {
  const lengths: number[] = [];
  let pairs = 0, running = 0;
  for (let at = from + 1; at <= to && at < lines.length; at++) {
    const line = lines[at - 1]!, next = lines[at]!;
    if (line.at >= line.end || text.charCodeAt(line.at) === 35 || text.charCodeAt(line.at) === 124) continue;
    if (next.at < next.end) {
      if (isLetter(text, next.at) || /[\d(]/.test(text[next.at]!) && !endsClause(text, line)) lengths.push(line.end - line.at);
    } else {
      const far = lines[at + 1];
      if (far === undefined || far.at >= far.end) continue;
      pairs++;
      if (runsOn(text, line, far)) running++;
    }
  }
  return { lengths, pairs, running };
}

/** The width at which the lines of a text are broken, and whether a blank line stands after every broken one. */
export interface WrapStyle {
  readonly width: number | undefined;
  readonly double: boolean;
}

/**
 * Judges by lines that go on in words: where most of them have about the same length, somebody broke them at that width. Some
 * converters put a blank line after every broken line as well; then a paragraph ends where a sentence does. `counts[n]` says how
 * many lines are n long, `count` how many there are of any length.
 */
export const wrapStyleOf = (counts: readonly number[], count: number, { pairs, running }: Pick<Breaks, 'pairs' | 'running'>): WrapStyle =>
  ({ width: widthOf(counts, count), double: pairs >= 20 && running / pairs > 0.25 });

/** Lines of more characters are broken nowhere. */
export const widest = 130;

/** How many of the lengths there are of each, up to `widest`. */
export function countLengths(lengths: readonly number[], counts: number[] = new Array<number>(widest + 1).fill(0), by = 1): number[] {
  for (const length of lengths) if (length <= widest) counts[length]! += by;
  return counts;
}

/** How lines of such a text are joined. */
export function wrapOf(text: string, { width, double }: WrapStyle): Wrap {
  return {
    wrapped: width !== undefined,
    joins(line, next, apart) {
      const length = line.end - line.at;
      const broken = stopsShort(text, line), comma = text[line.end - 1] === ',';
      if (length > 200 && !(double && broken)) return false;
      if (apart) {
        if (double && (broken || length <= 160)) return broken || runsOn(text, line, next) || saysAgain(text, line, next);
        return width !== undefined && length <= 130 && (broken && startsWord(text, next) || length > width * 0.6 && runsOn(text, line, next));
      }
      // No width to be known by: only a sentence that visibly goes on.
      if (width === undefined) return length >= (comma ? 60 : 40) && length <= 150 && (broken || runsOn(text, line, next));
      if (broken) return length > width * 0.3 || isLower(text, next.at);
      if (comma && isLower(text, next.at)) return length > width * 0.5 || width < 60;
      if (runsOn(text, line, next) || text[line.end - 1] === ':' && isLower(text, next.at)) return true;
      return endsClause(text, line) ? length > width * 0.75 && (!/[:;]$/.test(text.slice(line.end - 1, line.end)) || isLower(text, next.at)) : length > width * 0.55;
    },
  };
}

/** The width at which most lines are broken; undefined where they are of all lengths, or too few to tell. */
function widthOf(counts: readonly number[], count: number): number | undefined {
  if (count < 4) return undefined;
  let best = 0, bestWidth = 0, inside = 0, low = 0;
  for (let width = 1; width <= widest; width++) {
    inside += counts[width]!;
    while (low < width * 0.75) inside -= counts[low++]!;
    if (width >= 30 && inside > best) { best = inside; bestWidth = width; }
  }
  return best >= count * (count < 8 ? 0.75 : 0.5) ? bestWidth : undefined;
}

/** A stop, a bracket of an amendment, or "; and" at the end of a line. */
export const endsClause = (text: string, line: { readonly at: number; readonly end: number }): boolean =>
  /[.;:—–\]]["”’»*_)]*$|-$|[,;]\s(?:and|or|et|ou|y|o)$/u.test(text.slice(Math.max(line.at, line.end - 12), line.end));

/** The last word of the line cannot be the last of a sentence. */
const stopsShort = (text: string, line: Line): boolean => runsOnAfter.test(text.slice(Math.max(line.at, line.end - 16), line.end));
/** The line stops in the middle of a sentence and the next one begins small. */
const runsOn = (text: string, line: Line, next: Line): boolean => !/[.:;!?—–"”»|\]]$/.test(text.slice(line.end - 1, line.end)) && isLower(text, next.at) && !closesWithName(text, line);
/** "… under Part I; (pension)": a definition that ends with its name in the other language. */
const closesWithName = (text: string, line: Line): boolean => text[line.end - 1] === ')' && /[.;]\s\([^()]{2,80}\)$/u.test(text.slice(Math.max(line.at, line.end - 90), line.end));
/** "DIECIOCHO" and "(18) años": the number in words is said again in figures. */
const saysAgain = (text: string, line: Line, next: Line): boolean =>
  /\p{L}$/u.test(text.slice(line.end - 1, line.end)) && /^\(\d{1,3}(?:[.,]\d{1,2})?(?:\) \p{Ll}| ?%\))/u.test(text.slice(next.at, next.at + 12));
const isLetter = (text: string, at: number): boolean => /^\p{L}/u.test(text.slice(at, at + 2));
const isLower = (text: string, at: number): boolean => /^\p{Ll}/u.test(text.slice(at, at + 2));
const startsWord = (text: string, line: Line): boolean => /^[\p{L}\d("“«]/u.test(text.slice(line.at, line.at + 2)) && !/^\([a-z\d]{1,4}\)|^\d{1,3}\.\s/i.test(text.slice(line.at, line.at + 8));
