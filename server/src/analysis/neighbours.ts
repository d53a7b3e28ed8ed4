import type { Draft } from '../draft/draft';
import { seriesOf } from '../draft/writeNumber';
import type { Places } from '../facts/places';

/**
 * The provisions that are counted together with one, in order: units through all Parts for as long as their numbers rise, numbered
 * provisions under one parent, Parts and Schedules of one kind. Undefined where a provision is not numbered.
 */
export function own(draft: Draft, places: Places, at: number): readonly number[] | undefined {
  const provision = draft.provisions[at];
  if (provision?.num === undefined || provision.quoted || provision.numSpan === undefined) return undefined;
  const all = candidates(draft, places, at);
  const here = all.indexOf(at);
  return here < 0 ? undefined : run(draft, all, here);
}

function candidates(draft: Draft, places: Places, at: number): readonly number[] {
  const { depth, kind } = draft.provisions[at]!;
  if (places.isUnit(at) && !places.inSchedule(at)) return places.units;
  if (depth < 20) return places.containersOf([kind]).filter(one => draft.provisions[one]!.num !== undefined && !draft.provisions[one]!.quoted);
  return places.children(places.parents[at]!);
}

/** The run of rising numbers around `here`: numbering that begins again is another. */
function run(draft: Draft, all: readonly number[], here: number): readonly number[] | undefined {
  const num = (i: number): string => draft.provisions[all[i]!]!.num!;
  const rises = (i: number): boolean => {
    const series = seriesOf([num(i), num(i + 1)]);
    return series !== undefined && series.wholes[1]! >= series.wholes[0]! && num(i) !== num(i + 1);
  };
  let from = here, to = here;
  while (from > 0 && rises(from - 1)) from--;
  while (to < all.length - 1 && rises(to)) to++;
  return all.slice(from, to + 1);
}
