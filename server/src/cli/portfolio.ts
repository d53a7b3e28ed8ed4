import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { assess, scopeOf } from '../analysis/assess';
import { indicatorsOf, type PortfolioEntry } from '../analysis/portfolio';
import { bundledRules } from '../bundled';
import { today } from '../host/today';
import { portfolioData, portfolioDocument, renderPortfolio, renderPortfolioCsv } from '../report/portfolio';
import { countWords } from '../report/describe';
import { walk } from '../host/node';
import { readFramework } from './framework';
import type { PortfolioOptions } from './options';
import { writeDocument, writeOut } from './output';
import { projectFile, Projects } from './projects';
import { complain, paint } from './terminal';
import { problemLine, Unusable } from './unusable';
import { name, version } from './version';

/** `lexfloor portfolio DIR`: every project below a folder in one table. A project that cannot be read has its row all the same; then it ends with 2. */
export async function portfolio(folder: string, { format, out }: PortfolioOptions): Promise<number> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Unusable(problemLine(folder, 'is no folder; name the one that holds the projects'));
  const folders = projectsBelow(folder, 0);
  if (folders.length === 0) throw new Unusable(problemLine(folder, `holds no project; a project is a folder with a ${projectFile}`));
  const entries: PortfolioEntry[] = [];
  for (const one of folders) entries.push(await readProject(one, folder));
  if (format === 'html') await writeDocument(portfolioDocument(entries, { date: today(), version: `Lexfloor ${version}` }), 'html', out, new Date());
  else writeOut(format === 'json' ? `${JSON.stringify({ version: 1, tool: { name, version }, ...portfolioData(entries) }, null, 2)}\n` : format === 'csv' ? renderPortfolioCsv(entries) : renderPortfolio(entries, paint), out);
  for (const { problems } of entries) problems.filter(problem => /:\d+:\d+: /.test(problem)).forEach(complain);
  return entries.some(({ problems }) => problems.length > 0) ? 2 : 0;
}

/** How far down projects are looked for: a region, a country, its reform. */
const deepest = 4;

function projectsBelow(folder: string, depth: number): readonly string[] {
  if (existsSync(join(folder, projectFile))) return [folder];
  if (depth >= deepest) return [];
  return readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .sort((a, b) => a.name < b.name ? -1 : 1).flatMap(entry => projectsBelow(join(folder, entry.name), depth + 1));
}

async function readProject(folder: string, root: string): Promise<PortfolioEntry> {
  const path = relative(root, folder) || '.', base = { path, country: basename(folder), languages: [], files: 0, words: 0, instruments: [] };
  try {
    const projects = new Projects(bundledRules(), undefined, undefined), { project } = projects.of(folder, true);
    const named = { ...base, ...project.country !== undefined && { country: project.country } };
    // A project that names its files is exactly these
    const own = project.files === undefined ? [folder] : walk(folder, file => projects.claims(file)).files;
    if (own.length === 0) return { ...named, indicators: indicatorsOf(undefined, project.targets), problems: [problemLine(join(folder, projectFile), 'names no file that is there; list the drafts under "files"')] };
    const { framework, complete } = await readFramework(own, {}, projects), problems = complete ? [] : ['not all of its files could be read'];
    const assessment = assess(framework, scopeOf(framework, project));
    return {
      ...named, languages: [...new Set(framework.files.map(({ analysis }) => analysis.draft.language))], files: framework.files.length,
      words: framework.files.reduce((sum, { analysis }) => sum + countWords(analysis.draft), 0),
      instruments: assessment.instruments.map(({ instrument, counts }) => ({ id: instrument.id, counts })), indicators: indicatorsOf(assessment, project.targets), problems,
    };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { ...base, indicators: indicatorsOf(undefined), problems: error.lines };
  }
}
