import { commands, type Disposable, env, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exists } from '../files';
import { askAll, askOne, askSome, askText, type Answer } from './steps';

/** What a new law is made of; as the server asks for it, and the folder for its files. */
interface NewLaw {
  title: string;
  country: string;
  language: string;
  branches: readonly string[];
  instruments: readonly string[];
  numbering: string;
}

interface Choices {
  readonly branches: readonly { readonly id: string; readonly label: string }[];
  readonly instruments: readonly { readonly id: string; readonly title: string }[];
}

interface Files {
  readonly draft?: string;
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  readonly problem?: string;
}

/**
 * The command "New law…": asks step by step, has the server make the files, writes them into a folder and opens the draft. Called with
 * `{ title, … , folder }` it asks nothing. Resolves with the draft written, or undefined.
 */
export function newLaws(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('lexfloor.newLaw', async (given?: Partial<NewLaw> & { readonly folder?: Uri | string }): Promise<Uri | undefined> => {
    const law = initial();
    if (typeof given?.title === 'string') Object.assign(law, given);
    else if (!await askFor(law, await client.sendRequest<Choices>('lexfloor/newLawChoices', { language: env.language }))) return undefined;
    const folder = folderIn(given?.folder) ?? await chooseFolder();
    const { title, country, language, branches, instruments, numbering } = law;
    return folder && write(folder, await client.sendRequest<Files>('lexfloor/newLaw', { title, country, language, branches, instruments, numbering }));
  });
}

const languages = ['en', 'fr', 'es'] as const;

const initial = (): NewLaw => ({
  title: '', country: '', language: languages.find((one) => env.language.startsWith(one)) ?? 'en', branches: [], instruments: ['C102'], numbering: env.language.startsWith('en') ? 'sections' : 'articles',
});

/** Six questions; what was chosen stays chosen for whoever goes back. */
function askFor(law: NewLaw, { branches, instruments }: Choices): Promise<boolean> {
  const keep = async <K extends keyof NewLaw>(key: K, asked: Promise<Answer<NewLaw[K]>>): Promise<Answer<unknown>> => {
    const answer = await asked;
    if (typeof answer === 'object') law[key] = answer.value;
    return answer;
  };
  return askAll(l10n.t('New law'), [
    (place) => keep('title', askText(place, l10n.t('The title of the law, as it will stand at its head'), law.title, (text) => text.trim() === '' ? l10n.t('A law needs a title.') : undefined)),
    (place) => keep('country', askText(place, l10n.t('The country (may stay empty)'), law.country)),
    (place) => keep('language', askOne(place, l10n.t('The language of the law'), [{ id: 'en', label: 'English' }, { id: 'fr', label: 'Français' }, { id: 'es', label: 'Español' }], law.language)),
    (place) => keep('branches', askSome(place, l10n.t('The branches of social security that it covers; one at least'), branches, law.branches, 1)),
    (place) => keep('instruments', askSome(place, l10n.t('The Conventions that it aims at'), instruments.map(({ id, title }) => ({ id, label: id, description: title })), law.instruments, 0)),
    (place) => keep('numbering', askOne(place, l10n.t('How its provisions are numbered'), [
      { id: 'sections', label: l10n.t('Sections'), description: '1. …' }, { id: 'articles', label: l10n.t('Articles'), description: law.language === 'es' ? 'Artículo 1. …' : 'Article 1. …' },
    ], law.numbering)),
  ]);
}

const folderIn = (given: Uri | string | undefined): Uri | undefined => typeof given === 'string' ? Uri.parse(given, true) : given;

async function chooseFolder(): Promise<Uri | undefined> {
  const [open] = workspace.workspaceFolders ?? [];
  const [folder] = await window.showOpenDialog({ title: l10n.t('The folder for the new law'), canSelectFiles: false, canSelectFolders: true, openLabel: l10n.t('Write the law here'), ...(open && { defaultUri: open.uri }) }) ?? [];
  return folder;
}

/** Writes all files or none: a file that is there already is never written over. */
async function write(folder: Uri, { draft, files, problem }: Files): Promise<Uri | undefined> {
  if (draft === undefined || files === undefined) {
    void window.showWarningMessage(problem ?? l10n.t('The law could not be made.'));
    return undefined;
  }
  for (const { name } of files) if (await exists(Uri.joinPath(folder, name))) {
    void window.showWarningMessage(l10n.t('{0} is there already, and nothing was written. Choose another folder, or move that file away.', name));
    return undefined;
  }
  for (const { name, text } of files) await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
  const uri = Uri.joinPath(folder, draft);
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  return uri;
}
