import { analyze } from '../analysis/analyze';
import type { Analysis } from '../analysis/analysis';
import { bundledRules } from '../bundled';
import { languageFor } from '../engine/project';
import { readDraft } from '../formats/format';
import type { Decoded } from '../host/node';
import { describeFile } from '../report/describe';
import type { Report, ReportedFile } from '../report/report';
import { findInputs, sortStandards } from './inputs';
import { heapsOf, runJobs, usualJobs } from './jobs';
import { LawFiles } from './lawFiles';
import type { ReadingOptions } from './options';
import { readInput } from './readInput';
import { Projects, pathIn, type Settings } from './projects';
import { complain } from './terminal';
import { analyseIn, threadsFor } from './together';
import { Unusable, faultLines, problemLine } from './unusable';
import { name, version } from './version';
import { WaiverFiles } from './waivers';

/** The reading of files, and whether all of them could be read. */
export interface Reading {
  readonly report: Report;
  readonly complete: boolean;
  /** The rules that spoke in each file, in the order in which they did. */
  readonly met: ReadonlyMap<string, readonly string[]>;
}

/** Called with each analysis before it is described; what it gives back is described instead. */
export type Change = (path: string, analysis: Analysis, read: Extract<Decoded, { text: string }>, again: (text: string) => Analysis) => Analysis;

/** Reads, analyses and describes all files that the arguments name. Problems go to standard error as they come up. */
export async function readFiles(paths: readonly string[], options: ReadingOptions, change?: Change): Promise<Reading> {
  const all = bundledRules();
  const sorted = sortStandards(options.standard, all);
  const projects = new Projects(all, options.config, sorted.standards);
  const inputs = findInputs([...sorted.paths, ...paths], projects);
  inputs.problems.forEach(complain);
  // Files of one law are judged together, and standard input is there once
  const apart = !change && inputs.paths.length > 1 && inputs.paths.every((path) => path !== '-' && projects.of(path).project.files === undefined);
  const jobs = apart ? options.jobs ?? usualJobs(inputs.paths) : 1;
  if (jobs > 1) return readInThreads(inputs.paths, jobs, { ...options, ...(sorted.standards && { standard: sorted.standards }) }, projects, inputs.problems.length === 0);

  const files: { readonly shown: string; readonly made: ReportedFile | (() => Promise<ReportedFile>) }[] = [], rules = new Map(), met = new Map<string, readonly string[]>(), waivers = new WaiverFiles();
  const laws = new LawFiles(async (path, settings) => {
    const read = await readInput(path);
    return 'refused' in read || read.text.trim() === '' ? undefined : analyseText(path, read.text, settings, options);
  });
  const threadOptions: ReadingOptions = { ...(options.config && { config: options.config }), ...(options.lang && { lang: options.lang }), ...(sorted.standards && { standard: sorted.standards }) };
  let complete = inputs.problems.length === 0;
  const failed = (shown: string, error: unknown): void => {
    complete = false;
    if (error instanceof Unusable) error.lines.forEach(complain);
    else complain(problemLine(shown, `internal error: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}; please report it with this file`));
    if (process.env['LEXFLOOR_DEBUG'] && error instanceof Error && !(error instanceof Unusable)) process.stderr.write(`${error.stack}\n`);
  };
  for (const path of inputs.paths) {
    const shown = path === '-' ? options.stdinPath ?? '-' : path;
    if (path === '-' && process.stdin.isTTY) complain(`${name}: reading from the terminal; end with Ctrl+D`);
    const read = await readInput(path);
    const refused = 'refused' in read ? read.refused : read.text.trim() === '' ? 'is empty; write the draft first' : undefined;
    if (refused !== undefined || 'refused' in read) {
      complain(problemLine(shown, refused!));
      complete = false;
      continue;
    }
    const settings = projects.of(path === '-' ? options.stdinPath ?? '.' : path);
    try {
      const again = (text: string) => analyseText(shown, text, settings, options);
      let analysis = await analyseIn(threadsFor(read.text, options.jobs), { path: shown, place: path === '-' ? options.stdinPath ?? '.' : path, text: read.text, options: threadOptions }, settings);
      complainAbout(shown, analysis, read.problems);
      if (change) analysis = change(path, analysis, read, again);
      const place = path === '-' ? options.stdinPath ?? '.' : path;
      const describe = (judged: Analysis): ReportedFile => {
        const spoke = judged.findings.flatMap(({ item }) => [item, ...item.also ?? []]).map(({ rule }) => rule);
        for (const rule of spoke) rules.set(rule.id, rule);
        met.set(shown, [...new Set(spoke.map(({ id }) => id))]);
        return { text: judged.draft.text, file: describeFile(shown, judged, waivers.review(place, judged), options.without) };
      };
      // A file of a law waits for the others
      files.push({ shown, made: laws.add(place, settings, analysis) ? async () => describe(await laws.judge(place, settings)) : describe(analysis) });
    } catch (error) {
      failed(shown, error);
    }
  }
  const described: ReportedFile[] = [];
  for (const { shown, made } of files) {
    try {
      described.push(typeof made === 'function' ? await made() : made);
    } catch (error) {
      failed(shown, error);
    }
  }
  return { report: { tool: { name, version }, files: described, rules }, complete, met };
}

/** The same in several threads; files, rules and problems stand in the order of the files all the same. */
async function readInThreads(paths: readonly string[], jobs: number, options: ReadingOptions, projects: Projects, complete: boolean): Promise<Reading> {
  const done = await runJobs(heapsOf(paths, jobs), options);
  for (const { said } of done) process.stderr.write(said);
  const byPath = new Map(done.flatMap(({ files }) => files.map((one) => [one.file.path, one] as const)));
  const known = new Map(paths.flatMap((path) => projects.of(path).rules.rules.map((rule) => [rule.id, rule] as const)));
  const files = paths.flatMap((path) => byPath.get(path) ?? []);
  const met = new Map(done.flatMap((one) => one.met));
  const rules = new Map(paths.flatMap((path) => met.get(path) ?? []).flatMap((id) => known.has(id) ? [[id, known.get(id)!] as const] : []));
  return { report: { tool: { name, version }, files, rules }, complete: complete && done.every((one) => one.complete), met };
}

function analyseText(path: string, text: string, settings: Settings, { lang }: ReadingOptions): Analysis {
  return analyze(readDraft(path, text, { language: lang ?? languageFor(settings.project, pathIn(settings, path)) }), settings.rules);
}

/** So many faults of one file are told; a broken file may have thousands. */
const most = 20;

/** Tells what was wrong with a file: first what its decoder met (`faults`), then its reader. */
export function complainAbout(path: string, { draft }: Pick<Analysis, 'draft'>, faults: readonly { readonly at: number; readonly message: string }[]): void {
  // What the decoder has said of a place, the reader of the text need not say again
  const told = new Set(faults.map(({ at }) => at));
  const problems = [...faults, ...draft.problems.filter(({ span }) => !told.has(span.start)).map(({ span, message }) => ({ at: span.start, message }))];
  faultLines(path, draft.text, problems.slice(0, most)).forEach(complain);
  if (problems.length > most) complain(problemLine(path, `${problems.length - most} more problems like these; mend those above first`));
}
