import type { Draft, FormatId, Language } from '../draft/draft';
import { readAkn } from './akn/read';
import { readBill } from './bill/read';
import { readMarkdown } from './markdown/read';

export interface ReadOptions {
  readonly format?: FormatId;
  readonly language?: Language;
  /** The draft before the last change: unchanged provisions keep their objects. */
  readonly previous?: Draft;
}

/** The format of a file by its name, then by its first characters. Unknown files are read as plain legal text. */
export function detectFormat(path: string, text: string): FormatId {
  const name = path.toLowerCase();
  if (name.endsWith('.bill') || name.endsWith('.txt')) return 'legal-draft';
  if (name.endsWith('.docx')) return 'docx';
  if (name.endsWith('.md') || name.endsWith('.markdown')) return name.endsWith('.bill.md') ? 'legal-draft' : 'markdown';
  if (name.endsWith('.xml') || name.endsWith('.akn')) return 'akoma-ntoso';
  return /^\uFEFF?\s*<(?:\?xml|akomaNtoso|!DOCTYPE)/i.test(text.slice(0, 400)) ? 'akoma-ntoso' : 'legal-draft';
}

/** Reads any text as a draft; never refuses, never throws. `path` serves only to tell the format. */
export function readDraft(path: string, text: string, options: ReadOptions = {}): Draft {
  const format = options.format ?? detectFormat(path, text);
  switch (format) {
    case 'markdown': return readMarkdown(text, options);
    case 'legal-draft': return readBill(text, options);
    case 'akoma-ntoso': return readAkn(text, options);
    case 'docx': return { ...readBill(text, options), format };
  }
}
