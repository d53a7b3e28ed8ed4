import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';

// Built to dist/test/vscode.cjs: the command and the pack stand beside
const command = join(__dirname, '..', 'cli.mjs'), source = join(__dirname, '..', '..', 'test', 'packs', 'aurelia');
const act = `SOCIAL INSURANCE ACT

PART III. SICKNESS BENEFIT

12. Waiting period
No benefit is payable for the first three days of incapacity for work.

PART X. SURVIVORS' BENEFIT

40. Funeral grant
The funeral grant shall be paid within thirty days of the death.
`;

suite('A pack of a ministry, from "lexfloor pack add" to the editor', () => {
  let project: string;

  suiteSetup(function () {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    if (root === undefined) return this.skip();
    project = join(root, 'ministry');
    mkdirSync(project);
    writeFileSync(join(project, 'lexfloor.yaml'), 'packs: [aurelia]\n');
    writeFileSync(join(project, 'act.bill'), act);
    writeFileSync(join(project, 'loi.bill'), 'LOI SUR LES PRESTATIONS\n\nArticle 1. La prise en charge des frais est mensuelle.\n');
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'pack', 'add', source], { cwd: project, encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    assert.equal([status, stderr], [0, '']);
    assert.match(stdout, /^aurelia 1\.2\.0: .*; added \(SHA-256 [0-9a-f]{64}\)/);
  });

  const open = async (path: string) => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(join(project, path)));
    await vscode.window.showTextDocument(document);
    return document;
  };

  test('judges the drafts by the stricter figure and by the parameter of its own', async () => {
    const draft = await open('act.bill');
    const found = await told(draft, (all) => all.some(isAbout('aurelia/sickness-waiting-period')) && all.some(isAbout('aurelia/funeral-delay')));
    const waiting = found.find(isAbout('aurelia/sickness-waiting-period'))!, funeral = found.find(isAbout('aurelia/funeral-delay'))!;
    assert.equal(waiting.message, 'The waiting period is 3 days; AUR-SPC Art. 12 allows at most 2 days.');
    assert.match(draft.getText(waiting.range), /three days/);
    assert.match(draft.getText(funeral.range), /thirty days/);
    assert.equal(found.filter(isAbout('c102/sickness-waiting-period')), []); // the standard itself is reached
  });

  test('speaks French', async () => {
    const draft = await open('loi.bill');
    const found = await told(draft, (all) => all.some(isAbout('aurelia/fr-prise-en-charge')));
    assert.equal(draft.getText(found.find(isAbout('aurelia/fr-prise-en-charge'))!.range), 'prise en charge');
  });

  test('explains its Articles in the hover, and proposes its model clauses', async () => {
    const draft = await open('act.bill'), at = draft.positionAt(act.indexOf('three days') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', draft.uri, at);
    assert.match(hovers.flatMap(({ contents }) => contents).map((each) => typeof each === 'string' ? each : each.value).join('\n').replaceAll('\\', ''), /AUR-SPC Art\. 12/);
    const editor = vscode.window.activeTextEditor!, end = draft.positionAt(draft.getText().length);
    await editor.edit((edit) => edit.insert(end, '\n'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', draft.uri, draft.positionAt(draft.getText().length));
    assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'Funeral grant'), list.items.slice(0, 10).map(({ label }) => JSON.stringify(label)).join());
    await vscode.commands.executeCommand('undo');
  });

  test('is written with help: mistakes at their places, cases that run while one types, places in the draft', async () => {
    await open('act.bill');
    mkdirSync(join(project, 'drafts of packs'));
    for (const [path, text] of Object.entries(small)) writeFileSync(join(project, 'drafts of packs', path), text);
    const rules = await open('drafts of packs/rules.yaml');
    await told(rules, (all) => all.length === 0);
    const lens = await until(() => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', rules.uri), 'lenses', (all) => all.length === 2);
    assert.equal(lens[0]!.command?.title, '2 cases, all hold');
    assert.match(lens[1]!.command?.title ?? '', /^touches .*\b1 place of act\.bill/);
    await change(rules, 'severity: hint', 'severety: hint');
    const [wrong] = await told(rules, (all) => all.length === 1);
    assert.equal([wrong!.message, rules.getText(wrong!.range)], ['Unknown key "severety"; did you mean "severity"?', 'severety']);
    await change(rules, 'severety', 'severity');
    const cases = await open('drafts of packs/cases.md');
    await told(cases, (all) => all.length === 0);
    await change(cases, '[|thirty|]', 'thirty');
    const [failed] = await told(cases, (all) => all.length === 1);
    assert.match(failed!.message, /^This case does not hold\.\nexpected: 1\. It takes thirty days\.\n {3}found: 1\. It takes \[\|thirty\|\] days\.$/);
    const lenses = await until(() => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', cases.uri), 'lenses', (all) => all.length === 3);
    assert.equal(lenses.map(({ command: one }) => one?.title), ['2 cases, 1 does not hold', '✗ does not hold · Run this case', '✓ holds · Run this case']);
    assert.equal(await vscode.commands.executeCommand(lenses[1]!.command!.command, ...lenses[1]!.command!.arguments ?? []), { run: 1, failed: 1 });
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', rules.uri, rules.positionAt(rules.getText().indexOf('say-number')));
    assert.equal(places.filter(({ uri }) => uri.path.endsWith('/act.bill')).length, 1);
  });

  test('is refused when one of its files changes', async () => {
    const draft = await open('act.bill');
    await told(draft, (all) => all.some(isAbout('aurelia/funeral-delay')));
    const rules = await open('.lexfloor/packs/aurelia/rules/house.yaml');
    await change(rules, '10 days', '90 days');
    const refused = await told(rules, (all) => all.some(({ message }) => message.startsWith('This file')));
    assert.equal(refused[0]!.message, 'This file has changed since the pack aurelia was added; put it back, or run "lexfloor pack add" again');
    await rules.save();
    await vscode.window.showTextDocument(draft);
    await told(draft, (all) => !all.some(isAbout('aurelia/funeral-delay')));
  });
});

const small = {
  'pack.yaml': 'id: small\nversion: 1.0.0\ntitle: Small\nlicence: CC0-1.0\nlanguages: [en]\n',
  'rules.yaml': 'rules:\n  - id: say-number\n    title: Figures\n    severity: hint\n    wording: {en: {avoid: [thirty], use: ["30"]}}\n    why: Figures are read faster.\n',
  'cases.md': '# say-number\n\n## A word\n```bill\n1. It takes [|thirty|] days.\n```\n\n## A figure\n```bill\n1. It takes 30 days.\n```\n',
} as const;

async function change(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from), edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  await vscode.workspace.applyEdit(edit);
}

const codeOf = ({ code }: vscode.Diagnostic) => String(typeof code === 'object' ? code.value : code);
const isAbout = (rule: string) => (diagnostic: vscode.Diagnostic) => codeOf(diagnostic) === rule;

/** What is told of a document, as soon as it is as expected. */
const told = (document: vscode.TextDocument, expected: (all: vscode.Diagnostic[]) => boolean): Promise<vscode.Diagnostic[]> =>
  until(() => vscode.languages.getDiagnostics(document.uri), 'the findings', expected);
