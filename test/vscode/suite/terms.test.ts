import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import * as assert from './assert';
import { openDraft } from './untitled';

const text = `SOCIAL INSURANCE ACT

PART I. GENERAL

1. Definitions
In this Act, “insured person” means a person insured under section 2.

2. Persons insured
(1) Every employee is insured, subject to section 4(1).
(2) An insured person notifies the Fund prior to any change, and prior to leaving.

3. Rate
The rate is half.

PART III. SICKNESS BENEFIT

4. Claims
(1) An insured person claims under section 3.
(2) The Fund decides under subsection (1), and tells insured persons within 26 weeks.

`;

// Built to dist/test/vscode.cjs. The laws of the corpus are no part of the project
const law = join(__dirname, '..', '..', '..', 'shared', 'corpus', 'en-ug-workers-compensation-act.md');

suite('Terms, references and numbers, as a drafter uses them daily', () => {
  let draft: vscode.TextDocument;

  suiteSetup(async () => {
    draft = await openDraft(text);
    await vscode.window.showTextDocument(draft);
    await until(() => provide<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider'), 'the outline', (all) => (all?.length ?? 0) > 0);
  });

  const place = (words: string, nth = 1): vscode.Position => {
    let at = -1;
    for (let i = 0; i < nth; i++) at = draft.getText().indexOf(words, at + 1);
    assert.ok(at >= 0, `${words} stands in the draft`);
    return draft.positionAt(at + 1);
  };
  const provide = <T>(command: string, ...more: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, draft.uri, ...more);
  const saidAt = (range: vscode.Range): string => draft.getText(range);

  test('go to the definition of a term, and to the provision that a reference names', async () => {
    const term = await provide<vscode.LocationLink[]>('vscode.executeDefinitionProvider', place('insured person notifies'));
    assert.equal(term.map(({ targetSelectionRange }) => saidAt(targetSelectionRange!)), ['insured person']);
    assert.equal(term[0]!.targetSelectionRange!.start.line, 5);
    const section = await provide<vscode.LocationLink[]>('vscode.executeDefinitionProvider', place('section 3'));
    assert.equal(section.map(({ targetSelectionRange }) => saidAt(targetSelectionRange!)), ['3. Rate']);
    const inner = await provide<vscode.LocationLink[]>('vscode.executeDefinitionProvider', place('(1).'));
    assert.equal(inner.map(({ targetSelectionRange }) => saidAt(targetSelectionRange!)), ['(1)']);
  });

  test('find all references to a section, and all uses of a term', async () => {
    const references = await provide<vscode.Location[]>('vscode.executeReferenceProvider', place('4. Claims'));
    assert.equal(references.map(({ range }) => saidAt(range)).sort(), ['4. Claims', 'section 4(1)']);
    const uses = await provide<vscode.Location[]>('vscode.executeReferenceProvider', place('insured person'));
    assert.equal(uses.map(({ range }) => saidAt(range)), ['insured person', 'insured person', 'insured person', 'insured persons']);
  });

  test('show all uses of the term at the cursor, and of nothing else', async () => {
    const highlights = async (at: vscode.Position) => (await provide<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', at) ?? []).map(({ range }) => saidAt(range));
    assert.equal(await highlights(place('insured person notifies')), ['insured person', 'insured person', 'insured person', 'insured persons']);
    assert.equal(vscode.workspace.getConfiguration('editor', draft).get('occurrencesHighlight') === 'off', false);
  });

  test('say in the hover what a term means, and what a provision says', async () => {
    const shown = async (at: vscode.Position): Promise<string> => (await provide<vscode.Hover[]>('vscode.executeHoverProvider', at))
      .flatMap(({ contents }) => contents).map((each) => typeof each === 'string' ? each : each.value).join('\n').replaceAll('\\', '');
    assert.match(await shown(place('insured person claims')), /a person insured under section 2[\s\S]*Defined in Section 1, for the whole act/);
    assert.match(await shown(place('section 3')), /Section 3 · Rate[\s\S]*The rate is half/);
  });

  test('rename a term in all its forms, as one edit that one undo takes back', async () => {
    const edit = await provide<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', place('insured person claims'), 'scheme member');
    const changes = edit.get(draft.uri).map(({ newText }) => newText.trim()).sort();
    assert.equal(changes, ['A', 'A', 'scheme member', 'scheme member', 'scheme member', 'scheme members']);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(draft.getText(), /“scheme member” means a person insured[\s\S]*A scheme member notifies[\s\S]*A scheme member claims[\s\S]*tells scheme members/);
    await undo();
  });

  test('insert a section: numbers and references follow, as one edit', async () => {
    const actions = await until(() => provide<vscode.CodeAction[]>('vscode.executeCodeActionProvider', at(place('2. Persons')), 'refactor.renumber.insert', 5), 'the action', (all) => all.some(({ edit }) => edit !== undefined));
    const insert = actions.find(({ title }) => /after Section 2/.test(title))!;
    assert.ok(await vscode.workspace.applyEdit(insert.edit!));
    assert.match(draft.getText(), /subject to section 5\(1\)[\s\S]*3\. Heading of the new provision[\s\S]*4\. Rate[\s\S]*5\. Claims\n\(1\) An insured person claims under section 4\./);
    await undo();
  });

  test('a section to which others refer is not taken out', async () => {
    // The editor shows the reason; to commands it gives only what can be done
    assert.equal((await provide<vscode.CodeAction[]>('vscode.executeCodeActionProvider', at(place('3. Rate')), 'refactor.renumber.remove')).length, 0);
    const possible = await provide<vscode.CodeAction[]>('vscode.executeCodeActionProvider', at(place('(2) The Fund')), 'refactor.renumber.remove');
    assert.ok(possible.some(({ title }) => title.includes('4(2)')), possible.map(({ title }) => title).join(', '));
  });

  test('mend all of a kind from one place', async () => {
    const actions = await until(() => provide<vscode.CodeAction[]>('vscode.executeCodeActionProvider', at(place('prior to')), 'quickfix'), 'the fixes', (all) => all.some(({ title }) => title.startsWith('Fix all of this kind')));
    const all = actions.filter(({ title }) => title.startsWith('Fix all of this kind'));
    assert.equal(all.map(({ title }) => title), ['Fix all of this kind: “prior to” → “before” (2)']);
    assert.ok(actions.length <= 6, `${actions.length} actions`); // five of ours, and perhaps one of the editor's own
    assert.ok(await vscode.workspace.applyEdit(all[0]!.edit!));
    assert.match(draft.getText(), /before any change, and before leaving/);
    await undo();
  });

  const complete = async (line: string): Promise<vscode.CompletionItem[]> => {
    const end = draft.lineAt(draft.lineCount - 1).range.end, edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, end, line);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const { items } = await provide<vscode.CompletionList>('vscode.executeCompletionItemProvider', draft.lineAt(draft.lineCount - 1).range.end);
    await undo();
    return items;
  };
  const labelled = ({ label }: vscode.CompletionItem): string => typeof label === 'string' ? label : label.label;

  test('complete sections after “section ”, units after a number, Articles after “C102 Art. ”', async () => {
    assert.equal((await complete('It is paid under section ')).map(labelled).slice(0, 4), ['1', '2', '3', '4']);
    assert.ok((await complete('It is paid for 26 ')).map(labelled).includes('weeks'));
    assert.ok((await complete('See C102 Art. 1')).map(labelled).some((label) => label.startsWith('C102 Art. 1')));
  });

  test('complete terms, and model clauses of the branch with the next number and places to fill in', async () => {
    assert.ok((await complete('Every insured pe')).map(labelled).includes('insured person'));
    const clauses = (await complete('sick')).filter(({ insertText }) => insertText instanceof vscode.SnippetString);
    assert.ok(clauses.length > 3, `${clauses.length} clauses`);
    const snippet = (clauses[0]!.insertText as vscode.SnippetString).value;
    assert.match(snippet, /^5\. .+\n[\s\S]*\$\{1:/);
  });

  test('link other acts of the project', async function () {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    if (root === undefined) return this.skip();
    const file = join(root, 'levy.bill');
    writeFileSync(file, 'LEVY ACT, 2031\n\n1. Levy\nThe levy is paid under section 5 of the Social Insurance Act, 2026, and section 9 of the Mines Act.\n');
    const [sample] = await vscode.workspace.findFiles('**/social-insurance-act.bill');
    await vscode.workspace.openTextDocument(sample!);
    const levy = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    await vscode.window.showTextDocument(levy);
    const links = await until(() => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', levy.uri, 5), 'the link', (all) => all?.length > 0);
    assert.equal(links.map(({ range }) => levy.getText(range)), ['section 5 of the Social Insurance Act, 2026']);
    assert.match(links[0]!.target!.toString(true), /social-insurance-act\.bill#L\d+$/);
  });

  test('and on a law that people live under', async function () {
    if (!existsSync(law)) return this.skip();
    const document = await vscode.workspace.openTextDocument({ language: 'legal-draft', content: readFileSync(law, 'utf8') });
    await vscode.window.showTextDocument(document);
    const found = /(?:in|under|by) (section (\d+))(?= [a-z])/.exec(document.getText())!;
    const targets = await until(() => vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, document.positionAt(found.index + found[0].indexOf('section') + 2)), 'the section', (all) => all?.length > 0);
    assert.match(document.getText(targets[0]!.targetSelectionRange), new RegExp(`\\b${found[2]}\\b`));
  });

  const at = (position: vscode.Position): vscode.Range => new vscode.Range(position, position);

  /** One undo takes back the whole of the last edit. */
  async function undo(): Promise<void> {
    await vscode.window.showTextDocument(draft);
    await vscode.commands.executeCommand('undo');
    await until(() => draft.getText(), 'the old text', (now) => now === text);
  }
});

/** Asks again and again, for at most 20 seconds, until the answer is as expected; a failure tells the last answer. */
async function until<T>(ask: () => T | PromiseLike<T>, what: string, expected: (answer: T) => boolean = Boolean): Promise<T> {
  let answer: T | undefined;
  for (let tries = 0; tries < 200; tries++) {
    try {
      answer = await ask();
      if (expected(answer)) return answer;
    } catch (error) {
      // While the window starts, a request may be cancelled for other extensions' sake
      if (!String(error).includes('Canceled')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no ${what} in time; the last answer was ${JSON.stringify(answer)}`);
}
