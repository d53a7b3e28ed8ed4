import * as vscode from 'vscode';
import * as assert from './assert';
import { hasKeyboard, typeInto } from './keys';
import { until } from './until';

const text = `SICKNESS ACT

PART I – SICKNESS BENEFIT

1. Waiting period
No sickness benefit is payable for the first eight days of incapacity for work.
`;

suite('Accepting a finding with a reason', function () {
  this.timeout(90_000);

  test('the reason is typed, the decision is written, and the underline goes until the decision is taken back', async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder || !hasKeyboard()) return this.skip();
    const file = vscode.Uri.joinPath(folder.uri, 'sickness-act.bill'), desk = vscode.Uri.joinPath(folder.uri, '.lexfloor', 'waivers.yaml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const draft = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(draft);
    const found = () => vscode.languages.getDiagnostics(file).filter(({ message, source }) => source === 'lexfloor' && message.includes('8 days'));
    const decisions = async () => {
      try { return new TextDecoder().decode(await vscode.workspace.fs.readFile(desk)); } catch { return ''; }
    };
    const [{ range }] = await until(found, 'the finding', (all) => all.length > 0) as [vscode.Diagnostic];
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', file, range, 'quickfix', 12);
    const accept = actions.find(({ title }) => title.startsWith('Accept with a reason'));
    assert.ok(accept?.command, actions.map(({ title }) => title).join(' | '));
    const done = vscode.commands.executeCommand(accept.command.command, ...accept.command.arguments ?? []);
    typeInto('(1 of 3)', 'Wages go on for a week');
    typeInto('(2 of 3)', 'A. Adviser');
    typeInto('(3 of 3)', '2099-12-31');
    await done;
    const yaml = await until(decisions, 'the decision in its file', (written) => written.includes('eight days'));
    for (const words of ['Wages go on for a week', 'A. Adviser', '2099-12-31', 'sickness-act.bill']) assert.ok(yaml.includes(words), `${words} in ${yaml}`);
    await until(found, 'silence', (all) => all.length === 0);
    await vscode.workspace.fs.delete(desk);
    await until(found, 'the finding again', (all) => all.length > 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(file);
  });
});
