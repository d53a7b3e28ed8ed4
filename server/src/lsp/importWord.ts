import type { Connection } from 'vscode-languageserver';
import { readDocx, type Changes } from '../office/readDocx';
import { fromBase64 } from './convert';
import { guarded, type Log } from './guard';
import { type Messages, sayRefused } from './messages';

/** Our own request: `{ base64, changes? }`, a Word file, is answered with its plain legal text. */
export const importRequest = 'lexfloor/importWord';

/** Plain legal text with how many tracked changes were met and what could not be read; or why there is none. */
export type ImportAnswer = { readonly text: string; readonly changes: number; readonly problems: readonly string[] } | { readonly problem: string };

/** Reads Word files for the editor, on the desktop and in the web alike: nothing is opened but the bytes that the editor sends. */
export function registerImport(connection: Connection, log: Log, say: () => Messages): void {
  connection.onRequest(importRequest, guarded<[{ readonly base64?: unknown; readonly changes?: unknown }], ImportAnswer>(log, 'a Word file', { get problem() { return say().wordFailed; } }, async ({ base64, changes }) => {
    if (typeof base64 !== 'string') return { problem: say().wordNotSent };
    const read = readDocx(fromBase64(base64), kinds.find((one) => one === changes));
    return 'refused' in read ? { problem: sayRefused(read.refused, say()) } : { text: read.text, changes: read.changes, problems: read.problems };
  }));
}

const kinds: readonly Changes[] = ['original', 'final', 'both'];
