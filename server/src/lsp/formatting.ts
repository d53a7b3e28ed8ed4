import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import { layoutEdits } from '../analysis/layout';
import { toRange, toSpan } from './convert';
import type { Latest } from './session';

/** "Format Document": indentation, white space behind numbers and at line ends, blank lines; never words (`analysis/layout.ts`). */
export function formattingOf({ document, text, analysis: { draft, outline } }: Latest, { tabSize, insertSpaces, insertFinalNewline }: FormattingOptions, range?: Range): TextEdit[] {
  if (/\.md$/i.test(document.uri)) return []; // in Markdown margins and spaces at line ends mean something
  const indent = insertSpaces ? ' '.repeat(Math.min(Math.max(tabSize, 1), 8)) : '\t';
  const within = range === undefined ? undefined : toSpan(text, range);
  const edits = layoutEdits(draft, outline, { indent })
    .filter(({ span }) => within === undefined || within.start <= span.start && span.end <= within.end)
    .map(({ span, newText }): TextEdit => ({ range: toRange(text, span), newText }));
  const { length } = draft.text;
  const needsEnd = insertFinalNewline === true && within === undefined && length > 0 && !/\n[ \t]*$/.test(draft.text);
  return needsEnd && draft.format === 'legal-draft' ? [...edits, { range: toRange(text, { start: length, end: length }), newText: '\n' }] : edits;
}
