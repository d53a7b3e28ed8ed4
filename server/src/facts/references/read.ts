import type { Language } from '../../draft/draft';
import { type LevelWord, levelPattern, levelWord } from './levels';
import { type Piece, bracketAt, piecesAt, sameSeries } from './numbers';
import { type ReferenceWords, referenceWords } from './phrases';
import type { Item, Level, Reference, Step } from './reference';

/**
 * The cross-references of a stretch of plain words, in order and not overlapping: "section 12(1)(a)", "paragraph (b) of subsection
 * (1)", "sections 4 to 9 and 11", "the First Schedule", "l’article 5, alinéa 2", "artículos 3º y 4º". Where each leads is said by
 * `facts/crossReferences.ts`. Each word of reference is looked at once, so that time grows with the text alone.
 */
export function readReferences(text: string, language: Language): readonly Reference[] {
  const found: Reference[] = [];
  const reader: Reader = { text, language, words: referenceWords[language], sticky: stickyLevels[language] };
  let free = 0;
  for (const start of startsIn(text, language)) {
    if (start.at < free) continue;
    const reference = start.word === undefined ? readBare(reader, start) : readFrom(reader, start.at, start.word, start.end, free);
    if (reference === undefined) continue;
    found.push(reference);
    free = reference.span.end;
  }
  return found.length === 0 ? none : sharedLaw(text, found, reader.words);
}

/**
 * "under section 54 or 56(2), or section 57 of that Act": the law named behind the last of several is that of all of them. Those
 * inside a unit are left alone: "subsection (2) or section 12 of the Labour Act"; and so is what only a comma parts from the last.
 */
function sharedLaw(text: string, found: Reference[], words: ReferenceWords): readonly Reference[] {
  let shared = -1;
  for (let i = found.length - 2; i >= 0; i--) {
    const here = found[i]!, next = found[i + 1]!, first = here.items[0]!.path[0]!;
    if (here.within !== 'here' || next.within !== 'external' || first.level === 'inner' && first.bare !== true || first.which !== undefined || first.level === 'counted') continue;
    const between = text.slice(here.span.end, next.span.start);
    if (between.length > 60 || !words.joins.test(between) || shared !== i + 1 && /^\s?,\s(?:the\s|l['’]|les?\s|la\s|el\s|los\s|las\s)?$/i.test(between)) continue;
    if (/\b(?:this|présente?|presente|esta|este)\s/i.test(text.slice(here.span.start, here.span.end))) continue;
    found[i] = { ...here, within: 'external', ...(next.law === undefined ? {} : { law: next.law }) };
    shared = i;
  }
  return found;
}

const none: readonly Reference[] = [];

interface Reader {
  readonly text: string;
  readonly language: Language;
  readonly words: ReferenceWords;
  readonly sticky: RegExp;
}

interface Start {
  readonly at: number;
  readonly end: number;
  readonly word: LevelWord | undefined;
}

const stickyOf = (language: Language): RegExp => new RegExp(levelPattern[language].source, 'iuy');
const stickyLevels: Readonly<Record<Language, RegExp>> = { en: stickyOf('en'), fr: stickyOf('fr'), es: stickyOf('es') };

/** French counts a list without a word for it: "au 2° de l’article 5", "au I de l’article L. 136-7". */
const bareStart = /(?<![\p{L}\p{N}])(?:au|aux|du|le|les|des)\s(?=(?:\d{1,2}\s?°|[IVX]{1,5}\s(?:de\sl['’]article|du\sprésent\sarticle)))/giu;

function startsIn(text: string, language: Language): readonly Start[] {
  const starts: Start[] = [];
  for (const match of text.matchAll(levelPattern[language])) {
    const word = levelWord(match[0], language);
    if (word !== undefined) starts.push({ at: match.index, end: match.index + match[0].length, word });
  }
  if (language !== 'fr') return starts;
  for (const match of text.matchAll(bareStart)) starts.push({ at: match.index + match[0].length, end: match.index + match[0].length, word: undefined });
  return starts.sort((a, b) => a.at - b.at);
}

/** "2° de l’article 5": only with the article behind it is it more than a number. */
function readBare(reader: Reader, { at }: Start): Reference | undefined {
  const word: LevelWord = { level: 'inner', name: 'numéro', kinds: [], plural: true };
  const piece = bracketAt(reader.text, at, 'fr') ?? romanPiece(reader.text, at);
  if (piece === undefined) return undefined;
  const list = readList(reader, at, word, [piece]);
  const reference = withOuter(reader, at, list.items, list.end);
  return reference.items.some(({ path }) => path[0]!.level === 'unit') || reference.within !== 'here' ? reference : undefined;
}

function romanPiece(text: string, at: number): Piece | undefined {
  const found = /^[IVX]{1,5}(?!\p{L})/u.exec(text.slice(at, at + 6));
  return found === null ? undefined : { num: found[0], start: at, end: at + found[0].length, bracket: true, after: at + found[0].length };
}

function readFrom(reader: Reader, at: number, word: LevelWord, end: number, free: number): Reference | undefined {
  const { text, words, language } = reader;
  const before = text.slice(Math.max(free, at - 24), at);
  const pieces = numberAfter(reader, end, word);
  if (pieces === undefined) return readRelative(reader, at, word, end, before);
  // "PARÁGRAFO 1. Las personas …" is the provision's own name
  if (at === 0 && /^\s?[.:–—-]/.test(text.slice(pieces[pieces.length - 1]!.after))) return undefined;
  // "this section 12" is a slip of the pen, "that section 12" none: the number says which
  const list = readList(reader, at, word, pieces);
  if (word.level === 'inner' && language === 'en' && /(?:^|\s)(?:a|an|any|each|every)\s$/i.test(before)) return undefined;
  const cited = words.citation.test(before) && word.level === 'unit' ? 'external' : undefined;
  return withOuter(reader, at, list.items, list.end, cited ?? (words.that.test(before) && word.level === 'inner' ? 'unknown' : undefined));
}

/** The number behind a word of reference. "Sections 5" and "Part III", but also "section\u00a05" and "l’article n° 5". */
function numberAfter(reader: Reader, end: number, word: LevelWord): readonly Piece[] | undefined {
  const { text, language } = reader;
  let at = end;
  while (at < end + 2 && /[\s.]/.test(text.charAt(at))) at++;
  const pieces = piecesAt(text, at, language, word);
  if (pieces === undefined) return undefined;
  const last = pieces[pieces.length - 1]!;
  // "part 2 weeks", "points 5 per cent"
  return !pieces[0]!.bracket && pieces.length === 1 && /^\d/.test(last.num) && sticks(reader.words.measure, text, last.after) && word.level !== 'unit' ? undefined : pieces;
}

// --------------------------------------------------------------------------------------------------- without a number of its own

function readRelative(reader: Reader, at: number, word: LevelWord, end: number, before: string): Reference | undefined {
  const { text, words } = reader;
  const ordinal = words.ordinalBefore.exec(before);
  if (ordinal !== null) {
    const start = at - before.length + ordinal.index;
    const step: Step = { ...stepOf(word, { num: ordinal[1]!, start, end: start + ordinal[1]!.length }), named: true };
    return withOuter(reader, start, [{ path: [step], span: { start, end } }], end);
  }
  const relative = (which: NonNullable<Step['which']>, from: number, to: number): Reference => {
    const span = { start: from, end: to };
    return withOuter(reader, from, [{ path: [{ level: word.level, name: word.name, kinds: word.kinds, num: undefined, which, named: true, span }], span }], to);
  };
  if (word.plural) return undefined;
  for (const which of ['this', 'previous', 'next'] as const) {
    const found = words[which].exec(before);
    if (found !== null) return relative(which, at - before.length + found.index, end);
  }
  const after = matchAt(words.previousAfter, text, end), behind = matchAt(words.nextAfter, text, end);
  if (after !== undefined) return relative('previous', at, end + after.length);
  if (behind !== undefined) return relative('next', at, end + behind.length);
  // "the Schedule", "l’annexe", "el anexo": the only one
  if (word.name === 'Schedule' && /the\s$/i.test(before) && text.charAt(at) === 'S' || word.name === 'annexe' && /l['’]$/i.test(before) || word.name === 'anexo' && /(?:el|al|del)\s$/i.test(before)) {
    const span = { start: at, end };
    return withOuter(reader, at, [{ path: [{ level: word.level, name: word.name, kinds: word.kinds, num: undefined, named: true, span }], span }], end);
  }
  return undefined;
}

// ------------------------------------------------------------------------------------------------------------------------- lists

interface List {
  readonly items: Item[];
  readonly end: number;
}

/** "4 to 9 and 11", "(1)(a), (b) and (3)" behind a word of reference that begins at `from`. */
function readList(reader: Reader, from: number, word: LevelWord, first: readonly Piece[]): List {
  const { text, words } = reader;
  const start = first[0]!.bracket ? first[0]!.start - (text.charAt(first[0]!.start - 1) === '(' ? 1 : 0) : first[0]!.start;
  let path = stepsOf(text, word, first), end = first[first.length - 1]!.after;
  [path, end] = innerBehind(reader, path, end);
  const items: Item[] = [];
  const close = (itemStart: number, itemEnd: number, to?: readonly Step[]): void => { items.push({ path, ...(to === undefined ? {} : { to }), span: { start: itemStart, end: itemEnd } }); };
  let itemStart = start, open = true;
  while (items.length < 40) {
    const to = matchAt(words.to, text, end);
    const range = to === undefined ? undefined : nextPieces(reader, end + to.length, word, path, true);
    if (to !== undefined && range !== undefined) {
      end = range.end;
      close(itemStart, end, range.path);
      path = range.path;
      open = false;
    } else if (open) close(itemStart, end);
    const and = matchAt(words.and, text, end);
    if (and === undefined) break;
    const at = end + and.length;
    const next = nextPieces(reader, at, word, path, false);
    if (next === undefined || !belongs(reader, word, and, next)) break;
    [path, end, itemStart, open] = [next.path, next.end, at, true];
    [path, end] = innerBehind(reader, path, end);
  }
  if (items.length === 0) close(from, end);
  return { items, end };
}

interface Next {
  readonly path: readonly Step[];
  readonly end: number;
  readonly bare: boolean;
}

/** The next number of a list; one in brackets goes on from the number before it: "13(1)(c) or (e)" is 13(1)(c) and 13(1)(e). */
function nextPieces(reader: Reader, at: number, word: LevelWord, before: readonly Step[], range: boolean): Next | undefined {
  const { text, language } = reader;
  let from = at;
  if (range) {
    // "section 4 to section 9"
    reader.sticky.lastIndex = at;
    const again = reader.sticky.exec(text);
    if (again !== null && levelWord(again[0], language)?.name === word.name) from = at + again[0].length + 1;
  }
  const pieces = piecesAt(text, from, language, word);
  if (pieces === undefined) return undefined;
  const first = pieces[0]!, end = pieces[pieces.length - 1]!.after;
  if (!first.bracket) {
    if (word.level === 'inner' && before.length > 1 && /^\d/.test(first.num) === false) return undefined;
    return { path: stepsOf(text, word, pieces), end, bare: true };
  }
  let level = before.length - 1;
  while (level > 0 && (before[level]!.num === undefined || !sameSeries(before[level]!.num!, first.num))) level--;
  if (level === 0 && (before[0]!.num === undefined || !sameSeries(before[0]!.num!, first.num) || before[0]!.level !== 'inner')) {
    // Another level than any before it: a new thought, unless a range says otherwise
    if (!range || before.length === 1) return undefined;
    level = before.length - 1;
  }
  const head = level === 0 ? [stepOf(word, first)] : [...before.slice(0, level), child(first)];
  return { path: [...head, ...pieces.slice(1).map(child)], end, bare: false };
}

/** Whether a number behind a comma or an "and" still belongs to the list: "section 5, 12 months after" and "section 5, (a) the …" do not. */
function belongs(reader: Reader, word: LevelWord, and: string, next: Next): boolean {
  const { text, words } = reader;
  if (next.bare) {
    if (sticks(words.measure, text, next.end)) return false;
    if (word.plural) return true;
    return !/^\s?,\s?$/.test(and) && followsNumber.test(text.slice(next.end, next.end + 14));
  }
  if (!/^\s?,\s?$/.test(and) || word.plural) return true;
  return /^\s?(?:[,.;:)\]]|$|(?:and|or|to|of|et|ou|à|de|du|y|o|e|u|a|del)\s)/u.test(text.slice(next.end, next.end + 6));
}

/** What may stand behind the last number of a list whose word of reference is in the singular ("section 5 or 6 applies"). */
const followsNumber = /^(?:[,.;:)\]—–(]|$|\s(?:of|or|and|to|shall|must|may|is|are|apply|applies|which|in|for|as|by|that|with|at|from|the|has|have|if|on|does|do|will|be|above|below|hereof|were|was|not|de|du|des|d|et|ou|à|la|le|les|l|est|sont|ne|en|qui|que|ci|s|ainsi|y|o|a|al|del|se|son|es|no|para|con|por|precedentes?|anteriores?|precedent|présent|inclusive|[(—–])(?![\p{L}]))/u;

/** "article 5, alinéa 2", "artículo 8, inciso b)", "article 5, paragraph 2": inner words behind, joined by a comma or nothing. */
function innerBehind(reader: Reader, path: readonly Step[], end: number): [readonly Step[], number] {
  const { text, language } = reader;
  let steps = path, at = end;
  for (let turn = 0; turn < 4; turn++) {
    const gap = matchAt(/\s?,?\s(?:(?:au|à\sl['’]|la|el|sub)\s?)?/y, text, at);
    if (gap === undefined) break;
    reader.sticky.lastIndex = at + gap.length;
    const again = reader.sticky.exec(text);
    const word = again === null ? undefined : levelWord(again[0], language);
    if (again === null || word?.level !== 'inner') break;
    const last = steps[steps.length - 1]!;
    if (last.level === 'inner' && last.name === word.name || language === 'en' && !gap.includes(',')) break;
    const pieces = numberAfter(reader, at + gap.length + again[0].length, word);
    if (pieces === undefined) break;
    const inner = stepsOf(text, word, pieces);
    if (inner[0]!.bare === true) break; // "subsection 82(2), paragraph 90(1)(d)": another section
    steps = [...steps, ...inner];
    at = pieces[pieces.length - 1]!.after;
  }
  return [steps, at];
}

// ---------------------------------------------------------------------------------------------------------- from the inner to the outer

/** "… of subsection (1) of section 5 of this Act": the places around the list, and whose law they are of. */
function withOuter(reader: Reader, start: number, list: readonly Item[], from: number, within?: Reference['within']): Reference {
  const { text, words } = reader;
  let items = list, end = from;
  for (let turn = 0; turn < 4; turn++) {
    const of = matchAt(words.of, text, end);
    if (of === undefined) break;
    const outer = outerAt(reader, end + of.length, of);
    if (outer === undefined || !isOuter(outer.word.level, items[0]!.path[0]!)) break;
    // "subsection (1) of section forty": the place is named, in a way that we do not read
    if (outer.paths.length === 0 && outer.back === undefined) return { span: { start, end }, items, within: 'unknown' };
    if (outer.back) return { span: { start, end: outer.end }, items, within: 'that', back: outer.back };
    items = outer.paths.length === 1
      ? items.map(item => ({ ...item, path: [...outer.paths[0]!, ...item.path], ...(item.to === undefined ? {} : { to: [...outer.paths[0]!, ...item.to] }) }))
      : outer.paths.flatMap(path => items.map(item => ({ ...item, path: [...path, ...item.path], ...(item.to === undefined ? {} : { to: [...path, ...item.to] }) })));
    end = outer.end;
  }
  const own = matchAt(words.ownLaw, text, end);
  if (own !== undefined) return { span: { start, end: end + own.length }, items, within: 'here' };
  const same = matchAt(words.sameLaw, text, end);
  if (same !== undefined) return { span: { start, end }, items, within: 'external', law: { start: end, end: end + same.length } };
  for (const pattern of words.otherLaw) {
    // "artículo 47 bis. 1. a) del texto refundido": numbers that we do not read stand between
    for (const at of [end, end + (matchAt(furtherNumbers, text, end)?.length ?? 0)]) {
      const other = matchAt(pattern, text, at);
      if (other !== undefined) return { span: { start, end }, items, within: 'external', law: { start: at, end: at + other.length } };
    }
  }
  if (matchAt(words.thatAfter, text, end) !== undefined) return { span: { start, end }, items, within: within ?? 'here' };
  return { span: { start, end }, items, within: within ?? 'here' };
}

const furtherNumbers = /(?:\.\s?\d{1,2})+(?:\.?\s?[a-z]\))?/y;

interface Outer {
  readonly word: LevelWord;
  readonly paths: readonly (readonly Step[])[];
  readonly end: number;
  readonly back?: Step;
}

function outerAt(reader: Reader, at: number, of: string): Outer | undefined {
  const { text, words, language } = reader;
  // Up to three words may stand before the word of reference: "this", "the said", "First"
  const lead = matchAt(leads[language], text, at) ?? '';
  reader.sticky.lastIndex = at + lead.length;
  const found = reader.sticky.exec(text);
  const word = found === null ? undefined : levelWord(found[0], language);
  if (found === null || word === undefined) return undefined;
  const end = at + lead.length + found[0].length;
  const pieces = numberAfter(reader, end, word);
  // "section 402 of title 42": another title of the statute book
  if (language === 'en' && found[0] === 'title' && pieces !== undefined && /^\d/.test(pieces[0]!.num)) return undefined;
  if (pieces !== undefined) {
    const list = readList(reader, at, word, pieces);
    return { word, paths: list.items.map(({ path }) => path), end: list.end };
  }
  const span = { start: at + lead.length, end };
  const step = (which: Step['which'], num?: string): Step => ({ level: word.level, name: word.name, kinds: word.kinds, num, ...(which === undefined ? {} : { which }), named: true, span });
  const ordinal = words.ordinalBefore.exec(lead);
  if (ordinal !== null) {
    const from = at + ordinal.index;
    return { word, paths: [[stepOf(word, { num: ordinal[1]!, start: from, end: from + ordinal[1]!.length })]], end };
  }
  if (words.this.test(lead)) return { word, paths: [[{ ...step('this'), span: { start: at, end } }]], end };
  if (words.that.test(lead)) return { word, paths: [], end, back: step(undefined) };
  if (words.previous.test(lead)) return { word, paths: [[step('previous')]], end };
  const behind = matchAt(words.previousAfter, text, end);
  if (behind !== undefined) return { word, paths: [[{ ...step('previous'), span: { start: span.start, end: end + behind.length } }]], end: end + behind.length };
  if (matchAt(words.thatAfter, text, end) !== undefined) return { word, paths: [], end, back: step(undefined) };
  if (word.name === 'Schedule' && /the\s$/.test(of) && text.charAt(span.start) === 'S' || word.name === 'annexe' && /['’]$/.test(of)) return { word, paths: [[step(undefined)]], end };
  return word.level === 'unit' && !word.plural ? { word, paths: [], end } : undefined;
}

const leads: Readonly<Record<Language, RegExp>> = {
  en: /(?:(?:this|that|such|said|same|present|preceding|foregoing|last|the|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|FIRST|SECOND|THIRD)\s){1,3}/y,
  fr: /(?:(?:présente?|même|dite?|ladite|cet?|cette|précédente?|premier|première|deuxième|second|seconde|troisième|quatrième|cinquième|dernier)\s){1,2}/y,
  es: /(?:(?:la|el|presente|este|esta|mism[oa]|citad[oa]|dich[oa]|referid[oa]|es[ea]|precedente|anterior|primer|primera|segundo|segunda|tercer|tercera)\s){1,3}/y,
};

/** Places are inside units, units inside containers; what is numbered inside a unit may stand in another such. */
const isOuter = (outer: Level, inner: Step): boolean => rank[outer] < rank[inner.level] || outer === 'inner' && inner.level === 'inner' || outer === 'inner' && inner.level === 'counted' || outer === 'container' && inner.level === 'container';
const rank: Readonly<Record<Level, number>> = { container: 0, unit: 1, inner: 2, counted: 2 };

// ------------------------------------------------------------------------------------------------------------------------- steps

function stepsOf(text: string, word: LevelWord, pieces: readonly Piece[]): readonly Step[] {
  const first = pieces[0]!;
  // "alinéa 2" is counted, "alinéa 12(1)c)" is lettered
  const head = pieces.length > 1 ? { ...stepOf(word, first), level: word.level } : stepOf(word, first);
  // "subsection 12(1)" names its section by the way, "apartado 1.a)" does not
  const bare = word.level === 'inner' && !first.bracket && pieces.length > 1 && text.charAt(pieces[1]!.start - 1) === '(';
  return [bare ? { ...head, bare: true, ...(/\s/.test(text.slice(first.end, pieces[1]!.start)) && { apart: true }) } : head, ...pieces.slice(1).map(child)];
}

const stepOf = (word: LevelWord, { num, start, end, bracket }: Pick<Piece, 'num' | 'start' | 'end'> & { readonly bracket?: boolean }): Step => ({
  level: counted.has(word.name) && !bracket && !/^[a-zA-Z]$/.test(num) ? 'counted' : word.level,
  name: word.name, kinds: word.kinds, num, named: true, span: { start, end },
});

/** French paragraphs bear no number; they are counted. */
const counted: ReadonlySet<string> = new Set(['alinéa']);

const child = ({ num, start, end }: Piece): Step => ({ level: 'inner', name: '', kinds: [], num, named: false, span: { start, end } });

function matchAt(pattern: RegExp | undefined, text: string, at: number): string | undefined {
  if (pattern === undefined) return undefined;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const sticks = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};
