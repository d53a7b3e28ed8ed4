import { Lines } from '../text/lines';
import { columns, printable, type Paint, type Style } from './paint';
import type { Range } from './report';

/** Prints the words of a range in their line, underlined. Made once a file. */
export type Excerpt = (range: Range, style: Style, paint: Paint) => string;

/** `width` is that of the terminal, in columns. A law has lines of a thousand characters: the excerpt shows the words and what fits around them. */
export function excerptsOf(text: string, width: number): Excerpt {
  const lines = new Lines(text);
  return ({ start, end }, style, paint) => {
    const number = String(start.line + 1);
    const room = Math.max(20, width - number.length - 5);
    const from = lines.offset(start);
    const to = end.line > start.line ? Math.min(lines.offset({ line: start.line + 1, character: 0 }), text.length) : lines.offset(end);
    const lineStart = from - start.character;

    const words = clip(trimEnd(text.slice(from, Math.min(to, from + room + 1))), room, to - from > room);
    const spare = Math.max(0, room - words.length);
    const after = lineOf(text.slice(to, to + room));
    const beforeAll = text.slice(Math.max(lineStart, from - room - 1), from);
    const keepAfter = Math.min(after.length, Math.max(spare >> 1, spare - beforeAll.length));
    const before = clipStart(beforeAll, spare - keepAfter, from - beforeAll.length > lineStart);
    const tail = clip(end.line > start.line ? '' : after, keepAfter, after.length > keepAfter);

    const shown = [before, words, tail].map(printable) as [string, string, string];
    const gutter = paint('faint', `  ${number} |`), blank = paint('faint', `  ${' '.repeat(number.length)} |`);
    const lead = shown[0].replace(/^ +/, '');
    const marks = '^'.repeat(Math.max(1, columns(shown[1])));
    return `${gutter} ${lead}${shown[1]}${shown[2]}`.trimEnd() + `\n${blank} ${' '.repeat(columns(lead))}${paint(style, marks)}`;
  };
}

const lineOf = (text: string): string => /^[^\r\n]*/.exec(text)![0];
const trimEnd = (text: string): string => lineOf(text).trimEnd() || text.slice(0, 1);

/** The first characters, with an ellipsis for what is cut; never through a surrogate pair. */
function clip(text: string, room: number, more: boolean): string {
  if (text.length <= room && !more) return text;
  const cut = text.slice(0, Math.max(0, room - 1)).replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}

function clipStart(text: string, room: number, more: boolean): string {
  if (text.length <= room && !more) return text;
  return room < 1 ? '' : `…${room < 2 ? '' : text.slice(-(room - 1)).replace(/^[\udc00-\udfff]/, '')}`;
}
