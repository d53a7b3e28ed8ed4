import type { Language } from '../draft/draft';
import type { GlossaryTerm } from './glossary';
import { type Fault, type RuleProblem, explain, readYaml } from './load';
import { comparators, entrySchema, fileSchema, namesSchema, packSchema, sayingsSchema, type RawEntry, type RawFigure, type RawInstrument, type RawPart } from './catalogueSchema';
import type { CatalogueEntry, Cite, Figure, Instrument, InstrumentPart, Localized, Verification } from './pack';
import { placesOf } from './pinpoint';

/** The standards as people ask for them: instruments by id, provisions by cite label, both in the order of the files. */
export interface Catalogue {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly catalogue: ReadonlyMap<string, CatalogueEntry>;
  /** Words of social security law, explained. */
  readonly glossary?: readonly GlossaryTerm[];
}

/** A mistake in a file of the catalogue. What is wrong; how to mend it. */
export interface CatalogueFault extends Fault {
  readonly file: string;
}

/**
 * Makes the catalogue of all packs from parsed files (path below rules/ → data): `<pack>/pack.yaml`, `<pack>/articles.yaml` and
 * `topics.yaml`. Other files are passed over. A faulty entry is left out and told of; the others stand.
 */
export function readCatalogue(files: Readonly<Record<string, unknown>>): Catalogue & { readonly faults: readonly CatalogueFault[] } {
  const instruments = new Map<string, Instrument>();
  const catalogue = new Map<string, CatalogueEntry>();
  const faults: CatalogueFault[] = [];
  const names = readNames(files['topics.yaml']);
  const sayings = readSayings(files['sayings.yaml']);
  for (const file of inOrder(Object.keys(files))) {
    const folder = file.slice(0, -'/articles.yaml'.length);
    const packFile = `${folder}/pack.yaml`;
    const instrument = readInstrument(files[packFile]);
    if (instrument.value === undefined) {
      faults.push(...instrument.faults.map(fault => ({ file: packFile, ...fault })));
      continue;
    }
    instruments.set(instrument.value.id, instrument.value);
    const read = readArticles(files[file], instrument.value, names);
    faults.push(...read.faults.map(fault => ({ file, ...fault })));
    for (const entry of read.entries) {
      if (!catalogue.has(entry.cite.label)) catalogue.set(entry.cite.label, translate(entry, sayings));
    }
  }
  return { instruments, catalogue, faults };
}

type Sayings = ReadonlyMap<string, Localized>;

/** `sayings.yaml`: notes, conditions and units in other languages, by their English words. */
function readSayings(data: unknown): Sayings {
  const parsed = sayingsSchema.safeParse(data);
  return new Map(parsed.success ? Object.entries(parsed.data.sayings).map(([en, others]) => [en, { en, ...others }]) : []);
}

function translate(entry: CatalogueEntry, sayings: Sayings): CatalogueEntry {
  const of = (words: string | undefined): Localized | undefined => words === undefined ? undefined : sayings.get(words);
  const figures = entry.figures.map((figure): Figure => {
    const says = { ...optional('unit', of(figure.unit)), ...optional('per', of(figure.per)), ...optional('appliesWhen', of(figure.appliesWhen)) };
    return Object.keys(says).length === 0 ? figure : { ...figure, says };
  });
  return { ...entry, figures, ...optional('noteSays', of(entry.note)) };
}

/** Conventions before Recommendations before the rest; the two that people meet first, C102 and C183, lead. */
function inOrder(files: readonly string[]): readonly string[] {
  const rank = (folder: string): string => `${folder === 'c102' ? 0 : folder === 'c183' ? 1 : /^c\d/.test(folder) ? 2 : /^r\d/.test(folder) ? 3 : 4} ${folder}`;
  const ranked = files.filter(file => file.endsWith('/articles.yaml')).map(file => ({ file, rank: rank(file.split('/').at(-2) ?? '') }));
  return ranked.sort((a, b) => a.rank < b.rank ? -1 : 1).map(one => one.file);
}

/** The instrument that a parsed `pack.yaml` describes. */
export function readInstrument(data: unknown): { readonly value?: Instrument; readonly faults: readonly Fault[] } {
  const parsed = packSchema.safeParse(data);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(issue => explain(issue, data, Object.keys(packSchema.shape))) };
  const { title, instrument } = parsed.data;
  const checked = instrument.checked;
  return {
    faults: [],
    value: {
      id: instrument.id, kind: instrument.kind, title: instrument['full-title'] ?? title, shortTitle: title,
      year: instrument.year, status: instrument.status,
      ...optional('url', instrument.url), ...optional('organisation', instrument.organisation),
      ...optional('adopted', instrument.adopted), ...optional('entryIntoForce', instrument['entry-into-force']),
      ...optional('legalForce', instrument['legal-force']), ...optional('acceptance', instrument.acceptance),
      ...optional('supplements', instrument.supplements), ...optional('supplementedBy', instrument['supplemented-by']),
      ...optional('revises', instrument.revises), ...optional('note', note(instrument)),
      ...optional('also', instrument.also),
      ...optional('structure', instrument.structure?.map(makePart)), ...optional('checked', checked),
    },
  };
}

const note = (instrument: RawInstrument): string | undefined => {
  const parts = [instrument.scope, instrument.includes && `Includes ${instrument.includes}`, instrument.note];
  return parts.filter(part => part !== undefined).map(part => `${part.replace(/\.$/, '')}.`).join(' ') || undefined;
};

const makePart = (part: RawPart): InstrumentPart =>
  ({ part: part.part, ...optional('title', part.title), articles: part.articles ?? '', ...optional('branch', part.branch) });

/** The entries of a parsed `articles.yaml` of an instrument, and what is wrong with the others. */
export function readArticles(data: unknown, instrument: Instrument, names: Names = noNames): { readonly entries: readonly CatalogueEntry[]; readonly faults: readonly Fault[] } {
  const file = fileSchema.safeParse(data);
  if (!file.success) return { entries: [], faults: file.error.issues.flatMap(issue => explain(issue, data, Object.keys(fileSchema.shape))) };
  const entries: CatalogueEntry[] = [], faults: Fault[] = [], seen = new Set<string>();
  file.data.articles.forEach((raw, i) => {
    const path = ['articles', i];
    const parsed = entrySchema.safeParse(raw);
    if (!parsed.success) {
      faults.push(...parsed.error.issues.flatMap(issue => explain(issue, raw, Object.keys(entrySchema.shape))).map(fault => ({ ...fault, path: [...path, ...fault.path] })));
      return;
    }
    const entry = parsed.data;
    const problem = !entry.cite.startsWith(`${instrument.id} `) ? `the cite begins with "${instrument.id} "; write it so`
      : seen.has(entry.cite) ? `there is another entry "${entry.cite}" above; give each place once`
      : undefined;
    if (problem !== undefined) faults.push({ path: [...path, 'cite'], message: problem });
    if (names !== noNames && !names.topics.has(entry.topic)) faults.push({ path: [...path, 'topic'], message: `"${entry.topic}" is no topic of topics.yaml; choose one of them` });
    if (names !== noNames && !names.branches.has(entry.branch)) faults.push({ path: [...path, 'branch'], message: `"${entry.branch}" is no branch of topics.yaml; choose one of them` });
    if (problem !== undefined) return;
    seen.add(entry.cite);
    entries.push(makeEntry(entry, file.data.verification, instrument, names));
  });
  return { entries, faults };
}

/** Reads the YAML text of an `articles.yaml`; mistakes carry their places. For packs that people write themselves. */
export function loadArticles(path: string, text: string, instrument: Instrument): { readonly entries: readonly CatalogueEntry[]; readonly problems: readonly RuleProblem[] } {
  const { read, problems } = readYaml(path, text, data => readArticles(data, instrument));
  return { entries: read?.entries ?? [], problems };
}

/** Reads the YAML text of a `pack.yaml` that describes an instrument; mistakes carry their places. */
export function loadInstrument(path: string, text: string): { readonly instrument?: Instrument; readonly problems: readonly RuleProblem[] } {
  const { read, problems } = readYaml(path, text, readInstrument);
  return { ...optional('instrument', read?.value), problems };
}

function makeEntry(raw: RawEntry, byDefault: Verification, instrument: Instrument, names: Names): CatalogueEntry {
  const verification = raw.verification ?? byDefault;
  return {
    cite: citeOf(raw.cite, instrument),
    title: raw.title, explains: raw.explains, branch: raw.branch, topic: raw.topic,
    figures: (raw.figures ?? []).map(makeFigure),
    ...optional('items', raw.items), ...optional('note', raw.note),
    verified: sayVerification(verification), verification,
    searchWords: [...names.branches.get(raw.branch) ?? [], ...names.topics.get(raw.topic) ?? []],
    ...optional('asked', names.asked.get(raw.cite)),
  };
}

/** The cite of an entry's label: "C102 Art. 18(2)(a)" is Article 18, paragraph 2(a); "C102 Arts 78-87" is Article "78-87". */
function citeOf(label: string, instrument: Instrument): Cite {
  const [place, ...others] = placesOf(label);
  const base = { instrument: instrument.id, label, ...optional('url', instrument.url) };
  const rest = label.replace(/^\S+\s*/, '');
  if (place === undefined || place.article === 0) return { ...base, article: rest };
  const numbers = rest.replace(/^(?:GC19 |Sec\. [IVX]+, )?(?:Arts?|Paras?)\.? /i, '').replace(/ \([a-z][a-z ]+\)$/i, '');
  if (others.length > 0 || place.article !== place.to) return { ...base, article: withDivision(place.division, numbers) };
  const paragraph = numbers.replace(/^\d+/, '').replace(/^\((\w+)\)/, '$1').replace(/^(\w+)-\((\w+)\)$/, '$1-$2').replace(/^\./, '');
  return { ...base, article: withDivision(place.division, String(place.article)), ...(paragraph === '' ? {} : { paragraph }) };
}

const withDivision = (division: string, article: string): string => division === '' ? article : `${division.toUpperCase()} ${article}`;

function makeFigure(raw: RawFigure): Figure {
  const comparator = comparators.find(key => raw[key] !== undefined)!;
  return {
    id: raw.id, quantity: raw.quantity, comparator, value: raw[comparator]!, unit: raw.unit,
    ...optional('exact', raw.exact), ...optional('appliesWhen', raw['applies-when']), ...optional('alternativeOf', raw['alternative-of']),
    ...optional('per', raw.per), ...optional('cite', raw.cite), ...optional('part', raw.part),
    ...optional('parameters', raw.for === undefined ? undefined : [raw.for].flat()),
  };
}

/** How an entry was verified, in words for people. Memory is called memory. */
export function sayVerification({ level, of }: Verification): string {
  switch (level) {
    case 'full-text': return `compared with ${of ?? 'the full text'}`;
    case 'excerpt': return `compared with ${of ?? 'an excerpt'}`;
    case 'page': return `compared with a published page${of ? ` (${of})` : ''}`;
    case 'memory-parallel': return `from memory; a parallel text agrees${of ? ` (${of})` : ''}`;
    case 'memory': return 'from memory, not compared with any text';
  }
}

/** The text that an entry was compared with, in the reader's language; addresses stay as they are. */
export function sayText(of: string | undefined, language: Language): string {
  return of === undefined ? '' : (language === 'en' ? undefined : textNames[of]?.[language]) ?? of.replace(/^a summary of the whole list/, summaries[language]);
}

const textNames: Readonly<Record<string, { readonly fr: string; readonly es: string }>> = {
  'the full English text': { fr: 'en anglais', es: 'en inglés' },
  'an English excerpt': { fr: 'en anglais', es: 'en inglés' },
  'the full German (Swiss) translation': { fr: 'traduction allemande, Suisse', es: 'traducción alemana, Suiza' },
};
const summaries: Readonly<Record<Language, string>> = { en: 'a summary of the whole list', fr: 'résumé de toute la liste', es: 'resumen de toda la lista' };

/** True where an entry was not compared with the text of the instrument: show it with a warning. */
export const isFromMemory = (verification: Verification): boolean => verification.level === 'memory' || verification.level === 'memory-parallel';

/** The words of branches, topics and single provisions by which people search, in all languages. */
export interface Names {
  readonly branches: ReadonlyMap<string, readonly string[]>;
  readonly topics: ReadonlyMap<string, readonly string[]>;
  /** By the label of the provision. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

const noNames: Names = { branches: new Map(), topics: new Map(), asked: new Map() };

function readNames(data: unknown): Names {
  const parsed = namesSchema.safeParse(data);
  if (!parsed.success) return noNames;
  const flat = (table: Readonly<Record<string, { readonly en: string[]; readonly fr: string[]; readonly es: string[] }>>): ReadonlyMap<string, readonly string[]> =>
    new Map(Object.entries(table).map(([name, words]) => [name, [...words.en, ...words.fr, ...words.es]]));
  return { branches: flat(parsed.data.branches), topics: flat(parsed.data.topics), asked: flat(parsed.data.asked ?? {}) };
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
