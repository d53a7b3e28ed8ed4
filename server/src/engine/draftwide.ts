import type { Draft } from '../draft/draft';
import type { Outline } from '../draft/outline';
import type { Contexts } from '../facts/contexts';
import type { ValueFact } from '../facts/fact';
import type { Lexicon } from '../facts/lexicon';
import type { Norm } from '../facts/modality/norm';
import type { Book } from './book';
import type { Site } from './site';

/** One value and where it stands. */
export interface PlacedFact {
  readonly provision: number;
  readonly fact: ValueFact;
}

/** All values of a draft by parameter, for the checks that look beyond one provision. */
export interface Wide {
  readonly draft: Draft;
  readonly outline: Outline;
  readonly contexts: Contexts;
  readonly lexicon: Lexicon;
  /** The norms of each provision, where rules ask for duties. */
  readonly norms?: readonly (readonly Norm[])[] | undefined;
  readonly byParameter: ReadonlyMap<string, readonly PlacedFact[]>;
  readonly parameters: ReadonlySet<string>;
  /** The site of a provision; made again where it was only remembered. */
  site(provision: number): Site;
  /** Whether a phrase of the book stands in a provision, its words or heading; remembered. */
  holds(provision: number, book: Book): boolean;
  /** Whether one stands anywhere. */
  stands(book: Book): boolean;
}

/** Makes each site once, when it is first asked for: one provision may hold thousands of values. */
export function rememberSites(make: (provision: number) => Site): (provision: number) => Site {
  const sites = new Map<number, Site>();
  return (provision) => {
    let site = sites.get(provision);
    if (site === undefined) sites.set(provision, site = make(provision));
    return site;
  };
}

/** A parameter of a rule, or all that `*.topic` stands for. */
export function factsFor(wide: Wide, parameter: string): readonly PlacedFact[] {
  if (!parameter.startsWith('*.')) return wide.byParameter.get(parameter) ?? [];
  const topic = parameter.slice(1);
  return [...wide.byParameter].filter(([name]) => name.endsWith(topic)).flatMap(([, facts]) => facts);
}

/**
 * A value with the kind of contribution that the draft speaks of: where it says "monthly contributions" and never weekly or daily ones,
 * its bare "240 contributions" are months too.
 */
export function withUnitOfDraft(wide: Wide, fact: ValueFact): ValueFact {
  if (fact.unit !== 'contribution') return fact;
  let unit = contributionUnits.get(wide);
  if (unit === undefined) {
    const said = new Set([...wide.byParameter.values()].flat().map(one => one.fact.unit).filter(one => one.endsWith('-contribution')));
    contributionUnits.set(wide, unit = said.size === 1 ? [...said][0]! : fact.unit);
  }
  return { ...fact, unit };
}

const contributionUnits = new WeakMap<Wide, string>();

/** The section or article that a provision belongs to: values under one section are one scale. */
export function sectionOf(wide: Wide, provision: number): number {
  let at = provision;
  for (let above = at; above >= 0; above = wide.outline.parents[above]!) {
    at = above;
    const { kind } = wide.draft.provisions[above]!;
    if (kind === 'section' || kind === 'article') return above;
  }
  return at;
}
