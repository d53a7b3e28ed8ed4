import type { Provision } from '../../draft/draft';
import { labelOf } from '../../draft/outline';
import type { Finding } from '../../engine/finding';
import type { Resolvable, Rule } from '../../engine/pack';
import { isSubordinate } from '../../facts/lawParts';
import { amendsOthers } from '../../facts/lostReferences';
import type { Analysis, Placed } from '../analysis';
import { type KeptFinding, keepFindings, moveFindings } from '../keptFindings';
import { resolvedRules } from '../resolvedRules';
import { compareDefinitions } from './definitions';
import { gapsBetween } from './gaps';
import type { NamedFile, TextPlace } from './place';
import { unusedPowers } from './powers';
import { compareValues } from './values';

/**
 * What one text of a law and its other texts do not settle between them, as findings of the rules that speak of it (`law-…` in
 * rules/drafting/between.yaml), each with the other place. Texts in another language are left out: they are twins; and so are amending acts, which mean the text that they change. While somebody types in a long
 * draft (`open`) what was found before moves along.
 */
export function betweenFindings(own: Analysis, others: readonly NamedFile[]): readonly Placed<Finding>[] {
  const rules = resolvedRules(own.rules, 'law-'), same = others.filter(({ analysis: { draft } }) => draft.language === own.draft.language && !amendsOthers(draft));
  if (rules.size === 0 || same.length === 0 || amendsOthers(own.draft)) return [];
  const key = own.draft.provisions[0];
  const before = key && known.get(key);
  if (own.open && before !== undefined) return moveFindings(before, own.draft);
  const file: NamedFile = { name: '', analysis: own };
  const make = (what: Resolvable, mine: TextPlace, other: TextPlace, more: Readonly<Record<string, string>> = {}): readonly Placed<Finding>[] => {
    const rule = rules.get(what);
    return rule === undefined ? [] : [findingOf(rule, mine, other, more)];
  };
  const found = [
    ...same.flatMap((other) => [
      ...compareValues(file, other).flatMap(({ kind, own: mine, other: their }) => {
        // The law is the measure: only the text under it is told
        if (!isSubordinate(own.draft) && isSubordinate(other.analysis.draft)) return [];
        return make(kind === 'below' ? 'law-below' : kind === 'differs' ? 'law-value' : 'law-overlap', mine, their);
      }),
      // Where one text stands under the other it is told there; of two regulations, in both
      ...isSubordinate(other.analysis.draft) && !isSubordinate(own.draft) ? [] : compareDefinitions(file, other).flatMap(({ own: mine, other: their }) => make('law-term', mine, their)),
    ]),
    ...gapsBetween(file, same).flatMap(({ own: mine, other, target }) => make('law-gap', mine, other, { target })),
    ...unusedPowers(file, same).flatMap(({ own: mine, other, searched }) => make('law-power', mine, other, { files: searched.map((one) => one.name).join(', ') })),
  ];
  if (key) known.set(key, keepFindings(found, own.draft));
  return found;
}

const known = new WeakMap<Provision, readonly KeptFinding[]>();

function findingOf(rule: Rule, { provision, span, words }: TextPlace, other: TextPlace, more: Readonly<Record<string, string>>): Placed<Finding> {
  const { draft, outline } = other.file.analysis, place = labelOf(draft, outline, other.provision);
  return { provision, item: {
    rule, severity: rule.severity, verdict: 'unresolved', cites: rule.cites, fixes: [], span,
    values: { here: words, there: other.words, file: other.file.name, place, ...more },
    related: [{ draft, provision: other.provision, span: other.span, file: other.file.name, label: place }],
  } };
}
