import type { Draft } from '../../draft/draft';
import { readingsOf } from '../../draft/numbering';
import { labelOf } from '../../draft/outline';
import { crossReferencesOf } from '../../facts/crossReferences';
import { saysRepealed } from '../../facts/lostReferences';
import { definitionsOf } from '../../facts/terms';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { fold } from '../../words/tokens';
import { findWords } from './findWords';
import type { Deed, Instruction, Way } from './instruction';
import { extentOf, type Located, locate, type Lost, type Principal } from './locate';
import { isRow, rowEdits } from './rows';
import { sentencesOf } from './sentences';
import { dressed, endsWithWords, type Laid, layOut, sameNum, sameWords, wordsStart } from './newText';

/**
 * Why an instruction is not carried out. no-place: the provision is not there · unclear: it cannot be told which is meant · no-words: the words do not
 * stand there · many: they stand there several times · done: it is as if carried out already · taken: the number is another's · unread: the
 * instruction is not understood.
 */
export type Refusal =
  | { readonly reason: 'no-place' | 'unclear'; readonly what: string; readonly place: string }
  | { readonly reason: 'no-words'; readonly what: string; readonly place: string }
  | { readonly reason: 'many'; readonly what: string; readonly count: number; readonly place: string }
  | { readonly reason: 'done' | 'taken'; readonly what: string; readonly place: string }
  | { readonly reason: 'unread'; readonly because: (Deed & { readonly kind: 'unread' })['because'] };

/** A change of the principal act's file, and the provision where it is made. */
export interface PlacedEdit extends TextEdit {
  readonly provision: number;
}

/** What an instruction changes in the principal act, or why it cannot be carried out: all of it or nothing. */
export function editsOf(instruction: Instruction, amending: Draft, principal: Principal): readonly PlacedEdit[] | Refusal {
  const { told, ...read } = instruction, edits = editsFor(read, amending, principal);
  if (told === undefined || !('reason' in edits) || edits.reason !== 'no-place' && edits.reason !== 'unclear') return edits;
  const instead = editsFor({ ...read, ways: [told] }, amending, principal);
  return 'reason' in instead && instead.reason === 'no-place' ? edits : instead;
}

function editsFor({ ways, deed }: Instruction, amending: Draft, principal: Principal): readonly PlacedEdit[] | Refusal {
  if (deed.kind === 'unread') return { reason: 'unread', because: deed.because };
  if (deed.kind === 'insert') return ways.length === 1 ? inserted(ways[0]!, deed, amending, principal) : { reason: 'unread', because: 'unknown' };
  const located: Located[] = [];
  for (const way of ways) {
    const found = locate(way, principal);
    if ('lost' in found) return lostAt(found, principal);
    located.push(found);
  }
  if (located.some((one) => isRow(one, principal)) && !(deed.kind === 'strike' || (deed.kind === 'words' || deed.kind === 'words-in' && deed.anchor !== undefined) && !deed.words.includes('|'))) {
    return located.length === 1 ? rowEdits(located[0]!, deed, amending, principal) : { reason: 'unread', because: 'entry' };
  }
  switch (deed.kind) {
    case 'replace': return replaced(located, deed.text, amending, principal);
    case 'repeal': return repealed(located, principal);
    case 'renumber': return renumbered(located, deed.num, principal);
    case 'sentence': return sentenced(located, deed, principal);
    case 'heading': return headed(located, deed, principal);
    default: return reworded(located, deed, principal);
  }
}

const lostAt = ({ lost, within, unclear }: Lost, { draft, outline }: Principal): Refusal => ({ reason: unclear ? 'unclear' : 'no-place', what: lost.replace(/\s+/g, ' '), place: within || labelOf(draft, outline, 0) });
const label = ({ draft, outline }: Principal, at: number): string => labelOf(draft, outline, at);

// ------------------------------------------------------------------------------------------------------------------ words

type Rewording = Deed & { readonly kind: 'words' | 'strike' | 'words-in' };

/** Each place must have the words once, or as often as they stand there where the instruction says "wherever". */
function reworded(located: readonly Located[], deed: Rewording, principal: Principal): readonly PlacedEdit[] | Refusal {
  const edits: PlacedEdit[] = [];
  for (const at of located) {
    if (deed.kind === 'words-in' && deed.anchor === undefined) {
      const last = lastOf(at, principal), { text } = principal.draft.provisions[last]!, end = text.trimEnd().length;
      if (sameWords(text.slice(-deed.words.length - 2), deed.words) || text.trimEnd().endsWith(deed.words)) return { reason: 'done', what: deed.words, place: label(principal, at.first) };
      edits.push(edit(principal.draft, last, { start: end, end }, (/^[\s,;.:)]/.test(deed.words) ? '' : ' ') + deed.words));
      continue;
    }
    const sought = deed.kind === 'words-in' ? deed.anchor! : deed.old;
    const found = occurrences(at, sought, principal), place = label(principal, at.first);
    if (found.length === 0) {
      const done = deed.kind === 'words' && deed.words !== '' && occurrences(at, deed.words, principal).length > 0;
      return { reason: done ? 'done' : 'no-words', what: done ? deed.words : sought, place };
    }
    if (found.length > 1 && !deed.each) return { reason: 'many', what: sought, count: found.length, place };
    for (const { provision, span } of found) {
      const made = rewording(principal.draft.provisions[provision]!.text, span, deed);
      if (made === undefined) return { reason: 'done', what: deed.kind === 'strike' ? deed.old : deed.words, place };
      edits.push(edit(principal.draft, provision, made.span, made.newText));
    }
  }
  // "in section 5 and in subsection (2) of it": once is enough
  return edits.filter((one, i) => edits.findIndex(({ span }) => span.start === one.span.start && span.end === one.span.end) === i);
}

/** The change at one occurrence; undefined where it stands so already. */
function rewording(text: string, span: Span, deed: Rewording): { readonly span: Span; readonly newText: string } | undefined {
  if (deed.kind === 'words') {
    // "eight" by "eight or nine": what is new holds what is old
    const lead = deed.words.indexOf(deed.old);
    if (lead >= 0 && deed.words !== deed.old && text.slice(span.start - lead, span.start - lead + deed.words.length) === deed.words) return undefined;
    return { span, newText: deed.words };
  }
  if (deed.kind === 'strike') {
    const before = text[span.start - 1], behind = text[span.end];
    if (behind === ' ' && (before === undefined || /[\s(]/.test(before))) return { span: { start: span.start, end: span.end + 1 }, newText: '' };
    return before === ' ' && (behind === undefined || /[\s,;.:)]/.test(behind)) ? { span: { start: span.start - 1, end: span.end }, newText: '' } : { span, newText: '' };
  }
  const { words, side } = deed;
  if (side === 'before') {
    if (text.slice(0, span.start).trimEnd().endsWith(words.trimEnd())) return undefined;
    return { span: { start: span.start, end: span.start }, newText: /[\s(]$/.test(words) ? words : `${words} ` };
  }
  if (text.slice(span.end).trimStart().startsWith(words.trimStart())) return undefined;
  return { span: { start: span.end, end: span.end }, newText: /^[\s,;.:)]/.test(words) ? words : ` ${words}` };
}

/** A sentence of one provision that has nothing below it: a list might belong to the sentence before it. */
function sentenced(located: readonly Located[], { nth, said, side, words }: Deed & { readonly kind: 'sentence' }, principal: Principal): readonly PlacedEdit[] | Refusal {
  const { draft, outline } = principal, [at] = located, provision = draft.provisions[at!.first]!, place = label(principal, at!.first);
  const sentences = located.length === 1 && at!.first === at!.last && (at!.own || crossReferencesOf(draft, outline).places.children(at!.first).length === 0) ? sentencesOf(provision.text, wordsStart(provision)) : undefined;
  if (sentences === undefined || side !== 'out' && words === '') return { reason: 'unread', because: 'part' };
  const i = nth < 0 ? sentences.length - 1 : nth - 1, meant = sentences[i], next = sentences[i + 1], before = sentences[i - 1];
  if (meant === undefined) return { reason: 'no-place', what: said, place };
  const beside = side === 'in' ? meant : side === 'after' ? next : side === 'before' ? before : undefined;
  if (beside && sameWords(provision.text.slice(beside.start, beside.end), words)) return { reason: 'done', what: words, place };
  if (side === 'in') return [edit(draft, at!.first, meant, words)];
  if (side === 'after') return [edit(draft, at!.first, { start: meant.end, end: meant.end }, ` ${words}`)];
  if (side === 'before') return [edit(draft, at!.first, { start: meant.start, end: meant.start }, `${words} `)];
  if (!next && !before) return { reason: 'unclear', what: said, place };
  return [edit(draft, at!.first, next ? { start: meant.start, end: next.start } : { start: before!.end, end: meant.end }, '')];
}

/** The heading of one provision; that of the whole act is its name, and stays. */
function headed(located: readonly Located[], { old, words }: Deed & { readonly kind: 'heading' }, principal: Principal): readonly PlacedEdit[] | Refusal {
  const { draft } = principal, [at] = located, { headingSpan, text, kind } = draft.provisions[at!.first]!, place = label(principal, at!.first);
  if (located.length !== 1 || at!.own || at!.first !== at!.last || headingSpan === undefined || kind === 'act') return { reason: 'unread', because: 'heading' };
  const heading = text.slice(headingSpan.start, headingSpan.end);
  if (sameWords(heading, words)) return { reason: 'done', what: words, place };
  if (old === undefined) return [edit(draft, at!.first, headingSpan, words)];
  const count = heading.split(old).length - 1, from = headingSpan.start + heading.indexOf(old);
  if (count === 0) return { reason: 'no-words', what: old, place };
  return count > 1 ? { reason: 'many', what: old, count, place } : [edit(draft, at!.first, { start: from, end: from + old.length }, words)];
}

const lastOf = (at: Located, { draft, outline }: Principal): number => at.own ? at.last : crossReferencesOf(draft, outline).places.endOf(at.last) - 1;

function occurrences(at: Located, sought: string, principal: Principal): readonly { readonly provision: number; readonly span: Span }[] {
  const found: { provision: number; span: Span }[] = [];
  for (let provision = at.first; provision <= lastOf(at, principal); provision++) {
    const one = principal.draft.provisions[provision]!;
    if (one.kind !== 'note' && !one.quoted) for (const span of findWords(one, sought)) found.push({ provision, span });
  }
  return found;
}

const edit = ({ starts }: Draft, provision: number, span: Span, newText: string): PlacedEdit => ({ provision, span: { start: starts[provision]! + span.start, end: starts[provision]! + span.end }, newText });

// ------------------------------------------------------------------------------------------------------------------ provisions

function replaced(located: readonly Located[], text: (Deed & { readonly kind: 'replace' })['text'], amending: Draft, principal: Principal): readonly PlacedEdit[] | Refusal {
  const { draft } = principal, laid = layOut(text, amending, draft), first = located[0]!, last = located.at(-1)!, model = draft.provisions[first.first]!;
  if (laid.text === '') return { reason: 'unread', because: 'elsewhere' };
  const several = located.length > 1 || first.first !== first.last;
  if (several && !adjoin(located, principal)) return { reason: 'unclear', what: label(principal, last.first), place: label(principal, first.first) };
  if (laid.num !== undefined && model.num !== undefined && !first.own && !sameNum(laid.num, model.num)) {
    // The words of a section may begin with a number of their own: "(1) A person …"
    const inner = !several && /^[#*_\s]*\(/.test(laid.text.slice(laid.numAt)) && !/^\(/.test(model.text.slice(model.numSpan?.start ?? 0).trimStart()) && laid.heading === undefined;
    if (!inner) return { reason: 'unclear', what: laid.num, place: label(principal, first.first) };
    return place(first, wordsStart(model), laid.text);
  }
  const extent = extentOf({ first: first.first, last: last.last, own: first.own }, principal);
  if (laid.num === undefined && several && !first.own) return { reason: 'unclear', what: laid.text.slice(0, 40), place: label(principal, first.first) };
  if (laid.num === undefined || first.own) return place(first, model.num === undefined ? 0 : wordsStart(model), laid.text, extent.end);
  const newText = dressed(laid, model, true);
  return endsWithWords(draft.text.slice(extent.start, extent.end), laid.text.slice(laid.numAt)) ? { reason: 'done', what: laid.num, place: label(principal, first.first) } : [{ provision: first.first, span: extent, newText }];

  function place(at: Located, from: number, words: string, end = extentOf(at, principal).end): readonly PlacedEdit[] | Refusal {
    const start = draft.starts[at.first]! + from;
    if (sameWords(words, draft.text.slice(start, end))) return { reason: 'done', what: label(principal, at.first), place: label(principal, at.first) };
    return [{ provision: at.first, span: { start: Math.min(start, end), end }, newText: start >= end || !/\s/.test(draft.text[start - 1] ?? ' ') ? ` ${words}` : words }];
  }
}

/** Provisions that stand one right behind the other, in this order. */
function adjoin(located: readonly Located[], { draft, outline }: Principal): boolean {
  const { places } = crossReferencesOf(draft, outline);
  return located.every((one, i) => i === 0 || one.own && located[i - 1]!.own && one.first === located[i - 1]!.last + 1 || one.first === places.endOf(located[i - 1]!.last));
}

const gone = { en: '(Repealed)', fr: '(Abrogé)', es: '(Derogado)' } as const;

/** A numbered provision keeps its number, so that no other takes it; what has none goes. */
function repealed(located: readonly Located[], principal: Principal): readonly PlacedEdit[] | Refusal {
  const { draft, outline } = principal, { places } = crossReferencesOf(draft, outline), edits: PlacedEdit[] = [];
  for (const one of located.flatMap((at) => siblings(at, principal))) {
    const provision = draft.provisions[one.first]!, { start, end } = extentOf(one, principal);
    if (provision.kind === 'act') return { reason: 'unread', because: 'unknown' };
    if (provision.num === undefined || one.own && one.first !== places.unitOf(one.first)) {
      if (one.own && provision.num === undefined) {
        const before = /\s*$/.exec(draft.text.slice(0, start))![0].length;
        edits.push({ provision: one.first, span: { start: start - before, end }, newText: '' });
        continue;
      }
      if (provision.kind !== 'definition') return { reason: 'unclear', what: label(principal, one.first), place: label(principal, one.first) };
      edits.push({ provision: one.first, span: { start: start - /\s*$/.exec(draft.text.slice(0, start))![0].length, end }, newText: '' });
      continue;
    }
    if ((saysRepealed(provision) || provision.words.text !== '' && !/[\p{L}\p{N}]/u.test(provision.words.text)) && places.children(one.first).length === 0) return { reason: 'done', what: label(principal, one.first), place: label(principal, one.first) };
    const from = Math.min(start + wordsStart(provision), end);
    edits.push({ provision: one.first, span: { start: from, end }, newText: `${/\s$/.test(draft.text.slice(0, from)) ? '' : ' '}${gone[draft.language]}` });
  }
  return edits;
}

/** A range as its provisions, one by one. */
function siblings(at: Located, { draft, outline }: Principal): readonly Located[] {
  if (at.first === at.last || at.own) return [at];
  const { places } = crossReferencesOf(draft, outline), { depth, kind } = draft.provisions[at.first]!, found: Located[] = [];
  for (let i = at.first; i <= at.last; i = places.endOf(i)) {
    const one = draft.provisions[i]!;
    if (one.depth === depth && one.kind === kind) found.push({ first: i, last: i, own: false });
  }
  return found;
}

function renumbered(located: readonly Located[], num: string, principal: Principal): readonly PlacedEdit[] | Refusal {
  const { draft, outline } = principal, { places } = crossReferencesOf(draft, outline), [at] = located, provision = draft.provisions[at!.first]!;
  if (located.length !== 1 || at!.first !== at!.last) return { reason: 'unread', because: 'unknown' };
  if (at!.own || provision.num === undefined) return []; // counted paragraphs have no number to change
  const span = provision.numSpan!, written = provision.text.slice(span.start, span.end), start = written.lastIndexOf(provision.num.replace(/^.*\s/, ''));
  if (sameNum(provision.num, num)) return { reason: 'done', what: num, place: label(principal, at!.first) };
  const parent = outline.parents[at!.first]!, beside = places.isUnit(at!.first) ? places.unit(num, at!.first) : parent < 0 ? undefined : places.child(parent, num);
  if (typeof beside === 'number' && !saysRepealed(draft.provisions[beside]!)) return { reason: 'taken', what: num, place: label(principal, beside) };
  return start < 0 ? { reason: 'unread', because: 'unknown' } : [edit(draft, at!.first, { start: span.start, end: span.end }, written.slice(0, start) + num + written.slice(start + provision.num.replace(/^.*\s/, '').length))];
}

// ------------------------------------------------------------------------------------------------------------------ insertions

function inserted(given: Way, { text, side, fresh }: Deed & { readonly kind: 'insert' }, amending: Draft, principal: Principal): readonly PlacedEdit[] | Refusal {
  const { draft, outline } = principal, laid = layOut(text, amending, draft), { places } = crossReferencesOf(draft, outline);
  if (laid.text === '') return { reason: 'unread', because: 'elsewhere' };
  const row = 'row' in (given.at(-1) ?? {}) ? locate(given, principal) : undefined;
  if (row !== undefined) return 'lost' in row ? lostAt(row, principal) : rowEdits(row, { kind: 'insert', text, side, fresh }, amending, principal);
  if (fresh) {
    const there = locate(given, principal);
    if (!('lost' in there) && (there.own || laid.num === undefined)) return standing(there.first, { ...laid, num: given.at(-1)?.said ?? '' }, principal);
  }
  const way = fresh ? withoutLast(given) : given, found = locate(way, principal);
  if ('lost' in found && (side !== 'end' || found.parent === undefined)) return lostAt(found, principal);
  if (side === 'end') return atEnd('lost' in found ? found.parent! : found, laid, principal);
  const at = found as Located, anchor = draft.provisions[at.last]!;
  if (laid.num !== undefined && anchor.num !== undefined && !at.own) {
    const there = places.isUnit(at.last) ? places.unit(laid.num, at.last) : places.child(outline.parents[at.last]!, laid.num);
    if (typeof there === 'number') return standing(there, laid, principal);
  }
  if (at.own && places.isUnit(at.last) && side === 'before') return { reason: 'unclear', what: label(principal, at.last), place: label(principal, at.last) };
  const beside = side === 'after' ? extentOf(at, principal).end : extentOf(at, principal).start, words = dressed(laid, anchor, false);
  const stands = side === 'after' ? draft.text.slice(beside, beside + 2 * words.length + 40) : draft.text.slice(Math.max(0, beside - 2 * words.length - 40), beside);
  if (bareStart(side === 'after' ? stands : stands.slice(-words.length - 2), words)) return { reason: 'done', what: laid.num ?? words.slice(0, 40), place: label(principal, at.last) };
  const gap = gapBefore(at.first, principal);
  return [{ provision: at.last, span: { start: beside, end: beside }, newText: side === 'after' ? gap + words : words + gap }];
}

/** The way without its last step. */
function withoutLast(way: Way): Way {
  const last = way.at(-1);
  if (last === undefined || !('item' in last) || last.item.path.length <= 1) return way.slice(0, -1);
  const { to, ...item } = last.item;
  return [...way.slice(0, -1), { ...last, item: { ...item, path: item.path.slice(0, -1) } }];
}

const bareStart = (text: string, words: string): boolean => text.replace(/\s+/g, ' ').trim().startsWith(words.replace(/\s+/g, ' ').trim());

/** A provision of that number stands there: it is the one that is to come, or another. */
function standing(there: number, laid: Laid, principal: Principal): Refusal {
  const { start, end } = extentOf({ first: there, last: there, own: false }, principal);
  return { reason: endsWithWords(principal.draft.text.slice(start, end), laid.text.slice(laid.numAt)) ? 'done' : 'taken', what: laid.num!, place: label(principal, there) };
}

/** What divides a provision from the one before it: line ends and its margin. */
function gapBefore(at: number, { draft }: Principal): string {
  const gap = /\s*$/.exec(draft.text.slice(Math.max(0, draft.starts[at]! - 200), draft.starts[at]!))![0];
  return gap.includes('\n') ? gap : '\n';
}

/** By its number among the others of its kind; a definition by the alphabet; else behind all that stands there. */
function atEnd(at: Located, laid: Laid, principal: Principal): readonly PlacedEdit[] | Refusal {
  const { draft, outline } = principal, { places } = crossReferencesOf(draft, outline);
  const whole = at.first === places.act || draft.provisions[at.first]!.kind === 'act', kids = whole ? places.units : places.children(at.first);
  if (laid.num !== undefined && kids.length > 0) {
    const same = kids.find((kid) => sameNum(draft.provisions[kid]!.num, laid.num));
    if (same !== undefined) return standing(same, laid, principal);
    const before = kids.filter((kid) => isLess(draft.provisions[kid]!.num, laid.num!)).at(-1);
    if (before !== undefined) return behind({ first: before, last: before, own: false });
    return { reason: 'unclear', what: laid.num, place: label(principal, at.first) };
  }
  if (whole) return { reason: 'unclear', what: laid.num ?? laid.text.slice(0, 40), place: label(principal, at.first) };
  const term = /^[\s*_]*[“"«‘]\s*([^”"»’]{1,80})/u.exec(laid.text)?.[1];
  const defined = term === undefined ? [] : definitionsOf(draft, outline).filter(({ provision }) => provision > at.first && provision < places.endOf(at.last));
  if (term !== undefined && defined.length > 1) {
    const key = fold(term.trim());
    const there = defined.find(({ definition }) => fold(definition.term) === key);
    if (there !== undefined) return standing(there.provision, { ...laid, num: term.trim() }, principal);
    const before = defined.filter(({ definition }) => fold(definition.term) < key).at(-1);
    if (before === undefined) return { reason: 'unclear', what: term, place: label(principal, at.first) };
    return behind({ first: before.provision, last: before.provision, own: false });
  }
  if (bareEnd(draft.text.slice(0, extentOf(at, principal).end), laid.text)) return { reason: 'done', what: laid.text.slice(0, 40), place: label(principal, at.first) };
  const last = lastOf(at, principal), { end } = extentOf({ ...at, own: false }, principal);
  return [{ provision: at.first, span: { start: end, end }, newText: (last > at.first ? gapBefore(last, principal) : '\n') + laid.text }];

  function behind(one: Located): readonly PlacedEdit[] {
    const { end } = extentOf(one, principal);
    return [{ provision: one.first, span: { start: end, end }, newText: gapBefore(one.first, principal) + dressed(laid, draft.provisions[one.first]!, false) }];
  }
}

const bareEnd = (text: string, words: string): boolean => text.slice(-2 * words.length - 40).replace(/\s+/g, ' ').trim().endsWith(words.replace(/\s+/g, ' ').trim());

function isLess(a: string | undefined, b: string): boolean {
  if (a === undefined) return false;
  const right = readingsOf(b.replace(/\s/g, ' '));
  return readingsOf(a).some((one) => right.some(({ series, order }) => series === one.series && one.order < order));
}
