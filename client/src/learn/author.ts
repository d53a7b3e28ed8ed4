import { l10n, Uri, window, workspace, type Memento } from 'vscode';
import { gitOf } from '../report/older';

const key = 'lexfloor.exercises.author';

/** Whose results these are: the name that git knows, else the one that was given before, else asked for once. Empty where nobody wants to say. */
export async function authorOf(memory: Memento, folder: Uri): Promise<string> {
  const git = await gitOf(folder);
  for (const ask of [git?.getConfig, git?.getGlobalConfig]) {
    const name = await ask?.call(git, 'user.name').catch(() => '');
    if (name?.trim()) return name.trim();
  }
  const known = memory.get<string>(key);
  if (known !== undefined) return known;
  const given = await window.showInputBox({ title: l10n.t('Solved'), prompt: l10n.t('Your name, for the results kept in {0} (may stay empty)', `${workspace.asRelativePath(folder)}/.lexfloor/exercises.yaml`), ignoreFocusOut: true });
  if (given !== undefined) await memory.update(key, given.trim());
  return given?.trim() ?? '';
}
