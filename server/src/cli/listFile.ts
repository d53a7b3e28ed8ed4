import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import type { Problem } from '../draft/draft';
import { readText } from '../host/node';
import { faultLines, problemLine, Unusable } from './unusable';

/** What a file of the project holds; nothing where there is none. Throws `Unusable` where it is faulty. */
export function readListFile<T extends { readonly problems: readonly Problem[] }>(path: string, as: (text: string) => T): T {
  if (!existsSync(path)) return as('');
  const text = readText(path), shown = relative(process.cwd(), path);
  if ('refused' in text) throw new Unusable(problemLine(shown, text.refused));
  const read = as(text.text);
  if (read.problems.length > 0) throw new Unusable(...faultLines(shown, text.text, read.problems.map(({ span, message }) => ({ at: span.start, message }))));
  return read;
}
