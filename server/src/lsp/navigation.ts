import {
  CodeActionKind, MessageType, ResponseError, ShowMessageNotification, type CancellationToken, type ClientCapabilities, type CodeAction, type CodeActionParams, type Connection, type DocumentLink, type Location, type LocationLink,
  type PrepareRenameParams, type PrepareRenameResult, type RenameParams, type ServerCapabilities, type WorkspaceEdit,
} from 'vscode-languageserver';
import { outlineOf } from '../draft/outline';
import { crossReferencesOf } from '../facts/crossReferences';
import { readDraft } from '../formats/format';
import type { Host } from '../host/host';
import type { Ask } from './asking';
import type { Client } from './clientOptions';
import { definitionAt } from './definition';
import { documentLinksOf, type KnownAct, type LinkData } from './documentLinks';
import { guarded, type Log } from './guard';
import type { PackHelp } from './packs/register';
import { pathOf } from './projects';
import { highlightsAt, referencesAt } from './references';
import { renameNotes, prepareRename, renameAt } from './rename';
import { renumberActions, renumberKind, resolveRenumbering, wokenMessage, type RenumberClient, type RenumberData } from './renumber';
import type { Latest, Session } from './session';

/** What the server can do with terms, references and numbers. */
export const navigationCapabilities = (client: ClientCapabilities): Partial<ServerCapabilities> => ({
  definitionProvider: true, referencesProvider: true, documentHighlightProvider: true,
  renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  documentLinkProvider: { resolveProvider: true },
});

export { renumberKind };

export interface Navigation {
  readonly connection: Connection;
  readonly log: Log;
  readonly host: Host;
  readonly session: Session;
  client(): Client;
  /** Help in the files of rule packs. */
  readonly packs?: Pick<PackHelp, 'definition' | 'references'>;
  readonly ask: Ask;
}

/** Registers what follows terms and references: go to, find, highlight, rename, links; and the choice of a renumbering. */
export function registerNavigation(navigation: Navigation): void {
  const { connection, log, ask, client } = navigation;
  connection.onDefinition(guarded(log, 'go to definition', null, async ({ textDocument, position }, token) => {
    const inPack = await navigation.packs?.definition(textDocument.uri, position);
    if (inPack) return inPack.length === 0 ? null : [...inPack];
    const found = await ask(textDocument.uri, token, (latest) => definitionAt(latest, position, client().capabilities.textDocument?.definition?.linkSupport === true));
    return found === undefined || found.length === 0 ? null : found as LocationLink[] | Location[];
  }));
  connection.onReferences(guarded(log, 'references', null, async ({ textDocument, position, context }, token) =>
    await navigation.packs?.references(textDocument.uri, position) ?? await ask(textDocument.uri, token, (latest) => referencesAt(latest, position, context.includeDeclaration)) ?? null));
  connection.onDocumentHighlight(guarded(log, 'highlights', null, async ({ textDocument, position }, token) =>
    await ask(textDocument.uri, token, (latest) => highlightsAt(latest, position)) ?? null));
  connection.onPrepareRename(guarded<[PrepareRenameParams, CancellationToken], PrepareRenameResult | null>(log, 'rename', null, async ({ textDocument, position }, token) =>
    await ask(textDocument.uri, token, (latest) => prepareRename(latest, position)) ?? null));
  connection.onRenameRequest(guarded<[RenameParams, CancellationToken], WorkspaceEdit | null>(log, 'rename', null, async ({ textDocument, position, newName }, token) =>
    await ask(textDocument.uri, token, (latest) => {
      const edit = renameAt(latest, position, newName, client().capabilities.workspace?.workspaceEdit?.documentChanges === true);
      for (const message of renameNotes(latest, position, newName)) void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
      return edit;
    }) ?? null));
  connection.onDocumentLinks(guarded(log, 'links', null, async ({ textDocument }, token) => {
    const acts = await knownActs(navigation, textDocument.uri);
    return acts.length === 0 ? null : await ask(textDocument.uri, token, (latest) => documentLinksOf(latest, acts)) ?? null;
  }));
  connection.onDocumentLinkResolve(async (link) => {
    try {
      return await followed(navigation, link);
    } catch (error) {
      log(error, 'a link');
      return link;
    }
  });
}

/** What the client can do with a renumbering. */
export const renumberClient = ({ workspace, textDocument }: ClientCapabilities): RenumberClient => ({
  versioned: workspace?.workspaceEdit?.documentChanges === true,
  resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true && textDocument.codeAction.dataSupport === true,
  disabled: textDocument?.codeAction?.disabledSupport === true,
  annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
});

/** Code actions that renumber, where the editor asks for them. */
export const renumberActionsOf = (latest: Latest, params: CodeActionParams, client: ClientCapabilities): CodeAction[] =>
  params.context.only?.every((only) => only === CodeActionKind.QuickFix || only.startsWith(CodeActionKind.Source)) ? [] : renumberActions(latest, params, renumberClient(client));

/** The edit of a chosen action. What cannot be done is said in a message: editors tell nobody why a choice had no effect. */
export async function resolveAction({ connection, client, ask, log }: Navigation, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const { uri, wish } = (action.data ?? {}) as Partial<RenumberData>;
  if (uri === undefined || wish === undefined) return action;
  try {
    const made = await ask(uri, token, (latest) => ({ language: latest.analysis.draft.language, ...resolveRenumbering(latest, action, renumberClient(client().capabilities)) }));
    if (made && made.woken.length > 0) connection.window.showInformationMessage(wokenMessage(made.woken, made.language));
    return made?.action ?? action;
  } catch (error) {
    if (error instanceof ResponseError) connection.window.showWarningMessage(error.message);
    else log(error, 'renumbering');
    throw error;
  }
}

// --------------------------------------------------------------------------------------------------------------- acts at hand

/** The other acts of the project: drafts that are open, and those that lexfloor.yaml names one by one. */
async function knownActs({ session, host }: Navigation, uri: string): Promise<readonly KnownAct[]> {
  const settings = await session.settings(uri);
  const named = settings?.folder === undefined ? [] : (settings.project.files ?? []).filter((file) => !/[*?{}!]/.test(file)).map((file) => settings.folder + file.split('/').map(encodeURIComponent).join('/'));
  const acts: KnownAct[] = [];
  for (const one of new Set([...session.uris(), ...named.slice(0, 50)])) {
    if (one === uri) continue;
    const title = session.get(one) ? session.recent(one)?.draft.provisions.find(({ kind }) => kind === 'act')?.heading : await titleOf(host, one);
    if (title) acts.push({ uri: one, title });
  }
  return acts;
}

/** The title stands in the first lines. */
async function titleOf(host: Host, uri: string): Promise<string | undefined> {
  const text = await host.readFile(uri);
  return text === undefined ? undefined : readDraft(pathOf(uri), text.slice(0, 4000), {}).provisions.find(({ kind }) => kind === 'act')?.heading;
}

/** A link with its target: the file, and the line of the section that was cited. */
async function followed({ session, host }: Navigation, link: DocumentLink): Promise<DocumentLink> {
  const { uri, unit } = link.data as LinkData;
  if (unit === undefined) return { ...link, target: uri };
  const text = session.get(uri)?.text.getText() ?? await host.readFile(uri);
  if (text === undefined) return { ...link, target: uri };
  const draft = session.recent(uri)?.draft ?? readDraft(pathOf(uri), text, {});
  const place = crossReferencesOf(draft, outlineOf(draft)).places.unit(unit, 0);
  if (typeof place !== 'number') return { ...link, target: uri };
  const line = draft.text.slice(0, draft.starts[place]).split(/\r\n|\n|\r/).length;
  return { ...link, target: `${uri}#L${line}` };
}
