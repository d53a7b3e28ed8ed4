import { commands, Disposable, env, l10n, ViewColumn, window, workspace, type ExtensionContext, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askAndWrite } from '../desk';
import { today } from '../today';
import { authorOf } from './author';
import type { Exercise } from './exercisePage';
import { ExercisePanel, type ExerciseState, exerciseView, isExerciseState, openDraft } from './exercisePanel';

/** A line of the server's list. */
interface Line {
  readonly id: string;
  readonly theme: string;
  readonly language: string;
  readonly instruments: readonly string[];
  readonly results: readonly { readonly by?: string; readonly on: string; readonly points: number }[];
}

/** The days on which exercises were solved on this machine, for windows without a folder. */
const memory = 'lexfloor.exercises.solved';

/** The command "Exercises" and its pages; these come back after the window was loaded anew. With the id of an exercise nothing is asked. */
export function showExercises(client: BaseLanguageClient, { extensionUri, globalState }: ExtensionContext): Disposable {
  const panels = new Set<ExercisePanel>();
  const solved = async ({ id, language }: Exercise, points: number): Promise<void> => {
    await globalState.update(memory, { ...globalState.get<Readonly<Record<string, string>>>(memory), [id]: today() });
    const [folder] = workspace.workspaceFolders ?? [];
    if (!folder) return;
    const by = await authorOf(globalState, folder.uri);
    await askAndWrite(client, 'lexfloor/exerciseDone', { id, by, points, language }, l10n.t('The result could not be kept.'));
  };
  const take = (panel: ExercisePanel): void => {
    panels.add(panel);
    panel.panel.onDidDispose(() => panels.delete(panel));
  };
  return Disposable.from(
    commands.registerCommand('lexfloor.exercises', async (given?: unknown) => {
      const at = window.activeTextEditor?.document, asked = { language: env.language, ...(at?.languageId === 'legal-draft' && { uri: client.code2ProtocolConverter.asUri(at.uri) }) };
      const list = await client.sendRequest<readonly Line[]>('lexfloor/exercises', asked);
      const id = typeof given === 'string' ? given : await choose(list, panels, globalState.get<Readonly<Record<string, string>>>(memory) ?? {});
      const known = [...panels].find((one) => one.exercise === id);
      if (known) return known.panel.reveal(undefined, true);
      const exercise = id === undefined ? null : await client.sendRequest<Exercise | null>('lexfloor/exercise', { id, language: list[0]?.language ?? env.language });
      if (!exercise) return;
      const uri = (await openDraft(exercise, ViewColumn.One)).toString();
      const state: ExerciseState = { exercise: exercise.id, language: exercise.language, uri, hints: 0, solution: false, kept: false };
      const panel = window.createWebviewPanel(exerciseView, l10n.t('Exercise: {0}', exercise.theme), { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true });
      take(new ExercisePanel(client, extensionUri, panel, state, solved));
    }),
    window.registerWebviewPanelSerializer(exerciseView, {
      async deserializeWebviewPanel(panel, state: unknown) {
        if (isExerciseState(state)) take(new ExercisePanel(client, extensionUri, panel, { ...state, hints: Number(state.hints) || 0, solution: state.solution === true, kept: state.kept === true }, solved));
        else panel.dispose();
      },
    }),
  );
}

/** The exercises by theme, each with how it stands. */
async function choose(list: readonly Line[], panels: Iterable<ExercisePanel>, remembered: Readonly<Record<string, string>>): Promise<string | undefined> {
  const points = new Map([...panels].map((one) => [one.exercise, one.points]));
  const lines = list.map(({ id, theme, instruments, results }): QuickPickItem & { readonly id: string } => {
    const done = results.find((one) => one.points === 100), on = done?.on ?? remembered[id], now = points.get(id);
    const state = on !== undefined ? done?.by ? l10n.t('solved on {0} by {1}', on, done.by) : l10n.t('solved on {0}', on) : now !== undefined ? l10n.t('{0} of 100 points', now) : '';
    return { id, label: `$(${on !== undefined ? 'pass' : now !== undefined ? 'edit' : 'circle-large-outline'}) ${theme}`, description: instruments.join(', '), ...(state && { detail: state }) };
  });
  return (await window.showQuickPick(lines, { title: l10n.t('Exercises'), placeHolder: l10n.t('A theme; the text opens as a draft, its story beside it'), matchOnDescription: true, matchOnDetail: true }))?.id;
}
