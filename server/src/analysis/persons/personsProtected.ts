import type { CatalogueEntry, Figure, Instrument, RuleSet } from '../../engine/pack';
import type { Group, Numbers, Population } from '../../engine/population';
import { count, type Counted, type PersonsData, shareLine } from './population';

/**
 * What a percentage comes to. `law`: who is meant depends on limits of means or on exclusions that the Article admits, which no number
 * shows · `not-enough-known`: a number is missing.
 */
export type PersonsVerdict = 'met' | 'below' | 'law' | 'not-enough-known';

/** One way of reaching a percentage (C102 Art. 15(a)). */
export interface Alternative {
  readonly cite: string;
  readonly figure: Figure;
  /** Only under a declaration (C102 Art. 3, C128 Art. 4). */
  readonly declaration: boolean;
  readonly protected?: Group;
  readonly of?: Group;
  readonly counted?: Counted;
  readonly total?: number;
  /** In per cent, rounded to two places; the least it can be where `counted.atLeast`. */
  readonly share?: number;
  readonly verdict: PersonsVerdict;
  /** Numbers that are missing: "population.employees", "population.protected.sickness.employees". */
  readonly needs: readonly string[];
}

/** An Article on persons protected with all its alternatives. */
export interface PersonsArticle {
  readonly entry: CatalogueEntry;
  readonly branch: string;
  readonly alternatives: readonly Alternative[];
  /** One alternative is enough; `by-declaration` where only one that a declaration opens is met. */
  readonly verdict: PersonsVerdict | 'by-declaration';
}

/**
 * The percentages of the persons protected for one instrument, branch by branch, in all alternatives (C102 Arts 9, 15, 21, 27, 33, 41, 48,
 * 55, 61 and their parallels). Numbers of a wider group that are not known are taken to be at least those of the groups within it.
 */
export function personsProtected({ id }: Instrument, { catalogue }: Pick<RuleSet, 'catalogue'>, population: Population, data: PersonsData): readonly PersonsArticle[] {
  const groups = new Map<string, { entry: CatalogueEntry; ways: { figure: Figure; entry: CatalogueEntry }[] }>();
  for (const entry of catalogue.values()) {
    if (entry.cite.instrument !== id || entry.topic !== 'persons-protected') continue;
    for (const figure of entry.figures) {
      if (figure.quantity !== 'percentage' || shareLine(data, figure.unit, figure.appliesWhen) === undefined) continue;
      const key = figure.alternativeOf ?? figure.id, known = groups.get(key);
      if (known) known.ways.push({ figure, entry });
      else groups.set(key, { entry, ways: [{ figure, entry }] });
    }
  }
  return [...groups.values()].map(({ entry, ways }) => {
    const protectedOnes = population.protected?.[entry.branch] ?? population.protected?.['all'] ?? {};
    const alternatives = ways.map(({ figure, entry: own }) => alternative(figure, own, entry.branch, protectedOnes, population, data));
    return { entry, branch: entry.branch, alternatives, verdict: together(alternatives) };
  });
}

/** What the numbers of a country come to for an instrument; nothing where they are not known. */
export type PersonsOf = (instrument: Instrument) => readonly PersonsArticle[];

/** The same for any instrument. */
export const personsOf = (population: Population | undefined, rules: Pick<RuleSet, 'catalogue'>, data: PersonsData): PersonsOf =>
  instrument => population ? personsProtected(instrument, rules, population, data) : [];

/** The instruments of a list that ask for percentages of persons, with what they come to. */
export const instrumentsWithPersons = (ids: readonly string[], { instruments }: Pick<RuleSet, 'instruments'>, persons: PersonsOf): readonly { readonly instrument: Instrument; readonly articles: readonly PersonsArticle[] }[] => ids.flatMap((id) => {
  const instrument = instruments.get(id.toUpperCase()), articles = instrument ? persons(instrument) : [];
  return instrument && articles.length > 0 ? [{ instrument, articles }] : [];
});

function alternative(figure: Figure, entry: CatalogueEntry, branch: string, protectedOnes: Numbers, population: Population, data: PersonsData): Alternative {
  const line = shareLine(data, figure.unit, figure.appliesWhen)!;
  const base = { cite: figure.cite ?? entry.cite.label, figure, declaration: (figure.appliesWhen ?? '').startsWith('declaration under'), needs: [] };
  if (line.protected === undefined || line.of === undefined) return { ...base, verdict: 'law' };
  const counted = count(line.protected, protectedOnes, data), total = population[line.of];
  const about = { ...base, protected: line.protected, of: line.of, ...counted && { counted }, ...total !== undefined && { total } };
  const needs = [...counted ? [] : [`population.protected.${branch}.${line.protected}`], ...total === undefined ? [`population.${line.of}`] : []];
  if (!counted || total === undefined) return { ...about, verdict: 'not-enough-known', needs };
  const share = Math.round(counted.value / total * 10_000) / 100, asked = Number(figure.value);
  if (counted.value * 100 >= asked * total) return { ...about, share, verdict: 'met' };
  if (line.or === 'law' || (figure.appliesWhen ?? '').startsWith('subject to')) return { ...about, share, verdict: 'law' };
  return counted.atLeast ? { ...about, share, verdict: 'not-enough-known', needs: [`population.protected.${branch}.${line.protected}`] } : { ...about, share, verdict: 'below' };
}

function together(ways: readonly Alternative[]): PersonsArticle['verdict'] {
  const some = (verdict: PersonsVerdict, declaration?: boolean): boolean => ways.some(one => one.verdict === verdict && (declaration === undefined || one.declaration === declaration));
  if (some('met', false)) return 'met';
  if (some('met', true)) return 'by-declaration';
  if (some('not-enough-known')) return 'not-enough-known';
  return some('law') ? 'law' : 'below';
}
