import type { Draft, Provision } from '../draft/draft';
import { headingWords } from '../draft/headingWords';
import { type Outline, labelOf } from '../draft/outline';
import { type NumberSeries, seriesOf, writeNumber } from '../draft/writeNumber';
import { toSourceSpan } from '../draft/segments';
import { isPlain } from '../engine/fix';
import { type CrossReference, crossReferencesOf, type ResolvedStep } from '../facts/crossReferences';
import { numberKey, type Places, sameNumber } from '../facts/places';
import type { TextEdit } from '../text/edit';
import { own } from './neighbours';
import { contentsEdits } from './contents';

/** What is to happen to the numbers, seen from one numbered provision. */
export type Renumbering =
  /** A new provision of the same kind behind it; what follows counts one up. */
  | { readonly kind: 'insert'; readonly at: number; readonly placeholder: Placeholder }
  /** It goes, with all below it; what follows counts one down. */
  | { readonly kind: 'remove'; readonly at: number }
  /** From it on, numbers without gaps and letters. */
  | { readonly kind: 'from'; readonly at: number }
  /** It changes places with its neighbour. */
  | { readonly kind: 'move'; readonly at: number; readonly by: 1 | -1 };

/** Words for what the drafter has still to write. */
export interface Placeholder {
  readonly heading: string;
  readonly text: string;
}

/** Edits of the whole file, in order and apart from each other; or why it cannot be done. */
export type Renumbered =
  | { readonly edits: readonly Edit[]; readonly provisions: number; readonly references: number; readonly written: Numbers['written']; readonly series: NumberSeries }
  | { readonly refused: Refusal };

export interface Edit extends TextEdit {
  readonly what: 'provision' | 'number' | 'reference';
}

/** no-series: the neighbours are not numbered alike · no-number: a number that cannot be written · referred: others refer to it (`places`) · no-neighbour · markup: marks stand inside a number · range: a range would take in other provisions · unread: the result would be read otherwise. */
export interface Refusal {
  readonly why: 'no-series' | 'no-number' | 'referred' | 'no-neighbour' | 'markup' | 'range' | 'unread';
  readonly places: readonly string[];
}

/**
 * The edits by which a numbered provision is put in, taken out or moved, or the numbers from it on are made regular. Numbers, and
 * every reference to what has a new one, in words, headings and the table of contents, follow; nothing else changes.
 */
export function renumber(draft: Draft, outline: Outline, wish: Renumbering): Renumbered {
  // Elements can be renumbered in place, but not made, taken out or moved as text
  if (wish.kind !== 'from' && draft.format !== 'legal-draft' && draft.format !== 'markdown') return refuse('unread');
  const { of, places } = crossReferencesOf(draft, outline);
  const found = own(draft, places, wish.at);
  if (found === undefined) return refuse('no-series');
  const series = seriesOf(found.map(at => draft.provisions[at]!.num!));
  if (series === undefined) return refuse('no-series');
  const here = found.indexOf(wish.at);
  const target = targetsOf(wish, found, series, here);
  if ('refused' in target) return target;
  if (wish.kind === 'remove') {
    const inside = (at: number): boolean => at >= wish.at && at < places.endOf(wish.at);
    const from = referrersTo(of, inside);
    if (from.length > 0) return refuse('referred', [...new Set(from.map(at => labelOf(draft, outline, at)))].slice(0, 5));
  }
  const numbers = numberEdits(draft, target.wholes, series, wish.kind !== 'from');
  if (numbers === undefined) return refuse('no-number');
  if (wish.kind === 'move' && of.some(here => here.some(({ items }) => items.some(({ target, end }) => end !== undefined && (numbers.written.has(target ?? -1) || numbers.written.has(end)))))) {
    return refuse('range', of.flatMap((here, at) => here.some(({ items }) => items.some(({ target, end }) => end !== undefined && (numbers.written.has(target ?? -1) || numbers.written.has(end)))) ? [labelOf(draft, outline, at)] : []).slice(0, 5));
  }
  const references = referenceEdits(draft, of.flat(), numbers, series);
  if ('refused' in references) return references;
  const edits = [...numbers.edits, ...references.edits, ...contentsEdits(draft, places, numbers.written)];
  const structural = structure(draft, places, wish, found, here, series, edits);
  if ('refused' in structural) return structural;
  return { edits: inOrder(structural.edits), provisions: numbers.written.size, references: references.count, written: numbers.written, series };
}

const refuse = (why: Refusal['why'], places: readonly string[] = []): { readonly refused: Refusal } => ({ refused: { why, places } });

const inOrder = (edits: readonly Edit[]): readonly Edit[] => [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** The new whole number of each provision that gets one. */
function targetsOf(wish: Renumbering, found: readonly number[], { wholes }: NumberSeries, here: number): { readonly wholes: ReadonlyMap<number, number> } | { readonly refused: Refusal } {
  const next = new Map<number, number>();
  const shift = (from: number, by: number): void => { for (let i = from; i < found.length; i++) next.set(found[i]!, wholes[i]! + by); };
  switch (wish.kind) {
    case 'insert':
      // Between 12A and 12B there is no whole number
      if (wholes[here + 1] === wholes[here]) return refuse('no-number');
      shift(here + 1, 1);
      return { wholes: next };
    case 'remove':
      if (wholes[here + 1] === wholes[here] || here > 0 && wholes[here - 1] === wholes[here]) return { wholes: next }; // 12A goes, 13 stays
      shift(here + 1, -1);
      return { wholes: next };
    case 'from': {
      let whole = here === 0 ? 1 : wholes[here - 1]! + 1;
      for (let i = here; i < found.length; i++) next.set(found[i]!, whole++);
      return { wholes: next };
    }
    case 'move': {
      const other = here + wish.by;
      if (found[other] === undefined) return refuse('no-neighbour');
      if (wholes[other] === wholes[here]) return refuse('no-number');
      next.set(wish.at, wholes[other]!).set(found[other]!, wholes[here]!);
      return { wholes: next };
    }
  }
}

// ----------------------------------------------------------------------------------------------------------------------- numbers

export interface Numbers {
  readonly edits: readonly Edit[];
  /** What each provision's number becomes, and whether an insertion ("12A") keeps its letter. */
  readonly written: ReadonlyMap<number, { readonly whole: number; readonly keep: boolean; readonly before: string }>;
}

function numberEdits(draft: Draft, wholes: ReadonlyMap<number, number>, series: NumberSeries, keep: boolean): Numbers | undefined {
  const edits: Edit[] = [], written = new Map<number, { whole: number; keep: boolean; before: string }>();
  for (const [at, whole] of wholes) {
    const provision = draft.provisions[at]!;
    const tokens = numberTokens(provision);
    if (tokens.length === 0) return undefined;
    const own: Edit[] = [];
    for (const token of tokens) {
      const newText = writeNumber(token.text, whole, series, draft.language, keep);
      if (newText === undefined) return undefined;
      const start = draft.starts[at]! + token.start;
      if (newText !== token.text) own.push({ span: { start, end: start + token.text.length }, newText, what: 'number' });
    }
    if (own.length === 0) continue;
    // "3 Children’s allowances" and below it "3.—(1)": the number once more, read as the first of those below
    const child = draft.provisions[at + 1], again = child?.num !== undefined && !child.quoted && provision.depth >= 20 && child.depth > provision.depth && /^\d/.test(provision.num!) && provision.num !== '1' && tokenKey(child.num) === tokenKey(provision.num!) ? numberToken(child) : undefined;
    const twin = again === undefined ? undefined : writeNumber(again.text, whole, series, draft.language, keep);
    if (again !== undefined && twin !== undefined) {
      const start = draft.starts[at + 1]! + again.start;
      own.push({ span: { start, end: start + again.text.length }, newText: twin, what: 'number' });
    }
    edits.push(...own);
    written.set(at, { whole, keep, before: provision.num! });
  }
  return { edits, written };
}

/** The number of a provision, and once more where it is written both before its heading and before its words. */
function numberTokens(provision: Provision): readonly Token[] {
  const token = numberToken(provision);
  if (token === undefined) return [];
  const { text, words, numSpan, headingSpan } = provision;
  const from = Math.max(numSpan!.end, headingSpan?.end ?? 0), to = words.text === '' ? text.length : words.map[1] ?? from;
  const again = /^([^\p{L}\p{N}]*?\n[#>*_\s]*)([\p{L}\p{N}]+(?:[-–.][\p{L}\p{N}]+)*)/u.exec(text.slice(from, to));
  return again !== null && tokenKey(again[2]!) === tokenKey(token.text) ? [token, { text: again[2]!, start: from + again[1]!.length }] : [token];
}

interface Token {
  readonly text: string;
  readonly start: number;
}

/** The number itself in what the reader took for it ("PART I", "(a)", "FIRST SCHEDULE"): the last piece that is that number. */
export function numberToken({ text, num, numSpan }: Provision): Token | undefined {
  if (num === undefined || numSpan === undefined) return undefined;
  const whole = text.slice(numSpan.start, numSpan.end), wanted = tokenKey(num);
  const pieces = [...whole.matchAll(/(?:[LRDA]O?\.?\s?\*?)?[\p{L}\p{N}]+(?:[-–.][\p{L}\p{N}]+)*(?:\s?[º°ª]|\.[º°ª])?(?:\s(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies))?/giu)];
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    for (const said of [piece[0], piece[0].replace(/[º°ª.]+$/, '')]) if (tokenKey(said) === wanted) return { text: said, start: numSpan.start + piece.index };
  }
  return undefined;
}

const tokenKey = (num: string): string => numberKey(num).toLowerCase();

// -------------------------------------------------------------------------------------------------------------------- references

/** The edits by which references to provisions with other numbers follow. */
export function referenceEdits(draft: Draft, references: readonly CrossReference[], { written }: Pick<Numbers, 'written'>, series: NumberSeries): { readonly edits: readonly Edit[]; readonly count: number } | { readonly refused: Refusal } {
  const edits = new Map<number, Edit>();
  let count = 0;
  for (const reference of references) {
    let touched = false;
    for (const { steps, endSteps = [] } of reference.items) for (const { step, provision } of [...steps, ...endSteps]) {
      const change = provision === undefined ? undefined : written.get(provision);
      // "second alinéa" counts paragraphs that bear no number
      if (change === undefined || step.num === undefined || !sameNumber(step.num, change.before)) continue;
      const span = sourceSpan(draft, reference, step.span);
      if (span === undefined) return refuse('markup');
      const like = draft.text.slice(span.start, span.end);
      const newText = writeNumber(like, change.whole, series, draft.language, change.keep);
      if (newText === undefined) return refuse('no-number');
      if (newText !== like) edits.set(span.start, { span, newText, what: 'reference' });
      touched = true;
    }
    if (touched) count++;
  }
  return { edits: [...edits.values()], count };
}

/** A span of a reference's plain words as a span of the file; undefined where markup stands inside. */
export function sourceSpan(draft: Draft, { provision, place }: Pick<CrossReference, 'provision' | 'place'>, span: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } | undefined {
  const one = draft.provisions[provision]!, words = place === 'words' ? one.words : headingWords(one);
  const inside = toSourceSpan(words, span.start, span.end);
  if (one.text.slice(inside.start, inside.end) !== words.text.slice(span.start, span.end) && !(place === 'words' && isPlain(one, inside))) return undefined;
  return { start: draft.starts[provision]! + inside.start, end: draft.starts[provision]! + inside.end };
}

/** Provisions outside a place that refer to something in it. */
export function referrersTo(of: readonly (readonly CrossReference[])[], inside: (at: number) => boolean): readonly number[] {
  const points = (steps: readonly ResolvedStep[]): boolean => steps.some(({ provision, step }) => provision !== undefined && inside(provision) && step.which !== 'this');
  return of.flatMap((references, at) => !inside(at) && references.some(({ items }) => items.some(({ steps, endSteps = [] }) => points(steps) || points(endSteps))) ? [at] : []);
}

// --------------------------------------------------------------------------------------------------- the provision itself

function structure(draft: Draft, places: Places, wish: Renumbering, found: readonly number[], here: number, series: NumberSeries, edits: readonly Edit[]): { readonly edits: readonly Edit[] } | { readonly refused: Refusal } {
  switch (wish.kind) {
    case 'from': return { edits };
    case 'insert': {
      const at = endOffset(draft, places, wish.at);
      const made = newProvision(draft, wish.at, series.wholes[here]! + 1, series, wish.placeholder, placeBehind(draft, places, wish.at), /\S/.test(draft.text.charAt(at)));
      return made === undefined ? refuse('no-number') : { edits: [...edits, { span: { start: at, end: at }, newText: made, what: 'provision' }] };
    }
    case 'remove': {
      // The last one goes with what parts it from the one before; any other with what parts it from the next
      const last = places.endOf(wish.at) >= draft.starts.length && wish.at > 0;
      const start = last ? draft.starts[wish.at - 1]! + draft.provisions[wish.at - 1]!.text.length : draft.starts[wish.at]!;
      const end = strayLines(draft, places, wish.at) ?? (last ? endOffset(draft, places, wish.at) : nextOffset(draft, places, wish.at));
      return { edits: [...edits.filter(({ span }) => span.end <= start || span.start >= end), { span: { start, end }, newText: '', what: 'provision' }] };
    }
    case 'move': {
      const [first, second] = wish.by === 1 ? [wish.at, found[here + 1]!] : [found[here - 1]!, wish.at];
      if (places.endOf(first) !== second || places.parents[first] !== places.parents[second]) return refuse('no-neighbour');
      // "República Argentina.)***ARTICULO 19.**": the mark that opens stands before what would be moved, and the one that closes in it
      const cut = [first, second].some((one) => (draft.text.slice(draft.starts[one]!, endOffset(draft, places, one)).match(/\*\*/g) ?? []).length % 2 === 1);
      return cut ? refuse('unread') : { edits: swapped(draft, places, first, second, edits) };
    }
  }
}

/** Where a provision ends with all below it. */
const endOffset = (draft: Draft, places: Places, at: number): number => {
  const last = places.endOf(at) - 1;
  return draft.starts[last]! + draft.provisions[last]!.text.length;
};

/** Where lines begin that stand behind the last words and are none of them: the head of a page, the sign of a footnote. They are not taken out. */
function strayLines(draft: Draft, places: Places, at: number): number | undefined {
  const last = places.endOf(at) - 1, { text, words, kind } = draft.provisions[last]!, end = endOffset(draft, places, at);
  const between = draft.text.slice(end, nextOffset(draft, places, at));
  if (/\S/.test(between)) return end + (/^[\s\S]*?\n(?=[^\n]*\S)/.exec(between)?.[0].length ?? 0);
  if (kind === 'note' || words.text === '') return undefined;
  const from = toSourceSpan(words, 0, words.text.length).end, line = /^[^\n]*\n(?=[\s\S]*\S)/.exec(text.slice(from));
  return line === null ? undefined : draft.starts[last]! + from + line[0].length;
}

/** Where the next provision begins, or the file ends. */
const nextOffset = (draft: Draft, places: Places, at: number): number => draft.starts[places.endOf(at)] ?? draft.text.length;

/** What parts a provision from its next neighbour: line ends and blanks. */
function placeBehind(draft: Draft, places: Places, at: number): string {
  const gap = (one: number): string => /^\s*/.exec(draft.text.slice(endOffset(draft, places, one), nextOffset(draft, places, one)))![0];
  const behind = gap(at);
  if (behind !== '' && places.endOf(at) < draft.starts.length) return behind;
  const before = at === 0 ? '' : /\s*$/.exec(draft.text.slice(0, draft.starts[at]))![0];
  return /\n/.test(before) ? before : '\n\n';
}

/** A new provision with the number, marks and signs of its neighbour, and words to be written over. `isGlued`: the next one follows in the same line. */
function newProvision(draft: Draft, like: number, whole: number, series: NumberSeries, { heading, text }: Placeholder, gap: string, isGlued: boolean): string | undefined {
  const provision = draft.provisions[like]!, tokens = numberTokens(provision);
  const numbers = tokens.map(token => writeNumber(token.text, whole, series, draft.language, false));
  if (tokens.length === 0 || numbers.includes(undefined)) return undefined;
  const { text: source, headingSpan, numSpan } = provision;
  // From the provision's start to where its words begin, with number and heading replaced
  const wordsAt = provision.words.map.length > 0 ? provision.words.map[1]! : source.length;
  const last = tokens[tokens.length - 1]!;
  const head = Math.max(numSpan!.end, headingSpan?.end ?? 0, last.start + last.text.length);
  // A Schedule names the section it belongs to, "(Section 29)": the new one belongs to another
  const note = provision.kind === 'schedule' ? /^(\s*)\([^()\n]*\d[^()\n]*\)/.exec(source.slice(numSpan!.end)) : null;
  const end = note !== null && provision.words.text === '' && headingSpan === undefined ? head : Math.max(head, Math.min(wordsAt, source.length));
  let made = source.slice(0, end);
  const parts = [...tokens.map((token, i) => ({ start: token.start, end: token.start + token.text.length, by: numbers[i]! })), ...headingSpan === undefined ? [] : [{ start: headingSpan.start, end: headingSpan.end, by: heading }], ...note !== null && end >= numSpan!.end + note[0].length ? [{ start: numSpan!.end, end: numSpan!.end + note[0].length, by: '' }] : []];
  for (const part of parts.sort((a, b) => b.start - a.start)) made = made.slice(0, part.start) + part.by + made.slice(part.end);
  made = made.trimEnd();
  const hasWords = provision.words.text !== '';
  const headingAbove = headingSpan !== undefined && headingSpan.start < numSpan!.start;
  const own = provision.kind === 'schedule' && headingSpan === undefined && note !== null ? `\n${text}` : headingAbove || tokens.length > 1 ? ` ${text}` : hasWords || headingSpan === undefined ? (/\n\s*$/.test(source.slice(0, end)) ? `${/\s*$/.exec(source.slice(0, end))![0]}${text}` : ` ${text}`) : `\n${text}`;
  return gap + made + own + (isGlued ? gap : '');
}

/** Two neighbours, each with the edits inside it, in the other order; what parts them stays where it is. */
function swapped(draft: Draft, places: Places, first: number, second: number, edits: readonly Edit[]): readonly Edit[] {
  const start = draft.starts[first]!, firstEnd = endOffset(draft, places, first), secondStart = draft.starts[second]!, end = endOffset(draft, places, second);
  const edited = (from: number, to: number): string => {
    let text = draft.text.slice(from, to);
    for (const { span, newText } of inOrder(edits.filter(one => one.span.start >= from && one.span.end <= to)).toReversed()) text = text.slice(0, span.start - from) + newText + text.slice(span.end - from);
    return text;
  };
  const newText = edited(secondStart, end) + draft.text.slice(firstEnd, secondStart) + edited(start, firstEnd);
  return [...edits.filter(({ span }) => span.end <= start || span.start >= end), { span: { start, end }, newText, what: 'provision' }];
}
