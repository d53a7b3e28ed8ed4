import type { DraftReview, LostDecision, ReviewItem, Severity, State } from './data';

export type Order = 'article' | 'provision' | 'severity';

/** What is shown; nothing is left out where a set holds all. */
export interface Filter {
  readonly text: string;
  readonly severities: ReadonlySet<Severity>;
  readonly states: ReadonlySet<State>;
}

/** A line of the view. A finding stands under each Article that it is about. */
export type Node =
  | { readonly kind: 'draft'; readonly id: string; readonly draft: DraftReview; readonly children: readonly Node[] }
  | { readonly kind: 'group'; readonly id: string; readonly by: Order; readonly key: string; readonly detail: string; readonly open: number; readonly children: readonly Node[] }
  | { readonly kind: 'lost-group'; readonly id: string; readonly children: readonly Node[] }
  | { readonly kind: 'item'; readonly id: string; readonly by: Order; readonly draft: DraftReview; readonly item: ReviewItem }
  | { readonly kind: 'lost'; readonly id: string; readonly draft: DraftReview; readonly lost: LostDecision };

/** The lines of the view, and of each the one above it. */
export interface Tree {
  readonly roots: readonly Node[];
  readonly parents: ReadonlyMap<Node, Node>;
  /** The findings shown, each once, draft by draft in the order of the text. */
  readonly items: readonly Extract<Node, { kind: 'item' }>[];
}

/** Arranges the findings of the drafts. One draft by itself has no line of its own. */
export function treeOf(drafts: readonly DraftReview[], by: Order, filter: Filter): Tree {
  const perDraft = drafts.map((draft): readonly [DraftReview, readonly Node[]] => [draft, nodesOf(draft, by, filter)]).filter(([, nodes]) => nodes.length > 0);
  const roots = perDraft.length === 1 ? perDraft[0]![1] : perDraft.map(([draft, children]): Node => ({ kind: 'draft', id: draft.uri, draft, children }));
  const parents = new Map<Node, Node>(), items: Extract<Node, { kind: 'item' }>[] = [], seen = new Set<ReviewItem>();
  const visit = (node: Node): void => {
    if (node.kind === 'item' && !seen.has(node.item)) {
      seen.add(node.item);
      items.push(node);
    }
    if (!('children' in node)) return;
    for (const child of node.children) {
      parents.set(child, node);
      visit(child);
    }
  };
  roots.forEach(visit);
  const place = new Map(drafts.flatMap(({ items: all }) => all).map((item, i) => [item, i]));
  return { roots, parents, items: items.sort((a, b) => place.get(a.item)! - place.get(b.item)!) };
}

/** True where a filter leaves something out. */
export const narrows = ({ text, severities, states }: Filter): boolean => text.trim() !== '' || severities.size < 4 || states.size < 4;

function nodesOf(draft: DraftReview, by: Order, filter: Filter): readonly Node[] {
  const groups = new Map<string, { detail: string; rank: number; items: ReviewItem[] }>();
  for (const item of draft.items) if (passes(item, filter)) for (const { key, detail, rank } of keysOf(item, by)) {
    const group = groups.get(key) ?? { detail, rank, items: [] };
    groups.set(key, group);
    group.items.push(item);
  }
  const nodes = [...groups].sort(([, a], [, b]) => a.rank - b.rank).map(([key, { detail, items }]): Node => ({
    kind: 'group', id: `${draft.uri}\n${by}\n${key}`, by, key, detail, open: items.filter(({ state }) => state === 'open').length,
    children: items.map((item) => ({ kind: 'item', id: `${draft.uri}\n${by}\n${key}\n${item.id}`, by, draft, item })),
  }));
  if (draft.lost.length === 0 || narrows(filter)) return nodes;
  const lost = draft.lost.map((one, i): Node => ({ kind: 'lost', id: `${draft.uri}\nlost\n${i}`, draft, lost: one }));
  return [...nodes, { kind: 'lost-group', id: `${draft.uri}\nlost`, children: lost }];
}

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Under which lines a finding stands; those of no Article come last, under the key ''. */
function keysOf({ articles, provision, severity }: ReviewItem, by: Order): readonly { readonly key: string; readonly detail: string; readonly rank: number }[] {
  switch (by) {
    case 'article': return articles.length === 0 ? [{ key: '', detail: '', rank: Number.MAX_SAFE_INTEGER }] : articles.map(({ label, title, rank }) => ({ key: label, detail: title, rank }));
    case 'provision': return [{ key: provision.label, detail: '', rank: provision.rank }];
    case 'severity': return [{ key: severity, detail: '', rank: severityRank[severity] }];
  }
}

/** Every word of the filter must be somewhere in message, words, provision, Articles, rules or reason. */
function passes({ message, quote, provision, articles, rules, severity, state, decision }: ReviewItem, filter: Filter): boolean {
  if (!filter.severities.has(severity) || !filter.states.has(state)) return false;
  const words = fold(filter.text).split(/\s+/).filter((one) => one !== '');
  if (words.length === 0) return true;
  const all = fold([message, quote, provision.label, ...articles.flatMap(({ label, title }) => [label, title]), ...rules, decision?.reason ?? '', decision?.by ?? ''].join('\n'));
  return words.every((one) => all.includes(one));
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
