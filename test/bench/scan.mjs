/** What any reader must at least do: look at every word once. */
export function scanOf(text) {
  let count = 0;
  for (const match of text.matchAll(/\p{L}+|\p{N}+/gu)) count += match[0].length;
  return count;
}
