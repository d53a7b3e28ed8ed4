import { existsSync, mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Problem } from '../draft/draft';
import { readText, writeText } from '../host/node';
import { faultLines, problemLine, Unusable } from './unusable';

/** A path as it is shown: below the folder that one is in. */
export const shownPath = (path: string): string => relative(process.cwd(), path) || path;

/** What a file of the project holds; nothing where there is none. Throws `Unusable` where it is faulty. */
export function readListFile<T extends { readonly problems: readonly Problem[] }>(path: string, as: (text: string) => T): T {
  const text = textOf(path), read = as(text ?? '');
  if (text !== undefined && read.problems.length > 0) throw new Unusable(...faultLines(shownPath(path), text, read.problems.map(({ span, message }) => ({ at: span.start, message }))));
  return read;
}

/** Writes a file of the project anew from what it held (undefined where there was none), and gives its path as it is shown. Throws `Unusable` where it cannot be read, changed or written. */
export function changeListFile(path: string, change: (before: string | undefined) => string): string {
  const before = textOf(path), shown = shownPath(path);
  let text: string;
  try {
    text = change(before);
  } catch (error) {
    throw new Unusable(problemLine(shown, `${(error as Error).message}; mend it first`));
  }
  mkdirSync(dirname(path), { recursive: true });
  const failed = writeText(path, text, false);
  if (failed) throw new Unusable(problemLine(shown, failed));
  return shown;
}

function textOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const read = readText(path);
  if ('refused' in read) throw new Unusable(problemLine(shownPath(path), read.refused));
  return read.text;
}
