import { join, resolve } from 'node:path';
import type { Analysis } from '../analysis/analysis';
import { judgedTogether } from '../analysis/otherFiles';
import { amendedFiles, claims, twinsOf } from '../engine/project';
import { pathIn, type Settings } from './projects';

/** Reads and judges a file; undefined where it cannot be read. */
export type Read = (path: string, settings: Settings) => Promise<Analysis | undefined>;

/**
 * The files that are one law by their lexfloor.yaml: each is told of the others, so that what one file says is not missing in another.
 * Files that the yaml names one by one are read even where the command line does not name them.
 */
export class LawFiles {
  readonly #laws = new Map<Settings, Map<string, Analysis>>();
  readonly #read: Read;

  constructor(read: Read) {
    this.#read = read;
  }

  /** Takes note of a file; false where it is no part of a law of several files, so that it stands for itself. */
  add(path: string, settings: Settings, analysis: Analysis): boolean {
    if (!isOfLaw(path, settings)) return false;
    const law = this.#laws.get(settings) ?? new Map<string, Analysis>();
    this.#laws.set(settings, law.set(resolve(path), analysis));
    return true;
  }

  /** The analysis of a file of which note was taken, without what the others make good. */
  async judge(path: string, settings: Settings): Promise<Analysis> {
    const law = this.#laws.get(settings)!, own = law.get(resolve(path))!;
    for (const file of named(settings)) {
      if (law.has(file)) continue;
      const analysis = await this.#read(file, settings);
      if (analysis) law.set(file, analysis);
    }
    const others = [...law].filter(([other]) => other !== resolve(path)), names = twinsOf(settings.project, pathIn(settings, path) ?? '');
    const twins = others.flatMap(([other, analysis]) => names.filter((name) => name === pathIn(settings, other)).map((name) => ({ name, analysis })));
    return judgedTogether(own, others.map(([other, analysis]) => ({ name: pathIn(settings, other) ?? other, analysis })), twins, amendedFiles(settings.project, pathIn(settings, path) ?? ''));
  }
}

const isOfLaw = (path: string, settings: Settings): boolean => settings.project.files !== undefined && claims(settings.project, pathIn(settings, path) ?? '');

/** More files than these make no law. */
const mostFiles = 200;

const named = ({ folder, project }: Settings): readonly string[] =>
  (project.files ?? []).filter((file) => !/[*?{}!]/.test(file)).slice(0, mostFiles).map((file) => resolve(join(folder!, file)));
