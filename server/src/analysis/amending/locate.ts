import type { Draft } from '../../draft/draft';
import { labelOf, type Outline } from '../../draft/outline';
import { crossReferencesOf, resolveElsewhere, resolveWithin, type ResolvedItem } from '../../facts/crossReferences';
import type { Places } from '../../facts/places';
import { definitionsOf } from '../../facts/terms';
import { fold } from '../../words/tokens';
import type { Way } from './instruction';

/** The act that is amended. */
export interface Principal {
  readonly draft: Draft;
  readonly outline: Outline;
}

/** A place in the principal act: provisions `first` to `last` with all that is below them; of `own` only the words of the one itself. */
export interface Located {
  readonly first: number;
  readonly last: number;
  readonly own: boolean;
}

/** What was not found, as the instruction names it, and where it was looked for. `unclear`: there are several, or it cannot be told. */
export interface Lost {
  readonly lost: string;
  readonly within: string;
  readonly unclear: boolean;
  /** How many steps of the way were found; where it is all but the last, the place of those. */
  readonly parent?: Located;
}

/** Follows a way into the principal act. An empty way is the whole act. */
export function locate(way: Way, { draft, outline }: Principal): Located | Lost {
  const { places } = crossReferencesOf(draft, outline);
  let at: Located | undefined;
  for (let i = 0; i < way.length; i++) {
    const part = way[i]!, within = at === undefined ? '' : labelOf(draft, outline, at.first);
    const lost = (unclear: boolean, parent = at): Lost => ({ lost: part.said, within, unclear, ...(i === way.length - 1 && parent !== undefined && { parent }) });
    if ('eId' in part) {
      const found = provisionOf(part.eId, draft, outline);
      if (found === undefined) return lost(false);
      at = { first: found, last: found, own: false };
      continue;
    }
    if ('row' in part) {
      const rows = rowsNamed(part.row, at, draft, places);
      if (rows.length !== 1) return lost(rows.length > 1);
      at = { first: rows[0]!, last: rows[0]!, own: true };
      continue;
    }
    if ('term' in part) {
      const found = definitionIn(part.term, at, draft, outline, places);
      if (found === undefined) return lost(false);
      at = { first: found, last: found, own: false };
      continue;
    }
    const { item } = part;
    const resolved: ResolvedItem = at === undefined ? resolveElsewhere(item, places) : resolveWithin(item, places, at.first);
    if (resolved.target === undefined || item.to !== undefined && resolved.end === undefined) {
      // A Book that the file does not have does not keep its articles from being found
      if (item.path[0]!.level === 'container' && item.path.length === 1 && i < way.length - 1 && resolved.lost !== undefined) continue;
      const before = item.path.length > 1 ? resolved.steps.at(-2)?.provision : undefined;
      return lost(resolved.lost === undefined, before === undefined ? item.path.length > 1 ? undefined : at : { first: before, last: before, own: false });
    }
    const counted = item.path.at(-1)!.level === 'counted' || /^(?:párrafo|inciso)$/.test(item.path.at(-1)!.name) && draft.provisions[resolved.target]!.num === undefined;
    if (counted && !isCounted(resolved.target, resolved.end ?? resolved.target, draft, places)) return lost(true);
    at = { first: resolved.target, last: resolved.end ?? resolved.target, own: counted };
  }
  if (at !== undefined) return at;
  const act = Math.max(0, places.act);
  return { first: act, last: act, own: false };
}

/** The rows of a table that have these words for a cell, the first one before others; what says where the table is may follow them. */
function rowsNamed(said: string, within: Located | undefined, { provisions }: Draft, outline: Places): readonly number[] {
  const from = within?.first ?? 0, to = within === undefined ? provisions.length : outline.endOf(within.last), sought = plainCell(said);
  const rows: { readonly at: number; readonly cells: readonly string[] }[] = [];
  for (let at = from; at < to; at++) if (provisions[at]!.kind === 'row' && !provisions[at]!.quoted) rows.push({ at, cells: cellsIn(provisions[at]!.words.text) });
  const first = rows.filter(({ cells }) => cells[0] === sought), any = first.length > 0 ? first : rows.filter(({ cells }) => cells.includes(sought));
  if (any.length > 0) return any.map(({ at }) => at);
  return rows.filter(({ cells: [cell] }) => cell !== undefined && cell !== '' && sought.startsWith(`${cell} `) && whereItIs.test(sought.slice(cell.length))).map(({ at }) => at);
}

/** The cells of a row, without articles at their beginning and stops at their end. */
const cellsIn = (words: string): readonly string[] => words.replace(/^\s*\||\|\s*$/g, '').split('|').map(plainCell);
const plainCell = (words: string): string => fold(words).replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().replace(/^(?:the |an? |les? |las? |el |los |une? |l'|d')/, '').replace(/[\s.:;,]+$/, '');

/** "… in the table in Schedule 2". */
const whereItIs = /^ (?:in|of|du|de|del|dans|en|au|a) (?:the |that |la |el |le |l'|ce |said )?(?:table|tableau|cuadro|tabla|schedule|annexe|anexo)(?: |$)/;

/** The provision that an eId names, whatever the containers before its section are called: there must be one alone. */
function provisionOf(eId: string, { provisions }: Draft, { eIds }: Outline): number | undefined {
  const exact = eIds.indexOf(eId), key = unitKey(eId);
  if (exact >= 0) return exact;
  if (key === undefined) return undefined;
  const found = eIds.flatMap((one, i) => unitKey(one) === key && !provisions[i]!.quoted ? [i] : []);
  return found.length === 1 ? found[0] : undefined;
}

/** "part_II__sec_11__subsec_2A" and "sec11-subsec2A": from the section or article on, its numbers. */
function unitKey(eId: string): string | undefined {
  const steps = [...eId.matchAll(/(?:^|__|-)([a-z]+)_?([^_-]+(?:-(?:bis|ter|quater|quinquies|sexies))?)(?=__|-|$)/g)].filter(([, name]) => !/^(?:l(?:i)?st|list|content|intro|ul|ol)$/.test(name!));
  const unit = steps.findIndex(([, name]) => /^(?:sec|section|art|article|reg|rule)$/.test(name!));
  return unit < 0 ? undefined : steps.slice(unit).map(([, , num]) => num!.toLowerCase()).join('/');
}

/** Paragraphs can be counted where no numbers stand between them, which may or may not count. */
function isCounted(from: number, to: number, { provisions }: Draft, places: Places): boolean {
  for (let i = places.unitOf(to) + 1; i <= to; i++) if (provisions[i]!.num !== undefined) return false;
  // A paragraph that opens a list: does the list belong to it?
  return provisions[to + 1]?.num === undefined || places.isUnit(to + 1) || provisions[to + 1]!.depth < 20 || from === places.unitOf(from) && from === to && !/[:—-]\s*$/.test(provisions[to]!.words.text);
}

function definitionIn(term: string, within: Located | undefined, draft: Draft, outline: Outline, places: Places): number | undefined {
  const from = within?.first ?? 0, to = within === undefined ? draft.provisions.length : places.endOf(within.last), key = fold(term.trim());
  const found = [...new Set(definitionsOf(draft, outline).filter(({ provision, definition }) => provision >= from && provision < to && fold(definition.term.trim()) === key).map(({ provision }) => provision))];
  return found.length === 1 ? found[0] : undefined;
}

/** Where a place stands in the file: from its first character to the last of what is below it. */
export function extentOf({ first, last, own }: Located, { draft, outline }: Principal): { readonly start: number; readonly end: number } {
  const { places } = crossReferencesOf(draft, outline), { starts, provisions } = draft;
  let end = own ? last + 1 : places.endOf(last);
  while (end > last + 1 && provisions[end - 1]!.kind === 'note') end--;
  const text = provisions[end - 1]!.text;
  return { start: starts[first]!, end: starts[end - 1]! + text.trimEnd().length };
}
