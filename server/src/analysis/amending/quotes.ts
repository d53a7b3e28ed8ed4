import type { Span } from '../../text/span';

/** Words between quotation marks: all of it, and what stands inside the marks. */
export interface Quote extends Span {
  readonly inner: Span;
}

/** The quotations of a text, and where one opens that the text does not close. */
export interface Quotes {
  readonly closed: readonly Quote[];
  readonly open?: { readonly at: number; readonly mark: string };
}

/** Finds what stands in quotation marks: “”, «», „“, "", ‘’ and ''. An apostrophe is none. What is quoted inside a quotation belongs to it. */
export function quotesIn(text: string): Quotes {
  const closed: Quote[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (closing[mark] === undefined || !opens(text, at)) continue;
    const end = closeOf(text, at + 1, mark);
    if (end === undefined) {
      if (single.has(mark)) continue; // an apostrophe before a word: "'tis", or a stray mark
      return { closed, open: { at, mark } };
    }
    closed.push({ start: at, end: end + 1, inner: trimmed(text, at + 1, end) });
    at = end;
  }
  return { closed };
}

/** Where a quotation that opened with `mark` is closed at or after `from`; undefined where it is not. `depth`: quotations of the kind that are open already. */
export function closeOf(text: string, from: number, mark: string, depth = 1): number | undefined {
  const close = closing[mark]!;
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === mark && mark !== close && opens(text, at)) depth++;
    else if (sign === close && closes(text, at, mark) && --depth === 0) return at;
  }
  return undefined;
}

/** The mark that closes what each mark opens. */
export const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"', '‘': '’', "'": "'" };

const single: ReadonlySet<string> = new Set(['‘', "'"]);

/** A mark opens where no word stands right before it, and something right behind it. */
function opens(text: string, at: number): boolean {
  const mark = text[at]!, before = text[at - 1] ?? ' ', behind = text[at + 1] ?? ' ';
  if (mark === '«' || mark === '“' || mark === '„') return true;
  return /[\s([{—–\-:,;*_]/.test(before) && !/\s/.test(behind);
}

/** "workers' pay" closes nothing; "the word 'eight'" does. */
function closes(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ', behind = text[at + 1] ?? ' ';
  if (mark === '«' || mark === '“' || mark === '„') return true;
  return !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(behind);
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from, end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
