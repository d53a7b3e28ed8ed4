import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Latest } from './session';

/** Edits of one document as an edit of the workspace; with its version where the client knows versions. */
export const toWorkspaceEdit = ({ document: { uri }, text }: Latest, edits: TextEdit[], versioned: boolean): WorkspaceEdit =>
  versioned ? { documentChanges: [{ textDocument: { uri, version: text.version }, edits }] } : { changes: { [uri]: edits } };
