import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';
import { openDraft } from './untitled';

const text = `SOCIAL INSURANCE ACT

PART II – SICKNESS BENEFIT

2. Duration of sickness benefit
Sickness benefit is payable for not more than 20 weeks in each case of illness.
`;

suite('Reports beside a draft', () => {
  let draft: vscode.TextDocument;
  const reports = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('lexfloor.report'));

  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    draft = await openDraft(text);
    await vscode.window.showTextDocument(draft);
    await until(() => vscode.languages.getDiagnostics(draft.uri), 'findings', (all) => all.length > 0);
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('the gap assessment and the commentary open beside it, each once, and leave the keyboard where it is', async () => {
    for (const command of ['lexfloor.assessment', 'lexfloor.commentary', 'lexfloor.assessment']) {
      await vscode.commands.executeCommand(command);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), draft.uri.toString());
    }
    const shown = await until(reports, 'two views', (all) => all.length === 2);
    assert.match(shown.map(({ label }) => label).join(' | '), /Gap assessment: .* \| Commentary: /);
    for (const { group } of shown) assert.ok(group.viewColumn === vscode.ViewColumn.Two);
  });

  test('typing goes on while they are drawn again', async () => {
    const editor = await vscode.window.showTextDocument(draft, vscode.ViewColumn.One), at = draft.positionAt(text.indexOf('20 weeks'));
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await until(() => vscode.window.activeTextEditor?.document === draft, 'editor with the focus');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('type', { text: '1' });
    await until(() => draft.getText().includes('120 weeks'), 'first character');
    await new Promise((resolve) => setTimeout(resolve, 1500)); // the views are drawn meanwhile
    await vscode.commands.executeCommand('type', { text: '2' });
    await until(() => draft.getText().includes('1220 weeks'), 'second character');
  });

  test('a line is shown in the assessment', async () => {
    await vscode.commands.executeCommand('lexfloor.showInAssessment');
    assert.equal(reports().length, 2);
  });

  test('a draft is compared with a file, and both texts stand side by side', async function () {
    this.timeout(90_000);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return this.skip();
    const act = vscode.Uri.joinPath(folder.uri, 'social-insurance-act.bill'), older = vscode.Uri.joinPath(folder.uri, 'older-act.bill');
    const now = new TextDecoder().decode(await vscode.workspace.fs.readFile(act)), then = now.replace('20 weeks', '30 weeks');
    assert.ok(then !== now);
    try {
      await vscode.workspace.fs.writeFile(older, new TextEncoder().encode(then));
    } catch {
      return this.skip(); // a folder in the web that nobody can write in
    }
    await vscode.window.showTextDocument(act, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('lexfloor.compare', act, { kind: 'file', uri: older.toString() });
    await until(reports, 'the comparison', (all) => all.some(({ label }) => label === 'Comparison: social-insurance-act.bill'));
    await vscode.commands.executeCommand('lexfloor.compareText');
    const tab = await until(() => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputTextDiff), 'the view of differences', (one) => one !== undefined);
    const { original, modified } = tab!.input as vscode.TabInputTextDiff;
    assert.equal(modified.toString(), act.toString());
    assert.ok((await vscode.workspace.openTextDocument(original)).getText() === then);
    await vscode.commands.executeCommand('lexfloor.codify', act, { kind: 'file', uri: older.toString() });
    await until(reports, 'the codification table', (all) => all.some(({ label }) => label === 'Codification table: social-insurance-act.bill'));
    // Two old texts make a table of its own
    await vscode.commands.executeCommand('lexfloor.codify', act, [{ kind: 'file', uri: older.toString() }, { kind: 'file', uri: act.toString() }]);
    await until(reports, 'a codification table of two old texts', (all) => all.filter(({ label }) => label === 'Codification table: social-insurance-act.bill').length === 2);
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input, label }) => input instanceof vscode.TabInputTextDiff || /^(?:Comparison|Codification table): /.test(label)));
    await vscode.workspace.fs.delete(older);
  });

  test('a draft is compared with the last commit', async function () {
    this.timeout(90_000);
    const [folder] = vscode.workspace.workspaceFolders ?? [], git = vscode.extensions.getExtension('vscode.git');
    try {
      await git?.activate();
    } catch {
      return this.skip(); // this VS Code lacks a part of its git extension
    }
    if (!folder || !git) return this.skip(); // nor is there one in the web
    const act = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'social-insurance-act.bill'));
    await vscode.window.showTextDocument(act, vscode.ViewColumn.One);
    const compared = vscode.commands.executeCommand('lexfloor.compare');
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'); // the first: HEAD
      return reports();
    }, 'the comparison', (all) => all.some(({ label }) => label === 'Comparison: social-insurance-act.bill'));
    await compared;
  });
});
