import type { Tokens } from '../words/tokens';
import type { UnitWords } from './unitWords';

/**
 * The unit of a bare number that begins at token `start`, where "each day of sickness in excess of 7" names it before; undefined elsewhere.
 * The word of excess must stand right before the number, and "each day" at most `reach` words before that, in the same sentence.
 */
export function unitOfEachBeyond(tokens: Tokens, start: number, words: UnitWords): UnitWords['units'][string] | undefined {
  const { each, beyond } = words;
  if (!each || !beyond) return undefined;
  const excess = beyond.find(phrase => phrase.every((word, k) => tokens.norm[start - phrase.length + k] === word));
  if (!excess) return undefined;
  const last = start - excess.length - 1;
  for (let i = last; i >= 1 && i > last - reach && tokens.gap[i + 1]! < 2; i--) {
    const unit = words.units[tokens.norm[i]!];
    if (unit) return each.has(tokens.norm[i - 1]!) ? unit : undefined;
  }
  return undefined;
}

const reach = 8;
