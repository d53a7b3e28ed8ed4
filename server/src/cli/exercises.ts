import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ExerciseResult, groupResults, readResults, resultsPath } from '../analysis/exerciseResults';
import { exercises as bundledExercises } from '../bundledData';
import type { Language } from '../draft/draft';
import { today } from '../host/today';
import { resultsCsv, resultsDocument, resultsText } from '../report/exerciseResults';
import { readListFile, shownPath } from './listFile';
import { writeDocument, writeOut } from './output';
import { problemLine, Unusable } from './unusable';
import { name, version } from './version';

export interface ExercisesOptions {
  readonly format: 'text' | 'json' | 'csv' | 'md' | 'html' | 'docx';
  readonly out?: string;
  readonly reportLang?: Language;
}

/** `lexfloor exercises PATH…`: what a group has reached, from its files of results (`.lexfloor/exercises.yaml`, or gathered under any name), as one table. */
export async function exercises(paths: readonly string[], { format, out, reportLang: language = 'en' }: ExercisesOptions): Promise<number> {
  const files = paths.flatMap(path => filesAt(path));
  const people = groupResults(files.map(path => ({ name: nameOf(path), results: readListFile(path, readResults).results as readonly ExerciseResult[] })));
  if (people.length === 0) throw new Unusable(problemLine(shownPath(paths[0]!), `holds no results; gather the files ${resultsPath} of the group here`));
  const known = bundledExercises;
  if (format === 'json') writeOut(`${JSON.stringify({ version: 1, tool: { name, version }, people: people.map(({ person, best }) => ({ person, results: [...best.values()].map(({ exercise, on, points, language }) => ({ exercise, on, points, language })) })) }, null, 2)}\n`, out);
  else if (format === 'csv') writeOut(resultsCsv(people, known, language), out);
  else if (format === 'text') writeOut(resultsText(people, known), out);
  else await writeDocument(resultsDocument(people, known, { date: today(), version: `Lexfloor ${version}`, language }), format, out, new Date());
  return 0;
}

/** A file, the .yaml files of a folder, or those that learners keep in folders below it. */
function filesAt(path: string): readonly string[] {
  if (!existsSync(path)) throw new Unusable(problemLine(path, 'there is no such file; check the path'));
  if (!statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path, { withFileTypes: true });
  const own = existsSync(join(path, resultsPath)) ? [join(path, resultsPath)] : [];
  const gathered = inside.filter(entry => entry.isFile() && entry.name.endsWith('.yaml') && entry.name !== 'lexfloor.yaml').map(entry => join(path, entry.name));
  const below = inside.filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).map(entry => join(path, entry.name, resultsPath)).filter(file => existsSync(file));
  return [...own, ...gathered, ...below].sort();
}

/** Who a file is of, where its results say no name: the folder of the learner, or the name of the file. */
const nameOf = (path: string): string => path.endsWith(resultsPath) ? basename(path.slice(0, -resultsPath.length)) || '?' : basename(path, '.yaml');
