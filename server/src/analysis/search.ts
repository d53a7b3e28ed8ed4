import MiniSearch from 'minisearch';
import type { Language } from '../draft/draft';
import type { Catalogue } from '../engine/catalogue';
import type { CatalogueEntry, Localized } from '../engine/pack';
import { fold } from '../engine/pinpoint';

/** An entry that fits the words asked for; a higher score fits better. */
export interface Hit {
  readonly entry: CatalogueEntry;
  readonly score: number;
}

export interface SearchOptions {
  readonly language?: Language;
  readonly limit?: number;
  /** Only entries of this instrument, by its id. */
  readonly instrument?: string;
  /** Only entries of this branch. */
  readonly branch?: string;
}

/**
 * Entries by words, best first, in any of the three languages. All words must fit an entry; where no entry has them all, some.
 * Misspelt and unfinished words find their neighbours. The index is built once a catalogue, at the first search.
 */
export function search(catalogue: Catalogue, words: string, options: SearchOptions = {}): readonly Hit[] {
  const index = indexOf(catalogue);
  const filter = (found: { readonly id: string }): boolean => {
    const entry = catalogue.catalogue.get(found.id)!;
    return (options.instrument === undefined || entry.cite.instrument === options.instrument) && (options.branch === undefined || entry.branch === options.branch);
  };
  const ask = (combineWith: 'AND' | 'OR', fuzzy: boolean) => index.search(words, { combineWith, filter, fuzzy: fuzzy ? term => term.length >= 6 ? 0.2 : false : false });
  let found = ask('AND', false);
  if (found.length === 0) found = ask('AND', true);
  if (found.length === 0) found = ask('OR', true);
  return found.slice(0, options.limit ?? 20).map(hit => ({ entry: catalogue.catalogue.get(hit.id)!, score: hit.score }));
}

const remembered = new WeakMap<Catalogue['catalogue'], MiniSearch>();

function indexOf(catalogue: Catalogue): MiniSearch {
  const known = remembered.get(catalogue.catalogue);
  if (known) return known;
  const index = new MiniSearch({
    fields: ['cite', 'title', 'titleFr', 'titleEs', 'asked', 'subject', 'explains', 'explainsFr', 'explainsEs'],
    idField: 'id',
    tokenize,
    processTerm: stem,
    searchOptions: {
      boost: { title: 4, titleFr: 4, titleEs: 4, asked: 5, subject: 3, cite: 2 },
      prefix: term => term.length >= 4,
      boostDocument: id => weight(catalogue.catalogue.get(id as string)!),
    },
  });
  index.addAll([...catalogue.catalogue.values()].map(entry => ({
    id: entry.cite.label, cite: entry.cite.label,
    title: text(entry.title, 'en'), titleFr: text(entry.title, 'fr'), titleEs: text(entry.title, 'es'),
    asked: (entry.asked ?? []).join(' '),
    subject: (entry.searchWords ?? [entry.branch, entry.topic]).join(' '),
    explains: text(entry.explains, 'en'), explainsFr: text(entry.explains, 'fr'), explainsEs: text(entry.explains, 'es'),
  })));
  remembered.set(catalogue.catalogue, index);
  return index;
}

const text = (one: Localized, language: Language): string => typeof one === 'string' ? language === 'en' ? one : '' : one[language] ?? '';

/** C102 is the floor that everybody asks for first; then its fellow Conventions, the Recommendations, the rest. */
function weight(entry: CatalogueEntry): number {
  const { instrument } = entry.cite;
  const rank = instrument === 'C102' ? 2 : instrument === 'C183' ? 1.7 : /^C\d/.test(instrument) ? 1.1 : /^R\d/.test(instrument) ? 0.9 : 0.75;
  const whole = entry.cite.label.endsWith('(list)') ? 1.2 : 1; // the closed list as a whole, before its single grounds
  return rank * whole * (entry.verification.level === 'memory' ? 0.9 : 1);
}

/** The words of a question or a name, as the search sees them: folded, without plural, without those that mean nothing. */
export const wordsOf = (text: string): readonly string[] => tokenize(text).flatMap(word => stem(word) ?? []);

const tokenize = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== '');

/** Folds a word and takes the plural off; words without meaning are dropped. */
function stem(term: string): string | null {
  const word = fold(term);
  if (stopWords.has(word) || word.length < 2 && !/\d/.test(word)) return null;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ones')) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const stopWords = new Set((
  'a an and are as at be by can do does for from has have how if in instead is it its long many may much must of on or shall she should that the their there this to what when which who whose with '
  + 'au aux avec ce combien d dans de des doit du elle en est et il la le les l leur lors ou par pas peut pour quel quelle que qui quand sa se ses son sur un une '
  + 'al como con cual cuando cuanto del el en es esta la las lo los o para por que se sin su sus un una y'
).split(' '));
