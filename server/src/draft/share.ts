import type { Span } from '../text/span';
import { type Window, changedWindow } from '../text/window';
import type { Draft, Provision, ProvisionKind } from './draft';
import type { Words } from './segments';
import { own } from './segments';

/** A provision as a reader found it; offsets count from the start of the file. */
export interface Found {
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly num: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly numSpan: Span | undefined;
  readonly headingSpan: Span | undefined;
  /** Where the own words begin. */
  readonly body: number;
  /** Stretches of the body that are no words. */
  readonly skip: readonly Span[];
  readonly quoted: boolean;
  readonly eId?: string;
}

/** Makes plain words of `from..to` of a source; spans in `skip` are left out. */
export type WordsOf = (source: string, from: number, to: number, skip: readonly Span[]) => Words;

/** What was found, as provisions. */
export interface Shared {
  readonly provisions: readonly Provision[];
  readonly starts: readonly number[];
}

/**
 * Makes the provisions of a text, keeping the objects of `previous` where nothing changed: same kind, depth, number, words.
 * Text outside the window of change is not even looked at; inside it provisions are compared by content.
 */
export function shareProvisions(text: string, found: readonly Found[], wordsOf: WordsOf, previous?: Draft): Shared {
  const provisions: Provision[] = [], starts: number[] = [];
  const old = previous === undefined ? undefined : oldOf(previous, text);
  for (const one of found) {
    const kept = old?.at(one) ?? old?.equal(text, one);
    provisions.push(kept ?? make(text, one, wordsOf));
    starts.push(one.start);
  }
  return { provisions, starts };
}

/**
 * The same where it is known that only provisions `from..to` of the draft before may have changed: `found` stands in their place, all
 * others move with the text behind the change.
 */
export function spliceProvisions(text: string, found: readonly Found[], wordsOf: WordsOf, previous: Draft, window: Window, from: number, to: number): Shared {
  const old = oldOf(previous, text, window, from, to), shift = window.afterEnd - window.beforeEnd;
  const fresh = found.map(one => old.at(one) ?? old.equal(text, one) ?? make(text, one, wordsOf));
  const { provisions, starts } = previous;
  if (shift === 0 && fresh.length === to - from && fresh.every((one, i) => one === provisions[from + i] && starts[from + i] === found[i]!.start)) return { provisions, starts };
  const places = starts.slice(0, from);
  for (const one of found) places.push(one.start);
  for (let at = to; at < starts.length; at++) places.push(starts[at]! + shift);
  return { provisions: [...provisions.slice(0, from), ...fresh, ...provisions.slice(to)], starts: places };
}

/** Where the own words of a provision begin, from its start. */
export const bodyOf = (provision: Provision): number => Number.parseInt(cuts.get(provision)!, 10);

/** The same where it is known that only words of provision `at` were typed or taken away, outside of what it leaves out. */
export function retypeProvision(text: string, wordsOf: WordsOf, previous: Draft, { start, beforeEnd, afterEnd }: Window, at: number): Shared {
  const { provisions, starts } = previous, old = provisions[at]!, origin = starts[at]!, shift = afterEnd - beforeEnd;
  const [body, ...skip] = cuts.get(old)!.split(',').map(place => origin + Number(place));
  const moved = (place: number): number => place < beforeEnd || place <= start ? place : place + shift, there = (span: Span | undefined) => span && { start: origin + span.start, end: origin + span.end };
  const { kind, depth, num, quoted, eId } = old, holes: Span[] = [];
  for (let i = 0; i < skip.length; i += 2) holes.push({ start: moved(skip[i]!), end: moved(skip[i + 1]!) });
  const found: Found = { kind, depth, num, quoted, start: origin, end: origin + old.text.length + shift, body: body!, skip: holes, numSpan: there(old.numSpan), headingSpan: there(old.headingSpan), ...(eId !== undefined && { eId }) };
  return { provisions: provisions.with(at, make(text, found, wordsOf)), starts: shift === 0 ? starts : starts.map(one => one <= origin ? one : one + shift) };
}

interface Old {
  /** The old provision that stands at the same place in unchanged text. */
  at(found: Found): Provision | undefined;
  /** An old provision with the same content. */
  equal(text: string, found: Found): Provision | undefined;
}

function oldOf(previous: Draft, text: string, window = changedWindow(previous.text, text), from = 0, to = previous.provisions.length): Old {
  const shift = window.beforeEnd - window.afterEnd;
  const byStart = new Map<number, Provision>(), byText = new Map<string, Provision>();
  for (let at = from; at < to; at++) {
    const provision = previous.provisions[at]!, start = previous.starts[at]!;
    byStart.set(start, provision);
    if (start + provision.text.length > window.start && start < window.beforeEnd) byText.set(provision.text, provision);
  }
  return {
    at(found) {
      const before = found.end <= window.start, behind = found.start >= window.afterEnd;
      if (!before && !behind) return undefined;
      const old = byStart.get(before ? found.start : found.start + shift);
      return old !== undefined && old.text.length === found.end - found.start && same(old, found) ? old : undefined;
    },
    equal(source, found) {
      if (byText.size === 0) return undefined;
      const old = byText.get(source.slice(found.start, found.end));
      return old !== undefined && same(old, found) ? old : undefined;
    },
  };
}

/** How a provision's words were cut from its text: part of what makes two provisions equal. */
const cuts = new WeakMap<Provision, string>();

const cutOf = (found: Found): string =>
  found.skip.length === 0 ? String(found.body - found.start) : [found.body, ...found.skip.flatMap(hole => [hole.start, hole.end])].map(at => at - found.start).join(',');

function same(old: Provision, found: Found): boolean {
  return old.kind === found.kind && old.depth === found.depth && old.num === found.num && old.quoted === found.quoted && old.eId === found.eId
    && sameSpan(old.numSpan, found.numSpan, found.start) && sameSpan(old.headingSpan, found.headingSpan, found.start)
    && cuts.get(old) === cutOf(found);
}

const sameSpan = (old: Span | undefined, found: Span | undefined, start: number): boolean =>
  old === undefined || found === undefined ? old === found : old.start === found.start - start && old.end === found.end - start;

function make(source: string, found: Found, wordsOf: WordsOf): Provision {
  const { start } = found;
  const text = own(source.slice(start, found.end));
  const inside = (span: Span): Span => ({ start: span.start - start, end: span.end - start });
  const heading = found.headingSpan;
  const provision: Provision = {
    kind: found.kind, depth: found.depth, num: found.num,
    heading: heading === undefined ? undefined : wordsOf(text, heading.start - start, heading.end - start, []).text || undefined,
    numSpan: found.numSpan === undefined ? undefined : inside(found.numSpan),
    headingSpan: heading === undefined ? undefined : inside(heading),
    text,
    words: wordsOf(text, found.body - start, found.end - start, found.skip.map(inside)),
    quoted: found.quoted,
    ...(found.eId === undefined ? {} : { eId: found.eId }),
  };
  cuts.set(provision, cutOf(found));
  return provision;
}
