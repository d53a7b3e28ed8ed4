import { labelOf } from '../../draft/outline';
import type { Finding } from '../../engine/finding';
import type { Resolvable, Rule } from '../../engine/pack';
import type { Analysis, Placed } from '../analysis';
import type { NamedFile } from '../between/place';
import { type KeptFinding, keepFindings, moveFindings } from '../keptFindings';
import { resolvedRules } from '../resolvedRules';
import { compareTwins, type TwinDifference } from './compareTwins';

/** Another language version of a draft. */
export type Twin = NamedFile;

/**
 * What a draft and its other language versions say differently, as findings of the rules that speak of it; none where a profile has switched
 * those off. While somebody types in a long draft (`open`) the findings of the version before are moved along instead.
 */
export function twinFindings(own: Analysis, twins: readonly Twin[]): readonly Placed<Finding>[] {
  const rules = resolvedRules(own.rules, 'twin-');
  if (rules.size === 0) return [];
  return twins.flatMap((twin) => {
    const before = known.get(twin.analysis);
    if (own.open && before !== undefined) return moveFindings(before, own.draft);
    const found = compareTwins(own, twin.analysis).flatMap((difference) => findingOf(difference, own, twin, rules));
    known.set(twin.analysis, keepFindings(found, own.draft));
    return found;
  });
}

const known = new WeakMap<Analysis, readonly KeptFinding[]>();

function findingOf(difference: TwinDifference, own: Analysis, { name, analysis: other }: Twin, rules: ReadonlyMap<Resolvable, Rule>): readonly Placed<Finding>[] {
  const { kind, own: mine, other: theirs, near } = difference;
  const rule = rules.get(mine === undefined ? 'twin-there' : theirs === undefined ? 'twin-here' : kind === 'provision' ? 'twin-here' : `twin-${kind}`);
  if (rule === undefined) return [];
  const provision = mine?.provision ?? near.own, { numSpan, text } = own.draft.provisions[provision]!;
  const said = (analysis: Analysis, place: TwinDifference['own']): string => place === undefined ? '' : kind === 'provision' ? labelOf(analysis.draft, analysis.outline, place.provision) : place.words;
  return [{ provision, item: {
    rule, severity: rule.severity, verdict: 'unresolved', cites: rule.cites, fixes: [], span: mine?.span ?? numSpan ?? { start: 0, end: Math.min(1, text.length) },
    values: { here: said(own, mine), there: said(other, theirs), file: name, place: labelOf(other.draft, other.outline, theirs?.provision ?? near.other) },
  } }];
}
