import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';

const pages = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('lexfloor.hub'));

suite('The library', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('opens once, also at an entry', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('lexfloor.hub');
    await until(pages, 'the page', (all) => all.length === 1 && all[0]!.label === 'Lexfloor library');
    await vscode.commands.executeCommand('lexfloor.hub', 'term-waiting-period');
    assert.equal(pages().length, 1);
  });
});
