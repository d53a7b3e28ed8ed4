import { commands, Disposable, env, l10n, Uri, ViewColumn, window, workspace, type ExtensionContext, type QuickPickItem, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageOf } from './report/page';

const viewType = 'lexfloor.practice';

/** How long the draft must rest before the page is drawn again, in milliseconds. */
const rest = 500;

/** What a view shows; all that is needed to show it again after the window was loaded anew. */
interface PracticeState {
  readonly parameter: string;
  /** The draft beside whose values the laws stand, as the editor writes addresses. */
  readonly uri?: string;
  readonly filter: Readonly<Record<string, string>>;
}

const isState = (value: unknown): value is PracticeState =>
  typeof value === 'object' && value !== null && 'parameter' in value && typeof value.parameter === 'string' && 'filter' in value && typeof value.filter === 'object' && value.filter !== null;

/** A line of the server's list, and its answer for one. */
interface Line {
  readonly parameter: string;
  readonly title: string;
  readonly count: number;
  readonly here: boolean;
}
interface Answer {
  readonly title: string;
  readonly language: string;
  readonly text: string;
  readonly countries: readonly { readonly id: string; readonly name: string }[];
}

/** The command "How do others do it?" and its pages; these come back after the window was loaded anew. With a parameter nothing is asked. */
export function showPractice(client: BaseLanguageClient, { extensionUri }: ExtensionContext): Disposable {
  const panels = new Set<PracticePanel>();
  const take = (panel: WebviewPanel, state: PracticeState): void => {
    const one = new PracticePanel(client, extensionUri, panel, state);
    panels.add(one);
    panel.onDidDispose(() => panels.delete(one));
  };
  return Disposable.from(
    commands.registerCommand('lexfloor.practice', async (given?: unknown, draft?: unknown) => {
      const editor = window.activeTextEditor, uri = typeof draft === 'string' ? client.protocol2CodeConverter.asUri(draft) : editor?.document.uri;
      const parameter = typeof given === 'string' ? given : await choose(client);
      if (parameter === undefined) return;
      const known = [...panels].find(({ state }) => state.parameter === parameter && state.uri === uri?.toString());
      if (known) return known.panel.reveal(undefined, true);
      const panel = window.createWebviewPanel(viewType, l10n.t('How do others do it?'), { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true });
      take(panel, { parameter, filter: {}, ...(uri && { uri: uri.toString() }) });
    }),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        if (isState(state)) take(panel, state);
        else panel.dispose();
      },
    }),
  );
}

/** What laws were read for: what stands at the cursor first; alone there, it is not asked. */
async function choose(client: BaseLanguageClient): Promise<string | undefined> {
  const editor = window.activeTextEditor, convert = client.code2ProtocolConverter;
  const at = editor && { uri: convert.asUri(editor.document.uri), range: convert.asRange(editor.document.lineAt(editor.selection.active.line).range) };
  const list = await client.sendRequest<readonly Line[]>('lexfloor/practiceList', { language: env.language, ...at });
  const here = list.filter((one) => one.here);
  if (here.length === 1) return here[0]!.parameter;
  const lines = list.map(({ parameter, title, count, here: atCursor }): QuickPickItem & { readonly parameter: string } =>
    ({ parameter, label: title, description: l10n.t('{0} values', count), ...(atCursor && { detail: l10n.t('in this line') }) }));
  return (await window.showQuickPick(lines, { title: l10n.t('How do others do it?'), placeHolder: l10n.t('A value to compare with other laws'), matchOnDescription: true }))?.parameter;
}

/** One parameter: what laws set, beside the values of the draft. */
class PracticePanel {
  state: PracticeState;
  readonly panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #ready = false;
  #countries: Answer['countries'] = [];

  constructor(client: BaseLanguageClient, extension: Uri, panel: WebviewPanel, state: PracticeState) {
    this.#client = client;
    this.state = state;
    this.panel = panel;
    const listening = Disposable.from(
      panel.webview.onDidReceiveMessage((message) => void this.#hear(message)),
      workspace.onDidChangeTextDocument(({ document }) => document.uri.toString() === this.state.uri && this.#soon()),
    );
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#asked++;
      listening.dispose();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'client', 'webview')] };
    panel.webview.html = pageOf(panel.webview, extension, state, panel.title);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    if (this.#ready) this.#timer = setTimeout(() => void this.#draw(), rest);
  }

  async #draw(): Promise<void> {
    const mine = ++this.#asked, { parameter, uri, filter } = this.state;
    const answer = await this.#client.sendRequest<Answer | null>('lexfloor/practice', { parameter, filter, format: 'view', language: env.language, ...(uri && { uri: this.#client.code2ProtocolConverter.asUri(Uri.parse(uri, true)) }) }).catch(() => null);
    if (mine !== this.#asked || !answer) return;
    this.#countries = answer.countries;
    this.panel.title = answer.title;
    await this.panel.webview.postMessage({ body: answer.text, language: answer.language, state: this.state });
  }

  async #hear({ ready, do: act }: { readonly ready?: unknown; readonly do?: unknown }): Promise<void> {
    if (ready) this.#ready = true;
    else if (typeof act === 'string') await this.#filter(act);
    await this.#draw();
  }

  /** "tradition:mixed" narrows, and again takes that away; "country" asks for one. */
  async #filter(act: string): Promise<void> {
    const [key, wanted] = act.split(':') as [string, string | undefined], { [key]: before, ...others } = this.state.filter;
    if (key !== 'country') this.state = { ...this.state, filter: before === wanted || wanted === undefined ? others : { ...others, [key]: wanted } };
    else if (before !== undefined) this.state = { ...this.state, filter: others };
    else {
      const chosen = await window.showQuickPick(this.#countries.map(({ id, name }) => ({ label: name, description: id })), { title: l10n.t('Laws of one country') });
      if (chosen) this.state = { ...this.state, filter: { ...others, country: chosen.description } };
    }
  }
}
