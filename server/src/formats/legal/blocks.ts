import type { Span } from '../../text/span';
import { keywordAt } from './keywords';
import type { Line } from './lines';
import { isBlank, linesOf } from './lines';
import { markerAt } from './marker';

/** A paragraph of a file: one or more lines that belong together, before anybody knows what it is. */
export interface Block {
  readonly start: number;
  end: number;
  /** Where its first line ends. */
  readonly firstEnd: number;
  /** First character after Markdown's heading signs, list dash and blanks. */
  readonly at: number;
  readonly indent: number;
  /** Level of a Markdown heading; 0 for all else. */
  readonly level: number;
  /** True for a table row; the rule below the head row belongs to the head row. */
  readonly row: boolean;
  /** True where the line before ran on: a number here may be none ("… under section\n12 of this Act"). */
  readonly soft: boolean;
  /** True where a blank line or the start of the text stands before. */
  readonly apart: boolean;
  /** Stretches inside that are no words: marks of footnotes, running heads. */
  skip: Span[];
  lines: number;
}

/** The paragraphs of a text from `from` on. Lines broken by hand are joined where the text is seen to be wrapped. */
export function blocksOf(text: string, from: number): readonly Block[] {
  const lines = linesOf(text).filter(line => line.end > from || line.start >= from);
  const wrap = wrapOf(text, lines);
  const blocks: Block[] = [];
  let last: Block | undefined;
  let before: Line | undefined;
  let apart = true;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.at >= line.end || isRule(text, line)) {
      apart = true;
      continue;
    }
    const level = headingLevel(text, line);
    if (level > 0) {
      last = add(blocks, line, { level, apart, at: skipBlanks(text, line.at + level, line.end) });
      last.end = headingEnd(text, line);
      before = undefined;
      apart = true;
      continue;
    }
    if (isRow(text, line)) {
      if (isRowRule(text, line)) {
        if (last?.row === true && !apart) { last.end = line.end; last.skip.push({ start: line.start, end: line.end }); }
        continue;
      }
      last = add(blocks, line, { row: true, apart });
      before = undefined;
      apart = false;
      continue;
    }
    const joins = last !== undefined && before !== undefined && wrap.joins(before, line, apart);
    const starts = startsAnew(text, line);
    if (joins && !starts) {
      last!.end = line.end;
      last!.lines++;
    } else {
      last = add(blocks, line, { apart, soft: joins && !endsClause(text, before!) });
    }
    before = line;
    apart = false;
  }
  return blocks;
}

function add(blocks: Block[], line: Line, more: Partial<Block>): Block {
  const block: Block = {
    start: line.at, end: line.end, firstEnd: line.end, at: line.at, indent: line.indent, level: 0, row: false, soft: false, apart: false, skip: [], lines: 1, ...more,
  };
  blocks.push(block);
  return block;
}

const skipBlanks = (text: string, at: number, end: number): number => {
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
};

/** A line that begins a paragraph of its own wherever it stands: a number, a heading, a proviso, a term in quotation marks. */
function startsAnew(text: string, line: Line): boolean {
  if (markerAt(text, line.at) !== undefined) return true;
  if (keywordAt(text, line.at, line.end) !== undefined) return true;
  anew.lastIndex = line.at;
  return anew.test(text);
}

const anew = /(?:\d{0,2}\s?\[\s?\(?\d|Provided\s(?:that|further|also|always)|Explanation\b|["“«][^"”»\n]{2,80}["”»],?\s(?:means|includes|has\s)|\d{1,4}[A-Z]{0,2}\s+(?:\(1\)|[A-ZÀ-Ý])|PAR[ÁA]GRAFO\b|\*\*[^*\n]{2,200}\*\*$)/uym;

function endsClause(text: string, line: Line): boolean {
  return /[.;:—–\]]["”’»*_)]*$|-$|[,;]\s(?:and|or|et|ou|y|o)$/u.test(text.slice(Math.max(line.start, line.end - 12), line.end));
}

function headingLevel(text: string, line: Line): number {
  if (text.charCodeAt(line.at) !== 35) return 0;
  let at = line.at;
  while (at < line.end && text.charCodeAt(at) === 35) at++;
  const level = at - line.at;
  return level <= 6 && at < line.end && isBlank(text.charCodeAt(at)) ? level : 0;
}

/** A heading may be closed by the same signs. */
function headingEnd(text: string, line: Line): number {
  let end = line.end;
  while (text.charCodeAt(end - 1) === 35) end--;
  return end < line.end && isBlank(text.charCodeAt(end - 1)) ? end - 1 : line.end;
}

const isRow = (text: string, line: Line): boolean => text.charCodeAt(line.at) === 124 && text.indexOf('|', line.at + 1) > 0 && text.indexOf('|', line.at + 1) < line.end;
const isRowRule = (text: string, line: Line): boolean => line.end - line.at < 2000 && /^[|:\s-]+$/.test(text.slice(line.at, line.end)) && text.slice(line.at, line.end).includes('-');
const isRule = (text: string, line: Line): boolean =>
  line.end - line.at < 200 && /^(?:[-*_=~`]\s?){3,}$/.test(text.slice(line.at, line.end)) || text.startsWith('```', line.at) && line.end - line.at < 40;

/** How the lines of a text are broken. */
interface Wrap {
  /** True where `next` goes on with what `line` says; `apart` tells that blank lines stand between. */
  joins(line: Line, next: Line, apart: boolean): boolean;
}

/**
 * Judges by the lengths of lines that follow one another: where hardly one is long, lines were broken by hand; else each line is
 * a paragraph. Some converters put a blank line after every broken line as well; then a paragraph ends where a sentence does.
 */
function wrapOf(text: string, lines: readonly Line[]): Wrap {
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
    joins(line, next, apart) {
      const length = line.end - line.at;
      if (apart) return double && length <= 160 && runsOn(text, line, next);
      if (!wrapped || length > 200) return false;
      if (runsOn(text, line, next)) return length > width * 0.3 || isLower(text, next.at);
      return !endsClause(text, line) ? length > width * 0.55 : length > width * 0.75 && !/[:;]$/.test(text.slice(line.end - 1, line.end));
    },
  };
}

/** The line stops in the middle of a sentence and the next one begins small. */
const runsOn = (text: string, line: Line, next: Line): boolean => !/[.:;!?—–"”»)|\]]$/.test(text.slice(line.end - 1, line.end)) && isLower(text, next.at);
const isLower = (text: string, at: number): boolean => /^\p{Ll}/u.test(text.slice(at, at + 2));
