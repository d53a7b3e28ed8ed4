import type { Provision } from '../../draft/draft';
import { toSourceSpan } from '../../draft/segments';
import type { Span } from '../../text/span';

/** Where some words stand in a provision's own words, whole words only; spans of its `text`. Kinds of blank, quotation mark and dash do not count. */
export function findWords({ words }: Provision, sought: string): readonly Span[] {
  const text = levelled(words.text), old = levelled(sought);
  if (old.trim() === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
    const end = at + old.length;
    if (joins(text[at - 1], old[0]!) || joins(old.at(-1)!, text[end])) continue;
    found.push(toSourceSpan(words, at, end));
  }
  return found;
}

/** One character for one, so that places stay. */
const levelled = (text: string): string => text.replace(/[\s\u00a0\u202f\u2009]/g, ' ').replace(/[‘’ʼ]/g, "'").replace(/[“”«»„]/g, '"').replace(/[–—‑‐]/g, '-');

/** "eight" does not stand in "eighteen", nor "8" in "80" or in "8.5". */
const joins = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (/[\p{L}]/u.test(a) && /[\p{L}]/u.test(b) || /\p{N}/u.test(a) && /\p{N}/u.test(b));
