import type { Draft } from '../../draft/draft';
import { labelOf } from '../../draft/outline';
import { crossReferencesOf } from '../../facts/crossReferences';
import type { PlacedEdit, Refusal } from './edits';
import type { Deed } from './instruction';
import type { Located, Principal } from './locate';
import { layOut, sameWords } from './newText';

/** True where an instruction is about a row of a table. */
export const isRow = ({ first }: Located, { draft }: Principal): boolean => draft.provisions[first]!.kind === 'row';

/**
 * A row of a table that goes, gives way to other rows, or gets rows beside it. New rows must have as many cells as the old one; whatever else is
 * done to a row as a whole is not read.
 */
export function rowEdits({ first: at }: Located, deed: Deed, amending: Draft, principal: Principal): readonly PlacedEdit[] | Refusal {
  const { draft, outline } = principal, { provisions, starts } = draft, { text } = provisions[at]!, start = starts[at]!, place = labelOf(draft, outline, at);
  const unread: Refusal = { reason: 'unread', because: 'entry' }, heads = at + 1 < provisions.length && provisions[at + 1]!.kind === 'row' && crossReferencesOf(draft, outline).places.endOf(at) > at + 1;
  const line = text.trimEnd().split('\n')[0]!.trimEnd(), table = tableAround(at, draft);
  if (deed.kind === 'repeal') {
    if (heads) return unread;
    return [{ provision: at, span: { start: start - /\n?[^\S\n]*$/.exec(draft.text.slice(Math.max(0, start - 80), start))![0].length, end: start + text.trimEnd().length }, newText: '' }];
  }
  if (deed.kind !== 'replace' && deed.kind !== 'insert' || deed.kind === 'insert' && deed.side === 'end') return unread;
  const rows = rowsOf(layOut(deed.text, amending, draft).text, cells(line).length, table.map((i) => provisions[i]!.text));
  if (rows === undefined || deed.kind === 'insert' && deed.side === 'before' && heads) return unread;
  // Where the row stands under a margin the new ones do too
  const margin = /[^\S\n]*$/.exec(draft.text.slice(Math.max(0, start - 80), start))![0], written = rows.join(`\n${margin}`);
  if (deed.kind === 'replace') {
    return rows.length === 1 && sameWords(rows[0]!, line) ? { reason: 'done', what: rows[0]!, place } : [{ provision: at, span: { start, end: start + line.length }, newText: written }];
  }
  for (const row of rows) {
    const there = table.find((i) => cells(row)[0] !== '' && sameWords(cells(provisions[i]!.text)[0]!, cells(row)[0]!));
    if (there !== undefined) return { reason: sameWords(provisions[there]!.text, row) ? 'done' : 'taken', what: cells(row)[0]!, place };
  }
  const end = start + text.trimEnd().length;
  return [deed.side === 'after' ? { provision: at, span: { start: end, end }, newText: `\n${margin}${written}` } : { provision: at, span: { start, end: start }, newText: `${written}\n${margin}` }];
}

const cells = (row: string): readonly string[] => row.trim().replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim());

/** The rows that stand together with this one. */
function tableAround(at: number, { provisions }: Draft): readonly number[] {
  const found = [at];
  for (let i = at - 1; i >= 0 && provisions[i]!.kind === 'row'; i--) found.unshift(i);
  for (let i = at + 1; i < provisions.length && provisions[i]!.kind === 'row'; i++) found.push(i);
  return found;
}

/** The rows of new text, without the head of the table if it is repeated; undefined where they are no rows, or have other cells than the table. */
function rowsOf(text: string, count: number, table: readonly string[]): readonly string[] | undefined {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== ''), rows: string[] = [];
  for (const line of lines) {
    if (/^[\s|:-]+$/.test(line)) {
      // A line that Markdown draws below a head
      if (rows.length !== 1 || !isHead(rows[0]!)) return undefined;
      rows.pop();
    } else if (!line.includes('|') || cells(line).length !== count) return undefined;
    else rows.push(`| ${cells(line).join(' | ')} |`);
  }
  if (rows.length > 1 && isHead(rows[0]!)) rows.shift();
  return rows.length === 0 ? undefined : rows;

  function isHead(row: string): boolean {
    return table[0] !== undefined && sameWords(row, table[0].split('\n')[0]!);
  }
}
