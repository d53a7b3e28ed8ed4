import type { Norm } from '../facts/modality/norm';
import type { Analysis } from './analysis';
import { normsIn } from './duties';

/** One time limit of a draft: who must, or may, do what by when. */
export interface Deadline {
  readonly provision: number;
  readonly norm: Norm;
  /** False for a time that is no length or date: "without delay", "every month". */
  readonly length: boolean;
}

const known = new WeakMap<Analysis, readonly Deadline[]>();

/** The time limits of a draft in the order of its text; those that only hang on an event ("when the claim is made") are left out. */
export function deadlinesOf(analysis: Analysis): readonly Deadline[] {
  let list = known.get(analysis);
  if (list === undefined) {
    known.set(analysis, list = analysis.draft.provisions.flatMap((_, provision) => normsIn(analysis, provision)
      .filter(({ time }) => time !== undefined && time.kind !== 'event').map((norm) => ({ provision, norm, length: norm.time!.kind === 'limit' }))));
  }
  return list;
}
