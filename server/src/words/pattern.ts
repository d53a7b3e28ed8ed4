import { numberOfWord } from './dictionary';
import { type Need, NeedSet, type Needs, needOf } from './needs';
import { fold } from './tokens';

/** One instruction a state: test a word, or go on without one. */
export type Step =
  | { readonly op: 'word'; readonly word: string }
  | { readonly op: 'prefix'; readonly word: string }
  | { readonly op: 'oneOf'; readonly words: readonly WordStep[] }
  | { readonly op: 'any' }
  | { readonly op: 'plain' }
  | { readonly op: 'value' }
  | { readonly op: 'begin' }
  | { readonly op: 'end' }
  | { readonly op: 'split'; readonly to: number; readonly or: number }
  | { readonly op: 'match' };

/** A word, or the beginning of one. */
export type WordStep = Extract<Step, { readonly op: 'word' | 'prefix' }>;

/**
 * The steps of a pattern as numbers in a row, three a step: what to do, then the number of a word, the place of the beginning of a word
 * in `prefixes` (with its need behind) or of a choice of words in `choices`, or the two places to go on from.
 */
export interface Program {
  readonly code: readonly number[];
  readonly prefixes: readonly string[];
  readonly choices: readonly Choice[];
  /** What must follow the words that open the pattern; undefined where nothing certain must. */
  readonly then: Then | undefined;
}

/** One of these words stands among the next `reach` ones: most patterns with gaps are given up by it before any thread is begun. */
export interface Then {
  readonly needs: NeedSet;
  readonly reach: number;
}

/** Twenty words of which one must stand: what the word there is asked is one question, not twenty forks. */
export interface Choice {
  readonly needs: NeedSet;
  readonly words: readonly number[];
  readonly prefixes: readonly string[];
}

export const Op = { match: 0, word: 1, prefix: 2, any: 3, plain: 4, value: 5, begin: 6, end: 7, split: 8, oneOf: 9 } as const;

/** What keeps a pattern cheap whatever its writer asks for: its steps, the words that one gap and all together bridge, brackets in brackets. */
export const limits = { steps: 1_000, gap: 50, reach: 150, depth: 20 } as const;

export class PhraseError extends Error {}

export type Node =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'all'; readonly nodes: readonly Node[] }
  | { readonly kind: 'one'; readonly nodes: readonly Node[] }
  | { readonly kind: 'maybe'; readonly node: Node }
  | { readonly kind: 'gap'; readonly width: number; readonly step: Step };

/** The tree of a pattern. Throws `PhraseError` with what is wrong and how to mend it. */
export function parse(source: string): Node {
  const parts = source.match(/\(|\)|\[|\]|\||<|>|\.\.\d*|~\d*|\{\w+\}|[^\s()[\]|<>{}~]+/g) ?? [];
  let at = 0, depth = 0, reach = 0;
  const bad = (what: string): PhraseError => new PhraseError(`pattern "${source}": ${what}`);
  const choice = (close: string | undefined): Node => {
    const options: Node[] = [];
    if (++depth > limits.depth) throw bad(`brackets stand ${limits.depth} deep in each other; write it flatter`);
    for (;;) {
      options.push(sequence());
      const part = parts[at];
      if (part === '|') { at++; continue; }
      if (part === close) { if (close !== undefined) at++; break; }
      throw bad(part === undefined ? `"${close}" is missing at the end` : `"${part}" closes nothing`);
    }
    depth--;
    return options.length === 1 ? options[0]! : { kind: 'one', nodes: withWordsTogether(options) };
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
        if ((reach += width) > limits.reach) throw bad(`its gaps bridge more than ${limits.reach} words; write several patterns`);
        if (width > 0) nodes.push({ kind: 'gap', width, step: { op: plain ? 'plain' : 'any' } });
      } else nodes.push(...wordSteps(part));
    }
    return { kind: 'all', nodes };
  };
  const node = choice(undefined);
  return node;
}

/** The options of a choice, those that are single words as one of them. */
function withWordsTogether(options: readonly Node[]): readonly Node[] {
  const words: WordStep[] = [], others: Node[] = [];
  for (const option of options) {
    const node = option.kind === 'all' && option.nodes.length === 1 ? option.nodes[0]! : option;
    const inner = node.kind === 'one' ? node.nodes : [node];
    for (const one of inner) {
      if (one.kind !== 'step') others.push(one);
      else if (one.step.op === 'oneOf') words.push(...one.step.words);
      else if (one.step.op === 'word' || one.step.op === 'prefix') words.push(one.step);
      else others.push(one);
    }
  }
  if (words.length < 2) return options;
  return [{ kind: 'step', step: { op: 'oneOf', words } }, ...others];
}

/** "twenty-six", "l'assuré": the same splitting as in a text, so that a pattern may be written as the law writes it. */
function wordSteps(part: string): Node[] {
  const prefix = part.endsWith('*');
  if (/^[a-z]+\*?$/.test(part)) return [{ kind: 'step', step: wordStep(prefix ? part.slice(0, -1) : part, prefix) }]; // most are so
  const words = fold(prefix ? part.slice(0, -1) : part).split(/[^\p{L}\p{M}\p{N}%§€$£.,/]|(?<!\p{N})[.,/]|[.,/](?!\p{N})/u).filter(word => word !== '');
  return words.map((word, i) => ({ kind: 'step', step: wordStep(word, prefix && i === words.length - 1) }));
}

/** What a step asks of words gets its number here: a new one makes forgotten what words of texts meet, and programs are made late. */
function wordStep(word: string, prefix: boolean): WordStep {
  needOf(word, prefix);
  return { op: prefix ? 'prefix' : 'word', word };
}

/** For each part that must be there, the words one of which it takes. A part that may be missing, or be any word, asks for none. */
export function needsOf(node: Node): Needs {
  const needs: (readonly Need[])[] = [];
  collectNeeds(node, needs);
  return needs;
}

function collectNeeds(node: Node, into: (readonly Need[])[]): void {
  if (node.kind === 'all') {
    for (const one of node.nodes) collectNeeds(one, into);
    return;
  }
  const first = firstNeed(node);
  if (first !== undefined) into.push(first);
}

/** The first of the needs of a node. */
function firstNeed(node: Node): readonly Need[] | undefined {
  switch (node.kind) {
    case 'step': return node.step.op === 'oneOf' ? node.step.words.map(need) : node.step.op === 'word' || node.step.op === 'prefix' ? [need(node.step)] : undefined;
    case 'all':
      for (const one of node.nodes) {
        const first = firstNeed(one);
        if (first !== undefined) return first;
      }
      return undefined;
    case 'one': {
      const options: Need[] = [];
      for (const option of node.nodes) {
        const first = firstNeed(option);
        if (first === undefined) return undefined;
        options.push(...first);
      }
      return options;
    }
    default: return undefined;
  }
}

const need = ({ word, op }: WordStep): Need => needOf(word, op === 'prefix');

/**
 * What the word at one edge of a node must be, the first or the last: one of these. Undefined where it may be any word, or none;
 * what stands at the edge is then asked when the pattern is tried.
 */
export function edgeOf(node: Node, edge: 'first' | 'last'): readonly Need[] | undefined {
  const into = new Set<Need>();
  return edgeInto(node, edge, into) === 'closed' ? [...into] : undefined;
}

/** closed: one of the words put into the set stands there · through: or the node has no words · open: any word may stand there. */
function edgeInto(node: Node, edge: 'first' | 'last', into: Set<Need>): 'closed' | 'through' | 'open' {
  switch (node.kind) {
    case 'step': {
      const { step } = node;
      if (step.op === 'begin' || step.op === 'end') return 'through';
      if (step.op === 'oneOf') for (const word of step.words) into.add(need(word));
      else if (step.op === 'word' || step.op === 'prefix') into.add(need(step));
      else return 'open';
      return 'closed';
    }
    case 'all': {
      const { nodes } = node;
      for (let k = 0; k < nodes.length; k++) {
        const reach = edgeInto(nodes[edge === 'first' ? k : nodes.length - 1 - k]!, edge, into);
        if (reach !== 'through') return reach;
      }
      return 'through';
    }
    case 'one': {
      let all: 'closed' | 'through' = 'closed';
      for (const option of node.nodes) {
        const reach = edgeInto(option, edge, into);
        if (reach === 'open') return 'open';
        if (reach === 'through') all = 'through';
      }
      return all;
    }
    case 'maybe': return edgeInto(node.node, edge, into) === 'open' ? 'open' : 'through';
    case 'gap': return 'open';
  }
}

/** The same pattern read backwards. */
export function reverse(node: Node): Node {
  switch (node.kind) {
    case 'all': return { kind: 'all', nodes: node.nodes.map(reverse).reverse() };
    case 'one': return { kind: 'one', nodes: node.nodes.map(reverse) };
    case 'maybe': return { kind: 'maybe', node: reverse(node.node) };
    default: return node;
  }
}

/** Throws where the program of a tree would be too long. */
export function checkLength(node: Node, source: string): void {
  if (stepsOf(node) > limits.steps) throw new PhraseError(`pattern "${source}" is too long; ${limits.steps} steps at most`);
}

/** How many steps `assemble` makes of a tree, or would without choices of words. */
function stepsOf(node: Node): number {
  switch (node.kind) {
    case 'step': return node.step.op === 'oneOf' ? 3 * node.step.words.length - 2 : 1; // as if each word were a fork
    case 'maybe': return 1 + stepsOf(node.node);
    case 'gap': return 2 * node.width;
    case 'all': return node.nodes.reduce((sum, one) => sum + stepsOf(one), 0);
    case 'one': return node.nodes.reduce((sum, one) => sum + stepsOf(one), 2 * (node.nodes.length - 1));
  }
}

/** The program of a tree: steps that a run goes through, choices as forks. */
export function assemble(node: Node, source: string): Program {
  checkLength(node, source);
  const steps: Step[] = [];
  const emit = (part: Node): void => {
    switch (part.kind) {
      case 'step': steps.push(part.step); break;
      case 'all': part.nodes.forEach(emit); break;
      case 'maybe': emitOptional(() => emit(part.node)); break;
      case 'gap': emitGap(part.width, part.step); break;
      case 'one': emitChoice(part.nodes); break;
    }
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
  return encode(steps, thenOf(node));
}

/** What must follow the words in a row that a pattern begins with, and how far on at most. */
function thenOf(node: Node): Then | undefined {
  const nodes = inARow(node);
  let at = nodes.findIndex(one => one.kind !== 'step' || !isWordStep(one.step)), reach = 0;
  for (; at >= 0 && at < nodes.length; at++) {
    const needs = edgeOf(nodes[at]!, 'first');
    if (needs !== undefined) return { needs: new NeedSet(needs), reach: reach + 1 };
    reach += lengthOf(nodes[at]!);
  }
  return undefined;
}

/** The nodes that follow each other; a choice of one thing (words taken together) is that thing. */
const inARow = (node: Node): readonly Node[] => node.kind === 'all' || node.kind === 'one' && node.nodes.length === 1 ? node.nodes.flatMap(inARow) : [node];

const isWordStep = ({ op }: Step): boolean => op === 'word' || op === 'prefix' || op === 'oneOf';

/** How many words a node covers at most. */
function lengthOf(node: Node): number {
  switch (node.kind) {
    case 'step': return node.step.op === 'begin' || node.step.op === 'end' ? 0 : 1;
    case 'maybe': return lengthOf(node.node);
    case 'gap': return node.width;
    case 'all': return node.nodes.reduce((sum, one) => sum + lengthOf(one), 0);
    case 'one': return Math.max(...node.nodes.map(lengthOf));
  }
}

function encode(steps: readonly Step[], then: Then | undefined): Program {
  const code: number[] = [];
  const prefixes: string[] = [], choices: Choice[] = [];
  for (const step of steps) {
    switch (step.op) {
      case 'word': code.push(Op.word, numberOfWord(step.word), 0); break;
      case 'prefix':
        code.push(Op.prefix, prefixes.length, needOf(step.word, true));
        prefixes.push(step.word);
        break;
      case 'oneOf':
        code.push(Op.oneOf, choices.length, 0);
        choices.push(choiceOf(step.words));
        break;
      case 'split': code.push(Op.split, step.to * 3, step.or * 3); break;
      default: code.push(Op[step.op], 0, 0);
    }
  }
  return { code, prefixes: prefixes.length === 0 ? none : prefixes, choices: choices.length === 0 ? none : choices, then };
}

const none: readonly never[] = [];

const choiceOf = (steps: readonly WordStep[]): Choice => ({
  needs: new NeedSet(steps.map(need)),
  words: steps.flatMap(({ op, word }) => op === 'word' ? [numberOfWord(word)] : []), prefixes: steps.flatMap(({ op, word }) => op === 'prefix' ? [word] : []),
});

/** The words of a pattern that is nothing but words, by their numbers. */
export function wordsInARow({ code }: Program): readonly number[] | undefined {
  const words: number[] = [];
  for (let at = 0; at < code.length; at += 3) {
    if (code[at] === Op.match) return words.length > 0 ? words : undefined;
    if (code[at] !== Op.word) return undefined;
    words.push(code[at + 1]!);
  }
  return undefined;
}

/** What a match can begin with: words by their numbers, beginnings of words, figures, or anything. */
export interface Firsts {
  readonly words: readonly number[];
  readonly prefixes: readonly string[];
  readonly figures: boolean;
  readonly anything: boolean;
}

/** Whether a match can begin only where a sentence does. */
export const opensSentence = ({ code }: Program): boolean => code[0] === Op.begin;

export function firstsOf({ code, prefixes, choices }: Program, source: string): Firsts {
  const words: number[] = [], beginnings: string[] = [], seen = new Set<number>();
  let anything = false, figures = false;
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    switch (code[at]) {
      case Op.split: visit(code[at + 1]!); visit(code[at + 2]!); break;
      case Op.begin: case Op.end: visit(at + 3); break;
      case Op.match: throw new PhraseError(`pattern "${source}" matches nothing at all; give it at least one word`);
      case Op.word: words.push(code[at + 1]!); break;
      case Op.prefix: beginnings.push(prefixes[code[at + 1]!]!); break;
      case Op.oneOf:
        words.push(...choices[code[at + 1]!]!.words);
        beginnings.push(...choices[code[at + 1]!]!.prefixes);
        break;
      case Op.value: figures = true; break;
      default: anything = true;
    }
  };
  visit(0);
  return { words, prefixes: beginnings, figures, anything };
}
