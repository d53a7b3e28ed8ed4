import { type Range, Selection, type TextEditor, TextEditorRevealType } from 'vscode';

/** Selects words and brings them into view. */
export function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
