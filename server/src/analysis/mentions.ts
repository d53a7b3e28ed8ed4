import type { Catalogue } from '../engine/catalogue';
import type { Cite, Instrument, Localized } from '../engine/pack';
import { type Place, fold, match, readPlaces } from '../engine/pinpoint';
import type { Span } from '../text/span';

/** A place in a text that names an instrument, and perhaps Articles of it. */
export interface Mention {
  /** From the first word of the mention to its last: "Article 18 of Convention No. 102". */
  readonly span: Span;
  readonly instrument: Instrument;
  /** Empty where the instrument is named alone. */
  readonly places: readonly Place[];
}

/**
 * All mentions of the catalogue's instruments in a text, in English, French and Spanish alike: "Convention No. 102, Article 18",
 * "l’article 18 de la convention (n° 102)", "Convenio núm. 102", "C102 Art. 18(1)", titles and abbreviations. Linear in the text:
 * what may stand around a name is looked for in a bounded window.
 */
export function findMentions(text: string, catalogue: Catalogue): readonly Mention[] {
  const names = namesOf(catalogue);
  const tokens = readTokens(text);
  const found: Mention[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.start < from) continue;
    const name = readName(text, tokens, i, names, catalogue);
    if (name === undefined) continue;
    const mention = withPlaces(text, name, from);
    if (mention === undefined) continue;
    found.push(mention);
    from = mention.span.end;
    // "Conventions Nos. 102, 118 and 183": each further number is a mention of its own
    for (let more = name.several && mention.places.length === 0 ? furtherNumber(text, from, name, catalogue) : undefined; more; more = furtherNumber(text, from, name, catalogue)) {
      found.push(more);
      from = more.span.end;
    }
  }
  return found;
}

/** The cites of a mention, as labels of the catalogue are written: "C102 Art. 18(1)". Empty where no Article is named. */
export function citesOf(mention: Mention): readonly Cite[] {
  return mention.places.map(place => citeOfPlace(mention.instrument, place));
}

/** A place as a cite: "C102 Art. 18(1)", "R202 Para. 3(b)", "ICESCR GC19 para. 22". */
export function citeOfPlace(instrument: Instrument, place: Place): Cite {
  const steps = place.path.map(step => `(${step})`).join('') + (place.pathTo === undefined ? '' : `-(${place.pathTo})`);
  const numbers = (place.article === place.to ? String(place.article) : `${place.article}-${place.to}`) + steps;
  const several = place.article !== place.to;
  const keyword = place.division === 'gc19' ? `GC19 para${several ? 's' : '.'} ` : instrument.kind === 'recommendation' ? `Para${several ? 's' : '.'} ` : `Art${several ? 's' : '.'} `;
  const paragraph = place.path.length === 0 ? undefined : place.path[0] + place.path.slice(1).map(step => `(${step})`).join('');
  return {
    instrument: instrument.id,
    article: place.article === 0 ? place.division : place.article === place.to ? String(place.article) : `${place.article}-${place.to}`,
    ...(paragraph === undefined ? {} : { paragraph }),
    label: place.article === 0 ? `${instrument.id} ${place.division}` : `${instrument.id} ${keyword}${numbers}`,
    ...(instrument.url === undefined ? {} : { url: instrument.url }),
  };
}

/** A name in the text, before anybody looked for Articles around it. */
interface Name {
  readonly instrument: Instrument;
  readonly start: number;
  readonly end: number;
  /** Counts as a mention only together with an Article: "C19" or "CRC" alone may mean anything. */
  readonly needsPlace: boolean;
  readonly several: boolean;
  readonly division: string;
}

interface Token {
  /** Folded; the signs and abbreviations for "number" are all "no". */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const numberWords = new Set(['no', 'n', 'nos', 'nr', 'num', 'nums', 'numero', 'numeros', 'number', 'numbers', 'nro']);
const singular: Readonly<Record<string, string>> = {
  conventions: 'convention', convenios: 'convenio', recommendations: 'recommendation', recommandations: 'recommandation', recomendaciones: 'recomendacion',
};

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /[\p{L}\p{M}\p{N}]+/gu;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const word = fold(found[0]);
    // "N.º" is read as "N" and "º"; both together mean "number"
    if (word === 'o' && tokens.at(-1)?.word === 'no' && text.slice(tokens.at(-1)!.end, found.index).length <= 1) continue;
    tokens.push({ word: numberWords.has(word) ? 'no' : word, start: found.index, end: found.index + found[0].length });
  }
  return tokens;
}

/** The longest name that begins at a token: an id (C102), a number (Convention No. 102) or a title. */
function readName(text: string, tokens: readonly Token[], at: number, names: Names, catalogue: Catalogue): Name | undefined {
  const first = tokens[at]!;
  const id = readId(text, first, tokens[at - 1], catalogue);
  if (id) return id;
  let node = names.root.next.get(singular[first.word] ?? first.word);
  const several = singular[first.word] !== undefined;
  let best: { readonly instrument: Instrument; readonly end: number; readonly abbreviation: boolean; readonly division: string } | undefined;
  for (let i = at; node; i++) {
    if (node.instrument) {
      const written = text.slice(first.start, tokens[i]!.end);
      if (!node.abbreviation || written === written.toUpperCase()) {
        best = { instrument: node.instrument, end: tokens[i]!.end, abbreviation: node.abbreviation, division: node.division };
      }
    }
    const next = tokens[i + 1];
    if (next === undefined || !isNear(tokens[i]!.word, text.slice(tokens[i]!.end, next.start))) break;
    node = node.next.get(next.word);
  }
  if (best === undefined) return readBareNumber(text, tokens, at, catalogue);
  return {
    instrument: best.instrument, start: first.start, end: closeBracket(text, first.start, best.end), several, division: best.division,
    needsPlace: best.abbreviation && best.end - first.start < 4,
  };
}

/** What may stand between two words of one name: blanks, brackets, one line break. A full stop belongs to "No." only. */
const isNear = (word: string, gap: string): boolean =>
  /^[\s.,()°º«»"“”'’:*_\-–‑/]{1,8}$/.test(gap) && !/\n\s*\n/.test(gap) && (word === 'no' || !/\.\s/.test(gap));

/** "C102", "R.202", "C019". A code of two digits ("C19") counts only with an Article, or behind "ILO". */
function readId(text: string, token: Token, before: Token | undefined, catalogue: Catalogue): Name | undefined {
  const written = match(/([CR])(?:[.-]\s?)?(\d{2,3})(?![\p{L}\p{N}])/uy, text, token.start);
  if (written === undefined) return undefined;
  const instrument = catalogue.instruments.get(written[1]! + written[2]!.padStart(3, '0'));
  if (instrument === undefined) return undefined;
  const named = before !== undefined && letters[before.word] === written[1] && /^\s{1,2}$/.test(text.slice(before.end, token.start)); // "Convention C183"
  const needsPlace = written[2]!.length < 3 && !named && before?.word !== 'ilo' && before?.word !== 'oit';
  return { instrument, start: named ? before.start : token.start, end: token.start + written[0].length, needsPlace, several: false, division: '' };
}

/** "Convention 102": without a word for number only a blank may part the two, and the number has three digits. */
function readBareNumber(text: string, tokens: readonly Token[], at: number, catalogue: Catalogue): Name | undefined {
  const first = tokens[at]!, next = tokens[at + 1];
  const letter = letters[singular[first.word] ?? first.word];
  if (letter === undefined || next === undefined || !/^\d{3}$/.test(next.word) || !/^\s{1,2}$/.test(text.slice(first.end, next.start))) return undefined;
  const instrument = catalogue.instruments.get(letter + next.word);
  return instrument && { instrument, start: first.start, end: next.end, needsPlace: false, several: singular[first.word] !== undefined, division: '' };
}

const letters: Readonly<Record<string, string>> = { convention: 'C', convenio: 'C', recommendation: 'R', recommandation: 'R', recomendacion: 'R' };

/** A name that opened a bracket takes the bracket's end along: "convention (n° 102)". */
function closeBracket(text: string, start: number, end: number): number {
  const inside = text.slice(start, end);
  return text[end] === ')' && inside.split('(').length > inside.split(')').length ? end + 1 : end;
}

function furtherNumber(text: string, at: number, name: Name, catalogue: Catalogue): Mention | undefined {
  const next = match(/\s?,?\s?(?:and|et|y|e|&)?\s?\(?(?:(?:no|n)\.?\s?[°º]?\s?)?(\d{2,3})(?![\p{L}\p{N}])\)?/iuy, text, at);
  const instrument = next && catalogue.instruments.get(name.instrument.id[0] + next[1]!.padStart(3, '0'));
  if (!next || !instrument) return undefined;
  const start = at + next[0].lastIndexOf(next[1]!);
  return { span: { start, end: start + next[1]!.length }, instrument, places: [] };
}

/** Looks for Articles behind the name and then before it. `floor` is the end of the mention before this one. */
function withPlaces(text: string, name: Name, floor: number): Mention | undefined {
  const end = skipTail(text, name.end);
  const { instrument, division } = name;
  const keyword = match(behind, text, end);
  const after = keyword && readPlaces(text, end + keyword[0].length, isPlural(keyword[1]!), division);
  // "Art. 69(f), C102; Art. 22(1), C121": each Article stands before its instrument
  const list = after && (keyword[0].includes(';') || codeBehind.test(text.slice(after.end, after.end + 12))) ? placesBefore(text, name.start, floor, division, beside) : undefined;
  if (after && !list) return { span: { start: name.start, end: closeBracket(text, name.start, after.end) }, instrument, places: after.places };
  const before = list ?? placesBefore(text, name.start, floor, division, link) ?? placesBefore(text, name.start, floor, division, beside);
  if (before) return { span: { start: before.start, end: closeBracket(text, before.start, name.end) }, instrument, places: before.places };
  return name.needsPlace ? undefined : { span: { start: name.start, end: name.end }, instrument, places: [] };
}

/** What may stand between a name and its Articles: the year, the organisation, the number in brackets. */
function skipTail(text: string, at: number): number {
  let end = at;
  for (let i = 0; i < 4; i++) {
    const found = match(tail, text, end);
    if (found === undefined) break;
    end += found[0].length;
  }
  return end;
}

const tail = /\s?,?\s?\(?(?:(?:of|de|du)\s)?(?:19|20)\d\d\)?(?!\d)|\s?\((?:no|n|núm|num)\.?\s?[°º]?\s?\d{1,3}\)|\s?,?\s?\(?(?:of the ILO|of the International Labou?r Organi[sz]ation|de l['’]OIT|de l['’]Organisation internationale du Travail|de la OIT|de la Organización Internacional del Trabajo)\)?/iy;

const articleWord = 'articles?|artículos?|articulos?|arts?\\.?|paragraphs?|paragraphes?|párrafos?|parrafos?|paras?\\.?|pars?\\.|§§?';
const behind = new RegExp(`\\s{0,2}[,:;–-]?\\s{0,2}\\(?(?:(?:in|à|a|en|under)\\s)?(?:(?:its|son|ses|su|sus|l['’])\\s?)?(${articleWord})\\s{0,2}(?=\\d)`, 'iuy');
const articleBefore = new RegExp(`(?<![\\p{L}\\p{N}])(${articleWord})\\s{0,2}(?=\\d)`, 'giu');
const isPlural = (word: string): boolean => /s\.?$|§§/i.test(word) && !/^pars?\.$/i.test(word) || /^arts?\.?$/i.test(word) && /s/i.test(word);

/** "Article 18 of", "l’article 18 de la", "los artículos 65 y 66 del" in the window before a name, parted from it as `between` says. */
function placesBefore(text: string, at: number, floor: number, division: string, between: RegExp): { readonly start: number; readonly places: readonly Place[] } | undefined {
  const from = Math.max(floor, at - 140);
  const window = text.slice(from, at);
  for (const keyword of window.matchAll(articleBefore)) {
    const read = readPlaces(window, keyword.index + keyword[0].length, isPlural(keyword[1]!), division);
    if (read === undefined || !between.test(window.slice(read.end))) continue;
    const first = read.places[0]!;
    // "paragraph 1 of Article 18 of": the paragraph stands before its Article
    const paragraph = read.places.length === 1 && first.path.length === 0 ? paragraphBefore.exec(window.slice(0, keyword.index)) : null;
    if (paragraph) return { start: from + paragraph.index, places: [{ ...first, path: [fold(paragraph[1]!)] }] };
    return { start: from + keyword.index, places: read.places };
  }
  return undefined;
}

const link = /^\s?,?\s?(?:of|under|in|to|de|du|des|del|dans|en)\s(?:(?:the|la|las|le|les|el|los|ilo|oit|said|above-?mentioned|dite|ladite|citado|mencionado)\s|l['’]){0,3}[“"«]?\s?$/i;
/** As in tables and notes: "Art. 69 (f), C102", "art. 69 (C102)", "Art. 69/C102". */
const beside = /^(?:\s?[,/]\s?|\s)\(?(?:ILO\s|OIT\s)?$/;
const codeBehind = /^\s?[,/]?\s?\(?[CR]\.?\d{3}\b/;
const paragraphBefore = /(?:paragraphs?|paras?\.?|paragraphes?|par\.|párrafos?|parrafos?|apartados?|subparagraphs?|alinéas?)\s\(?(\d{1,2}|[a-z])\)?\s(?:of|de|del)\s(?:the\s|l['’])?$/iu;

interface Names {
  readonly root: Node;
}

/** Titles as a tree of words. */
interface Node {
  readonly next: Map<string, Node>;
  instrument?: Instrument;
  abbreviation: boolean;
  division: string;
}

const remembered = new WeakMap<ReadonlyMap<string, Instrument>, Names>();

function namesOf(catalogue: Catalogue): Names {
  const known = remembered.get(catalogue.instruments);
  if (known) return known;
  const root = makeNode();
  for (const instrument of catalogue.instruments.values()) {
    const number = /^[CR](\d{3})$/.exec(instrument.id)?.[1];
    if (number) {
      const kinds = instrument.kind === 'recommendation' ? ['recommendation', 'recommandation', 'recomendacion'] : ['convention', 'convenio'];
      for (const kind of kinds) insert(root, [kind, 'no', String(Number(number))], instrument);
    }
    for (const title of [...texts(instrument.shortTitle), ...texts(instrument.title)]) {
      for (const variant of variants(title, number)) insert(root, variant, instrument);
    }
    for (const other of instrument.also ?? []) insert(root, wordsOf(other), instrument, other === other.toUpperCase());
    if (!number) insert(root, wordsOf(instrument.id), instrument, true);
  }
  const comments = catalogue.instruments.get('ICESCR');
  if (comments) {
    for (const name of ['general comment no 19', 'general comment 19', 'observation generale no 19', 'observation generale 19', 'observacion general no 19', 'observacion general 19']) {
      insert(root, name.split(' '), comments, false, 'gc19');
    }
    insert(root, ['icescr', 'gc19'], comments, true, 'gc19');
  }
  const names = { root };
  remembered.set(catalogue.instruments, names);
  return names;
}

const makeNode = (): Node => ({ next: new Map(), abbreviation: false, division: '' });

function insert(root: Node, words: readonly string[], instrument: Instrument, abbreviation = false, division = ''): void {
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) node.next.set(word, next = makeNode());
    node = next;
  }
  node.instrument ??= instrument;
  node.abbreviation = abbreviation;
  node.division = division;
}

const texts = (text: Localized): readonly string[] => typeof text === 'string' ? [text] : [text.en, text.fr, text.es].filter(one => one !== undefined);

/** A title as it stands, without its number, without its year, and with its number behind the first word. */
function variants(title: string, number: string | undefined): readonly (readonly string[])[] {
  const whole = wordsOf(title.replace(/\[[^\]]*\]/g, ''));
  const plain = whole.filter((word, i) => word !== 'no' && !(whole[i - 1] === 'no' && /^\d+$/.test(word)));
  const bare = plain.filter((word, i) => i < plain.length - 1 || !/^\d{4}$/.test(word));
  const outside = wordsOf(title.replace(/\[[^\]]*\]|\([^)]*\)/g, '')).filter((word, i, all) => i < all.length - 1 || !/^\d{4}$/.test(word));
  const all = [whole, plain, bare];
  if (number && letters[whole[0]!]) all.push([whole[0]!, 'no', String(Number(number)), ...bare.slice(1)]);
  if (!number) all.push(outside);
  return all.filter(words => words.length >= 4 || words.length >= 3 && !number);
}

const wordsOf = (text: string): string[] => readTokens(text).map(token => token.word);
