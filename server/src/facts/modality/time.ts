import { Gap, type Tokens } from '../../words/tokens';
import type { Quantity } from '../quantities';
import type { TimeSaid } from './norm';
import type { ModalWords } from './words';

/** The time that tokens `from..to` set: the first length with a word of limit, else "without delay", else what it hangs on. */
export function timeIn(tokens: Tokens, words: ModalWords, quantities: readonly Quantity[], from: number, to: number): { kind: TimeSaid['kind']; start: number; end: number } | undefined {
  for (const quantity of quantities) {
    if (quantity.start < from || quantity.end > to || !(quantity.kind === 'duration' || quantity.kind === 'ordinal' || quantity.unit === 'hour')) continue;
    const limit = limitAround(tokens, words, quantity, from, to);
    if (limit) return { kind: 'limit', ...limit };
  }
  const alone = words.alone.match(tokens, from, to)[0], since = words.since.match(tokens, from, to)[0];
  const rest = since && restOf(tokens, words, since.end, to, 14);
  // "before the end of each month"
  if (alone && since && since.start < alone.start && rest! >= alone.end) return { kind: 'soon', start: since.start, end: rest! };
  if (alone) return { kind: /\d/.test(tokens.norm.slice(alone.start, alone.end).join(' ')) ? 'limit' : 'soon', start: alone.start, end: alone.end };
  return since && { kind: 'event', start: since.start, end: rest! };
}

/** The words of limit around a length of time, and what it is counted from: "within seven days after the employment begins". */
function limitAround(tokens: Tokens, words: ModalWords, quantity: Quantity, from: number, to: number): { start: number; end: number } | undefined {
  const before = words.before.match(tokens, Math.max(from, quantity.from - 9), Math.min(to, quantity.end))
    .find(({ start, end }) => start < quantity.start && end >= quantity.from && end <= quantity.end);
  const after = words.after.match(tokens, quantity.end, Math.min(to, quantity.end + 5))[0];
  if (!before && !(after && after.start - quantity.to <= 1)) return undefined;
  return { start: before?.start ?? quantity.from, end: restOf(tokens, words, Math.max(quantity.to, after?.end ?? 0), to, 14) };
}

/** Where the words that go on from a token end: a comma, a word that joins, a condition. */
function restOf(tokens: Tokens, words: ModalWords, at: number, to: number, most: number): number {
  let end = at;
  while (end < to && end < at + most && tokens.gap[end]! < Gap.soft && !words.joins.has(tokens.norm[end])) end++;
  return end;
}
