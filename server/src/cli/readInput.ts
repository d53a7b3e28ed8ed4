import { readFileSync, statSync } from 'node:fs';
import { type Decoded, readStandardInput, readText } from '../host/node';
import type { Changes } from '../office/readDocx';

/**
 * Reads a file as text; a Word file becomes plain legal text with its numbers written out. `-` is standard input. Never throws; the
 * reader of Word files is loaded only where one is read.
 */
export async function readInput(path: string, changes: Changes = 'final'): Promise<Decoded> {
  if (path === '-') return readStandardInput();
  if (!/\.docx$/i.test(path)) return readText(path);
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > 64 * 1024 * 1024) return { refused: 'is larger than 64 MB; this is no draft' };
    bytes = readFileSync(path);
  } catch {
    return readText(path); // it says why in the same words as for any file
  }
  const read = (await import('../office/readDocx')).readDocx(bytes, changes);
  if ('refused' in read) return read;
  return { text: read.text, encoding: 'utf-8', mark: false, problems: read.problems.map(message => ({ at: 0, message })) };
}
