import type { Language } from '../../draft/draft';
import { parseQuantity } from '../../engine/quantity';
import { withoutAccents } from '../../text/accents';
import type { RawPractice } from './schema';

/** In which family of law a State writes its statutes; customary and religious law beside it are not counted. */
export const traditions = ['common-law', 'civil-law', 'mixed'] as const;
export type Tradition = (typeof traditions)[number];

/**
 * What is known of the day of a text. enacted: as it was passed · consolidated: with all changes up to the day · latest-change: a copy
 * without a day, which names no year after this one · undated: a copy that says it is up to date, without a day; the day is that of
 * its publication.
 */
export const bases = ['enacted', 'consolidated', 'latest-change', 'undated'] as const;
export type Basis = (typeof bases)[number];

export type InAllLanguages = Readonly<Record<Language, string>>;

/** A law whose text was read. */
export interface PracticeLaw {
  readonly id: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly countryName: InAllLanguages;
  readonly tradition: Tradition;
  /** As the law is called, in its own language. */
  readonly title: string;
  readonly language: Language;
  /** A year or a day (2024-11-20), and what is known of it. */
  readonly text: string;
  readonly basis: Basis;
  /** True where a later law is known to have taken its place: for how things were. */
  readonly historical: boolean;
  /** The file of the reference collection that was read. */
  readonly file: string;
}

/** How one law sets one value, in our own words. It describes a text at a date, which may be out of force. */
export interface PracticeEntry {
  /** `ie-2005/section-40-2/sickness.waiting-period`: unique, fit for a link. */
  readonly id: string;
  readonly law: PracticeLaw;
  /** "Section 40(2)", "Artículo 173, apartado 1": as the law numbers it. */
  readonly section: string;
  readonly parameter: string;
  /** The branch that the value is for; for `general.*` the one whose law says it, or `general`. */
  readonly branch: string;
  readonly value: number;
  readonly unit: string;
  readonly comparator: 'at-least' | 'at-most' | 'exactly';
  /** Where the law counts days of benefit: how many of them a week has. */
  readonly daysAWeek?: number;
  /** Of what, under which conditions, for whom. */
  readonly says: InAllLanguages;
  /** Compared with the words of the law by a reader, on a day. */
  readonly verified: { readonly how: 'read-in-text'; readonly on: string };
}

/**
 * The entries of all countries (`rules/practice/*.yaml`, parsed), in the order of the files. An entry whose value is no quantity is left
 * out; the tests of the data name it.
 */
export function practiceEntries(files: Readonly<Record<string, RawPractice>>): readonly PracticeEntry[] {
  const taken = new Map<string, number>();
  return Object.values(files).flatMap(({ country, names, tradition, laws }) => laws.flatMap(({ entries, read, ...law }) => {
    const of: PracticeLaw = { ...law, country, countryName: names, tradition, historical: law.historical ?? false };
    return entries.flatMap(({ section, parameter, branch, value, bound, says, 'days-a-week': daysAWeek }): readonly PracticeEntry[] => {
      const quantity = parseQuantity(value);
      if (quantity === undefined) return [];
      const plain = `${law.id}/${slug(section)}/${parameter}`, times = (taken.get(plain) ?? 0) + 1;
      taken.set(plain, times);
      return [{
        id: times === 1 ? plain : `${plain}-${times}`, law: of, section, parameter, branch: branch ?? parameter.slice(0, parameter.indexOf('.')),
        ...quantity, comparator: bound ?? 'exactly', ...daysAWeek !== undefined && { daysAWeek }, says, verified: { how: 'read-in-text', on: read },
      }];
    });
  }));
}

/** "Artículo 173, apartado 1" as part of an address: `articulo-173-apartado-1`. */
const slug = (text: string): string => withoutAccents(text).replace(/[^a-z0-9.]+/g, '-').replace(/^-|-$/g, '');
