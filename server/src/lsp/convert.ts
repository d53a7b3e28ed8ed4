import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { shift, type Span } from '../text/span';

/** The one place where offsets become positions. Both count UTF-16 code units, so only lines need looking up. */

/** A span of the file as a range. */
export const toRange = (document: TextDocument, span: Span): Range =>
  ({ start: document.positionAt(span.start), end: document.positionAt(span.end) });

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
