import { labelOf } from '../draft/outline';
import { crossReferencesOf } from '../facts/crossReferences';
import { titleOf } from '../facts/lawParts';
import { alignProvisions, bagOf, likeness } from './alignProvisions';
import type { LawFile } from './framework';
import { printOf } from './waivers';

/** A section or article of one of the texts. */
export interface CodifiedUnit {
  /** Index into the files of its side. */
  readonly file: number;
  readonly provision: number;
  readonly label: string;
  readonly heading: string | undefined;
}

/** Where words of an old section stand now. `share`: how much of the old section's words went there, 0 to 1. */
export interface Destination {
  readonly unit: CodifiedUnit;
  readonly share: number;
}

/**
 * One old section: same: word for word in one new section that holds nothing else · changed: in one new section, in other words · split: in
 * several · merged: in one that takes in other old sections too · gone: not found in the new texts.
 */
export interface CodificationRow {
  readonly old: CodifiedUnit;
  readonly to: readonly Destination[];
  readonly kind: 'same' | 'changed' | 'split' | 'merged' | 'gone';
}

/** Old provisions and what became of them; new ones and where they come from. */
export interface Codification {
  readonly old: readonly LawFile[];
  readonly now: readonly LawFile[];
  readonly rows: readonly CodificationRow[];
  /** All new sections in their order, with the old ones they come from; none where they are new. */
  readonly back: readonly { readonly unit: CodifiedUnit; readonly from: readonly CodifiedUnit[] }[];
}

/**
 * The table of a codification: section by section what the new texts made of the old ones, by words and never by number alone (numbers count
 * only where one old and one new text bear the same title, being versions of each other). Schedules and quoted text are left out.
 */
export function codify(old: readonly LawFile[], now: readonly LawFile[]): Codification {
  const before = old.map(sectionsOf), after = now.map(sectionsOf), versions = old.length === 1 && now.length === 1 && titleOf(old[0]!.analysis.draft) === titleOf(now[0]!.analysis.draft);
  const rows = before.flatMap((sections, file) => {
    const arrows = now.map((one) => alignProvisions(old[file]!.analysis, one.analysis, { byPlace: versions }));
    return sections.map((section) => ({ section, to: destinations(section, arrows, after, old[file]!, now) }));
  });
  const sources = new Map<Section, Section[]>();
  for (const { section, to } of rows) for (const { section: there } of to) sources.set(there, [...sources.get(there) ?? [], section]);
  return {
    old, now,
    rows: rows.map(({ section, to }) => ({
      old: unitOf(section), to: to.map(({ section: there, share }) => ({ unit: unitOf(there), share })),
      kind: to.length === 0 ? 'gone' : to.length > 1 ? 'split' : sources.get(to[0]!.section)!.length > 1 ? 'merged' : isSame(section, to[0]!.section, old, now) ? 'same' : 'changed',
    })),
    back: after.flat().map((section) => ({ unit: unitOf(section), from: (sources.get(section) ?? []).map(unitOf) })),
  };
}

/** A section with all that is inside it, from provision `from` up to `end`. */
interface Section extends CodifiedUnit {
  readonly end: number;
  readonly bag: ReadonlySet<string>;
}

const unitOf = ({ file, provision, label, heading }: Section): CodifiedUnit => ({ file, provision, label, heading });

function sectionsOf({ analysis: { draft, outline } }: LawFile, file: number): readonly Section[] {
  const { places } = crossReferencesOf(draft, outline);
  return places.units.map((provision): Section => {
    const end = places.endOf(provision), bag = new Set<string>();
    for (let at = provision; at < end; at++) for (const word of bagOf(draft.provisions[at]!)) bag.add(word);
    return { file, provision, end, bag, label: labelOf(draft, outline, provision), heading: draft.provisions[provision]!.heading };
  });
}

/** A new section that has less than this share of the old one's words took over a phrase, not a rule. */
const leastShare = 0.15;

/** Sections as a whole are as alike as this where their paragraphs were divided anew. */
const alikeWhole = 0.35;

interface Found {
  readonly section: Section;
  readonly share: number;
}

/** Where the provisions of a section went, the largest share first; where none did, the new section most like all of it. */
function destinations(section: Section, arrows: readonly (readonly (number | undefined)[])[], after: readonly (readonly Section[])[], { analysis: { draft } }: LawFile, now: readonly LawFile[]): readonly Found[] {
  const size = (at: number): number => bagOf(draft.provisions[at]!).size;
  let total = 0;
  const words = new Map<Section, number>();
  for (let at = section.provision; at < section.end; at++) {
    total += size(at);
    const best = arrows.flatMap((to, file) => {
      const target = to[at], there = target === undefined ? undefined : after[file]!.find(({ provision, end }) => provision <= target && target < end);
      return there === undefined ? [] : [{ there, like: likeness(bagOf(draft.provisions[at]!), bagOf(now[file]!.analysis.draft.provisions[target!]!)) }];
    }).sort((a, b) => b.like - a.like)[0];
    if (best) words.set(best.there, (words.get(best.there) ?? 0) + size(at));
  }
  const found = [...words].map(([there, count]) => ({ section: there, share: total === 0 ? 1 : count / total })).filter(({ share }) => share >= leastShare).sort((a, b) => b.share - a.share || a.section.provision - b.section.provision);
  if (found.length > 0 || section.bag.size < fewest) return found;
  const whole = after.flat().map((one) => ({ section: one, share: likeness(section.bag, one.bag) })).sort((a, b) => b.share - a.share)[0];
  return whole && whole.share >= alikeWhole ? [whole] : [];
}

/** Fewer different words say nothing of where a section went ("Repealed."). */
const fewest = 4;

function isSame(old: Section, there: Section, before: readonly LawFile[], now: readonly LawFile[]): boolean {
  if (old.end - old.provision !== there.end - there.provision) return false;
  const [was, is] = [before[old.file]!.analysis.draft.provisions, now[there.file]!.analysis.draft.provisions];
  for (let i = 0; i < old.end - old.provision; i++) if (printOf(was[old.provision + i]!) !== printOf(is[there.provision + i]!)) return false;
  return true;
}
