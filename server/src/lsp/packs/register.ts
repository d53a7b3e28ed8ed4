import { MessageType, ShowMessageNotification, type CodeLens, type CompletionItem, type Connection, type Diagnostic, type Hover, type Location, type Position, type ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { difference } from '../../report/packTest';
import { hoversInMarkdown, type Client } from '../clientOptions';
import { toOffset } from '../convert';
import { guarded, type Log } from '../guard';
import { Scheduler } from '../schedule';
import type { Latest, Session } from '../session';
import { completePack } from './complete';
import { definitionInPack } from './definition';
import type { PackDesk, PackDraft, PackPlace, PackRun } from './desk';
import { diagnosticsOfPack } from './diagnostics';
import { hoverPack, namedAt } from './hover';
import { lensesOfCases, lensesOfRules, runCaseCommand } from './lenses';
import { headingsIn, ruleAt, rulesIn } from './places';
import { rulesNamed, touchedBy, type TouchedDraft } from './touched';

/** Our own request: `{ uri, position }` in a file of a pack is answered with what the rule there touches in the drafts that are open. */
export const touchedRequest = 'lexfloor/touched';

export const packCapabilities: Partial<ServerCapabilities> = { executeCommandProvider: { commands: [runCaseCommand] } };

export interface PackSite {
  readonly connection: Connection;
  readonly log: Log;
  readonly session: Session;
  readonly desk: PackDesk;
  client(): Client;
  /** Diagnostics of these files are to be made anew. */
  redo(uris: readonly string[]): void;
}

/** Help in the files of packs. Each question is answered with undefined where the file is none of a pack. */
export interface PackHelp {
  diagnose(uri: string): Promise<Diagnostic[] | undefined>;
  complete(uri: string, position: Position): Promise<CompletionItem[] | undefined>;
  hover(uri: string, position: Position): Promise<Hover | null | undefined>;
  definition(uri: string, position: Position): Promise<readonly Location[] | undefined>;
  references(uri: string, position: Position): Promise<Location[] | undefined>;
  lenses(uri: string): Promise<CodeLens[] | undefined>;
  /** To be called at each change of a document: what depends on it is looked at again. */
  changed(uri: string): void;
  end(): void;
}

/** Registers the run of a case and the preview; gives what the server's other handlers ask. */
export function registerPacks(site: PackSite): PackHelp {
  const { connection, log, session, desk, client } = site;
  connection.onExecuteCommand(guarded(log, 'a command', null, async ({ command, arguments: [uri, line] = [] as unknown[] }) => {
    if (command !== runCaseCommand || typeof uri !== 'string' || typeof line !== 'number') return null;
    return runCases(uri, line);
  }));
  connection.onRequest(touchedRequest, guarded<[{ readonly uri?: unknown; readonly position?: Position }], { readonly rule: string; readonly drafts: readonly TouchedDraft[] } | null>(log, 'a preview', null, async ({ uri, position }) => {
    const scene = typeof uri === 'string' && position ? await sceneOf(uri) : undefined;
    if (!scene || !position) return null;
    const name = ruleUnder(scene, position);
    return name === undefined ? null : { rule: name, drafts: touchedBy(rulesNamed(name, scene.draft), scene.draft, await openDrafts()) };
  }));

  // What stands in one file of a pack decides of the others: after a pause all that are open are looked at again.
  const later = new Scheduler((folder) => {
    site.redo(session.uris().filter((uri) => uri.startsWith(folder)));
    if (client().capabilities.workspace?.codeLens?.refreshSupport) void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  });

  return {
    diagnose: async (uri) => {
      const scene = await sceneOf(uri);
      return scene && diagnosticsOfPack(scene.text, scene.place, scene.draft, await desk.run(scene.draft));
    },
    complete: async (uri, position) => {
      const scene = await sceneOf(uri);
      return scene && completePack(scene.text, position, scene.place, scene.draft, !client().knowsYaml || !bySchema.test(uri));
    },
    hover: async (uri, position) => {
      const scene = await sceneOf(uri);
      if (!scene) return undefined;
      const open = await openDrafts(), markdown = hoversInMarkdown(client());
      return hoverPack(scene.text, position, scene.place, scene.draft, (name) => touchedBy(rulesNamed(name, scene.draft), scene.draft, open), markdown) ?? null;
    },
    definition: async (uri, position) => {
      const scene = await sceneOf(uri);
      const named = scene && namedAt(scene.text.getText(), toOffset(scene.text, position), scene.place.kind, scene.draft.rules);
      return scene && (named ? definitionInPack(named, scene.place, scene.draft, client().pages) : []);
    },
    references: async (uri, position) => {
      const scene = await sceneOf(uri);
      if (!scene) return undefined;
      const name = ruleUnder(scene, position);
      return name === undefined ? [] : touchedBy(rulesNamed(name, scene.draft), scene.draft, await openDrafts()).flatMap((one) => one.places.map(({ range }) => ({ uri: one.uri, range })));
    },
    lenses: async (uri) => {
      const scene = await sceneOf(uri);
      if (!scene) return undefined;
      const { place, draft, text } = scene, run = await desk.run(draft);
      if (place.kind === 'cases') return lensesOfCases(text, place, run);
      if (place.kind !== 'rules' && place.kind !== 'pack') return [];
      const open = await openDrafts();
      return lensesOfRules(text, draft, run, (name) => touchedBy(rulesNamed(name, draft), draft, open), client().placesCommand);
    },
    changed: (uri) => {
      if (!/\.(?:yaml|md)$/.test(uri)) return;
      void desk.placeOf(uri).then((place) => { if (place) later.ask(place.folder, 400); }).catch((error) => log(error, 'a change in a pack'));
    },
    end: () => later.end(),
  };

  async function sceneOf(uri: string): Promise<Scene | undefined> {
    const place = await desk.placeOf(uri);
    const draft = place && await desk.read(place.folder);
    const text = session.get(uri)?.text;
    return place && draft && text && { place, draft, text };
  }

  /** The drafts that are open, as they now stand. */
  async function openDrafts(): Promise<readonly Latest[]> {
    const found: Latest[] = [];
    for (const uri of session.uris()) {
      if (/\.yaml$/.test(uri) || await desk.placeOf(uri)) continue;
      const latest = await session.analysis(uri);
      if (latest) found.push(latest);
    }
    return found;
  }

  /** Runs the cases below a heading, or those of a rule, and tells what came of them. */
  async function runCases(uri: string, line: number): Promise<{ readonly run: number; readonly failed: number } | null> {
    const scene = await sceneOf(uri), run: PackRun | undefined = scene && await desk.run(scene.draft);
    if (!scene || !run) return null;
    const { text, place, draft } = scene;
    const heading = place.kind === 'cases' ? headingsIn(text.getText()).find((one) => one.line === line) : undefined;
    const rule = heading?.level === 1 ? heading.title : place.kind === 'cases' ? undefined : rulesIn(text.getText()).find(({ start }) => text.positionAt(start).line === line)?.id;
    const short = rule?.slice(rule.indexOf('/') + 1);
    const cases = run.cases.filter((one) => heading?.level === 2 ? one.path === place.path && one.case.line - 1 === line : rule !== undefined && (one.rule === rule || one.rule === `${draft.pack?.id}/${short}`));
    if (cases.length === 0) return null;
    const failed = cases.filter(({ holds }) => !holds), what = cases.length === 1 ? `“${cases[0]!.case.title}”` : `${cases.length} cases of ${cases[0]!.rule}`;
    for (const one of failed) connection.console.info([`${one.path}:${one.case.line}: ${one.rule}: ${one.case.title}`, ...difference(one)].join('\n    '));
    const message = failed.length === 0 ? `${what} ${cases.length === 1 ? 'holds' : 'hold'}.`
      : `${what}: ${failed.length === 1 ? '' : `${failed.length} do not hold; the first: `}${difference(failed[0]!).map((one) => one.trim()).join(' · ')}`;
    // A notification: nobody need answer
    await connection.sendNotification(ShowMessageNotification.type, { type: failed.length === 0 ? MessageType.Info : MessageType.Warning, message });
    return { run: cases.length, failed: failed.length };
  }
}

interface Scene {
  readonly place: PackPlace;
  readonly draft: PackDraft;
  readonly text: TextDocument;
}

/** The rule that a position stands in, as it is named there. */
function ruleUnder({ text, place }: Scene, position: Position): string | undefined {
  if (place.kind === 'cases') return headingsIn(text.getText()).findLast(({ level, line }) => level === 1 && line <= position.line)?.title;
  return place.kind === 'rules' || place.kind === 'pack' ? ruleAt(text.getText(), toOffset(text, position))?.id : undefined;
}

/** Files that the YAML extension knows by our schemas (`yamlValidation` in package.json). */
const bySchema = /\/pack\.yaml$|\/packs\/[^/]+\/(?:rules\/.+|vocabulary\/[^/]+|clauses|articles|phrases)(?:\.yaml)?$/;
