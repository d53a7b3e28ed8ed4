import { type Draft, type Provision } from '../../draft/draft';
import { rememberedByLanguage } from '../../draft/remember';
import { toSourceSpan } from '../../draft/segments';
import type { Language } from '../../text/language';
import { crossReferencesOf } from '../../facts/crossReferences';
import { foreignReference, isSubordinate } from '../../facts/lawParts';
import type { Analysis } from '../analysis';
import { type Delegation, delegationsIn } from './delegation';
import { type NamedFile, placeAt, type TextPlace, titlePlace } from './place';
import { shared, stemsIn } from './stems';

/** Something that a law leaves to regulations and that was found in none of them. `other`: the first of the texts that were searched. */
export interface UnusedPower {
  readonly own: TextPlace;
  readonly other: TextPlace;
  readonly searched: readonly NamedFile[];
}

/**
 * What a law leaves to texts under it ("the prescribed form", "fixé par arrêté", "que determine el reglamento") and none of those texts lays
 * down: none refers to the section, and in none do two of the words stand together in one section. Silent where the project has no such text.
 */
export function unusedPowers(own: NamedFile, others: readonly NamedFile[]): readonly UnusedPower[] {
  const { draft, outline } = own.analysis;
  const under = others.filter(({ analysis }) => analysis.draft.language === draft.language && isSubordinate(analysis.draft));
  if (under.length === 0 || isSubordinate(draft)) return [];
  const { places } = crossReferencesOf(draft, outline), schedules = unitsOf(own.analysis, true), units = [...under.flatMap(({ analysis }) => unitsOf(analysis, false)), ...schedules];
  let referred: ReadonlySet<number> | undefined;
  const told = new Set<string>();
  return draft.provisions.flatMap((provision, at) => leftOpen(provision, draft.language).flatMap((left): readonly UnusedPower[] => {
    const unit = places.unitOf(at);
    if (unit < 0 || places.inSchedule(at)) return [];
    referred ??= sectionsNamed(own.analysis, under);
    const { stems } = left, key = [...stems].sort().join(' ');
    if (stems.size < 2 || told.has(key) || referred.has(unit) || units.some((one) => shared(stems, one) >= 2)) return [];
    told.add(key);
    const span = toSourceSpan(provision.words, left.start, left.end);
    return [{ own: placeAt(own, at, span), other: titlePlace(under[0]!), searched: under }];
  }));
}

interface LeftOpen extends Delegation {
  readonly stems: ReadonlySet<string>;
}

const none: readonly LeftOpen[] = [];

/** What a provision leaves open; definitions of "prescribed" leave nothing. */
const leftOpen = rememberedByLanguage(({ kind, quoted, words: { text } }: Provision, language: Language): readonly LeftOpen[] => {
  if (kind === 'definition' || kind === 'note' || quoted || text.length > 20_000) return none;
  const found = delegationsIn(text, language);
  return found.length === 0 ? none : found.map((one) => {
    // A bare noun ("the prescribed form") is too little to search for: its clause helps
    const own = stemsIn(one.matter, language), clause = stemsIn(text.slice(Math.max(0, one.start - 120), one.end + 60), language);
    return { ...one, stems: own.size >= 2 ? own : clause };
  });
});

const known = new WeakMap<Draft, Map<boolean, readonly ReadonlySet<string>[]>>();

/** The stems of each section of a text with all that is inside it; `schedules`: of its schedules alone. */
function unitsOf({ draft, outline }: Analysis, schedules: boolean): readonly ReadonlySet<string>[] {
  const before = known.get(draft) ?? new Map<boolean, readonly ReadonlySet<string>[]>();
  known.set(draft, before);
  let made = before.get(schedules);
  if (made !== undefined) return made;
  const { places } = crossReferencesOf(draft, outline), texts = new Map<number, string[]>();
  draft.provisions.forEach(({ heading, words, quoted }, at) => {
    if (quoted || schedules && !places.inSchedule(at)) return;
    const unit = places.unitOf(at), list = texts.get(unit) ?? [];
    texts.set(unit, list);
    list.push(heading ?? '', words.text);
  });
  before.set(schedules, made = [...texts.values()].map((list) => stemsIn(list.join(' . '), draft.language)));
  return made;
}

/** The sections of a law that the texts under it name. */
function sectionsNamed(own: Analysis, under: readonly NamedFile[]): ReadonlySet<number> {
  const { places } = crossReferencesOf(own.draft, own.outline), named = new Set<number>();
  for (const { analysis } of under) for (const list of crossReferencesOf(analysis.draft, analysis.outline).of) for (const reference of list) {
    for (const { target, steps } of foreignReference(analysis, reference, [own])?.items ?? []) {
      for (const at of [target, ...steps.map(({ provision }) => provision)]) if (at !== undefined) named.add(places.unitOf(at));
    }
  }
  return named;
}
