import { l10n, Range, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askAndWrite } from '../desk';
import { today } from '../today';
import type { State } from './data';

/** A finding on which something is decided, as the server knows it. */
export interface Asked {
  /** As the server writes it. */
  readonly uri: string;
  readonly rule?: string;
  /** All rules of a finding that several standards share. */
  readonly rules?: readonly string[];
  readonly provision?: string;
  readonly quote?: string;
  /** Keys of earlier decisions that this one takes the place of. */
  readonly instead?: readonly object[];
}

/** What somebody says to it. */
export interface Verdict {
  readonly state: Exclude<State, 'open'>;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
}

let author = '';

/** Asks why, by whom and how long a finding is accepted; undefined where that was broken off. */
export async function askReason(what: string): Promise<Verdict | undefined> {
  const reason = await window.showInputBox({ title: l10n.t('Accept {0} (1 of 3)', what), prompt: l10n.t('Why is it accepted? The reason stands in every report.'), validateInput: (text) => text.trim() === '' ? l10n.t('A reason is needed.') : undefined });
  if (reason === undefined) return undefined;
  const by = await window.showInputBox({ title: l10n.t('Accept {0} (2 of 3)', what), prompt: l10n.t('Who accepts it? (may stay empty)'), value: author });
  if (by === undefined) return undefined;
  author = by.trim();
  const until = await window.showInputBox({
    title: l10n.t('Accept {0} (3 of 3)', what), prompt: l10n.t('Until when? A date such as 2027-06-30; empty: as long as the words stay the same.'),
    validateInput: (text) => faultOf(text.trim()),
  });
  return until === undefined ? undefined : { state: 'accepted', reason, by, until };
}

/** What is wrong with a last day; undefined where it holds. */
const faultOf = (text: string): string | undefined => text === '' ? undefined : !isDate(text) ? l10n.t('Write the date as 2027-06-30.') : text < today() ? l10n.t('That day has passed.') : undefined;

/** A decision without questions, in the name of whoever decided last. */
export const marked = (state: 'to-be-changed' | 'done'): Verdict => ({ state, reason: '', by: author, until: '' });

/** Writes down a decision on each finding. What went wrong is shown, and the rest is left. */
export async function decide(client: BaseLanguageClient, findings: readonly Asked[], verdict: Verdict): Promise<void> {
  for (const one of findings) if (!await write(client, 'lexfloor/waive', { ...one, ...verdict }, one.uri)) return;
}

/** Takes decisions back: the findings are open again. */
export async function reopen(client: BaseLanguageClient, uri: string, waivers: readonly object[]): Promise<void> {
  await write(client, 'lexfloor/reopen', { uri, waivers }, uri);
}

/** The server says what the file is to be; the editor writes it. */
async function write(client: BaseLanguageClient, method: string, params: object, draft: string): Promise<boolean> {
  // A file of the law that is not open is opened unseen: decisions hang on its words
  await workspace.openTextDocument(client.protocol2CodeConverter.asUri(draft));
  return askAndWrite(client, method, params, l10n.t('The waiver could not be written.'));
}

/** Opens the file of decisions of a draft at a rule. */
export async function showDecisions(client: BaseLanguageClient, draft: string, rule: string): Promise<void> {
  const answer = await client.sendRequest<{ readonly uri?: string }>('lexfloor/reopen', { uri: draft, waivers: [] });
  if (answer.uri === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(answer.uri, true)), at = Math.max(0, document.getText().indexOf(rule));
  await window.showTextDocument(document, { selection: new Range(document.positionAt(at), document.positionAt(at)) });
}

/** A day that there is: 30 February is none. */
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
