import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';
import { openDraft } from './untitled';

const act = 'PART I. SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is payable for not more than thirty weeks.\n';

suite('How do others do it?', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('is offered at a value, and opens beside the draft with what laws set', async () => {
    const document = await openDraft(act);
    await vscode.window.showTextDocument(document, { preview: false }); // a page that opens late takes the place of a preview, and its draft is gone
    const at = new vscode.Range(3, 52, 3, 54);
    const actions = await until(() => vscode.commands.executeCommand<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, at), 'what is offered', (all) => all.some(({ title }) => title.startsWith('How do others do it?')));
    const { command } = actions.find(({ title }) => title.startsWith('How do others do it?'))!;
    await vscode.commands.executeCommand(command!.command, ...command!.arguments ?? []);
    const pages = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('lexfloor.practice'));
    const [page] = await until(pages, 'the page with its title', ([one]) => one?.label === 'How do others do it? Duration of benefit for sickness');
    assert.equal(page?.group.viewColumn, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('lexfloor.practice', 'sickness.duration', document.uri.toString());
    assert.equal(pages().length, 1);
  });
});
