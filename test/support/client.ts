import { PassThrough } from 'node:stream';
import {
  createMessageConnection, type ClientCapabilities, type CodeAction, type Diagnostic, type InitializeResult, type MessageConnection, type Position,
  type PublishDiagnosticsParams, type Range, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { StreamMessageReader, StreamMessageWriter, createConnection } from 'vscode-languageserver/node';
import type { RuleSet } from '../../server/src/engine/pack';
import type { Host } from '../../server/src/host/host';
import { startServer, type ServerOptions } from '../../server/src/lsp/server';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A host whose files stand in a map, by URI. */
export const mapHost = (files: Readonly<Record<string, string>>): Host => ({ readFile: async (uri) => files[uri] });

/** A client that knows everything we use, as VS Code does. */
export const fullClient: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: { dynamicRegistration: false }, hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true }, foldingRange: { rangeLimit: 5000 },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } }, dataSupport: true },
    publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
  },
};

/** A client that waits for diagnostics to be sent, as older editors do. */
export const pushClient: ClientCapabilities = {
  ...fullClient, textDocument: { ...fullClient.textDocument, diagnostic: undefined },
};

export interface Setup {
  readonly rules: RuleSet;
  /** Makes the rules, in the place of `rules`. */
  readonly load?: () => RuleSet;
  readonly host?: Host;
  readonly options?: ServerOptions;
  readonly capabilities?: ClientCapabilities;
  /** What the client answers to `workspace/configuration`. */
  readonly settings?: unknown;
  readonly root?: string;
  readonly initializationOptions?: unknown;
  /** The language of the editor. */
  readonly locale?: string;
}

/** A server and its client in one process, over streams, as an editor would talk to it. `end` it after the test. */
export async function connect(setup: Setup): Promise<TestClient> {
  const up = new PassThrough(), down = new PassThrough();
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), setup.host ?? mapHost({}), setup.load ?? (() => setup.rules), setup.options);
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const client = new TestClient(connection, setup.settings ?? null);
  connection.listen();
  client.initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null, ...setup.locale && { locale: setup.locale }, capabilities: setup.capabilities ?? fullClient, rootUri: setup.root ?? null, initializationOptions: setup.initializationOptions,
    workspaceFolders: setup.root ? [{ uri: setup.root, name: 'test' }] : null,
  });
  await connection.sendNotification('initialized', {});
  return client;
}

/** An editor for tests: keeps the text of what it opened, so that edits and fixes can be applied to it. */
export class TestClient {
  readonly connection: MessageConnection;
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();
  initialized!: InitializeResult;
  refreshes = 0;
  settings: unknown;

  constructor(connection: MessageConnection, settings: unknown) {
    this.connection = connection;
    this.settings = settings;
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.logged.push(message));
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const wake of this.#waiting) wake();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest('workspace/diagnostic/refresh', () => { this.refreshes++; return null; });
    connection.onRequest('client/registerCapability', () => null);
  }

  async open(uri: string, text: string, languageId = 'legal-draft', version = 1): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  text(uri: string): string {
    return this.#documents.get(uri)!.getText();
  }

  /** The place of the `nth` occurrence of some words, as an editor would select them. */
  find(uri: string, words: string, nth = 1): Range {
    const document = this.#documents.get(uri)!;
    let at = -1;
    for (let i = 0; i < nth; i++) at = document.getText().indexOf(words, at + 1);
    if (at < 0) throw new Error(`"${words}" does not stand in the text`);
    return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
  }

  /** The characters of a range, in the client's own copy of the text. */
  at(uri: string, range: Range): string {
    return this.#documents.get(uri)!.getText(range);
  }

  /** Types: replaces a range by a text, in the client's copy and on the wire. */
  async type(uri: string, range: Range, text: string): Promise<void> {
    const document = this.#documents.get(uri)!;
    TextDocument.update(document, [{ range, text }], document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges: [{ range, text }] });
  }

  replace(uri: string, words: string, by: string, nth = 1): Promise<void> {
    return this.type(uri, this.find(uri, words, nth), by);
  }

  /** Applies an edit as an editor does: all at once, the last first. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    const all: [string, TextEdit[]][] = edit.documentChanges
      ? edit.documentChanges.map((change) => 'textDocument' in change ? [change.textDocument.uri, change.edits as TextEdit[]] : ['', []])
      : Object.entries(edit.changes ?? {});
    for (const [uri, edits] of all) {
      const last = (a: TextEdit, b: TextEdit) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character;
      for (const { range, newText } of [...edits].sort(last)) await this.type(uri, range, newText);
    }
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  pull(uri: string, previousResultId?: string): Promise<{ kind: 'full' | 'unchanged'; resultId?: string; items: Diagnostic[] }> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) });
  }

  hover(uri: string, position: Position): Promise<{ contents: { kind: string; value: string }; range?: Range } | null> {
    return this.request('textDocument/hover', { textDocument: { uri }, position });
  }

  actions(uri: string, range: Range, diagnostics: readonly Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, ...(only && { only }) } });
  }

  /** The diagnostics sent for a version, or for a later one. */
  async pushed(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    const found = () => this.published.find((one) => one.uri === uri && (one.version ?? 0) >= version);
    await new Promise<void>((done, failed) => {
      const late = setTimeout(() => failed(new Error(`no diagnostics came for version ${version} of ${uri}`)), 5000);
      const look = () => {
        if (!found()) return;
        clearTimeout(late);
        this.#waiting.delete(look);
        done();
      };
      this.#waiting.add(look);
      look();
    });
    return found()!;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  #ended = false;

  async end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}
