import { type ChangedProvisions, changedProvisions } from './changed';
import type { Draft } from './draft';
import type { Outline } from './outline';

/** What was made of the version before, and where its provisions are other ones. */
export interface VersionBefore<T> {
  readonly draft: Draft;
  readonly made: T;
  /** As many provisions before as after: the outline is the same. */
  readonly stretch: ChangedProvisions;
}

/**
 * Something made of a whole draft, once a draft. While somebody types inside provisions each version keeps the outline object of the one
 * before (`outlineAgain`): what was made of that is handed to `make`, so that only what depends on the changed provisions is made anew.
 * Each outline keeps the latest alone, and only in the same language.
 */
export function madeByOutline<T>(make: (draft: Draft, outline: Outline, before: VersionBefore<T> | undefined) => T): (draft: Draft, outline: Outline) => T {
  const known = new WeakMap<Draft, T>(), latest = new WeakMap<Outline, { readonly draft: Draft; readonly made: T }>();
  return (draft, outline) => {
    if (known.has(draft)) return known.get(draft)!;
    const last = latest.get(outline), fits = last !== undefined && last.draft.language === draft.language && last.draft.provisions.length === draft.provisions.length;
    const made = make(draft, outline, fits ? { ...last, stretch: changedProvisions(last.draft, draft) } : undefined);
    known.set(draft, made);
    latest.set(outline, { draft, made });
    return made;
  };
}
