import type { Draft, Provision } from '../draft/draft';
import { numberAfter } from '../draft/writeNumber';
import type { Analysis } from './analysis';

/** A section or article to be put in, as this draft writes its own. */
export interface NewUnit {
  /** Where it goes: an offset of the file, behind the last words of the unit before it. */
  readonly at: number;
  readonly num: string;
  /** Number and heading on their line, in the style of the unit before. Where units have no headings, the number alone. */
  head(heading: string): string;
  /** What parts head and words: a line end, or a blank. */
  readonly gap: string;
  /** What parts one unit from the next. */
  readonly apart: string;
}

/**
 * A new section or article behind the one that provision `index` belongs to, numbered next: 13 after 12, or "12A" ("12 bis") where 13 is
 * taken. Undefined in XML, and where no numbered unit stands before.
 */
export function newUnit({ draft, outline }: Pick<Analysis, 'draft' | 'outline'>, index: number): NewUnit | undefined {
  if (draft.format === 'akoma-ntoso') return undefined;
  const unit = unitBefore(draft, index);
  if (unit === undefined) return undefined;
  const provision = draft.provisions[unit]!;
  const num = numberAfter(provision.num!, numbersIn(draft), draft.language);
  if (num === undefined) return undefined;
  let last = unit;
  for (let i = unit + 1; i < draft.provisions.length && draft.provisions[i]!.depth > provision.depth && isBelow(outline.parents, i, unit); i++) last = i;
  // Those who signed stand below the last section, and stay below the new one
  while (last > unit && draft.provisions[last]!.kind === 'text' && !/\p{Ll}/u.test(draft.provisions[last]!.words.text)) last--;
  const end = draft.starts[last]! + draft.provisions[last]!.text.trimEnd().length;
  return { at: end, num, ...styled(provision, num), apart: /\n[ \t]*\r?\n[ \t]*$/.test(draft.text.slice(Math.max(0, draft.starts[unit]! - 40), draft.starts[unit])) ? '\n\n' : '\n' };
}

/** The section or article that a provision is, belongs to or follows. */
export function unitBefore(draft: Draft, index: number): number | undefined {
  for (let i = index; i >= 0; i--) {
    const { kind, num, quoted, depth } = draft.provisions[i]!;
    if ((kind === 'section' || kind === 'article') && num !== undefined && !quoted && depth >= unitDepth) return i;
  }
  return undefined;
}

/** Provisions of smaller depth gather sections or articles; see `draft/outline.ts`. */
const unitDepth = 20;

function isBelow(parents: readonly number[], index: number, above: number): boolean {
  for (let at = parents[index]!; at >= above; at = parents[at]!) if (at === above) return true;
  return false;
}

const numbersIn = ({ provisions }: Draft): ReadonlySet<string> =>
  new Set(provisions.flatMap(({ kind, num }) => (kind === 'section' || kind === 'article') && num !== undefined ? [num] : []));

/** Number and heading written as another unit has them, with its words, signs and emphasis. */
function styled({ text, num, numSpan, headingSpan }: Provision, next: string): Pick<NewUnit, 'head' | 'gap'> {
  if (numSpan === undefined) return { head: heading => `${next}. ${heading}`, gap: '\n' };
  const lineStart = text.lastIndexOf('\n', numSpan.start - 1) + 1;
  const said = text.slice(numSpan.start, numSpan.end);
  const number = said.includes(num!) ? said.replace(num!, next) : `${next}.`;
  const opening = text.slice(lineStart, numSpan.start);
  if (headingSpan !== undefined && headingSpan.start >= numSpan.end) {
    const lineEnd = text.indexOf('\n', headingSpan.end);
    const rest = text.slice(headingSpan.end, lineEnd < 0 ? text.length : lineEnd).trimEnd();
    // What stands behind the heading on its line is emphasis or a stop; anything more is the section's own words
    const closing = /^[*_\s.:—–-]*/.exec(rest)![0];
    const between = text.slice(numSpan.end, headingSpan.start);
    return { head: heading => `${opening}${number}${between}${heading}${closing.trimEnd()}`, gap: rest.length > closing.length ? ' ' : '\n' };
  }
  const behind = /^[^\p{L}\p{N}(“"]*/u.exec(text.slice(numSpan.end, numSpan.end + 20))![0], closing = behind.trimEnd();
  if (headingSpan === undefined) return { head: () => `${opening}${number}${closing}`, gap: behind.includes('\n') ? '\n' : ' ' };
  const above = text.slice(text.lastIndexOf('\n', headingSpan.start - 1) + 1, headingSpan.start);
  return { head: heading => `${above}${heading}${text.slice(headingSpan.end, numSpan.start)}${number}${closing}`, gap: ' ' };
}
