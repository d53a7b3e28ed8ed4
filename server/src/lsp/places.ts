import type { Location, LocationLink } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis';
import { type Occurrence, headingAt, occurrenceAt } from '../analysis/occurrences';
import { type ForeignOccurrence, foreignOccurrenceAt } from '../analysis/otherFiles';
import { crossReferencesOf } from '../facts/crossReferences';
import type { Span } from '../text/span';
import { inFile, provisionAt, toOffset, toRange } from './convert';
import type { OtherFile } from './lawFiles';
import type { Latest } from './session';

/** What stands at a position; the end of a word counts, as editors put the cursor there. */
export function occurrenceUnder({ text, analysis }: Latest, position: Parameters<typeof toOffset>[1]): Occurrence | undefined {
  const offset = toOffset(text, position), index = provisionAt(analysis, offset);
  if (index < 0) return undefined;
  const found = occurrenceAt(analysis, index, offset);
  // On the border of two provisions the cursor may belong to the one before
  return found ?? (index > 0 && offset === analysis.draft.starts[index] ? occurrenceAt(analysis, index - 1, offset) : undefined);
}

/** The provision in whose heading a position stands. */
export function headingUnder({ text, analysis }: Latest, position: Parameters<typeof toOffset>[1]): Occurrence | undefined {
  const offset = toOffset(text, position);
  return headingAt(analysis, provisionAt(analysis, offset), offset);
}

/** What stands at a position and leads into another file of the law. */
export function foreignUnder({ text, analysis, others }: Latest, position: Parameters<typeof toOffset>[1]): (ForeignOccurrence & { readonly file: OtherFile }) | undefined {
  if (others.length === 0) return undefined;
  const offset = toOffset(text, position), index = provisionAt(analysis, offset);
  const found = index < 0 ? undefined : foreignOccurrenceAt(analysis, others.map((file) => file.analysis), index, offset);
  return found && { ...found, file: fileOf(others, found.home)! };
}

export const fileOf = (files: readonly OtherFile[], analysis: Analysis): OtherFile | undefined => files.find((file) => file.analysis === analysis);

/** The file that is open itself, as one among the files of its law. */
export const ownFile = ({ document: { uri }, text, analysis }: Latest): OtherFile => ({ uri, text, analysis, version: text.version });

/** A provision with all below it, and in it what is to be shown first: its number and heading, or its first words. */
export function provisionSpans({ analysis }: Pick<Latest, 'analysis'>, index: number): { readonly whole: Span; readonly head: Span } {
  const { draft, outline } = analysis, { places } = crossReferencesOf(draft, outline);
  const { text, numSpan, headingSpan } = draft.provisions[index]!;
  const last = places.endOf(index) - 1;
  const spans = [numSpan, headingSpan].filter((span) => span !== undefined);
  const head = spans.length === 0 ? { start: 0, end: Math.min(text.length, 80) } : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  return { whole: { start: draft.starts[index]!, end: draft.starts[last]! + draft.provisions[last]!.text.length }, head: inFile(analysis, index, head) };
}

/** A target for "go to", as a link where the client knows links. */
export function toTarget(latest: Latest, origin: Span, whole: Span, head: Span, links: boolean, file: OtherFile = ownFile(latest)): LocationLink | Location {
  return links
    ? { originSelectionRange: toRange(latest.text, origin), targetUri: file.uri, targetRange: toRange(file.text, whole), targetSelectionRange: toRange(file.text, head) }
    : { uri: file.uri, range: toRange(file.text, head) };
}
