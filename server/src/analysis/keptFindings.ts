import type { Draft, Provision } from '../draft/draft';
import type { Finding } from '../engine/finding';
import type { Placed } from './analysis';

/** A finding with the provision it stands in, by which it is found again in a later version. */
export type KeptFinding = Placed<Finding> & { readonly of: Provision };

/** Findings of a draft, to be had again while somebody types. */
export const keepFindings = (found: readonly Placed<Finding>[], { provisions }: Draft): readonly KeptFinding[] =>
  found.map((placed) => ({ ...placed, of: provisions[placed.provision]! }));

/** Those whose provision stands in a later version as it was, at its place there. */
export function moveFindings(kept: readonly KeptFinding[], { provisions }: Draft): readonly Placed<Finding>[] {
  if (kept.length === 0) return [];
  const at = new Map(provisions.map((provision, i) => [provision, i]));
  return kept.flatMap(({ of, item }) => {
    const provision = at.get(of);
    return provision === undefined ? [] : [{ provision, item }];
  });
}
