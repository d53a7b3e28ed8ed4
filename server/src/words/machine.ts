import { meets, metBy } from './needs';
import { Op, type Program, type Then, limits } from './pattern';
import { isNumberWord } from './numberWords';
import { Gap, type Tokens, numberOf } from './tokens';

// Names of this module: reached through another module's they cost several times as much where modules are loaded one by one
const { any: isAny, begin: isBegin, end: isEnd, match: isMatch, oneOf: isOneOf, plain: isPlain, prefix: isPrefix, split: isSplit, value: isValue, word: isWord } = Op;

/** What a word of the phrase adds to the fit, and what a word bridged takes away, in tenths: whole numbers, so that equals are equal. */
const fits = { word: 5, bridged: -1 } as const;

/**
 * Simulates the program over the tokens from `at` on, in steps of `by`; gives the token after the longest match and the best
 * fit, or undefined. All threads advance together, at most one a state, so that the cost is bounded by words times states. No
 * phrase runs over the border of a sentence; `joined` says that the first word too continues one.
 */
export function run(program: Program, tokens: Tokens, at: number, by: 1 | -1, stop: number, joined: boolean, values?: Uint8Array): { end: number; fit: number } | undefined {
  const { code } = program, { count, gap } = tokens;
  let i = at, state = 0;
  // Words in a row need no threads, and most runs end at their first word
  for (let op = code[state]; op === isWord || op === isOneOf || op === isPrefix; op = code[state += 3], i += by) {
    if (i === stop || i < 0 || i >= count || !accepts(program, state, tokens, i, false)) return undefined;
    if ((joined || i !== at) && border(gap, i, by, count) >= Gap.hard) return undefined;
  }
  const walked = fits.word * (state / 3);
  if (code[state] === isMatch) return { end: i, fit: walked / 10 };
  if (program.then !== undefined && !follows(program.then, tokens, i, by, stop, joined || i !== at)) return undefined;
  let live = 0;
  end = none;
  best = -Infinity;
  turn();
  add(code, tokens, by, state, i, walked);
  for (; (live = advance()) > 0 && i !== stop && i >= 0 && i < count; i += by) {
    if ((joined || i !== at) && border(gap, i, by, count) >= Gap.hard) break;
    turn();
    const inValue = values !== undefined && values[i] === 1;
    for (let k = 0; k < live; k++) {
      const state = scratch.live[k]!;
      if (accepts(program, state, tokens, i, inValue)) add(code, tokens, by, state + 3, i + by, scratch.fits[k]! + (code[state] === isAny || code[state] === isPlain ? fits.bridged : fits.word));
    }
  }
  return end === none ? undefined : { end, fit: best / 10 };
}

/** Whether what must come stands within reach, from token `i` on, before the sentence ends. */
function follows({ needs, reach }: Then, { word, norm, gap, count }: Tokens, i: number, by: 1 | -1, stop: number, joined: boolean): boolean {
  for (let k = 0; k < reach && i !== stop && i >= 0 && i < count; k++, i += by) {
    if ((joined || k > 0) && border(gap, i, by, count) >= Gap.hard) return false;
    if (needs.meetsAny(metBy(word[i]!, norm[i]!))) return true;
  }
  return false;
}

/** What parts token `i` from the one before it in the direction of reading. */
const border = (gap: readonly Gap[], i: number, by: 1 | -1, count: number): Gap => by === 1 ? gap[i]! : i + 1 < count ? gap[i + 1]! : Gap.none;

/** Rows of numbers that every run uses anew: a run is over before the next begins. `seen` holds the turn a state was last reached in. */
const size = (limits.steps + 2) * 3;
const scratch = { seen: new Int32Array(size), fit: new Float64Array(size), turn: 0, live: new Int32Array(size), next: new Int32Array(size), fits: new Float64Array(size) };

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

function add(code: readonly number[], tokens: Tokens, by: 1 | -1, state: number, position: number, value: number): void {
  const { seen, fit } = scratch;
  const again = seen[state] === scratch.turn;
  if (again && fit[state]! >= value) return;
  seen[state] = scratch.turn;
  fit[state] = value;
  switch (code[state]) {
    case isSplit: add(code, tokens, by, code[state + 1]!, position, value); add(code, tokens, by, code[state + 2]!, position, value); return;
    case isBegin: if (beginsSentence(tokens, by === 1 ? position : position + 1)) add(code, tokens, by, state + 3, position, value); return;
    case isEnd: if (endsSentence(tokens, by === 1 ? position - 1 : position)) add(code, tokens, by, state + 3, position, value); return;
    case isMatch: end = position; if (value > best) best = value; return;
    default: if (!again) scratch.next[reached++] = state;
  }
}

function accepts({ code, choices }: Program, state: number, tokens: Tokens, i: number, inValue: boolean): boolean {
  switch (code[state]) {
    case isAny: return true;
    case isPlain: return !inValue;
    case isWord: return numberOf(tokens, i) === code[state + 1];
    case isPrefix: return meets(metBy(tokens.word[i]!, tokens.norm[i]!), code[state + 2]!);
    case isOneOf: return choices[code[state + 1]!]!.needs.meetsAny(metBy(tokens.word[i]!, tokens.norm[i]!));
    case isValue: return isFigure(tokens.norm[i]!) || isNumberWord(tokens.norm[i]!, tokens.language);
    default: return false;
  }
}

/** Whether a word is written in figures; most words are told by one look at their first letter. */
export function isFigure(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 48 && first <= 57 : /^\p{N}/u.test(word);
}

export const beginsSentence = (tokens: Tokens, i: number): boolean => i <= 0 || i < tokens.count && tokens.gap[i]! >= Gap.hard;
const endsSentence = (tokens: Tokens, i: number): boolean => i >= tokens.count - 1 || tokens.gap[i + 1]! >= Gap.hard;
