import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';

// What a drafter does on any day, on the sample and on five laws that people live under. The laws are no part of the project: where
// they are missing, their tests are skipped. (Accepting a finding asks for a reason in a box: waive.test.ts.)

interface Law {
  readonly name: string;
  /** A term that is defined, another name for it, and that name for many. */
  readonly term: string;
  readonly other: string;
  readonly many: string;
  /** A reference to a provision; the first group is its number. */
  readonly reference: RegExp;
  /** The rule of a better word, of which there are several findings. */
  readonly wording: string;
  /** At least so many values have a standard beside them, and so many Parts a line above them; none where it does not say. */
  readonly below?: number;
  readonly parts?: number;
  /** Elements of XML can be renumbered in place, and not put in. */
  readonly xml?: true;
  /** Its articles begin "Article 2 - - (1)", with their words printed twice: a section put in is offered, but the result would be read otherwise. */
  readonly printedTwice?: true;
}

// Built to dist/test/vscode.cjs
const corpus = join(__dirname, '..', '..', '..', 'shared', 'corpus');
const section = /\b(?:in|under|by|of) section (\d+)(?= ?\(| [a-z]|,)/u;
const laws: readonly Law[] = [
  { name: 'en-ug-workers-compensation-act.md', term: 'employer', other: 'hirer', many: 'hirers', reference: section, wording: 'drafting/en-in-accordance-with', parts: 2 },
  { name: 'en-jm-maternity-leave-act.txt', term: 'employer', other: 'hirer', many: 'hirers', reference: section, wording: 'drafting/en-in-accordance-with', below: 2 },
  { name: 'fr-cm-code-du-travail-1992.txt', term: 'salaire', other: 'gain', many: 'gains', reference: /l['’]article (\d+)(?= |,|\.)/u, wording: 'drafting/fr-les-travailleurs', printedTwice: true },
  { name: 'es-pe-reglamento-prestaciones-economicas-essalud.md', term: 'Entidad empleadora', other: 'empresa contratante', many: 'empresas contratantes', reference: /el artículo (\d+)(?=º|°| |,)/u, wording: 'drafting/es-los-trabajadores', below: 1 },
  { name: 'en-ke-akn-retirement-benefits-act-1997.xml', term: 'manager', other: 'steward', many: 'stewards', reference: /\bsection (\d+)(?=<\/ref>)/u, wording: 'drafting/en-in-accordance-with', parts: 1, xml: true },
];

suite('A day’s work on the sample', function () {
  const sample: Law = { name: 'social-insurance-act.bill', term: 'insured person', other: 'scheme member', many: 'scheme members', reference: section, wording: '', below: 5, parts: 3 };
  work(this, sample, async () => {
    const [uri] = await vscode.workspace.findFiles('**/social-insurance-act.bill');
    return uri && readFileSync(uri.fsPath, 'utf8');
  });

  test('a model clause comes with the next number and places to fill in', async () => {
    const draft = vscode.window.activeTextEditor!.document, text = draft.getText();
    const end = draft.positionAt(text.indexOf('\nPART IV'));
    assert.ok(await vscode.window.activeTextEditor!.edit((edit) => edit.insert(end, '\nsick')));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', draft.uri, end.translate(1).with(undefined, 4));
    const clause = items.find(({ insertText }) => insertText instanceof vscode.SnippetString && /\$\{1:/.test(insertText.value));
    assert.ok(clause, items.map(({ label }) => typeof label === 'string' ? label : label.label).slice(0, 10).join(' | '));
    assert.match((clause.insertText as vscode.SnippetString).value, /^\d+[A-Z]?\. .+\n/);
    await undoTo(draft, text);
  });
});

for (const law of laws) suite(`A day’s work on ${law.name}`, function () {
  const file = join(corpus, law.name);
  if (!existsSync(file)) test('skipped: needs the laws of ../shared/corpus', function () { this.skip(); });
  else work(this, law, () => Promise.resolve(readFileSync(file, 'utf8')));
});

function work(suite: Mocha.Suite, law: Law, read: () => Promise<string | undefined>): void {
  suite.timeout(120_000);
  let draft: vscode.TextDocument, text: string;

  suiteSetup(async function () {
    const content = await read();
    if (content === undefined) return this.skip();
    draft = await vscode.workspace.openTextDocument({ language: 'legal-draft', content });
    await vscode.window.showTextDocument(draft);
    text = draft.getText();
  });

  const ask = <T>(command: string, ...more: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, draft.uri, ...more);
  const ours = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(draft.uri).filter(({ source }) => source === 'lexfloor');
  const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
  const actionsAt = (range: vscode.Range, kind: string): Thenable<vscode.CodeAction[]> => ask('vscode.executeCodeActionProvider', range, kind, 12);
  const shown = (hovers: readonly vscode.Hover[]): string => hovers.flatMap(({ contents }) => contents).map((each) => typeof each === 'string' ? each : each.value).join('\n').replaceAll('\\', '');
  /** The first references that the server can follow, and where they lead. */
  const followed = async (most = 1): Promise<{ at: vscode.Position; num: string; target: vscode.LocationLink }[]> => {
    const leading: { at: vscode.Position; num: string; target: vscode.LocationLink }[] = [];
    for (const found of text.matchAll(new RegExp(law.reference, 'gu'))) {
      const at = draft.positionAt(found.index + found[0].length - 1);
      const [target] = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', at);
      if (target) leading.push({ at, num: found[1]!, target });
      if (leading.length === most) break;
    }
    return leading;
  };

  test('findings, each with a link and with words in the hover', async () => {
    const all = await until(ours, 'findings', (found) => found.length > 0);
    for (const one of all) {
      // What rests on a standard leads to it; what rests on plain drafting only has its rule, which "Explain" shows
      const link = typeof one.code === 'object' ? one.code.target.toString() : '';
      assert.ok(codeOf(one).startsWith('drafting/') || /^https:\/\//.test(link), `${codeOf(one)}: ${one.message} has a link`);
    }
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', all[0]!.range.start);
    assert.ok(shown(hovers).length > 20, shown(hovers));
  });

  test('an outline', async () => {
    const symbols = await until(() => ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider'), 'an outline', (found) => found?.length > 0);
    assert.ok(count(symbols) > 10, `${count(symbols)} provisions`);
  });

  test('a reference is followed, shown in the hover, and found again from the other end', async () => {
    const [{ at, num, target }] = await until(followed, 'a reference', (all) => all.length > 0) as [Awaited<ReturnType<typeof followed>>[number]];
    const place = target.targetSelectionRange ?? target.targetRange;
    assert.match(draft.getText(new vscode.Range(place.start.line, 0, place.end.line, 1000)), new RegExp(`(?<!\\d)${num}(?!\\d)`));
    assert.ok(shown(await ask<vscode.Hover[]>('vscode.executeHoverProvider', at)).includes(num));
    const back = await ask<vscode.Location[]>('vscode.executeReferenceProvider', place.start);
    assert.ok(back.some(({ range }) => range.contains(at)), `${back.length} references`);
  });

  /** Where the term stands, from the end of the law on: most of these places are uses. */
  const placesOfTerm = (): vscode.Position[] =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}-])${law.term}(?![\\p{L}-])`, 'gu'))].reverse().slice(0, 40).map(({ index }) => draft.positionAt(index + 1));
  /** The first of them where the server knows the term. */
  const knownUse = async (): Promise<{ at: vscode.Position; definition: vscode.LocationLink }> => {
    for (const at of placesOfTerm()) {
      const [definition] = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', at);
      if (definition) return { at, definition };
    }
    throw new Error(`${law.term} is not known as a term`);
  };

  test('a term is explained in the hover, and all its uses are found', async () => {
    await until(() => ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider'), 'an outline', (found) => found?.length > 0);
    const { at, definition } = await knownUse();
    const place = definition.targetSelectionRange ?? definition.targetRange;
    assert.ok(draft.getText(place).toLowerCase().includes(law.term.toLowerCase()), draft.getText(place));
    const words = shown(await ask<vscode.Hover[]>('vscode.executeHoverProvider', at));
    assert.match(words, /Defined in |Défini|Definid[oa]/);
    assert.ok(words.length < 2500, `${words.length} signs in one hover`);
    const uses = await ask<vscode.Location[]>('vscode.executeReferenceProvider', at);
    assert.ok(uses.length > 2, `${uses.length} uses`);
    assert.ok(uses.some(({ range }) => range.contains(at)) && uses.some(({ range }) => range.intersection(place) !== undefined), 'the definition and the use at hand are among them');
  });

  test('a term is offered from its first letters', async () => {
    const { at } = await knownUse();
    const { items } = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', at.translate(0, 3));
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label).toLowerCase());
    assert.ok(labels.includes(law.term.toLowerCase()), labels.slice(0, 20).join(' | '));
  });

  test('how a Part stands, and the standard beside a value', async () => {
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', 3);
    const titles = lenses.flatMap(({ command }) => command ? [command.title] : []);
    for (const title of titles) assert.match(title, /\d/);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', new vscode.Range(0, 0, draft.lineCount, 0));
    const labels = hints.map(({ label }) => typeof label === 'string' ? label : label.map(({ value }) => value).join(''));
    for (const label of labels) assert.match(label, /^[CR]\d+ [≤≥=]/);
    if (law.below !== undefined) assert.ok(labels.length >= law.below, `${labels.length} hints`);
    if (law.parts !== undefined) assert.ok(lenses.length >= law.parts, `${lenses.length} lenses`);
  });

  test('colours for terms, references, values and duties', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
    const { data } = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
    const types = new Set<string>();
    for (let i = 3; i < data.length; i += 5) types.add(legend.tokenTypes[data[i]!]!);
    for (const type of ['definedTerm', 'reference', 'quantity', 'duty']) assert.ok(types.has(type), `${type} among ${[...types].join(', ')}`);
  });

  test('the time limits, in a list that shows each place', async () => {
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    void vscode.commands.executeCommand('lexfloor.deadlines');
    const selected = await until(() => draft.getText(editor.selection), 'a time limit', (words) => words !== '');
    assert.match(selected.replace(/-\s+/g, ''), /\b(?:immediately|hours?|days?|weeks?|months?|years?|heures?|jours?|mois|ans?|horas?|d[ií]as?|mes|meses|años?)\b/i);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  test('sections are offered behind the word of reference', async () => {
    const found = law.reference.exec(text)!, at = found.index + found[0].lastIndexOf(found[1]!);
    const { items } = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', draft.positionAt(at));
    assert.ok(items.filter(({ label }) => /^\d/.test(typeof label === 'string' ? label : label.label)).length > 3, `${items.length} items`);
  });

  test('a term is renamed with its plural, and one undo takes it back', async function () {
    if (law.printedTwice) return this.skip(); // the cut lines of its first print would be read otherwise, and the rename is refused
    const at = text.search(new RegExp(`(?<![\\p{L}-])${law.term}(?![\\p{L}-])`, 'u'));
    const edit = await renameFrom(at);
    const made = edit.get(draft.uri).map(({ newText }) => newText.toLowerCase().replace(/\s+/g, ' '));
    assert.ok(made.some((name) => name === law.other), made.slice(0, 8).join(' | '));
    assert.ok(made.some((name) => name === law.many), made.slice(0, 8).join(' | '));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(draft.getText().toLowerCase().replace(/\s+/g, ' ').includes(law.many));
    await undoTo(draft, text);
  });

  /** Renames from the first place, from `at` on, where the server knows the term. */
  async function renameFrom(at: number): Promise<vscode.WorkspaceEdit> {
    const pattern = new RegExp(`(?<![\\p{L}-])${law.term}(?![\\p{L}-])`, 'gu');
    pattern.lastIndex = at;
    for (let found = pattern.exec(text), tries = 0; found && tries < 8; found = pattern.exec(text), tries++) {
      try {
        return await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', draft.positionAt(found.index + 1), law.other);
      } catch { /* a title, or the name of another law */ }
    }
    throw new Error(`${law.term} cannot be renamed`);
  }

  test('a better word, here and everywhere', async function () {
    if (law.wording === '') return this.skip(); // the sample is well worded; terms.test.ts does this on a draft of its own
    const all = await until(() => ours().filter((one) => codeOf(one) === law.wording), 'findings on wording', (found) => found.length > 1);
    // Where a change would make broken lines read otherwise it is not offered: the first place that has one of its own is taken
    const isEverywhere = ({ title, edit }: vscode.CodeAction): boolean => edit !== undefined && /\(\d+\)$/.test(title);
    let place: vscode.Range | undefined, actions: vscode.CodeAction[] = [];
    for (const { range } of all.slice(0, 5)) {
      actions = await until(() => actionsAt(range, 'quickfix'), 'fixes', (found) => found?.some(({ edit }) => edit !== undefined));
      place = range;
      if (!isEverywhere(actions[0]!)) break;
    }
    assert.ok(actions.length <= 6, `${actions.length} actions`); // five of ours, and perhaps one of the editor's own
    const [first] = actions, everywhere = actions.find(isEverywhere);
    assert.ok(first?.edit !== undefined && !isEverywhere(first), `a replacement comes first: ${actions.map(({ title }) => title).join(' | ')}`);
    assert.ok(everywhere, actions.map(({ title }) => title).join(' | '));
    const edits = everywhere.edit!.get(draft.uri).length;
    assert.ok(edits > 1, `${edits} places`);
    assert.ok(await vscode.workspace.applyEdit(first.edit));
    await until(() => ours().filter((one) => codeOf(one) === law.wording && one.range.start.isEqual(place!.start)).length, 'silence at that place', (left) => left === 0);
    await undoTo(draft, text);
    assert.ok(await vscode.workspace.applyEdit(everywhere.edit!));
    await undoTo(draft, text);
  });

  test('a section is put in, and what follows counts on', async function () {
    // Where numbers do not follow each other nothing is offered, so that several places are asked
    let insert: vscode.CodeAction | undefined;
    for (const { target } of await until(() => followed(8), 'a reference', (all) => all.length > 0)) {
      const place = (target.targetSelectionRange ?? target.targetRange).start;
      [insert] = (await actionsAt(new vscode.Range(place, place), 'refactor.renumber.insert')).filter(({ edit }) => edit !== undefined);
      if (insert) break;
    }
    if (law.xml) return assert.equal(insert, undefined);
    if (law.printedTwice) return this.skip();
    assert.ok(insert, 'an insertion');
    const before = count(await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider'));
    assert.ok(await vscode.workspace.applyEdit(insert.edit!));
    await until(() => ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider'), 'one more', (now) => count(now) > before);
    await undoTo(draft, text);
  });

  test('the layout changes no word', async () => {
    const edits = await ask<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', { tabSize: 2, insertSpaces: true });
    if (!edits?.length) return;
    const edit = new vscode.WorkspaceEdit();
    edit.set(draft.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(words(draft.getText()), words(text));
    await undoTo(draft, text);
  });
}

const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const count = (symbols: readonly vscode.DocumentSymbol[]): number => symbols.reduce((sum, { children }) => sum + 1 + count(children), 0);

async function undoTo(draft: vscode.TextDocument, text: string): Promise<void> {
  await vscode.window.showTextDocument(draft);
  await vscode.commands.executeCommand('undo');
  await until(() => draft.getText() === text, 'the old text');
}
