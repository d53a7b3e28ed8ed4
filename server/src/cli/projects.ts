import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { lockFile, readLock, type Lock } from '../engine/lock';
import type { RuleSet } from '../engine/pack';
import { claims, profile, readProject, type Project } from '../engine/project';
import { profileWith, readPacksNow, readProjectPacks, readProjectWith, type ProjectPacks } from '../engine/projectPacks';
import { readText } from '../host/node';
import { readFolderBelow } from '../host/packs';
import { Unusable, faultLines, problemLine } from './unusable';
import { version } from './version';

export const projectFile = 'lexfloor.yaml';

/** What holds for the files of one project. */
export interface Settings {
  /** The folder of its lexfloor.yaml. */
  readonly folder: string | undefined;
  readonly project: Project;
  readonly rules: RuleSet;
  /** All rules there are, with those of the packs that it names. */
  readonly all: RuleSet;
}

/** Finds the project of each file, and remembers it. */
/** The path of a file below the folder of its lexfloor.yaml, with forward slashes; undefined where there is none. */
export const pathIn = ({ folder }: Pick<Settings, 'folder'>, path: string): string | undefined => folder === undefined ? undefined : relative(folder, resolve(path)).split(sep).join('/');

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
    this.#none = { folder: undefined, project: {}, rules: profile(rules, standards ? { standards } : {}), all: rules };
    this.#given = config === undefined ? undefined : this.#read(config);
  }

  /** The settings for a file or folder: those of the nearest lexfloor.yaml in its folder or above. Throws `Unusable` where that is faulty. */
  of(path: string, isFolder = false): Settings {
    if (this.#given) return this.#given;
    return this.#nearest(isFolder ? resolve(path) : dirname(resolve(path)));
  }

  /** True where the project of a file names it. */
  claims(path: string): boolean {
    const settings = this.of(path);
    return claims(settings.project, pathIn(settings, path) ?? '');
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
    const folder = dirname(path);
    const packs = this.#packs(folder, readProject(read.text).project);
    const { project, problems } = readProjectWith(read.text, packs);
    const faults = [...read.problems.map(({ at, message }) => ({ at, message })), ...problems.map(({ span, message }) => ({ at: span.start, message }))];
    const wrong = [
      ...faultLines(path, read.text, faults),
      ...packs.problems.map((one) => problemLine(join(folder, one.path), one.message, one.line, one.column)),
    ];
    if (wrong.length > 0) throw new Unusable(...wrong);
    return { folder: resolve(folder), project, rules: profileWith(this.#standards ? { ...project, standards: this.#standards } : project, packs), all: packs.rules };
  }

  #packs(folder: string, { packs }: Project): ProjectPacks {
    return readPacksNow(readProjectPacks(packs, this.#rules, lockOf(folder), version), ({ folder: below }) => readFolderBelow(folder, below));
  }
}

/** The lock of a project: what was added to it. */
export function lockOf(folder: string): Lock | undefined {
  const path = join(folder, lockFile);
  if (!existsSync(path)) return undefined;
  const read = readText(path);
  const lock = 'text' in read ? readLock(read.text) : undefined;
  if (lock === undefined) throw new Unusable(problemLine(path, 'this is not what "lexfloor pack add" writes; delete it and add the packs again'));
  return lock;
}
