import type { Span } from '../../text/span';
import type { Words } from '../../draft/segments';
import type { MarkupAt } from '../legal/words';
import { wordsBetween } from '../legal/words';
import { cellMark } from './bluebell';

/** The plain words of a stretch of Bluebell text: `**bold**`, `//italic//`, `{{>link text}}`, footnotes and remarks gone. */
export const bluebellWords = (source: string, from: number, to: number, skip: readonly Span[]): Words => wordsBetween(source, from, to, skip, bluebellAt);

const bluebellAt: MarkupAt = (source, at, from, to) => {
  const sign = source[at]!, next = at + 1 < to ? source[at + 1] : undefined;
  if (sign === '\\') return next === undefined || /[\p{L}\p{N}\s]/u.test(next) && !/[A-Z]/.test(next) ? undefined : { length: 1, by: '' };
  if (sign === 'T') return cellAt(source, at, from);
  if (sign === '}') return next === '}' ? { length: 2, by: '' } : undefined;
  if (sign === '{') return next === '{' ? bracesAt(source, at, to) : undefined;
  if ((sign === '*' || sign === '/' || sign === '_') && next === sign && source[at - 1] !== ':' && source[at - 1] !== '\\') return { length: 2, by: '' };
  return undefined;
};

/** `TC` alone on its line parts the cells of a row. */
function cellAt(source: string, at: number, from: number): { length: number; by: string } | undefined {
  let before = at - 1;
  while (before >= from && (source[before] === ' ' || source[before] === '\t')) before--;
  if (before >= from && source[before] !== '\n' && source[before] !== '\r') return undefined;
  cellMark.lastIndex = at;
  const found = cellMark.exec(source);
  return found === null ? undefined : { length: found[0].length, by: found[0].startsWith('TR') ? ' ' : ' | ' };
}

/** What stands before the words in double braces; footnotes, pictures, remarks and deletions go as a whole. */
function bracesAt(source: string, at: number, to: number): { length: number; by: string } | undefined {
  const head = source.slice(at, Math.min(to, at + 400));
  const whole = /^\{\{(?:FOOTNOTE|IMG|\*|-)[^}]{0,390}\}\}/.exec(head);
  if (whole !== null) return { length: whole[0].length, by: '' };
  const open = /^\{\{(?:>\S*\s?|[\^_+]\s?|[a-z]+(?:\.[\w-]+)*(?:\{[^}]*\})?\s?)/.exec(head);
  return { length: open === null ? 2 : open[0].length, by: '' };
}
