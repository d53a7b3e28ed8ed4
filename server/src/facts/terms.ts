import type { Draft, Language, Provision } from '../draft/draft';
import { headingWords } from '../draft/headingWords';
import { eachChanged, rowAgain } from '../draft/changed';
import type { Outline } from '../draft/outline';
import { madeByOutline, type VersionBefore } from '../draft/sameOutline';
import type { Span } from '../text/span';
import { type Form, formsOf } from '../words/inflect/forms';
import { fold, tokenize } from '../words/tokens';
import { entryWords, Trie, type TrieMatch } from '../words/trie';
import { type CrossReferences, crossReferencesOf } from './crossReferences';
import type { Definition, Lead } from './definitions/definition';
import { readDefinitions } from './definitions/read';
import { definitionWords } from './definitions/phrases';
import { scopeIn } from './definitions/scope';
import { isAdjective } from './participles';
import type { Places } from './places';
import { isName, isOtherName } from './termNames';

/** A term as one definition makes it. */
export interface Term {
  readonly definition: Definition;
  /** The provision in which it is defined. */
  readonly provision: number;
  /** The term in lower case without accents: what makes two definitions ones of the same term. */
  readonly key: string;
  /** Provisions under which it holds; undefined for the whole act. */
  readonly scope: readonly number[] | undefined;
}

/** A place where a defined term is used, or its definition itself. */
export interface TermUse {
  readonly provision: number;
  /** In the provision's words, or in its heading; the span counts from the start of these plain words. */
  readonly place: 'words' | 'heading';
  readonly span: Span;
  readonly form: Form;
  readonly key: string;
  /** What it means here; undefined outside the scope of every definition (shorter terms inside it, which hold, stand behind it). */
  readonly term: Term | undefined;
  /** True for the words that the definition itself defines. */
  readonly defines: boolean;
}

/** All defined terms of a draft with their uses. */
export interface Terms {
  readonly terms: readonly Term[];
  readonly byKey: ReadonlyMap<string, readonly Term[]>;
  /** `uses[i]`: the uses in provision i, in the order of its words, those in its heading first. */
  readonly uses: readonly (readonly TermUse[])[];
  /** True where a term holds in a provision. */
  holds(term: Term, provision: number): boolean;
}

/** The defined terms of a draft and where they are used; made once a draft, from those of the version before. */
export const termsOf: (draft: Draft, outline: Outline) => Terms = madeByOutline(makeTerms);

// ------------------------------------------------------------------------------------------------------------------ definitions

/** The definitions of a draft in the order of the text, each with the places where it holds; made once a draft. The same list as long as none is touched. */
export const definitionsOf: (draft: Draft, outline: Outline) => readonly Term[] = madeByOutline((draft, outline, before) =>
  before === undefined ? readAll(draft, outline) : definesAsBefore(draft, outline, before) ? before.made : asBefore(readAll(draft, outline), before.made));

/** Terms that are still what they were are the same objects; where all are, so is the list. */
function asBefore(terms: readonly Term[], before: readonly Term[]): readonly Term[] {
  const old = new Map(before.map(term => [term.definition, term]));
  const same = terms.map(term => {
    const one = old.get(term.definition);
    return one !== undefined && one.provision === term.provision && one.scope?.join() === term.scope?.join() ? one : term;
  });
  return same.length === before.length && same.every((term, i) => term === before[i]) ? before : same;
}

/** True where what was changed neither defines anything nor says anything else of definitions below it or beside it. */
function definesAsBefore(draft: Draft, outline: Outline, { draft: old, stretch }: VersionBefore<readonly Term[]>): boolean {
  const now = crossReferencesOf(draft, outline), before = crossReferencesOf(old, outline);
  return now.places === before.places && eachChanged(old, draft, stretch, (a, b, at) =>
    isTitled(a) === isTitled(b) && definesNothing(old, outline.parents, at) && definesNothing(draft, outline.parents, at) && scopeSaid(old, before, at) === scopeSaid(draft, now, at));
}

function definesNothing(draft: Draft, parents: readonly number[], at: number): boolean {
  const provision = draft.provisions[at]!, { language } = draft;
  return provision.kind !== 'definition' && !definitionWords[language].intro.test(provision.words.text) && definitionsIn(provision, language, leadOf(draft, parents, at)).length === 0;
}

/** What a provision says on the scope of definitions below it. */
function scopeSaid({ provisions, language }: Draft, references: CrossReferences, at: number): string {
  const { text } = provisions[at]!.words, said = text === '' ? undefined : scopeIn(text, text.length, language);
  return said === undefined ? '' : said.here ? 'here' : said.act ? 'act' : `${rootsIn(references, at, said.span)?.join()}`;
}

const titledKnown = new WeakMap<Provision, boolean>();

function isTitled(provision: Provision): boolean {
  if (provision.heading === undefined) return false;
  let titled = titledKnown.get(provision);
  if (titled === undefined) titledKnown.set(provision, titled = definitionHeading.test(provision.heading));
  return titled;
}

function readAll(draft: Draft, outline: Outline): readonly Term[] {
  const { provisions, language } = draft, { parents } = outline;
  const references = crossReferencesOf(draft, outline);
  const terms: Term[] = [];
  /** The scope that a first definition of a list gives to those after it, by the provision above them. */
  const ofList = new Map<number, readonly number[] | 'act'>();
  provisions.forEach((provision, at) => {
    const parent = parents[at]!;
    const definitions = definitionsIn(provision, language, leadOf(draft, parents, at));
    let before: { readonly end: number; readonly scope: readonly number[] | 'act' | undefined } | undefined;
    for (const definition of definitions) {
      // Terms defined together share what stands before the first
      const first = definitions.find(({ body }) => body.start === definition.body.start)!;
      // "In this Act, “A” means one under section 2, and “B” means …": the words that lead in the first lead in the second
      const since = before === undefined ? 0 : sentenceEnd(provision.words.text, before.end, first.at.start);
      const own = since < 0 ? undefined : scopeIn(provision.words.text, first.at.start, language, since);
      let scope = since < 0 ? before!.scope : own === undefined ? undefined : own.here ? unitAlone(references, at) : own.act ? 'act' as const : rootsIn(references, at, own.span);
      if (scope !== undefined && provision.kind === 'definition') ofList.set(parent, scope);
      scope ??= ofList.get(parent) ?? above(draft, parents, references, at);
      before = { end: definition.at.end, scope };
      const key = keyOf(definition.term);
      if (key !== '') terms.push({ definition, provision: at, key, scope: scope === 'act' || scope === undefined ? scheduleOf(references, at, scope) : scope });
    }
  });
  return terms;
}

/** Where the last sentence or item before `end` begins, behind `start`; -1 where none begins. */
function sentenceEnd(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (/[.;]/.test(text.charAt(at)) && /\s/.test(text.charAt(at + 1))) return at + 1;
  return -1;
}

const unitAlone = ({ places }: CrossReferences, at: number): readonly number[] | undefined => places.unitOf(at) < 0 ? undefined : [places.unitOf(at)];

/** Without words on its scope a definition in a Schedule holds there, any other in the whole act. */
function scheduleOf({ places }: CrossReferences, at: number, scope: 'act' | undefined): readonly number[] | undefined {
  if (scope === 'act' || !places.inSchedule(at)) return undefined;
  const schedule = places.above(at, ['schedule']);
  return schedule === undefined ? undefined : [schedule];
}

/** What the provisions above say on scope: the chapeau of the list. */
function above(draft: Draft, parents: readonly number[], references: CrossReferences, at: number): readonly number[] | 'act' | undefined {
  for (let up = parents[at]!, steps = 0; up >= 0 && steps < 8; up = parents[up]!, steps++) {
    const { text } = draft.provisions[up]!.words;
    const found = text === '' ? undefined : scopeIn(text, text.length, draft.language);
    if (found !== undefined && !found.here) return found.act ? 'act' : rootsIn(references, up, found.span);
    if (references.places.isUnit(up)) return undefined;
  }
  return undefined;
}

/** The places named by a scope phrase: the references that follow it at once, and those joined to them. */
function rootsIn({ of }: CrossReferences, at: number, { start, end }: Span): readonly number[] | undefined {
  const roots: number[] = [];
  let next = start;
  for (const { reference, items, place } of of[at]!) {
    if (place === 'heading' || reference.span.start < start) continue;
    if (reference.span.start > next + 14 || reference.span.start >= end) break;
    for (const item of items) {
      if (item.target === undefined) return undefined;
      for (let one = item.target; one <= (item.end ?? item.target); one++) roots.push(one);
    }
    next = reference.span.end;
  }
  return roots.length === 0 ? undefined : [...new Set(roots)];
}

function leadOf({ provisions, language }: Draft, parents: readonly number[], at: number): Lead {
  let intro = '', heading = false;
  for (let up = parents[at]!, steps = 0; up >= 0 && steps < 3; up = parents[up]!, steps++) {
    const above = provisions[up]!, { words: { text }, kind } = above;
    if (kind === 'act') break;
    if (intro === '' && steps < 2 && definitionWords[language].intro.test(text)) intro = text;
    if (isTitled(above)) heading = true;
    // A list that is led in by other words inside a definition is no list of definitions
    if (kind === 'definition') return { intro: '', heading: false };
  }
  return { intro, heading: heading || isTitled(provisions[at]!) };
}

const definitionHeading = /\b(?:interpretation|definitions?|d[ée]finitions?|definici[oó]n(?:es)?|interpr[ée]tation|glossary|glosario)\b/iu;

const readings = new WeakMap<Provision, { readonly language: Language; readonly intro: string; readonly heading: boolean; readonly definitions: readonly Definition[] }>();

/** What one provision defines, remembered with what stands above it. */
function definitionsIn(provision: Provision, language: Language, lead: Lead): readonly Definition[] {
  const before = readings.get(provision);
  if (before !== undefined && before.language === language && before.intro === lead.intro && before.heading === lead.heading) return before.definitions;
  const definitions = readDefinitions(provision, language, lead);
  readings.set(provision, { language, intro: lead.intro, heading: lead.heading, definitions });
  return definitions;
}

/** A term in lower case without accents and signs. */
export const keyOf = (term: string): string => (fold(term).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

// ------------------------------------------------------------------------------------------------------------------------- uses

interface Known {
  readonly key: string;
  readonly form: Form;
}

/** The words by which the terms of a draft are known. Drafts with equal terms share one, so that what was found in a provision stands. */
interface Vocabulary {
  readonly trie: Trie<Known>;
  readonly memory: WeakMap<Provision, readonly RawUse[]>;
}

interface RawUse {
  readonly place: 'words' | 'heading';
  readonly span: Span;
  readonly known: readonly Known[];
  /** Shorter terms inside: they count where the longer one does not hold. */
  readonly inside: readonly RawUse[];
}

/** What `Terms` were put together from. */
interface Working {
  readonly places: Places;
  readonly vocabulary: Vocabulary;
  readonly raw: readonly (readonly RawUse[])[];
  readonly capitals: Capitals;
  readonly strict: ReadonlySet<string>;
}

const workings = new WeakMap<Terms, Working>();

function makeTerms(draft: Draft, outline: Outline, before: VersionBefore<Terms> | undefined): Terms {
  const terms = definitionsOf(draft, outline), { places } = crossReferencesOf(draft, outline), { language } = draft;
  const old = before && workings.get(before.made), same = before?.made.terms === terms;
  const vocabulary = same ? old!.vocabulary : vocabularyOf(terms, language);
  const kept = before && vocabulary === old!.vocabulary && old!.places === places ? before : undefined;
  const byKey = same ? before.made.byKey : termsByKey(terms), holds = kept?.made.holds ?? holdingIn(places);
  const raw = rowAgain(draft.provisions.length, kept && old!.raw, kept?.stretch, at => rawUses(draft.provisions[at]!, vocabulary, language));
  const capitals = kept && same ? capitalsAgain(old!.capitals, kept, old!.raw, draft, raw) : capitalsIn(draft, byKey, raw);
  const strict = strictOf(capitals, old?.strict), reading: Reading = { draft, places, byKey, strict, holds };
  const usesAgain = kept && strict === old!.strict ? kept.made.uses : undefined, other = usesAgain && !same ? otherKeys(byKey, kept!.made.byKey) : undefined;
  const rows = rowAgain(draft.provisions.length, usesAgain, kept?.stretch, at => usesIn(raw[at]!, at, reading));
  const uses = other === undefined ? rows : rows.map((list, at) => mayMean(raw[at]!, other) ? usesIn(raw[at]!, at, reading) : list);
  const made: Terms = { terms, byKey, uses, holds };
  workings.set(made, { places, vocabulary, raw, capitals, strict });
  return made;
}

/** Terms that are defined otherwise than before. */
function otherKeys(now: Terms['byKey'], before: Terms['byKey']): ReadonlySet<string> {
  const keys = new Set([...before.keys()].filter(key => !now.has(key)));
  for (const [key, list] of now) {
    const old = before.get(key);
    if (old?.length !== list.length || list.some((term, i) => term !== old[i])) keys.add(key);
  }
  return keys;
}

const mayMean = (uses: readonly RawUse[], keys: ReadonlySet<string>): boolean => uses.some(({ known, inside }) => known.some(({ key }) => keys.has(key)) || mayMean(inside, keys));

const holdingIn = (places: Places) => (term: Term, at: number): boolean => term.scope === undefined || term.scope.some(root => root <= at && at < places.endOf(root));

function termsByKey(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const byKey = new Map<string, Term[]>();
  for (const term of terms) {
    const list = byKey.get(term.key);
    if (list) list.push(term); else byKey.set(term.key, [term]);
  }
  return byKey;
}

/** What tells the meaning of words that may be a term. */
interface Reading extends Pick<Terms, 'byKey' | 'holds'> {
  readonly draft: Draft;
  readonly places: Places;
  readonly strict: ReadonlySet<string>;
}

const usesIn = (raw: readonly RawUse[], at: number, reading: Reading): readonly TermUse[] => raw.length === 0 ? noUses : raw.flatMap(use => meant(use, at, reading));

function meant(use: RawUse, at: number, reading: Reading): readonly TermUse[] {
  const { draft, places, byKey, strict, holds } = reading, text = textOf(draft.provisions[at]!, use.place).slice(use.span.start, use.span.end);
  const fitting = use.known.filter(({ key, form }) => byKey.has(key) && !(strict.has(key) && /^\p{Ll}/u.test(text)) && sameAccents(text, form.text, draft.language));
  if (fitting.length === 0) return use.inside.flatMap(shorter => meant(shorter, at, reading));
  // "contribution" may be defined for the act, and "contributions" for a Part
  const own = fitting.length === 1 ? byKey.get(fitting[0]!.key)! : [...new Set(fitting.map(({ key }) => key))].flatMap(key => byKey.get(key)!);
  const defining = use.place === 'words' ? own.find(({ provision, definition }) => provision === at && definition.at.start < use.span.end && use.span.start < definition.at.end) : undefined;
  const term = defining ?? narrowest(own.filter(term => holds(term, at)), at, places.endOf);
  const one = fitting.find(({ key }) => key === term?.key) ?? fitting[0]!;
  const whole: TermUse = { provision: at, place: use.place, span: use.span, form: one.form, key: one.key, term, defines: defining !== undefined };
  return term === undefined ? [whole, ...use.inside.flatMap(shorter => meant(shorter, at, reading)).filter(shorter => shorter.term !== undefined)] : [whole];
}

const noUses: readonly TermUse[] = [];

/** Where a draft uses terms that hold everywhere in it, though they are defined elsewhere; as `Terms.uses`. */
export function usesOfTerms(draft: Draft, terms: readonly Term[]): readonly (readonly TermUse[])[] {
  const byKey = termsByKey(terms);
  const vocabulary = vocabularyOf(terms, draft.language);
  const raw = draft.provisions.map(provision => rawUses(provision, vocabulary, draft.language));
  const strict = strictOf(capitalsIn(draft, byKey, raw));
  return raw.map((list, at) => list.length === 0 ? noUses : list.flatMap((use): readonly TermUse[] => {
    const text = textOf(draft.provisions[at]!, use.place).slice(use.span.start, use.span.end);
    const one = use.known.find(({ key, form }) => byKey.has(key) && !(strict.has(key) && /^\p{Ll}/u.test(text)) && sameAccents(text, form.text, draft.language));
    return one === undefined ? [] : [{ provision: at, place: use.place, span: use.span, form: one.form, key: one.key, term: byKey.get(one.key)![0]!, defines: false }];
  }));
}

/**
 * A word with an accent that the term has not is another word, and often of another language ("supplement", "supplément"). One
 * without is the term in capitals, or written carelessly; French writes its small letters with care.
 */
function sameAccents(said: string, form: string, language: Language): boolean {
  if (!/[^\0-\x7f]/.test(said) && !/[^\0-\x7f]/.test(form)) return true;
  const accents = (text: string): number => text.normalize('NFD').match(/[\u0300-\u036f]/g)?.length ?? 0;
  const own = accents(said), asked = accents(form);
  return own === asked || own < asked && (language !== 'fr' || said === said.toUpperCase() || /^\p{Lu}/u.test(said) && own === asked - 1);
}

const textOf = (provision: Provision, place: 'words' | 'heading'): string => place === 'words' ? provision.words.text : headingWords(provision).text;

/** Of several definitions that hold, the one of the smallest place; of equals the one that stands before, or else the first. */
function narrowest(terms: readonly Term[], at: number, endOf: (at: number) => number): Term | undefined {
  const size = ({ scope }: Term): number => scope === undefined ? Number.POSITIVE_INFINITY : Math.min(...scope.filter(root => root <= at && at < endOf(root)).map(root => endOf(root) - root));
  let best: Term | undefined, least = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    const own = size(term);
    if (best === undefined || own < least) [best, least] = [term, own];
  }
  return best;
}

/** How often words that may be a term with a capital have it, and how often not. */
type Capitals = ReadonlyMap<string, { readonly capital: number; readonly small: number }>;

function capitalsIn(draft: Draft, byKey: ReadonlyMap<string, readonly Term[]>, raw: readonly (readonly RawUse[])[]): Capitals {
  const counts: Counts = new Map();
  for (const [key, terms] of byKey) if (terms.every(({ definition }) => /^\p{Lu}/u.test(definition.term))) counts.set(key, { capital: 0, small: 0 });
  if (counts.size > 0) raw.forEach((list, at) => count(counts, draft.provisions[at]!, list, 1));
  return counts;
}

/** The same for the next version, which differs in a stretch. */
function capitalsAgain(before: Capitals, { draft: old, stretch }: VersionBefore<Terms>, oldRaw: readonly (readonly RawUse[])[], draft: Draft, raw: readonly (readonly RawUse[])[]): Capitals {
  if (before.size === 0) return before;
  const counts: Counts = new Map(before);
  for (let at = stretch.start; at < stretch.beforeEnd; at++) count(counts, old.provisions[at]!, oldRaw[at]!, -1);
  for (let at = stretch.start; at < stretch.afterEnd; at++) count(counts, draft.provisions[at]!, raw[at]!, 1);
  return counts;
}

type Counts = Map<string, { readonly capital: number; readonly small: number }>;

function count(counts: Counts, { words: { text } }: Provision, uses: readonly RawUse[], by: 1 | -1): void {
  for (const { known: all, place, span } of uses) for (const { key } of all) {
    const before = counts.get(key);
    if (before === undefined || place === 'heading') continue;
    if (/^\p{Ll}/u.test(text.charAt(span.start))) counts.set(key, { ...before, small: before.small + by });
    // A capital at the start of a sentence says nothing
    else if (span.start > 1 && /[\p{L}\p{N},’']\s?$/u.test(text.slice(Math.max(0, span.start - 2), span.start))) counts.set(key, { ...before, capital: before.capital + by });
  }
}

/**
 * Terms that are meant only where they have their capital: "the Board", "la Caisse". A capital that the drafter gave to each item
 * of a list of definitions, and then did not use, is none. The set of the version before where it is the same.
 */
function strictOf(counts: Capitals, before?: ReadonlySet<string>): ReadonlySet<string> {
  const strict = new Set([...counts].filter(([, { capital, small }]) => capital > 0 && capital * 2 >= small).map(([key]) => key));
  return before !== undefined && before.size === strict.size && [...strict].every(key => before.has(key)) ? before : strict;
}

function rawUses(provision: Provision, vocabulary: Vocabulary, language: Language): readonly RawUse[] {
  const before = vocabulary.memory.get(provision);
  if (before !== undefined) return before;
  const found: RawUse[] = [];
  if (provision.kind !== 'note' && !provision.quoted && vocabulary.trie.size > 0) {
    for (const place of ['heading', 'words'] as const) {
      const text = textOf(provision, place);
      if (text === '' || place === 'heading' && provision.kind === 'act') continue; // the title of the law is a name
      const tokens = tokenize(text, language);
      const raw = (match: TrieMatch<Known>): RawUse[] => {
        // A name may end in a bracket: "State pension (contributory)"
        const last = tokens.end[match.end - 1]!, end = text.charAt(last) === ')' && match.values.every(({ form }) => form.text.endsWith(')')) ? last + 1 : last;
        const span = { start: tokens.start[match.start]!, end };
        if (place === 'words' && isName(text, span, match.values.every(({ form }) => /^\p{Ll}/u.test(form.text))) || isOtherName(text, span) || isAdjective(text, span, language)) return [];
        return [{ place, span, known: match.values, inside: vocabulary.trie.inside(tokens, match).flatMap(raw) }];
      };
      for (const match of vocabulary.trie.match(tokens)) found.push(...raw(match));
    }
  }
  const uses = found.length === 0 ? noRaw : found;
  vocabulary.memory.set(provision, uses);
  return uses;
}

const noRaw: readonly RawUse[] = [];

/** The latest vocabularies by content: the next version of a draft nearly always has the same. */
const vocabularies = new Map<string, Vocabulary>();
const mostVocabularies = 12;

function vocabularyOf(terms: readonly Term[], language: Language): Vocabulary {
  const names = [...new Set(terms.map(({ definition }) => definition.term))].sort();
  const name = `${language}\n${names.join('\n')}`;
  let vocabulary = vocabularies.get(name);
  if (vocabulary !== undefined) vocabularies.delete(name); // put in again below: the latest stands last
  else {
    const entries = names.flatMap(term => formsOf(term, language).map(form => ({ words: entryWords(tokenize(form.text, language)), value: { key: keyOf(term), form } })));
    vocabulary = { trie: new Trie(entries), memory: new WeakMap() };
  }
  vocabularies.set(name, vocabulary);
  if (vocabularies.size > mostVocabularies) vocabularies.delete(vocabularies.keys().next().value!);
  return vocabulary;
}
