import { type Program, type Step, limits } from './pattern';
import { Gap, type Tokens } from './tokens';

/** What a word of the phrase adds to the fit, and what a word bridged takes away, in tenths: whole numbers, so that equals are equal. */
const fits = { word: 5, bridged: -1 } as const;

/**
 * Simulates the program over the tokens from `at` on, in steps of `by`; gives the token after the longest match and the best
 * fit, or undefined. All threads advance together, at most one a state, so that the cost is bounded by words times states. No
 * phrase runs over the border of a sentence; `joined` says that the first word too continues one.
 */
export function run(program: Program, tokens: Tokens, at: number, by: 1 | -1, stop: number, joined: boolean, values?: Uint8Array): { end: number; fit: number } | undefined {
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
