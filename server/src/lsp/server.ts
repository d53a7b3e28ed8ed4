import {
  DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, PositionEncodingKind, TextDocumentSyncKind, type Connection, type InitializeResult,
} from 'vscode-languageserver';
import { analyze, analyzeInSlices } from '../analysis/analyze';
import type { PracticeEntry } from '../analysis/practice/entries';
import { waiverPath } from '../analysis/waiverFile';
import type { RuleSet } from '../engine/pack';
import { packFile } from '../engine/teamPack';
import { readDraft } from '../formats/format';
import type { Host } from '../host/host';
import { registerAmending } from './amending';
import { askIn } from './asking';
import { registerAssistant } from './assistant';
import { cursorCapabilities, registerAtCursor } from './atCursor';
import { besideDrafts, isProject } from './besideDrafts';
import { asFolder, asksForDiagnostics, clientOf, noClient, optionOf, rootsOf, standardsIn, type Client } from './clientOptions';
import { deskFileAt } from './deskFiles';
import { registerExplain } from './explain';
import { registerDraftExport } from './exportDraft';
import { FileFaults } from './fileFaults';
import { guarded, logTo } from './guard';
import { registerHub, type Library } from './hub';
import { registerImport } from './importWord';
import { registerLearning, type Learning } from './learning';
import { messages } from './messages';
import { navigationCapabilities, registerNavigation, type Navigation } from './navigation';
import { PackDesk } from './packs/desk';
import { packCapabilities, registerPacks, type PackHelp } from './packs/register';
import { registerPractice } from './practice';
import type { PreparingData } from './preparing';
import { Projects, projectFile } from './projects';
import { registerPublishing, type Publishing } from './publishing';
import { registerReports } from './report';
import { Reports } from './reports';
import { registerReview } from './review';
import { turn } from './schedule';
import { registerSeeing, seeingCapabilities } from './seeing';
import { Session, type Core, type Latest } from './session';
import { serverStatus, statusOf, StatusTeller, trustedNotification } from './status';
import { registerStructure, structureCapabilities } from './structure';
import { SupervisionDesk } from './supervision';
import { registerWaivers } from './waivers';

export interface ServerOptions {
  readonly version?: string;
  /** Other readers than ours: for tests. */
  readonly core?: Core;
  /** The exercises and the bones of a new law; without them nothing is offered to learners. */
  readonly learning?: () => Learning;
  /** What ships for the library; without it there is none. */
  readonly library?: () => Library;
  /** What ships of ratification, reports and sums. */
  readonly data?: () => PreparingData;
  /** How other laws set values; without it nothing is compared with them. */
  readonly practice?: () => readonly PracticeEntry[];
}

/**
 * Serves the language server protocol 3.18 on a connection until it closes. `rules` gives all rules there are; it is called once,
 * when they are first needed. The server never throws: a handler that fails says so in the log and answers empty.
 */
export function startServer(connection: Connection, host: Host, rules: () => RuleSet, options: ServerOptions = {}): void {
  let client: Client = noClient;
  const clientNow = () => client, say = () => messages[client.locale], practice = (): readonly PracticeEntry[] => options.practice?.() ?? [];
  const tool = { name: 'lexfloor', version: options.version ?? '' };
  /** Why there are no rules, and how many different faults were contained. */
  let failed: string | undefined, faults = 0;
  const log = logTo(connection, (count) => {
    faults = count;
    status.tell(serverStatus({ failed, faults }));
  });
  const status = new StatusTeller(connection, () => client.wantsStatus, log);
  let known: RuleSet | undefined;
  const allRules = (): RuleSet => {
    try {
      return known ??= rules();
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      status.tell(serverStatus({ failed, faults }));
      throw error;
    }
  };

  const fileFaults = new FileFaults(connection, (uri) => session.get(uri) !== undefined, () => client.locale);
  const projects = new Projects(host, allRules, (settings) => fileFaults.tellProject(settings), options.version, (uri, text, problems) => fileFaults.tell(uri, text, problems));
  const session: Session = new Session(projects, options.core ?? { read: readDraft, analyze, slices: analyzeInSlices }, log, host);
  const ask = askIn(session), roots = () => projects.roots, reports = new Reports();
  const supervision = new SupervisionDesk({ host, session, roots, onRead: (uri, text, problems) => fileFaults.tellClosed(uri, text, problems) });
  const desk = new PackDesk(host, session, projects, allRules, options.version ?? '999.0.0');
  const packs: PackHelp = registerPacks({ connection, log, session, desk, client: clientNow, redo: (uris) => { void publishing.redo(uris).catch((error) => log(error, 'diagnostics of a pack')); } });
  const beside = besideDrafts({ session, projects, packs, supervision, client: clientNow, rules: allRules });
  const review = registerReview(connection, log, session, () => client.wantsReview);
  const publishing: Publishing = registerPublishing({ connection, log, session, reports, supervision, beside, client: clientNow, onJudged });
  const seeing = registerSeeing({ connection, log, session, client: clientNow, ask, otherLenses: (uri) => packs.lenses(uri) });
  const navigation: Navigation = { connection, log, host, session, client: clientNow, ask, packs };
  registerNavigation(navigation);
  registerAtCursor({ connection, log, session, supervision, beside, navigation, ask, client: clientNow, practice });
  registerStructure(connection, log, clientNow, ask);
  registerImport(connection, log, say);
  registerAmending(connection, log, ask);
  registerDraftExport(connection, log, session, say);
  registerWaivers(connection, log, host, session, roots, say);
  registerReports({ connection, log, host, session, tool, roots, standards: () => projects.standards, say, ...options.data && { data: options.data } });
  registerLearning({ version: options.version ?? '', connection, log, host, session, rules: allRules, project: async () => (await projects.of(projects.roots[0] ? `${projects.roots[0]}exercise.bill` : 'untitled:exercise')).rules, learning: options.learning, roots, say });
  registerExplain(connection, log, session, allRules);
  registerAssistant(connection, log, allRules, () => ({ practice: practice() }), say);
  registerPractice({ connection, log, session, rules: allRules, entries: practice, tool });
  registerHub(connection, log, allRules, options.library, tool.version);

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    const { textDocument } = client.capabilities;
    reports.showsRelated = textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true;
    projects.roots = rootsOf(params);
    projects.standards = standardsIn(params.initializationOptions);
    projects.trusted = optionOf(params.initializationOptions, 'trusted') !== false;
    seeing.configure(params.initializationOptions);
    return {
      serverInfo: { name: 'lexfloor', ...(options.version && { version: options.version }) },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        ...(asksForDiagnostics(client) && { diagnosticProvider: { identifier: 'lexfloor', interFileDependencies: false, workspaceDiagnostics: false } }),
        ...cursorCapabilities,
        ...navigationCapabilities(client.capabilities),
        ...packCapabilities,
        ...seeingCapabilities,
        ...structureCapabilities,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    const { workspace } = client.capabilities;
    projects.ready = askStandards();
    if (workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => asFolder(uri)));
      projects.roots = [...projects.roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => asFolder(uri))];
      void reconfigure();
    });
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'lexfloor' }).catch((error) => log(error, 'watching the settings'));
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yaml,md}' }] })
        .catch((error) => log(error, `watching ${projectFile}`));
    }
    // The rules are made while the editor still paints, so that the first draft need not wait for them.
    void turn().then(allRules).catch((error) => log(error, 'loading the rules'));
  });

  connection.onDidChangeConfiguration(guarded(log, 'new settings', undefined, async ({ settings }) => {
    const before = projects.standards.join();
    if (client.capabilities.workspace?.configuration) await (projects.ready = askStandards());
    else {
      projects.standards = standardsIn(settings?.lexfloor);
      seeing.configure(settings?.lexfloor);
    }
    if (projects.standards.join() !== before) await reconfigure();
  }));
  connection.onDidChangeWatchedFiles(guarded(log, 'changed files', undefined, async ({ changes }) => {
    desk.forget();
    for (const { uri } of changes) packs.changed(uri);
    if (changes.some(({ uri }) => isProject(uri) || projects.holds(uri) || uri.endsWith(`/${waiverPath}`) || deskFileAt(uri) !== undefined)) await reconfigure();
  }));
  // Somebody has said that packs of the workspace may be read.
  connection.onNotification(trustedNotification, guarded(log, 'trust', undefined, async () => {
    projects.trusted = true;
    await reconfigure();
  }));

  connection.onDidOpenTextDocument(guarded(log, 'opening a document', undefined, async ({ textDocument: { uri, languageId, version, text } }) => {
    session.open(uri, languageId, version, text);
    await fileFaults.opened(uri);
    if (uri.endsWith(`/${packFile}`)) desk.forget();
    publishing.changed(uri);
  }));
  connection.onDidChangeTextDocument(guarded(log, 'a change', undefined, async ({ textDocument: { uri, version }, contentChanges }) => {
    session.change(uri, version, contentChanges);
    publishing.changed(uri);
    packs.changed(uri);
    if (holdsComments(uri)) publishing.commentsChanged();
  }));
  // Not every editor watches files, and none at once those in new folders
  connection.onDidSaveTextDocument(guarded(log, 'saving a document', undefined, async ({ textDocument: { uri } }) => {
    if (projects.holds(uri)) await reconfigure();
  }));
  connection.onDidCloseTextDocument(guarded(log, 'closing a document', undefined, async ({ textDocument: { uri } }) => {
    session.close(uri);
    review.closed(uri);
    seeing.forget(uri);
    status.forget(uri);
    await publishing.closed(uri);
    if (holdsComments(uri)) publishing.commentsChanged();
    packs.changed(uri);
    if (isProject(uri) || projects.holds(uri)) await reconfigure();
  }));

  connection.onShutdown(() => { publishing.end(); packs.end(); });
  connection.listen();

  async function onJudged(latest: Latest): Promise<void> {
    review.judged(latest);
    if (!client.wantsStatus) return;
    const { document: { uri } } = latest, { folder, problems, packProblems, withheld } = await projects.of(uri);
    const judged = { findings: latest.review.open, rules: latest.analysis.rules };
    status.tell(statusOf(uri, judged, folder === undefined ? undefined : { uri: folder + projectFile, mistakes: problems.length + packProblems.length }, withheld));
  }

  async function reconfigure(): Promise<void> {
    projects.forget();
    desk.forget();
    supervision.forget();
    session.reconfigure();
    await publishing.redoAll();
    seeing.refresh();
  }

  /** The standards chosen in the editor's settings. An editor that does not answer keeps nobody waiting for long. */
  async function askStandards(): Promise<void> {
    if (!client.capabilities.workspace?.configuration) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const late = new Promise<undefined>((done) => { timer = setTimeout(() => done(undefined), 2000); });
      const settings: unknown = await Promise.race([connection.workspace.getConfiguration('lexfloor'), late]);
      projects.standards = standardsIn(settings);
      seeing.configure(settings);
    } catch (error) {
      log(error, 'reading the settings');
    } finally {
      clearTimeout(timer);
    }
  }
}

/** True for the file of comments of supervisory bodies. */
const holdsComments = (uri: string): boolean => deskFileAt(uri)?.file.schema === 'supervision';
