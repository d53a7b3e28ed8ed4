import type { Position } from './data';
import type { Node } from './tree';

type ItemNode = Extract<Node, { kind: 'item' }>;

/**
 * The finding after or before what is selected: in its own draft first, then in the next one, around at the end. Of findings on the same
 * words each has its turn. Those whose words are gone have no place and are passed over.
 */
export function nextItem(items: readonly ItemNode[], by: 1 | -1, uri: string | undefined, at: Selected | undefined, last?: string): ItemNode | undefined {
  const drafts = [...new Set(items.map(({ draft }) => draft.uri))];
  const placed = items.filter(({ item }) => item.range !== undefined)
    .sort((a, b) => drafts.indexOf(a.draft.uri) - drafts.indexOf(b.draft.uri) || compare(a.item.range!.start, b.item.range!.start) || compare(a.item.range!.end, b.item.range!.end));
  const around = (index: number): ItemNode | undefined => placed[(index + placed.length) % placed.length];
  if (at === undefined || uri === undefined || !drafts.includes(uri)) return by > 0 ? placed[0] : placed.at(-1);
  const here = placed.findIndex(({ item, draft }) => item.id === last && draft.uri === uri && compare(item.range!.start, at.start) === 0 && compare(item.range!.end, at.end) === 0);
  if (here >= 0) return around(here + by);
  const mine = drafts.indexOf(uri), before = ({ draft, item }: ItemNode): boolean => drafts.indexOf(draft.uri) < mine || draft.uri === uri && compare(by > 0 ? item.range!.start : item.range!.end, at.start) < (by > 0 ? 1 : 0);
  const count = placed.filter(before).length;
  return around(by > 0 ? count : count - 1);
}

interface Selected {
  readonly start: Position;
  readonly end: Position;
}

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
