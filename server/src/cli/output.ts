import { writeFileSync } from 'node:fs';
import type { Document } from '../report/document/document';
import { renderHtml } from '../report/document/html';
import { renderMarkdown } from '../report/document/markdown';
import { say } from './terminal';
import { name } from './version';
import { Unusable } from './unusable';

export type DocumentFormat = 'html' | 'md' | 'docx';

/** Writes a document in the form asked for, to `out` or else to standard output. Word files are loaded and made only here. Throws `Unusable` where it cannot be written. */
export async function writeDocument(document: Document, format: DocumentFormat, out: string | undefined, now: Date): Promise<void> {
  if (format !== 'docx') return writeOut(format === 'html' ? renderHtml(document) : renderMarkdown(document), out);
  if (out === undefined && process.stdout.isTTY) throw new Unusable(`${name}: a Word file cannot be shown in a terminal; give it a name with --out FILE.docx`);
  return writeOut(await (await import('../office/writeDocx')).writeDocx(document, now), out);
}

/** Text or bytes to a file, or else to standard output. */
export function writeOut(content: string | Uint8Array, out: string | undefined): void {
  if (out === undefined) {
    if (typeof content === 'string') say(content);
    else process.stdout.write(content);
    return;
  }
  try {
    writeFileSync(out, content);
  } catch (error) {
    throw new Unusable(`${out}:1:1: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); check the folder and its rights`);
  }
}
