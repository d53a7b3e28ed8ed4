import type { Block } from './blocks';
import type { Keyword } from './keywords';
import { keywordAt } from './keywords';
import type { Marker } from './marker';
import { markerAt } from './marker';

/** How a document marks its basic units, judged over the whole of it. */
export type UnitMode = 'article' | 'section' | 'heading' | 'dotted' | 'bare' | 'none';

export interface Survey {
  readonly mode: UnitMode;
  /** Sections of the United States Code nest (a)(1)(A)(i). */
  readonly american: boolean;
  /** Where the first unit or container stands; the number of blocks when there is none. */
  readonly first: number;
  /** Keyword and number at the head of each block. */
  readonly keywords: readonly (Keyword | undefined)[];
  readonly markers: readonly (Marker | undefined)[];
  /** True where most units stand directly under a Markdown heading without a number: it is the unit's own. */
  readonly headingsBelong: boolean;
  /** True where most units stand directly under a line in emphasis: a marginal note. */
  readonly notesBelong: boolean;
  /** True where most articles begin with a short sentence that serves as their heading. */
  readonly sentenceHeads: boolean;
  /** True where most articles begin with a line that is their heading. */
  readonly titled: boolean;
  /** Levels of Markdown headings that a converter gave to whole sentences. */
  readonly prose: ReadonlySet<number>;
  /** Blocks that begin with a section's number. */
  readonly units: ReadonlySet<number>;
  /** Blocks of a table of contents. */
  readonly contents: ReadonlySet<number>;
}

export const dottedUnit = /[*_]{0,3}(\d{1,4}(?:[A-Z]{1,3}|\s?(?:bis|ter))?(?:-?\d{1,2})?)\s?[*_]{0,3}\.[*_]{0,3}\s?[*_]{0,3}(?=[-–—(\s*_“"«[]|$|\p{L})(?!\d)/uy;
export const bareUnit = /[*_]{0,3}(\d{1,4}(?:\.\d{1,2}){0,2}[A-Z]{0,2})[*_]{0,3}[ \t\u00a0]+(?=\(|[\p{Lu}“"«[])/uy;
const headingUnit = /(\d{1,4}[A-Z]{0,3})(?:\.|\s|$)/uy;

/** What the blocks of a text are at their heads. */
export interface Heads {
  readonly keywords: readonly (Keyword | undefined)[];
  readonly markers: readonly (Marker | undefined)[];
  readonly units: ReadonlySet<number>;
  /** Where the first unit or container stands; the number of blocks when there is none. */
  readonly first: number;
  /** For each block the sum of what it shows (`shows`). */
  readonly shown: readonly number[];
  /** The last number without a stop that counted sections, before each block; -1 before the first. */
  readonly bare: readonly number[];
}

/** What a block can show of how a document marks its units. */
export const shows = {
  article: 1, section: 2, sign: 4, headed: 8, dotted: 16, bare: 32, unit: 64, underHeading: 128, underNote: 256, shortFirst: 512, titled: 1024,
} as const;

/** Reads the heads of blocks. `from` are the blocks that only stand before, `bareLast` the last number that counted sections before them. */
export function headsOf(text: string, blocks: readonly Block[], starts: readonly number[], from = 0, bareLast = -1): Heads {
  const keywords: (Keyword | undefined)[] = [], markers: (Marker | undefined)[] = [], shown: number[] = [], bare: number[] = [];
  let first = blocks.length;
  const unitBlocks = new Set<number>();
  blocks.forEach((block, at) => {
    const start = starts[at]!;
    const keyword = block.row ? undefined : keywordAt(text, start, block.firstEnd);
    const marker = block.row || keyword !== undefined ? undefined : markerAt(text, start);
    keywords.push(keyword);
    markers.push(marker);
    bare.push(bareLast);
    if (at < from) { shown.push(0); return; }
    let unit = false, bodyStart = start, sum = 0;
    if (keyword !== undefined) {
      if (keyword.what === 'article' && !block.soft) { sum |= shows.article; unit = true; }
      if (keyword.what === 'section' && !block.soft && /^\d/.test(keyword.num ?? '')) { sum |= shows.section; unit = true; if (text.charCodeAt(start) === 167) sum |= shows.sign; }
      if (first === blocks.length) first = at;
      if (unit) bodyStart = keyword.end;
    } else if (block.level > 0) {
      headingUnit.lastIndex = start;
      if (headingUnit.test(text)) { sum |= shows.headed; unit = true; }
    } else if (!block.soft && !block.row) {
      dottedUnit.lastIndex = start;
      bareUnit.lastIndex = start;
      const bareFound = bareUnit.exec(text);
      if (dottedUnit.test(text)) { sum |= shows.dotted; unit = true; bodyStart = dottedUnit.lastIndex; }
      else if (bareFound !== null) {
        const value = Number.parseFloat(bareFound[1]!);
        const fits = bareLast < 0 ? block.apart || emphasised(text, blocks[at - 1]) : value >= bareLast && value <= bareLast + 1;
        if (fits) { sum |= shows.bare; bareLast = value; unit = true; }
      }
    }
    if (unit) {
      sum |= shows.unit;
      unitBlocks.add(at);
      if (block.level === 0 && shortSentence(text, bodyStart, block.end) !== undefined) sum |= shows.shortFirst;
      if (block.level === 0 && isTitleLine(text, bodyStart, block, blocks[at + 1])) sum |= shows.titled;
      const above = blocks[at - 1];
      if (above !== undefined && (at > 1 || from > 0) && keywords[at - 1] === undefined) {
        if (above.level > 0) sum |= shows.underHeading;
        else if (emphasised(text, above)) sum |= shows.underNote;
      }
      if (first === blocks.length) first = at;
    }
    shown.push(sum);
  });
  return { keywords, markers, units: unitBlocks, first, shown, bare };
}

/** How often blocks show each of `shows`, in its order; then for each level of Markdown headings how many there are, and how many of them are long. */
export interface Counts {
  readonly shown: readonly number[];
  readonly headings: readonly number[];
  readonly long: readonly number[];
}

/** Counts what blocks `from..to` show. */
export function countShown(text: string, blocks: readonly Block[], { shown }: Heads, from = 0, to = blocks.length): Counts {
  const counts = new Array<number>(11).fill(0), headings = new Array<number>(7).fill(0), long = new Array<number>(7).fill(0);
  for (let at = from; at < to; at++) {
    for (let bits = shown[at]!, bit = 0; bits > 0; bits >>= 1, bit++) counts[bit]! += bits & 1;
    const block = blocks[at]!;
    if (block.level === 0) continue;
    headings[block.level]!++;
    if (block.end - block.at > 130 || /[;:]$/.test(text.slice(block.end - 1, block.end))) long[block.level]!++;
  }
  return { shown: counts, headings, long };
}

/** What a document as a whole does, judged by how often it does so. */
export type Customs = Pick<Survey, 'mode' | 'american' | 'headingsBelong' | 'notesBelong' | 'sentenceHeads' | 'titled' | 'prose'>;

export function customsOf({ shown, headings, long }: Counts): Customs {
  const [articles, sections, signs, headed, dotted, bare, units, underHeading, underNote, shortFirst, titled] = shown as unknown as readonly [number, number, number, number, number, number, number, number, number, number, number];
  const others = headed + dotted + bare;
  const mode: UnitMode = articles > 0 && articles >= 0.08 * others ? 'article'
    : sections > 0 && (signs > 0 || sections >= 0.08 * others) ? 'section'
      : headed > 0 && headed >= 0.05 * (dotted + bare) ? 'heading' : dotted > 0 && dotted >= bare * 0.1 ? 'dotted' : bare > 0 ? 'bare' : 'none';
  return {
    mode, american: signs > 0 && signs >= sections * 0.5,
    headingsBelong: mode !== 'heading' && units > 0 && underHeading >= units * 0.5,
    notesBelong: units > 0 && underNote >= units * 0.5,
    sentenceHeads: units >= 4 && shortFirst >= units * 0.5,
    titled: units > 0 && titled >= units * 0.5,
    prose: new Set(long.flatMap((count, level) => count >= 3 && count >= headings[level]! * 0.15 ? [level] : [])),
  };
}

/** Nothing but a short heading stands after the number, and the text begins below. */
function isTitleLine(text: string, from: number, block: Block, next: Block | undefined): boolean {
  const words = text.slice(from, block.end).trim();
  return next !== undefined && words.length >= 3 && words.length <= 160 && block.lines <= 4 && !/[.;:,]$|\.\s/.test(words) && /^[*_"“(«]{0,3}\p{Lu}/u.test(words)
    && !/^\p{Ll}/u.test(text.slice(next.at, next.at + 2));
}

const emphasised = (text: string, block: Block | undefined): boolean => block !== undefined && (block.level > 0 || /^(?:\*\*|__)/.test(text.slice(block.at, block.at + 2)));

/** A first sentence of at most twelve words with more text after it: "Objeto. El sistema …". */
export function shortSentence(text: string, from: number, to: number, words = 12): { start: number; end: number; after: number } | undefined {
  const head = text.slice(from, Math.min(to, from + 200));
  const found = /^[*_"“(]{0,3}(\p{Lu}[^.:;]{2,150}?)[.][*_"”)]{0,3}(?:\s?[-–—]{1,2})?(?:\s+|(?=\p{Lu}))(?=["“«(*_]{0,3}\p{Lu}|\d|\()/u.exec(head);
  if (found === null || found[1]!.split(/\s+/).length > words) return undefined;
  const start = from + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length, after: from + found[0].length };
}
