import type { Marker } from './marker';
import { canonical } from './marker';
import { referenceBefore } from './references';

/** A number inside a paragraph. `strong` tells that what stands before it may open a list. */
export interface InlineMarker {
  readonly marker: Marker;
  readonly strong: boolean;
}

const most = 400;
const candidate = /(?:(\(\s?(?:[a-z]{1,4}|[A-Z]{1,3}|\d{1,3}(?:\.\d{1,2})?[A-Z]?)\s?\))|([a-z]|[ivx]{1,4}|\d{1,2})\)|(\d{1,2})\s?[°º](?![A-Za-z]))(?=\s|$)/gu;

/** Numbers inside `from..to` that may begin items: after a stop, a dash, "and", "or"; never after a word that makes them references. */
export function inlineMarkers(text: string, from: number, to: number, body: number): readonly InlineMarker[] {
  const found: InlineMarker[] = [];
  if (to - from < 8) return found;
  // Cut out first: a search in the whole text would run to its end for each paragraph without numbers.
  for (const hit of text.slice(from, to).matchAll(candidate)) {
    if (found.length >= most) break;
    const start = from + hit.index;
    if (start <= body) continue;
    const before = text.slice(Math.max(body, start - 48), start);
    const strong = /[:;.—–•-]["”’»)]?[*_]{0,3}\s+$|[—–]$|\s-\s*$/u.test(before);
    const weak = strong || /[,;]?\s(?:and|or|et|ou|y|o|e|u)\s+$|,\s+$/u.test(before);
    if (!weak || referenceBefore.test(before)) continue;
    const form = hit[1] !== undefined ? '(x)' : hit[2] !== undefined ? 'x)' : 'x°';
    const num = canonical((hit[1] ?? hit[2] ?? hit[3])!.replace(/[()]/g, ''));
    found.push({ marker: { form, num, start, end: start + hit[0].length }, strong });
  }
  return found;
}
