import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Comment, commentPath, readComments, withComments } from '../analysis/comments';
import { commentaryOf } from '../analysis/commentary';
import { type Grid, consultationOf, readConsultation } from '../analysis/consultation';
import { readWordReview } from '../analysis/wordReview';
import type { Language } from '../draft/draft';
import { readDraft } from '../formats/format';
import { readText } from '../host/node';
import { today } from '../host/today';
import { consultationCsv, consultationDocument, consultationIn } from '../report/commentary/consultation';
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
import { addWaiver, WaiverFiles, projectOf } from './waivers';
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

/** `lexfloor comments`: takes what those consulted wrote into a table, or into the margin of a Word file, back into the project of a draft. */
export async function takeComments(table: string, draft: string): Promise<number> {
  const grid = await readGrid(table);
  if (grid === undefined) return takeMargin(table, draft);
  const { comments: known, file, path } = commentsFor(draft);
  const { comments, strange } = readConsultation(grid, known, Object.values(commentaryWords).map(({ groups }) => groups), today());
  for (const one of strange) complain(problemLine(table, `"${one.slice(0, 60)}" stands in a row whose reference was changed; put the reference of the export back into its last column`));
  const shown = comments.length > 0 ? changeListFile(path, (before) => withComments(before, comments.map((one) => ({ ...one, file })))) : shownPath(path);
  say(`${comments.length} ${comments.length === 1 ? 'comment' : 'comments'} taken into ${shown}.\n`);
  return strange.length > 0 ? 2 : 0;
}

/** The comments of the margin of a Word file, with replies and decisions, into the lists of the draft's project. */
async function takeMargin(path: string, draft: string): Promise<number> {
  const { framework: { files } } = await readFramework([draft], {}), { analysis } = files[0]!, read = (await import('../office/readDocx')).readDocx(readFileSync(path));
  if ('refused' in read) throw new Unusable(problemLine(path, read.refused));
  if (read.comments.length === 0) throw new Unusable(problemLine(path, 'has neither a consultation table nor comments in its margin; export a table with "lexfloor consultation", or a draft with "lexfloor convert --comments"'));
  const { comments, waivers, left } = readWordReview(analysis, readDraft(path, read.text, { language: analysis.draft.language }), read.comments, today());
  const { file, path: list } = commentsFor(draft);
  for (const { author, text } of left) complain(problemLine(path, `a comment of ${author || 'somebody'} stands at words that ${draft} no longer has: "${text.slice(0, 60)}"`));
  if (comments.length > 0) changeListFile(list, (before) => withComments(before, comments.map((one) => ({ ...one, file }))));
  for (const waiver of waivers) addWaiver(draft, waiver);
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  say(`${count(comments.length, 'comment')} and ${count(waivers.length, 'decision')} taken into ${shownPath(dirname(list))}.\n`);
  return left.length > 0 ? 2 : 0;
}

/** The consultation table of a file; undefined where a Word file has none. */
async function readGrid(path: string): Promise<Grid | undefined> {
  if (!/\.docx$/i.test(path)) {
    const read = readText(path);
    if ('refused' in read) throw new Unusable(problemLine(path, read.refused));
    return fromCsv(read.text);
  }
  return consultationIn(await wordTables(path));
}

/** The comments of a draft's project, and the draft's path as they name it. Throws `Unusable` where the file is faulty. */
function commentsFor(draft: string): { readonly comments: readonly Comment[]; readonly file: string; readonly path: string } {
  const folder = projectOf(draft), path = join(folder, commentPath), file = relative(folder, resolve(draft)).split(sep).join('/');
  return { comments: readListFile(path, readComments).comments, file, path };
}
