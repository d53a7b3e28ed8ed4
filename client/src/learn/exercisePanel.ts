import { Disposable, l10n, Uri, ViewColumn, window, workspace, type TextDocument, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageOf } from '../report/page';
import { exerciseBody, type Exercise } from './exercisePage';

export const exerciseView = 'lexfloor.exercise';

/** How long the draft must rest before it is scored again, in milliseconds. */
const rest = 250;

/** What a view shows; all that is needed to show it again after the window was loaded anew. */
export interface ExerciseState {
  readonly exercise: string;
  readonly language: string;
  /** The draft, as the editor writes addresses. */
  readonly uri: string;
  readonly hints: number;
  readonly solution: boolean;
  /** It was solved before, and the result is kept. */
  readonly kept: boolean;
}

export const isExerciseState = (value: unknown): value is ExerciseState =>
  typeof value === 'object' && value !== null && 'exercise' in value && typeof value.exercise === 'string' && 'uri' in value && typeof value.uri === 'string' && 'language' in value && typeof value.language === 'string';

/** One exercise beside its draft: story, score, hints, solution. `solved` is told once. */
export class ExercisePanel {
  readonly panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  readonly #solved: (exercise: Exercise, points: number) => Promise<void>;
  #state: ExerciseState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #ready = false;
  /** As last scored. */
  points: number | undefined;

  constructor(client: BaseLanguageClient, extension: Uri, panel: WebviewPanel, state: ExerciseState, solved: (exercise: Exercise, points: number) => Promise<void>) {
    this.#client = client;
    this.#state = state;
    this.#solved = solved;
    this.panel = panel;
    const mine = ({ uri }: TextDocument): boolean => uri.toString() === this.#state.uri;
    const listening = Disposable.from(
      panel.webview.onDidReceiveMessage((message) => void this.#hear(message)),
      panel.onDidChangeViewState(() => panel.visible && this.soon()),
      workspace.onDidChangeTextDocument(({ document }) => mine(document) && this.soon()),
      workspace.onDidCloseTextDocument((document) => mine(document) && this.soon()),
      workspace.onDidOpenTextDocument((document) => mine(document) && this.soon()),
    );
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#asked++;
      listening.dispose();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'client', 'webview')] };
    panel.webview.html = pageOf(panel.webview, extension, state, panel.title);
    this.soon(); // scored even where nobody looks at the page
  }

  get exercise(): string {
    return this.#state.exercise;
  }

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), rest);
  }

  async #draw(): Promise<void> {
    const mine = ++this.#asked, { exercise, language, uri } = this.#state;
    const draft = workspace.textDocuments.find((one) => one.uri.toString() === uri && !one.isClosed);
    const answer = await this.#client.sendRequest<Exercise | null>('lexfloor/exercise', { id: exercise, language, ...(draft && { uri: this.#client.code2ProtocolConverter.asUri(draft.uri) }) }).catch(() => undefined);
    if (mine !== this.#asked || !answer) return;
    this.points = answer.points;
    this.panel.title = l10n.t('Exercise: {0}', answer.theme);
    if (answer.points === 100 && !this.#state.kept) {
      this.#state = { ...this.#state, kept: true };
      void this.#solved(answer, answer.points);
    }
    if (this.#ready) await this.panel.webview.postMessage({ body: exerciseBody(answer, this.#state), language: answer.language, state: this.#state });
  }

  async #hear({ ready, do: act }: { readonly ready?: unknown; readonly do?: unknown }): Promise<void> {
    if (ready) this.#ready = true;
    else if (act === 'hint') this.#state = { ...this.#state, hints: this.#state.hints + 1 };
    else if (act === 'solution') this.#state = { ...this.#state, solution: true };
    else if (act === 'again') {
      const answer = await this.#client.sendRequest<Exercise | null>('lexfloor/exercise', { id: this.#state.exercise, language: this.#state.language });
      if (answer) this.#state = { ...this.#state, uri: (await openDraft(answer, ViewColumn.One)).toString() };
    } else return;
    await this.#draw();
  }
}

/** The faulty text as an unsaved draft. */
export async function openDraft({ text }: Exercise, viewColumn: ViewColumn): Promise<Uri> {
  const document = await workspace.openTextDocument({ language: 'legal-draft', content: text });
  await window.showTextDocument(document, { preview: false, viewColumn });
  return document.uri;
}
