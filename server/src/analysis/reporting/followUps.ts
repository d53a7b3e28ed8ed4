import type { Instrument } from '../../engine/pack';
import { assess, scopeOf } from '../assess';
import type { Framework } from '../framework';
import { type Followed, followUp, type SupervisoryComment } from './supervision';

/** The follow-up on one instrument; without `instrument` nothing is known of it, and its comments have no provisions. */
export interface InstrumentFollowUp {
  readonly id: string;
  readonly instrument?: Instrument;
  readonly followed: readonly Followed[];
}

/** The follow-up of all comments against a law as it stands, instrument by instrument as the file first names them. Pure. */
export function followUps(framework: Framework, comments: readonly SupervisoryComment[]): readonly InstrumentFollowUp[] {
  const ids = [...new Set(comments.map(({ instrument }) => instrument.toUpperCase()))];
  const assessed = assess(framework, scopeOf(framework, { asked: ids })).instruments;
  return ids.map((id): InstrumentFollowUp => {
    const known = assessed.find(({ instrument }) => instrument.id.toUpperCase() === id);
    if (known) return { id: known.instrument.id, instrument: known.instrument, followed: followUp(comments, known) };
    const own = comments.filter(({ instrument }) => instrument.toUpperCase() === id).sort((a, b) => b.year - a.year);
    return { id, followed: own.map((comment) => ({ comment, places: [], shownAt: [] })) };
  });
}
