import { readReferences } from '../../facts/references/read';
import type { Item } from '../../facts/references/reference';
import type { AmendingSign, AmendingWords } from '../../facts/amending/words';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import { tokenize } from '../../words/tokens';
import type { Passage } from './passages';

/** What stands in an instruction, in its order: a word that tells, a provision that is named, words in quotation marks, or new text. */
export type Sign = Span & (
  | { readonly kind: AmendingSign }
  | { readonly kind: 'place'; readonly items: readonly Item[]; readonly term?: string; readonly row?: string; readonly own: boolean; readonly loose?: boolean; readonly back?: boolean }
  | { readonly kind: 'quote'; readonly inner: Span }
  | { readonly kind: 'block' }
);

export type Place = Sign & { readonly kind: 'place' };

/** True of a word that says what is done. */
export const isDeed = ({ kind }: Sign): boolean => kind === 'replace' || kind === 'reads' || kind === 'delete' || kind === 'insert' || kind === 'renumber';

/** The words of a passage without what is quoted and what is told by the way; offsets stay. */
export function ownWords({ words: { text }, quotes, block }: Pick<Passage, 'words' | 'quotes' | 'block'>, words: AmendingWords, language: Language): string {
  const quoted = hide(text.slice(0, block?.at ?? text.length), quotes);
  return blank(quoted, asidesIn(quoted, words, language));
}

/** The signs of a passage, sentence by sentence; `plain`: its own words (`ownWords`). */
export function signsOf(passage: Passage, words: AmendingWords, language: Language, plain = ownWords(passage, words, language)): readonly (readonly Sign[])[] {
  const { words: { text }, quotes, block, local = [] } = passage, until = block?.at ?? text.length;
  const tokens = tokenize(plain, language), signs: Sign[] = [];
  const places = readReferences(plain, language).filter(({ items }) => items[0]!.path[0]!.which === undefined);
  const isLocal = ({ start, end }: Span): boolean => local.some((at) => start - 1 <= at && at <= end);
  for (const { span, items, law, within } of places) signs.push({ ...span, kind: 'place', items: more(items, plain, span), loose: isLoose(plain, span), back: within === 'that', own: isLocal(span) || law !== undefined && /^[^.;]{0,12}(?:this|présente?|presente|esta)\s/u.test(plain.slice(law.start)) });
  const inPlace = (at: number): boolean => places.some(({ span }) => span.start <= at && at < span.end);
  // "le livre II intitulé « assurance accident »" only names it
  for (const { inner, start, end } of quotes) if (start < until && plain[start] !== ' ' && !/(?<![’'])\bintitulée?s?\s*$/i.test(text.slice(Math.max(0, start - 20), start))) signs.push({ kind: 'quote', start, end, inner });
  let taken = -1;
  for (const { pattern, start, end } of longestFirst(words.phrases.match(tokens))) {
    const from = tokens.start[start]!;
    if (start < taken || inPlace(from)) continue;
    const kind = words.about[pattern]!, to = tokens.end[end - 1]!;
    // "immediately following subsection (2)": the last word belongs to the place
    taken = kind === 'after' && inPlace(to - 1) ? end - 1 : end;
    signs.push({ kind, start: from, end: to });
  }
  signs.sort((a, b) => a.start - b.start || a.end - b.end);
  const sentences: Sign[][] = [[]];
  let stop = 0;
  const stops = stopsOf(plain, tokens);
  for (const sign of rowsNamed(defined(signs, text), text)) {
    while (stop < stops.length && stops[stop]! <= sign.start) {
      stop++;
      if (sentences.at(-1)!.length > 0) sentences.push([]);
    }
    if (!(sign.kind === 'place' && places.some(({ span }) => span.start < sign.start && sign.start < span.end))) sentences.at(-1)!.push(sign);
  }
  if (block !== undefined) sentences.at(-1)!.push({ kind: 'block', start: until, end: until });
  return sentences.filter((signs) => signs.length > 0);
}

/** "alinéas 1 et 2", "alinéas 3, 4 et 5": the numbers behind belong to them. */
function more(items: readonly Item[], text: string, { end }: Span): readonly Item[] {
  const last = items.at(-1)!, step = last.path.at(-1)!, list = listBehind.exec(text.slice(end, end + 40));
  if (list === null || items.length > 1 || last.to !== undefined || step.level !== 'counted' && step.level !== 'inner' || !/^\d+$/.test(step.num ?? '')) return items;
  return [last, ...[...list[0].matchAll(/\d+/g)].map((found): Item => {
    const span = { start: end + found.index, end: end + found.index + found[0].length };
    return { path: [...last.path.slice(0, -1), { ...step, num: found[0], span }], span };
  })];
}

const listBehind = /^(?:,\s*\d{1,2}){0,8},?\s+(?:et|y|and)\s+\d{1,2}(?![\p{L}\p{N}.])/u;

/** A place with others named beside it in a way that is not read: "segundo y tercer párrafo", "les deux premiers alinéas". */
const isLoose = (text: string, { start, end }: Span): boolean =>
  /(?:\p{L}{4,}|\d)\s+(?:y|et|and|ou|o|or|a|à|to)\s+(?:(?:le|la|el|the)\s)?$/u.test(text.slice(Math.max(0, start - 40), start)) && /(?:prim|segund|secon|terc|troisi|cuart|quatri|quint|cinqui|first|third|fourth|fifth|premi|deuxi|\d)\p{L}*\s+\S+\s+(?:\S+\s)?$/iu.test(text.slice(Math.max(0, start - 40), start))
  // "les deux premiers alinéas de l'article 5": a part of it that was not read
  || /(?:alin[ée]as?|phrases?|points?|tirets?|paragraphes?|lettres?|num[ée]ros?|p[áa]rrafos?|par[áa]grafos?|incisos?|numerales|numeral|literal|literales|apartados?|letras?|sentences?|lines?|paragraphs?|subsections?|items?)\s+(?:de|del|du|des|of)\s?(?:l['’]|la\s|el\s|the\s|les\s|los\s)?\s*$/iu.test(text.slice(Math.max(0, start - 50), start))
  || /(?:deux|trois|quatre|dos|tres|cuatro|two|three|four|first|last|premiers|derniers|primeros|últimos)\s+$/iu.test(text.slice(Math.max(0, start - 20), start))
  || /^,?\s+(?:et|y|and|à|a|to)\s+[\d(]|^\s*,\s*\d/u.test(text.slice(end, end + 8)) && !listBehind.test(text.slice(end, end + 40));

/** The same length, with blanks where these stretches stood; the marks of a quotation stay. */
function hide(text: string, spans: readonly Span[]): string {
  let shown = '', at = 0;
  for (const { start, end } of spans) {
    if (end > text.length) break;
    shown += `${text.slice(at, start)}"${' '.repeat(Math.max(0, end - start - 2))}"`;
    at = end;
  }
  return shown + text.slice(at);
}

function blank(text: string, spans: readonly Span[]): string {
  let shown = '', at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    shown += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return shown + text.slice(at);
}

/** What is told by the way: "(amended by section 3 of the Act of 2021)", ", as amended by section 3,". */
function asidesIn(text: string, words: AmendingWords, language: Language): readonly Span[] {
  const found: Span[] = [...text.matchAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g)]
    .filter(([whole]) => /\p{L}{2}.*\s.*\p{L}{2}|t\.\s?o\./u.test(whole)).map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
  const tokens = tokenize(text, language);
  for (const { pattern, start } of words.phrases.match(tokens)) {
    if (words.about[pattern] !== 'aside') continue;
    const from = tokens.start[start]!;
    if (!/(?:^|[,.])\s*$/.test(text.slice(0, from)) || found.some((one) => one.start <= from && from < one.end)) continue;
    const end = text.slice(from).search(/[,;:]\s|\.\s+\p{Lu}/u);
    found.push({ start: from, end: end < 0 ? text.length : from + end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Of matches at one word the longest, and of equals the one told first. */
const longestFirst = <T extends { readonly start: number; readonly end: number; readonly pattern: number }>(matches: readonly T[]): readonly T[] =>
  [...matches].sort((a, b) => a.start - b.start || b.end - a.end || a.pattern - b.pattern);

/** Where sentences end. */
function stopsOf(text: string, { start, gap, count }: { readonly start: readonly number[]; readonly gap: readonly number[]; readonly count: number }): readonly number[] {
  const stops: number[] = [];
  for (let i = 1; i < count; i++) if (gap[i] === 3) stops.push(start[i]!);
  for (const { index } of text.matchAll(/;\s/g)) stops.push(index + 1);
  return stops.sort((a, b) => a - b);
}

/** "the definition of “wages”" is a place. */
function defined(signs: readonly Sign[], text: string): readonly Sign[] {
  return signs.flatMap((sign, i): readonly Sign[] => {
    const next = signs[i + 1], before = signs[i - 1];
    if (sign.kind === 'definition') return next?.kind === 'quote' ? [{ kind: 'place', items: [], term: text.slice(next.inner.start, next.inner.end), start: sign.start, end: next.end, own: false }] : [sign];
    return sign.kind === 'quote' && before?.kind === 'definition' ? [] : [sign];
  });
}

/** "The row relating to “Loss of a hand”", "la ligne relative à la perte d’une main": a place. Without such words it is a part of a table that is not looked for. */
function rowsNamed(signs: readonly Sign[], text: string): readonly Sign[] {
  const made: Sign[] = [];
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!, next = signs[i + 1];
    if (sign.kind !== 'row') {
      made.push(sign);
      continue;
    }
    if (next?.kind === 'quote' && /^[\s,]*(?:(?:the|la|le|l['’]|el|words?|à|a)\s*){0,2}$/iu.test(text.slice(sign.end, next.start))) {
      made.push({ kind: 'place', items: [], row: text.slice(next.inner.start, next.inner.end), start: sign.start, end: next.end, own: false });
      i++;
      continue;
    }
    // Without marks: up to the next comma or word that says what is done
    const until = Math.min(...signs.slice(i + 1).filter((one) => isDeed(one) || one.kind === 'quote' || one.kind === 'block' || one.kind === 'place').map(({ start }) => start), text.length);
    const said = /^[^,;:—]*/.exec(text.slice(sign.end, until))![0].replace(/(?:\s+(?:est|sont|se|is|are|shall|be|en|in|of|dans|du|de|del|the|la|le|el|l['’]|section|annexe|schedule|cuadro|table|tableau))+\s*$/iu, '').trim();
    const named = / \S/.test(text.slice(sign.start, sign.end).trim()) && /\p{L}{3}/u.test(said) && said.length <= 160;
    made.push(named ? { kind: 'place', items: [], row: said, start: sign.start, end: sign.end + text.slice(sign.end).indexOf(said) + said.length, own: false } : { kind: 'entry', start: sign.start, end: sign.end });
  }
  return made;
}
