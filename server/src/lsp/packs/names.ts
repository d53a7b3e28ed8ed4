import { type Rule, type RuleSet, inLanguage } from '../../engine/pack';
import { nameParameter } from '../../analysis/parameters';

/** A word that may stand in a file of a pack, and what it means in a few words beside it. */
export interface Word {
  readonly word: string;
  readonly says: string;
  readonly kind: 'key' | 'value';
}

/** The parameters that some vocabulary reads, or some rule judges, as branch.topic. */
export function parametersOf({ rules, sources }: RuleSet): readonly string[] {
  const known = new Set(rules.flatMap(({ parameters }) => parameters));
  for (const { parameters = [] } of sources?.vocabularies ?? []) for (const { topic, branch, branches } of parameters) {
    for (const one of branch !== undefined ? [branch] : [...branches ?? [], '*']) known.add(`${one}.${topic}`);
  }
  return [...known].sort();
}

export const branchesOf = ({ sources }: RuleSet): readonly string[] => [...new Set((sources?.vocabularies ?? []).flatMap(({ branches }) => Object.keys(branches)))].sort();

export const elementsOf = ({ rules }: RuleSet): readonly string[] => [...new Set(rules.flatMap(({ check }) => check.kind === 'required' ? [check.element] : []))].sort();

/** Packs as a whole, then their rules. */
export function rulesAndPacks({ rules }: RuleSet): readonly Word[] {
  return [
    ...[...new Set(rules.map(({ pack }) => pack))].map((pack): Word => ({ word: `${pack}/*`, says: `all rules of ${pack}`, kind: 'key' })),
    ...rules.map((rule): Word => ({ word: rule.id, says: sayRule(rule), kind: 'key' })),
  ];
}

export const sayRule = ({ title, cites }: Rule): string => [inLanguage(title, 'en'), ...cites.slice(0, 1).map(({ label }) => label)].join(' · ');

/** "old-age.rate" in plain words; "*" stands for every branch. */
export const sayParameter = (parameter: string): string => {
  const name = nameParameter(parameter.replace(/^\*\./, 'sickness.'), 'en');
  return parameter.startsWith('*.') ? `${name.replace(/ for sickness$/, '')}, any branch` : name === parameter ? '' : name;
};
