import {
  type CancellationToken, type CodeLens, type Connection, type InlayHint, type SelectionRange, type SemanticTokens, type SemanticTokensDelta, type ServerCapabilities,
  type TextEdit, type WorkspaceSymbol,
} from 'vscode-languageserver';
import { amendingLenses } from './amending';
import type { Ask } from './asking';
import { hoversInMarkdown, type Client } from './clientOptions';
import { codeLensesOf, partLines, resolveLens, type LensData, type PartLine } from './codeLens';
import { deadlineLines, deadlinesRequest, type DeadlineLine } from './deadlines';
import { formattingOf } from './formatting';
import { guarded, type Log } from './guard';
import { inlayHintsOf, type InlayMode } from './inlayHints';
import { selectionRangesOf } from './selectionRanges';
import { legend, semanticTokensOf, TokenMemory } from './semanticTokens';
import type { Session } from './session';
import { workspaceSymbolsOf, type Searched } from './workspaceSymbols';

/** Our own request: `{ uri, provision }` is answered with what the lens above that Part counts. */
export const partRequest = 'lexfloor/part';

/** How a draft is shown beside its words: hints, lenses, colours, selection, layout. */
export const seeingCapabilities: Partial<ServerCapabilities> = {
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: true,
  semanticTokensProvider: { legend, range: true, full: { delta: true } },
  selectionRangeProvider: true,
  workspaceSymbolProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
};

export interface SeeingSite {
  readonly connection: Connection;
  readonly log: Log;
  readonly session: Session;
  client(): Client;
  readonly ask: Ask;
  /** The lenses of a file that is no draft, such as one of a pack. */
  otherLenses(uri: string): Promise<CodeLens[] | undefined>;
}

/** What the server tells the requests registered here. */
export interface Seeing {
  /** Settings of the editor: `inlayHints`. True where something has changed. */
  configure(settings: unknown): boolean;
  /** What is shown beside the words is out of date: the editor is told to ask again. */
  refresh(): void;
  forget(uri: string): void;
}

export function registerSeeing({ connection, log, session, client, ask, otherLenses }: SeeingSite): Seeing {
  let mode: InlayMode = 'findings';
  const tokens = new TokenMemory();

  connection.languages.inlayHint.on(guarded<[{ textDocument: { uri: string }; range: TextEdit['range'] }, CancellationToken], InlayHint[]>(log, 'hints', [], async ({ textDocument: { uri }, range }, token) =>
    mode === 'off' ? [] : await ask(uri, token, (latest) => inlayHintsOf(latest, range, mode, hoversInMarkdown(client()))) ?? []));

  connection.onCodeLens(guarded<[{ textDocument: { uri: string } }, CancellationToken], CodeLens[]>(log, 'lenses', [], async ({ textDocument: { uri } }, token) =>
    await otherLenses(uri) ?? await ask(uri, token, (latest) => [...amendingLenses(latest, client().consolidatedCommand), ...codeLensesOf(latest)]) ?? []));
  connection.onCodeLensResolve(async (lens, token) => {
    const { uri } = (lens.data ?? {}) as Partial<LensData>;
    try {
      return uri === undefined ? lens : await ask(uri, token, (latest) => resolveLens(lens, latest, client().partCommand)) ?? lens;
    } catch (error) {
      log(error, 'a lens');
      return lens;
    }
  });
  connection.onRequest(partRequest, guarded<[{ readonly uri?: unknown; readonly provision?: unknown }, CancellationToken], { readonly title: string; readonly lines: readonly PartLine[] } | null>(log, 'the list of a Part', null, async ({ uri, provision }, token) =>
    typeof uri === 'string' && typeof provision === 'string' ? await ask(uri, token, (latest) => partLines(latest, provision)) ?? null : null));
  connection.onRequest(deadlinesRequest, guarded<[{ readonly uri?: unknown }, CancellationToken], readonly DeadlineLine[] | null>(log, 'time limits', null, async ({ uri }, token) =>
    typeof uri === 'string' ? await ask(uri, token, deadlineLines) ?? null : null));

  connection.languages.semanticTokens.on(guarded<[{ textDocument: { uri: string } }, CancellationToken], SemanticTokens>(log, 'colours', { data: [] }, async ({ textDocument: { uri } }, token) =>
    await ask(uri, token, (latest) => tokens.full(uri, semanticTokensOf(latest))) ?? { data: [] }));
  connection.languages.semanticTokens.onDelta(guarded<[{ textDocument: { uri: string }; previousResultId: string }, CancellationToken], SemanticTokens | SemanticTokensDelta>(log, 'colours', { data: [] }, async ({ textDocument: { uri }, previousResultId }, token) =>
    await ask(uri, token, (latest) => tokens.delta(uri, previousResultId, semanticTokensOf(latest))) ?? { data: [] }));
  connection.languages.semanticTokens.onRange(guarded<[{ textDocument: { uri: string }; range: TextEdit['range'] }, CancellationToken], SemanticTokens>(log, 'colours', { data: [] }, async ({ textDocument: { uri }, range }, token) =>
    await ask(uri, token, (latest) => ({ data: semanticTokensOf(latest, range) })) ?? { data: [] }));

  connection.onSelectionRanges(guarded<[{ textDocument: { uri: string }; positions: TextEdit['range']['start'][] }, CancellationToken], SelectionRange[] | null>(log, 'selection', null, async ({ textDocument: { uri }, positions }, token) =>
    await ask(uri, token, (latest) => selectionRangesOf(latest, positions)) ?? null));

  connection.onWorkspaceSymbol(guarded<[{ query: string }], WorkspaceSymbol[]>(log, 'the search for headings', [], async ({ query }) => {
    const drafts = new Map<string, Searched>();
    for (const uri of session.uris()) {
      const latest = await session.analysis(uri);
      if (!latest) continue;
      drafts.set(uri, { uri, text: latest.text, analysis: latest.analysis });
      for (const other of latest.others ?? []) if (!drafts.has(other.uri)) drafts.set(other.uri, other);
    }
    return workspaceSymbolsOf([...drafts.values()], query);
  }));

  connection.onDocumentFormatting(guarded<[{ textDocument: { uri: string }; options: Parameters<typeof formattingOf>[1] }, CancellationToken], TextEdit[]>(log, 'layout', [], async ({ textDocument: { uri }, options }, token) =>
    await ask(uri, token, (latest) => formattingOf(latest, options)) ?? []));
  connection.onDocumentRangeFormatting(guarded<[{ textDocument: { uri: string }; range: TextEdit['range']; options: Parameters<typeof formattingOf>[1] }, CancellationToken], TextEdit[]>(log, 'layout', [], async ({ textDocument: { uri }, range, options }, token) =>
    await ask(uri, token, (latest) => formattingOf(latest, options, range)) ?? []));

  const again = (method: string, supported: boolean | undefined): void => { if (supported) connection.sendRequest(method).catch(() => undefined); };
  return {
    configure(settings) {
      const wanted = typeof settings === 'object' && settings !== null && 'inlayHints' in settings ? settings.inlayHints : undefined;
      const before = mode;
      mode = wanted === 'all' || wanted === 'off' ? wanted : 'findings';
      if (mode !== before) again('workspace/inlayHint/refresh', client().capabilities.workspace?.inlayHint?.refreshSupport);
      return mode !== before;
    },
    refresh() {
      const { workspace } = client().capabilities;
      again('workspace/codeLens/refresh', workspace?.codeLens?.refreshSupport);
      again('workspace/inlayHint/refresh', workspace?.inlayHint?.refreshSupport);
      again('workspace/semanticTokens/refresh', workspace?.semanticTokens?.refreshSupport);
    },
    forget: (uri) => tokens.forget(uri),
  };
}
