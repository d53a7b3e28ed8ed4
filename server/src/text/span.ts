/** A half-open stretch of text, in UTF-16 code units: `start` belongs to it, `end` does not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** True where the two spans share at least one character, or touch when one of them is empty. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start < b.end && b.start < a.end || (a.start === a.end || b.start === b.end) && a.start <= b.end && b.start <= a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The part of a span that lies in a text of so many characters: libraries may point one past its end. */
export const within = ({ start, end }: Span, length: number): Span => ({ start: Math.min(start, length), end: Math.min(end, length) });
