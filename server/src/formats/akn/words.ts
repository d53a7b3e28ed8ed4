import type { Span } from '../../text/span';
import type { Words } from '../../draft/segments';
import type { MarkupAt } from '../legal/words';
import { wordsBetween } from '../legal/words';

/** The plain words of a stretch of XML: tags gone, entities as their characters, blocks and line breaks parted by blanks. */
export const xmlWords = (source: string, from: number, to: number, skip: readonly Span[]): Words => wordsBetween(source, from, to, skip, xmlAt);

const xmlAt: MarkupAt = (source, at, _from, to) => {
  if (source.charCodeAt(at) === 93) return source.startsWith(']]>', at) ? { length: 3, by: '' } : undefined;
  if (source.charCodeAt(at) !== 60) return undefined;
  if (source.startsWith('<![CDATA[', at)) return { length: 9, by: '' };
  if (!/[A-Za-z/!?]/.test(source[at + 1] ?? '')) return undefined;
  const comment = source.startsWith('<!--', at);
  // Not further than a tag can reach, so that a text of nothing but openings stays linear.
  const reach = source.slice(at, Math.min(to, at + (comment ? 8000 : 4000))).indexOf(comment ? '-->' : '>');
  if (reach < 0) return undefined;
  const close = at + reach + (comment ? 2 : 0);
  const name = /^<\/?(?:[A-Za-z][\w.-]*:)?([A-Za-z]\w*)/.exec(source.slice(at, Math.min(close, at + 60)))?.[1]?.toLowerCase() ?? '';
  if (quotable.has(name)) {
    const by = markOf(source, at, close + 1, name);
    if (by !== '') return { length: close - at + 1, by };
  }
  return { length: close - at + 1, by: (name === 'td' || name === 'th') && source[at + 1] === '/' ? ' | ' : parts.has(name) ? ' ' : '' };
};

/** Elements that part words; all others stand inside a line. */
const parts = new Set('p br eol tr li block item point paragraph subparagraph listintroduction listconclusion intro wrapup content num heading subheading label text titletext marginalnote'.split(' '));

/** Elements whose words stand in quotation marks that the file may leave to its attributes. */
const quotable = new Set(['quotedtext', 'embeddedtext', 'def', 'term', 'inline']);

/**
 * The quotation mark that a tag stands for: the one its element names (`startQuote`, `endQuote`); for quoted words also where it names none,
 * unless the marks are written beside it.
 */
function markOf(source: string, at: number, behind: number, name: string): string {
  const closes = source[at + 1] === '/', from = Math.max(0, at - 2000);
  if (name !== 'quotedtext' && !source.slice(closes ? from : at, behind).includes('tartQuote')) return '';
  const opening = closes ? [...source.slice(from, at).matchAll(/<(?:[A-Za-z][\w.-]*:)?([A-Za-z]+)[^<>]*>/g)].findLast(([, tag]) => tag!.toLowerCase() === name)?.[0] ?? '' : source.slice(at, behind);
  const named = (closes ? /\sendQuote\s*=\s*["']([“”«»„‘’])["']/ : /\s(?:[\w-]+:)?startQuote\s*=\s*["']([“”«»„‘’])["']/).exec(opening.replace(/\s[\w-]+:endQuote/, ' endQuote'))?.[1];
  if (named === undefined && name !== 'quotedtext') return '';
  const beside = closes ? source.slice(behind, behind + 8) : source.slice(Math.max(0, at - 8), at);
  if (closes ? /^\s?(?:["'“”«»‘’]|&(?:quot|rdquo|raquo|#8221|#8217);)/.test(beside) : /(?:["'“”„«»‘’]|&(?:quot|ldquo|laquo|#8220|#8216);)\s?$/.test(beside)) return '';
  return named ?? (closes ? '”' : '“');
}
