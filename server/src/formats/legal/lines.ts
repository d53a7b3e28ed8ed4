/** One line of a file, without its end. Offsets count from the start of the file. */
export interface Line {
  readonly start: number;
  /** After the last character that is not blank. */
  readonly end: number;
  /** First character that is neither blank nor a sign of quotation (`>`). Equal to `end` on a blank line. */
  readonly at: number;
  /** Columns of blanks before `at`; a tab counts four. */
  readonly indent: number;
  /** True for a part of a line of the file that stands for several: a converter lost the line end before it. */
  readonly inside?: true;
}

/** The lines of a text; line ends are CRLF, LF and a lone CR. A byte order mark at the start belongs to no line. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const length = text.length;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let nextCarriage = find(text, '\r', start);
  while (start <= length) {
    let stop = text.indexOf('\n', start);
    if (stop < 0) stop = length;
    let next = stop + 1;
    if (nextCarriage < stop) {
      next = text.charCodeAt(nextCarriage + 1) === 10 ? nextCarriage + 2 : nextCarriage + 1;
      stop = nextCarriage;
      nextCarriage = find(text, '\r', next);
    }
    lines.push(lineOf(text, start, stop));
    start = next;
  }
  return lines;
}

const find = (text: string, sign: string, from: number): number => {
  const at = text.indexOf(sign, from);
  return at < 0 ? Infinity : at;
};

/** The lines that begin in `start..to`, and `more` after them; `start` is where a line begins. */
export function linesBetween(text: string, start: number, to: number, more: number): readonly Line[] {
  const lines: Line[] = [];
  while (start <= text.length && (start < to || more-- > 0)) {
    let stop = text.indexOf('\n', start);
    if (stop < 0) stop = text.length;
    let next = stop + 1;
    const carriage = text.slice(start, stop).indexOf('\r');
    if (carriage >= 0) {
      stop = start + carriage;
      next = text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
    }
    lines.push(lineOf(text, start, stop));
    start = next;
  }
  return lines;
}

function lineOf(text: string, start: number, stop: number): Line {
  let end = stop;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  let at = start, indent = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 9) indent += 4;
    else if (isBlank(code)) indent++;
    else if (code === 62 && (at + 1 >= end || isBlank(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === 62)) indent = 0;
    else break;
    at++;
  }
  return { start, end, at, indent };
}

/** Spaces of every width, tabs, form feeds, zero-width characters, signs of private fonts that PDF converters leave; no line ends. */
export const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 160 || code === 12 || code === 11 || code === 0x202f || code === 0x2009
  || code === 0x200b || code === 0x3000 || code >= 0xe000 && code <= 0xf8ff || code === 0xfeff || code >= 0x2000 && code <= 0x200a;
