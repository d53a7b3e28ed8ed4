import type { CompletionItem, CompletionList, Diagnostic, Position, Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../server/src/analysis/analysis';
import { analyze, analyzeInSlices } from '../../server/src/analysis/analyze';
import { bundledRules } from '../../server/src/bundled';
import { readDraft } from '../../server/src/formats/format';
import { connect, fullClient, type TestClient } from '../support/client';
import type { Chance } from '../support/grammar';

/** What the server answers on one text: each request with its answer, places and all. */
export type Answers = ReadonlyMap<string, string>;

/**
 * A server with two documents of one text: one that was edited until it is this text, and one that is opened afresh. Both are asked the
 * same, and must answer the same.
 */
export class Editing {
  readonly #client: TestClient;
  /** Each analysis that was made, the last one in the end. */
  readonly #made: { last: Analysis | undefined };
  readonly #uri: string;
  #fresh = 0;
  #tokens: { id: string; data: number[] } | undefined;
  #pulled: { id: string; items: Diagnostic[] } | undefined;
  readonly #undo: { range: Range; text: string }[] = [];

  private constructor(client: TestClient, made: { last: Analysis | undefined }, uri: string) {
    this.#client = client;
    this.#made = made;
    this.#uri = uri;
  }

  /** Opens a text; `extension` tells how it is read. */
  static async start(extension: string, text: string): Promise<Editing> {
    const made: { last: Analysis | undefined } = { last: undefined };
    const client = await connect({
      rules: bundledRules(),
      capabilities: { ...fullClient, workspace: { ...fullClient.workspace, workspaceEdit: { documentChanges: false } } },
      options: { core: { read: readDraft, slices: function* (...args) { return made.last = yield* analyzeInSlices(...args); }, analyze: (...args) => made.last = analyze(...args) } },
    });
    const uri = `file:///edited.${extension}`;
    await client.open(uri, text);
    return new Editing(client, made, uri);
  }

  get text(): string { return this.#client.text(this.#uri); }

  end(): Promise<void> { return this.#client.end(); }

  /** One edit, as a random drafter makes it; `pasted` gives a stretch of another law. */
  async edit(chance: Chance, pasted: () => string): Promise<string> {
    const { text } = this, kind = chance.below(100);
    const at = chance.below(text.length + 1), near = (most: number): number => Math.min(text.length, at + 1 + chance.below(most));
    if (text.length > 60_000 || kind === 0 && text.length > 8000) return this.#put(at, Math.min(text.length, at + 20_000), '', 'cut a long stretch');
    if (kind < 3) return this.#frontMatter(chance.of(['en', 'fr', 'es']));
    if (kind < 34) return this.#put(at, at, chance.of(typed), 'type');
    if (kind < 52) return this.#put(at, near(chance.of([1, 6, 40])), '', 'delete');
    if (kind < 58) return this.#put(at, near(400), '', 'delete much');
    if (kind < 66) return this.#put(at, near(12), chance.of(typed), 'replace');
    if (kind < 74) return this.#lineStart(at, chance.of(lines), 'a new line');
    if (kind < 80) return this.#lineStart(at, pasted(), 'paste');
    if (kind < 85) {
      const end = near(1500), stretch = text.slice(at, end), by = chance.of(['\n', '\r\n', '\r', '\n\n', ' ']);
      return this.#put(at, end, stretch.replace(/\r\n|\r|\n/g, by), 'other line ends');
    }
    const numbers = [...text.slice(at, at + 3000).matchAll(/\d+/g)], number = numbers.length > 0 ? chance.of(numbers) : undefined;
    if (kind < 91 && number) return this.#put(at + number.index, at + number.index + number[0].length, String(chance.below(120)), 'another number');
    return this.#takeBack(1 + chance.below(4));
  }

  async #put(start: number, end: number, newText: string, what: string): Promise<string> {
    const document = TextDocument.create('', '', 0, this.text), range = { start: document.positionAt(start), end: document.positionAt(end) };
    // A place between \r and \n is none that an editor can name: what is cut there is told by the client's own copy
    const old = document.getText(range);
    await this.#client.type(this.#uri, range, newText);
    const from = document.offsetAt(range.start), after = TextDocument.create('', '', 0, this.text);
    this.#undo.push({ range: { start: after.positionAt(from), end: after.positionAt(from + newText.length) }, text: old });
    return `${what} at ${start}–${end}: ${JSON.stringify(newText.slice(0, 60))}`;
  }

  #lineStart(at: number, newText: string, what: string): Promise<string> {
    const start = this.text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    return this.#put(start, start, newText, what);
  }

  /** The language said in front matter: what words were read as depends on it. */
  #frontMatter(language: string): Promise<string> {
    const there = /^---\r?\nlanguage: \w\w\r?\n---\r?\n/.exec(this.text)?.[0].length ?? 0;
    return this.#put(0, there, `---\nlanguage: ${language}\n---\n`, 'another language');
  }

  async #takeBack(times: number): Promise<string> {
    let done = 0;
    for (; done < times; done++) {
      const last = this.#undo.pop();
      if (!last) break;
      await this.#client.type(this.#uri, last.range, last.text);
    }
    return `undo ${done}`;
  }

  /** Asks for diagnostics alone, as an editor does at each keystroke. */
  async pull(): Promise<void> {
    const answer = await this.#client.pull(this.#uri, this.#pulled?.id);
    if (answer.kind === 'full') this.#pulled = { id: answer.resultId ?? '', items: answer.items };
  }

  /** Asks the edited text, then the same text opened afresh, all that an editor asks; the answers of both. */
  async both(chance: Chance): Promise<readonly [Answers, Answers]> {
    const places = this.#places(chance), fresh = `file:///fresh-${++this.#fresh}.${this.#uri.split('.').at(-1)}`;
    const edited = await this.#ask(this.#uri, places);
    await this.#client.open(fresh, this.text);
    const anew = await this.#ask(fresh, places);
    await this.#client.close(fresh);
    return [edited, anew];
  }

  #places(chance: Chance): readonly Position[] {
    const document = TextDocument.create('', '', 0, this.text), found = this.#pulled?.items ?? [];
    return Array.from({ length: 4 }, (_, i) => i < 2 && found.length > 0 ? chance.of(found).range.start : document.positionAt(chance.below(this.text.length + 1)));
  }

  async #ask(uri: string, places: readonly Position[]): Promise<Answers> {
    const answers = new Map<string, string>(), textDocument = { uri }, whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
    const say = (what: string, answer: unknown): void => void answers.set(what, JSON.stringify(answer, (key, value) => key === 'resultId' || key === 'version' ? undefined : value)?.replaceAll(uri, 'file:///it') ?? 'nothing');
    const ask = async (method: string, params: object = {}, what = method): Promise<void> => say(what, await this.#client.request(`textDocument/${method}`, { textDocument, ...params }).catch((error: Error) => error.message));
    await ask('documentSymbol');
    const { draft, outline, facts, findings } = this.#made.last!;
    if (draft.text !== this.text) throw new Error('the analysis is of another text');
    say('outline', outline);
    say('provisions', draft.provisions.map((provision, i) => [draft.starts[i], provision]));
    say('facts', facts);
    say('findings', findings.map(({ provision, item }) => [provision, { ...item, rule: item.rule.id, also: item.also?.map((one) => one.rule.id) }]));
    say('problems', draft.problems);
    if (uri === this.#uri) {
      await this.pull();
      say('diagnostics', this.#pulled!.items);
      say('semanticTokens', await this.#tokensAgain());
    } else {
      say('diagnostics', (await this.#client.pull(uri)).items);
      say('semanticTokens', (await this.#client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument })).data);
    }
    // (Links between laws lead from one open document to the other, and so are left out)
    for (const method of ['foldingRange', 'codeLens']) await ask(method);
    await ask('inlayHint', { range: whole });
    await ask('codeAction', { range: { start: whole.start, end: whole.start }, context: { diagnostics: [], only: ['source.fixAll'] } }, 'source.fixAll');
    await ask('selectionRange', { positions: places });
    for (const position of places) {
      const at = `${position.line}:${position.character}`;
      for (const method of ['hover', 'definition', 'documentHighlight', 'prepareRename']) await ask(method, { position }, `${method} ${at}`);
      await ask('references', { position, context: { includeDeclaration: true } }, `references ${at}`);
      await ask('codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }, `codeAction ${at}`);
      const list = await this.#client.request<CompletionItem[] | CompletionList>('textDocument/completion', { textDocument, position });
      say(`completion ${at}`, list);
    }
    return answers;
  }

  /** The colours as an editor has them that was told the first in full and then the changes. */
  async #tokensAgain(): Promise<readonly number[]> {
    const textDocument = { uri: this.#uri };
    if (this.#tokens === undefined) {
      const { resultId, data } = await this.#client.request<{ resultId: string; data: number[] }>('textDocument/semanticTokens/full', { textDocument });
      this.#tokens = { id: resultId, data };
      return data;
    }
    const answer = await this.#client.request<{ resultId: string; data?: number[]; edits?: { start: number; deleteCount: number; data?: number[] }[] }>('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: this.#tokens.id });
    const data = answer.data ?? [...this.#tokens.data];
    for (const { start, deleteCount, data: put = [] } of [...answer.edits ?? []].sort((a, b) => b.start - a.start)) data.splice(start, deleteCount, ...put);
    this.#tokens = { id: answer.resultId, data };
    return data;
  }
}

/** What differs between the answers: the first few requests, each with what stands before and after the first sign that differs. */
export function differences([edited, anew]: readonly [Answers, Answers]): readonly string[] {
  return [...anew].flatMap(([what, fresh]) => {
    const old = edited.get(what) ?? 'nothing';
    if (old === fresh) return [];
    let at = 0;
    while (old[at] === fresh[at]) at++;
    return [`${what}: edited …${old.slice(Math.max(0, at - 80), at + 120)}… fresh …${fresh.slice(Math.max(0, at - 80), at + 120)}…`];
  }).slice(0, 4);
}

const typed = [
  'x', 'e', ' ', ' ', '.', ',', ';', ':', '\n', '\n\n', '\r\n', '\r', '(', ')', '(a) ', '(2) ', '“', '”', '"', '«', '’', '*', '#', '|', '<', '>', '&', '-', '—', '%', '7', '12', '½', '\t', '\u00a0', '\u00ad', '\u200b', '\u2028', '\uFEFF', '\0',
  '\uD83D\uDE00', '\uD83D', '\uDE00', 'e\u0301', 'İ', 'shall ', 'twenty-six weeks ', 'seven days ', '60 per cent ', 'subject to section 3 ', 'sickness benefit ', 'maternity ', 'heretofore ', 'means ', 'quatorze semaines ', "l'article 5 ", 'sesenta y cinco años ', 'unless ', 'Provided that ',
];

const lines = [
  '\n', '12. Duration\n', 'PART IV – MATERNITY BENEFIT\n', 'CHAPTER 2\n', 'SCHEDULE\n', 'FIRST SCHEDULE\n', 'Article 7 – Durée\n', 'Artículo 9. Plazo\n', '## Part 3 – Sickness benefit\n', '### 5. Rates\n', '(1) Sickness benefit is payable for a maximum of ten weeks.\n', '(a) is ill; or\n', '"wage" means pay;\n',
  '“employer” means a person who employs another;\n', 'Contents\n', '---\n', '| a | b |\n|---|---|\n', '> quoted\n', 'is replaced by:\n“\n', '”\n', '<section eId="s"><num>4</num><content><p>ten weeks</p></content></section>\n', '</section>\n', '<!-- ', ' -->\n', 'ARTICLE 5\n', '    ', '* * *\n', 'NOTE: old\n', 'Provided that nothing here applies.\n',
];
