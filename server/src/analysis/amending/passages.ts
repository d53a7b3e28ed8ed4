import type { Draft, Provision } from '../../draft/draft';
import { headingWords } from '../../draft/headingWords';
import type { Outline } from '../../draft/outline';
import { toPlain, toSource, toSourceSpan, type Words } from '../../draft/segments';
import { readingsOf, romanValue } from '../../draft/numbering';
import { numberKey } from '../../facts/places';
import type { Span } from '../../text/span';
import { closeOf, type Quote, quotesIn } from './quotes';

/** The words of an amending act at one place, as against those that it puts into another act. */
export interface Passage {
  readonly provision: number;
  /** Plain words, with the way back to the provision's `text`. */
  readonly words: Words;
  /** What stands in quotation marks and ends in the same provision; offsets in the plain words. */
  readonly quotes: readonly Quote[];
  /** What follows as new text: stretches of the file. `at` is where it opens in the plain words (their end where it stands below). */
  readonly block?: { readonly at: number; readonly spans: readonly Span[]; readonly closed: boolean };
  /** Where words lead to a provision of the amending act itself, as its markup says (`ref href="#sec_1"`); offsets in the plain words. */
  readonly local?: readonly number[];
  /** The passage above, whose act and place hold here too: an index into the list. */
  readonly above: number;
}

/** May this passage be followed by new text without quotation marks? And is this one an instruction of its own? */
export interface Ear {
  awaits(words: string): boolean;
  instructs(words: string): boolean;
  /** Does it speak of rows of a table, so that rows below it are new ones? */
  ofRows(words: string): boolean;
}

/**
 * The passages of an amending act in the order of the text. New text belongs to the passage before it: between quotation marks, however
 * many provisions it spans; or without marks, where the reader has seen that it is quoted or where such a text is announced.
 */
export function passagesOf(draft: Draft, outline: Outline, ear: Ear): readonly Passage[] {
  const passages: Building[] = [], of = new Map<number, number>();
  let open: Opened | undefined, unit: Provision | undefined;
  const { provisions, starts, text } = draft, marked = draft.format === 'akoma-ntoso';
  for (let i = 0; i < provisions.length; i++) {
    const provision = provisions[i]!, start = starts[i]!, end = start + provision.text.length;
    if (open !== undefined) {
      if (isNext(provision, unit) && open.blocks > 0) open = give(open, lastEnd(draft, i), false);
      else {
        open = goOn(open, text, start, end);
        continue;
      }
    }
    if (isOwn(provision)) unit = provision;
    const last = passages.at(-1);
    // What an element of its own quotes needs no marks
    if (marked && provision.quoted && last !== undefined) {
      add(last, { start, end }, false);
      continue;
    }
    const mark = leading.exec(provision.text)?.[0].length ?? 0;
    if (last !== undefined && (provision.quoted || belongs(last, provision, ear))) {
      const quotes = quotesIn(provision.text.slice(mark));
      if (quotes.open !== undefined && quotes.open.at === 0) {
        open = { passage: last, mark: quotes.open.mark, from: start + mark + 1, blocks: 1, at: last.words.text.length, spans: last.block?.spans ?? [] };
        continue;
      }
      const first = quotes.closed[0];
      if (first?.start === 0) {
        add(last, { start: start + mark + first.inner.start, end: start + mark + first.inner.end }, true);
        continue;
      }
      if (last.block?.closed !== true && !ear.instructs(provision.words.text || provision.heading || '') && !isHeadOf(provision, unit)) {
        add(last, { start, end }, false);
        continue;
      }
    }
    if (provision.kind === 'note') continue;
    const words = provision.words.text === '' && provision.heading !== undefined && ear.instructs(provision.heading) ? headingWords(provision) : provision.words;
    if (words.text.trim() === '' || words.text.length > longest) continue;
    const { closed, open: opened } = quotesIn(words.text);
    const passage: Building = { provision: i, words, quotes: closed, above: aboveOf(i, outline, of), ...(marked && { local: localIn(provision) }) };
    of.set(i, passages.length);
    passages.push(passage);
    if (opened !== undefined) open = { passage, mark: opened.mark, from: start + toSource(words, opened.at) + 1, blocks: 0, at: opened.at, spans: [] };
    if (open !== undefined) open = goOn(open, text, open.from, end, true);
    else if (passage.block === undefined) inline(passage, start, ear);
  }
  if (open !== undefined) give(open, lastEnd(draft, provisions.length), false);
  return passages;
}

interface Building extends Omit<Passage, 'block'> {
  block?: Passage['block'];
}

interface Opened {
  readonly passage: Building;
  readonly mark: string;
  /** Where the stretch that is being read begins, in the file. */
  readonly from: number;
  readonly at: number;
  readonly spans: readonly Span[];
  /** Provisions read since it opened. */
  readonly blocks: number;
}

/** Looks for the end of a quotation in the next provision. A paragraph of it may open with the mark once more. */
function goOn(open: Opened, text: string, start: number, end: number, first = false): Opened | undefined {
  const mark = first ? 0 : leading.exec(text.slice(start, end))?.[0].length ?? 0, again = !first && text[start + mark] === open.mark;
  const from = again ? start + mark + 1 : start;
  const close = closeOf(text.slice(0, end), from, open.mark);
  const spans = again && start > open.from ? [...open.spans, { start: open.from, end: start + mark }] : open.spans;
  const now = { ...open, spans, from: again ? from : open.from, blocks: open.blocks + 1 };
  return close === undefined ? now : give(now, close, true);
}

function give({ passage, at, spans, from }: Opened, end: number, closed: boolean): undefined {
  passage.block = { at, spans: [...spans, { start: from, end }], closed };
  return undefined;
}

function add(passage: Building, span: Span, closed: boolean): void {
  const { block } = passage, last = block?.spans.at(-1);
  if (block === undefined || last === undefined) passage.block = { at: passage.words.text.length, spans: [span], closed };
  else if (closed || block.closed) passage.block = { ...block, spans: [...block.spans, span], closed };
  else passage.block = { ...block, spans: [...block.spans.slice(0, -1), { start: last.start, end: span.end }] };
}

/** A paragraph longer than this is no instruction, but a text that was not divided. */
const longest = 200_000;

/** Blanks and marks of emphasis before the first word. */
const leading = /^[\s*_#>]*/;

/** A section or article of the amending act itself. */
const isOwn = ({ kind, depth, quoted }: Provision): boolean => !quoted && depth === 20 && (kind === 'section' || kind === 'article');

/** The section that follows one of the amending act's own by its number: a quotation before it was never closed. */
function isNext(provision: Provision, unit: Provision | undefined): boolean {
  if (!isOwn(provision) || unit === undefined || provision.num === undefined || unit.num === undefined) return false;
  const here = readingsOf(numberKey(provision.num)), before = readingsOf(numberKey(unit.num));
  return here.some((one) => before.some(({ series, order }) => series === one.series && one.order > order && one.order - order <= 2));
}

/** "Art. II." behind article I, though the reader took it for quoted text. */
function isHeadOf({ text }: Provision, unit: Provision | undefined): boolean {
  const num = /^[#*\s]*(?:Art(?:icle|ículo)?|Section|Artículo)\.?\s*([IVXLC]{1,6}|\d{1,3})[.°*\s]*$/iu.exec(text)?.[1];
  if (num === undefined || unit?.num === undefined) return false;
  const value = (one: string): number | undefined => /^\d+$/.test(one) ? Number(one) : romanValue(one);
  const here = value(num), before = value(/^\w+/.exec(numberKey(unit.num))?.[0] ?? '');
  return here !== undefined && before !== undefined && here > before && here - before <= 12;
}

/** New text that goes on in the same paragraph: "is replaced by: “12. …”", or without marks. */
function inline(passage: Building, start: number, ear: Ear): void {
  const { words, quotes } = passage, { text } = words;
  let looked = 0;
  for (const { index } of text.matchAll(/:(?=\s|\p{Lu}|[«“"(\d])/gu)) {
    if (++looked > 8) return; // an instruction announces its text soon
    if (quotes.some((quote) => quote.start < index && index < quote.end)) continue;
    if (!ear.awaits(text.slice(Math.max(0, index - 600), index + 1)) || !quotes.some((quote) => quote.start >= index && quote.start <= index + 3) && ear.instructs(text.slice(index + 1))) continue;
    const from = index + 1 + /^\s*/.exec(text.slice(index + 1))![0].length, quote = quotes.find((one) => one.start === from);
    const to = quote === undefined ? text.trimEnd().length : quote.inner.end, first = quote === undefined ? from : quote.inner.start;
    if (to <= first) return;
    const span = toSourceSpan(words, first, to);
    passage.block = { at: index + 1, spans: [{ start: start + span.start, end: start + span.end }], closed: quote !== undefined };
    return;
  }
}

/** Where references to the act itself begin. */
const localIn = ({ text, words }: Provision): readonly number[] => [...text.matchAll(/<(?:\w+:)?r?ref\s[^<>]*?\b(?:href|from)="#[^<>]*>/g)].map(({ index, 0: tag }) => toPlain(words, index + tag.length));

const lastEnd = ({ starts, provisions }: Draft, before: number): number => before === 0 ? 0 : starts[before - 1]! + provisions[before - 1]!.text.length;

/** New text without marks that the reader took for text of the amending act. */
function belongs(last: Building, provision: Provision, ear: Ear): boolean {
  if (isOwn(provision) || last.block?.closed || last.quotes.length > 0 && last.block === undefined && !/[:—–-]\s*$/.test(last.words.text)) return false;
  const words = provision.words.text || provision.heading || '';
  if (/^\p{Lu}{4,}\s*[:.)–-]/u.test(words) && words.length < 120) return false; // "TERCERA: Modificaciones de la ley 24.028"
  const quoted = /^[“«"„]/.test(provision.text.replace(leading, ''));
  if (last.block === undefined && !ear.awaits(last.words.text)) return false;
  return quoted || provision.kind === 'row' && ear.ofRows(last.words.text) || (provision.kind === 'text' || provision.kind === 'crossHeading') && !ear.instructs(words);
}

function aboveOf(i: number, { parents }: Outline, of: ReadonlyMap<number, number>): number {
  for (let at = parents[i]!; at >= 0; at = parents[at]!) {
    const found = of.get(at);
    if (found !== undefined) return found;
  }
  return -1;
}
