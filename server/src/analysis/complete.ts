import type { Language } from '../draft/draft';
import { labelOf } from '../draft/outline';
import { type Clause, fillClause } from '../engine/clauses';
import { type CatalogueEntry, type Instrument, type RuleSet, inLanguage } from '../engine/pack';
import { branchMentions } from '../facts/branchMentions';
import { type Term, termsOf } from '../facts/terms';
import { unitWords } from '../facts/unitWords';
import { firstThat } from '../text/search';
import { fold, tokenize } from '../words/tokens';
import type { Analysis } from './analysis';
import { newUnit, unitBefore } from './newUnit';
import { unitNames } from './unitNames';

/** Something that may be written at the cursor. */
export interface Proposal {
  readonly kind: 'clause' | 'citation' | 'unit' | 'provision' | 'term';
  /** What it is known by in its kind: a clause's id, a cite, an eId, a term's key. */
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** How many characters before the cursor it takes the place of. */
  readonly replaces: number;
  readonly text: string;
  /** True where `text` has places to fill in, as `${1:hint}`. */
  readonly snippet: boolean;
}

export interface Proposals {
  /** The likeliest first. */
  readonly list: readonly Proposal[];
  /** False where more typing brings others. */
  readonly complete: boolean;
}

/** Where the cursor stands. */
export interface Cursor {
  /** The text of its line before it. */
  readonly before: string;
  /** Offset in the file of the start of that line; may be a keystroke ahead of the analysis. */
  readonly line: number;
}

/**
 * What may be written at a place of a draft: after "section " its provisions, after "26 " units, after "C102 " its Articles, at the
 * start of a line model clauses for the branch one stands in, elsewhere the terms that are defined there.
 */
export function complete(analysis: Analysis, cursor: Cursor): Proposals {
  const { before } = cursor, { language } = analysis.draft;
  const index = provisionBefore(analysis, cursor.line);
  const reference = referenceBefore(before, language);
  if (reference) return provisions(analysis, index, reference);
  const number = numberBefore(before, language);
  if (number) return { list: units(number, language), complete: true };
  const cites = citations(analysis.rules, before, language);
  if (cites?.articles) return { list: cites.list, complete: false };
  const start = lineStart.exec(before);
  const list = [...start ? clauses(analysis, index, start) : [], ...terms(analysis, index, before)];
  return cites ? { list: [...cites.list, ...list], complete: false } : { list, complete: true };
}

/** True where something special may follow the words before the cursor: what a blank may ask for without being told to. */
export const mayFollow = (before: string): boolean => /[\d)\p{L}]\s$/u.test(before)
  && ((['en', 'fr', 'es'] as const).some((language) => referenceBefore(before, language) ?? numberBefore(before, language)) || /(?:^|[^\p{L}\p{N}])[A-Z][A-Z\d-]{1,12} $/u.test(before));

const provisionBefore = ({ draft: { starts } }: Analysis, offset: number): number => firstThat(starts.length, (i) => starts[i]! >= offset) - 1;

// ------------------------------------------------------------------------------------------------------------------ provisions

interface ReferenceBefore {
  /** The kinds of provision that the word means. */
  readonly kinds: ReadonlySet<string>;
  /** True for the numbered parts of the section one stands in. */
  readonly inner: boolean;
  readonly typed: string;
}

const units_ = new Set(['section', 'article']);
const referenceKinds: Readonly<Record<Language, readonly (readonly [RegExp, ReadonlySet<string>, boolean])[]>> = {
  en: [
    [/(?:^|[^\p{L}])(?:sections?|articles?|regulations?|clauses?)\s([\dA-Z.]{0,8})$/iu, units_, false], [/(?:^|[^\p{L}])subsections?\s(\(?\d{0,3})$/iu, new Set(['subsection']), true],
    [/(?:^|[^\p{L}])parts?\s([\dIVXLC]{0,8})$/iu, new Set(['part']), false], [/(?:^|[^\p{L}])chapters?\s([\dIVXLC]{0,8})$/iu, new Set(['chapter']), false],
    [/(?:^|[^\p{L}])schedules?\s([\dIVXLC]{0,8})$/iu, new Set(['schedule']), false],
  ],
  fr: [
    [/(?:^|[^\p{L}])articles?\s([\dLRD. -]{0,10})$/iu, units_, false], [/(?:^|[^\p{L}])paragraphes?\s(\d{0,3})$/iu, new Set(['subsection', 'paragraph']), true],
    [/(?:^|[^\p{L}])chapitres?\s([\dIVXLC]{0,8})$/iu, new Set(['chapter']), false], [/(?:^|[^\p{L}])titres?\s([\dIVXLC]{0,8})$/iu, new Set(['title']), false],
    [/(?:^|[^\p{L}])annexes?\s([\dIVXLC]{0,8})$/iu, new Set(['schedule']), false],
  ],
  es: [
    [/(?:^|[^\p{L}])art[íi]culos?\s([\d.]{0,8})$/iu, units_, false], [/(?:^|[^\p{L}])(?:apartados?|incisos?|numeral(?:es)?)\s(\d{0,3})$/iu, new Set(['subsection', 'paragraph']), true],
    [/(?:^|[^\p{L}])cap[íi]tulos?\s([\dIVXLC]{0,8})$/iu, new Set(['chapter']), false], [/(?:^|[^\p{L}])t[íi]tulos?\s([\dIVXLC]{0,8})$/iu, new Set(['title']), false],
    [/(?:^|[^\p{L}])anexos?\s([\dIVXLC]{0,8})$/iu, new Set(['schedule']), false],
  ],
};

function referenceBefore(before: string, language: Language): ReferenceBefore | undefined {
  const tail = before.slice(-40);
  for (const [pattern, kinds, inner] of referenceKinds[language]) {
    const found = pattern.exec(tail);
    if (found) return { kinds, inner, typed: found[1]! };
  }
  return undefined;
}

/** More than these nobody reads; more typing brings the others. */
const mostProvisions = 200;

function provisions({ draft, outline }: Analysis, index: number, { kinds, inner, typed }: ReferenceBefore): Proposals {
  const list: Proposal[] = [], starts = typed.trim().replace(/^\(/, '').toLowerCase();
  const unit = inner ? unitBefore(draft, index) : undefined;
  let more = false;
  for (let i = 0; i < draft.provisions.length; i++) {
    const provision = draft.provisions[i]!;
    if (provision.num === undefined || provision.quoted || !kinds.has(provision.kind) || !provision.num.toLowerCase().startsWith(starts)) continue;
    if (inner && (unit === undefined || outline.parents[i] !== unit)) continue;
    if (list.length >= mostProvisions) { more = true; break; }
    const text = inner && draft.language === 'en' ? `(${provision.num})` : provision.num;
    list.push({ kind: 'provision', id: outline.eIds[i]!, label: text, detail: provision.heading ?? firstWords(provision.words.text), replaces: typed.length, text, snippet: false });
  }
  return { list, complete: !more };
}

const firstWords = (text: string): string => text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(' ', 60))} …`;

// ----------------------------------------------------------------------------------------------------------------------- units

interface NumberBefore {
  readonly one: boolean;
  readonly typed: string;
}

const numberAt = /(?:^|[^\p{L}\p{N}.,])(\p{N}[\p{N}.,]*)\)?\s(\p{L}*)$/u;
const marker = /^[\s*#_>]*(?:\(?\p{N}{1,4}[A-Z]?[.)]|\p{N}{1,4})\s+\p{L}*$/u;

/** A number that something may be counted in: not that of a section, nor of the line. */
function numberBefore(before: string, language: Language): NumberBefore | undefined {
  const tail = before.slice(-60), found = numberAt.exec(tail);
  if (!found || before.length < 60 && marker.test(before)) return undefined;
  const word = /([\p{L}.]+)\s*[(]?$/u.exec(tail.slice(0, found.index + 1))?.[1] ?? '';
  if (unitWords[language].references.has(fold(word.replace(/\.$/, '')))) return undefined;
  return { one: found[1] === '1', typed: found[2]! };
}

function units({ one, typed }: NumberBefore, language: Language): readonly Proposal[] {
  const starts = fold(typed);
  return unitNames[language].filter(([single, many]) => fold(one ? single : many).startsWith(starts)).map(([single, many]) => {
    const text = one ? single : many;
    return { kind: 'unit', id: text, label: text, replaces: typed.length, text, snippet: false };
  });
}

// ------------------------------------------------------------------------------------------------------------------- citations

interface KnownCites {
  readonly instruments: readonly Instrument[];
  readonly of: ReadonlyMap<string, readonly CatalogueEntry[]>;
}

const cites = new WeakMap<RuleSet['catalogue'], KnownCites>();

function citesOf(rules: RuleSet): KnownCites {
  let known = cites.get(rules.catalogue);
  if (known === undefined) {
    const of = new Map<string, CatalogueEntry[]>();
    for (const entry of rules.catalogue.values()) {
      const list = of.get(entry.cite.instrument);
      if (list) list.push(entry); else of.set(entry.cite.instrument, [entry]);
    }
    cites.set(rules.catalogue, known = { instruments: [...rules.instruments.values()], of });
  }
  return known;
}

const citeAt = /(?:^|[^\p{L}\p{N}])([A-Z][A-Z\d-]{0,12})( (?:[A-Z][a-z]*\.?)?(?: ?[\w().-]*)?)?$/u;

/** Instruments whose name is begun, or the Articles of the one that is named. */
function citations(rules: RuleSet, before: string, language: Language): { readonly list: readonly Proposal[]; readonly articles: boolean } | undefined {
  const found = citeAt.exec(before.slice(-60));
  if (!found) return undefined;
  const [, name, rest] = found as unknown as [string, string, string | undefined];
  const { instruments, of } = citesOf(rules);
  if (rest === undefined) {
    const list = instruments.filter(({ id }) => id.startsWith(name)).map((one): Proposal => ({
      kind: 'citation', id: one.id, label: one.id, detail: inLanguage(one.shortTitle, language), replaces: name.length, text: `${one.id} `, snippet: false,
    }));
    return list.length === 0 ? undefined : { list, articles: false };
  }
  const entries = of.get(name), typed = `${name}${rest}`.toLowerCase(), number = /[\d(].*$/.exec(rest)?.[0] ?? '';
  if (!entries) return undefined;
  const fits = entries.filter(({ cite: { label } }) => label.toLowerCase().startsWith(typed) || rest.trim() === number && label.slice(name.length).replace(/^\D*/, '').startsWith(number));
  return {
    articles: true,
    list: fits.map(({ cite: { label }, title }) => ({ kind: 'citation', id: label, label, detail: inLanguage(title, language), replaces: typed.length, text: label, snippet: false })),
  };
}

// --------------------------------------------------------------------------------------------------------------------- clauses

/** A line with nothing but its number, or the first word of one. */
const lineStart = /^([ \t]*)((?:\(?[\p{L}\p{N}]{1,5}[.)]|(?:section|article|artículo|art\.)\s\p{N}{1,5}[A-Z]?\.?-?)\s+)?([\p{L}’'-]*)$/iu;

function clauses(analysis: Analysis, index: number, [, indent, number, typed]: RegExpExecArray): readonly Proposal[] {
  const { draft, rules } = analysis, { language } = draft;
  const branches = branchesAt(analysis, index);
  const rank = ({ branch }: Clause): number => branches.has(branch) ? 0 : branch === 'general' ? 1 : 2;
  const unit = newUnit(analysis, index);
  const headed = unit !== undefined && unit.gap === '\n';
  return [...rules.clauses ?? []].sort((a, b) => rank(a) - rank(b)).map(clause => {
    const title = inLanguage(clause.title, language), body = snippetOf(clause, language);
    // A line that has its number wants the heading and the words, an inner number the words alone, an empty line all
    const inner = number !== undefined && /^\(/.test(number);
    const text = number === undefined
      ? unit === undefined ? body : `${escapeSnippet(unit.head(title))}${unit.gap}${body}`
      : inner || !headed ? body : `${escapeSnippet(title)}\n${body}`;
    return {
      kind: 'clause', id: clause.id, label: title, detail: clause.cites.slice(0, 3).join(', '),
      replaces: number === undefined ? typed!.length + indent!.length : typed!.length, text, snippet: true,
    };
  });
}

/** The clause with its placeholders as tab stops, each with what belongs there. */
export const snippetOf = (clause: Clause, language: Language): string =>
  fillClause({ ...clause, text: escapeAround(inLanguage(clause.text, language)) }, language, (hint, number) => `\${${number}:${escapeSnippet(hint)}}`);

/** The clause with its placeholders in square brackets, for editors that know no tab stops. */
export const plainOf = (clause: Clause, language: Language): string => fillClause(clause, language, (hint) => `[${hint}]`);

export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeAround = (text: string): string => text.replace(/[\\$]/g, '\\$&');

/** The branches that the nearest heading above a place names; empty where none does. */
function branchesAt({ draft, contexts, rules }: Analysis, index: number): ReadonlySet<string> {
  const words = rules.lexicon.languages.get(draft.language), context = contexts.of[index];
  if (!words || !context) return new Set();
  const own = draft.provisions[index]!;
  const headings = [...context.headings.slice(context.titled ? 1 : 0), ...own.heading !== undefined && own.kind !== 'act' ? [own.heading] : []];
  for (const heading of headings.reverse()) {
    const found = branchMentions(tokenize(heading, draft.language), words).filter(({ branch, strength }) => branch !== 'none' && branch !== 'general' && strength >= 2).map(({ branch }) => branch);
    if (found.length > 0) return new Set(found);
  }
  return new Set();
}

// ----------------------------------------------------------------------------------------------------------------------- terms

/** The defined terms that hold in a provision. */
export function termsInScope({ draft, outline }: Analysis, index: number): readonly Term[] {
  const known = termsOf(draft, outline);
  return known.terms.filter(term => known.holds(term, Math.max(index, 0)));
}

function terms(analysis: Analysis, index: number, before: string): readonly Proposal[] {
  const tails = tailsOf(before), seen = new Set<string>();
  return termsInScope(analysis, index).flatMap((term): Proposal[] => {
    const { term: text } = term.definition, folded = fold(text);
    const typed = tails.find(tail => folded.startsWith(fold(tail)));
    if (typed === undefined || seen.has(term.key)) return [];
    seen.add(term.key);
    return [{ kind: 'term', id: term.key, label: text, detail: labelOf(analysis.draft, analysis.outline, term.provision), replaces: typed.length, text, snippet: false }];
  });
}

/** The last words before the cursor, the most first: "an insured pe" may begin "insured person". Where none is begun, nothing. */
function tailsOf(before: string): readonly string[] {
  const words = /(?:[\p{L}\p{M}’'-]+ ){0,3}[\p{L}\p{M}’'-]*$/u.exec(before)![0].split(' ');
  return words.map((_, i) => words.slice(i).join(' '));
}
