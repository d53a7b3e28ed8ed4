import type { Span } from '../../text/span';
import type { Language } from '../../draft/draft';

/** The lines between `---` and `---` at the start of a file: facts about the document, no law. */
export interface FrontMatter {
  readonly end: number;
  /** Where the title stands, without its quotation marks. */
  readonly titleSpan: Span | undefined;
  readonly language: Language | undefined;
}

/** Front matter at the start of the text; undefined where there is none or it is never closed. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (open === null) return undefined;
  const head = text.slice(0, 20_000);
  const close = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g;
  close.lastIndex = open[0].length - 1;
  const found = close.exec(head);
  if (found === null) return undefined;
  const body = head.slice(open[0].length, found.index);
  const language = field(body, 'language')?.value.slice(0, 2).toLowerCase();
  const title = field(body, 'title');
  return {
    end: found.index + found[0].length,
    titleSpan: title === undefined ? undefined : { start: open[0].length + title.at, end: open[0].length + title.at + title.value.length },
    language: language === 'en' || language === 'fr' || language === 'es' ? language : undefined,
  };
}

/** The value of `name: value`, without quotation marks, and where it stands in `body`. */
function field(body: string, name: string): { readonly value: string; readonly at: number } | undefined {
  const found = new RegExp(`(?:^|[\\r\\n])${name}:[ \\t]*([^\\r\\n]*)`).exec(body);
  if (found === null) return undefined;
  const at = found.index + found[0].length - found[1]!.length, line = found[1]!.trimEnd();
  if (line === '') return undefined;
  return /^(["']).*\1$/.test(line) && line.length > 2 ? { value: line.slice(1, -1), at: at + 1 } : { value: line, at };
}
