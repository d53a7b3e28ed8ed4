import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { RuleSet } from '../engine/pack';
import { claims, profile, readProject, type Project } from '../engine/project';
import { readText } from '../host/node';
import { Lines } from '../text/lines';
import { Unusable, problemLine } from './unusable';

export const projectFile = 'lexfloor.yaml';

/** What holds for the files of one project. */
export interface Settings {
  /** The folder of its lexfloor.yaml. */
  readonly folder: string | undefined;
  readonly project: Project;
  readonly rules: RuleSet;
}

/** Finds the project of each file, and remembers it. */
export class Projects {
  readonly #rules: RuleSet;
  readonly #standards: readonly string[] | undefined;
  readonly #given: Settings | undefined;
  readonly #none: Settings;
  readonly #byFolder = new Map<string, Settings>();

  /** `config` is a lexfloor.yaml for all files; `standards` (of the command line) go before those of any file. Throws `Unusable`. */
  constructor(rules: RuleSet, config: string | undefined, standards: readonly string[] | undefined) {
    this.#rules = rules;
    this.#standards = standards;
    this.#none = this.#settings(undefined, {});
    this.#given = config === undefined ? undefined : this.#read(config);
  }

  /** The settings for a file or folder: those of the nearest lexfloor.yaml in its folder or above. Throws `Unusable` where that is faulty. */
  of(path: string, isFolder = false): Settings {
    if (this.#given) return this.#given;
    return this.#nearest(isFolder ? resolve(path) : dirname(resolve(path)));
  }

  /** True where the project of a file names it. */
  claims(path: string): boolean {
    const { folder, project } = this.of(path);
    return folder !== undefined && claims(project, relative(folder, resolve(path)).split(sep).join('/'));
  }

  #nearest(folder: string): Settings {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const here = join(folder, projectFile);
    const found = existsSync(here) ? this.#read(relative(process.cwd(), here) || here)
      : dirname(folder) === folder ? this.#none : this.#nearest(dirname(folder));
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(path: string): Settings {
    const read = readText(path);
    if ('refused' in read) throw new Unusable(problemLine(path, read.refused));
    const { project, problems } = readProject(read.text, this.#rules);
    const lines = new Lines(read.text);
    const faults = [...read.problems.map(({ at, message }) => ({ at, message })), ...problems.map(({ span, message }) => ({ at: span.start, message }))];
    if (faults.length > 0) throw new Unusable(...faults.map(({ at, message }) => {
      const { line, character } = lines.place(at);
      return problemLine(path, message, line + 1, character + 1);
    }));
    return this.#settings(dirname(resolve(path)), project);
  }

  #settings(folder: string | undefined, project: Project): Settings {
    return { folder, project, rules: profile(this.#rules, this.#standards ? { ...project, standards: this.#standards } : project) };
  }
}
