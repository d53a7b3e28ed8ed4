import { bundledRules } from '../bundled';
import { personsData } from '../bundledData';
import { instrumentsWithPersons, personsOf } from '../analysis/persons/personsProtected';
import { today } from '../host/today';
import { personsDocument, personsOutput, renderPersons } from '../report/persons/persons';
import { isFolder, sortStandards } from './inputs';
import type { PersonsOptions } from './options';
import { writeDocument, writeOut } from './output';
import { Projects, projectFile } from './projects';
import { paint } from './terminal';
import { Unusable } from './unusable';
import { name, version } from './version';

/** `lexfloor persons [PATH]`: the percentages of the persons protected, from `population:` of the project of a path. Ends with 0 whatever they are. */
export async function persons(path: string, { config, standard, lang, format, out }: PersonsOptions): Promise<number> {
  const bundled = bundledRules(), { standards } = sortStandards(standard, bundled);
  const { project, folder, all } = new Projects(bundled, config, undefined).of(path, isFolder(path));
  const { population } = project;
  if (population === undefined) throw new Unusable(`${name}: ${folder === undefined ? `no ${projectFile} was found here or above` : `${projectFile} gives no figures`}; write "population: {residents: …, employees: …, protected: {all: {employees: …}}}" into it`);
  const wanted = standards ?? project.targets?.map(({ instrument }) => instrument) ?? project.standards ?? ['C102'];
  const reports = instrumentsWithPersons(wanted, all, personsOf(population, all, personsData));
  if (reports.length === 0) throw new Unusable(`${name}: ${wanted.join(', ')} asks no percentage of persons; name one that does, such as --standard C102`);
  if (format === 'json') writeOut(`${JSON.stringify({ version: 1, tool: { name, version }, ...personsOutput(reports, population) }, null, 2)}\n`, out);
  else if (format === 'text') writeOut(renderPersons(reports, personsData, paint), out);
  else await writeDocument(personsDocument(reports, population, personsData, { language: lang ?? project.language ?? 'en', date: today(), version: `Lexfloor ${version}` }), format, out, new Date());
  return 0;
}
