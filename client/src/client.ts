import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { serveAssistants } from './assistant';
import { registerCommands } from './commands';
import { showConsolidated } from './consolidated';
import { dropWord } from './dropWord';
import { explainProvisions } from './explain';
import { exportDraft } from './exportDraft';
import { whenServerFails } from './failing';
import { answerFiles } from './files';
import { openHub } from './hub';
import { importWord } from './importWord';
import { showExercises } from './learn/exercises';
import { firstSteps } from './learn/firstSteps';
import { newLaws } from './learn/newLaw';
import { showGroupResults } from './learn/results';
import { renewOutline } from './outline';
import { showPractice } from './practice';
import { previewRules } from './preview';
import { showReports } from './report/reports';
import { Restarts } from './restarts';
import { reviewFindings } from './review/view';
import { listPlaces } from './seeing';
import { showStatus } from './status';
import { waiveFindings } from './waive';

/** What the language server is told about. Which Markdown and text files are drafts, it decides: lexfloor.yaml or front matter claims them. */
const documentSelector = [
  { language: 'legal-draft' },
  ...['markdown', 'plaintext', 'xml'].map((language) => ({ language })),
  { pattern: '**/*.yaml' }, // settings and rule packs; the server passes over all others
];

/** Makes the client that is right for this place: a process on the desktop, a Worker in the web. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Starts the extension, and its server beside it: nobody waits until that answers, for what is asked of it before is answered then. A server that
 * cannot start is shown in the status item and in the output channel, never thrown: the editor stays usable, and "Restart server" tries again.
 */
export function start(context: vscode.ExtensionContext, makeClient: MakeClient): void {
  const output = vscode.window.createOutputChannel('Lexfloor', { log: true });
  const restarts = new Restarts();
  const client = makeClient('lexfloor', 'Lexfloor', {
    documentSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never, // a request that fails is told in the output; who types is not shown a stack
    // A YAML extension completes settings and rule packs by the schemas that we contribute; without one the server does
    initializationOptions: () => ({ explainCommand: 'lexfloor.explain', waiveCommand: 'lexfloor.waive', practiceCommand: 'lexfloor.practice', pages: 'lexfloor', placesCommand: 'lexfloor.showPlaces', partCommand: 'lexfloor.showPart', consolidatedCommand: 'lexfloor.showConsolidated', status: true, review: true, trusted: vscode.workspace.isTrusted, yaml: vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined }),
    markdown: { isTrusted: { enabledCommands: ['lexfloor.explain', 'lexfloor.practice'] } },
    progressOnInitialization: false,
    errorHandler: whenServerFails(restarts, output), // a server that keeps failing stays down, and the status item says so
    initializationFailedHandler: () => false, // the status item says it; a dialog would only repeat it
  });
  /** Drafts, or what was decided on them, have changed. */
  const changed = new vscode.EventEmitter<void>();
  const begin = () => client.start().catch((error) => output.error(`The language server did not start: ${String(error)}`));
  context.subscriptions.push(
    output,
    vscode.workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification('lexfloor/trusted').catch(() => undefined)),
    showStatus(client),
    registerCommands({ output, restart: async () => { restarts.forgive(); await client.stop().catch(() => undefined); await begin(); } }),
    answerFiles(client),
    explainProvisions(client),
    waiveFindings(client),
    changed, client.onNotification('lexfloor/reviewChanged', () => changed.fire()),
    reviewFindings(client, changed.event),
    showReports(client, context, changed.event),
    newLaws(client), showExercises(client, context), showGroupResults(client),
    showPractice(client, context), firstSteps(context),
    previewRules(client),
    listPlaces(client), renewOutline(),
    showConsolidated(client),
    serveAssistants(client, context.extension.id), openHub(client, context),
    importWord(client), dropWord(client), exportDraft(client),
    client, // disposed of last to first: the server stops before anything it writes to is gone
  );
  void begin();
}
