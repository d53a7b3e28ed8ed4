import type { ProvisionKind } from '../../draft/draft';
import { isDefinition } from '../legal/definitions';
import { containerKinds } from '../akn/names';
import type { Line } from '../legal/lines';
import { linesOf } from '../legal/lines';
import type { Raw } from '../legal/raw';
import { depths } from '../legal/raw';

/**
 * Bluebell's keywords (laws.africa): `SEC 1. - Heading`, `SUBSEC (1)`, `ITEMS`, each with what belongs to it indented below. True where
 * a text uses keywords that plain laws do not have.
 */
export const isBluebell = (text: string): boolean => signs.test(text);

const classes = '(?:\\.[A-Za-z][\\w-]*)*(?:\\{[^}\\n]{0,200}\\})?';
const signs = new RegExp(`^[ \\t]*(?:BODY|ITEMS|BLOCKLIST|BULLETS|LONGTITLE${classes} \\S.*|CROSSHEADING${classes} \\S.*|(?:SEC|SUBSEC|PARA|SUBPARA|CHAP|SUBCHAP)${classes}(?:[ \\t]+[^\\s-]\\S*)?(?:[ \\t]+-[ \\t].*)?)[ \\t]*$`, 'm');

/** Finds the provisions of a Bluebell text from `from` on. */
export function bluebellStructure(text: string, from: number): readonly Raw[] {
  const lines = linesOf(text).filter(line => line.start >= from && line.at < line.end);
  const state: State = { text, raws: [], frames: [] };
  for (let at = 0; at < lines.length; at++) at = takeLine(state, lines, at);
  return state.raws;
}

interface Frame {
  readonly indent: number;
  readonly name: string;
  raw: Open | undefined;
  readonly quoted: boolean;
}

type Open = Raw & { words: boolean };

interface State {
  readonly text: string;
  readonly raws: Open[];
  readonly frames: Frame[];
}

/** Reads a line with all that belongs to it alone; returns the last line taken. */
function takeLine(state: State, lines: readonly Line[], at: number): number {
  const { text, frames } = state;
  const line = lines[at]!;
  while (frames.length > 0 && frames[frames.length - 1]!.indent >= line.indent) frames.pop();
  const found = keyword.exec(text.slice(line.at, Math.min(line.end, line.at + 400)));
  if (found === null) return takeText(state, lines, at);
  const name = found[1]!, rest = line.at + found[0].length;
  const kind = hierarchy[name];
  if (name === 'FOOTNOTE' || name === 'CONCLUSIONS') return takeWhole(state, lines, at, 'note');
  if (name === 'TR') return takeWhole(state, lines, at, 'row');
  const frame: Frame = { indent: line.indent, name, raw: undefined, quoted: frames.some(outer => outer.quoted) || name === 'QUOTE' };
  if (kind !== undefined) {
    frame.raw = openProvision(state, kind, line, rest, frame.quoted);
  } else if (name === 'LONGTITLE' || name === 'P' || name === 'SUBHEADING') {
    if (rest < line.end) openText(state, name === 'LONGTITLE' ? 'preface' : 'text', line, rest, line.end, frame.quoted);
  }
  frames.push(frame);
  return at;
}

/** `KEYWORD NUM - HEADING`; attachments and crossheadings have a heading alone. */
function openProvision(state: State, kind: ProvisionKind, line: Line, from: number, quoted: boolean): Open {
  const { text } = state;
  const raw = open(state, kind, line.at, line.end, quoted);
  raw.body = line.end;
  if (from >= line.end) return raw;
  if (kind === 'schedule' || kind === 'crossHeading') {
    raw.headingSpan = { start: from, end: line.end };
    return raw;
  }
  const parts = /^(?!-\s)(\S+(?:\s(?!-\s)\S+)*)?\s*(?:(?:^|\s)-\s+(.*))?$/.exec(text.slice(from, line.end));
  if (parts === null) return raw;
  const num = parts[1]?.replace(/\\/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (num !== undefined && num !== '' && num.length <= 40) {
    raw.num = num;
    raw.numSpan = { start: from, end: from + parts[1]!.length };
  }
  if (parts[2] !== undefined && parts[2] !== '') raw.headingSpan = { start: line.end - parts[2].length, end: line.end };
  return raw;
}

function open(state: State, kind: ProvisionKind, start: number, end: number, quoted: boolean): Open {
  const above = state.frames.findLast(frame => frame.raw !== undefined)?.raw;
  const raw: Open = {
    kind, depth: depthOf(kind, above?.depth ?? depths.act), num: undefined, start, end, numSpan: undefined, headingSpan: undefined, body: start, skip: [], quoted, words: false,
  };
  state.raws.push(raw);
  return raw;
}

function depthOf(kind: ProvisionKind, outer: number): number {
  if (kind === 'schedule') return depths.schedule;
  if (containerKinds.has(kind) && outer < depths.unit) return Math.min(depths.unit - 1, Math.max(depths.part, outer + 1));
  if ((kind === 'article' || kind === 'section') && outer < depths.unit) return depths.unit;
  return Math.max(depths.unit, outer + 1);
}

/** Lines of text with the same indentation: the own words of what they stand in, or a text of its own. */
function takeText(state: State, lines: readonly Line[], at: number): number {
  const { text, frames } = state;
  const first = lines[at]!;
  let last = at;
  while (last + 1 < lines.length && lines[last + 1]!.indent === first.indent && !(frames[frames.length - 1]?.name === 'BULLETS' && text[lines[last + 1]!.at] === '*') && !/\n\s*\n|\r\s*\r/.test(text.slice(lines[last]!.end, lines[last + 1]!.at))
    && !keyword.test(text.slice(lines[last + 1]!.at, lines[last + 1]!.at + 400))) last++;
  const end = lines[last]!.end;
  if (!/[\p{L}\p{N}]/u.test(text.slice(first.at, end))) return last;
  const holder = frames.findLast(frame => frame.raw !== undefined)?.raw;
  const list = frames[frames.length - 1];
  const front = frames.find(frame => frame.name === 'PREFACE' || frame.name === 'PREAMBLE');
  const before = state.raws[state.raws.length - 1];
  const bullet = list?.name === 'BULLETS' && text[first.at] === '*';
  if (holder !== undefined && holder === before && !holder.words && !containerKinds.has(holder.kind) && !bullet) {
    holder.body = first.at;
    holder.end = end;
    holder.words = true;
    return last;
  }
  const body = bullet ? first.at + Math.max(1, /^\*(?:\.[\w-]+)?(?:\{[^}]*\})?\s*/.exec(text.slice(first.at, end))![0].length) : first.at;
  const raw = openText(state, bullet ? 'item' : front === undefined ? isDefinition(text.slice(first.at, Math.min(end, first.at + 200)), false) ? 'definition' : 'text' : front.name === 'PREFACE' ? 'preface' : 'preamble', first, body, end, list?.quoted === true);
  // The words that lead into a list stand above its items.
  if ((list?.name === 'ITEMS' || list?.name === 'BLOCKLIST' || list?.name === 'BULLETS') && list.raw === undefined && !bullet) list.raw = raw;
  return last;
}

function openText(state: State, kind: ProvisionKind, line: Line, body: number, end: number, quoted: boolean): Open {
  const raw = open(state, kind, line.at, end, quoted);
  raw.body = body;
  raw.words = true;
  return raw;
}

/** A footnote or a row of a table with everything below it. */
function takeWhole(state: State, lines: readonly Line[], at: number, kind: ProvisionKind): number {
  const first = lines[at]!;
  let last = at;
  while (last + 1 < lines.length && lines[last + 1]!.indent > first.indent) last++;
  if (last > at || first.end > first.at + 9) openText(state, kind, first, Math.min(first.end, lines[last]!.end), lines[last]!.end, false);
  return last;
}

const hierarchy: Readonly<Record<string, ProvisionKind>> = {
  BOOK: 'book', TOME: 'book', TITLE: 'title', SUBTITLE: 'subchapter', PART: 'part', SUBPART: 'subpart', CHAP: 'chapter', CHAPTER: 'chapter', SUBCHAP: 'subchapter', SUBCHAPTER: 'subchapter',
  DIVISION: 'division', SUBDIVISION: 'subdivision', SEC: 'section', SECTION: 'section', SUBSEC: 'subsection', SUBSECTION: 'subsection', ART: 'article', ARTICLE: 'article',
  RULE: 'section', SUBRULE: 'subsection', PARA: 'paragraph', PARAGRAPH: 'paragraph', SUBPARA: 'subparagraph', SUBPARAGRAPH: 'subparagraph', CLAUSE: 'clause', SUBCLAUSE: 'item',
  POINT: 'point', INDENT: 'item', ITEM: 'item', PROVISO: 'proviso', LEVEL: 'item', TRANSITIONAL: 'text', ALINEA: 'text', LIST: 'text', SUBLIST: 'text',
  ANNEXURE: 'schedule', APPENDIX: 'schedule', SCHEDULE: 'schedule', ATTACHMENT: 'schedule', CROSSHEADING: 'crossHeading',
};
const others = ['PREFACE', 'PREAMBLE', 'BODY', 'CONCLUSIONS', 'ITEMS', 'BLOCKLIST', 'BULLETS', 'BLOCKS', 'TABLE', 'TR', 'TC', 'TH', 'LONGTITLE', 'QUOTE', 'FOOTNOTE', 'SUBHEADING', 'P'];
const keyword = new RegExp(`^(${[...Object.keys(hierarchy), ...others].sort((a, b) => b.length - a.length).join('|')})${classes}(?:[ \\t]+|$)`);

/** Whole-line keywords of tables that stand inside a row. */
export const cellMark = new RegExp(`(?:TR|TC|TH)${classes}[ \\t]*(?=[\\r\\n]|$)`, 'y');

