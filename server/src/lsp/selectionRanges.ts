import type { Position, SelectionRange } from 'vscode-languageserver';
import { normsIn } from '../analysis/duties';
import { occurrenceAt } from '../analysis/occurrences';
import { toSourceSpan } from '../draft/segments';
import type { Span } from '../text/span';
import { tokenize } from '../words/tokens';
import { inFile, provisionAt, toOffset, toRange } from './convert';
import { within } from './placed';
import { endOf, lastDescendants, startOf } from './tree';
import type { Latest } from './session';

/**
 * What "Expand selection" takes in, step by step: the word, the term, reference or value, the sentence, the provision's own words, the
 * provision with all below it, and so on up to the whole text.
 */
export function selectionRangesOf(latest: Latest, positions: readonly Position[]): SelectionRange[] {
  const last = lastDescendants(latest.analysis);
  return positions.map((position) => chain(latest, spansAt(latest, toOffset(latest.text, position), last), position));
}

/** From the smallest to the largest; each holds the one before. */
function spansAt(latest: Latest, offset: number, last: Int32Array): readonly Span[] {
  const { text, analysis } = latest, { draft, outline } = analysis, index = provisionAt(analysis, offset);
  const whole: Span = { start: 0, end: draft.text.length };
  if (index < 0) return [wordAt(text.getText(), offset), whole];
  const spans: Span[] = [wordAt(draft.text, offset)];
  const found = occurrenceAt(analysis, index, offset);
  if (found) spans.push(found.span);
  for (const { item } of within(analysis.facts, index, index + 1)) if (item.kind === 'value') spans.push(inFile(analysis, index, item.valueSpan), inFile(analysis, index, item.span));
  for (const { modal } of normsIn(analysis, index)) if (modal) spans.push(inFile(analysis, index, modal));
  spans.push(...sentencesOf(latest, index));
  const { headingSpan } = draft.provisions[index]!;
  if (headingSpan) spans.push(inFile(analysis, index, headingSpan));
  for (let at = index; at >= 0; at = outline.parents[at]!) spans.push({ start: startOf(analysis, at), end: endOf(analysis, at) }, { start: startOf(analysis, at), end: endOf(analysis, last[at]!) });
  return [...spans, whole].filter(({ start, end }) => start <= offset && offset <= end && start < end);
}

/** The sentences of a provision's own words, and all its words. */
function sentencesOf({ analysis }: Latest, index: number): readonly Span[] {
  const { words } = analysis.draft.provisions[index]!;
  if (words.text === '') return [];
  const tokens = tokenize(words.text, analysis.draft.language), spans: Span[] = [];
  const add = (from: number, to: number): void => { spans.push(inFile(analysis, index, toSourceSpan(words, from, to))); };
  let from = 0;
  for (let i = 1; i < tokens.count; i++) if (tokens.gap[i] === 3) {
    add(tokens.start[from]!, words.text.slice(0, tokens.start[i]!).trimEnd().length);
    from = i;
  }
  if (tokens.count > 0) add(tokens.start[from]!, words.text.trimEnd().length);
  add(0, words.text.trimEnd().length);
  return spans;
}

function wordAt(text: string, offset: number): Span {
  let start = offset, end = offset;
  while (start > 0 && isWord(text[start - 1]!)) start--;
  while (end < text.length && isWord(text[end]!)) end++;
  return { start, end };
}

const isWord = (character: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(character);

/** Each span the parent of the one inside it; those that cross another, or are the same, are left out. */
function chain({ text }: Latest, spans: readonly Span[], position: Position): SelectionRange {
  const ordered = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  const kept: Span[] = [];
  for (const span of ordered) {
    const inner = kept.at(-1);
    if (inner === undefined || span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start) kept.push(span);
  }
  let parent: SelectionRange | undefined;
  for (const span of kept.reverse()) parent = { range: toRange(text, span), ...(parent && { parent }) };
  return parent ?? { range: { start: position, end: position } };
}
