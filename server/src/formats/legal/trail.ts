import type { Origin } from './blocks';
import type { Steps } from './containers';
import { stepsOf } from './containers';
import type { Line } from './lines';
import type { Raw } from './raw';
import type { Head } from './runningHeads';
import { countHeads } from './runningHeads';
import type { State } from './state';
import type { Counts, Customs, Heads } from './survey';
import { countShown } from './survey';
import type { Breaks, WrapStyle } from './wrap';
import { breaksOf } from './wrap';
import { type Snapshot, snapshotOf } from './snapshot';

/**
 * What a reading leaves behind for the next version: marks at which it may begin again, and sums over the whole text from which
 * its customs were judged. `resume.ts` follows it. A text whose reading looks far ahead or back leaves none.
 */
export interface Trail {
  /** Where the law begins, after the front matter. */
  readonly from: number;
  readonly style: WrapStyle;
  readonly customs: Customs;
  /** The depth of Parts. */
  readonly below: number;
  readonly sums: Sums;
  readonly marks: readonly Mark[];
}

/** A block at which a reading may begin, with what stands between it and the next mark. */
export interface Mark {
  /** Where the block begins, from the start of the file. */
  readonly at: number;
  readonly snapshot: Snapshot;
  readonly tally: Tally;
}

/** What lines and blocks from one mark to the next tell of the whole. */
export interface Tally {
  readonly blocks: number;
  readonly breaks: Breaks;
  readonly times: ReadonlyMap<string, number>;
  readonly counts: Counts;
  readonly steps: Steps;
}

/** The same over the whole text; `breaks.lengths[n]` says how many lines are n long, `count` how many there are of any length. */
export interface Sums extends Omit<Tally, 'blocks'> {
  readonly count: number;
}

/** What a reading has at hand. */
export interface Ground {
  readonly state: State;
  readonly lines: readonly Line[];
  readonly origins: readonly Origin[];
  readonly heads: readonly (Head | undefined)[];
  readonly known: Heads;
}

/** Marks stand so many blocks apart at least. */
const apart = 12;

/** Looks for blocks at which a reading may begin again, while it goes on. */
export class Markers {
  readonly #ground: Ground;
  readonly #safe: boolean;
  readonly #found: { readonly block: number; readonly raws: number; readonly snapshot: Snapshot }[] = [];
  #next: number;
  #candidate: { readonly snapshot: Snapshot; readonly raws: number; readonly last: Raw; readonly was: string } | undefined;

  /** `from` is the block before the first that may be marked. */
  constructor(ground: Ground, safe: boolean, from = Math.max(ground.known.first + 1, lastOf(ground.state.survey.contents) + 1, 1)) {
    this.#ground = ground;
    this.#safe = safe;
    this.#next = from + 1;
  }

  before(at: number): void {
    if (at < this.#next) return;
    const { state, lines, origins } = this.#ground;
    // Lines are read again from where they begin in the file
    if (lines[origins[at]!.line]!.inside === true || lines[origins[at - 1]!.line]!.inside === true) return;
    const { unit } = state, last = state.raws[state.raws.length - 1];
    if (last === undefined || state.note !== undefined || state.quote !== undefined || state.pending.length > 0) return;
    if (unit !== undefined && state.blocks[at - 1]!.start <= unit.start) return;
    this.#candidate = { snapshot: snapshotOf(this.#ground, at), raws: state.raws.length, last, was: shapeOf(last) };
  }

  /** The mark holds where the block began something new and left what stood before it alone. */
  after(at: number): void {
    const candidate = this.#candidate;
    if (candidate === undefined) return;
    this.#candidate = undefined;
    const { raws } = this.#ground.state;
    if (raws.length <= candidate.raws || shapeOf(candidate.last) !== candidate.was || raws[candidate.raws - 1] !== candidate.last) return;
    this.#found.push({ block: at, raws: candidate.raws, snapshot: candidate.snapshot });
    this.#next = at + apart;
  }

  trail(whole: Omit<Trail, 'marks'>): Trail | undefined {
    const { state } = this.#ground;
    return this.#safe && !state.nested ? { ...whole, marks: this.marks(state.blocks.length, this.#ground.lines.length) } : undefined;
  }

  /** The marks up to block `end`, which stands on line `endLine`. */
  marks(end: number, endLine: number): Mark[] {
    const { state } = this.#ground;
    return this.#found.map(({ block, raws, snapshot }, i): Mark => {
      const next = this.#found[i + 1];
      return { at: state.blocks[block]!.start, snapshot, tally: this.tally(block, next?.block ?? end, raws, next?.raws ?? state.raws.length, endLine) };
    });
  }

  /** The first block and raw that have a mark. */
  get first(): { readonly block: number; readonly raws: number } | undefined {
    return this.#found[0];
  }

  /** What blocks `from..to` and the raws that they made tell. */
  tally(from: number, to: number, rawsFrom: number, rawsTo: number, endLine: number): Tally {
    const { state: { text, blocks, raws }, lines, origins, heads, known } = this.#ground;
    const line = origins[from]!.line, lineTo = origins[to]?.line ?? endLine;
    return {
      blocks: to - from, breaks: breaksOf(text, lines, line, lineTo), times: countHeads(heads.slice(line, lineTo)), counts: countShown(text, blocks, known, from, to),
      steps: stepsOf(raws, rawsFrom, lawBefore(raws, rawsFrom), rawsTo),
    };
  }
}

const lastOf = (numbers: ReadonlySet<number>): number => numbers.size === 0 ? -1 : Math.max(...numbers);

/** The last raw before `at` that is no note. */
export const lawBefore = (raws: readonly Raw[], at: number): Raw | undefined => {
  while (at > 0 && raws[at - 1]!.kind === 'note') at--;
  return raws[at - 1];
};

/** What later blocks may change of a raw. */
export const shapeOf = (raw: Raw): string =>
  `${raw.kind} ${raw.start} ${raw.end} ${raw.body} ${raw.headingSpan?.start} ${raw.headingSpan?.end} ${raw.numSpan?.start} ${raw.skip.length}`;

/** Sums with tallies taken off and put on. */
export function addTallies(sums: Sums, off: readonly Tally[], on: readonly Tally[]): Sums {
  const lengths = [...sums.breaks.lengths], times = new Map(sums.times), steps = new Map(sums.steps);
  const shown = [...sums.counts.shown], headings = [...sums.counts.headings], long = [...sums.counts.long];
  let { count } = sums, { pairs, running } = sums.breaks;
  const put = (tally: Tally, by: number): void => {
    for (const length of tally.breaks.lengths) if (length < lengths.length) lengths[length]! += by;
    count += by * tally.breaks.lengths.length;
    pairs += by * tally.breaks.pairs;
    running += by * tally.breaks.running;
    tally.times.forEach((often, key) => { times.set(key, (times.get(key) ?? 0) + by * often); });
    tally.steps.forEach((often, step) => { steps.set(step, (steps.get(step) ?? 0) + by * often); });
    tally.counts.shown.forEach((often, i) => { shown[i]! += by * often; });
    tally.counts.headings.forEach((often, i) => { headings[i]! += by * often; });
    tally.counts.long.forEach((often, i) => { long[i]! += by * often; });
  };
  for (const tally of off) put(tally, -1);
  for (const tally of on) put(tally, 1);
  return { breaks: { lengths, pairs, running }, count, times, steps, counts: { shown, headings, long } };
}

/** How many blocks stand from mark `from` up to mark `to`. */
export const blocksBetween = (marks: readonly Mark[], from: number, to: number): number => {
  let blocks = 0;
  for (let at = from; at < to; at++) blocks += marks[at]!.tally.blocks;
  return blocks;
};

