import type { Clause } from './clauses';
import type { Deed, NewText } from './instruction';
import type { Passage } from './passages';
import { sentenceNamed } from './sentences';
import type { Place, Sign } from './signs';

type Quoted = Sign & { readonly kind: 'quote' };

/** What a clause does, and to which of the places that it names; undefined where it does nothing. */
export interface Done {
  readonly deed: Deed;
  readonly places: readonly Place[];
}

/** Reads a clause by the order of its signs. What is seen to amend and not understood is `unread`. */
export function deedOf({ signs: all, context }: Clause, passage: Passage, text: string): Done | undefined {
  const signs = all.filter(({ kind }) => kind !== 'and' && kind !== 'aside');
  const has = (kind: Sign['kind']): boolean => signs.some((sign) => sign.kind === kind);
  const what = signs.find((sign) => sign.kind === 'replace' || sign.kind === 'insert' || sign.kind === 'renumber') ?? signs.find((sign) => sign.kind === 'reads') ?? signs.find((sign) => sign.kind === 'delete');
  if (what === undefined) return undefined;
  const see: Seen = { quotes: rolesOf(signs, text), places: placesOf(signs), text: newTextOf(passage, has('block')), each: has('each'), at: signs.indexOf(what), signs, words: text };
  const sentence = sentenceDeed(see, what.kind);
  if (sentence !== undefined) return sentence;
  const unread = (because: (Deed & { kind: 'unread' })['because']): Done => ({ deed: { kind: 'unread', because }, places: [] });
  if (see.quotes.length === 0 && see.places.length === 0 && see.text === undefined) return has('part') ? unread('part') : undefined;
  const wordsOnly = see.quotes.length > 0 && see.text === undefined;
  const inRow = [...context, ...see.places.map(({ sign }) => sign)].some(({ row }) => row !== undefined);
  // "by the following row" and "in the table" say nothing more where a row is named
  if (signs.some(({ kind, start, end }, i) => kind === 'entry' && !(inRow && isFollowing(signs, i, text.slice(start, end))) || kind === 'table' && !inRow)) return unread('entry');
  if (has('heading')) return headingDeed(see, what.kind) ?? unread('heading');
  if (see.places.some(({ sign }) => sign.loose)) return unread('part');
  if (has('part') && !(what.kind === 'insert' && see.text !== undefined && !has('after') && !has('before')) && !wordsOnly) return unread('part');
  // "by striking out “a” and inserting “b”": what comes without a place of its own comes where the other went
  const kind = what.kind === 'insert' && has('delete') && !has('after') && !has('before') && !has('end') ? 'replace' : what.kind;
  const done = kind === 'replace' ? replacing(see) : kind === 'insert' ? inserting(see, has('part') || has('end')) : kind === 'renumber' ? renumbering(see) : kind === 'reads' ? reading(see) : deleting(see);
  if (done !== undefined) return done;
  if (see.text !== undefined || see.quotes.length > 0) return unread('unknown');
  return what.kind !== 'delete' && see.places.some(({ by }) => by === 'for' || what.kind === 'insert' && by !== 'by') ? unread('elsewhere') : undefined;
}

/** A word for rows of a table. */
export const isRowWord = (said: string): boolean => /^(?:rows?|entr(?:y|ies)|lignes?|rubriques?|filas?|renglón|renglones)(?!\p{L})/iu.test(said);

const isFollowing = (signs: readonly Sign[], i: number, said: string): boolean => isRowWord(said) && (signs[i - 1]?.kind === 'following' || signs[i + 1]?.kind === 'following');

/** "The second sentence is deleted", "for the first sentence substitute “…”", "after the last sentence insert “…”". */
function sentenceDeed({ quotes, places, text, signs, words }: Seen, kind: Sign['kind']): Done | undefined {
  const parts = signs.filter((sign) => sign.kind === 'part'), named = parts.length === 1 ? sentenceNamed(words, parts[0]!) : undefined;
  if (named === undefined || signs.some((sign) => sign.kind === 'entry' || sign.kind === 'table' || sign.kind === 'heading') || places.some(({ sign }) => sign.loose && !isSentenceOf(words.slice(parts[0]!.end, sign.start), words.slice(sign.end, sign.end + 8)))) return undefined;
  const by = roleAt(signs, signs.indexOf(parts[0]!)), isNew = quotes.length + (text === undefined ? 0 : 1);
  const side = kind === 'delete' && isNew === 0 ? 'out' as const : isNew !== 1 ? undefined
    : kind === 'insert' ? by === 'after' || by === 'before' ? by : undefined : kind === 'replace' && quotes[0]?.by !== 'for' || kind === 'reads' ? 'in' as const : undefined;
  return side && { deed: { kind: 'sentence', ...named, side, words: quotes[0]?.said ?? '' }, places: whole(places) };
}

/** "the first sentence of section 14", and not "of sections 14 and 15". */
const isSentenceOf = (between: string, behind: string): boolean => /^\s+(?:of|de|du|del)\s?(?:the\s|la\s|l['’]|el\s|le\s)?\s*$/iu.test(between) && !/^,?\s+(?:et|y|and|à|a|to)\s+[\d(]|^\s*,\s*\d/u.test(behind);

/** "For the heading of section 2 substitute “…”". What is called a title may be that of the whole act, and "le libellé" is wording: neither is read. */
function headingDeed({ quotes, places, text, signs, words }: Seen, kind: Sign['kind']): Done | undefined {
  const said = signs.filter((sign) => sign.kind === 'heading'), [only] = said;
  if (kind !== 'replace' || text !== undefined || said.length !== 1 || places.length === 0 || !/^(?:heading|marginal|side|shoulder|(?:sous )?l['’]intitul|intitulé|epígrafe|rúbrica)/iu.test(words.slice(only!.start, only!.end))) return undefined;
  const old = quotes.find(({ by }) => by === 'for'), fresh = quotes.find((one) => one !== old);
  if (fresh === undefined || quotes.length > 2 || quotes.length === 2 && old === undefined) return undefined;
  return { deed: { kind: 'heading', old: quotes.length === 2 ? old!.said : undefined, words: fresh.said }, places: whole(places) };
}

interface Role<T> {
  readonly sign: T;
  /** The word right before it: "for", "by", "after" … */
  readonly by: Sign['kind'] | undefined;
  readonly i: number;
}

interface Seen {
  readonly quotes: readonly (Role<Quoted> & { readonly said: string })[];
  readonly places: readonly Role<Place>[];
  readonly text: NewText | undefined;
  readonly each: boolean;
  /** Where the verb stands among the signs. */
  readonly at: number;
  readonly signs: readonly Sign[];
  readonly words: string;
}

/** Words that give a role to what follows them. */
const giving: ReadonlySet<Sign['kind']> = new Set<Sign['kind']>(['for', 'by', 'after', 'before', 'as', 'end']);

function roleAt(signs: readonly Sign[], i: number): Sign['kind'] | undefined {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) {
    const { kind } = signs[at]!;
    if (giving.has(kind)) return kind;
    if (kind !== 'following' && kind !== 'in' && kind !== 'part' && kind !== 'heading') return undefined;
  }
  return undefined;
}

const rolesOf = (signs: readonly Sign[], text: string): Seen['quotes'] =>
  signs.flatMap((sign, i) => sign.kind === 'quote' ? [{ sign, by: roleAt(signs, i), i, said: text.slice(sign.inner.start, sign.inner.end) }] : []);

const placesOf = (signs: readonly Sign[]): Seen['places'] =>
  signs.flatMap((sign, i) => sign.kind === 'place' ? [{ sign, by: roleAt(signs, i), i }] : []);

const newTextOf = ({ block }: Passage, here: boolean): NewText | undefined => here && block !== undefined ? { spans: block.spans, closed: block.closed } : undefined;

/** The places that an instruction is about, from the outside in where one lies in the other. */
const about = (places: readonly Role<Place>[]): readonly Place[] => places.map(({ sign }) => sign);

function replacing({ quotes, places, text, each, at, signs }: Seen): Done | undefined {
  const old = quotes.find(({ by }) => by === 'for'), fresh = quotes.find((one) => one !== old && one.by === 'by');
  if (quotes.length >= 2 && text === undefined) {
    const former = old ?? quotes.find((one) => one !== fresh)!, latter = fresh ?? quotes.find((one) => one !== former)!;
    if (quotes.length > 2) return undefined;
    return { deed: { kind: 'words', old: former.said, words: latter.said, each }, places: whole(places) };
  }
  if (quotes.length === 1 && text !== undefined && (old !== undefined || quotes[0]!.i < at || quotes[0]!.by === undefined) && places.every(({ by }) => by !== 'for')) {
    return { deed: { kind: 'words', old: quotes[0]!.said, words: '', each }, places: whole(places) };
  }
  if (quotes.length > 0 || text === undefined) return undefined;
  const meant = places.filter(({ by }) => by === 'for');
  if (meant.length > 0) return { deed: { kind: 'replace', text }, places: whole([...places.filter(({ by, i }) => by !== 'for' && i < meant[0]!.i && by !== 'by'), ...meant]) };
  const others = places.filter(({ by, i }) => by !== 'by' && by !== 'as' && !(i > at && signs[i - 1]?.kind === 'by'));
  return others.length === 0 ? { deed: { kind: 'replace', text }, places: [] } : { deed: { kind: 'replace', text }, places: whole(others) };
}

/** One way to one place: a place in another. */
const whole = (places: readonly Role<Place>[]): readonly Place[] => {
  if (places.length <= 1) return about(places);
  const units = places.filter(({ sign }) => sign.items[0]?.path[0]?.level === 'unit');
  // Several sections are several places; a section and what is inside it are one
  return units.length > 1 ? about(places) : [merged(about(places))];
};

/** Several places, one inside the other, as one. */
function merged(places: readonly Place[]): Place {
  const outer = places.filter(({ items }) => items[0]?.path[0]?.level === 'unit' || items[0]?.path[0]?.level === 'container'), inner = places.filter((place) => !outer.includes(place));
  const [first, ...rest] = [...outer, ...inner];
  if (first === undefined || places.some(({ term, row }) => term !== undefined || row !== undefined)) return places.at(-1)!;
  const items = rest.reduce((all, place) => all.flatMap((item) => place.items.map((one) => ({ ...one, path: [...item.path, ...one.path], ...(one.to && { to: [...item.path, ...one.to] }) }))), first.items);
  return { kind: 'place', items, own: false, start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

function deleting({ quotes, places, text, each }: Seen): Done | undefined {
  if (text !== undefined) return undefined;
  if (quotes.length === 1) return { deed: { kind: 'strike', old: quotes[0]!.said, each }, places: whole(places) };
  if (quotes.length > 1) return undefined;
  if (places.some(({ by }) => by === 'by')) return undefined; // "derogado por el artículo 5" tells what was done before
  return places.length === 0 ? undefined : { deed: { kind: 'repeal' }, places: places.length > 1 && !bothUnits(places) ? [merged(about(places))] : about(places) };
}

const bothUnits = (places: readonly Role<Place>[]): boolean => places.every(({ sign }) => sign.items[0]?.path[0]?.level === 'unit');

function inserting({ quotes, places, text, each, signs, at }: Seen, atEnd: boolean): Done | undefined {
  const side = signs.some(({ kind }) => kind === 'before') ? 'before' as const : 'after' as const;
  const anchor = quotes.find(({ by }) => by === 'after' || by === 'before');
  if (anchor !== undefined) {
    const fresh = quotes.find((one) => one !== anchor);
    if (quotes.length > 2 || fresh === undefined && text === undefined) return undefined;
    return { deed: { kind: 'words-in', words: fresh?.said ?? '', anchor: anchor.said, side, each }, places: whole(places) };
  }
  const beside = places.filter(({ by }) => by === 'after' || by === 'before'), others = places.filter(({ by }) => by !== 'after' && by !== 'before' && by !== 'as');
  if (quotes.length > 0 && text === undefined) {
    if (quotes.length === 1 && beside.length === 0 && atEnd) return { deed: { kind: 'words-in', words: quotes[0]!.said, anchor: undefined, side: 'end', each }, places: whole(others) };
    return undefined;
  }
  if (quotes.length > 0 || text === undefined) return undefined;
  if (beside.length > 0) return { deed: { kind: 'insert', text, side, fresh: false }, places: whole([...others.filter(({ i }) => i < at && i < beside[0]!.i), ...beside]) };
  // "L'article 175 est complété par un alinéa 3", "Agréguese el numeral 5 al artículo 192": what is new does not stand there yet
  const there = others.filter(({ i, by }) => by !== 'by' && (i < at || signs[i - 1]?.kind !== 'insert' || others.length === 1));
  const inParagraph = signs.some(({ kind }) => kind === 'end') && there.some(({ sign }) => sign.items.some(({ path }) => path.at(-1)!.level === 'counted'));
  if (inParagraph || atEnd && signs.some(({ kind }) => kind === 'part')) return { deed: { kind: 'words-in', words: '', anchor: undefined, side: 'end', each: false }, places: whole(there) };
  // "il est ajouté un alinéa 4", "agréguese el numeral 5 al artículo 192"
  const fresh = there.some(({ i, by, sign }) => i > at && by === undefined && signs[i - 1]?.kind !== 'in' && sign.items[0]?.path.at(-1)?.level !== 'unit');
  return { deed: { kind: 'insert', text, side: 'end', fresh }, places: whole(there) };
}

function reading({ quotes, places, text, at }: Seen): Done | undefined {
  const meant = places.filter(({ i, by }) => i < at || by === undefined);
  if (text === undefined || quotes.length > 0) return undefined;
  return { deed: { kind: 'replace', text }, places: whole(meant) };
}

function renumbering({ places, at }: Seen): Done | undefined {
  const from = places.filter(({ i }) => i < at), to = places.find(({ i }) => i > at);
  const num = to?.sign.items[0]?.path.at(-1)?.num;
  return from.length === 0 || num === undefined || to!.sign.items.length > 1 ? undefined : { deed: { kind: 'renumber', num }, places: whole(from) };
}
