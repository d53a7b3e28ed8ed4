import { commands, Disposable, EventEmitter, Uri, env, l10n, languages, window, workspace, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Pages of the server, as documents that nobody can change. */
const scheme = 'lexfloor';

/** A line of the server's lists. */
interface Choice {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly detail: string;
}

interface Line extends QuickPickItem {
  readonly id: string;
}

/** The commands "Explain a provision" and "Explain rule", and the pages they open beside the draft. */
export function explainProvisions(client: BaseLanguageClient): Disposable {
  const pages = new Pages(client);
  return Disposable.from(
    pages,
    workspace.registerTextDocumentContentProvider(scheme, pages),
    commands.registerCommand('lexfloor.explain', async (cite?: unknown) => {
      const id = typeof cite === 'string' ? cite : await chooseProvision(client);
      if (id !== undefined) await pages.open(id);
    }),
    commands.registerCommand('lexfloor.explainRule', async (rule?: unknown) => {
      const id = typeof rule === 'string' ? rule : await chooseRule(client);
      if (id !== undefined) await pages.open(id);
    }),
  );
}

class Pages implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  /** The draft from which a page was opened: its language is spoken. */
  readonly #from = new Map<string, string | undefined>();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const id = decodeURIComponent(uri.query);
    const page = await ask<{ markdown: string } | null>(this.#client, 'lexfloor/page', { id, uri: this.#from.get(uri.toString()) });
    return page?.markdown ?? l10n.t('Nothing is known of “{0}”.', id);
  }

  async open(id: string): Promise<void> {
    // The name of the page is that of its tab; a slash would part it
    const uri = Uri.from({ scheme, path: `/${id.replaceAll('/', ' ')}.md`, query: encodeURIComponent(id) });
    this.#from.set(uri.toString(), draftAtHand());
    this.#changed.fire(uri);
    try {
      await commands.executeCommand('markdown.showPreviewToSide', uri);
    } catch {
      // The editor's own Markdown extension may be switched off
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true, viewColumn: -2 });
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** A list that follows what is typed; the server ranks, the list only shows. Resolves with the cite chosen, or undefined. */
function chooseProvision(client: BaseLanguageClient): Promise<string | undefined> {
  return new Promise((done) => {
    const pick = window.createQuickPick<Line>();
    pick.title = l10n.t('Explain a provision');
    pick.placeholder = l10n.t('An Article or words: C102 Art. 18, waiting period, délai de carence');
    pick.matchOnDescription = false;
    let timer: ReturnType<typeof setTimeout> | undefined, asked = 0;
    const search = async (query: string): Promise<void> => {
      const mine = ++asked;
      pick.busy = true;
      const found = await ask<readonly Choice[]>(client, 'lexfloor/explain', { query, uri: draftAtHand() }) ?? [];
      if (mine !== asked) return; // more was typed meanwhile
      pick.items = found.map(lineOf);
      pick.busy = false;
    };
    pick.onDidChangeValue((query) => {
      clearTimeout(timer);
      timer = setTimeout(() => void search(query), 60);
    });
    pick.onDidAccept(() => {
      done(pick.selectedItems[0]?.id);
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      asked++;
      done(undefined);
      pick.dispose();
    });
    pick.show();
    void search('');
  });
}

/** The rules in force; those that speak at the cursor first. */
async function chooseRule(client: BaseLanguageClient): Promise<string | undefined> {
  const choices = await ask<readonly Choice[]>(client, 'lexfloor/rules', { uri: draftAtHand() }) ?? [];
  const here = rulesAtCursor();
  const lines = [...choices].sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)));
  const chosen = await window.showQuickPick(lines.map((one) => ({ ...lineOf(one), alwaysShow: false })), {
    title: l10n.t('Explain rule'), placeHolder: l10n.t('A rule, its title or its Article'), matchOnDescription: true, matchOnDetail: true,
  });
  return chosen?.id;
}

function rulesAtCursor(): ReadonlySet<string> {
  const editor = window.activeTextEditor;
  const here = editor ? languages.getDiagnostics(editor.document.uri).filter(({ source, range }) => source === 'lexfloor' && range.contains(editor.selection.active)) : [];
  return new Set(here.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}

/** Always shown: the editor's own filter would hide what was found by its meaning. */
const lineOf = ({ id, label, title, detail }: Choice): Line => ({ id, label, description: title, ...(detail && { detail }), alwaysShow: true });

/** The draft that is being worked on; a page beside it may have the focus. */
const draftAtHand = (): string | undefined =>
  (window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => document.languageId === 'legal-draft'))?.document.uri.toString();

/** A request with the editor's language; undefined where the server cannot answer. */
async function ask<R>(client: BaseLanguageClient, method: string, params: object): Promise<R | undefined> {
  try {
    return await client.sendRequest<R>(method, { ...params, language: env.language });
  } catch {
    return undefined;
  }
}
