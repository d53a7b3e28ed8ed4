import type { Draft, ProvisionKind } from '../../draft/draft';
import { shareProvisions } from '../../draft/share';
import type { Span } from '../../text/span';
import type { ReadOptions } from '../format';
import { isDefinition } from '../legal/definitions';
import { keywordAt } from '../legal/keywords';
import { markerAt } from '../legal/marker';
import { trimmed } from '../legal/state';
import { languageOf } from '../legal/language';
import type { Raw } from '../legal/raw';
import { depths } from '../legal/raw';
import { problemsOf } from '../legal/read';
import { type LeftByXml, readXmlAgain } from './again';
import { blocks, containerKinds, hierarchy, namedContainers, silent } from './names';
import { scanXml } from './scan';
import { xmlWords } from './words';

/**
 * Reads Akoma Ntoso (2.0 and 3.0), and other XML as well as its names allow. Words lead back into the XML source, so that a law is
 * judged and mended in place. Broken XML is read as far as it goes, with problems.
 */
export function readAkn(text: string, options: ReadOptions): Draft {
  const { previous } = options, before = previous && left.get(previous), again = before && readXmlAgain(text, previous, before, options.language);
  if (again !== undefined) left.set(again, before!);
  return again ?? readWhole(text, options);
}

const left = new WeakMap<Draft, LeftByXml>();

function readWhole(text: string, options: ReadOptions): Draft {
  const state: State = {
    text, raws: [], frames: [], block: undefined, silence: 0, row: undefined, units: /<(?:\w+:)?article[\s>]/i.test(text) ? 'article' : 'section', language: undefined, words: '', wordsEnd: Number.POSITIVE_INFINITY, title: undefined, leading: undefined,
  };
  const broken = scanXml(text, {
    open: (name, attributes, start, end, empty) => openElement(state, name, attributes, start, end, empty),
    close: (name, start, end) => closeElement(state, name, start, end),
    text: (start, end) => takeText(state, start, end),
  });
  closeBlock(state, text.length);
  const guessed = options.language ?? state.language ? undefined : languageOf(state.words);
  const language = options.language ?? state.language ?? guessed!;
  const found = state.raws.filter(raw => raw.start < raw.end);
  const { provisions, starts } = shareProvisions(text, found, xmlWords, options.previous);
  const draft: Draft = { format: 'akoma-ntoso', language, text, provisions, starts, problems: [...problemsOf(text).filter(problem => !problem.message.includes('100,000')), ...broken] };
  left.set(draft, { named: state.language, guessed, guessedTo: state.wordsEnd });
  return draft;
}

type AknRaw = Raw & { eId?: string; hasWords: boolean };

interface Frame {
  readonly name: string;
  readonly kind: ProvisionKind | undefined;
  readonly start: number;
  readonly end: number;
  readonly eId: string | undefined;
  readonly quoted: boolean;
  /** Made when a number, heading or paragraph shows that the element has something of its own. */
  raw: AknRaw | undefined;
}

interface State {
  readonly text: string;
  readonly raws: AknRaw[];
  readonly frames: Frame[];
  /** The paragraph that is open: where it began, and what in it is no word. */
  block: { readonly frame: number; readonly start: number; readonly skip: Span[]; readonly implicit: boolean; readonly title: boolean } | undefined;
  /** How many silent elements are open, and where the outermost began. */
  silence: number;
  silentStart?: number;
  row: number | undefined;
  readonly units: 'article' | 'section';
  language: Draft['language'] | undefined;
  /** The first words, to tell the language by. */
  words: string;
  /** Where these are enough. */
  wordsEnd: number;
  title: AknRaw | undefined;
  /** A paragraph that ends in a colon: a list element right after it is its list. */
  leading: AknRaw | undefined;
}

function openElement(state: State, name: string, attributes: Readonly<Record<string, string>>, start: number, end: number, empty: boolean): void {
  const { frames } = state;
  if (name === 'frbrlanguage') state.language ??= languages[(attributes['language'] ?? '').slice(0, 2).toLowerCase()];
  if (name === 'akomantoso' || name === 'statute') state.language ??= languages[(attributes['xml:lang'] ?? '').slice(0, 2).toLowerCase()];
  if (silent.has(name) || state.silence > 0) {
    if (state.silence === 0) state.silentStart = start;
    state.silence++;
  }
  const parent = frames[frames.length - 1];
  const named = (attributes['name'] ?? '').toLowerCase();
  const kind = state.silence > 0 ? undefined : name === 'hcontainer' || name === 'container' ? namedContainers[named] ?? (name === 'hcontainer' ? 'division' : undefined)
    : name === 'doc' && named === 'schedule' ? 'schedule' : hierarchy[name];
  frames.push({
    name, kind, start, end, raw: undefined, eId: attributes['eId'] ?? attributes['eid'],
    quoted: parent?.quoted === true || name === 'quotedstructure' || name === 'embeddedstructure' || name === 'amendedtext',
  });
  if (state.silence > 0 || empty) return;
  const own = frames[frames.length - 1]!;
  if ((name === 'blocklist' || name === 'ul' || name === 'ol') && state.leading !== undefined && state.block === undefined && state.raws[state.raws.length - 1] === state.leading) own.raw = state.leading;
  if (state.row !== undefined) return;
  if (name === 'tr' || name === 'row') {
    closeBlock(state, start);
    state.row = frames.length - 1;
    openRaw(state, 'row', start, end, frames.length - 2);
  } else if (titles.has(name) && state.title === undefined && state.raws.every(raw => raw.num === undefined && raw.headingSpan === undefined)) {
    closeBlock(state, start);
    state.block = { frame: frames.length - 1, start, skip: [], implicit: false, title: true };
  } else if (blocks.has(name) && state.block?.implicit !== false && !inHead(frames)) {
    closeBlock(state, start);
    state.block = { frame: frames.length - 1, start, skip: [], implicit: false, title: false };
  } else if (kind !== undefined || name === 'num' || name === 'heading') {
    closeBlock(state, start);
  }
}

function closeElement(state: State, name: string, start: number, end: number): void {
  const { frames } = state;
  const at = frames.findLastIndex(frame => frame.name === name);
  if (at < 0) return;
  if (state.silence > 0) {
    const wasSilent = frames.slice(at).filter((_, index) => at + index >= frames.length - state.silence).length;
    state.silence = Math.max(0, state.silence - wasSilent);
    if (state.silence === 0 && state.silentStart !== undefined) {
      state.block?.skip.push({ start: state.silentStart, end });
      state.silentStart = undefined;
    }
    frames.length = at;
    return;
  }
  const frame = frames[at]!;
  if (state.row !== undefined) {
    if (at > state.row) { frames.length = at; return; }
    const raw = state.raws[state.raws.length - 1];
    if (raw !== undefined && raw.kind === 'row') raw.end = end;
    state.row = undefined;
  } else if (state.block !== undefined && state.block.frame >= at) {
    closeBlock(state, state.block.frame === at ? end : start);
  } else if (numbers.has(name)) {
    takeNumber(state, at, frame, start, end);
  } else if (headings.has(name)) {
    takeHeading(state, at, frame, start, end);
  }
  frames.length = at;
}

function takeText(state: State, start: number, end: number): void {
  const { text, frames } = state;
  if (state.silence > 0 || /^\s*$/.test(text.slice(start, Math.min(end, start + 4000)))) return;
  if (state.words.length < 20_000) {
    state.words += ` ${text.slice(start, Math.min(end, start + 2000))}`;
    if (state.words.length >= 20_000) state.wordsEnd = end;
  }
  if (state.block !== undefined || state.row !== undefined || inHead(frames)) return;
  // Text that no paragraph holds: a paragraph of its own, up to the next element that is one.
  state.block = { frame: frames.length, start, skip: [], implicit: true, title: false };
}

const languages: Readonly<Record<string, Draft['language']>> = { en: 'en', fr: 'fr', es: 'es', sp: 'es' };
const numbers = new Set(['num', 'label']);
const headings = new Set(['heading', 'marginalnote', 'titletext', 'subheading']);

/** True inside a number or heading, whose text is no paragraph. */
const inHead = (frames: readonly Frame[]): boolean => frames.slice(-6).some(frame => numbers.has(frame.name) || headings.has(frame.name));

// ── provisions ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The provision of the nearest element around frame `at` that is one; it is made now if it has none yet. */
function ownerOf(state: State, at: number): AknRaw | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const frame = state.frames[index]!;
    if (frame.raw !== undefined) return frame.raw;
  }
  return undefined;
}

function openRaw(state: State, kind: ProvisionKind, start: number, end: number, at: number): AknRaw {
  const { frames, raws } = state;
  const frame = frames[at];
  const above = ownerOf(state, at + 1);
  // In broken XML an element may hold what was taken before it: then nothing of it is left, and it must not end before it begins
  const after = Math.max(start, end);
  const raw: AknRaw = {
    kind, depth: depthOf(state, kind, above), num: undefined, start, end: after, numSpan: undefined, headingSpan: undefined, body: after, skip: [],
    quoted: frame?.quoted === true, hasWords: false,
  };
  raws.push(raw);
  return raw;
}

/** Containers stand above the basic unit, one level each; what a unit contains is below it. */
function depthOf(state: State, kind: ProvisionKind, above: AknRaw | undefined): number {
  const outer = above?.depth ?? depths.act;
  if (kind === 'schedule') return depths.schedule;
  const container = containerKinds.has(kind) || kind === 'section' && state.units === 'article' || kind === 'subsection' && state.units === 'article' && outer < depths.unit;
  if (container && outer < depths.unit) return Math.min(depths.unit - 1, Math.max(depths.part, outer + 1));
  if ((kind === 'article' || kind === 'section') && outer < depths.unit) return depths.unit;
  return Math.max(depths.unit + (outer < depths.unit ? 0 : 1), outer + 1);
}

/** The provision of the element that holds a number or heading. */
function headedRaw(state: State, at: number): AknRaw | undefined {
  for (let index = at - 1; index >= 0 && index >= at - 3; index--) {
    const frame = state.frames[index]!;
    if (frame.raw !== undefined) return frame.raw;
    if (frame.kind === undefined && frame.name !== 'heading') continue;
    const start = earliest(state, frame.start);
    frame.raw = openRaw(state, frame.kind ?? 'crossHeading', start, frame.end, index);
    if (frame.eId !== undefined) frame.raw.eId = frame.eId;
    return frame.raw;
  }
  return undefined;
}

/** Provisions do not overlap: none begins before the end of the one before. */
const earliest = (state: State, start: number): number => Math.max(start, state.raws[state.raws.length - 1]?.end ?? 0);

function takeNumber(state: State, at: number, frame: Frame, start: number, end: number): void {
  const raw = headedRaw(state, at);
  if (raw === undefined || raw !== state.raws[state.raws.length - 1] || raw.start > frame.end) return;
  const words = xmlWords(state.text, frame.end, start, []).text;
  raw.end = raw.body = end;
  if (words === '') return;
  const keyword = keywordAt(words, 0, words.length);
  const num = keyword?.num ?? markerAt(words, 0)?.num ?? words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ');
  if (keyword !== undefined && (raw.kind === 'crossHeading' || raw.kind === 'division')) raw.kind = keyword.what === 'container' ? keyword.kind : raw.kind;
  if (num === '' || num.length > 40) return;
  raw.num = num;
  raw.numSpan = trimSpan(state.text, frame.end, start);
}

function takeHeading(state: State, at: number, frame: Frame, start: number, end: number): void {
  if (frame.raw !== undefined) return;
  const raw = headedRaw(state, at);
  if (raw === undefined || raw !== state.raws[state.raws.length - 1] || raw.start > frame.end || raw.headingSpan !== undefined) return;
  raw.end = raw.body = end;
  if (xmlWords(state.text, frame.end, start, []).text !== '') raw.headingSpan = trimmed(state.text, frame.end, start);
}

function trimSpan(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

// ── paragraphs ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Ends the open paragraph: the first one are the words of the provision around it, each further one is a text of its own. */
function closeBlock(state: State, end: number): void {
  const { block, text, frames } = state;
  if (block === undefined) return;
  state.block = undefined;
  const start = earliest(state, block.start);
  if (start >= end) return;
  const words = xmlWords(text, start, end, block.skip).text;
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const around = frames.slice(0, block.frame);
  if (block.title) return takeTitle(state, start, end, frames[block.frame]?.end ?? start);
  const owner = numberless(state, block.frame) ?? ownerOf(state, block.frame);
  const last = state.raws[state.raws.length - 1];
  if (owner !== undefined && owner === last && !owner.hasWords && owner.kind !== 'act' && !containerKinds.has(owner.kind)) {
    owner.skip.push(...block.skip);
    owner.end = end;
    owner.hasWords = true;
    return leadInto(state, block.frame, owner, words);
  }
  const front = around.find(frame => frame.name === 'preface' || frame.name === 'preamble' || frame.name === 'longtitle');
  const kind: ProvisionKind = front !== undefined ? front.name === 'preamble' ? 'preamble' : 'preface' : isDefinition(words.slice(0, 200), false) ? 'definition' : 'text';
  const raw = openRaw(state, kind, start, end, Math.min(block.frame, frames.length) - 1);
  raw.body = start;
  raw.skip = [...block.skip];
  raw.hasWords = true;
  leadInto(state, block.frame, raw, words);
}

/** The items of a list stand under the words that lead into it. */
function leadInto(state: State, at: number, raw: AknRaw, words: string): void {
  const parent = state.frames[at - 1];
  if (state.frames[at]?.name === 'listintroduction' && parent !== undefined && parent.raw === undefined) parent.raw = raw;
  state.leading = raw.kind !== 'preface' && /[:—–-]$/.test(words) ? raw : undefined;
}

/** A provision for an element that has words but neither number nor heading, where its kind says something (a definition). */
function numberless(state: State, at: number): AknRaw | undefined {
  for (let index = Math.min(at, state.frames.length) - 1; index >= 0 && index >= at - 3; index--) {
    const frame = state.frames[index]!;
    if (frame.raw !== undefined) return undefined;
    if (frame.kind !== 'definition') continue;
    const start = earliest(state, frame.start);
    frame.raw = openRaw(state, frame.kind, start, frame.end, index);
    return frame.raw;
  }
  return undefined;
}

/** The first title before the body names the act. */
function takeTitle(state: State, start: number, end: number, inside: number): void {
  const raw = openRaw(state, 'act', start, end, -1);
  raw.depth = depths.act;
  const close = state.text.lastIndexOf('</', end - 1);
  raw.headingSpan = trimmed(state.text, inside, close > inside ? close : end);
  raw.body = end;
  state.title = raw;
}

const titles = new Set(['doctitle', 'shorttitle']);
