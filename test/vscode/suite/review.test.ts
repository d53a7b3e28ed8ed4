import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';
import { openDraft } from './untitled';

const text = `SOCIAL INSURANCE ACT

PART II – SICKNESS BENEFIT

2. Duration of sickness benefit
Sickness benefit is payable for not more than 20 weeks in each case of illness.

3. Waiting period
No sickness benefit is payable for the first nine days of incapacity for work.
`;

const low = 'not more than 20 weeks';

suite('The review of a draft', () => {
  let draft: vscode.TextDocument;
  /** What is selected in the draft; drafts of other tests may be open too. */
  const selected = () => vscode.window.activeTextEditor?.document === draft ? draft.getText(vscode.window.activeTextEditor.selection) : 'in another draft';

  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    draft = await openDraft(text);
    await vscode.window.showTextDocument(draft);
    await until(() => vscode.languages.getDiagnostics(draft.uri).filter(({ source }) => source === 'lexfloor'), 'findings', (all) => all.length > 1);
  });

  /** Steps from a place of the draft, again where the view does not know the draft yet. */
  const stepFrom = (place: string, command: 'next' | 'previous', expected: string) => until(async () => {
    const editor = await vscode.window.showTextDocument(draft), at = draft.positionAt(text.indexOf(place));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand(`lexfloor.review.${command}`);
    return selected();
  }, `the finding ${command} to “${place}”`, (words) => words === expected);

  test('steps from finding to finding', async () => {
    await stepFrom('Sickness benefit is payable', 'next', low);
    await stepFrom('3. Waiting', 'next', 'nine days');
    await stepFrom('3. Waiting', 'previous', low);
  });

  test('does not take the keyboard from the editor when it is drawn again', async () => {
    await vscode.commands.executeCommand('lexfloor.review.focus');
    await vscode.window.showTextDocument(draft);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, new vscode.Range(draft.positionAt(text.indexOf('20 weeks')), draft.positionAt(text.indexOf('20 weeks') + 2)), '21');
    await vscode.workspace.applyEdit(edit);
    await until(() => vscode.languages.getDiagnostics(draft.uri).map(({ message }) => message), 'the new value', (all) => all.some((message) => message.includes('21 weeks')));
    await new Promise((resolve) => setTimeout(resolve, 600));
    await vscode.commands.executeCommand('type', { text: ' ' });
    assert.ok(draft.isDirty && vscode.window.activeTextEditor?.document === draft);
    await vscode.commands.executeCommand('undo');
  });

  test('is arranged in three ways, and narrowed', async () => {
    for (const order of ['byProvision', 'bySeverity', 'byArticle']) await vscode.commands.executeCommand(`lexfloor.review.${order}`);
    await vscode.commands.executeCommand('lexfloor.review.clearFilter');
  });

  test('keeps a decision beside the draft, and takes it back', async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return this.skip(); // an unsaved draft without a folder has no place for decisions
    const file = vscode.Uri.joinPath(folder.uri, '.lexfloor', 'waivers.yaml');
    const decisions = async () => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      } catch {
        return '';
      }
    };
    await vscode.commands.executeCommand('lexfloor.review.focus');
    await stepFrom('3. Waiting', 'next', 'nine days');
    await vscode.commands.executeCommand('lexfloor.review.toBeChanged');
    await until(decisions, 'a decision in its file', (yaml) => /quote: nine days[\s\S]*state: to-be-changed/.test(yaml));
    await until(async () => {
      await stepFrom('3. Waiting', 'next', 'nine days');
      await vscode.commands.executeCommand('lexfloor.review.reopen');
      return decisions();
    }, 'the decision taken back', (yaml) => !yaml.includes('nine days'));
  });
});
