import { join } from 'node:path';
import { assess, scopeOf } from '../analysis/assess';
import { personsOf } from '../analysis/persons/personsProtected';
import { ratesOfLaw } from '../analysis/rate/fromLaw';
import { wagesOf } from '../analysis/rate/wages';
import { answersPath, readAnswers, withAnswers } from '../analysis/reporting/answers';
import { type FilledForm, fillForms } from '../analysis/reporting/fillForm';
import { questionsOf } from '../analysis/reporting/form';
import { readSupervision, supervisionPath } from '../analysis/reporting/supervision';
import { personsData, rateStandards, reportForms } from '../bundledData';
import type { Language } from '../draft/draft';
import { today } from '../host/today';
import { joined } from '../report/document/document';
import { reportData, reportDocument } from '../report/reporting/report';
import { reportingWords } from '../report/reporting/words';
import { readFramework } from './framework';
import { changeListFile, readListFile, shownPath } from './listFile';
import type { ReadingOptions } from './options';
import { writeDocument, writeOut } from './output';
import { complain, say } from './terminal';
import { Unusable, problemLine } from './unusable';
import { name, version } from './version';
import { projectOf } from './waivers';
import { wordTables } from './wordTables';

export interface ReportOptions extends ReadingOptions {
  readonly format: 'json' | 'md' | 'html' | 'docx';
  readonly out?: string;
  readonly reportLang?: Language;
  readonly take?: string;
}

/** `lexfloor report`: the report under Article 22 of the Constitution of the ILO on each Convention asked for; `--take` reads the answers of a Word report back. */
export async function report(paths: readonly string[], options: ReportOptions): Promise<number> {
  const { framework, settings: { project, folder }, asked, complete } = await readFramework(paths, options);
  const home = folder ?? projectOf(framework.files[0]!.path);
  const { answers } = readListFile(join(home, answersPath), readAnswers), { comments } = readListFile(join(home, supervisionPath), readSupervision);
  const scope = scopeOf(framework, { ...project, ...asked && { asked } });
  const language = options.reportLang ?? framework.files[0]!.analysis.draft.language;
  const forms = fillForms(assess(framework, scope), {
    forms: reportForms, answers, comments, rates: ratesOfLaw(framework, wagesOf(project), rateStandards, language), persons: personsOf(project.population, framework.rules, personsData),
  });
  if (forms.length === 0) throw new Unusable(`${name}: there is no report form for ${scope.instruments.join(', ') || 'these standards'}; ask for one of ${Object.keys(reportForms.forms).filter(id => id !== 'any').join(', ')}`);
  if (options.take !== undefined) return takeAnswers(options.take, forms, join(home, answersPath));
  if (options.format === 'json') writeOut(`${JSON.stringify({ version: 1, tool: { name, version }, date: today(), reports: forms.map(reportData) }, null, 2)}\n`, options.out);
  else {
    const documents = forms.map(form => reportDocument(form, { language, date: today(), version: `Lexfloor ${version}`, personsData, ...project.country !== undefined && { country: project.country } }));
    await writeDocument(joined(documents), options.format, options.out, new Date());
  }
  return complete ? 0 : 2;
}

/** Reads the answers out of the tables of a Word report: "III.4 | what was written". What still says that it is to be written is none. */
async function takeAnswers(path: string, forms: readonly FilledForm[], target: string): Promise<number> {
  const tables = await wordTables(path);
  const blanks = Object.values(reportingWords).map(({ toWrite }) => toWrite);
  const written = tables.filter(table => (table[0]?.length ?? 0) === 2).flatMap(table => table.slice(1).map(row => ({ question: row[0]!.trim(), text: (row[1] ?? '').trim() })))
    .filter(({ text }) => text !== '' && !blanks.includes(text));
  let order = 0; // general questions stand in each report of a file: they are taken in the order of the reports
  const strange: string[] = [];
  const answers = written.flatMap(({ question, text }) => {
    const at = forms.findIndex((form, i) => i >= order && questionsOf(form.assessed.instrument.id, reportForms)?.some(({ id }) => id === question));
    const form = forms[at], filled = form?.questions.find(one => one.question.id === question);
    if (!form || !filled) {
      strange.push(question);
      return [];
    }
    if (!question.startsWith('G.')) order = at;
    if (filled.answer?.text === text) return [];
    return [{ instrument: form.assessed.instrument.id, question, text, on: today(), basis: filled.basis }];
  });
  for (const one of strange) complain(problemLine(path, `"${one.slice(0, 60)}" is no question of ${forms.map(({ assessed }) => assessed.instrument.id).join(', ')}; put the number of the question back into the first column`));
  const shown = answers.length > 0 ? changeListFile(target, before => withAnswers(before, answers)) : shownPath(target);
  say(`${answers.length} ${answers.length === 1 ? 'answer' : 'answers'} taken into ${shown}.\n`);
  return strange.length > 0 ? 2 : 0;
}
