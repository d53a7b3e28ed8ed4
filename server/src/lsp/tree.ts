import type { Analysis } from '../analysis/analysis';

/**
 * For each provision the last one below it (itself where it has none): what an outline or a fold spans. One pass, since children
 * stand after their parents.
 */
export function lastDescendants({ outline: { parents } }: Analysis): Int32Array {
  const last = Int32Array.from(parents, (_, i) => i);
  for (let i = parents.length - 1; i >= 0; i--) {
    const parent = parents[i]!;
    if (parent >= 0 && last[parent]! < last[i]!) last[parent] = last[i]!;
  }
  return last;
}

/** Where provision `index` ends in the file, white space at its end left out. */
export function endOf({ draft }: Analysis, index: number): number {
  const { text } = draft.provisions[index]!;
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return draft.starts[index]! + end;
}

/** Where provision `index` starts in the file, white space at its start left out. */
export function startOf({ draft }: Analysis, index: number): number {
  const { text } = draft.provisions[index]!;
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  return draft.starts[index]! + (start === text.length ? 0 : start);
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;
