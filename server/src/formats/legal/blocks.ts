import type { Span } from '../../text/span';
import { keywordAt } from './keywords';
import type { Line } from './lines';
import { isBlank } from './lines';
import { markerAt } from './marker';
import { isFootnoteText } from './notes';
import { runsOnAfter } from './references';
import type { Wrap } from './wrap';
import { endsClause } from './wrap';

/** A paragraph of a file: one or more lines that belong together, before anybody knows what it is. */
export interface Block {
  readonly start: number;
  end: number;
  /** Where its first line ends. */
  readonly firstEnd: number;
  /** First character after Markdown's heading signs and blanks. */
  readonly at: number;
  readonly indent: number;
  /** Level of a Markdown heading; 0 for all else. */
  readonly level: number;
  /** True for a table row; the rule below the head row belongs to the head row. */
  readonly row: boolean;
  /** A footnote of the editors that a number on a line of its own announces. */
  readonly footnote: boolean;
  /** True where the line before ran on: a number here may be none ("… under section\n12 of this Act"). */
  readonly soft: boolean;
  /** True where a blank line or the start of the text stands before. */
  readonly apart: boolean;
  /** Stretches inside that are no words: marks of footnotes, running heads. */
  skip: Span[];
  lines: number;
}

interface Scan {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly wrap: Wrap;
  readonly blocks: Block[];
  readonly origins: Origin[];
  /** The line that is being read. */
  at: number;
  /** True where a row of a table is never closed: its end is looked for far ahead. */
  loose: boolean;
  /** The line before, as long as the next may join it. */
  before: Line | undefined;
  apart: boolean;
  /** Lines passed over since `before` that become holes when the paragraph goes on. */
  holes: Span[];
}

/** Where a block began: enough to begin again there. */
export interface Origin {
  /** The number of its first line. */
  readonly line: number;
  /** The line before, where the first one might have joined it. */
  readonly before: Line | undefined;
}

/**
 * The paragraphs that lines make, and where each began. Lines broken by hand are joined where the text is seen to be wrapped; `noise`
 * are the numbers of lines that are no text. `begin` tells how things stood where a reading begins in the middle.
 */
export function blocksOf(
  text: string, lines: readonly Line[], wrap: Wrap, noise: ReadonlySet<number> | undefined, begin: { readonly before: Line | undefined; readonly apart: boolean } = { before: undefined, apart: true },
): { readonly blocks: readonly Block[]; readonly origins: readonly Origin[]; readonly loose: boolean } {
  const scan: Scan = { text, lines, wrap, blocks: [], origins: [], at: 0, loose: false, ...begin, holes: [] };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    scan.at = at;
    if (line.at >= line.end || isRule(text, line)) {
      scan.apart = true;
    } else if (noise?.has(at) === true) {
      scan.holes.push({ start: line.at, end: line.end });
    } else if (wrap.wrapped && isBareNumber(text, line)) {
      at = takeBareNumber(scan, at);
    } else if (text.startsWith('<t', line.at)) {
      at = takeHtmlRow(scan, at);
    } else {
      takeLine(scan, line);
    }
  }
  return scan;
}

/** Some converters lose the line ends before articles ("… la ley.ARTICULO 9° —", "….Art. 86.Sont dispensées"): such a line counts as several. What becomes of a line depends on it alone. */
export function glued(text: string, lines: readonly Line[]): readonly Line[] {
  if (lines.length === 0) return lines;
  // A break found in a line is found by this as well: it spares the look at every line
  const articles = gluedArticle.test(text.slice(lines[0]!.start, lines[lines.length - 1]!.end));
  if (!articles && !lines.some(line => line.end - line.at >= manySections)) return lines;
  return lines.flatMap(line => {
    const length = line.end - line.at;
    const words = length < 40 || !articles && length < manySections ? '' : text.slice(line.at, line.end);
    const found = articles ? breaksIn(words) : [], breaks = found.length > 0 || length < manySections ? found : sectionsIn(words);
    if (breaks.length === 0) return [line];
    const starts = [line.at, ...breaks.map(at => line.at + at)];
    return starts.map((at, i) => ({ ...line, ...i > 0 && { start: at, inside: true as const }, at, end: starts[i + 1] ?? line.end }));
  });
}

/** Where articles begin inside a line: their numbers count on from the one at its head, or there are two at least that do. */
function breaksIn(words: string): readonly number[] {
  const found = words.length > 4000 ? null : capitalArticle.exec(words);
  if (found !== null) return [found.index + found[0].length];
  const hits = [...words.matchAll(gluedArticles)].map(hit => ({ at: hit.index + hit[0].length, num: Number.parseInt(hit[1]!, 10) }));
  const head = headArticle.exec(words);
  let before = head === null ? undefined : Number.parseInt(head[1]!, 10);
  return hits.filter(({ num }, i) => {
    const next = hits[i + 1]?.num ?? 0;
    const countsOn = before === undefined ? next > num && next <= num + 3 : num > before && num <= before + 3;
    if (countsOn) before = num;
    return countsOn;
  }).map(({ at }) => at);
}

/** Where sections begin inside a very long line that begins with one: three at least, each the number after the one before ("… 17. Refunds (1) …"). */
function sectionsIn(words: string): readonly number[] {
  const head = headSection.exec(words);
  if (head === null) return [];
  let before = Number.parseInt(head[1]!, 10);
  const found: number[] = [];
  for (const hit of words.matchAll(gluedSections)) {
    if (Number.parseInt(hit[1]!, 10) !== before + 1) continue;
    before++;
    found.push(hit.index + hit[0].length);
  }
  return found.length >= 3 ? found : [];
}

/** No section is as long as this in one line, as a rule: then a converter has joined several. */
const manySections = 3000;
const headSection = /^(\d{1,3})\. \p{Lu}/u;
const gluedSections = /[^\d\s] (?=(\d{1,3})\. \p{Lu}\p{Ll})/gu;

const gluedArticle = /(?:[.)»”:;*]\s?|\p{Ll})(?:ART[ÍI]CULO|ARTICLE|Art[íi]culo|Article|Art\.)\s(?:[LRD]\.\s?)?\d{1,4}/u;
const capitalArticle = /[.)]\*{0,3}(?=ART[ÍI]CULO \d{1,3}[°º.])/u;
/** A stop, an article's number with its own stop, and a capital: what is matched ends before the article. */
const gluedArticles = /(?:[.)»”:;*]\s?|(?<=\p{Ll}))(?=(?:ARTICLE|Art[íi]culo|Article|Art\.)\s(?:[LRD]\.\s?)?(\d{1,4})(?:-\d{1,3})?(?:\s?(?:bis|ter))?\.\s?:?\s?[-–—]?\s?["«“(]?(?:\p{Lu}|\())/gu;
const headArticle = /^[^\p{L}\d]{0,4}art\p{L}{0,7}[^\p{L}\d]{1,3}(?:[LRD]\.?\s?)?(\d{1,4})(?!\d)/iu;

function takeLine(scan: Scan, line: Line): void {
  const { text, blocks, wrap } = scan;
  const level = headingLevel(text, line);
  if (level > 0 && !brokenHeading(scan, line, level)) {
    const block = add(scan, line, { level, at: skipBlanks(text, line.at + level, line.end) });
    block.end = headingEnd(text, line);
    scan.before = undefined;
    scan.apart = true;
    return;
  }
  if (isRow(text, line)) return takeRow(scan, line);
  const last = blocks[blocks.length - 1];
  const joins = last !== undefined && scan.before !== undefined && (level > 0 || wrap.joins(scan.before, line, scan.apart));
  if (joins && (level > 0 || !startsAnew(text, line))) {
    if (level > 0) scan.holes.push({ start: line.at, end: line.at + level });
    last.skip.push(...scan.holes);
    last.end = line.end;
    last.lines++;
    scan.holes = [];
  } else {
    add(scan, line, { soft: joins && !endsClause(text, scan.before!) });
  }
  scan.before = line;
  scan.apart = false;
}

function add(scan: Scan, line: Line, more: Partial<Block>): Block {
  const block: Block = {
    start: line.at, end: line.end, firstEnd: line.end, at: line.at, indent: line.indent, level: 0, row: false, footnote: false, soft: false,
    apart: scan.apart, skip: [], lines: 1, ...more,
  };
  scan.blocks.push(block);
  scan.origins.push({ line: scan.at, before: scan.before });
  scan.holes = [];
  return block;
}

const skipBlanks = (text: string, at: number, end: number): number => {
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
};

// ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

function takeRow(scan: Scan, line: Line): void {
  const last = scan.blocks[scan.blocks.length - 1];
  if (isRowRule(scan.text, line)) {
    if (last?.row === true && !scan.apart) {
      last.end = line.end;
      last.skip.push({ start: line.start, end: line.end });
    }
    return;
  }
  add(scan, line, { row: true });
  scan.before = undefined;
  scan.apart = false;
}

/** `<table>` … `<tr>` … `</tr>`: each row is a block, the other tags are passed over. Returns the last line taken. */
function takeHtmlRow(scan: Scan, at: number): number {
  const { text, lines } = scan;
  const line = lines[at]!;
  if (!/^<tr[\s>]/i.test(text.slice(line.at, line.at + 4))) {
    if (/^<(?:table|tbody|thead|tfoot)[\s>]/i.test(text.slice(line.at, line.at + 8)) && line.end - line.at < 200 && !/<td|<tr/i.test(text.slice(line.at, line.end))) {
      scan.before = undefined;
      return at;
    }
    takeLine(scan, line);
    return at;
  }
  const close = text.slice(line.at, line.at + 20_000).search(/<\/tr>/i);
  const end = close < 0 ? line.end : line.at + close + 5;
  if (close < 0) scan.loose = true;
  const block = add(scan, line, { row: true });
  let last = at;
  while (last + 1 < lines.length && lines[last + 1]!.start < end) last++;
  block.end = Math.max(line.end, end);
  scan.before = undefined;
  scan.apart = false;
  return last;
}

// ── lines that are no paragraphs ────────────────────────────────────────────────────────────────────────────────────────

/** A number alone on its line: the mark of a footnote, or the head of one ("1\nSubs. by Act V of 1973."). Returns the last line taken. */
function takeBareNumber(scan: Scan, at: number): number {
  const { text, lines } = scan;
  const line = lines[at]!, next = lines[at + 1];
  if (next !== undefined && next.at < next.end && isFootnoteText(text, next.at, next.end)) {
    const block = add(scan, line, { footnote: true });
    block.end = next.end;
    let end = at + 1;
    // A footnote of several lines ends with a stop, at a blank line or before the next number.
    while (end + 1 < lines.length && end < at + 6 && !endsClause(text, lines[end]!) && lines[end + 1]!.at < lines[end + 1]!.end && !isBareNumber(text, lines[end + 1]!)
      && markerAt(text, lines[end + 1]!.at) === undefined) end++;
    block.end = lines[end]!.end;
    return end;
  }
  scan.holes.push({ start: line.at, end: line.end });
  return at;
}

const isBareNumber = (text: string, line: Line): boolean => line.end - line.at <= 3 && /^\d{1,3}$/.test(text.slice(line.at, line.end));

/** Some converters turn a broken line that begins with "artículo 12" into a heading in the middle of a sentence. */
function brokenHeading(scan: Scan, line: Line, level: number): boolean {
  const { text, before } = scan;
  if (before === undefined || !/^\p{Ll}/u.test(text.slice(skipBlanks(text, line.at + level, line.end), line.end))) return false;
  return runsOnAfter.test(text.slice(Math.max(before.at, before.end - 16), before.end)) || !endsClause(text, before);
}

/** A line that begins a paragraph of its own wherever it stands: a number, a heading, a proviso, a term in quotation marks. */
function startsAnew(text: string, line: Line): boolean {
  if (markerAt(text, line.at) !== undefined) return true;
  if (keywordAt(text, line.at, line.end) !== undefined) return true;
  anew.lastIndex = line.at;
  if (anew.test(text)) return true;
  marginal.lastIndex = line.at;
  return marginal.test(text);
}

const anew = /(?:\d{0,2}\s?\[\s?\(?[\dA-Z“"]|Provided\s(?:that|further|also|always)|Explanation\b|["“«][^"”»\n]{2,80}["”»],?\s(?:means|includes|has\s)|\d{1,4}[A-Z]{0,2}\s+(?:\(1\)|[A-ZÀ-Ý])|PAR[ÁA]GRAFO\b|\*\*[^*\n]{2,200}\*\*$)/uym;

/** A marginal note that a converter put before the number: "Orphan's benefit. 14.-(1) Subject to". */
export const marginal = /(\p{Lu}[^\d\r\n(]{2,45}?)\s+(\d{1,3}[A-Z]?)\.\s?[-–—+]{1,2}\s?(?=\(1\))/uy;

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

const isRow = (text: string, line: Line): boolean => {
  if (text.charCodeAt(line.at) !== 124) return false;
  const second = text.indexOf('|', line.at + 1);
  return second > 0 && second < line.end;
};
const isRowRule = (text: string, line: Line): boolean =>
  line.end - line.at < 2000 && /^[|:\s-]+$/.test(text.slice(line.at, line.end)) && text.slice(line.at, line.end).includes('-');
const isRule = (text: string, line: Line): boolean =>
  line.end - line.at < 200 && /^(?:(?:[-*_=~`.]\s*){3,}|\*\*|__)$/.test(text.slice(line.at, line.end)) || text.startsWith('```', line.at) && line.end - line.at < 40;
