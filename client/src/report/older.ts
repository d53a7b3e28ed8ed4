import { extensions, l10n, Uri, window, workspace } from 'vscode';
import type { Older } from './state';

/** As much of VS Code's own git extension as is needed here. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null; openRepository?(root: Uri): Promise<Repository | null> };
}
interface Repository {
  show(ref: string, path: string): Promise<string>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** Where there is no git extension (the web), only files can be compared with. */
export async function gitOf(draft: Uri): Promise<Repository | undefined> {
  const extension = draft.scheme === 'file' || draft.scheme === 'vscode-remote' ? extensions.getExtension<GitExtension>('vscode.git') : undefined;
  try {
    const api = (await extension?.activate())?.getAPI(1);
    // Repositories are looked for after the start; one in the draft's own folder can be had at once
    return api?.getRepository(draft) ?? await api?.openRepository?.(Uri.joinPath(draft, '..')) ?? undefined;
  } catch {
    return undefined; // git is switched off, or missing
  }
}

/** Asks what a draft is to be compared with; a draft that is in no repository goes straight to the files. */
export const askOlder = async (draft: Uri): Promise<Older | undefined> => (await askOlders(draft, false))?.[0];

/** The same where several files may be chosen: the old texts of a codification. */
export async function askOlders(draft: Uri, several = true): Promise<readonly Older[] | undefined> {
  const git = await gitOf(draft);
  const head = l10n.t('The last commit (HEAD)'), other = l10n.t('Another commit, branch or tag…'), file = several ? l10n.t('One or several files…') : l10n.t('A file…');
  const chosen = git ? await window.showQuickPick([head, other, file], { title: l10n.t('Compare with which older version?') }) : file;
  if (chosen === head) return [{ kind: 'git', ref: 'HEAD' }];
  if (chosen === other) {
    const ref = await window.showInputBox({ title: l10n.t('Compare with which older version?'), prompt: l10n.t('A commit, a branch or a tag, such as v1.2 or HEAD~3') });
    return ref?.trim() ? [{ kind: 'git', ref: ref.trim() }] : undefined;
  }
  if (chosen !== file) return undefined;
  const chosenFiles = await window.showOpenDialog({ title: several ? l10n.t('The old texts') : l10n.t('The older version'), canSelectMany: several });
  return chosenFiles?.map((uri) => ({ kind: 'file', uri: uri.toString() }));
}

/** The words of the older version and its name in the report; a problem where it cannot be had. */
export async function readOlder(draft: Uri, older: Older): Promise<{ readonly name: string; readonly text: string } | { readonly problem: string }> {
  try {
    if (older.kind === 'file') {
      const uri = Uri.parse(older.uri, true);
      return { name: workspace.asRelativePath(uri), text: (await workspace.openTextDocument(uri)).getText() };
    }
    const git = await gitOf(draft);
    if (!git) return { problem: l10n.t('This draft is in no git repository that the editor knows.') };
    return { name: `${workspace.asRelativePath(draft)} (${older.ref})`, text: await git.show(older.ref, draft.fsPath) };
  } catch (error) {
    return { problem: l10n.t('The older version cannot be read: {0}', error instanceof Error ? error.message : String(error)) };
  }
}
