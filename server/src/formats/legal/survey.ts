import type { Block } from './blocks';
import { contentsOf } from './contents';
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

export function surveyOf(text: string, blocks: readonly Block[], starts: readonly number[]): Survey {
  const keywords: (Keyword | undefined)[] = [], markers: (Marker | undefined)[] = [];
  let articles = 0, sections = 0, signs = 0, headed = 0, dotted = 0, bare = 0, bareLast = -1, first = blocks.length;
  let underHeading = 0, underNote = 0, units = 0, shortFirst = 0, titled = 0;
  const unitBlocks = new Set<number>();
  blocks.forEach((block, at) => {
    const start = starts[at]!;
    const keyword = block.row ? undefined : keywordAt(text, start, block.firstEnd);
    const marker = block.row || keyword !== undefined ? undefined : markerAt(text, start);
    keywords.push(keyword);
    markers.push(marker);
    let unit = false, bodyStart = start;
    if (keyword !== undefined) {
      if (keyword.what === 'article' && !block.soft) { articles++; unit = true; }
      if (keyword.what === 'section' && !block.soft && /^\d/.test(keyword.num ?? '')) { sections++; unit = true; if (text.charCodeAt(start) === 167) signs++; }
      if (first === blocks.length) first = at;
      if (unit) bodyStart = keyword.end;
    } else if (block.level > 0) {
      headingUnit.lastIndex = start;
      if (headingUnit.test(text)) { headed++; unit = true; }
    } else if (!block.soft && !block.row) {
      dottedUnit.lastIndex = start;
      bareUnit.lastIndex = start;
      const bareFound = bareUnit.exec(text);
      if (dottedUnit.test(text)) { dotted++; unit = true; bodyStart = dottedUnit.lastIndex; }
      else if (bareFound !== null) {
        const value = Number.parseFloat(bareFound[1]!);
        const fits = bareLast < 0 ? block.apart || emphasised(text, blocks[at - 1]) : value >= bareLast && value <= bareLast + 1;
        if (fits) { bare++; bareLast = value; unit = true; }
      }
    }
    if (unit) {
      units++;
      unitBlocks.add(at);
      if (block.level === 0 && shortSentence(text, bodyStart, block.end) !== undefined) shortFirst++;
      if (block.level === 0 && isTitleLine(text, bodyStart, block, blocks[at + 1])) titled++;
      const above = blocks[at - 1];
      if (above !== undefined && at > 1 && keywords[at - 1] === undefined) {
        if (above.level > 0) underHeading++;
        else if (emphasised(text, above)) underNote++;
      }
      if (first === blocks.length) first = at;
    }
  });
  const others = headed + dotted + bare;
  const mode: UnitMode = articles > 0 && articles >= 0.08 * others ? 'article'
    : sections > 0 && (signs > 0 || sections >= 0.08 * others) ? 'section'
      : headed > 0 && headed >= 0.05 * (dotted + bare) ? 'heading' : dotted > 0 && dotted >= bare * 0.1 ? 'dotted' : bare > 0 ? 'bare' : 'none';
  return {
    mode, american: signs > 0 && signs >= sections * 0.5, first, keywords, markers,
    headingsBelong: mode !== 'heading' && units > 0 && underHeading >= units * 0.5,
    notesBelong: units > 0 && underNote >= units * 0.5,
    sentenceHeads: units >= 4 && shortFirst >= units * 0.5,
    titled: units > 0 && titled >= units * 0.5,
    prose: proseLevels(text, blocks), units: unitBlocks, contents: contentsOf(text, blocks, keywords, starts),
  };
}

function proseLevels(text: string, blocks: readonly Block[]): ReadonlySet<number> {
  const all = new Map<number, number>(), long = new Map<number, number>();
  for (const block of blocks) {
    if (block.level === 0) continue;
    all.set(block.level, (all.get(block.level) ?? 0) + 1);
    if (block.end - block.at > 130 || /[;:]$/.test(text.slice(block.end - 1, block.end))) long.set(block.level, (long.get(block.level) ?? 0) + 1);
  }
  return new Set([...long].filter(([level, count]) => count >= 3 && count >= all.get(level)! * 0.15).map(([level]) => level));
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
