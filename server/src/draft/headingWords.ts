import type { Provision } from './draft';
import { type Words, noWords } from './segments';

const known = new WeakMap<Provision, Words>();

/**
 * The plain words of a provision's heading with the way back to its source. Readers keep the words alone; the way is found again
 * by going along both, since markup and line ends only add characters to the source.
 */
export function headingWords(provision: Provision): Words {
  let words = known.get(provision);
  if (words === undefined) known.set(provision, words = align(provision));
  return words;
}

function align({ heading, headingSpan, text }: Provision): Words {
  if (heading === undefined || headingSpan === undefined) return noWords;
  const map: number[] = [];
  let at = headingSpan.start, next = -1;
  for (let i = 0; i < heading.length; i++) {
    const sign = heading[i]!;
    let found = at;
    if (sign === ' ') {
      if (!/\s/.test(text[at] ?? '')) found = next; // a blank made of markup
    } else while (found < headingSpan.end && text[found] !== sign) found = text[found] === '<' ? behindTag(text, found, headingSpan.end) : found + 1;
    if (found < 0 || found >= headingSpan.end && sign !== ' ') return { text: heading, map };
    if (found !== next) map.push(i, found);
    at = next = found + 1;
    if (sign === ' ') while (at < headingSpan.end && /\s/.test(text[at]!)) at++;
  }
  return { text: heading, map };
}

/** The words of a heading do not stand in its tags, though they may in an attribute ("#term-approval"). */
function behindTag(text: string, at: number, end: number): number {
  const close = text.indexOf('>', at);
  return close < 0 || close >= end ? at + 1 : close + 1;
}
