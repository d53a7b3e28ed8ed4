import { commands, Disposable, languages, Uri, ViewColumn, window, workspace, type ExtensionContext } from 'vscode';

/** The commands "Open the sample" and "Open the guide", and what ticks the steps of the walkthrough that are no commands. */
export function firstSteps({ extensionUri }: ExtensionContext): Disposable {
  return Disposable.from(commands.registerCommand('lexfloor.openSample', () => openSample(extensionUri)), commands.registerCommand('lexfloor.guide', () => openGuide(extensionUri)), tickFixes());
}

/** The sample as an unsaved draft, so that the one of the extension stays as it is; beside the walkthrough, which stays in view. */
async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'client', 'sample', 'social-insurance-act.bill'));
  const document = await workspace.openTextDocument({ language: 'legal-draft', content: new TextDecoder().decode(bytes) });
  await window.showTextDocument(document, { preview: false, viewColumn: window.activeTextEditor || window.tabGroups.all.every(({ tabs }) => tabs.length === 0) ? ViewColumn.Active : ViewColumn.Beside });
}

/** The guide that the extension carries, as the editor's own preview of Markdown: its links lead from page to page, its pictures need no network. */
async function openGuide(extension: Uri): Promise<void> {
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extension, 'client', 'docs', 'README.md'));
}

/** `lexfloor.learn.fixed` is set once a draft has fewer findings than before, without being closed or emptied. */
function tickFixes(): Disposable {
  const counts = new Map<string, number>();
  return Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const draft = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString() && one.languageId === 'legal-draft');
        if (!draft) continue;
        const count = languages.getDiagnostics(uri).filter(({ source }) => source === 'lexfloor').length, before = counts.get(uri.toString());
        counts.set(uri.toString(), count);
        if (before !== undefined && count < before && count > 0 && draft.getText().trim() !== '') void commands.executeCommand('setContext', 'lexfloor.learn.fixed', true);
      }
    }),
    workspace.onDidCloseTextDocument(({ uri }) => void counts.delete(uri.toString())),
  );
}
