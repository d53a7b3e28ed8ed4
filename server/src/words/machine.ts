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
  const first = program[0]!;
  if (first.op === 'match') return { end: at, fit: 0 };
  // Most runs end at their first word
  if (first.op === 'word' && tokens.norm[at] !== first.word) return undefined;
  if (first.op === 'prefix' && tokens.norm[at]?.startsWith(first.word) !== true) return undefined;
  let live = 0;
  end = none;
  best = -Infinity;
  turn();
  add(program, tokens, by, 0, at, 0);
  for (let i = at; (live = advance()) > 0 && i !== stop && i >= 0 && i < tokens.count; i += by) {
    const border = by === 1 ? tokens.gap[i]! : tokens.gap[i + 1] ?? Gap.none;
    if (border >= Gap.hard && (joined || i !== at)) break;
    turn();
    const word = tokens.norm[i]!, inValue = values?.[i] === 1;
    for (let k = 0; k < live; k++) {
      const state = scratch.live[k]!, step = program[state]!;
      if (accepts(step, word, inValue)) add(program, tokens, by, state + 1, i + by, scratch.fits[k]! + (step.op === 'any' || step.op === 'plain' ? fits.bridged : fits.word));
    }
  }
  return end === none ? undefined : { end, fit: best / 10 };
}

/** Rows of numbers that every run uses anew: a run is over before the next begins. `seen` holds the turn a state was last reached in. */
const scratch = {
  seen: new Int32Array(limits.steps + 2), fit: new Float64Array(limits.steps + 2), turn: 0,
  live: new Int32Array(limits.steps + 2), next: new Int32Array(limits.steps + 2), fits: new Float64Array(limits.steps + 2),
};

/** Of the run under way: how many states were reached in this turn, the token after the longest match so far, and the best fit. */
const none = -2;
let reached = 0, end = none, best = -Infinity;

function turn(): void {
  scratch.turn = scratch.turn === 0x7fffffff ? 1 : scratch.turn + 1;
  if (scratch.turn === 1) scratch.seen.fill(0);
  reached = 0;
}

/** What was reached becomes what is alive; how many states that are. */
function advance(): number {
  const { live, next, fit, fits: kept } = scratch;
  for (let k = 0; k < reached; k++) {
    const state = next[k]!;
    live[k] = state;
    kept[k] = fit[state]!;
  }
  return reached;
}

function add(program: Program, tokens: Tokens, by: 1 | -1, state: number, position: number, value: number): void {
  const { seen, fit } = scratch;
  const again = seen[state] === scratch.turn;
  if (again && fit[state]! >= value) return;
  seen[state] = scratch.turn;
  fit[state] = value;
  const step = program[state]!;
  switch (step.op) {
    case 'split': add(program, tokens, by, step.to, position, value); add(program, tokens, by, step.or, position, value); return;
    case 'begin': if (beginsSentence(tokens, by === 1 ? position : position + 1)) add(program, tokens, by, state + 1, position, value); return;
    case 'end': if (endsSentence(tokens, by === 1 ? position - 1 : position)) add(program, tokens, by, state + 1, position, value); return;
    case 'match': end = position; if (value > best) best = value; return;
    default: if (!again) scratch.next[reached++] = state;
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
