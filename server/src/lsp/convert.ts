import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { shift, type Span } from '../text/span';

/** The one place where offsets become positions. Both count UTF-16 code units, so only lines need looking up. */

/** A span of the file as a range. */
export const toRange = (document: TextDocument, span: Span): Range =>
  ({ start: document.positionAt(span.start), end: document.positionAt(span.end) });

/**
 * The same for many offsets that nearly follow each other, as a whole document's do: the line of the one before is looked at first, and the
 * lines after it, before the line is searched for.
 */
export class Positions {
  readonly #document: TextDocument;
  readonly #length: number;
  #line = 0;
  #start = 0;
  #end: number;

  constructor(document: TextDocument) {
    this.#document = document;
    this.#length = document.getText().length;
    this.#end = this.#startOf(1);
  }

  at(offset: number): Position {
    for (let steps = 0; offset >= this.#end && this.#end < this.#length && steps < 4; steps++) this.#go(this.#line + 1);
    // At the end of a line and in another one the document knows best
    if (offset < this.#start || offset > this.#end - 2) {
      const position = this.#document.positionAt(offset);
      if (position.line !== this.#line) this.#go(position.line);
      return position;
    }
    return { line: this.#line, character: offset - this.#start };
  }

  range({ start, end }: Span): Range {
    return { start: this.at(start), end: this.at(end) };
  }

  #go(line: number): void {
    this.#start = line === this.#line + 1 ? this.#end : this.#startOf(line);
    this.#line = line;
    this.#end = this.#startOf(line + 1);
  }

  #startOf(line: number): number {
    return this.#document.offsetAt({ line, character: 0 });
  }
}

/** A span inside provision `index`, as a span of the file. */
export const inFile = (analysis: Analysis, index: number, span: Span): Span => shift(span, analysis.draft.starts[index] ?? 0);

/** A position of the editor as an offset of the file; one past the end of a line or of the file counts as that end. */
export const toOffset = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const toSpan = (document: TextDocument, range: Range): Span => {
  const a = document.offsetAt(range.start), b = document.offsetAt(range.end);
  return a <= b ? { start: a, end: b } : { start: b, end: a };
};

/** The provision that holds an offset of the file, or -1 before the first. An offset on a border belongs to the later one. */
export function provisionAt(analysis: Analysis, offset: number): number {
  const { starts } = analysis.draft;
  let low = 0, high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1; else high = middle;
  }
  return low - 1;
}

export const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character
  && a.end.line === b.end.line && a.end.character === b.end.character;

/** A file as it travels in a message (base64, RFC 4648); throws where the text is none. */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
