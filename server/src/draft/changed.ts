import type { Draft, Provision } from './draft';

/** Where two drafts have other provisions: `before` and `after` hold the same objects up to `start`, and again from the two ends on. */
export interface ChangedProvisions {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** The smallest stretch outside of which two drafts hold the same provisions. */
export function changedProvisions(before: Draft, after: Draft): ChangedProvisions {
  const a = before.provisions, b = after.provisions;
  if (a === b) return { start: b.length, beforeEnd: a.length, afterEnd: b.length };
  const shorter = Math.min(a.length, b.length);
  let start = 0, tail = 0;
  while (start < shorter && a[start] === b[start]) start++;
  while (tail < shorter - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { start, beforeEnd: a.length - tail, afterEnd: b.length - tail };
}

/** True where each changed provision has one in its place of which `same` holds. */
export const eachChanged = (before: Draft, after: Draft, { start, beforeEnd, afterEnd }: ChangedProvisions, same: (a: Provision, b: Provision, at: number) => boolean): boolean => {
  if (beforeEnd !== afterEnd) return false;
  for (let at = start; at < afterEnd; at++) if (!same(before.provisions[at]!, after.provisions[at]!, at)) return false;
  return true;
};

/** A row with one entry a provision: that of the version before outside of the stretch; the same row where nothing differs. */
export function rowAgain<T>(count: number, before: readonly T[] | undefined, stretch: ChangedProvisions | undefined, make: (at: number) => T): readonly T[] {
  if (before === undefined || stretch === undefined) return Array.from({ length: count }, (_, at) => make(at));
  const { start, beforeEnd, afterEnd } = stretch;
  if (start >= afterEnd && beforeEnd === start && before.length === count) return before;
  const made = before.slice(0, start);
  for (let at = start; at < afterEnd; at++) made.push(make(at));
  for (let at = beforeEnd; at < before.length; at++) made.push(before[at]!);
  return made;
}
