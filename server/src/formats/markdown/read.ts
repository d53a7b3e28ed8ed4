import type { Draft } from '../../draft/draft';
import type { ReadOptions } from '../format';
import { readAgain, readLegal } from '../legal/read';

/** Reads a law in Markdown: headings with `#`, emphasis, tables, links; numbering as in plain text. */
export const readMarkdown = (text: string, options: ReadOptions): Draft => readAgain(text, 'markdown', options) ?? readLegal(text, 'markdown', options);
