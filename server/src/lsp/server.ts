import {
  CodeActionKind, CompletionTriggerKind, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, LSPErrorCodes, MarkupKind, PositionEncodingKind, ResponseError,
  TextDocumentSyncKind, type CancellationToken, type ClientCapabilities, type CompletionItem, type CompletionList, type CompletionParams, type Connection,
  type Diagnostic, type DocumentSymbol, type DocumentSymbolParams, type InitializeResult, type SymbolInformation,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, analyzeInSlices } from '../analysis/analyze';
import { waiverPath } from '../analysis/waiverFile';
import type { PracticeEntry } from '../analysis/practice/entries';
import type { Language } from '../draft/draft';
import type { RuleSet } from '../engine/pack';
import { packFile } from '../engine/teamPack';
import { readDraft } from '../formats/format';
import type { Problem } from '../draft/draft';
import type { Host } from '../host/host';
import { registerAssistant } from './assistant';
import { asFolder, commandIn, optionOf, rootsOf, standardsIn } from './clientOptions';
import { codeActionsOf, explainActionsOf, fixAllKind, offered } from './codeActions';
import { completionAt, resolveItem, triggers, worthAsking, type ItemData } from './completion';
import { completeDeskFile, type DeskFile, deskFileAt, hoverDeskFile } from './deskFiles';
import { packDiagnostics, projectDiagnostics } from './diagnostics';
import { registerExplain } from './explain';
import { foldingOf } from './folding';
import { guarded, logTo } from './guard';
import { hoverAt } from './hover';
import { registerHub, type Library } from './hub';
import { registerLearning, type Learning } from './learning';
import { localeOf, messages } from './messages';
import { navigationCapabilities, registerNavigation, renumberActionsOf, renumberKind, resolveAction, type Navigation } from './navigation';
import { PackDesk } from './packs/desk';
import { practiceActionsOf, registerPractice } from './practice';
import { packCapabilities, registerPacks, type PackHelp } from './packs/register';
import type { PreparingData } from './preparing';
import { completeProject, hoverProject } from './projectFile';
import { Projects, projectFile } from './projects';
import { registerAmending } from './amending';
import { registerDraftExport } from './exportDraft';
import { registerImport } from './importWord';
import { registerReports } from './report';
import { Reports } from './reports';
import { registerReview } from './review';
import { pauseAfter, Scheduler, settleAfter, turn } from './schedule';
import { registerSeeing, seeingCapabilities, type Seeing } from './seeing';
import { Session, type Core, type Latest } from './session';
import { SupervisionDesk } from './supervision';
import { serverStatus, statusNotification, statusOf, trustedNotification, type Status } from './status';
import { flatSymbolsOf, symbolsOf } from './symbols';
import { registerWaivers, waiveActionsOf } from './waivers';

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
  /** Why there are no rules, and how many different faults were contained. */
  let failed: string | undefined, faults = 0;
  const log = logTo(connection, (count) => {
    faults = count;
    tell(serverStatus({ failed, faults }));
  });
  let client: ClientCapabilities = {};
  /** The language of the editor's own words. */
  let locale: Language = 'en';
  const say = () => messages[locale];
  /** The client's own command that explains a provision; links to it are left out where there is none. */
  let explainCommand: string | undefined;
  /** The client's own command that asks for the reason of a waiver; without it none is offered. */
  let waiveCommand: string | undefined;
  /** The client's own command that shows how other laws set a value. */
  let practiceCommand: string | undefined;
  const practice = (): readonly PracticeEntry[] => options.practice?.() ?? [];
  let known: RuleSet | undefined;
  let wantsStatus = false;
  let wantsReview = false;
  let knowsYaml = false;
  /** The scheme of the client's pages about rules and Articles, and its command that shows a list of places. */
  let pages: string | undefined;
  let showPlaces: string | undefined;
  const told = new Map<string, string>();
  /** Tells the client how things stand; the same is not said twice. */
  const tell = (status: Status): void => {
    const key = status.uri ?? '', text = JSON.stringify(status);
    if (!wantsStatus || told.get(key) === text) return;
    told.set(key, text);
    connection.sendNotification(statusNotification, status).catch((error) => log(error, 'the status'));
  };
  const faulty = new Set<string>();
  /** Files of packs in which mistakes are shown, by the lexfloor.yaml that names them. */
  const faultyPacks = new Map<string, readonly string[]>();
  const allRules = (): RuleSet => {
    try {
      return known ??= rules();
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      tell(serverStatus({ failed, faults }));
      throw error;
    }
  };
  const projects = new Projects(host, allRules, ({ folder, text, problems, packProblems }) => {
    const uri = folder + projectFile;
    const inPacks = packDiagnostics(folder!, packProblems);
    for (const old of faultyPacks.get(uri) ?? []) if (!inPacks.has(old)) void connection.sendDiagnostics({ uri: old, diagnostics: [] });
    for (const [file, diagnostics] of inPacks) if (!session.get(file)) void connection.sendDiagnostics({ uri: file, diagnostics }); // one that is open has its own
    faultyPacks.set(uri, [...inPacks.keys()]);
    if (!session.get(uri)) tellFaults(uri, text, problems); // of one that is open, the diagnostics are those of the text there
  }, options.version, (uri, text, problems) => tellFaults(uri, text, problems));
  /** Shows the mistakes of a file that is not open; of one that is, what was shown goes when it is right. */
  const tellFaults = (uri: string, text: string, problems: readonly Problem[]): void => {
    if (problems.length === 0 && !faulty.delete(uri)) return;
    if (problems.length > 0) faulty.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics: projectDiagnostics(uri, text, problems) });
  };
  const session: Session = new Session(projects, options.core ?? { read: readDraft, analyze, slices: analyzeInSlices }, log, host);
  const reports = new Reports();
  const supervision = new SupervisionDesk({ host, session, roots: () => projects.roots, onRead: (uri, text, problems) => { if (!session.get(uri)) tellFaults(uri, text, problems); } });
  /** All that an editor shows at the words of a draft. */
  const shown = (latest: Latest): Diagnostic[] => supervision.withComments(latest, reports.diagnostics(latest));
  const pulls = () => client.textDocument?.diagnostic !== undefined;
  const desk = new PackDesk(host, session, projects, allRules, options.version ?? '999.0.0');
  const packs: PackHelp = registerPacks({
    connection, log, session, desk,
    client: () => ({ capabilities: client, knowsYaml, pages, showPlaces }),
    redo: (uris) => { void redo(uris).catch((error) => log(error, 'diagnostics of a pack')); },
  });

  registerImport(connection, log, say);
  registerAmending(connection, log, ask);
  registerDraftExport(connection, log, session, say);
  const review = registerReview(connection, log, session, () => wantsReview);
  let partCommand: string | undefined;
  let consolidatedCommand: string | undefined;
  const seeing: Seeing = registerSeeing({ connection, log, session, client: () => client, partCommand: () => partCommand, consolidatedCommand: () => consolidatedCommand, ask, otherLenses: (uri) => packs.lenses(uri) });

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    reports.showsRelated = client.textDocument?.publishDiagnostics?.relatedInformation === true || client.textDocument?.diagnostic?.relatedInformation === true;
    locale = localeOf(params);
    projects.roots = rootsOf(params);
    projects.standards = standardsIn(params.initializationOptions);
    projects.trusted = optionOf(params.initializationOptions, 'trusted') !== false;
    explainCommand = commandIn(params.initializationOptions, 'explainCommand');
    practiceCommand = commandIn(params.initializationOptions, 'practiceCommand');
    waiveCommand = commandIn(params.initializationOptions, 'waiveCommand');
    pages = commandIn(params.initializationOptions, 'pages');
    showPlaces = commandIn(params.initializationOptions, 'placesCommand');
    knowsYaml = optionOf(params.initializationOptions, 'yaml') === true;
    wantsStatus = optionOf(params.initializationOptions, 'status') === true;
    wantsReview = optionOf(params.initializationOptions, 'review') === true;
    partCommand = commandIn(params.initializationOptions, 'partCommand');
    consolidatedCommand = commandIn(params.initializationOptions, 'consolidatedCommand');
    seeing.configure(params.initializationOptions);
    return {
      serverInfo: { name: 'lexfloor', ...(options.version && { version: options.version }) },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        ...(pulls() && { diagnosticProvider: { identifier: 'lexfloor', interFileDependencies: false, workspaceDiagnostics: false } }),
        hoverProvider: true,
        completionProvider: { triggerCharacters: triggers, resolveProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, renumberKind], resolveProvider: true },
        ...navigationCapabilities(client),
        ...packCapabilities,
        ...seeingCapabilities,
        documentSymbolProvider: { label: 'Lexfloor' },
        foldingRangeProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    projects.ready = askStandards();
    if (client.workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => asFolder(uri)));
      projects.roots = [...projects.roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => asFolder(uri))];
      void reconfigure();
    });
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'lexfloor' }).catch((error) => log(error, 'watching the settings'));
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yaml,md}' }] })
        .catch((error) => log(error, `watching ${projectFile}`));
    }
    // The rules are made while the editor still paints, so that the first draft need not wait for them.
    void turn().then(allRules).catch((error) => log(error, 'loading the rules'));
  });

  connection.onDidChangeConfiguration(guarded(log, 'new settings', undefined, async ({ settings }) => {
    const before = projects.standards.join();
    if (client.workspace?.configuration) await (projects.ready = askStandards());
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
    if (faulty.delete(uri) || [...faultyPacks.values()].some((files) => files.includes(uri))) await connection.sendDiagnostics({ uri, diagnostics: [] }); // from now on they come with the document
    if (uri.endsWith(`/${packFile}`)) desk.forget();
    announce(uri);
  }));
  connection.onDidChangeTextDocument(guarded(log, 'a change', undefined, async ({ textDocument: { uri, version }, contentChanges }) => {
    session.change(uri, version, contentChanges);
    announce(uri);
    packs.changed(uri);
    if (deskFileAt(uri)?.file.schema === 'supervision') lookAgain();
  }));
  // Not every editor watches files, and none at once those in new folders
  connection.onDidSaveTextDocument(guarded(log, 'saving a document', undefined, async ({ textDocument: { uri } }) => {
    if (projects.holds(uri)) await reconfigure();
  }));
  connection.onDidCloseTextDocument(guarded(log, 'closing a document', undefined, async ({ textDocument: { uri } }) => {
    session.close(uri);
    review.closed(uri);
    reports.forget(uri);
    seeing.forget(uri);
    supervision.drop(uri);
    told.delete(uri);
    if (deskFileAt(uri)?.file.schema === 'supervision') lookAgain();
    pushes.drop(uri);
    settling.drop(uri);
    if (pushed.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    packs.changed(uri);
    if (isProject(uri) || projects.holds(uri)) await reconfigure();
  }));

  // Clients that do not ask for diagnostics are sent them, after a pause.
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
  // What looks beyond one provision is made good once nobody types; editors are told where that changes what they show.
  const settling = new Scheduler((uri) => void settle(uri));
  const settle = guarded(log, 'diagnostics', undefined, async (uri: string) => {
    const latest = await session.analysis(uri);
    if (!latest) return;
    if (supervision.isStale(latest)) await supervision.look(latest);
    if (reports.holds(uri, shown(latest))) return;
    if (pulls()) await connection.languages.diagnostics.refresh();
    else await push(uri);
  });
  /** The comments of supervisory bodies have changed in the editor. */
  const lookAgain = (): void => {
    supervision.forget();
    for (const uri of session.uris()) if (supervision.goesBy(uri)) settling.ask(uri, settleAfter(100));
  };
  /** True where an answer may be made good later: the editor can be told, or is sent the diagnostics anyway. */
  const maySettle = () => !pulls() || client.workspace?.diagnostics?.refreshSupport === true;
  const announce = (uri: string) => {
    const document = session.get(uri);
    if (document && !pulls()) pushes.ask(uri, pauseAfter(document.took));
  };

  connection.languages.diagnostics.on(guarded(log, 'diagnostics', { kind: 'full' as const, items: [] }, async ({ textDocument: { uri }, previousResultId }, token) => {
    await settled(uri, token);
    const items = await diagnose(uri);
    return items ? reports.answer(uri, items, previousResultId) : { kind: 'full' as const, items: [] };
  }));
  connection.onHover(guarded(log, 'hover', null, async ({ textDocument, position }, token) => {
    const formats = client.textDocument?.hover?.contentFormat, project = projectAt(textDocument.uri);
    if (project) return hoverProject(project, position, allRules(), formats?.includes(MarkupKind.Markdown) ?? false) ?? null;
    const kept = await deskFileFor(textDocument.uri);
    if (kept) return hoverDeskFile(kept.text, position, kept.file, formats?.includes(MarkupKind.Markdown) ?? false) ?? null;
    const inPack = await packs.hover(textDocument.uri, position);
    if (inPack !== undefined) return inPack;
    return await ask(textDocument.uri, token, (latest) => hoverAt(latest, position, { formats, explain: explainCommand, practice: practiceCommand, laws: practice() }, supervision.at(latest))) ?? null;
  }));
  connection.onCompletion(guarded<[CompletionParams], CompletionItem[] | CompletionList>(log, 'completion', [], async ({ textDocument: { uri }, position, context }) => {
    const project = projectAt(uri);
    if (project) return context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? [] : completeProject(project, position, allRules());
    const kept = await deskFileFor(uri);
    if (kept) return context?.triggerKind === CompletionTriggerKind.TriggerCharacter || kept.file.named && knowsYaml ? [] : completeDeskFile(kept.text, position, kept.file, allRules());
    const inPack = await packs.complete(uri, position);
    if (inPack) return inPack;
    const document = session.get(uri);
    if (!document || isProject(uri) || context?.triggerKind === CompletionTriggerKind.TriggerCharacter && !worthAsking(document.text, position)) return [];
    // An analysis of a moment ago will do: nobody waits for the next while typing
    const analysis = session.recent(uri) ?? (await session.analysis(uri))?.analysis;
    if (!analysis) return [];
    const list = completionAt(uri, document.text, analysis, position, client.textDocument?.completion?.completionItem?.snippetSupport === true);
    return list.items.length > 0 || list.isIncomplete ? list : [];
  }));
  connection.onCompletionResolve(async (item) => {
    try {
      const { uri } = (item.data ?? {}) as Partial<ItemData>;
      const analysis = uri === undefined ? undefined : session.recent(uri);
      return analysis ? resolveItem(item, analysis, client.textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) ?? false) : item;
    } catch (error) {
      log(error, 'explaining a completion');
      return item;
    }
  });
  connection.onCodeAction(guarded(log, 'code actions', [], async (params, token) => {
    if (client.textDocument?.codeAction && !client.textDocument.codeAction.codeActionLiteralSupport) return []; // would need commands
    const { only } = params.context;
    if (only && only.length > 0 && only.every((kind) => kind === CodeActionKind.Source || kind.startsWith(`${CodeActionKind.Source}.`)) && session.isSlow(params.textDocument.uri)) return []; // a save waits for this
    const versioned = client.workspace?.workspaceEdit?.documentChanges === true;
    return await ask(params.textDocument.uri, token, (latest) => {
      const snippets = client.workspace?.workspaceEdit?.snippetEditSupport === true;
      // Mending stands before accepting, and that before reading up
      return [
        ...offered(params, codeActionsOf(latest, params, versioned, snippets), waiveActionsOf(latest, params, waiveCommand), [...explainActionsOf(latest, params, explainCommand), ...practiceActionsOf(latest, params, practice(), practiceCommand)]),
        ...renumberActionsOf(latest, params, client),
      ];
    }) ?? [];
  }));
  registerWaivers(connection, log, host, session, () => projects.roots, say);
  registerReports({ connection, log, host, session, tool: { name: 'lexfloor', version: options.version ?? '' }, roots: () => projects.roots, standards: () => projects.standards, say, ...options.data && { data: options.data } });
  registerLearning({ connection, log, host, session, rules: allRules, project: async () => (await projects.of(projects.roots[0] ? `${projects.roots[0]}exercise.bill` : 'untitled:exercise')).rules, learning: options.learning, roots: () => projects.roots, say });
  const navigation: Navigation = { connection, log, host, session, client: () => client, ask, packs };
  registerNavigation(navigation);
  connection.onCodeActionResolve((action, token) => resolveAction(navigation, action, token));
  connection.onDocumentSymbol(guarded<[DocumentSymbolParams, CancellationToken], DocumentSymbol[] | SymbolInformation[]>(log, 'outline', [], async ({ textDocument }, token) =>
    await ask<DocumentSymbol[] | SymbolInformation[]>(textDocument.uri, token, client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ? symbolsOf : flatSymbolsOf) ?? []));
  connection.onFoldingRanges(guarded(log, 'folding', [], async ({ textDocument }, token) =>
    await ask(textDocument.uri, token, (latest) => foldingOf(latest, client.textDocument?.foldingRange?.rangeLimit)) ?? []));

  registerExplain(connection, log, session, allRules);
  registerAssistant(connection, log, allRules, () => ({ practice: practice() }), say);
  registerPractice({ connection, log, session, rules: allRules, entries: practice, tool: { name: 'lexfloor', version: options.version ?? '' } });
  registerHub(connection, log, allRules, options.library, options.version ?? '');

  connection.onShutdown(() => { pushes.end(); settling.end(); packs.end(); });
  connection.listen();

  /** The text of a lexfloor.yaml that is ours to help with: not where the client's own YAML extension does it by our schema. */
  function projectAt(uri: string): TextDocument | undefined {
    return isProject(uri) && !knowsYaml ? session.get(uri)?.text : undefined;
  }

  /** A file of lists that belongs to a project, with its text as it stands in the editor. */
  async function deskFileFor(uri: string): Promise<{ readonly file: DeskFile; readonly text: TextDocument } | undefined> {
    const kept = deskFileAt(uri), text = kept && session.get(uri)?.text;
    if (!kept || !text) return undefined;
    const ours = kept.file.named || supervision.knows(kept.folder) || (await projects.of(uri)).folder === kept.folder;
    return ours ? { file: kept.file, text } : undefined;
  }

  /** The diagnostics of a document as it now stands; undefined where it is none of ours. */
  async function diagnose(uri: string): Promise<Diagnostic[] | undefined> {
    const document = session.get(uri);
    if (document && isProject(uri)) {
      const text = document.text.getText();
      return projectDiagnostics(uri, text, await projects.problemsOf(uri.slice(0, -projectFile.length), text));
    }
    const kept = await deskFileFor(uri);
    if (kept) return projectDiagnostics(uri, kept.text.getText(), kept.file.read(kept.text.getText()).problems);
    const inPack = await packs.diagnose(uri);
    if (inPack) return inPack;
    const latest = maySettle() ? await session.quick(uri) : await session.analysis(uri);
    const behind = latest !== undefined && supervision.isStale(latest);
    if (behind && !maySettle()) await supervision.look(latest);
    if (latest?.analysis.open || behind && maySettle()) settling.ask(uri, settleAfter(latest.document.beyond));
    for (const { item } of latest?.analysis.findings ?? []) if (item.verdict === 'internal') log(new Error(item.values['error'] ?? ''), `the rule ${item.rule.id}`);
    if (latest) review.judged(latest);
    if (latest && wantsStatus) {
      const { folder, problems, packProblems, withheld } = await projects.of(uri);
      tell(statusOf(uri, { findings: latest.review.open, rules: latest.analysis.rules }, folder === undefined ? undefined : { uri: folder + projectFile, mistakes: problems.length + packProblems.length }, withheld));
    }
    return latest && shown(latest);
  }

  async function ask<R>(uri: string, token: CancellationToken, answer: (latest: Latest) => R): Promise<R | undefined> {
    await settled(uri, token);
    const latest = await session.analysis(uri);
    return latest && answer(latest);
  }

  /** Waits while changes of the document are still coming in, so that nothing is made of a version that is already past. */
  async function settled(uri: string, token: CancellationToken): Promise<void> {
    let revision: number | undefined;
    do {
      revision = session.get(uri)?.revision;
      await turn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the editor');
    } while (session.get(uri)?.revision !== revision);
  }

  /** Asks for the diagnostics of some open documents anew. */
  async function redo(uris: readonly string[]): Promise<void> {
    if (!pulls()) for (const uri of uris) pushes.ask(uri, 0);
    else if (uris.length > 1 && client.workspace?.diagnostics?.refreshSupport) await connection.languages.diagnostics.refresh();
  }

  async function reconfigure(): Promise<void> {
    projects.forget();
    desk.forget();
    supervision.forget();
    session.reconfigure();
    if (!pulls()) for (const uri of session.uris()) pushes.ask(uri, 0);
    else if (client.workspace?.diagnostics?.refreshSupport) await connection.languages.diagnostics.refresh();
    seeing.refresh();
  }

  /** The standards chosen in the editor's settings. An editor that does not answer keeps nobody waiting for long. */
  async function askStandards(): Promise<void> {
    if (!client.workspace?.configuration) return;
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

const isProject = (uri: string): boolean => uri.endsWith(`/${projectFile}`);
