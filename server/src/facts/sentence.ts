import { Gap, type Tokens } from '../words/tokens';

/** The sentence that a token stands in, as token bounds; semicolons do not end it here. */
export function sentenceAt(tokens: Tokens, at: number): [number, number] {
  let from = at, to = at + 1;
  while (from > 0 && tokens.gap[from]! < Gap.stop) from--;
  while (to < tokens.count && tokens.gap[to]! < Gap.stop) to++;
  return [from, to];
}

/** The same between semicolons and colons: what another item of a list says does not speak against a value. */
export function clauseAt(tokens: Tokens, at: number): [number, number] {
  let from = at, to = at + 1;
  while (from > 0 && tokens.gap[from]! < Gap.hard) from--;
  while (to < tokens.count && tokens.gap[to]! < Gap.hard) to++;
  return [from, to];
}
