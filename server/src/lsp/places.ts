import type { Location, LocationLink } from 'vscode-languageserver';
import { type Occurrence, occurrenceAt } from '../analysis/occurrences';
import { crossReferencesOf } from '../facts/crossReferences';
import type { Span } from '../text/span';
import { inFile, provisionAt, toOffset, toRange } from './convert';
import type { Latest } from './session';

/** What stands at a position; the end of a word counts, as editors put the cursor there. */
export function occurrenceUnder({ text, analysis }: Latest, position: Parameters<typeof toOffset>[1]): Occurrence | undefined {
  const offset = toOffset(text, position), index = provisionAt(analysis, offset);
  if (index < 0) return undefined;
  const found = occurrenceAt(analysis, index, offset);
  // On the border of two provisions the cursor may belong to the one before
  return found ?? (index > 0 && offset === analysis.draft.starts[index] ? occurrenceAt(analysis, index - 1, offset) : undefined);
}

/** A provision with all below it, and in it what is to be shown first: its number and heading, or its first words. */
export function provisionSpans({ analysis }: Latest, index: number): { readonly whole: Span; readonly head: Span } {
  const { draft, outline } = analysis, { places } = crossReferencesOf(draft, outline);
  const { text, numSpan, headingSpan } = draft.provisions[index]!;
  const last = places.endOf(index) - 1;
  const spans = [numSpan, headingSpan].filter((span) => span !== undefined);
  const head = spans.length === 0 ? { start: 0, end: Math.min(text.length, 80) } : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  return { whole: { start: draft.starts[index]!, end: draft.starts[last]! + draft.provisions[last]!.text.length }, head: inFile(analysis, index, head) };
}

/** A target for "go to", as a link where the client knows links. */
export function toTarget(latest: Latest, origin: Span, whole: Span, head: Span, links: true): LocationLink;
export function toTarget(latest: Latest, origin: Span, whole: Span, head: Span, links: boolean): LocationLink | Location;
export function toTarget({ document: { uri }, text }: Latest, origin: Span, whole: Span, head: Span, links: boolean): LocationLink | Location {
  return links
    ? { originSelectionRange: toRange(text, origin), targetUri: uri, targetRange: toRange(text, whole), targetSelectionRange: toRange(text, head) }
    : { uri, range: toRange(text, head) };
}
