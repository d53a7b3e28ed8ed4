import type { CancellationToken, Connection, DocumentSymbol, DocumentSymbolParams, ServerCapabilities, SymbolInformation } from 'vscode-languageserver';
import type { Ask } from './asking';
import type { Client } from './clientOptions';
import { foldingOf } from './folding';
import { guarded, type Log } from './guard';
import { flatSymbolsOf, symbolsOf } from './symbols';

export const structureCapabilities: Partial<ServerCapabilities> = { documentSymbolProvider: { label: 'Lexfloor' }, foldingRangeProvider: true };

/** Registers the outline of a draft and what can be folded in it. */
export function registerStructure(connection: Connection, log: Log, client: () => Client, ask: Ask): void {
  connection.onDocumentSymbol(guarded<[DocumentSymbolParams, CancellationToken], DocumentSymbol[] | SymbolInformation[]>(log, 'outline', [], async ({ textDocument }, token) =>
    await ask<DocumentSymbol[] | SymbolInformation[]>(textDocument.uri, token, client().capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ? symbolsOf : flatSymbolsOf) ?? []));
  connection.onFoldingRanges(guarded(log, 'folding', [], async ({ textDocument }, token) =>
    await ask(textDocument.uri, token, (latest) => foldingOf(latest, client().capabilities.textDocument?.foldingRange?.rangeLimit)) ?? []));
}
