import type { Draft, Provision } from '../draft/draft';
import type { Outline } from '../draft/outline';
import { Counts, Tally } from '../draft/tally';
import type { Span } from '../text/span';
import { crossReferencesOf } from './crossReferences';
import type { Places } from './places';
import { type Term, type TermUse, type Terms, definitionsOf } from './terms';
import { looksDefined } from './undefinedTerms';

/** Something amiss with the terms of a draft. Spans count in the plain words of the provision. */
export interface TermFault {
  readonly kind: 'undefined' | 'unused' | 'twice' | 'outside' | 'circular';
  readonly provision: number;
  readonly span: Span;
  readonly term: string;
  /** The definition that it clashes with, leans on, or lies outside of. */
  readonly other?: Term;
  /** How often the words stand in the draft, where that matters. */
  readonly count?: number;
}

const known = new WeakMap<Terms, readonly TermFault[]>();

/** The faults of a draft's terms, by kind and in the order of the text; made once. Only what the text itself shows. */
export function termFaults(draft: Draft, outline: Outline, terms: Terms): readonly TermFault[] {
  let made = known.get(terms);
  if (made === undefined) known.set(terms, made = findFaults(draft, outline, terms));
  return made;
}

function findFaults(draft: Draft, outline: Outline, terms: Terms): readonly TermFault[] {
  const { places } = crossReferencesOf(draft, outline);
  const mentions = mentionsIn(outline, terms);
  return [...unused(draft, outline.parents, terms, mentions), ...twice(draft, outline, terms, places), ...outside(draft, terms, places, mentions), ...circular(draft, terms), ...looksDefined(draft, definitionsOf(draft, outline), places)];
}

const atDefinition = (kind: TermFault['kind'], term: Term, other?: Term): TermFault =>
  ({ kind, provision: term.provision, span: term.definition.at, term: term.definition.term, ...(other === undefined ? {} : { other }) });

/** Where the first match of a pattern in a provision's words ends; infinite without one. Looked for once: a list of definitions may stand in one provision. */
function endOfFirst(pattern: RegExp): (provision: Provision) => number {
  const known = new WeakMap<Provision, number>();
  return (provision) => {
    let end = known.get(provision);
    if (end === undefined) {
      const match = pattern.exec(provision.words.text);
      known.set(provision, end = match === null ? Number.POSITIVE_INFINITY : match.index + match[0].length);
    }
    return end;
  };
}

/** Terms that stand nowhere but in their own definition. A name given in passing and never used does no harm. */
function unused(draft: Draft, parents: readonly number[], terms: Terms, mentions: Mentions): readonly TermFault[] {
  const own = (use: TermUse, term: Term): boolean => use.provision === term.provision && use.place === 'words' && use.span.start >= term.definition.at.start && use.span.end <= term.definition.body.end;
  // Where a term is defined, what stands in its own definition is no use
  const defining = new Set(terms.terms.map(({ provision }) => provision)), there = new Counts<string>(), used = new Set<string>();
  for (const at of defining) for (const key of rowOf(terms.uses[at]!).keys) there.add(key, 1);
  for (const key of terms.byKey.keys()) if (mentions.rows.of(key) > there.of(key)) used.add(key);
  for (const at of defining) for (const use of terms.uses[at]!) if (!used.has(use.key) && !use.defines && !terms.byKey.get(use.key)!.some(term => own(use, term))) used.add(use.key);
  // Of several terms defined together ("Gazette" or "Government Gazette") one in use is enough
  const group = (term: Term): string => `${term.provision} ${term.definition.body.start}`;
  const groups = new Set(terms.terms.filter(({ key }) => used.has(key)).map(group));
  const open = terms.terms.filter(term => !groups.has(group(term)) && term.definition.kind !== 'name' && isSetApart(draft, term) && !used.has(term.key) && !isRepealed(draft, term.provision, term.definition.body) && !isForOtherLaws(draft, parents, term));
  const found = standing(draft, [...new Set(open.flatMap(({ definition }) => namesIn(definition.term)))]);
  return open.filter(({ definition }) => !namesIn(definition.term).some(name => found.has(name))).map(term => atDefinition('unused', term));
}

/** What the uses in one provision come to; they are the same list from version to version. */
interface Row {
  /** The terms that are used, each once. */
  readonly keys: readonly string[];
  /** Uses where the term holds. */
  readonly inside: readonly TermUse[];
  /** Uses that no definition reaches. */
  readonly outside: readonly TermUse[];
}

const rows = new WeakMap<readonly TermUse[], Row>();

function rowOf(uses: readonly TermUse[]): Row {
  let row = rows.get(uses);
  if (row === undefined) {
    const said = uses.filter(({ defines }) => !defines);
    rows.set(uses, row = { keys: [...new Set(said.map(({ key }) => key))], inside: said.filter(({ term }) => term !== undefined), outside: uses.filter(({ term }) => term === undefined) });
  }
  return row;
}

/** How the terms of a draft are used in the whole of it. */
interface Mentions {
  /** In how many provisions each stands. */
  readonly rows: Counts<string>;
  /** How often each stands where it holds. */
  readonly inside: Counts<string>;
  /** By provision: uses that no definition reaches. */
  readonly outside: Map<number, readonly TermUse[]>;
  readonly tally: Tally<TermUse>;
}

const mentionsKnown = new WeakMap<Outline, Mentions>();

/** While provisions keep their places, only those with other uses are counted anew. */
function mentionsIn(outline: Outline, { uses }: Terms): Mentions {
  let mentions = mentionsKnown.get(outline);
  if (mentions === undefined) mentionsKnown.set(outline, mentions = newMentions());
  mentions.tally.hear(uses);
  return mentions;
}

function newMentions(): Mentions {
  const standing = new Counts<string>(), inside = new Counts<string>(), outside = new Map<number, readonly TermUse[]>();
  const tally = new Tally<TermUse>((uses, at, by) => {
    const row = rowOf(uses);
    for (const key of row.keys) standing.add(key, by);
    for (const { key } of row.inside) inside.add(key, by);
    if (by < 0) outside.delete(at); else if (row.outside.length > 0) outside.set(at, row.outside);
  });
  return { rows: standing, inside, outside, tally };
}

/** "Precautionary Action Zone (PAZ)", "gross leasable area or GLA": either name may be the one that is used. */
function namesIn(term: string): readonly string[] {
  const two = /^(.{3,}?)\s(?:\((\p{Lu}[\p{L}\d]+)\)|or\s(\p{Lu}{2,}))$/u.exec(term);
  return two === null ? [term] : [term, two[1]!, two[2] ?? two[3]!];
}

/** An interpretation act defines for all other laws: "In this Act, and in every other written law, …". */
function isForOtherLaws({ provisions }: Draft, parents: readonly number[], { provision, definition }: Term): boolean {
  for (let at = provision, steps = 0; at >= 0 && steps < 4; at = parents[at]!, steps++) {
    if (otherLawsEnd(provisions[at]!) <= (at === provision ? definition.at.start : Number.MAX_SAFE_INTEGER)) return true;
  }
  return false;
}

const otherLawsEnd = endOfFirst(/\b(?:every|any|all|a)\s(?:other )?written laws?\b|\b(?:in|for|to) (?:every|any|all) (?:other )?(?:enactments?|Acts|statutes?)\b|dans tout(?:e autre| autre|e)? (?:loi|texte)|en (?:toda|cualquier|otras?) (?:otra )?leye?s?\b/iu);

/** In quotation marks, or as an item of a list. "Se entenderá por acto propio …" explains words that have just been used in another form. */
const isSetApart = ({ provisions }: Draft, { provision, definition: { at } }: Term): boolean =>
  !wordsOfOthers.test(provisions[provision]!.words.text.slice(Math.max(0, at.start - 30), at.start)) && (at.start <= 3 || provisions[provision]!.kind === 'definition' || /[“"«„‘']\s?(?:(?:the|an?|les?|la|el|los|las)\s|l['’])?$/iu.test(provisions[provision]!.words.text.slice(Math.max(0, at.start - 8), at.start)));

/** "Pour ces dispositions, les mots « … » désignent", "toute référence au « … »": how another text is to be read. */
const wordsOfOthers = /(?:les mots|le mot|la expresión|las palabras|the words?|the expressions?|références?(?: au| à la| à l['’])?|references? to|referencias?(?: al?)?)\s?:?\s?[“"«]?\s?$/iu;

const isRepealed = (draft: Draft, provision: number, body: Span): boolean => /\b(?:repealed|abrogée?|deleted|omitted|derogad[oa])(?!\p{L})/iu.test(draft.provisions[provision]!.words.text.slice(Math.max(0, body.start - 12), body.start + 40));

/**
 * A last look: terms whose stem stands at more than one place, in a form that was not thought of ("prescribe": "prescription").
 * What was seen in a provision is remembered for as long as the same terms are looked for.
 */
function standing(draft: Draft, names: readonly string[]): ReadonlySet<string> {
  if (names.length === 0) return new Set();
  const name = names.join('\n');
  if (look?.name !== name) look = { name, patterns: names.map(stemPattern), memory: new WeakMap() };
  const counts = names.map(() => 0);
  for (const provision of draft.provisions) for (const at of seenIn(provision, look)) counts[at]!++;
  return new Set(names.filter((_, at) => counts[at]! > 1));
}

interface Look {
  readonly name: string;
  readonly patterns: readonly RegExp[];
  /** Which terms stand in a provision; one that stands twice is there twice. */
  readonly memory: WeakMap<Provision, readonly number[]>;
}

let look: Look | undefined;
const unseen: readonly number[] = [];

function seenIn(provision: Provision, { patterns, memory }: Look): readonly number[] {
  let seen = memory.get(provision);
  if (seen === undefined) {
    const text = `${provision.heading ?? ''}\n${provision.words.text}`;
    // "confine- ment" was parted at the end of a line
    const whole = text.includes('- ') ? text.replace(/(?<=\p{Ll})-\s+(?=\p{Ll})/gu, '') : text;
    const found = patterns.flatMap((pattern, at) => (whole.match(pattern) ?? []).slice(0, 2).map(() => at));
    memory.set(provision, seen = found.length === 0 ? unseen : found);
  }
  return seen;
}

function stemPattern(term: string): RegExp {
  const words = term.match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words.map((word, i) => i === words.length - 1 || word.length > 5 ? word.slice(0, Math.max(3, word.length - (word.length > 6 ? 3 : 1))) : word);
  // "the expected week of her confinement", "on the termination of the employment"
  return new RegExp(`(?<!\\p{L})${stems.join("\\p{L}{0,5}[\\s’'-]{1,2}(?:(?:the|an?|his|her|its|their|such|les?|la|sa|son|ses|leurs?|el|los|las|sus?)\\s)?")}`, 'giu');
}

/** The same term given two meanings for the same place. */
function twice(draft: Draft, { parents }: Outline, terms: Terms, places: Places): readonly TermFault[] {
  const faults: TermFault[] = [], copied = new Set<string>();
  const bodyOf = ({ definition: { body }, provision }: Term): string => (draft.provisions[provision]!.words.text.slice(body.start, body.end).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  // "has the meaning assigned to it in section 72" leaves the meaning to the other
  const refersOn = ({ definition, provision }: Term): boolean =>
    /\b(?:the (?:same |like )?meanings?|meaning (?:given|assigned)|meanings|appointed (?:by|under)|set out in|as defined|au sens|même sens|sentido|definid[oa])(?!\p{L})/iu.test(draft.provisions[provision]!.words.text.slice(definition.body.start - 24, definition.body.start + 90));
  // "for the purposes of any provision of this Act relating to benefit": a place that cannot be pointed at; "in this subparagraph": one that may be smaller than what was read
  const isVague = ({ definition, provision }: Term): boolean =>
    vagueEnd(draft.provisions[provision]!) <= definition.at.start || vagueEnd(draft.provisions[Math.max(0, parents[provision]!)]!) <= 200;
  // "In this development management scheme": a place that was not found
  const isSomewhere = ({ definition, provision, scope }: Term): boolean => {
    if (scope !== undefined) return false;
    for (let at = provision, steps = 0; at >= 0 && steps < 8; at = parents[at]!, steps++) if (somePlaceEnd(draft.provisions[at]!) <= (at === provision ? definition.at.start : 200)) return true;
    return false;
  };
  for (const list of terms.byKey.values()) {
    if (list.length < 2) continue;
    const full = list.filter(term => term.definition.kind === 'means' && !term.definition.qualified && !isVague(term) && !isSomewhere(term));
    full.forEach((term, i) => {
      const before = full.slice(0, i).find(other => sameScope(other, term) && (other.provision !== term.provision || other.definition.at.start !== term.definition.at.start) && other.definition.term === term.definition.term && !refersOn(other) && !refersOn(term));
      if (before === undefined) return;
      // A list that stands twice, word for word, is one slip and no second meaning
      if (bodyOf(term) === bodyOf(before)) {
        const lists = `${places.unitOf(before.provision)} ${places.unitOf(term.provision)}`;
        if (copied.has(lists)) return;
        copied.add(lists);
      }
      faults.push(atDefinition('twice', term, before));
    });
  }
  return faults.sort((a, b) => a.provision - b.provision);
}

const vagueEnd = endOfFirst(/\bany provisions?\b|\bin this sub-?paragraph\b|\bprovisions of this (?:Act|Law) (?:relating|concerning)\b/iu);
const somePlaceEnd = endOfFirst(/\b[Ii]n th(?:is|ese) (?!(?:Act|Law|Code|Ordinance|By-?laws?|[Rr]egulations?|Order|Decree|Rules|Bill|Proclamation|Statute)\b)\p{L}|\b(?:présent|présente|ce|cette) (?:partie|titre|chapitre|section|livre|annexe)(?!\p{L})|\b(?:este|esta|presente) (?:título|capítulo|libro|sección|anexo|parte)(?!\p{L})/u);

const sameScope = (a: Term, b: Term): boolean => a.scope === undefined || b.scope === undefined ? a.scope === b.scope : a.scope.length === b.scope.length && a.scope.every((root, i) => root === b.scope![i]);

/**
 * A term of one Part used in another. Common words have their common meaning there, so only terms of several words are looked at,
 * and each is told once.
 */
function outside(draft: Draft, terms: Terms, places: Places, mentions: Mentions): readonly TermFault[] {
  const first = new Map<string, { use: TermUse; count: number }>();
  /** Sections that say which is meant, be it at their end: “In this section, ‘A’ and ‘B’ each have the meaning given to them in section 4”. */
  const told = new Set<string>();
  const whereOf = ({ provision, key }: TermUse): string => `${places.unitOf(provision)} ${key}`;
  const open = [...mentions.outside.keys()].sort((a, b) => a - b).flatMap(at => mentions.outside.get(at)!);
  for (const use of open) if (isToldWhich(draft, use)) told.add(whereOf(use));
  for (const use of open) {
    if (use.place === 'heading' || places.inSchedule(use.provision) || told.has(whereOf(use))) continue;
    const known = first.get(use.key);
    if (known) known.count++; else first.set(use.key, { use, count: 1 });
  }
  const faults: TermFault[] = [];
  for (const [key, { use, count }] of first) {
    const own = terms.byKey.get(key)!;
    const { text } = draft.provisions[use.provision]!.words;
    const said = text.slice(use.span.start, use.span.end);
    // A short name given in passing, or a word that is only said to include more, has its common meaning elsewhere
    if (own.some(({ definition, scope }) => definition.qualified || definition.kind !== 'means' || scope === undefined)) continue;
    if (!own.every(({ scope }) => scope!.every(root => places.unitOf(root) < 0))) continue;
    if (!/\s/.test(said) || common.test(said) || /^\s\p{Lu}/u.test(text.slice(use.span.end))) continue;
    // Words that often stand outside are words of the whole law, which one Part narrows
    if (count >= 4 && count * 4 > mentions.inside.of(key)) continue;
    faults.push({ kind: 'outside', provision: use.provision, span: use.span, term: said, other: own[0]!, count });
  }
  return faults.sort((a, b) => a.provision - b.provision || a.span.start - b.span.start);
}

/** Words that every law uses without a thought for a definition. */
const common = /^(?:relevant|suitable|appropriate|authori[sz]ed|competent|specified|prescribed|qualified|personne|persona|autorité|autoridad)\s/iu;

const toldKnown = new WeakMap<TermUse, boolean>();

/** Asked of the words around a use, which is made anew where they change. */
function isToldWhich(draft: Draft, use: TermUse): boolean {
  let told = toldKnown.get(use);
  if (told === undefined) toldKnown.set(use, told = tellsWhich(draft, use));
  return told;
}

const tellsWhich = (draft: Draft, { provision, span: { start, end } }: TermUse): boolean => {
  const { text } = draft.provisions[provision]!.words;
  return !/\p{L}/u.test(text.slice(0, start)) || saysWhere.test(text.slice(end, end + 130)) || /^\s(?:means|has|includes|désigne|s['’]entend)\s|^['’]s?\s\(/u.test(text.slice(end, end + 12)) || /\b(?:définitions?|definitions?|definici[oó]n(?:es)?)\s[^.;]{0,60}$/iu.test(text.slice(Math.max(0, start - 70), start));
};

/** "an authorized person within the meaning of section 81" says which is meant. */
const saysWhere = /^(?:[’'”"»]?,? (?:and|or) [‘'“"«][^’'”"»]{1,60}[’'”"»],?)?[^.;]{0,30}?\b(?:within the meaning|as defined|has the meaning|have the meaning|as described|described in|referred to in|specified in|mentioned in|under (?:section|the\s)|au sens|visée?s? (?:à|au)|défini|al? que se refiere|definid|previst|regulad|establecid|contemplad|dans la version)/iu;

/** "A means a B" and "B means an A": neither says what it is. */
function circular(draft: Draft, terms: Terms): readonly TermFault[] {
  const genus = new Map<Term, Term>();
  for (const term of terms.terms) {
    const { definition, provision } = term;
    if (definition.kind !== 'means' || definition.qualified) continue;
    const { text } = draft.provisions[provision]!.words;
    const start = definition.body.start + /^[\s,:–—-]*(?:(?:an?|the|any|every|une?|les?|la|tout|toute|el|la|los|las|toda|todo|un|una|al?)\s|l['’])?(?:(?:el|la|los|las)\s)?/iu.exec(text.slice(definition.body.start, definition.body.end))![0].length;
    const use = terms.uses[provision]!.find(({ place, span }) => place === 'words' && span.start === start);
    if (use?.term === undefined || use.defines) continue;
    // "means a contribution payable under Part XI" narrows; "means an employee." says nothing
    const rest = text.slice(use.span.end, definition.body.end).replace(/^[\s;.,]*(?:and|et|y)?[\s;.,“"«]*$/iu, '');
    if (rest === '') genus.set(term, use.term);
  }
  return [...genus].filter(([term]) => {
    const seen = new Set<Term>([term]);
    for (let next = genus.get(term); next !== undefined; next = genus.get(next)) {
      if (next === term || next.key === term.key) return true;
      if (seen.has(next)) return false;
      seen.add(next);
    }
    return false;
  }).map(([term, other]) => atDefinition('circular', term, other));
}
