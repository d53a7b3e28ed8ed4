import { CodeActionKind, CompletionTriggerKind, MarkupKind, type CompletionItem, type CompletionList, type CompletionParams, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import type { PracticeEntry } from '../analysis/practice/entries';
import type { Ask } from './asking';
import type { BesideDrafts } from './besideDrafts';
import type { Client } from './clientOptions';
import { codeActionsOf, explainActionsOf, fixAllKind, offered } from './codeActions';
import { completionAt, resolveItem, triggers, worthAsking, type ItemData } from './completion';
import { guarded, type Log } from './guard';
import { hoverAt } from './hover';
import { renumberActionsOf, renumberKind, resolveAction, type Navigation } from './navigation';
import { practiceActionsOf } from './practice';
import type { Session } from './session';
import type { SupervisionDesk } from './supervision';
import { waiveActionsOf } from './waivers';

/** What the server offers where the cursor stands. */
export const cursorCapabilities: Partial<ServerCapabilities> = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: triggers, resolveProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, renumberKind], resolveProvider: true },
};

interface Site {
  readonly connection: Connection;
  readonly log: Log;
  readonly session: Session;
  readonly supervision: SupervisionDesk;
  readonly beside: BesideDrafts;
  readonly navigation: Navigation;
  readonly ask: Ask;
  client(): Client;
  /** How other laws set values. */
  practice(): readonly PracticeEntry[];
}

/** Registers hovers, completion and code actions. */
export function registerAtCursor({ connection, log, session, supervision, beside, navigation, ask, client, practice }: Site): void {
  connection.onHover(guarded(log, 'hover', null, async ({ textDocument: { uri }, position }, token) => {
    const inFile = await beside.hover(uri, position);
    if (inFile !== undefined) return inFile;
    const { capabilities, explainCommand, practiceCommand } = client(), formats = capabilities.textDocument?.hover?.contentFormat;
    return await ask(uri, token, (latest) => hoverAt(latest, position, { formats, explain: explainCommand, practice: practiceCommand, laws: practice() }, supervision.at(latest))) ?? null;
  }));

  connection.onCompletion(guarded<[CompletionParams], CompletionItem[] | CompletionList>(log, 'completion', [], async (params) => {
    const inFile = await beside.complete(params);
    if (inFile) return inFile;
    const { textDocument: { uri }, position, context } = params, document = session.get(uri);
    if (!document || context?.triggerKind === CompletionTriggerKind.TriggerCharacter && !worthAsking(document.text, position)) return [];
    // An analysis of a moment ago will do: nobody waits for the next while typing
    const analysis = session.recent(uri) ?? (await session.analysis(uri))?.analysis;
    if (!analysis) return [];
    const list = completionAt(uri, document.text, analysis, position, client().capabilities.textDocument?.completion?.completionItem?.snippetSupport === true);
    return list.items.length > 0 || list.isIncomplete ? list : [];
  }));
  connection.onCompletionResolve(async (item) => {
    try {
      const { uri } = (item.data ?? {}) as Partial<ItemData>, analysis = uri === undefined ? undefined : session.recent(uri);
      return analysis ? resolveItem(item, analysis, client().capabilities.textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) ?? false) : item;
    } catch (error) {
      log(error, 'explaining a completion');
      return item;
    }
  });

  connection.onCodeAction(guarded(log, 'code actions', [], async (params, token) => {
    const { capabilities, explainCommand, waiveCommand, practiceCommand } = client(), { only } = params.context, edits = capabilities.workspace?.workspaceEdit;
    if (capabilities.textDocument?.codeAction && !capabilities.textDocument.codeAction.codeActionLiteralSupport) return []; // would need commands
    if (only && only.length > 0 && only.every((kind) => kind === CodeActionKind.Source || kind.startsWith(`${CodeActionKind.Source}.`)) && session.isSlow(params.textDocument.uri)) return []; // a save waits for this
    // Mending stands before accepting, and that before reading up
    return await ask(params.textDocument.uri, token, (latest) => [
      ...offered(params, codeActionsOf(latest, params, edits?.documentChanges === true, edits?.snippetEditSupport === true), waiveActionsOf(latest, params, waiveCommand),
        [...explainActionsOf(latest, params, explainCommand), ...practiceActionsOf(latest, params, practice(), practiceCommand)]),
      ...renumberActionsOf(latest, params, capabilities),
    ]) ?? [];
  }));
  connection.onCodeActionResolve((action, token) => resolveAction(navigation, action, token));
}
