import type { Tokens } from '../words/tokens';
import type { Comparator } from './fact';
import { endsWith, startsWith } from './phraseAt';
import type { Quantity } from './quantities';
import { unitIndex } from './unitIndex';
import type { UnitWords } from './unitWords';

/** A quantity before the words of comparison are read; `compared` where they stand inside it. */
export type Bare = Omit<Quantity, 'comparator' | 'from' | 'to'> & { readonly compared?: Comparator };

/**
 * Adds the words of comparison before ("not less than", "up to") and after ("or more", "au plus"). Those that end before token
 * `floor` belong to the value before: "40 % au moins, la moitié".
 */
export function withComparison(tokens: Tokens, bare: Bare, words: UnitWords, floor = 0): Quantity {
  if (bare.compared) return compared(bare, bare.compared, bare.start, bare.end);
  const after = comparisonAfter(tokens, bare.end, words);
  if (after) return compared(bare, after.means, bare.start, bare.end + after.words.length);
  const index = unitIndex(words).before;
  let at = bare.start - 1;
  for (let skipped = 0; skipped <= 5 && at >= floor; skipped++, at--) {
    if (tokens.gap[at + 1]! >= 2) break;
    const before = index.get(tokens.norm[at]!)?.find(one => endsWith(tokens, at, one.words));
    if (before) {
      const from = at + 1 - before.words.length;
      return compared(bare, negated(tokens, bare, before, from, words), from, bare.end, at + 1 === bare.start ? undefined : at + 1);
    }
    if (!words.fillers.has(tokens.norm[at]!) && !words.stretch.has(tokens.norm[at]!)) break;
  }
  return compared(bare, 'exactly', bare.start, bare.end);
}

/** All quantities are made here and of one shape, whatever they lack: thousands are made, and read in many places. */
const compared = ({ kind, value, unit, start, end, gloss, inner, lent, instead, lender, base }: Bare, comparator: Comparator, from: number, to: number, said?: number): Quantity =>
  ({ kind, value, unit, comparator, start, end, from, to, said, gloss, inner, lent, instead, lender, base });

/** "shall not be paid for more than 26 weeks" says at most; ages are left as they are ("no child under 16"). */
function negated(tokens: Tokens, bare: Pick<Quantity, 'kind'>, before: UnitWords['comparators'][number], from: number, words: UnitWords): Comparator {
  if (bare.kind === 'age' || !words.strict?.has(before.words[0]!)) return before.means;
  for (let i = from - 1; i >= Math.max(0, from - 10) && tokens.gap[i + 1]! < 1; i--) {
    if (words.negators?.has(tokens.norm[i]!)) return before.means === 'at-least' ? 'at-most' : 'at-least';
  }
  return before.means;
}

/** "or more", "au plus", "como mínimo" at a place; "or more than" begins another comparison. */
export function comparisonAfter(tokens: Tokens, at: number, words: UnitWords): UnitWords['comparators'][number] | undefined {
  if (at >= tokens.count || tokens.gap[at]! >= 2) return undefined;
  return unitIndex(words).after.get(tokens.norm[at]!)?.find(one => startsWith(tokens, at, one.words) && !comparesOn(tokens, at + one.words.length, words));
}

/** "or more than", "or over the age of": another comparison begins; but not in "años o más de servicios", where the word belongs to what is counted. */
const comparesOn = ({ norm }: Tokens, at: number, words: UnitWords): boolean =>
  norm[at] === 'the' && norm[at + 1] === 'age' || words.than.has(norm[at] ?? '') && !(words.of.has(norm[at]!) && (words.countedOf?.has(norm[at + 1] ?? '') === true || words.contributions.has(norm[at + 1] ?? '')));
