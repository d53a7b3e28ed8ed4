import { CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind, type CompletionItem, type CompletionList, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { complete, mayFollow, type Proposal } from '../analysis/complete';
import { explainProposal } from '../analysis/explainProposal';
import { toOffset } from './convert';
import { escapeMarkdown, link } from './markdown';

/** What a completion item brings back when it is to be explained. */
export interface ItemData {
  readonly uri: string;
  readonly kind: Proposal['kind'];
  readonly id: string;
}

/** Characters after which the editor asks by itself: "section ", "26 ", "C102 Art.". */
export const triggers = [' ', '.'];

/** True where the characters before the cursor, typed just now, may be followed by something special: most blanks are not. */
export const worthAsking = (text: TextDocument, position: Position): boolean => mayFollow(lineBefore(text, position)) || /[A-Z]\d{1,3} Arts?\.$/.test(lineBefore(text, position));

const lineBefore = (text: TextDocument, position: Position): string =>
  text.getText({ start: { line: position.line, character: 0 }, end: position });

/**
 * What may be written at a position. `analysis` may be that of a moment ago: only what stands before the line of the cursor is taken
 * from it. `snippets`: the client knows tab stops.
 */
export function completionAt(uri: string, text: TextDocument, analysis: Analysis, position: Position, snippets: boolean): CompletionList {
  const before = lineBefore(text, position);
  const { list, complete: isComplete } = complete(analysis, { before, line: toOffset(text, { line: position.line, character: 0 }) });
  const items = list.map((one, i): CompletionItem => ({
    label: one.label,
    kind: kinds[one.kind],
    ...(one.detail && { detail: one.detail }),
    sortText: String(i).padStart(4, '0'),
    // Editors filter by the words that are replaced: what stands there is part of them
    ...(one.kind === 'clause' && { filterText: before.slice(before.length - one.replaces).trim() === '' ? `${before.slice(before.length - one.replaces)}${one.label}` : one.label }),
    textEdit: { range: { start: { line: position.line, character: position.character - one.replaces }, end: position }, newText: one.snippet && !snippets ? withoutStops(one.text) : one.text },
    ...(one.snippet && snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(one.snippet && { insertTextMode: InsertTextMode.asIs }),
    data: { uri, kind: one.kind, id: one.id } satisfies ItemData,
  }));
  return { isIncomplete: !isComplete, items };
}

const withoutStops = (snippet: string): string => snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '[$1]').replace(/\\([\\$}])/g, '$1');

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  clause: CompletionItemKind.Snippet, citation: CompletionItemKind.Reference, unit: CompletionItemKind.Unit, provision: CompletionItemKind.Module, term: CompletionItemKind.Variable,
};

/** The item with what is to be said of it. */
export function resolveItem(item: CompletionItem, analysis: Analysis, markdown: boolean): CompletionItem {
  const { kind, id } = item.data as ItemData;
  const said = explainProposal(kind, id, analysis);
  if (said.length === 0) return item;
  const value = said.map(({ strong, text, url }) => {
    if (!markdown) return [strong, text].filter(Boolean).join(': ');
    const head = strong && (url ? link(strong, url) : `**${escapeMarkdown(strong)}**`);
    return [head, escapeMarkdown(text)].filter(Boolean).join(' · ');
  }).join('\n\n');
  return { ...item, documentation: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } };
}
