import { commands, Disposable, EventEmitter, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Consolidated texts, as documents that nobody can change. */
const scheme = 'lexfloor-consolidated';

/** What the server makes of an amending act and the act that it amends (`lexfloor/consolidated`). */
interface Consolidated {
  readonly uri: string;
  readonly name: string;
  readonly by: readonly string[];
  readonly text: string;
  readonly done: number;
  readonly all: number;
}

/** Consolidated texts follow the drafts after so many milliseconds without typing. */
const pause = 400;

/**
 * The command "Show the consolidated text": the act as it is and as its amendments make it, in the editor's own view of differences. It takes
 * the amending act or the act that is amended: the one given, or the one at hand.
 */
export function showConsolidated(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<Uri>(), shown = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (uri: Uri): Promise<Consolidated | null> =>
    client.sendRequest<Consolidated | null>('lexfloor/consolidated', { uri: client.code2ProtocolConverter.asUri(uri) }).catch(() => null);
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        shown.add(uri.toString());
        return (await ask(Uri.parse(uri.query, true)))?.text ?? '';
      },
    }),
    workspace.onDidCloseTextDocument(({ uri }) => { if (uri.scheme === scheme) shown.delete(uri.toString()); }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (shown.size === 0 || document.uri.scheme === scheme) return;
      clearTimeout(timer);
      timer = setTimeout(() => { for (const uri of shown) changed.fire(Uri.parse(uri, true)); }, pause);
    }),
    new Disposable(() => clearTimeout(timer)),
    commands.registerCommand('lexfloor.showConsolidated', async (given?: unknown): Promise<Uri | undefined> => {
      const draft = given instanceof Uri ? given : typeof given === 'string' ? Uri.parse(given, true) : window.activeTextEditor?.document.uri;
      const answer = draft && await ask(draft);
      if (!draft || !answer) return void window.showInformationMessage(l10n.t('No act of this project amends another. Say which file amends which in lexfloor.yaml: amends: {reform.bill: act.bill}')), undefined;
      const act = client.protocol2CodeConverter.asUri(answer.uri), name = act.path.split('/').at(-1)!;
      const consolidated = Uri.from({ scheme, path: `/${l10n.t('consolidated')}/${name}`, query: draft.toString(true) });
      changed.fire(consolidated);
      await commands.executeCommand('vscode.diff', act, consolidated, l10n.t('{0} as amended by {1} ({2} of {3} instructions)', name, answer.by.join(', '), answer.done, answer.all), { viewColumn: ViewColumn.Active, preview: false });
      return consolidated;
    }),
  );
}
