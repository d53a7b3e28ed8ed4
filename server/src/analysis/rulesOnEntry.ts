import type { CatalogueEntry, Rule, RuleSet } from '../engine/pack';
import { type Place, overlap, placesOf } from '../engine/pinpoint';

const remembered = new WeakMap<readonly Rule[], WeakMap<RuleSet['catalogue'], ReadonlyMap<string, readonly Rule[]>>>();

/**
 * The rules that judge an entry of the catalogue, in the order of the set. A cite leads to the entry of just that place; else to those
 * that it lies in; else to those that lie in it: "Art. 57(1)" to 57(1)(a) and 57(1)(b).
 */
export function rulesOnEntry({ cite }: CatalogueEntry, { rules, catalogue }: RuleSet): readonly Rule[] {
  let byCatalogue = remembered.get(rules);
  if (byCatalogue === undefined) remembered.set(rules, byCatalogue = new WeakMap());
  let byEntry = byCatalogue.get(catalogue);
  if (byEntry === undefined) byCatalogue.set(catalogue, byEntry = indexOf(rules, catalogue));
  return byEntry.get(cite.label) ?? [];
}

/** "Art. 69 (list)" is all of Article 69. */
const aside = / \([a-z]{3,}[a-z ]*\)$/;

function indexOf(rules: readonly Rule[], catalogue: RuleSet['catalogue']): ReadonlyMap<string, readonly Rule[]> {
  const byInstrument = new Map<string, { readonly label: string; readonly places: readonly Place[] }[]>();
  for (const { cite } of catalogue.values()) {
    const list = byInstrument.get(cite.instrument) ?? [];
    list.push({ label: cite.label, places: placesOf(cite.label.replace(aside, '')) });
    byInstrument.set(cite.instrument, list);
  }
  const made = new Map<string, Rule[]>();
  for (const rule of rules) for (const cite of rule.cites) {
    const places = placesOf(cite.label), known = byInstrument.get(cite.instrument) ?? [];
    const overlapping = known.filter((one) => one.places.some((there) => places.some((here) => overlap(here, there))));
    const length = (one: readonly Place[]): number => Math.max(...one.map(({ path }) => path.length));
    const exact = known.filter(({ label }) => label === cite.label);
    const same = overlapping.filter((one) => one.places.length === 1 && length(one.places) === length(places));
    const around = overlapping.filter((one) => length(one.places) < length(places));
    for (const { label } of [exact, same, around, overlapping].find((list) => list.length > 0) ?? []) {
      const list = made.get(label) ?? [];
      if (!list.includes(rule)) made.set(label, [...list, rule]);
    }
  }
  return made;
}
