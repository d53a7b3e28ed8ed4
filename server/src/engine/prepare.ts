import { type VocabularyData, compileLexicon, expandGroups } from '../facts/lexicon';
import type { AmendingData } from '../facts/amending/words';
import type { ModalityData } from '../facts/modality/words';
import type { Language } from '../text/language';
import { readCatalogue } from './catalogue';
import { type Clause, readClauses } from './clauses';
import { type GlossaryTerm, readGlossary } from './glossary';
import { type Fault, readRules } from './load';
import type { CatalogueEntry, Instrument, Rule, RuleSet } from './pack';
import type { PhraseGroups } from './schema';

/** All that comes with Lexfloor, read and checked: plain data, so that it can be written down when a bundle is built. */
export interface Prepared {
  readonly rules: readonly Rule[];
  readonly instruments: readonly Instrument[];
  readonly entries: readonly CatalogueEntry[];
  readonly clauses: readonly Clause[];
  readonly glossary: readonly GlossaryTerm[];
  readonly groups: PhraseGroups;
  readonly vocabularies: readonly VocabularyData[];
  /** Words of branches and topics by which entries are searched: many entries share them. */
  readonly searchWords: Readonly<Record<string, readonly string[]>>;
}

/** A mistake in one of the files; "c102/pack.yaml". */
export interface PreparedFault extends Fault {
  readonly file: string;
}

/**
 * Reads the parsed files under `rules/` (path → data). Done when a bundle is built: schemas and patterns are checked there, once, and
 * no program does it again at its start. Mistakes are told, not thrown: the build refuses them.
 */
export function preparePacks(files: Readonly<Record<string, unknown>>): Prepared & { readonly faults: readonly PreparedFault[] } {
  const faults: PreparedFault[] = [], groups = files['phrases.yaml'] as PhraseGroups;
  const paths = Object.keys(files).filter(path => Array.isArray((files[path] as { rules?: unknown } | null)?.rules)).sort(byPack);
  const read = paths.flatMap((path): readonly Rule[] => {
    const { rules, faults: found } = readRules(files[path], packOf(path), groups);
    faults.push(...found.map(fault => ({ file: path, ...fault })));
    return rules;
  });
  const { instruments, catalogue, faults: wrong } = readCatalogue(files);
  const modality = files[modalityFile] as Readonly<Partial<Record<Language, ModalityData>>> | undefined;
  const amending = files[amendingFile] as Readonly<Partial<Record<Language, AmendingData>>> | undefined;
  const searchWords: Record<string, readonly string[]> = {};
  const entries = [...catalogue.values()].map(({ searchWords: words = [], ...entry }) => {
    searchWords[keyOf(entry)] = words;
    return entry;
  });
  return {
    rules: read.map(rule => ({ ...rule, cites: rule.cites.map(cite => ({ ...cite, url: instruments.get(cite.instrument)?.url })) })),
    instruments: [...instruments.values()], entries, searchWords, groups, clauses: readClauses(files['clauses.yaml']), glossary: readGlossary(files),
    vocabularies: Object.keys(files).filter(path => path.startsWith('vocabulary/') && path !== modalityFile && path !== amendingFile).map((path) => {
      const data = files[path] as VocabularyData;
      return {
        ...expandGroups(data, data.groups ?? {}), groups: data.groups ?? {},
        ...(modality?.[data.language] && { modality: modality[data.language] }), ...(amending?.[data.language] && { amending: amending[data.language] }),
      };
    }),
    faults: [...faults, ...wrong],
  };
}

/** Words of duty, power and right, in all languages. */
const modalityFile = 'vocabulary/modality.yaml';
/** By which words acts amend others, in all languages. */
const amendingFile = 'vocabulary/amending.yaml';

/** The rule set of prepared packs. */
export function rulesOfPrepared({ rules, instruments, entries, searchWords, clauses, glossary, groups, vocabularies }: Prepared): RuleSet {
  return {
    rules, clauses, glossary,
    instruments: new Map(instruments.map(one => [one.id, one])),
    catalogue: new Map(entries.map(entry => [entry.cite.label, { ...entry, searchWords: searchWords[keyOf(entry)] ?? [] }])),
    lexicon: compileLexicon(vocabularies), sources: { groups, vocabularies },
  };
}

const keyOf = ({ branch, topic }: Pick<CatalogueEntry, 'branch' | 'topic'>): string => `${branch} ${topic}`;

const packOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** The order in which instruments are cited where several speak of one place. */
const packs = ['c102', 'c183', 'c121', 'c128', 'c130', 'c168', 'c118', 'c019'];
const rankOf = (path: string): number => {
  const at = packs.indexOf(packOf(path));
  return at < 0 ? packs.length : at;
};
const byPack = (a: string, b: string): number => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0);
