import type { ProvisionKind } from '../../draft/draft';
import type { Raw } from './raw';
import { depths } from './raw';

/**
 * A Part stands above a Chapter in most laws and below it in some (United States, South African by-laws): where a Chapter is
 * followed at once by a Part more often than the other way round, Parts go below.
 */
export function orderContainers(raws: readonly Raw[]): void {
  const steps = new Map<string, number>();
  let above: Raw | undefined;
  for (const raw of raws) {
    if (raw.kind === 'note') continue;
    if (raw.depth < depths.unit && above !== undefined && above.depth < depths.unit) {
      const step = `${above.kind}>${raw.kind}`;
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    above = raw;
  }
  const under = (outer: ProvisionKind): boolean => (steps.get(`${outer}>part`) ?? 0) > (steps.get(`part>${outer}`) ?? 0);
  const depth = under('chapter') ? depths.partUnderChapter : under('title') ? depths.partUnderTitle : under('book') ? depths.partUnderBook : depths.part;
  if (depth === depths.part) return;
  for (const raw of raws) {
    if (raw.kind === 'part') raw.depth = depth;
    if (raw.kind === 'subpart') raw.depth = depth + 1;
  }
}
