import { Literals } from './literals';
import { type Need, type Needs, mostWords, needOf, wholeNeighbourhood } from './needs';
import { Gap, type Tokens, fold } from './tokens';

/**
 * Phrase patterns: a small readable notation in place of regular expressions, matched in linear time whatever the text.
 *
 *     waiting period          these words, in this order (case, accents, commas and hyphens do not matter)
 *     contribut*              any word that begins so
 *     (sick|illness|ill health)   one of these
 *     [calendar]              may be there
 *     ..                      up to six words of the same sentence; `..12` up to twelve
 *     ~                       up to twelve words, but not over another value; `~4` up to four (around {q} only)
 *     {q}                     the value in question (patterns of parameters only)
 *     {number}                any figure or number word that stands as a value
 *     <                       a sentence begins here; `>` a sentence ends here
 */
export interface Phrase {
  readonly source: string;
  readonly program: Program;
  /** Words without which the phrase stands nowhere (`words/needs.ts`). */
  readonly needs: Needs;
}

/** One instruction a state: test a word, or go on without one. */
type Step =
  | { readonly op: 'word'; readonly word: string }
  | { readonly op: 'prefix'; readonly word: string }
  | { readonly op: 'any' }
  | { readonly op: 'plain' }
  | { readonly op: 'value' }
  | { readonly op: 'begin' }
  | { readonly op: 'end' }
  | { readonly op: 'split'; readonly to: number; readonly or: number }
  | { readonly op: 'match' };
type Program = readonly Step[];

const limits = { steps: 1_000, gap: 50 } as const;

export class PhraseError extends Error {}

/** Compiles one pattern. Throws `PhraseError` with what is wrong and how to mend it. */
export function compilePhrase(source: string): Phrase {
  const node = parse(source);
  return { source, program: assemble(node, source), needs: needsOf(node) };
}

/** A pattern around `{q}`: what stands before it, read backwards, and what stands after it. */
export interface AroundPhrase {
  readonly source: string;
  readonly before: Program;
  readonly after: Program;
  /** Words without which the phrase stands nowhere (`words/needs.ts`). */
  readonly needs: Needs;
}

export function compileAround(source: string): AroundPhrase {
  const parts = source.split('{q}');
  if (parts.length !== 2) throw new PhraseError(`"${source}" must hold {q} exactly once, outside of brackets`);
  const before = parse(parts[0]!), after = parse(parts[1]!);
  return { source, before: assemble(reverse(before), source), after: assemble(after, source), needs: [...needsOf(before), ...needsOf(after)] };
}

// ---------------------------------------------------------------------------------------------------------------- matching

export interface PhraseMatch {
  /** Index of the pattern in the set. */
  readonly pattern: number;
  /** Tokens `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/**
 * Many patterns matched in one pass. Plain words in a row are looked up in a tree, other patterns by their first word, so that most
 * words start nothing.
 */
export class PhraseSet {
  readonly phrases: readonly Phrase[];
  readonly #byWord = new Map<string, number[]>();
  readonly #byPrefix: { word: string; pattern: number }[] = [];
  readonly #always: number[] = [];
  readonly #literals = new Literals();
  /** Which patterns a word can begin, for the words met so far. */
  #starts = new Map<string, readonly number[]>();

  constructor(sources: readonly string[]) {
    this.phrases = sources.map(compilePhrase);
    this.phrases.forEach((phrase, pattern) => {
      const words = wordsInARow(phrase.program);
      if (words !== undefined) { this.#literals.add(words, pattern); return; }
      for (const first of firstSteps(phrase.program, phrase.source)) {
        if (first.op === 'word') put(this.#byWord, first.word, pattern);
        else if (first.op === 'prefix') this.#byPrefix.push({ word: first.word, pattern });
        else this.#always.push(pattern);
      }
    });
    this.#byPrefix.sort((a, b) => a.word < b.word ? -1 : a.word > b.word ? 1 : 0);
  }

  /** All matches, each the longest from its first word; a match of a pattern inside an earlier one of the same pattern is left out. */
  match(tokens: Tokens, from = 0, to = tokens.count): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    if (this.phrases.length === 0) return found;
    const near = wholeNeighbourhood(tokens, from, to);
    const ends = new Map<number, number>();
    for (let i = from; i < to; i++) {
      this.#literals.at(tokens, i, to, (pattern, end) => {
        if ((ends.get(pattern) ?? -1) > i) return;
        ends.set(pattern, end);
        found.push({ pattern, start: i, end });
      });
      for (const pattern of this.#startsWith(tokens.norm[i]!)) {
        if ((ends.get(pattern) ?? -1) > i || !near.meets(this.phrases[pattern]!.needs)) continue;
        const end = run(this.phrases[pattern]!.program, tokens, i, 1, to, false)?.end;
        if (end === undefined || end === i) continue;
        ends.set(pattern, end);
        found.push({ pattern, start: i, end });
      }
    }
    return found;
  }

  #startsWith(word: string): readonly number[] {
    const known = this.#starts.get(word);
    if (known) return known;
    const patterns = new Set([...this.#byWord.get(word) ?? [], ...this.#prefixesOf(word), ...this.#always]);
    if (this.#starts.size >= mostWords) this.#starts = new Map();
    const list = patterns.size === 0 ? nothing : [...patterns];
    this.#starts.set(word, list);
    return list;
  }

  #prefixesOf(word: string): number[] {
    const list = this.#byPrefix, found: number[] = [];
    for (let length = 1; list.length > 0 && length <= word.length; length++) {
      const prefix = word.slice(0, length);
      let low = 0, high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle]!.word < prefix) low = middle + 1; else high = middle;
      }
      for (; low < list.length && list[low]!.word === prefix; low++) found.push(list[low]!.pattern);
    }
    return found;
  }
}

const nothing: readonly number[] = [];

/** A value among the words of a text: tokens `start..end`, and with its words of comparison ("not less than") `from..to`. */
export interface ValueRange {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Where a word of the text stands inside the value ("tres primeros días"): that word's token. A phrase may go on from there. */
  readonly inner?: number;
  /** The token after the words of comparison themselves, where others stand between them and the number ("within a period of"). */
  readonly said?: number;
}

/**
 * How well the phrase stands around a value: undefined where it does not, else more for each word of the phrase that was met
 * and less for each word bridged. The phrase may name the words of comparison, but then all of them: "less than {q}" does not
 * stand around "not less than ten days". `values[i]` is 1 where another value covers token i.
 */
export function fitAround(phrase: AroundPhrase, tokens: Tokens, value: ValueRange, values?: Uint8Array): number | undefined {
  const before = run(phrase.before, tokens, value.from - 1, -1, -1, true, values) ?? naming(phrase.before, value.start, value.from)
    ?? (value.said === undefined ? undefined : naming(phrase.before, value.said, value.from) ?? among(phrase.before, value.start, value.said));
  if (!before) return undefined;
  const after = run(phrase.after, tokens, value.to, 1, tokens.count, true, values) ?? naming(phrase.after, value.end, value.to)
    ?? (value.inner === undefined ? undefined : run(phrase.after, tokens, value.inner, 1, tokens.count, true, values));
  return after && before.fit + after.fit;

  /** Words between those of comparison and the number: "more than the sum of two weeks". */
  function among(program: Program, at: number, said: number): { fit: number } | undefined {
    const found = run(program, tokens, at - 1, -1, said - 1, true, values);
    return found && found.end >= said - 1 ? found : undefined;
  }
  function naming(program: Program, at: number, beyond: number): { fit: number } | undefined {
    if (at === beyond) return undefined;
    if (beyond < at) {
      const found = run(program, tokens, at - 1, -1, -1, true, values);
      return found && found.end < beyond ? found : undefined;
    }
    const found = run(program, tokens, at, 1, tokens.count, true, values);
    return found && found.end >= beyond ? found : undefined;
  }
}

/** What a word of the phrase adds to the fit, and what a word bridged takes away, in tenths: whole numbers, so that equals are equal. */
const fits = { word: 5, bridged: -1 } as const;

/**
 * Simulates the program over the tokens from `at` on, in steps of `by`; gives the token after the longest match and the best
 * fit, or undefined. All threads advance together, at most one a state, so that the cost is bounded by words times states. No
 * phrase runs over the border of a sentence; `joined` says that the first word too continues one.
 */
function run(program: Program, tokens: Tokens, at: number, by: 1 | -1, stop: number, joined: boolean, values?: Uint8Array): { end: number; fit: number } | undefined {
  if (program[0]!.op === 'match') return { end: at, fit: 0 };
  const threads = new Threads(program, tokens, by);
  threads.turn();
  threads.add(0, at, 0);
  for (let i = at; threads.advance() && i !== stop && i >= 0 && i < tokens.count; i += by) {
    const border = by === 1 ? tokens.gap[i]! : tokens.gap[i + 1] ?? Gap.none;
    if (border >= Gap.hard && (joined || i !== at)) break;
    threads.turn();
    threads.feed(tokens.norm[i]!, i + by, values?.[i] === 1);
  }
  return threads.end === undefined ? undefined : { end: threads.end, fit: threads.best / 10 };
}

/** Rows of numbers that every run uses anew: a run is over before the next begins. `seen` holds the turn a state was last reached in. */
const scratch = {
  seen: new Int32Array(limits.steps + 2), fit: new Float64Array(limits.steps + 2), turn: 0,
  live: new Int32Array(limits.steps + 2), next: new Int32Array(limits.steps + 2), fits: new Float64Array(limits.steps + 2),
};

/** The threads of one run: the states they stand in, and how well each has fitted so far. */
class Threads {
  end: number | undefined;
  best = -Infinity;
  #live = 0;
  #next = 0;
  constructor(readonly program: Program, readonly tokens: Tokens, readonly by: 1 | -1) {}

  turn(): void {
    scratch.turn = scratch.turn === 0x7fffffff ? 1 : scratch.turn + 1;
    if (scratch.turn === 1) scratch.seen.fill(0);
    this.#next = 0;
  }

  /** What was reached becomes what is alive; false when nothing is. */
  advance(): boolean {
    const { live, next, fit, fits: kept } = scratch;
    this.#live = this.#next;
    for (let k = 0; k < this.#live; k++) {
      const state = next[k]!;
      live[k] = state;
      kept[k] = fit[state]!;
    }
    return this.#live > 0;
  }

  feed(word: string, position: number, inValue: boolean): void {
    for (let k = 0; k < this.#live; k++) {
      const state = scratch.live[k]!, step = this.program[state]!;
      if (accepts(step, word, inValue)) this.add(state + 1, position, scratch.fits[k]! + (step.op === 'any' || step.op === 'plain' ? fits.bridged : fits.word));
    }
  }

  add(state: number, position: number, value: number): void {
    const { seen, fit, turn } = scratch;
    const again = seen[state] === turn;
    if (again && fit[state]! >= value) return;
    seen[state] = turn;
    fit[state] = value;
    const step = this.program[state]!;
    switch (step.op) {
      case 'split': this.add(step.to, position, value); this.add(step.or, position, value); return;
      case 'begin': if (beginsSentence(this.tokens, this.by === 1 ? position : position + 1)) this.add(state + 1, position, value); return;
      case 'end': if (endsSentence(this.tokens, this.by === 1 ? position - 1 : position)) this.add(state + 1, position, value); return;
      case 'match': this.end = position; if (value > this.best) this.best = value; return;
      default: if (!again) scratch.next[this.#next++] = state;
    }
  }
}

function accepts(step: Step, word: string, inValue: boolean): boolean {
  switch (step.op) {
    case 'any': return true;
    case 'plain': return !inValue;
    case 'word': return step.word === word;
    case 'prefix': return word.startsWith(step.word);
    case 'value': return isFigure(word);
    default: return false;
  }
}

const isFigure = (word: string): boolean => /^\p{N}/u.test(word);
const beginsSentence = (tokens: Tokens, i: number): boolean => i <= 0 || i < tokens.count && tokens.gap[i]! >= Gap.hard;
const endsSentence = (tokens: Tokens, i: number): boolean => i >= tokens.count - 1 || tokens.gap[i + 1]! >= Gap.hard;

// ------------------------------------------------------------------------------------------------------- reading a pattern

type Node =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'all'; readonly nodes: readonly Node[] }
  | { readonly kind: 'one'; readonly nodes: readonly Node[] }
  | { readonly kind: 'maybe'; readonly node: Node }
  | { readonly kind: 'gap'; readonly width: number; readonly step: Step };

function parse(source: string): Node {
  const parts = source.match(/\(|\)|\[|\]|\||<|>|\.\.\d*|~\d*|\{\w+\}|[^\s()[\]|<>{}~]+/g) ?? [];
  let at = 0;
  const bad = (what: string): PhraseError => new PhraseError(`pattern "${source}": ${what}`);
  const choice = (close: string | undefined): Node => {
    const options: Node[] = [];
    for (;;) {
      options.push(sequence());
      const part = parts[at];
      if (part === '|') { at++; continue; }
      if (part === close) { if (close !== undefined) at++; break; }
      throw bad(part === undefined ? `"${close}" is missing at the end` : `"${part}" closes nothing`);
    }
    return options.length === 1 ? options[0]! : { kind: 'one', nodes: options };
  };
  const sequence = (): Node => {
    const nodes: Node[] = [];
    for (let part = parts[at]; part !== undefined && part !== '|' && part !== ')' && part !== ']'; part = parts[at]) {
      at++;
      if (part === '(') nodes.push(choice(')'));
      else if (part === '[') nodes.push({ kind: 'maybe', node: choice(']') });
      else if (part === '<') nodes.push({ kind: 'step', step: { op: 'begin' } });
      else if (part === '>') nodes.push({ kind: 'step', step: { op: 'end' } });
      else if (part === '{number}') nodes.push({ kind: 'step', step: { op: 'value' } });
      else if (part.startsWith('{')) throw bad(`"${part}" is not known; use {q} or {number}`);
      else if (/^(\.\.|~)\d*$/.test(part)) {
        const plain = part.startsWith('~');
        const digits = part.slice(plain ? 1 : 2);
        const width = digits === '' ? plain ? 12 : 6 : Number(digits);
        if (width > limits.gap) throw bad(`a gap of ${width} words is too wide; ${limits.gap} at most`);
        nodes.push({ kind: 'gap', width, step: { op: plain ? 'plain' : 'any' } });
      } else nodes.push(...wordSteps(part));
    }
    return { kind: 'all', nodes };
  };
  const node = choice(undefined);
  return node;
}

/** "twenty-six", "l'assuré": the same splitting as in a text, so that a pattern may be written as the law writes it. */
function wordSteps(part: string): Node[] {
  const prefix = part.endsWith('*');
  const words = fold(prefix ? part.slice(0, -1) : part).split(/[^\p{L}\p{M}\p{N}%§€$£.,/]+/u).map(word => word.replace(/^[.,]+|[.,]+$/g, '')).filter(word => word !== '');
  return words.map((word, i) => ({ kind: 'step', step: { op: prefix && i === words.length - 1 ? 'prefix' : 'word', word } }));
}

/** For each part that must be there, the words one of which it takes. A part that may be missing, or be any word, asks for none. */
function needsOf(node: Node): Needs {
  switch (node.kind) {
    case 'step': return node.step.op === 'word' || node.step.op === 'prefix' ? [[needOf(node.step.word, node.step.op === 'prefix')]] : [];
    case 'all': return node.nodes.flatMap(needsOf);
    case 'one': {
      const options = node.nodes.map(option => needsOf(option)[0]);
      return options.every((option): option is readonly Need[] => option !== undefined) ? [options.flat()] : [];
    }
    default: return [];
  }
}

function reverse(node: Node): Node {
  switch (node.kind) {
    case 'all': return { kind: 'all', nodes: node.nodes.map(reverse).reverse() };
    case 'one': return { kind: 'one', nodes: node.nodes.map(reverse) };
    case 'maybe': return { kind: 'maybe', node: reverse(node.node) };
    default: return node;
  }
}

function assemble(node: Node, source: string): Program {
  const steps: Step[] = [];
  const emit = (part: Node): void => {
    switch (part.kind) {
      case 'step': steps.push(part.step); break;
      case 'all': part.nodes.forEach(emit); break;
      case 'maybe': emitOptional(() => emit(part.node)); break;
      case 'gap': emitGap(part.width, part.step); break;
      case 'one': emitChoice(part.nodes); break;
    }
    if (steps.length > limits.steps) throw new PhraseError(`pattern "${source}" is too long; ${limits.steps} steps at most`);
  };
  const emitOptional = (body: () => void): void => {
    const split = steps.length;
    steps.push({ op: 'match' });
    body();
    steps[split] = { op: 'split', to: split + 1, or: steps.length };
  };
  const emitGap = (width: number, step: Step): void => {
    const splits: number[] = [];
    for (let i = 0; i < width; i++) {
      splits.push(steps.length);
      steps.push({ op: 'match' }, step);
    }
    for (const split of splits) steps[split] = { op: 'split', to: split + 1, or: steps.length };
  };
  const emitChoice = (nodes: readonly Node[]): void => {
    const jumps: number[] = [];
    nodes.forEach((option, i) => {
      const split = steps.length;
      if (i < nodes.length - 1) steps.push({ op: 'match' });
      emit(option);
      if (i === nodes.length - 1) return;
      jumps.push(steps.length);
      steps.push({ op: 'match' });
      steps[split] = { op: 'split', to: split + 1, or: steps.length };
    });
    for (const jump of jumps) steps[jump] = { op: 'split', to: steps.length, or: steps.length };
  };
  emit(node);
  steps.push({ op: 'match' });
  return steps;
}

/** The words of a pattern that is nothing but words. */
function wordsInARow(program: Program): readonly string[] | undefined {
  const words: string[] = [];
  for (const step of program) {
    if (step.op === 'match') return words.length > 0 ? words : undefined;
    if (step.op !== 'word') return undefined;
    words.push(step.word);
  }
  return undefined;
}

/** The words a match can begin with. */
function firstSteps(program: Program, source: string): Step[] {
  const found: Step[] = [], seen = new Set<number>();
  const visit = (state: number): void => {
    if (seen.has(state)) return;
    seen.add(state);
    const step = program[state]!;
    if (step.op === 'split') { visit(step.to); visit(step.or); }
    else if (step.op === 'begin' || step.op === 'end') visit(state + 1);
    else if (step.op === 'match') throw new PhraseError(`pattern "${source}" matches nothing at all; give it at least one word`);
    else found.push(step);
  };
  visit(0);
  return found;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
