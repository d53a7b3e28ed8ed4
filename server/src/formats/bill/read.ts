import type { Draft } from '../../draft/draft';
import type { ReadOptions } from '../format';
import { plainReading, readAgain, readLegal } from '../legal/read';
import { bluebellStructure, isBluebell } from './bluebell';
import { bluebellWords } from './words';

/** Reads the legal draft format (`.bill`, `.txt`): plain legal text with its own numbering, or with Bluebell's keywords. */
export const readBill = (text: string, options: ReadOptions): Draft => readAgain(text, 'legal-draft', options, { ...plainReading, isForeign: isBluebell }) ?? (isBluebell(text)
  ? readLegal(text, 'legal-draft', options, { structure: (whole, from) => ({ raws: bluebellStructure(whole, from) }), words: bluebellWords })
  : readLegal(text, 'legal-draft', options));
