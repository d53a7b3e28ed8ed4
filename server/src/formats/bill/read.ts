import type { Draft } from '../../draft/draft';
import type { ReadOptions } from '../format';
import { readLegal } from '../legal/read';

/** Reads the legal draft format (`.bill`, `.txt`): plain legal text, titles, Parts, numbered sections and their lists. */
export const readBill = (text: string, options: ReadOptions): Draft => readLegal(text, 'legal-draft', options);
