import { consolidateLaw } from '../analysis/amending/consolidateLaw';
import { analyze } from '../analysis/analyze';
import { type Framework, type LawFile, makeFramework } from '../analysis/framework';
import { bundledRules } from '../bundled';
import { amendedFiles, languageFor } from '../engine/project';
import { readDraft } from '../formats/format';
import { findInputs, sortStandards } from './inputs';
import type { ReadingOptions } from './options';
import { complainAbout } from './read';
import { readInput } from './readInput';
import { Projects, pathIn, type Settings } from './projects';
import { complain } from './terminal';
import { problemLine, Unusable } from './unusable';

/** Files read as one law, and the project that they belong to (that of the first). */
export interface ReadFramework {
  readonly framework: Framework;
  readonly settings: Settings;
  /** The standards of the command line, as the catalogue writes them. */
  readonly asked: readonly string[] | undefined;
  readonly complete: boolean;
}

/**
 * Reads all files that the arguments name as one legal framework. What cannot be read is a line on standard error; throws `Unusable`
 * where nothing is left. `known`: projects that were read already.
 */
export async function readFramework(paths: readonly string[], options: ReadingOptions, known?: Projects): Promise<ReadFramework> {
  const all = bundledRules();
  const sorted = sortStandards(options.standard, all);
  const projects = known ?? new Projects(all, options.config, sorted.standards);
  const inputs = findInputs([...sorted.paths, ...paths], projects);
  inputs.problems.forEach(complain);
  const files: LawFile[] = [];
  let settings: Settings | undefined, complete = inputs.problems.length === 0;
  for (const path of inputs.paths) {
    const shown = path === '-' ? options.stdinPath ?? '-' : path, read = await readInput(path);
    const refused = 'refused' in read ? read.refused : read.text.trim() === '' ? 'is empty; write the draft first' : undefined;
    if (refused !== undefined || 'refused' in read) {
      complain(problemLine(shown, refused!));
      complete = false;
      continue;
    }
    settings ??= projects.of(path === '-' ? options.stdinPath ?? '.' : path);
    const draft = readDraft(shown, read.text, { language: options.lang ?? languageFor(settings.project, pathIn(settings, path)) });
    complainAbout(shown, { draft }, read.problems);
    files.push({ path: shown, analysis: analyze(draft, settings.rules) });
  }
  if (!settings) throw new Unusable(...inputs.paths.length === 0 && inputs.problems.length === 0 ? ['lexfloor: there is nothing to read; name the files of the law'] : []);
  const home = settings, law = options.consolidated ? consolidateLaw(files, (path) => amendedFiles(home.project, pathIn(home, path) ?? ''), (path) => pathIn(home, path) ?? path, home.rules).files : files;
  return { framework: makeFramework(law, settings.rules), settings, asked: sorted.standards, complete };
}
