import type { ProvisionKind } from '../../draft/draft';
import type { Block } from './blocks';
import { keywordAt } from './keywords';
import type { Keyword } from './keywords';
import { settlePending } from './pending';
import type { Raw } from './raw';
import { depths } from './raw';
import type { State } from './state';
import { closeUnit, emit, trimmed } from './state';
import { plausibleUnit, takeUnit } from './units';

/** A block that begins with "PART III", "Article 5", "SCHEDULE"; false where the keyword is only a word of a sentence. */
export function takeKeyword(state: State, at: number): boolean {
  const { survey, text } = state;
  const keyword = survey.keywords[at], block = state.blocks[at]!;
  if (keyword === undefined) return takeNumberedHeading(state, at);
  if (keyword.what === 'section' && survey.american && saysOfAnother(text, state.starts[at]!, keyword.numEnd)) return false;
  if (keyword.what === 'article' || keyword.what === 'section' && survey.mode === 'section' && /^\d/.test(keyword.num ?? '')) {
    if (survey.mode !== (keyword.what === 'article' ? 'article' : 'section') && state.quote === undefined) return false;
    if (block.soft && !plausibleUnit(state, keyword.num)) return false;
    takeUnit(state, at, keyword.kind, { num: keyword.num!, numStart: keyword.numStart, numEnd: keyword.numEnd, end: keyword.end });
    return true;
  }
  if ((keyword.what === 'section' || keyword.what === 'paragraph') && survey.mode !== 'article') {
    if (keyword.what === 'paragraph' || !/^(?:[A-Z]|[IVX]+)$/.test(keyword.num ?? '') || block.end - block.start > 160) return false;
  }
  if (keyword.what === 'paragraph' && block.level === 0 && !block.apart) return false;
  if (block.soft && !softContainer(text, block.start, block.end, keyword)) return false;
  if (block.end - block.start > 400) return false;
  if (keyword.kind === 'schedule' && !scheduleHere(state, at, keyword)) return false;
  takeContainer(state, at, text.startsWith('§', state.starts[at]!) ? { ...keyword, kind: 'paragraph' } : keyword);
  return true;
}

/** "Section 403(b) of this title shall not apply" where sections bear the sign §: a sentence about another section, not a heading. */
const saysOfAnother = (text: string, start: number, numEnd: number): boolean =>
  text[start] !== '§' && /^(?:\(\w{1,4}\)|\s+of\s)/u.test(text.slice(numEnd, numEnd + 8));

/** "## 3. Prestaciones": where articles have a keyword, a numbered Markdown heading gathers them. */
function takeNumberedHeading(state: State, at: number): boolean {
  const block = state.blocks[at]!;
  if (block.level === 0) return takeRomanHeading(state, at);
  if (state.survey.mode !== 'article' || block.end - block.at > 160) return false;
  const found = /^(\d{1,2})[.°º)]\s+(?=\p{Lu})/u.exec(state.text.slice(block.at, block.end));
  if (found === null || /[.;:]$/.test(state.text.slice(block.at, block.end))) return false;
  const numEnd = block.at + found[1]!.length;
  takeContainer(state, at, { what: 'paragraph', kind: 'paragraph', num: found[1]!, numStart: block.at, numEnd, end: block.at + found[0].length, parted: true });
  return true;
}

/** "II. DISABILITY PENSION" on a line apart, before an article with a keyword: a division, no item of the article before. */
function takeRomanHeading(state: State, at: number): boolean {
  const block = state.blocks[at]!, next = state.blocks[at + 1];
  if (state.survey.mode !== 'article' || !block.apart || block.end - block.at > 120 || next?.apart !== true || state.quote !== undefined) return false;
  if (state.survey.keywords[at + 1]?.what !== 'article') return false;
  const words = state.text.slice(block.at, block.end), found = /^([IVX]{1,6})\.?\s?[-–—]?\s+(?=\p{Lu}{3})/u.exec(words);
  if (found === null || !isCapitals(words) || /[.;:]$/.test(words)) return false;
  const numEnd = block.at + found[1]!.length;
  takeContainer(state, at, { what: 'container', kind: 'division', num: found[1]!, numStart: block.at, numEnd, end: block.at + found[0].length, parted: true });
  return true;
}

/** On a line that goes on from the one before, only capitals, a heading after a stop, or nothing at all make a container. */
const softContainer = (text: string, start: number, end: number, keyword: Keyword): boolean => {
  const rest = text.slice(keyword.end, end);
  return isCapitals(text.slice(start, end)) || keyword.kind !== 'schedule' && (rest.trim() === '' || keyword.parted && /^\p{Lu}/u.test(rest));
};

/** "Third Schedule" may end a broken line: a schedule's head is a heading, in capitals, numbered, or stands apart. */
function scheduleHere(state: State, at: number, keyword: Keyword): boolean {
  const block = state.blocks[at]!, words = state.text.slice(block.start, block.end);
  if (block.level > 0 || isCapitals(words)) return true;
  if (/[.;,:]$/.test(words) && words.length > 60) return false;
  if (words.length > 160) return false;
  return block.apart || keyword.num !== undefined && state.blocks[at + 1]?.apart === true;
}

const isCapitals = (words: string): boolean => /\p{Lu}/u.test(words) && !/\p{Ll}{3}/u.test(words);

function takeContainer(state: State, at: number, keyword: Keyword): void {
  const { text } = state;
  const block = state.blocks[at]!;
  const head = headingAbove(state, at, keyword);
  settlePending(state, undefined);
  closeUnit(state);
  if (keyword.kind === 'schedule' && !state.schedule) {
    state.bodyOrder = state.unitOrder;
    state.schedule = true;
    state.unitOrder = 0;
  }
  // "Title 5 > Chapter 2 > Section 1" on one line: containers in each other; those that are open already are not opened again.
  let start = block.start, current: Keyword | undefined = keyword;
  while (current !== undefined) {
    const step = text.slice(current.end, block.end).indexOf(' > ');
    if (step >= 0) state.nested = true;
    const end: number = step < 0 ? block.end : current.end + step;
    const next: Keyword | undefined = step < 0 ? undefined : keywordAt(text, end + 3, block.end);
    if (next === undefined || !isOpen(state, current, text.slice(current.end, end))) openContainer(state, current, start, next === undefined ? block.end : end, block.skip, head);
    start = end + 3;
    current = next;
  }
}

/** "PENSIÓN DE INVALIDEZ" above "CAPÍTULO VIII.", and below it at once the first article: the heading stands before the number. */
function headingAbove(state: State, at: number, keyword: Keyword): Block | undefined {
  const { pending, survey, blocks, text } = state;
  if (keyword.num === undefined || keyword.kind === 'schedule' || pending[pending.length - 1] !== at - 1) return undefined;
  if (/[\p{L}\p{N}]/u.test(text.slice(keyword.end, blocks[at]!.end)) || survey.keywords[at + 1]?.what !== 'article' && !survey.units.has(at + 1)) return undefined;
  const above = blocks[at - 1]!;
  if (above.level > 0 || !isCapitals(text.slice(above.at, above.end))) return undefined;
  pending.pop();
  return above;
}

function openContainer(state: State, keyword: Keyword, start: number, end: number, skip: Raw['skip'], head?: Block): void {
  const raw = emit(state, {
    kind: keyword.kind, depth: containerDepth(keyword.kind), num: keyword.num, start: head?.start ?? start, end,
    numSpan: keyword.num === undefined ? undefined : { start: keyword.numStart, end: keyword.numEnd }, body: end, skip,
  });
  const heading = trimmed(state.text, keyword.end, end);
  if (heading.start < heading.end && /[\p{L}\p{N}]/u.test(state.text.slice(heading.start, heading.end))) raw.headingSpan = heading;
  if (head !== undefined) raw.headingSpan = trimmed(state.text, head.at, head.end);
}

/** True where the same container was opened before and nothing outside it since. */
function isOpen(state: State, keyword: Keyword, heading: string): boolean {
  const depth = containerDepth(keyword.kind);
  for (let at = state.raws.length - 1; at >= 0; at--) {
    const raw = state.raws[at]!;
    if (raw.depth > depth || raw.kind === 'note') continue;
    return raw.kind === keyword.kind && raw.num === keyword.num
      && raw.headingSpan !== undefined && state.text.slice(raw.headingSpan.start, raw.headingSpan.end).trim() === heading.trim();
  }
  return false;
}

const containerDepth = (kind: ProvisionKind): number => (depths as Readonly<Record<string, number>>)[kind] ?? depths.division;

/** How often one container is followed at once by another: "chapter>part". Only steps from or to a Part are counted. */
export type Steps = Map<string, number>;

/** The steps to `raws[from]` and those after it up to `raws[to]`; `above` is what stands before. */
export function stepsOf(raws: readonly Raw[], from: number, above: Pick<Raw, 'kind' | 'depth'> | undefined, to = raws.length): Steps {
  const steps: Steps = new Map();
  for (let at = from; at < to; at++) {
    const raw = raws[at]!;
    if (raw.kind === 'note') continue;
    if (raw.depth < depths.unit && above !== undefined && above.depth < depths.unit && (raw.kind === 'part' || above.kind === 'part')) {
      const step = `${above.kind}>${raw.kind}`;
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    above = raw;
  }
  return steps;
}

/**
 * A Part stands above a Chapter in most laws and below it in some (United States, South African by-laws): where a Chapter is
 * followed at once by a Part more often than the other way round, Parts go below.
 */
export function partDepthOf(steps: Steps): number {
  const under = (outer: ProvisionKind): boolean => (steps.get(`${outer}>part`) ?? 0) > (steps.get(`part>${outer}`) ?? 0);
  return under('chapter') ? depths.partUnderChapter : under('title') ? depths.partUnderTitle : under('book') ? depths.partUnderBook : depths.part;
}

/** Gives Parts their depth among the other containers. */
export function orderContainers(raws: readonly Raw[], depth: number): void {
  if (depth === depths.part) return;
  for (const raw of raws) {
    if (raw.kind === 'part') raw.depth = depth;
    if (raw.kind === 'subpart') raw.depth = depth + 1;
  }
}
