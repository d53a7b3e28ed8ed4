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
  return { length: close - at + 1, by: (name === 'td' || name === 'th') && source[at + 1] === '/' ? ' | ' : parts.has(name) ? ' ' : '' };
};

/** Elements that part words; all others stand inside a line. */
const parts = new Set('p br eol tr li block item point paragraph subparagraph listintroduction listconclusion intro wrapup content num heading subheading label text titletext marginalnote'.split(' '));
