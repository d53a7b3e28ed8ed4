import * as vscode from 'vscode';
import { until } from './until';

/**
 * A draft with these words that no file holds. The editor may give a new one the name of one that was closed a moment ago, and with the
 * name the words that it keeps of that one in case of a crash: then another is opened.
 */
export const openDraft = (content: string): Promise<vscode.TextDocument> =>
  until(() => vscode.workspace.openTextDocument({ language: 'legal-draft', content }), 'a draft with its own words', (draft) => draft.getText() === content);
