import { commands, Disposable, env, FileType, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The table of a group, as a document that nobody can change. */
const scheme = 'lexfloor-results';
/** Where a learner's editor keeps results, below the folder that was open. */
const kept = ['.lexfloor', 'exercises.yaml'] as const;

/**
 * The command "Results of a group": asks for the folder in which a trainer has gathered files of results (under any names, or a folder a learner) and
 * shows who has reached what as one table. Reads these files and nothing else; nothing is sent anywhere. `given` may name the folder.
 */
export function showGroupResults(client: BaseLanguageClient): Disposable {
  let page = '';
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => page }),
    commands.registerCommand('lexfloor.groupResults', async (given?: unknown): Promise<number | undefined> => {
      const [open] = workspace.workspaceFolders ?? [];
      const folder = given instanceof Uri ? given : (await window.showOpenDialog({ title: l10n.t('The folder with the results'), canSelectFolders: true, canSelectFiles: false, ...(open && { defaultUri: open.uri }) }))?.[0];
      if (!folder) return undefined;
      const answer = await client.sendRequest<{ readonly markdown: string; readonly people: number } | null>('lexfloor/groupResults', { language: env.language, files: await filesIn(folder) });
      if (!answer) return void window.showInformationMessage(l10n.t('No results were found there: gather the files .lexfloor/exercises.yaml of the learners in one folder.')), undefined;
      page = answer.markdown;
      // A new name each time: a document that is shown already is not asked for again
      await commands.executeCommand('markdown.showPreview', Uri.from({ scheme, path: `/${l10n.t('Results')}.md`, query: String(Date.now()) }));
      return answer.people;
    }),
  );
}

/** The folder's own results, files of YAML in it, and the results of each folder below it. */
async function filesIn(folder: Uri): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const inside = await workspace.fs.readDirectory(folder).then((all) => all, () => []);
  const wanted = [
    { name: nameOf(folder), uri: Uri.joinPath(folder, ...kept) },
    ...inside.flatMap(([name, type]) => type & FileType.Directory ? name.startsWith('.') ? [] : { name, uri: Uri.joinPath(folder, name, ...kept) }
      : name.endsWith('.yaml') && name !== 'lexfloor.yaml' ? { name: name.replace(/\.yaml$/, ''), uri: Uri.joinPath(folder, name) } : []),
  ];
  const read = await Promise.all(wanted.map(async ({ name, uri }) => ({ name, text: await workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => undefined) })));
  return read.flatMap(({ name, text }) => text === undefined ? [] : { name, text });
}

const nameOf = ({ path }: Uri): string => path.split('/').filter((part) => part !== '').at(-1) ?? '';
