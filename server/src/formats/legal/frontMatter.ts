import type { Language } from '../../draft/draft';

/** The lines between `---` and `---` at the start of a file: facts about the document, no law. */
export interface FrontMatter {
  readonly end: number;
  readonly title: string | undefined;
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
  const language = field(body, 'language')?.slice(0, 2).toLowerCase();
  return {
    end: found.index + found[0].length,
    title: field(body, 'title'),
    language: language === 'en' || language === 'fr' || language === 'es' ? language : undefined,
  };
}

function field(body: string, name: string): string | undefined {
  const line = new RegExp(`(?:^|[\\r\\n])${name}:[ \\t]*([^\\r\\n]*)`).exec(body)?.[1]?.trim();
  if (line === undefined || line === '') return undefined;
  const quoted = /^(["'])(.*)\1$/.exec(line);
  return quoted === null ? line : quoted[2];
}
