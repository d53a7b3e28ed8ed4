import type { Tokens } from '../words/tokens';

/** True where the words of a phrase begin at token `at`, and stand in one sentence. */
export function startsWith(tokens: Tokens, at: number, phrase: readonly string[]): boolean {
  if (at + phrase.length > tokens.count) return false;
  for (let k = 0; k < phrase.length; k++) if (tokens.norm[at + k] !== phrase[k] || k > 0 && tokens.gap[at + k]! >= 2) return false;
  return true;
}

/** True where they end at token `at`. */
export const endsWith = (tokens: Tokens, at: number, phrase: readonly string[]): boolean => at - phrase.length + 1 >= 0 && startsWith(tokens, at - phrase.length + 1, phrase);
