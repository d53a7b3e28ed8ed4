import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';

const text = `SOCIAL INSURANCE ACT

PART II – SICKNESS BENEFIT

2. Duration of sickness benefit
Sickness benefit is payable for not more than 20 weeks in each case of illness.
`;

suite('Preparing a ratification', () => {
  let draft: vscode.TextDocument, file: vscode.Uri, comments: vscode.Uri;
  const views = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('lexfloor.report'));

  suiteSetup(async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return this.skip();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    file = vscode.Uri.joinPath(folder.uri, 'prepared-act.bill');
    comments = vscode.Uri.joinPath(folder.uri, 'comments.yaml');
    await vscode.workspace.fs.writeFile(comments, new TextEncoder().encode('comments:\n  - {year: 2019, instrument: C102, article: 18(1), request: How long is it paid?}\n'));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    draft = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(draft);
    await until(() => vscode.languages.getDiagnostics(file), 'findings', (all) => all.length > 0);
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const one of [file, comments]) if (one) await vscode.workspace.fs.delete(one);
  });

  test('a comment of a supervisory body stands at its provision, a moment later', async () => {
    const found = await until(() => vscode.languages.getDiagnostics(file), 'the comment', (all) => all.some(({ code }) => JSON.stringify(code)?.includes('supervision') === true));
    const one = found.find(({ code }) => JSON.stringify(code)?.includes('supervision') === true)!;
    assert.equal(draft.getText(one.range), '2. Duration of sickness benefit');
    assert.equal(one.severity, vscode.DiagnosticSeverity.Information);
    assert.match(one.message, /2019, CEACR, C102 Art\. 18\(1\): How long is it paid\? \(open\)/);
  });

  test('the views open beside the draft, each once', async () => {
    for (const command of ['readiness', 'article22', 'followUp', 'persons', 'rates', 'readiness']) await vscode.commands.executeCommand(`lexfloor.${command}`, file);
    const shown = await until(views, 'five views', (all) => all.length === 5);
    assert.match(shown.map(({ label }) => label).sort().join(' | '), /Article 22 report: .*Follow-up of comments: .*Persons protected: .*Readiness to ratify: .*Replacement rates: /);
  });

  test('what is assumed waits in the preview of the editor, and is not written when that is closed', async () => {
    await vscode.commands.executeCommand('lexfloor.readiness', file);
    await vscode.commands.executeCommand('lexfloor.whatIf', 'sickness.duration=30w');
    let settled = false;
    const applied = Promise.resolve(vscode.commands.executeCommand('lexfloor.applyAssumed', file)).then(() => { settled = true; });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.equal(settled, false);
    assert.equal(draft.getText(), text);
    await until(() => settled, 'the closed preview', (closed) => {
      if (!closed) void vscode.commands.executeCommand('refactorPreview.discard');
      return closed;
    });
    await applied;
    assert.equal(draft.getText(), text);
  });

  test('what is assumed leaves the draft alone until it is applied', async () => {
    await vscode.commands.executeCommand('lexfloor.readiness', file);
    await vscode.commands.executeCommand('lexfloor.whatIf', 'sickness.duration=26w');
    assert.equal(draft.getText(), text);
    await vscode.commands.executeCommand('lexfloor.applyAssumed', file, { confirm: false });
    await until(() => draft.getText().includes('26 weeks'), 'the assumed value');
    await draft.save();
  });
});
