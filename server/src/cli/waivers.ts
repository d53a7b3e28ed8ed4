import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Analysis } from '../analysis/analysis';
import { type Review, type Waiver, reviewOf } from '../analysis/waivers';
import { readWaivers, waiverPath, withWaiver } from '../analysis/waiverFile';
import { today } from '../host/today';
import { changeListFile, readListFile } from './listFile';
import { projectFile } from './projects';

/** Finds the waivers of each draft's project, and remembers them. */
export class WaiverFiles {
  readonly #read = new Map<string, readonly Waiver[]>();

  /** What was decided on the findings of a draft. Throws `Unusable` where the file of waivers is faulty. */
  review(path: string, analysis: Analysis): Review {
    const folder = folderOf(path, (one) => existsSync(join(one, waiverPath)));
    return reviewOf(analysis, folder === undefined ? [] : this.#of(folder), today(), folder === undefined ? undefined : below(folder, path));
  }

  #of(folder: string): readonly Waiver[] {
    const known = this.#read.get(folder);
    if (known) return known;
    // Whether its rules are in force depends on the draft: only the form is judged here
    const { waivers } = readListFile(join(folder, waiverPath), (text) => readWaivers(text));
    this.#read.set(folder, waivers);
    return waivers;
  }
}

/** The nearest folder above a file that holds something; undefined where none does. */
function folderOf(path: string, holds: (folder: string) => boolean): string | undefined {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (holds(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

const below = (folder: string, path: string): string => relative(folder, resolve(path)).split(sep).join('/');

/** The folder that keeps waivers and comments of a draft: where there are some already, else that of its lexfloor.yaml, else its own. */
export const projectOf = (path: string): string =>
  folderOf(path, (folder) => existsSync(join(folder, dirname(waiverPath)))) ?? folderOf(path, (folder) => existsSync(join(folder, projectFile))) ?? dirname(resolve(path));

/** Adds a waiver to those of a draft's project and gives the path of the file. Throws `Unusable`. */
export function addWaiver(path: string, waiver: Omit<Waiver, 'span' | 'comment' | 'file'>): string {
  const folder = projectOf(path);
  return changeListFile(join(folder, waiverPath), (before) => withWaiver(before, { ...waiver, file: below(folder, path) }));
}
