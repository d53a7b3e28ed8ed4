import type { Draft } from '../draft/draft';
import type { Outline } from '../draft/outline';
import { type CrossReference, crossReferencesOf, type ResolvedItem } from '../facts/crossReferences';

/** A reference that leads elsewhere than before. */
export interface Difference {
  readonly before: CrossReference | undefined;
  /** The provision of the new draft in which it stands, or should stand. */
  readonly provision: number | undefined;
}

/**
 * Compares two drafts reference by reference: each must stand in the same provision and lead to the same one. `moved` says where
 * each provision of the first has gone; undefined for one that was taken out. Gives the first reference that does not, if any.
 */
export function differingReference(before: { readonly draft: Draft; readonly outline: Outline }, after: { readonly draft: Draft; readonly outline: Outline }, moved: (at: number) => number | undefined): Difference | undefined {
  const old = crossReferencesOf(before.draft, before.outline), now = crossReferencesOf(after.draft, after.outline);
  for (let at = 0; at < old.of.length; at++) {
    const to = moved(at), was = old.of[at]!;
    if (to === undefined) continue;
    const is = now.of[to];
    if (is === undefined || is.length !== was.length) return { before: was[0], provision: to };
    for (let i = 0; i < was.length; i++) if (!same(was[i]!, is[i]!, moved)) return { before: was[i], provision: to };
  }
  return undefined;
}

function same(was: CrossReference, is: CrossReference, moved: (at: number) => number | undefined): boolean {
  if (was.items.length !== is.items.length || was.external !== is.external) return false;
  return was.items.every((item, i) => {
    const other = is.items[i]!;
    const leads = (a: number | undefined, b: number | undefined): boolean => a === undefined || (moved(a) ?? -2) === b;
    return leads(item.target, other.target) && leads(item.end, other.end);
  });
}

/** References that led nowhere before and lead somewhere now: a number that did not exist has been given. */
export function wokenReferences(before: { readonly draft: Draft; readonly outline: Outline }, after: { readonly draft: Draft; readonly outline: Outline }, moved: (at: number) => number | undefined): readonly CrossReference[] {
  const old = crossReferencesOf(before.draft, before.outline), now = crossReferencesOf(after.draft, after.outline);
  return old.of.flatMap((was, at) => {
    const is = now.of[moved(at) ?? -1];
    return is === undefined ? [] : was.filter((one, i) => !one.external && one.items.some((item, k) => wakes(item, is[i]?.items[k])));
  });
}

/** True where something of "subparagraph (3) of paragraph 3" is found now that was not before, be it the paragraph alone. */
function wakes(was: ResolvedItem, is: ResolvedItem | undefined): boolean {
  if (is === undefined) return false;
  return was.target === undefined && is.target !== undefined || was.steps.some(({ provision }, i) => provision === undefined && is.steps[i]?.provision !== undefined);
}
