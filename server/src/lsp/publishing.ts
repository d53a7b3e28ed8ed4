import type { Connection, Diagnostic } from 'vscode-languageserver';
import { heed, settled } from './asking';
import type { BesideDrafts } from './besideDrafts';
import { asksForDiagnostics, type Client } from './clientOptions';
import { guarded, type Log } from './guard';
import type { Reports } from './reports';
import { pauseAfter, Scheduler, settleAfter } from './schedule';
import type { Latest, Session } from './session';
import type { SupervisionDesk } from './supervision';

interface Site {
  readonly connection: Connection;
  readonly log: Log;
  readonly session: Session;
  readonly reports: Reports;
  readonly supervision: SupervisionDesk;
  readonly beside: BesideDrafts;
  client(): Client;
  /** Told of each draft that was judged for its diagnostics. */
  onJudged(latest: Latest): Promise<void>;
}

/** How diagnostics reach the editor: asked for, or sent after a pause; what looks beyond one provision is made good once nobody types. */
export interface Publishing {
  /** A document was opened or has changed. */
  changed(uri: string): void;
  closed(uri: string): Promise<void>;
  /** The diagnostics of some open documents are to be made anew. */
  redo(uris: readonly string[]): Promise<void>;
  /** The same for all: settings, rules or decisions are others. */
  redoAll(): Promise<void>;
  /** The comments of supervisory bodies have changed in the editor. */
  commentsChanged(): void;
  end(): void;
}

export function registerPublishing({ connection, log, session, reports, supervision, beside, client, onJudged }: Site): Publishing {
  const refreshes = (): boolean => client().capabilities.workspace?.diagnostics?.refreshSupport === true;
  /** True where an answer may be made good later: the editor can be told, or is sent the diagnostics anyway. */
  const maySettle = (): boolean => !asksForDiagnostics(client()) || refreshes();
  /** All that an editor shows at the words of a draft. */
  const shown = (latest: Latest): Diagnostic[] => supervision.withComments(latest, reports.diagnostics(latest));

  const pushed = new Set<string>();
  const pushes = new Scheduler((uri) => void push(uri));
  const push = guarded(log, 'diagnostics', undefined, async (uri: string) => {
    const items = await diagnose(uri), document = session.get(uri);
    if (!document) return;
    if (items) pushed.add(uri);
    else if (!pushed.delete(uri)) return; // never one of ours
    if (items) reports.answer(uri, items, undefined);
    await connection.sendDiagnostics({ uri, version: document.text.version, diagnostics: items ?? [] });
  });

  const settling = new Scheduler((uri) => void settle(uri));
  const settle = guarded(log, 'diagnostics', undefined, async (uri: string) => {
    const latest = await session.analysis(uri);
    if (!latest) return;
    if (supervision.isStale(latest)) await supervision.look(latest);
    if (reports.holds(uri, shown(latest))) return;
    if (asksForDiagnostics(client())) await connection.languages.diagnostics.refresh();
    else await push(uri);
  });

  connection.languages.diagnostics.on(guarded(log, 'diagnostics', { kind: 'full' as const, items: [] }, async ({ textDocument: { uri }, previousResultId }, token) => {
    await settled(session, uri, token);
    const items = await diagnose(uri);
    heed(token);
    return items ? reports.answer(uri, items, previousResultId) : { kind: 'full' as const, items: [] };
  }));

  return {
    changed(uri) {
      const document = session.get(uri);
      if (document && !asksForDiagnostics(client())) pushes.ask(uri, pauseAfter(document.took));
    },
    async closed(uri) {
      reports.forget(uri);
      supervision.drop(uri);
      pushes.drop(uri);
      settling.drop(uri);
      if (pushed.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    async redo(uris) {
      if (!asksForDiagnostics(client())) for (const uri of uris) pushes.ask(uri, 0);
      else if (uris.length > 1 && refreshes()) await connection.languages.diagnostics.refresh();
    },
    async redoAll() {
      if (!asksForDiagnostics(client())) for (const uri of session.uris()) pushes.ask(uri, 0);
      else if (refreshes()) await connection.languages.diagnostics.refresh();
    },
    commentsChanged() {
      supervision.forget();
      for (const uri of session.uris()) if (supervision.goesBy(uri)) settling.ask(uri, settleAfter(100));
    },
    end() { pushes.end(); settling.end(); },
  };

  /** The diagnostics of a document as it now stands; undefined where it is none of ours. */
  async function diagnose(uri: string): Promise<Diagnostic[] | undefined> {
    const inFile = await beside.diagnose(uri);
    if (inFile) return inFile;
    const latest = maySettle() ? await session.quick(uri) : await session.analysis(uri);
    if (!latest) return undefined;
    const behind = supervision.isStale(latest);
    if (behind && !maySettle()) await supervision.look(latest);
    if (latest.analysis.open || behind && maySettle()) settling.ask(uri, settleAfter(latest.document.beyond));
    for (const { item } of latest.analysis.findings) if (item.verdict === 'internal') log(new Error(item.values['error'] ?? ''), `the rule ${item.rule.id}`);
    await onJudged(latest);
    return shown(latest);
  }
}
