import { writeFileSync } from 'node:fs';
import { analyze } from '../analysis/analyze';
import { marginRemarks } from '../analysis/marginRemarks';
import { bundledRules } from '../bundled';
import { printBill } from '../formats/print/bill';
import { printHtml } from '../formats/print/html';
import { printMarkdown } from '../formats/print/markdown';
import { readDraft } from '../formats/format';
import { today } from '../host/today';
import { printMarkedAkn } from '../report/markedAkn';
import type { Draft } from '../draft/draft';
import type { ConvertOptions } from './options';
import { Projects } from './projects';
import { readInput } from './readInput';
import { complain } from './terminal';
import { problemLine, Unusable } from './unusable';
import { name } from './version';
import { WaiverFiles } from './waivers';

/** Other endings for the same formats. */
const alike: Readonly<Record<string, string>> = { txt: 'bill', markdown: 'md', htm: 'html', akn: 'xml' };

/** What can be written, by the ending of the name. */
const writers: Readonly<Record<string, (draft: Draft) => string | Promise<Uint8Array>>> = {
  bill: printBill, md: printMarkdown, html: printHtml, xml: draft => printMarkedAkn(draft, today()),
  docx: async draft => (await import('../office/writeDraft')).writeDraftDocx(draft),
};

/** `lexfloor convert`: one draft from one format into another, by the endings of their names. Ends with 0, or 2 where it could not. */
export async function convert(from: string, to: string, options: ConvertOptions): Promise<number> {
  const ending = /\.([a-z]+)$/i.exec(to)?.[1]?.toLowerCase() ?? '', write = writers[alike[ending] ?? ending];
  if (!write) throw new Unusable(`${name}: '${to}' names no format that can be written; end it with ${Object.keys(writers).map(one => `.${one}`).join(', ')}`);
  const shown = from === '-' ? options.stdinPath ?? '-' : from, read = await readInput(from, options.changes);
  if ('refused' in read) throw new Unusable(problemLine(shown, read.refused));
  if (read.text.trim() === '') throw new Unusable(problemLine(shown, 'is empty; there is nothing to convert'));
  for (const { message } of read.problems.slice(0, 20)) complain(problemLine(shown, message));
  const draft = readDraft(shown, read.text, { ...options.lang !== undefined && { language: options.lang } });
  if (options.comments && !/\.docx$/i.test(to)) throw new Unusable(`${name}: --comments stand in the margin of a Word file; end the name of '${to}' with .docx`);
  const content = options.comments ? await withFindings(draft, from === '-' ? options.stdinPath ?? '.' : from) : await write(draft);
  try {
    writeFileSync(to, content, options.force ? {} : { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unusable(problemLine(to, code === 'EEXIST' ? 'is there already; choose another name, or add --force to write over it' : `cannot be written (${code ?? 'unknown error'}); check the folder and its rights`));
  }
  return 0;
}

/** The draft as a Word file with its open findings in the margin, judged as its project asks. */
async function withFindings(draft: Draft, place: string): Promise<Uint8Array> {
  const analysis = analyze(draft, new Projects(bundledRules(), undefined, undefined).of(place).rules);
  return (await import('../office/writeDraft')).writeDraftDocx(draft, marginRemarks(analysis, new WaiverFiles().review(place, analysis)), new Date());
}
