import { tryRenumber } from '../../server/src/analysis/checkRenumbering';
import { own } from '../../server/src/analysis/neighbours';
import type { Renumbering } from '../../server/src/analysis/renumber';
import { crossReferencesOf } from '../../server/src/facts/crossReferences';
import { readDraft } from '../../server/src/formats/format';
import { type Law, lawOf } from './laws';

export const wishes = ['insert', 'remove', 'from', 'up', 'down'] as const;
export type Wish = typeof wishes[number];

const placeholder = { heading: 'New heading', text: 'The text of the new provision is to be written here.' };

const wishOf = (wish: Wish, at: number): Renumbering => wish === 'insert' ? { kind: wish, at, placeholder } : wish === 'up' || wish === 'down' ? { kind: 'move', at, by: wish === 'up' ? -1 : 1 } : { kind: wish, at };

export type Outcome = { readonly refused: string } | { readonly fault: string } | { readonly edits: number };

/** Renumbers, reads the new text afresh and compares each provision and each reference; then does the opposite and compares the text. */
export function renumberAndCompare(law: Law, wish: Wish, at: number): Outcome {
  const { draft, outline, name } = law;
  const made = tryRenumber(name, draft, outline, wishOf(wish, at));
  if ('refused' in made) return { refused: made.refused.why };
  const after = lawOf(name, readDraft(name, made.text, { language: draft.language }));
  const order = orderAfter(law, wish, at);
  if (order === undefined) return { fault: 'nobody can say where provisions went' };
  const fault = differs(law, after, order);
  if (fault !== undefined) return { fault };
  const stray = made.edits.find(({ span, newText, what }) => what !== 'provision' && !(isNumber(draft.text.slice(span.start, span.end)) && isNumber(newText)));
  if (stray !== undefined) return { fault: `“${draft.text.slice(stray.span.start, stray.span.end)}” became “${stray.newText}”` };
  // What was done can be done backwards, and the text is the old one
  const back = wish === 'insert' ? tryRenumber(name, after.draft, after.outline, { kind: 'remove', at: endOf(law, at) })
    : wish === 'up' || wish === 'down' ? tryRenumber(name, after.draft, after.outline, wishOf(wish === 'up' ? 'down' : 'up', order.indexOf(at))) : undefined;
  // (a reference that led nowhere, and that a new number gave a place to, follows that place; where a gap was filled, more provisions
  // count on from here than before; a new provision in a run of text stands on lines of its own)
  const longer = wish === 'insert' && (own(after.draft, crossReferencesOf(after.draft, after.outline).places, at)?.length ?? 0) !== (own(draft, crossReferencesOf(draft, outline).places, at)?.length ?? 0) + 1;
  if (back !== undefined && !('refused' in back) && made.woken.length === 0 && !longer && blank(back.text) !== blank(draft.text)) return { fault: 'backwards gives another text' };
  return { edits: made.edits.length };
}

const blank = (text: string): string => text.replace(/\s+/g, '');

/** The figure, letter or word that a provision is numbered by, with its brackets and signs. */
const isNumber = (text: string): boolean => /^[\s(]*(?:[LRDA]\.?\s?\*?)?(?:\d[\d.-]*|[a-z]\.\d+|[ivxlcdm]+|[a-z]{1,3}|\p{L}{3,14})(?:\s?(?:er|ère|[A-Z]{1,2}|bis|ter|qu[aá]ter|[º°ª]|\.))*[)\s.]*$/iu.test(text);

const endOf = ({ draft, outline }: Law, at: number): number => crossReferencesOf(draft, outline).places.endOf(at);

/** For each provision of the new text which it was in the old one; -1 for the new one. Undefined where a neighbour is not found. */
function orderAfter(law: Law, wish: Wish, at: number): readonly number[] | undefined {
  const all = law.draft.provisions.map((_, i) => i), end = endOf(law, at);
  switch (wish) {
    case 'from': return all;
    case 'insert': return [...all.slice(0, end), -1, ...all.slice(end)];
    case 'remove': return [...all.slice(0, at), ...all.slice(end)];
    case 'down': case 'up': {
      const { depth, kind } = law.draft.provisions[at]!;
      const before = all.slice(0, at).findLast(i => law.draft.provisions[i]!.depth <= depth && law.draft.provisions[i]!.kind === kind);
      const [first, second] = wish === 'down' ? [at, end] : [before, at];
      return first === undefined || second >= all.length ? undefined : [...all.slice(0, first), ...all.slice(second, endOf(law, second)), ...all.slice(first, second), ...all.slice(endOf(law, second))];
    }
  }
}

function differs(before: Law, after: Law, given: readonly number[]): string | undefined {
  const was = before.draft.provisions, is = after.draft.provisions;
  // A new provision may be read as its number and its words
  const more = is.length - given.length, made = given.indexOf(-1);
  const order = more > 0 && made >= 0 && more < 3 ? [...given.slice(0, made), ...Array<number>(more).fill(-1), ...given.slice(made)] : given;
  if (is.length !== order.length) return `${order.length} provisions became ${is.length}`;
  const now = crossReferencesOf(after.draft, after.outline).of, old = crossReferencesOf(before.draft, before.outline).of;
  const places = new Map(order.map((id, i) => [id, i]));
  const to = (at: number | undefined): number | undefined => at === undefined ? undefined : places.get(at);
  for (let i = 0; i < order.length; i++) {
    const id = order[i]!;
    if (id < 0) continue;
    const a = was[id]!, b = is[i]!;
    if (a.kind !== b.kind || a.depth !== b.depth) return `${before.outline.eIds[id]} became a ${b.kind}`;
    if (words(a.words.text) !== words(b.words.text) || words(a.heading ?? '') !== words(b.heading ?? '')) return `the words of ${before.outline.eIds[id]} changed`;
    const there = now[i]!;
    if (there.length !== old[id]!.length) return `${before.outline.eIds[id]} had ${old[id]!.length} references and has ${there.length}`;
    for (const [k, one] of old[id]!.entries()) {
      const other = there[k]!;
      const leads = one.external === other.external && one.items.length === other.items.length && one.items.every(({ target, end }, j) =>
        (target === undefined || to(target) === undefined || to(target) === other.items[j]!.target) && (end === undefined || to(end) === undefined || to(end) === other.items[j]!.end));
      if (!leads) return `a reference in ${before.outline.eIds[id]} leads elsewhere`;
    }
  }
  return undefined;
}

/** Words without what may be a number. */
const words = (text: string): string => (text.match(/\p{L}{4,}/gu) ?? []).filter((word) => !/^(?:[ivxlcdm]+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|premi.*|.*ième|primer.*|segund.*|tercer.*|cuart.*|quint.*)$/iu.test(word)).join(' ');
