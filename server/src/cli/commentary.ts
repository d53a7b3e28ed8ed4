import { join, relative, resolve, sep } from 'node:path';
import { type Comment, commentPath, readComments, withComments } from '../analysis/comments';
import { commentaryOf } from '../analysis/commentary';
import { type Grid, consultationOf, readConsultation } from '../analysis/consultation';
import type { Language } from '../draft/draft';
import { readText } from '../host/node';
import { consultationCsv, consultationDocument } from '../report/commentary/consultation';
import { commentaryDocument } from '../report/commentary/document';
import { commentaryWords } from '../report/commentary/words';
import { packsOf } from '../report/packNames';
import { fromCsv } from '../text/csv';
import { readFramework } from './framework';
import { changeListFile, readListFile, shownPath } from './listFile';
import type { ReadingOptions } from './options';
import { writeDocument, writeOut } from './output';
import { complain, say } from './terminal';
import { Unusable, problemLine } from './unusable';
import { name, version } from './version';
import { WaiverFiles, projectOf, today } from './waivers';
import { wordTables } from './wordTables';

export interface CommentaryOptions extends ReadingOptions {
  readonly format: 'md' | 'html' | 'docx';
  readonly out?: string;
  readonly reportLang?: Language;
}

export interface ConsultationOptions extends ReadingOptions {
  readonly format: 'csv' | 'md' | 'html' | 'docx';
  readonly out?: string;
  readonly reportLang?: Language;
}

/** `lexfloor commentary`: the draft in its order, with what the standards say of each provision, proposed wording and comments. */
export async function writeCommentary(paths: readonly string[], options: CommentaryOptions): Promise<number> {
  const { framework: { files, rules }, complete } = await readFramework(paths, options), waivers = new WaiverFiles();
  const language = options.reportLang ?? files[0]!.analysis.draft.language;
  const all = files.map(({ path, analysis }) => {
    const { comments, file } = commentsFor(path);
    return { path, commentary: commentaryOf(analysis, waivers.review(path, analysis), comments, file) };
  });
  await writeDocument(commentaryDocument(all, { tool: { name, version }, date: today(), language, packs: packsOf(rules) }), options.format, options.out, new Date());
  return complete ? 0 : 2;
}

/** `lexfloor consultation`: a table with one row a section and a column for each of those consulted. */
export async function writeConsultation(path: string, options: ConsultationOptions): Promise<number> {
  const { framework: { files, rules }, complete } = await readFramework([path], options);
  const [one] = files, { comments, file } = commentsFor(one!.path), language = options.reportLang ?? one!.analysis.draft.language;
  const rows = consultationOf(one!.analysis, comments, file), title = one!.analysis.draft.provisions.find(({ kind }) => kind === 'act')?.heading;
  if (options.format === 'csv') writeOut(consultationCsv(rows, language), options.out);
  else await writeDocument(consultationDocument(rows, title, { tool: { name, version }, date: today(), language, packs: packsOf(rules) }), options.format, options.out, new Date());
  return complete ? 0 : 2;
}

/** `lexfloor comments`: takes what those consulted wrote into a table back into the project of a draft. */
export async function takeComments(table: string, draft: string): Promise<number> {
  const grid = await readGrid(table), { comments: known, file, path } = commentsFor(draft);
  const { comments, strange } = readConsultation(grid, known, Object.values(commentaryWords).map(({ groups }) => groups), today());
  for (const one of strange) complain(problemLine(table, `"${one.slice(0, 60)}" stands in a row whose reference was changed; put the reference of the export back into its last column`));
  const shown = comments.length > 0 ? changeListFile(path, (before) => withComments(before, comments.map((one) => ({ ...one, file })))) : shownPath(path);
  say(`${comments.length} ${comments.length === 1 ? 'comment' : 'comments'} taken into ${shown}.\n`);
  return strange.length > 0 ? 2 : 0;
}

async function readGrid(path: string): Promise<Grid> {
  if (!/\.docx$/i.test(path)) {
    const read = readText(path);
    if ('refused' in read) throw new Unusable(problemLine(path, read.refused));
    return fromCsv(read.text);
  }
  const grid = (await wordTables(path)).find((one) => (one[0]?.length ?? 0) >= 5);
  if (grid === undefined) throw new Unusable(problemLine(path, 'has no consultation table; export one with "lexfloor consultation"'));
  return grid;
}

/** The comments of a draft's project, and the draft's path as they name it. Throws `Unusable` where the file is faulty. */
function commentsFor(draft: string): { readonly comments: readonly Comment[]; readonly file: string; readonly path: string } {
  const folder = projectOf(draft), path = join(folder, commentPath), file = relative(folder, resolve(draft)).split(sep).join('/');
  return { comments: readListFile(path, readComments).comments, file, path };
}
