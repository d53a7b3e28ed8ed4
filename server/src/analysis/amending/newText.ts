import type { Draft, Provision } from '../../draft/draft';
import { numberKey } from '../../facts/places';
import { readDraft } from '../../formats/format';
import { printBill } from '../../formats/print/bill';
import type { Span } from '../../text/span';
import type { NewText } from './instruction';

/** New text as it is to stand in the principal act. */
export interface Laid {
  readonly text: string;
  /** The number that it begins with, and where; undefined where it has none. */
  readonly num: string | undefined;
  readonly numAt: number;
  /** The heading above the number. */
  readonly heading: string | undefined;
}

/** Takes new text out of the amending act: without the marks around it, without markup that the principal act does not know. */
export function layOut({ spans }: NewText, from: Draft, to: Draft): Laid {
  let text = writtenOut(spans, from).replace(/[^\S\n]+$/gm, '').trim();
  // Where the marks stood inside the emphasis, half of it is left
  for (const mark of ['**', '*', '_']) if (text.split(mark).length % 2 === 0 && new RegExp(`^[^\\n]*?${mark.replace(/\*/g, '\\*')}`).test(text)) text = mark + text;
  if (to.format !== 'markdown' && from.format === 'markdown') text = text.replace(/^#{1,6}\s+/gm, '').replace(/\*{1,3}([^*\n]+)\*{1,3}/g, '$1');
  // What was quoted inside a quotation is quoted now
  text = text.replace(/^“\s+(?=‘)/, '').replace(/‘([^‘’\n]{1,120})’(?!\p{L})/gu, '“$1”');
  return { text, ...numberOf(text) };
}

/** Stretches of a file as they are written; those of XML as plain legal text. */
export function writtenOut(spans: readonly Span[], { text, format, language }: Draft): string {
  const written = spans.map(({ start, end }) => text.slice(start, end)).join('');
  // What the new text strikes out of the old is no part of it
  return format !== 'akoma-ntoso' ? written : printBill(readDraft('', `<akomaNtoso><act><body>${written.replace(/<(?:\w+:)?del(?:\s[^<>]*)?>[^<>]*<\/(?:\w+:)?del>/g, '')}</body></act></akomaNtoso>`, { format, language }));
}

/** The number with which a text begins, behind a heading at most. */
function numberOf(text: string): Omit<Laid, 'text'> {
  let at = 0, heading: string | undefined;
  for (const line of text.split('\n')) {
    const plain = line.trim();
    if (plain !== '') {
      const found = marker.exec(plain);
      if (found !== null) return { num: found[1] ?? found[2] ?? found[3]!, numAt: at, heading };
      if (heading !== undefined || plain.length > 200) return { num: undefined, numAt: 0, heading: undefined };
      heading = plain;
    }
    at += line.length + 1;
  }
  return { num: undefined, numAt: 0, heading: undefined };
}

/** "(2A)", "12.", "b)", "Art. 13 bis", "SECTION 5", "CHAPTER 21". */
const marker = /^[#*_\s"“«]*(?:(?:sections?|articles?|art\.?|artículos?|articulos?|regulation|rule|part|chapter|chapitre|capítulo|título|titre|partie|schedule|inciso|numeral|literal)\s+([\p{L}\p{N}.-]{1,12}?(?:\s?(?:bis|ter|quater|quinquies|sexies))?)(?=[\s.,:)°º<*]|$)|\(\s*\*?([\p{L}\p{N}]{1,8}(?:\s?(?:bis|ter|quater))?)\*?\s*\)|(\d{1,4}[A-Z]{0,3}(?:[\s-]?(?:bis|ter|quater|quinquies|sexies))?|[a-z]{1,3}|[IVXLC]{1,6}|[A-Z]{1,2})\s*(?:[.)°º]|$))/iu;

/** True where two numbers are the same. */
export const sameNum = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && numberKey(a).toLowerCase() === numberKey(b).toLowerCase();

/** Where the own words of a provision begin in its text: behind number and heading. */
export function wordsStart({ words, text, numSpan, headingSpan }: Provision): number {
  if (words.text !== '') return words.map[1] ?? 0;
  return Math.max(numSpan?.end ?? 0, headingSpan?.end ?? 0, text.trimEnd().length);
}

/**
 * New text in place of a provision, or beside one like it (`model`), with the heading that its kind has: of a text without a number only the words are
 * new, of one without a heading the old heading stays (`keeps`).
 */
export function dressed({ text, num, numAt, heading }: Laid, model: Provision, keeps: boolean): string {
  if (num === undefined) return keeps ? model.text.slice(0, wordsStart(model)) + text : text;
  const { numSpan, headingSpan } = model, hashes = /^#{1,6}\s/.exec(model.text)?.[0];
  if (heading !== undefined) {
    if (hashes === undefined || headingSpan === undefined) return text;
    const title = heading.replace(/^[*_\s]+|[*_\s]+$/g, '');
    return `${hashes}${num}. **${title}**\n\n${text.slice(numAt)}`;
  }
  if (!keeps || headingSpan === undefined || numSpan === undefined) return text;
  if (headingSpan.end <= numSpan.start) return model.text.slice(0, numSpan.start) + text;
  // "13. Maternity benefit" on a line of its own above the words: the new text brings its heading
  if (readDraft('', text, { format: 'legal-draft' }).provisions.find((one) => one.num !== undefined)?.heading !== undefined) return text;
  // "##### 12. **Heading**" above "**12.** words"
  const gap = /\n\s*/.exec(model.text.slice(headingSpan.end, wordsStart(model)));
  return gap === null ? text : model.text.slice(0, headingSpan.end + gap.index + gap[0].length) + text;
}

/** The same words, whatever the blanks, the markup and the notes on who amended them ("F12[…]"). */
export const sameWords = (a: string, b: string): boolean => bare(a) === bare(b);

/** True where a text ends with these words. */
export const endsWithWords = (text: string, words: string): boolean => bare(words) !== '' && bare(text).endsWith(bare(words));

const bare = (text: string): string => text.replace(/\bF\d+\[/g, '').replace(/[‘’“”"'«»]/g, '"').replace(/[*_#>[\]\s—–-]+/g, '');
