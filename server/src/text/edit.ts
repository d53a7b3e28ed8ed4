import type { Span } from './span';

/** A change of a text: the characters of `span` give way to `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The edits in the order of the text. Of two that overlap the earlier one stays; equal ones count once. */
export function mergeEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = edits.map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.at - b.at);
  const kept: TextEdit[] = [];
  for (const { edit } of sorted) {
    const last = kept[kept.length - 1];
    if (last !== undefined && edit.span.start < last.span.end) continue;
    if (last !== undefined && edit.span.start === last.span.start && edit.span.end === last.span.end && edit.newText === last.newText) continue;
    kept.push(edit);
  }
  return kept;
}

/** The text with the edits made; overlapping edits are merged first, spans outside the text are cut to it. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '', at = 0;
  for (const { span, newText } of mergeEdits(edits)) {
    const start = Math.min(Math.max(span.start, at), text.length);
    result += text.slice(at, start) + newText;
    at = Math.min(Math.max(span.end, start), text.length);
  }
  return result + text.slice(at);
}
