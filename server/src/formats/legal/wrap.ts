import type { Line } from './lines';
import { runsOnAfter } from './references';

/** How the lines of a text are broken. */
export interface Wrap {
  /** True where lines were broken by hand or by a converter; else each line is a paragraph. */
  readonly wrapped: boolean;
  /** True where `next` goes on with what `line` says; `apart` tells that blank lines stand between. */
  joins(line: Line, next: Line, apart: boolean): boolean;
}

/**
 * Judges by the lengths of lines that follow one another: where hardly one is long, lines were broken by hand. Some converters
 * put a blank line after every broken line as well; then a paragraph ends where a sentence does.
 */
export function wrapOf(text: string, lines: readonly Line[]): Wrap {
  const lengths: number[] = [];
  let pairs = 0, running = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at - 1]!, next = lines[at]!;
    if (line.at >= line.end) continue;
    if (next.at < next.end) {
      lengths.push(line.end - line.at);
    } else {
      const far = lines[at + 1];
      if (far === undefined || far.at >= far.end || text.charCodeAt(line.at) === 35) continue;
      pairs++;
      if (runsOn(text, line, far)) running++;
    }
  }
  lengths.sort((a, b) => a - b);
  const share = (part: number): number => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * part))] ?? 0;
  const width = share(0.9);
  const wrapped = lengths.length > 0 && width <= 130 && share(0.5) >= 20;
  const double = pairs >= 20 && running / pairs > 0.25;
  return {
    wrapped,
    joins(line, next, apart) {
      const length = line.end - line.at;
      const broken = stopsShort(text, line);
      if (length > 200 && !(double && broken)) return false;
      if (apart) {
        if (double && (broken || length <= 160)) return broken || runsOn(text, line, next);
        return wrapped && length <= 130 && length > width * 0.6 && (broken && startsWord(text, next) || runsOn(text, line, next));
      }
      if (!wrapped) return false;
      if (broken) return length > width * 0.3 || isLower(text, next.at);
      if (runsOn(text, line, next) || text[line.end - 1] === ':' && isLower(text, next.at)) return true;
      return endsClause(text, line) ? length > width * 0.75 && !/[:;]$/.test(text.slice(line.end - 1, line.end)) : length > width * 0.55;
    },
  };
}

/** A stop, a bracket of an amendment, or "; and" at the end of a line. */
export const endsClause = (text: string, line: { readonly at: number; readonly end: number }): boolean =>
  /[.;:—–\]]["”’»*_)]*$|-$|[,;]\s(?:and|or|et|ou|y|o)$/u.test(text.slice(Math.max(line.at, line.end - 12), line.end));

/** The last word of the line cannot be the last of a sentence. */
const stopsShort = (text: string, line: Line): boolean => runsOnAfter.test(text.slice(Math.max(line.at, line.end - 16), line.end));
/** The line stops in the middle of a sentence and the next one begins small. */
const runsOn = (text: string, line: Line, next: Line): boolean => !/[.:;!?—–"”»)|\]]$/.test(text.slice(line.end - 1, line.end)) && isLower(text, next.at);
const isLower = (text: string, at: number): boolean => /^\p{Ll}/u.test(text.slice(at, at + 2));
const startsWord = (text: string, line: Line): boolean => /^[\p{L}\d("“«]/u.test(text.slice(line.at, line.at + 2)) && !/^\([a-z\d]{1,4}\)|^\d{1,3}\.\s/i.test(text.slice(line.at, line.at + 8));
