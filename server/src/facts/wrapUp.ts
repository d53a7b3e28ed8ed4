import type { Draft, Provision } from '../draft/draft';
import type { Outline } from '../draft/outline';

/**
 * The words that end the sentence of a list behind its items, which says it of each of them: "A person who — (a) … or (b) …
 * *shall not be entitled to benefit*" (`wrapUp` in Akoma Ntoso). They stand below the words that lead into the list, or beside
 * them, where the lines do not tell. Gives the provision's place; undefined where the list ends with its last item.
 */
export function wrapUpOf({ provisions }: Draft, { parents }: Outline, at: number): number | undefined {
  let next = at + 1, end: number | undefined;
  for (; next < provisions.length && parents[next]! >= at; next++) {
    if (parents[next] !== at || next === at + 1) continue;
    // What other items follow ends the list of an item alone.
    if (provisions[next]!.num !== undefined) end = undefined;
    else if (end === undefined && endsList(provisions, next)) end = next;
  }
  return end ?? (next > at + 1 && next < provisions.length && endsList(provisions, next) ? next : undefined);
}

/** True where a provision may end the sentence of a list: words without a number behind an item, that go on in small letters. */
export function endsList(provisions: readonly Provision[], at: number): boolean {
  const { kind, num, heading, words: { text } } = provisions[at]!;
  return kind === 'text' && num === undefined && heading === undefined && text.length <= longest && /^\p{Ll}/u.test(text)
    && provisions[at - 1]?.num !== undefined;
}

/** More characters end no sentence: they are a text whose lines were cut. */
const longest = 600;
