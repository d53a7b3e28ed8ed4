import { commands, Disposable, l10n, QuickPickItemKind, Uri, window, workspace, type CodeLens, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { select } from './select';

type ProtocolRange = Parameters<BaseLanguageClient['protocol2CodeConverter']['asRange']>[0] & object;

/** What the server says of a Part (`lexfloor/part`). */
interface Part {
  readonly title: string;
  readonly lines: readonly { readonly cite: string; readonly title: string; readonly standing: 'met' | 'below' | 'not-found' | 'cannot-tell'; readonly says: string; readonly range?: ProtocolRange }[];
}

/** A time limit of a draft (`lexfloor/deadlines`). */
interface Deadline {
  readonly time: string;
  readonly who: string;
  readonly what: string;
  readonly provision: string;
  readonly length: boolean;
  readonly range: ProtocolRange;
}

interface Line extends QuickPickItem {
  readonly range?: ProtocolRange;
  readonly cite?: string;
}

/** The commands "Deadlines" and "How a Part stands": lists that lead to their places while one moves through them. */
export function listPlaces(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('lexfloor.deadlines', async () => {
      const uri = draftAtHand();
      const lines = uri && await client.sendRequest<readonly Deadline[] | null>('lexfloor/deadlines', { uri: client.code2ProtocolConverter.asUri(uri) }).catch(() => null);
      if (!uri || !lines) return void window.showInformationMessage(l10n.t('Open a draft first.'));
      if (lines.length === 0) return void window.showInformationMessage(l10n.t('No time limit was found in this draft.'));
      await choose(client, uri, l10n.t('Deadlines: who must do what by when'), [
        ...group(l10n.t('Time limits'), lines.filter(({ length }) => length).map(lineOfDeadline)),
        ...group(l10n.t('At once, or again and again'), lines.filter(({ length }) => !length).map(lineOfDeadline)),
      ]);
    }),
    commands.registerCommand('lexfloor.showPart', async (given?: unknown, provision?: unknown) => {
      const [uri, eId] = typeof given === 'string' && typeof provision === 'string' ? [Uri.parse(given, true), provision] : await choosePart() ?? [];
      if (!uri || !eId) return;
      const part = await client.sendRequest<Part | null>('lexfloor/part', { uri: client.code2ProtocolConverter.asUri(uri), provision: eId }).catch(() => null);
      if (part) await choose(client, uri, part.title, part.lines.map(({ cite, title, standing, says, range }) => ({ label: `$(${icons[standing]}) ${cite}`, description: title, detail: says, cite, ...(range && { range }) })));
    }),
  );
}

const icons = { met: 'check', below: 'error', 'not-found': 'circle-slash', 'cannot-tell': 'question' } as const;

const lineOfDeadline = ({ time, who, what, provision, range }: Deadline): Line => ({ label: time, description: provision, detail: `${who} ${what}`, range });

const group = (label: string, lines: readonly Line[]): readonly Line[] => lines.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...lines];

/** A list whose lines show their places as one moves through them; Enter stays there, Escape goes back. What has no place is explained. */
async function choose(client: BaseLanguageClient, uri: Uri, title: string, lines: readonly Line[]): Promise<void> {
  const document = await workspace.openTextDocument(uri), editor = await window.showTextDocument(document, { preserveFocus: true });
  const before = editor.selection, seen = editor.visibleRanges[0];
  const pick = window.createQuickPick<Line>();
  pick.title = title;
  pick.placeholder = l10n.t('Type to narrow the list; Enter goes to the place');
  pick.matchOnDescription = pick.matchOnDetail = true;
  pick.items = lines;
  let done = false;
  const show = (line: Line | undefined): void => {
    if (!line?.range) return;
    select(editor, client.protocol2CodeConverter.asRange(line.range));
  };
  pick.onDidChangeActive(([line]) => show(line));
  pick.onDidAccept(() => {
    done = true;
    const [line] = pick.selectedItems;
    pick.hide();
    if (line?.range) {
      show(line);
      void window.showTextDocument(document, { selection: client.protocol2CodeConverter.asRange(line.range) });
    } else if (line?.cite) void commands.executeCommand('lexfloor.explain', line.cite);
  });
  pick.onDidHide(() => {
    pick.dispose();
    if (done) return;
    editor.selection = before;
    if (seen) editor.revealRange(seen);
  });
  pick.show();
}

/** The Parts that have a lens, for those who come by the palette; the one at the cursor first. */
async function choosePart(): Promise<readonly [Uri, string] | undefined> {
  const uri = draftAtHand();
  const lenses = uri ? await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 50) : [];
  const parts = lenses.flatMap(({ command, range }) => command?.command === 'lexfloor.showPart' ? [{ label: command.title, eId: String(command.arguments?.[1]), line: range.start.line }] : []);
  if (!uri || parts.length === 0) {
    void window.showInformationMessage(l10n.t('No Part of this draft is about one branch of social security.'));
    return undefined;
  }
  const at = window.activeTextEditor?.selection.active.line ?? 0, here = parts.findLast(({ line }) => line <= at);
  const ordered = here ? [here, ...parts.filter((part) => part !== here)] : parts;
  const chosen = await window.showQuickPick(ordered, { title: l10n.t('How a Part stands') });
  return chosen && [uri, chosen.eId];
}

const draftAtHand = (): Uri | undefined =>
  (window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => document.languageId === 'legal-draft'))?.document.uri;
