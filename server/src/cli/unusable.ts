import { Lines } from '../text/lines';

/** The command cannot run as asked: each line says where, what is wrong and how to mend it. Ends with status 2. */
export class Unusable extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** A line of standard error: a place in a file, from 1 as editors count, and what to do. */
export const problemLine = (path: string, message: string, line = 1, column = 1): string => `${path}:${line}:${column}: ${message}`;

/** The same for faults of a text, by their offsets in it. */
export function faultLines(path: string, text: string, faults: readonly { readonly at: number; readonly message: string }[]): readonly string[] {
  if (faults.length === 0) return [];
  const lines = new Lines(text);
  return faults.map(({ at, message }) => {
    const { line, character } = lines.place(at);
    return problemLine(path, message, line + 1, character + 1);
  });
}
