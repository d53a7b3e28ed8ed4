import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import * as assert from './assert';
import { hasKeyboard, onScreen } from './keys';
import { print } from './mocha';
import { until } from './until';
import { openDraft } from './untitled';

const text = '1. Duration\nSickness benefit is payable for not more than 20 weeks in each case of illness.\n';

/** The processes of our language server: children of this extension host. */
const servers = (): readonly number[] => execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').flatMap((line) => {
  const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
  return Number(parent) === process.pid && /[\\/]dist[\\/]server[\\/]server\.js/.test(args!) ? [Number(pid)] : [];
});

suite('A language server that is killed in the midst of its work', function () {
  this.timeout(120_000);
  let draft: vscode.TextDocument, expected = text;

  const weeks = async (count: number) => {
    const at = expected.indexOf(' weeks'), from = expected.lastIndexOf(' ', at - 1) + 1, edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, new vscode.Range(draft.positionAt(from), draft.positionAt(at)), String(count));
    assert.ok(await vscode.workspace.applyEdit(edit));
    expected = `${expected.slice(0, from)}${count}${expected.slice(at)}`;
  };
  const told = (count: number) => until(() => vscode.languages.getDiagnostics(draft.uri), 'the findings', (all) => all.some(({ message }) => message.includes(`${count} weeks`)));
  const another = (than: number) => until(servers, 'another server', (all) => all.length === 1 && all[0] !== than);

  suiteSetup(async function () {
    if (process.platform === 'win32') return this.skip();
    draft = await openDraft(text);
    await vscode.window.showTextDocument(draft);
    await vscode.commands.executeCommand('lexfloor.restartServer'); // what other suites did to it does not count
    await told(20);
  });

  test('is there again three times, and knows what was typed meanwhile', async () => {
    for (const count of [21, 22, 23]) {
      const [server] = servers();
      await weeks(count); // typed, and the server dies of it
      process.kill(server!, 'SIGKILL');
      await another(server!);
      await told(count);
      assert.equal(draft.getText(), expected);
    }
  });

  test('stays down the fourth time, says so, and leaves the text alone', async () => {
    const [server] = servers();
    await weeks(24);
    process.kill(server!, 'SIGKILL');
    await until(servers, 'the end of the server', (all) => all.length === 0);
    if (hasKeyboard()) {
      assert.match(await onScreen('its server ended', 'message'), /ended 4 times within a few minutes\. Your text is untouched\./);
      assert.match(await onScreen('Lexfloor has stopped', 'status'), /drafts are not being read/);
    }
    await weeks(19);
    await new Promise((resolve) => setTimeout(resolve, 2000)); // nobody starts another
    assert.equal(servers(), []);
    assert.equal(draft.getText(), expected);
    assert.equal(await vscode.commands.executeCommand('vscode.executeHoverProvider', draft.uri, draft.positionAt(expected.indexOf('19 weeks'))), []);
  });

  test('works again when somebody starts it', async () => {
    await vscode.commands.executeCommand('lexfloor.restartServer');
    await told(19);
    const [server] = servers();
    process.kill(server!, 'SIGKILL'); // and is brought back as before
    await another(server!);
    await weeks(18);
    await told(18);
  });

  test('was started in a moment, as the editor itself measured it', async function () {
    if (!hasKeyboard()) return this.skip();
    await vscode.commands.executeCommand('workbench.action.showRuntimeExtensions');
    const took = /Activation: (\d+)\s*ms/.exec(await onScreen('Lexfloor', 'running'))?.[1];
    assert.ok(took !== undefined);
    print(`the editor says that activation took ${took} ms, whatever else the machine had to do`);
  });
});
