import { l10n, window, workspace, WorkspaceEdit, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Change } from './panel';
import type { ProtocolRange } from './state';

interface Choice extends QuickPickItem {
  /** Undefined: nothing is assumed any more. */
  readonly assume?: string;
}

/** Asks for a value to compute with: one of the smallest changes that remove an obstacle, or what is typed. Undefined where nothing was chosen. */
export async function askAssumption(changes: readonly Change[], assumed: readonly string[]): Promise<readonly string[] | undefined> {
  const chosen = await new Promise<Choice | undefined>((resolve) => {
    const pick = window.createQuickPick<Choice>();
    const offered: Choice[] = [
      ...assumed.length > 0 ? [{ label: l10n.t('As the draft says'), description: assumed.join(', '), detail: l10n.t('nothing is assumed any more') }] : [],
      ...changes.map(({ assume, label, detail }) => ({ assume, label, description: assume, detail })),
    ];
    const show = (): void => {
      const typed = pick.value.trim();
      pick.items = typed.includes('=') && !changes.some(({ assume }) => assume === typed) ? [{ assume: typed, label: typed, alwaysShow: true }, ...offered] : offered;
    };
    pick.title = l10n.t('What if…');
    pick.placeholder = l10n.t('A change that removes an obstacle, or a value such as sickness.duration=26w');
    pick.matchOnDescription = pick.matchOnDetail = true;
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    show();
    pick.show();
  });
  if (!chosen) return undefined;
  return chosen.assume === undefined ? [] : withOne(assumed, chosen.assume);
}

/** One value a parameter: the last one said holds. */
export function withOne(assumed: readonly string[], assume: string): readonly string[] {
  const parameter = (one: string): string => one.slice(0, one.indexOf('=')).trim();
  return [...assumed.filter((one) => parameter(one) !== parameter(assume)), assume];
}

interface AssumeAnswer {
  readonly changes?: readonly { readonly uri: string; readonly version: number | null; readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[] }[];
  readonly problem?: string;
}

/** Writes what is assumed into the drafts, each edit to be confirmed in the preview. True where it was done. */
export async function applyAssumed(client: BaseLanguageClient, uri: string, assume: readonly string[], confirm: boolean): Promise<boolean> {
  const answer = await client.sendRequest<AssumeAnswer>('lexfloor/assume', { uri, assume }), edit = new WorkspaceEdit();
  if (!answer.changes || answer.changes.length === 0) {
    void window.showInformationMessage(answer.problem ?? l10n.t('No words of the draft can be changed alone for this; write the value yourself.'));
    return false;
  }
  for (const { uri: address, version, edits } of answer.changes) {
    const file = client.protocol2CodeConverter.asUri(address), document = await workspace.openTextDocument(file);
    if (version !== null && document.version !== version) return false; // somebody types: ask again
    for (const { range, newText } of edits) edit.replace(file, client.protocol2CodeConverter.asRange(range), newText, { needsConfirmation: confirm, label: l10n.t('What if: {0}', assume.join(', ')) });
  }
  return workspace.applyEdit(edit, { isRefactoring: true });
}
