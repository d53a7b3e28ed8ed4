import type { Language } from '../draft/draft';
import type { Catalogue } from '../engine/catalogue';
import type { GlossaryTerm } from '../engine/glossary';
import { type CatalogueEntry, type Cite, type Instrument, type InstrumentPart, inLanguage } from '../engine/pack';
import { type Place, fold, match, overlap, placesOf, readPlaces } from '../engine/pinpoint';
import { findTerms } from './glossary';
import { citeOfPlace, findMentions } from './mentions';
import { type Hit, search } from './search';

/** A Part of an instrument with the entries of its Articles. */
export interface PartEntries {
  readonly part: InstrumentPart;
  readonly entries: readonly CatalogueEntry[];
}

/** What the catalogue says to a question. */
export type Answer =
  /** A cite: every entry that lies in it. */
  | { readonly kind: 'provisions'; readonly cite: Cite; readonly instrument: Instrument; readonly entries: readonly CatalogueEntry[] }
  /** An instrument, or one Part of it. Entries that stand in no Part come in a last one without a name. */
  | { readonly kind: 'instrument'; readonly instrument: Instrument; readonly parts: readonly PartEntries[] }
  /** Words, or an Article number without an instrument: entries, best first, and what the glossary says of the words. */
  | { readonly kind: 'found'; readonly query: string; readonly hits: readonly Hit[]; readonly terms?: readonly GlossaryTerm[] }
  /** Nothing: the instrument is known but has no such entry, or nothing fits at all. */
  | { readonly kind: 'nothing'; readonly query: string; readonly instrument?: Instrument; readonly cite?: Cite };

export interface LookupOptions {
  /** Shown first where titles fit equally; the words of all languages are searched. */
  readonly language?: Language;
  /** How many hits at most; 20 unless told. */
  readonly limit?: number;
}

/**
 * Answers a question to the catalogue: a cite in any usual spelling ("C102 Art. 18", "c102 18(1)", "Convention No. 102, Article
 * 18", "convention (n° 102) art. 18", "R202 para 3(b)"), an instrument ("C102", "C102 Part III") or words ("waiting period").
 */
export function lookUp(catalogue: Catalogue, question: string, options: LookupOptions = {}): Answer {
  const query = question.slice(0, 300).trim().replace(/\s+/g, ' ');
  const same = [...catalogue.catalogue.values()].find(entry => entry.cite.label.length === query.length && fold(entry.cite.label) === fold(query));
  const instrument = same && catalogue.instruments.get(same.cite.instrument);
  if (instrument) return { kind: 'provisions', cite: same.cite, instrument, entries: [same] };
  const asked = readQuestion(query, catalogue);
  if (asked.instrument) {
    const { instrument, places } = asked;
    if (asked.part !== undefined) {
      const parts = structureOf(catalogue, instrument).filter(({ part }) => fold(part.part) === asked.part);
      return parts.length > 0 ? { kind: 'instrument', instrument, parts } : { kind: 'nothing', query, instrument };
    }
    if (places.length > 0) {
      const cite = citeOfPlace(instrument, places[0]!);
      const entries = entriesAt(catalogue, instrument.id, places);
      return entries.length > 0 ? { kind: 'provisions', cite: shownCite(cite, entries), instrument, entries } : { kind: 'nothing', query, instrument, cite };
    }
    if (asked.words === '') return { kind: 'instrument', instrument, parts: structureOf(catalogue, instrument) };
  }
  if (asked.instrument === undefined && asked.places.length > 0 && asked.words === '') {
    const all = [...catalogue.instruments.keys()].flatMap(id => entriesAt(catalogue, id, asked.places));
    const hits = all.filter(entry => /^[^-,]*$/.test(entry.cite.article)).map(entry => ({ entry, score: 1 })); // "Arts 78-87" say little of one of them
    if (hits.length > 0) return { kind: 'found', query, hits: hits.slice(0, options.limit ?? 20) };
  }
  if (asked.instrument === undefined && foreign.test(query)) return { kind: 'nothing', query };
  const hits = search(catalogue, asked.instrument ? asked.words : query, { ...options, ...(asked.instrument ? { instrument: asked.instrument.id } : {}) });
  const terms = asked.instrument ? [] : findTerms(catalogue.glossary ?? [], query);
  return hits.length + terms.length > 0 ? { kind: 'found', query, hits, ...terms.length > 0 && { terms } } : { kind: 'nothing', query, ...(asked.instrument ? { instrument: asked.instrument } : {}) };
}

/** An instrument by number that the catalogue does not have: "C087", "Convention No. 87". */
const foreign = /^[cr]\s?[.-]?\d{1,3}(?![\p{L}\p{N}])|(?:convention|convenio|recommendation|recommandation|recomendaci[oó]n)\s\(?(?:no|n|núm)\.?\s?[°º]?\s?\d/iu;

/** The entries that a cite covers, wholly or in part: "C102 Art. 18" gives 18(1), 18(2)(a) and 18(2)(b); "C102 Art. 9(a)" gives Article 9. */
export function entriesFor(catalogue: Catalogue, cite: Cite): readonly CatalogueEntry[] {
  const exact = catalogue.catalogue.get(cite.label);
  return exact ? [exact] : entriesAt(catalogue, cite.instrument, placesOf(cite.label));
}

function entriesAt(catalogue: Catalogue, instrument: string, places: readonly Place[]): readonly CatalogueEntry[] {
  const known = placedEntries(catalogue).get(instrument) ?? [];
  return known.filter(one => one.places.some(there => places.some(here => overlap(here, there)))).map(one => one.entry);
}

/** The Parts of an instrument in order, each with its entries. An instrument without Parts is one nameless Part. */
export function structureOf(catalogue: Catalogue, instrument: Instrument): readonly PartEntries[] {
  const left = new Set(placedEntries(catalogue).get(instrument.id) ?? []);
  const parts: PartEntries[] = [];
  for (const part of instrument.structure ?? []) {
    const run = readPlaces(part.articles, 0, true)?.places ?? [];
    const division = fold(part.part);
    const inside = [...left].filter(one => one.places.some(place => place.article === 0 ? place.division === division || place.division.endsWith(`part ${division}`) : run.some(here => overlap(here, { ...place, path: [] }))));
    for (const one of inside) left.delete(one);
    parts.push({ part, entries: inside.map(one => one.entry) });
  }
  return left.size > 0 ? [...parts, { part: { part: '', articles: '' }, entries: [...left].map(one => one.entry) }] : parts;
}

interface PlacedEntry {
  readonly entry: CatalogueEntry;
  readonly places: readonly Place[];
}

const remembered = new WeakMap<Catalogue['catalogue'], ReadonlyMap<string, readonly PlacedEntry[]>>();

/** Entries by instrument with their places, worked out once a catalogue. */
function placedEntries(catalogue: Catalogue): ReadonlyMap<string, readonly PlacedEntry[]> {
  const known = remembered.get(catalogue.catalogue);
  if (known) return known;
  const byInstrument = new Map<string, PlacedEntry[]>();
  for (const entry of catalogue.catalogue.values()) {
    const list = byInstrument.get(entry.cite.instrument) ?? [];
    list.push({ entry, places: placesOf(entry.cite.label) });
    byInstrument.set(entry.cite.instrument, list);
  }
  remembered.set(catalogue.catalogue, byInstrument);
  return byInstrument;
}

/** A Schedule that was asked for by half its name is shown by its whole one. */
const shownCite = (asked: Cite, entries: readonly CatalogueEntry[]): Cite =>
  /\d/.test(asked.article) || entries.length > 1 ? asked : entries[0]!.cite;

interface Question {
  readonly instrument?: Instrument;
  readonly places: readonly Place[];
  /** The Part asked for, folded: "iii". */
  readonly part?: string;
  /** What is left when instrument and places are taken out. */
  readonly words: string;
}

function readQuestion(query: string, catalogue: Catalogue): Question {
  const named = readInstrument(query, catalogue);
  if (named === undefined) {
    const alone = readPlacesAnywhere(query, true);
    return { places: alone?.places ?? [], words: alone?.rest ?? query };
  }
  const { instrument, division, rest } = named;
  if (named.places.length > 0) return { instrument, places: named.places, words: '' };
  const part = /(?:^|\s)part(?:ie|e)?\.?\s([ivx]+|\d+)(?=$|[\s,.])/i.exec(rest);
  if (part && instrument.structure?.some(one => fold(one.part) === fold(part[1]!))) return { instrument, places: [], part: fold(part[1]!), words: '' };
  const found = readPlacesAnywhere(rest, false, division);
  if (found) return { instrument, places: found.places, words: found.rest };
  const beside = divisionIn(rest);
  if (beside) return { instrument, places: [{ division: beside, article: 0, to: 0, path: [] }], words: '' };
  return { instrument, places: [], words: meaningful(rest) };
}

/** The instrument that a question names, more freely than a law would: "c102", "r 202", "icescr". */
function readInstrument(query: string, catalogue: Catalogue): { instrument: Instrument; places: readonly Place[]; division: string; rest: string } | undefined {
  const code = /(?<![\p{L}\p{N}])([cr])\s?[.-]?\s?0{0,2}(\d{1,3})(?![\p{L}\p{N}])/iu.exec(query);
  const numbered = code && catalogue.instruments.get(code[1]!.toUpperCase() + code[2]!.padStart(3, '0'));
  if (code && numbered) return { instrument: numbered, places: [], division: '', rest: without(query, code.index, code.index + code[0].length) };
  const [mention] = findMentions(query, catalogue);
  if (mention) {
    const division = /general comment|observation générale|observación general|gc ?19/i.test(query.slice(mention.span.start, mention.span.end)) ? 'gc19' : '';
    return { instrument: mention.instrument, places: mention.places, division, rest: without(query, mention.span.start, mention.span.end) };
  }
  const words = query.split(/\s/);
  for (const instrument of catalogue.instruments.values()) {
    const [family, rest] = instrument.id.split('-');
    const names = [instrument.id, ...instrument.also ?? [], ...rest !== undefined && family!.length >= 4 && rest !== 'P' ? [family!] : []].map(name => name.toLowerCase());
    const at = words.findIndex(word => names.includes(word.toLowerCase().replace(/[,.;:]$/, '')));
    if (at < 0) continue;
    const comment = /^gc ?19$/i.test(words[at + 1] ?? '');
    return { instrument, places: [], division: comment ? 'gc19' : '', rest: [...words.slice(0, at), ...words.slice(at + (comment ? 2 : 1))].join(' ') };
  }
  const titled = [...catalogue.instruments.values()].find(instrument => isTitle(query, instrument));
  return titled && { instrument: titled, places: [], division: '', rest: '' };
}

/** True where a question is made of words of an instrument's title only: "maternity protection convention". */
function isTitle(query: string, instrument: Instrument): boolean {
  const words = fold(query).split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 2);
  if (words.length < 4 && !(words.length === 3 && words.some(word => /^(?:conven|recomm|code$|charte|pact|coven|declar)/.test(word)))) return false;
  return (['en', 'fr', 'es'] as const).some(language => {
    const title = new Set(fold(inLanguage(instrument.shortTitle, language)).split(/[^\p{L}\p{N}]+/u));
    return words.every(word => title.has(word));
  });
}

const without = (text: string, start: number, end: number): string => `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim();

/** Articles in what is left of a question: "Art. 18(1)", "18", "/6(3)", "Article 18 of". With `worded` a bare number is none. */
function readPlacesAnywhere(text: string, worded: boolean, division = ''): { places: readonly Place[]; rest: string } | undefined {
  const start = match(worded ? articleWord : articleOrNumber, text, 0);
  const read = start && readPlaces(text, start[0].length, true, division);
  if (!read) return undefined;
  const rest = meaningful(text.slice(read.end));
  return { places: read.places, rest };
}

const keyword = String.raw`(?:articles?|artículos?|articulos?|arts?|paragraphs?|paragraphes?|párrafos?|parrafos?|paras?|par|§§?)\.?\s?`;
const articleWord = new RegExp(String.raw`(?:l['’]|el\s|le\s|the\s)?${keyword}(?=\d)`, 'iuy');
const articleOrNumber = new RegExp(String.raw`[\s,:;/.-]*(?:l['’]|el\s|le\s|the\s)?(?:${keyword})?(?=\d)`, 'iuy');

/** "Schedule II", "tableau I", "anexo": what stands beside the Articles, by its English name. */
function divisionIn(text: string): string | undefined {
  const found = /^[\s,:;]*(schedule|tableau|cuadro|annexe?|anexo|addendum|principle)(?![\p{L}])(.*)$/iu.exec(text);
  if (!found) return undefined;
  const name = { tableau: 'schedule', cuadro: 'schedule', annexe: 'annex', anexo: 'annex' }[fold(found[1]!)] ?? fold(found[1]!);
  const number = /^\s?([ivx]{1,4}|\d)(?![\p{L}\p{N}])/iu.exec(found[2]!)?.[1];
  if (number === undefined) return name;
  return `${name} ${name === 'schedule' || name === 'annex' ? roman[Number(number)] ?? fold(number) : fold(number)}`;
}

const roman = ['', 'i', 'ii', 'iii', 'iv', 'v'];

/** Words that carry meaning: what is left of a question may be "of the" only. */
const meaningful = (text: string): string =>
  text.split(/[\s,.;:/()-]+/).filter(word => word !== '' && !/^(?:of|the|in|on|de|du|des|del|la|le|les|el|los|las|l|ilo|oit|convention|convenio|recommendation|recommandation|recomendaci[oó]n)$/i.test(word)).join(' ');

/** A short line for lists: "C102 Art. 18(1): Duration and waiting days of sickness benefit". */
export const headline = (entry: CatalogueEntry, language: Language): string => `${entry.cite.label}: ${inLanguage(entry.title, language)}`;
