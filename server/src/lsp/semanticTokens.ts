import type { Range, SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { normsIn } from '../analysis/duties';
import { spanInProvision } from '../analysis/occurrences';
import type { Provision } from '../draft/draft';
import type { Context } from '../facts/context';
import { type CrossReference, crossReferencesOf } from '../facts/crossReferences';
import type { Lexicon } from '../facts/lexicon';
import { type TermUse, termsOf } from '../facts/terms';
import type { Span } from '../text/span';
import { inFile, Positions, toSpan } from './convert';
import { provisionsIn, within } from './placed';
import type { Latest } from './session';

/** What words are told apart. The names are ours: the extension says with which colours of the theme each is painted. */
export const legend: SemanticTokensLegend = {
  tokenTypes: ['definedTerm', 'reference', 'quantity', 'duty', 'power'],
  tokenModifiers: ['declaration', 'negative'],
};

const types = { definedTerm: 0, reference: 1, quantity: 2, duty: 3, power: 4 } as const;
const declaration = 1, negative = 2;

interface Token {
  readonly span: Span;
  readonly type: number;
  readonly modifiers: number;
}

const whole = new WeakMap<Analysis, number[]>();

/** The tokens of a document, or of a range of it; those of the same analysis are made once. */
export function semanticTokensOf(latest: Latest, range?: Range): number[] {
  if (range !== undefined) return tokensOf(latest, range);
  let data = whole.get(latest.analysis);
  if (data === undefined) whole.set(latest.analysis, data = tokensOf(latest, undefined));
  return data;
}

function tokensOf({ text, analysis }: Latest, range: Range | undefined): number[] {
  const span = range === undefined ? undefined : toSpan(text, range);
  const [from, to] = span === undefined ? [0, analysis.draft.provisions.length] : provisionsIn(analysis, span);
  const tokens: Token[] = [];
  for (let i = from; i < to; i++) for (const token of tokensIn(analysis, i)) tokens.push({ ...token, span: inFile(analysis, i, token.span) });
  return encode(text, span === undefined ? tokens : tokens.filter((one) => one.span.end > span.start && one.span.start < span.end));
}

interface Known {
  readonly context: Context;
  readonly lexicon: Lexicon;
  readonly references: readonly CrossReference[];
  readonly uses: readonly TermUse[];
  readonly tokens: readonly Token[];
}

const known = new WeakMap<Provision, Known>();

/** The tokens of a provision, from its start; made again where it, what it inherits or what its words lead to has become another. */
function tokensIn(analysis: Analysis, index: number): readonly Token[] {
  const { draft, outline, rules: { lexicon } } = analysis, provision = draft.provisions[index]!, context = analysis.contexts.of[index]!;
  const references = crossReferencesOf(draft, outline).of[index]!, uses = termsOf(draft, outline).uses[index]!;
  let made = known.get(provision);
  if (made === undefined || made.context !== context || made.lexicon !== lexicon || made.references !== references || made.uses !== uses) {
    known.set(provision, made = { context, lexicon, references, uses, tokens: makeTokens(analysis, index, references, uses) });
  }
  return made.tokens;
}

/** References before values, values before terms, terms before modal words, where they share characters. */
function makeTokens(analysis: Analysis, index: number, references: readonly CrossReference[], uses: readonly TermUse[]): readonly Token[] {
  const { draft, facts } = analysis;
  const provision = draft.provisions[index]!;
  const found: Token[] = [];
  for (const { place, reference } of references) {
    if (reference.items.every(({ path }) => path.length === 1 && path[0]!.which === 'this')) continue; // "this section" leads nowhere else
    found.push({ span: spanInProvision(provision, place, reference.span), type: types.reference, modifiers: 0 });
  }
  for (const { item } of within(facts, index, index + 1)) if (item.kind === 'value') found.push({ span: item.valueSpan, type: types.quantity, modifiers: 0 });
  for (const use of uses) {
    if (use.term !== undefined) found.push({ span: spanInProvision(provision, use.place, use.span), type: types.definedTerm, modifiers: use.defines ? declaration : 0 });
  }
  if (provision.words.text !== '') for (const { modal, modality, negated } of normsIn(analysis, index)) {
    if (modal) found.push({ span: modal, type: modality === 'duty' || modality === 'prohibition' ? types.duty : types.power, modifiers: negated || modality === 'prohibition' ? negative : 0 });
  }
  return withoutOverlaps(found);
}

/** In the order of the text; of two that overlap the one that was found first stays. */
function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length < 2) return tokens;
  const kept: Token[] = [];
  for (const token of tokens) if (!kept.some(({ span }) => span.start < token.span.end && token.span.start < span.end)) kept.push(token);
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** Five numbers a token, each place counted from the token before; a token over several lines is one a line. */
function encode(text: TextDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [], positions = new Positions(text);
  let line = 0, character = 0;
  const add = (atLine: number, from: number, length: number, { type, modifiers }: Token): void => {
    if (length <= 0) return;
    data.push(atLine - line, atLine === line ? from - character : from, length, type, modifiers);
    line = atLine;
    character = from;
  };
  for (const token of tokens) {
    const start = positions.at(token.span.start), end = positions.at(token.span.end);
    if (start.line === end.line) add(start.line, start.character, end.character - start.character, token);
    else for (let at = start.line; at <= end.line; at++) {
      const words = text.getText({ start: { line: at, character: 0 }, end: { line: at + 1, character: 0 } });
      const from = at === start.line ? start.character : words.length - words.trimStart().length;
      add(at, from, (at === end.line ? end.character : words.trimEnd().length) - from, token);
    }
  }
  return data;
}

/** What was sent last for each document, so that the next answer tells only what has changed. */
export class TokenMemory {
  readonly #last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  readonly #run = Date.now().toString(36);
  #count = 0;

  full(uri: string, data: number[]): SemanticTokens {
    const resultId = `${this.#run}-${++this.#count}`;
    this.#last.set(uri, { id: resultId, data });
    return { resultId, data };
  }

  /** The one stretch that differs from the answer before; all tokens where the client holds another one. */
  delta(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const last = this.#last.get(uri);
    const full = this.full(uri, data);
    if (last?.id !== previous) return full;
    const before = last.data, shorter = Math.min(before.length, data.length);
    let start = 0, end = 0;
    while (start < shorter && before[start] === data[start]) start++;
    while (end < shorter - start && before[before.length - 1 - end] === data[data.length - 1 - end]) end++;
    if (start === before.length && start === data.length) return { resultId: full.resultId!, edits: [] };
    return { resultId: full.resultId!, edits: [{ start, deleteCount: before.length - start - end, data: data.slice(start, data.length - end) }] };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
