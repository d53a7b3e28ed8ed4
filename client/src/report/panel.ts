import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { select } from '../select';
import { keepComment } from './comment';
import { readOlder } from './older';
import { escape, pageOf } from './page';
import { placeAt, type ReportPlace, type ReportState } from './state';

export const viewType = 'lexfloor.report';

/** How long a draft must rest before its report is drawn again, in milliseconds. */
const rest = 400;

/** One report beside a draft: drawn from the server's answer, again after each change, and never taking the keyboard. */
export class ReportPanel {
  state: ReportState;
  readonly panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  readonly #listening: Disposable;
  #places: readonly ReportPlace[] = [];
  #remarked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #ready = false;
  /** What is to be shown once the report is there. */
  #reveal: { readonly uri: string; readonly line: number } | undefined;

  constructor(client: BaseLanguageClient, extension: Uri, panel: WebviewPanel, state: ReportState) {
    this.#client = client;
    this.state = state;
    this.panel = panel;
    this.#listening = Disposable.from(
      panel.webview.onDidReceiveMessage((message) => void this.#hear(message)),
      panel.onDidChangeViewState(() => {
        this.#tell();
        if (panel.visible) this.soon();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && document.languageId !== 'log' && this.soon()),
    );
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#asked++;
      this.#listening.dispose();
    });
    this.#tell();
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'client', 'webview')] };
    panel.title = titleOf(state);
    panel.webview.html = pageOf(panel.webview, extension, state, panel.title);
  }

  /** Draws again after a pause; what nobody sees is drawn when it comes into view. */
  soon(): void {
    clearTimeout(this.#timer);
    if (this.panel.visible && this.#ready) this.#timer = setTimeout(() => void this.#draw(), rest);
  }

  /** The buttons of the readiness to ratify and of a comparison are shown with these only. */
  #tell(): void {
    if (!this.panel.active) return;
    void commands.executeCommand('setContext', 'lexfloor.readinessShown', this.state.kind === 'readiness');
    void commands.executeCommand('setContext', 'lexfloor.comparisonShown', this.state.kind === 'comparison');
  }

  /** Draws with other values than those of the draft. */
  assume(assume: readonly string[]): void {
    const { assume: _, ...rest } = this.state;
    this.state = assume.length > 0 ? { ...rest, assume } : rest;
    this.#remarked = '';
    if (this.#ready) void this.#draw();
  }

  /** Shows what the report says of a line of a draft. */
  reveal(uri: string, line: number): void {
    this.#reveal = { uri, line };
    this.#show();
  }

  #show(): void {
    const place = this.#reveal && placeAt(this.#places, this.#reveal.uri, this.#reveal.line);
    if (!place) return;
    this.#reveal = undefined;
    void this.panel.webview.postMessage({ reveal: place.id });
  }

  async #draw(): Promise<void> {
    const mine = ++this.#asked;
    const answer = await askReport(this.#client, this.state, 'view');
    if (mine !== this.#asked) return;
    if ('problem' in answer) return void this.panel.webview.postMessage({ body: `<p class="problem">${escape(answer.problem)}</p>`, language: 'en' });
    this.#places = answer.places ?? [];
    await this.panel.webview.postMessage({ body: answer.text ?? '', language: answer.language ?? 'en', state: { assume: this.state.assume } });
    const remarks = (answer.remarks ?? []).join('; ');
    if (remarks !== '' && remarks !== this.#remarked) void window.showInformationMessage(remarks);
    this.#remarked = remarks;
    this.#show();
  }

  async #hear(message: { readonly ready?: unknown; readonly open?: unknown; readonly comment?: unknown; readonly text?: unknown }): Promise<void> {
    if (message.ready) {
      this.#ready = true;
      await this.#draw();
    }
    const place = this.#places.find(({ id }) => id === message.open || id === message.comment);
    if (place && message.open !== undefined) await showPlace(this.#client, place);
    if (place && message.comment !== undefined && await keepComment(this.#client, place.uri, place.eId, String(message.text))) {
      await this.panel.webview.postMessage({ kept: place.id });
      this.soon();
    }
  }
}

export const titleOf = ({ kind, uri }: ReportState): string => {
  const name = decodeURIComponent(uri.split('/').at(-1)!);
  return ({
    assessment: l10n.t('Gap assessment: {0}', name), commentary: l10n.t('Commentary: {0}', name), comparison: l10n.t('Comparison: {0}', name), codification: l10n.t('Codification table: {0}', name),
    readiness: l10n.t('Readiness to ratify: {0}', name), article22: l10n.t('Article 22 report: {0}', name), followup: l10n.t('Follow-up of comments: {0}', name), persons: l10n.t('Persons protected: {0}', name), rates: l10n.t('Replacement rates: {0}', name),
  })[kind];
};

/** What the server answers. */
export interface Answer {
  readonly title: string;
  readonly text?: string;
  readonly base64?: string;
  readonly language?: string;
  readonly places?: readonly ReportPlace[];
  readonly changes?: readonly Change[];
  readonly remarks?: readonly string[];
}

/** The smallest change that removes an obstacle; `assume` is what the server computes with. */
export interface Change {
  readonly assume: string;
  readonly label: string;
  readonly detail: string;
}

/** Asks for a report on a draft; a draft that is not open is opened unseen. */
export async function askReport(client: BaseLanguageClient, { kind, uri, older, more = [], assume }: Omit<ReportState, 'kind'> & { readonly kind: string }, format: string): Promise<Answer | { readonly problem: string }> {
  const draft = Uri.parse(uri, true);
  try {
    await workspace.openTextDocument(draft);
    const before = older && await readOlder(draft, older);
    if (before && 'problem' in before) return before;
    const others = await Promise.all(more.map((one) => readOlder(draft, one))), faulty = others.find((one) => 'problem' in one);
    if (faulty && 'problem' in faulty) return faulty;
    return await client.sendRequest<Answer | { readonly problem: string }>('lexfloor/report', { kind, uri: client.code2ProtocolConverter.asUri(draft), format, ...(before && { before }), ...(others.length > 0 && { more: others }), ...(assume && { assume }) });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** In the editor where the draft is open already, else beside the report. */
async function showPlace(client: BaseLanguageClient, { uri, head }: ReportPlace): Promise<void> {
  const draft = client.protocol2CodeConverter.asUri(uri), range = client.protocol2CodeConverter.asRange(head);
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === draft.toString());
  const editor = await window.showTextDocument(await workspace.openTextDocument(draft), { viewColumn: open?.viewColumn ?? ViewColumn.One });
  select(editor, range);
}
