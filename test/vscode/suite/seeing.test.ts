import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';
import { openDraft } from './untitled';

const text = `SOCIAL INSURANCE ACT

PART II – SICKNESS BENEFIT

2. Duration of sickness benefit
Sickness benefit is payable for not more than 20 weeks in each case of illness.

3. Certificate
(1) The employer must send the certificate to the Fund within seven days after receiving it.
(2) The Fund may ask for–
(a) a second certificate; or
(b) the certificate in section 2.
`;

suite('What is shown beside a draft', () => {
  let draft: vscode.TextDocument;

  suiteSetup(async () => {
    draft = await openDraft(text);
    await vscode.window.showTextDocument(draft);
  });

  test('the standard beside a value that is below it', async () => {
    const hints = await until(() => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', draft.uri, whole()), 'hints', (all) => all?.length > 0);
    assert.equal(hints.map(({ label }) => typeof label === 'string' ? label : label.map(({ value }) => value).join('')), ['C102 ≥ 26\u202fw']);
  });

  test('how the Part stands, above it', async () => {
    const lenses = await until(() => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', draft.uri, 5), 'a lens', (all) => all?.some(({ command }) => command !== undefined));
    assert.match(lenses[0]!.command!.title, /^Sickness: C102 .*1 below/);
    assert.equal(lenses[0]!.command!.command, 'lexfloor.showPart');
    assert.equal(lenses[0]!.range.start.line, 2);
  });

  test('colours for terms, references, values and modal words', async () => {
    const legend = await until(() => vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', draft.uri), 'a legend');
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', draft.uri);
    const types = new Set<string>();
    for (let i = 3; i < tokens.data.length; i += 5) types.add(legend!.tokenTypes[tokens.data[i]!]!);
    for (const type of ['reference', 'quantity', 'duty', 'power']) assert.ok(types.has(type), `${type} among ${[...types].join(', ')}`);
  });

  test('who must do what by when, over "must"', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', draft.uri, draft.positionAt(text.indexOf('must') + 1));
    const shown = hovers.flatMap(({ contents }) => contents).map((each) => typeof each === 'string' ? each : each.value).join('\n');
    assert.match(shown, /Duty[\s\S]*The employer[\s\S]*send the certificate[\s\S]*within seven days after receiving it/);
  });

  test('a selection that grows by value and provision', async () => {
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', draft.uri, [draft.positionAt(text.indexOf('weeks') + 1)]);
    const steps: string[] = [];
    for (let one: vscode.SelectionRange | undefined = range; one; one = one.parent) steps.push(draft.getText(one.range));
    assert.ok(steps.includes('20 weeks'), steps.join(' | '));
    assert.ok(steps.includes('Sickness benefit is payable for not more than 20 weeks in each case of illness.'), steps.join(' | '));
  });

  test('headings by their words', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'duration sickness');
    assert.ok(found.some(({ name }) => name === 'Section 2. Duration of sickness benefit'), found.map(({ name }) => name).join(' | '));
  });

  test('a layout that changes no word', async () => {
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', draft.uri, { tabSize: 4, insertSpaces: true });
    const edit = new vscode.WorkspaceEdit();
    edit.set(draft.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(draft.getText(), text.replace('\n(a)', '\n    (a)').replace('\n(b)', '\n    (b)'));
  });

  test('commands for each list', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['lexfloor.deadlines', 'lexfloor.showPart']) assert.ok(commands.includes(command), command);
  });

  const whole = () => new vscode.Range(0, 0, draft.lineCount, 0);
});
