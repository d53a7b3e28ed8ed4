import type { Connection } from 'vscode-languageserver';
import type { PracticeEntry } from '../analysis/practice/entries';
import type { GlossaryTerm } from '../engine/glossary';
import type { RuleSet } from '../engine/pack';
import { hubEntries } from '../report/hub/entries';
import { renderHub } from '../report/hub/page';
import { languageOf } from './explain';
import { guarded, type Log } from './guard';

/** `{ language, nonce }` is answered with the page of the library, for a view of the editor. */
export const hubRequest = 'lexfloor/hub';

/** What ships for the library beside rules and catalogue. */
export interface Library {
  bundledPractice(): readonly PracticeEntry[];
  readonly principles: readonly GlossaryTerm[];
}

/** Serves the library. The page is made anew each time: it is asked for once a view. */
export function registerHub(connection: Connection, log: Log, rules: () => RuleSet, library: (() => Library) | undefined, version: string): void {
  if (!library) return;
  connection.onRequest(hubRequest, guarded<[{ readonly language?: unknown; readonly nonce?: unknown }], { readonly html: string } | null>(log, 'the library', null, async ({ language, nonce }) => {
    if (typeof nonce !== 'string' || !/^\w{16,64}$/.test(nonce)) return null;
    const { bundledPractice, principles } = library();
    return { html: renderHub(hubEntries(rules(), { practice: bundledPractice(), principles }), { language: languageOf(language, 'en'), version, nonce }) };
  }));
}
