import { readFileSync } from 'node:fs';
import { Unusable, problemLine } from './unusable';

/** The tables of a Word file, row by row and cell by cell. The reader is loaded only here. Throws `Unusable` where the file is not there or no Word file. */
export async function wordTables(path: string): Promise<readonly (readonly (readonly string[])[])[]> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Unusable(problemLine(path, 'there is no such file; check the path'));
  }
  const read = (await import('../office/readTables')).readTables(bytes);
  if ('refused' in read) throw new Unusable(problemLine(path, read.refused));
  return read.tables;
}
