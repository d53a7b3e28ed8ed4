import { commands, Disposable, env, languages, SnippetString, window, workspace, type OutputChannel } from 'vscode';

/** What the commands act upon. */
export interface Actions {
  readonly output: OutputChannel;
  restart(): Promise<void>;
}

/** Registers the commands of the palette. */
export function registerCommands({ output, restart }: Actions): Disposable {
  return Disposable.from(
    commands.registerCommand('lexfloor.newDraft', newDraft),
    commands.registerCommand('lexfloor.readAsDraft', readAsDraft),
    commands.registerCommand('lexfloor.restartServer', restart),
    commands.registerCommand('lexfloor.showOutput', () => output.show()),
  );
}

/** Opens an unsaved draft with the bones of an act, in the language of the editor; Tab goes from blank to blank. */
async function newDraft(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'legal-draft', content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(bones[env.language.slice(0, 2)] ?? bones['en']!));
}

/** Makes the text at hand a draft as long as it is open; its words and its file stay as they are. */
async function readAsDraft(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document !== undefined) await languages.setTextDocumentLanguage(document, 'legal-draft');
}

const bones: Readonly<Record<string, string>> = {
  en: `\${1:Social Insurance Act, 2026}

AN ACT to \${2:establish a scheme of social insurance and to provide for connected matters}.

PART I – PRELIMINARY

1. Short title
This Act may be cited as the $1.

2. Definitions
In this Act–
"\${3:insured person}" means \${4:a person insured under section 3}.

PART II – \${5:PERSONS INSURED}

3. \${6:Persons insured}
(1) $0
`,
  fr: `LOI sur \${1:les assurances sociales}

TITRE I – DISPOSITIONS GÉNÉRALES

Article 1. Objet
La présente loi \${2:institue un régime d'assurances sociales}.

Article 2. Définitions
Au sens de la présente loi :
« \${3:assuré} » désigne \${4:toute personne assurée en vertu de l'article 3}.

TITRE II – \${5:PERSONNES ASSURÉES}

Article 3. \${6:Personnes assurées}
$0
`,
  es: `LEY de \${1:seguro social}

TÍTULO I – DISPOSICIONES GENERALES

Artículo 1. Objeto
La presente ley \${2:establece el régimen de seguro social}.

Artículo 2. Definiciones
A los efectos de esta ley:
«\${3:asegurado}» significa \${4:toda persona asegurada en virtud del artículo 3}.

TÍTULO II – \${5:PERSONAS ASEGURADAS}

Artículo 3. \${6:Personas aseguradas}
$0
`,
};
