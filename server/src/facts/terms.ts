import type { Draft, Language, Provision } from '../draft/draft';
import { headingWords } from '../draft/headingWords';
import type { Outline } from '../draft/outline';
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

const known = new WeakMap<Draft, Terms>();

/** The defined terms of a draft and where they are used; made once a draft. */
export function termsOf(draft: Draft, outline: Outline): Terms {
  let made = known.get(draft);
  if (made === undefined) known.set(draft, made = makeTerms(draft, outline));
  return made;
}

// ------------------------------------------------------------------------------------------------------------------ definitions

const knownDefinitions = new WeakMap<Draft, readonly Term[]>();

/** The definitions of a draft in the order of the text, each with the places where it holds; made once a draft. */
export function definitionsOf(draft: Draft, outline: Outline): readonly Term[] {
  let made = knownDefinitions.get(draft);
  if (made === undefined) knownDefinitions.set(draft, made = readAll(draft, outline));
  return made;
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
    const { words: { text }, heading: title, kind } = provisions[up]!;
    if (kind === 'act') break;
    if (intro === '' && steps < 2 && definitionWords[language].intro.test(text)) intro = text;
    if (title !== undefined && definitionHeading.test(title)) heading = true;
    // A list that is led in by other words inside a definition is no list of definitions
    if (kind === 'definition') return { intro: '', heading: false };
  }
  const own = provisions[at]!.heading;
  return { intro, heading: heading || own !== undefined && definitionHeading.test(own) };
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

function makeTerms(draft: Draft, outline: Outline): Terms {
  const terms = definitionsOf(draft, outline);
  const byKey = new Map<string, Term[]>();
  for (const term of terms) {
    const list = byKey.get(term.key);
    if (list) list.push(term); else byKey.set(term.key, [term]);
  }
  const { places } = crossReferencesOf(draft, outline);
  const holds = (term: Term, at: number): boolean => term.scope === undefined || term.scope.some(root => root <= at && at < places.endOf(root));
  const vocabulary = vocabularyOf(terms, draft.language);
  const raw = draft.provisions.map(provision => rawUses(provision, vocabulary, draft.language));
  const strict = strictKeys(draft, byKey, raw);
  const meant = (use: RawUse, at: number): readonly TermUse[] => {
    const text = textOf(draft.provisions[at]!, use.place).slice(use.span.start, use.span.end);
    const fitting = use.known.filter(({ key, form }) => byKey.has(key) && !(strict.has(key) && /^\p{Ll}/u.test(text)) && sameAccents(text, form.text, draft.language));
    if (fitting.length === 0) return use.inside.flatMap(shorter => meant(shorter, at));
    // "contribution" may be defined for the act, and "contributions" for a Part
    const own = fitting.length === 1 ? byKey.get(fitting[0]!.key)! : [...new Set(fitting.map(({ key }) => key))].flatMap(key => byKey.get(key)!);
    const defining = use.place === 'words' ? own.find(({ provision, definition }) => provision === at && definition.at.start < use.span.end && use.span.start < definition.at.end) : undefined;
    const term = defining ?? narrowest(own.filter(term => holds(term, at)), at, places.endOf);
    const one = fitting.find(({ key }) => key === term?.key) ?? fitting[0]!;
    const whole: TermUse = { provision: at, place: use.place, span: use.span, form: one.form, key: one.key, term, defines: defining !== undefined };
    return term === undefined ? [whole, ...use.inside.flatMap(shorter => meant(shorter, at)).filter(shorter => shorter.term !== undefined)] : [whole];
  };
  const uses = raw.map((list, at): readonly TermUse[] => list.length === 0 ? noUses : list.flatMap(use => meant(use, at)));
  return { terms, byKey, uses, holds };
}

const noUses: readonly TermUse[] = [];

/** Where a draft uses terms that hold everywhere in it, though they are defined elsewhere; as `Terms.uses`. */
export function usesOfTerms(draft: Draft, terms: readonly Term[]): readonly (readonly TermUse[])[] {
  const byKey = new Map<string, Term[]>();
  for (const term of terms) {
    const list = byKey.get(term.key);
    if (list) list.push(term); else byKey.set(term.key, [term]);
  }
  const vocabulary = vocabularyOf(terms, draft.language);
  const raw = draft.provisions.map(provision => rawUses(provision, vocabulary, draft.language));
  const strict = strictKeys(draft, byKey, raw);
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

/**
 * Terms that are meant only where they have their capital: "the Board", "la Caisse". A capital that the drafter gave to each item
 * of a list of definitions, and then did not use, is none.
 */
function strictKeys(draft: Draft, byKey: ReadonlyMap<string, readonly Term[]>, raw: readonly (readonly RawUse[])[]): ReadonlySet<string> {
  const counts = new Map<string, { capital: number; small: number }>();
  for (const [key, terms] of byKey) if (terms.every(({ definition }) => /^\p{Lu}/u.test(definition.term))) counts.set(key, { capital: 0, small: 0 });
  if (counts.size === 0) return new Set();
  raw.forEach((list, at) => {
    for (const { known: all, place, span } of list) for (const { key } of all) {
      const count = counts.get(key);
      if (count === undefined || place === 'heading') continue;
      const { text } = draft.provisions[at]!.words;
      if (/^\p{Ll}/u.test(text.charAt(span.start))) count.small++;
      // A capital at the start of a sentence says nothing
      else if (span.start > 1 && /[\p{L}\p{N},’']\s?$/u.test(text.slice(Math.max(0, span.start - 2), span.start))) count.capital++;
    }
  });
  return new Set([...counts].filter(([, { capital, small }]) => capital > 0 && capital * 2 >= small).map(([key]) => key));
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
