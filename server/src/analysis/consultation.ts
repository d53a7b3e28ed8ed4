import type { ProvisionKind } from '../draft/draft';
import { labelOf } from '../draft/outline';
import type { Analysis } from './analysis';
import { type Comment, commentPrint, type Group, groups, placeComments } from './comments';

/** One row of a consultation table: a section or article with all that stands in it. */
export interface ConsultationRow {
  /** `eId fingerprint`: where a comment belongs when the table comes back, whatever the numbers are then. */
  readonly reference: string;
  readonly label: string;
  readonly heading: string;
  readonly text: string;
  readonly comments: Readonly<Partial<Record<Group, readonly string[]>>>;
}

/** The groups that have a column. */
export const consulted: readonly Exclude<Group, 'reviewer'>[] = ['government', 'employers', 'workers', 'others'];

const units: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(['section', 'article']);

/** The rows of a draft in its order: sections and articles; where it has none, every provision with words. */
export function consultationOf(analysis: Analysis, comments: readonly Comment[], file?: string): readonly ConsultationRow[] {
  const { draft, outline } = analysis, { at } = placeComments(analysis, comments, file);
  const isUnit = (i: number): boolean => units.has(draft.provisions[i]!.kind) && !draft.provisions[i]!.quoted && draft.provisions[i]!.depth >= 20;
  const tops = draft.provisions.flatMap((_, i) => isUnit(i) ? [i] : []), rows = tops.length > 0 ? tops : draft.provisions.flatMap(({ words }, i) => words.text === '' ? [] : [i]);
  const inside = new Map<number, number[]>(rows.map((top) => [top, []]));
  const rowSet = new Set(rows);
  draft.provisions.forEach((_, i) => {
    let above = i;
    while (above >= 0 && !rowSet.has(above)) above = outline.parents[above]!;
    inside.get(above)?.push(i);
  });
  return rows.map((top) => {
    const own = inside.get(top)!, { heading } = draft.provisions[top]!;
    const says: Partial<Record<Group, string[]>> = {};
    for (const i of own) for (const { comment } of at.get(i) ?? []) says[comment.group] = [...says[comment.group] ?? [], comment.text];
    return {
      reference: `${outline.eIds[top]} ${commentPrint(analysis, top)}`, label: labelOf(draft, outline, top), heading: heading ?? '',
      text: own.map((i) => {
        const { numSpan, text, words, heading: title } = draft.provisions[i]!;
        const num = i === top || numSpan === undefined ? '' : `${text.slice(numSpan.start, numSpan.end)} `;
        return `${num}${i === top || title === undefined ? '' : `${title}. `}${words.text}`.trim();
      }).filter((one) => one !== '').join('\n'),
      comments: says,
    };
  });
}

/** A table as it came back: cells by row, the head first. */
export type Grid = readonly (readonly string[])[];

/** What a filled-in table says: new comments, and rows whose reference nobody knows. */
export interface ReadTable {
  readonly comments: readonly Omit<Comment, 'span' | 'file'>[];
  readonly strange: readonly string[];
}

/**
 * Reads comments back from a table. A cell with several paragraphs parted by an empty line holds several comments; those that went out
 * with the table are not taken again. `head` gives the name of each group's column in the language of the table; without such a head
 * the four before the last are taken in their order.
 */
export function readConsultation(grid: Grid, known: readonly Comment[], heads: readonly Readonly<Record<Group, string>>[], on?: string): ReadTable {
  const [head = [], ...body] = grid;
  const columns = groups.flatMap((group) => {
    const at = head.findIndex((cell) => heads.some((names) => fold(names[group]) === fold(cell)));
    return at < 0 ? [] : [{ group, at }];
  });
  const named = columns.length > 0 ? columns : consulted.map((group, i) => ({ group, at: head.length - 1 - consulted.length + i }));
  const comments: Omit<Comment, 'span' | 'file'>[] = [], strange: string[] = [];
  const old = new Set(known.map(({ group, text }) => `${group}\n${squeeze(text)}`));
  for (const row of body) {
    const reference = row.flatMap((cell, at) => named.some((one) => one.at === at) ? [] : /^\s*(\S+)\s+([0-9a-f]{16})\s*$/.exec(cell) ?? []);
    for (const { group, at } of named) for (const part of (row[at] ?? '').split(/\n\s*\n/)) {
      const text = part.trim();
      if (text === '' || old.has(`${group}\n${squeeze(text)}`)) continue;
      const [, provision, print] = reference;
      if (provision === undefined || print === undefined) {
        strange.push(text);
        continue;
      }
      comments.push({ provision, words: print, group, text, ...(on !== undefined && { on }) });
    }
  }
  return { comments, strange };
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const fold = (text: string): string => squeeze(text).toLowerCase();
