/** The word in the case of another: "CHILD" gives "CHILDREN", "Child" "Children". */
export function likeCase(like: string, word: string): string {
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return word.toUpperCase();
  const first = like.charAt(0);
  if (first === first.toLowerCase()) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * A new term written as a use of the old one is: in capitals, with capitals at the start of each word, with a capital at the start
 * (a sentence begins), or as it was given. `defined` is the old term in the same form as the use, in the case of its definition.
 */
export function caseOfUse(used: string, defined: string, given: string): string {
  if (used === defined) return given;
  if (isUpper(used) && !isUpper(defined)) return given.toUpperCase();
  if (used === used.toLowerCase()) return given.toLowerCase();
  const heads = words(used), before = words(defined);
  if (heads.length > 1 && heads.every((word, i) => isCapital(word) || i > 0 && small.has(word)) && !before.every(isCapital)) {
    return given.replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => at > 0 && small.has(word) ? word : capital(word));
  }
  if (isCapital(heads[0] ?? '') && !isCapital(before[0] ?? '')) return capital(given);
  return given;
}

/** Words that stay small in a title. */
const small: ReadonlySet<string> = new Set('of the and or for to in on by a an de la le les du des d l et ou à au aux en el los las del y o por para con'.split(' '));

const words = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase() && text.replace(/[^\p{L}]/gu, '').length > 1;
const isCapital = (word: string): boolean => word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
