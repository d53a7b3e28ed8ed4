import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';

const read = async (uri: vscode.Uri) => {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
};
const [workspaceFolder] = vscode.workspace.workspaceFolders ?? [];

suite('Those who begin', () => {
  suiteSetup(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('write a new law into a folder, and never over another', async function () {
    if (!workspaceFolder) return this.skip(); // nowhere to write
    const folder = vscode.Uri.joinPath(workspaceFolder.uri, 'new-law');
    const asked = { title: 'Loi sur la maternité', country: 'Aurelia', language: 'fr', branches: ['maternity'], instruments: ['C102', 'C183'], numbering: 'articles', folder };
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('lexfloor.newLaw', asked);
    assert.equal(uri?.path.split('/').at(-1), 'loi-sur-la-maternite.bill');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri?.toString());
    assert.match(await read(vscode.Uri.joinPath(folder, 'lexfloor.yaml')), /^country: "Aurelia"\nlanguage: fr\nfiles: \[loi-sur-la-maternite\.bill\]\n/);
    const law = await read(uri!);
    assert.match(law, /^Loi sur la maternité\n\nTITRE I – DISPOSITIONS PRÉLIMINAIRES\n/);
    await vscode.workspace.fs.writeFile(uri!, new TextEncoder().encode('Mine.\n'));
    assert.equal(await vscode.commands.executeCommand('lexfloor.newLaw', asked), undefined);
    assert.equal(await read(uri!), 'Mine.\n');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('show a trainer what a group has reached, from files of results', async function () {
    if (!workspaceFolder) return this.skip(); // nowhere to write
    const folder = vscode.Uri.joinPath(workspaceFolder.uri, 'group');
    const write = (path: string[], text: string) => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, ...path), new TextEncoder().encode(text));
    await write(['anna.yaml'], 'results:\n  - {exercise: rates, on: 2026-11-22, points: 80}\n');
    await write(['ben', '.lexfloor', 'exercises.yaml'], 'results:\n  - {exercise: rates, by: Ben B., on: 2026-11-22, points: 100}\n');
    assert.equal(await vscode.commands.executeCommand('lexfloor.groupResults', folder), 2);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('ask for a law step by step, and can break off', async () => {
    const asked = vscode.commands.executeCommand('lexfloor.newLaw');
    let done = false;
    void Promise.resolve(asked).then(() => { done = true; });
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return done;
    }, 'the end of the wizard');
    assert.equal(await asked, undefined);
  });

  test('solve an exercise: it opens beside its story, is scored while they type, and the result is kept', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('lexfloor.exercises', 'qualifying-conditions');
    const draft = vscode.window.activeTextEditor?.document;
    assert.ok(draft?.isUntitled && draft.languageId === 'legal-draft' && draft.getText().includes('25 years of contribution'));
    const pages = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('lexfloor.exercise'));
    await until(pages, 'the page of the exercise', (all) => all.length === 1 && all[0]!.label === 'Exercise: Qualifying conditions');
    await vscode.commands.executeCommand('lexfloor.exercises', 'qualifying-conditions');
    assert.equal(pages().length, 1);
    const edit = new vscode.WorkspaceEdit(), at = draft!.getText().indexOf('25 years');
    edit.replace(draft!.uri, new vscode.Range(draft!.positionAt(at), draft!.positionAt(at + 2)), '15');
    await vscode.workspace.applyEdit(edit);
    if (!workspaceFolder) return; // kept on this machine only
    const results = vscode.Uri.joinPath(workspaceFolder.uri, '.lexfloor', 'exercises.yaml');
    const kept = await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'); // a name is asked for where git knows none
      return read(results);
    }, 'the result', (yaml) => yaml.includes('exercise: qualifying-conditions'));
    assert.match(kept, /points: 100\n\s+language: en/);
    await vscode.workspace.fs.delete(results);
  });

  test('open the sample as a draft of their own, with its findings', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('lexfloor.openSample');
    const draft = vscode.window.activeTextEditor!.document;
    assert.ok(draft.isUntitled && draft.getText().startsWith('SOCIAL INSURANCE ACT, 2026'));
    await until(() => vscode.languages.getDiagnostics(draft.uri), 'findings', (all) => all.length > 5);
  });

  test('find every command of the walkthrough', async () => {
    const all = new Set(await vscode.commands.getCommands(true));
    const extension = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'lexfloor')!;
    const [walkthrough] = extension.packageJSON.contributes.walkthroughs;
    const named = walkthrough.steps.flatMap(({ description, completionEvents }: { description: string; completionEvents: string[] }) =>
      [...description.matchAll(/\(command:([\w.]+)/g), ...completionEvents.join(' ').matchAll(/onCommand:([\w.]+)/g)].map(([, name]) => name!));
    assert.ok(named.length > 8);
    assert.equal(named.filter((name: string) => !all.has(name)).join(), '');
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstSteps`, false);
  });
});
