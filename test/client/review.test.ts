import { describe, expect, it } from 'vitest';
import { allSeverities, allStates, type DraftReview, type ReviewItem, type Severity, type State } from '../../client/src/review/data';
import { nextItem } from '../../client/src/review/step';
import { type Filter, narrows, type Node, type Order, treeOf } from '../../client/src/review/tree';

const item = (id: string, line: number, severity: Severity, articles: readonly (readonly [string, number])[], more: Partial<ReviewItem> = {}): ReviewItem => ({
  id, severity, state: 'open', rules: [`r/${id}`], message: `Message ${id}`, articles: articles.map(([label, rank]) => ({ label, title: `Title of ${label}`, rank })),
  provision: { eId: `sec_${line}`, label: `Section ${line}`, rank: line }, quote: `words ${id}`, range: { start: { line, character: 2 }, end: { line, character: 8 } }, ...more,
});
const act: DraftReview = {
  uri: 'file:///act.bill', title: 'Act', lost: [],
  items: [
    item('a', 1, 'warning', [['C102 Art. 18', 18], ['C130 Art. 26', 130]]), item('b', 1, 'error', [['C102 Art. 18', 18]], { state: 'accepted', decision: { reason: 'Élan' } }),
    item('c', 5, 'hint', []), item('d', 9, 'error', [['C102 Art. 6', 6]]),
  ],
};
const rules: DraftReview = { uri: 'file:///rules.bill', title: 'Rules', items: [item('e', 3, 'error', [['C102 Art. 6', 6]])], lost: [{ rule: 'r/x', provision: 'sec_1', reason: 'once', because: 'unused' }] };
const all: Filter = { text: '', severities: new Set(allSeverities), states: new Set(allStates) };

/** The lines as nested lists of names. */
const draw = (node: Node): unknown => node.kind === 'item' ? node.item.id : node.kind === 'lost' ? node.lost.rule : { [node.kind === 'draft' ? node.draft.title : node.kind === 'group' ? node.key : 'lost']: node.children.map(draw) };
const drawn = (drafts: readonly DraftReview[], by: Order, filter = all) => treeOf(drafts, by, filter).roots.map(draw);

describe('the review view', () => {
  it('groups by Article in the order of the catalogue; a finding stands under each of its Articles, drafting comes last', () => {
    expect(drawn([act], 'article')).toEqual([{ 'C102 Art. 6': ['d'] }, { 'C102 Art. 18': ['a', 'b'] }, { 'C130 Art. 26': ['a'] }, { '': ['c'] }]);
  });

  it('groups by provision and by severity', () => {
    expect(drawn([act], 'provision')).toEqual([{ 'Section 1': ['a', 'b'] }, { 'Section 5': ['c'] }, { 'Section 9': ['d'] }]);
    expect(drawn([act], 'severity')).toEqual([{ error: ['b', 'd'] }, { warning: ['a'] }, { hint: ['c'] }]);
  });

  it('has a line for each draft where there are several, and one for decisions that meet nothing', () => {
    expect(drawn([act, rules], 'severity')[1]).toEqual({ Rules: [{ error: ['e'] }, { lost: ['r/x'] }] });
  });

  it('counts each finding once, however often it is shown, and what is open', () => {
    const { items, roots, parents } = treeOf([act], 'article', all);
    expect(items.map((node) => node.item.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(roots.map((node) => node.kind === 'group' && node.open)).toEqual([1, 1, 1, 1]);
    expect(parents.get(items[0]!)).toBe(roots[1]);
    const ids = roots.flatMap((node) => [node.id, ...'children' in node ? node.children.map(({ id }) => id) : []]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['words without accents, in any order', { text: 'elan SECTION' }, ['b']], ['an Article', { text: 'c130' }, ['a']],
    ['severity', { severities: new Set<Severity>(['error']) }, ['b', 'd']], ['state', { states: new Set<State>(['open']) }, ['a', 'c', 'd']],
    ['all of them', { text: 'message', severities: new Set<Severity>(['error']), states: new Set<State>(['open']) }, ['d']],
  ])('is narrowed by %s', (_, part, left) => {
    const filter = { ...all, ...part };
    expect(treeOf([act], 'article', filter).items.map((node) => node.item.id)).toEqual(left);
    expect(narrows(filter)).toBe(true);
  });

  it('is not narrowed by nothing', () => {
    expect(narrows({ ...all, text: ' ' })).toBe(false);
  });
});

describe('stepping through findings', () => {
  const { items } = treeOf([act, rules], 'article', all);
  const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
  const next = (by: 1 | -1, uri: string | undefined, selected?: ReturnType<typeof at>, last?: string) => nextItem(items, by, uri, selected, last)?.item.id;

  it('goes on from the cursor, over to the next draft, and around', () => {
    expect(next(1, act.uri, at(2, 0))).toBe('c');
    expect(next(1, act.uri, at(9, 3))).toBe('e');
    expect(next(1, rules.uri, at(4, 0))).toBe('a');
    expect(next(-1, act.uri, at(5, 1))).toBe('b');
    expect(next(-1, act.uri, at(0, 0))).toBe('e');
    expect(next(-1, rules.uri, at(3, 0))).toBe('d');
  });

  it('gives each finding on the same words its turn', () => {
    const words = { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } };
    expect(next(1, act.uri, words, 'a')).toBe('b');
    expect(next(1, act.uri, words, 'b')).toBe('c');
    expect(next(-1, act.uri, words, 'b')).toBe('a');
  });

  it('begins at either end where no draft has the cursor', () => {
    expect(next(1, undefined)).toBe('a');
    expect(next(-1, 'file:///other.md', at(0, 0))).toBe('e');
    expect(nextItem([], 1, undefined, undefined)).toBeUndefined();
  });
});
