import { statSync, type Stats } from 'node:fs';
import { relative } from 'node:path';
import type { RuleSet } from '../engine/pack';
import { claimsItself } from '../engine/project';
import { walk } from '../host/node';
import { nearest } from '../text/nearest';
import type { Projects } from './projects';
import { Unusable, problemLine } from './unusable';

/** What a command is to read. */
export interface Inputs {
  /** Paths, each once, in the order given; `-` is standard input. */
  readonly paths: readonly string[];
  /** Lines for standard error; with one of them the command ends with 2. */
  readonly problems: readonly string[];
}

/** The files that the paths of a command line name. Folders are searched for drafts; without any path, the project is. */
export function findInputs(paths: readonly string[], projects: Projects): Inputs {
  const found = new Set<string>(), problems: string[] = [];
  const wanted = (path: string, head: () => string) => isDraft(path, head, projects);
  for (const path of paths.length > 0 ? paths : ['.']) {
    if (!isFolder(path)) {
      found.add(path);
      continue;
    }
    const settings = projects.of(path, true);
    // Without a path, a project that names its files is exactly these
    const whole = paths.length === 0 && settings.folder !== undefined && settings.project.files !== undefined;
    const folder = whole ? relative(process.cwd(), settings.folder!) || '.' : path;
    const inside = walk(folder, whole ? (file) => projects.claims(file) : wanted);
    inside.files.forEach((file) => found.add(file));
    problems.push(...inside.problems.map((one) => problemLine(one.path, one.message)));
    if (inside.files.length === 0 && inside.problems.length === 0) problems.push(problemLine(folder, noDrafts(inside.leftOut)));
  }
  return { paths: [...found], problems };
}

/**
 * The standards asked for, as they are written in the catalogue, and the paths that a forgotten `--` let slip among them.
 * Throws `Unusable` for a name that is neither.
 */
export function sortStandards(given: readonly string[] | undefined, rules: RuleSet): { readonly standards?: readonly string[]; readonly paths: readonly string[] } {
  if (!given) return { paths: [] };
  const known = new Map([...rules.instruments.keys()].map((id) => [id.toUpperCase(), id]));
  const standards: string[] = [], paths: string[] = [];
  for (const word of given.flatMap((one) => one.split(',')).filter((one) => one !== '')) {
    const id = known.get(word.toUpperCase());
    if (id !== undefined) standards.push(id);
    else if (word === '-' || /[./\\]/.test(word) || isThere(word)) paths.push(word);
    else {
      const meant = nearest(word, known.values());
      throw new Unusable(`lexfloor: unknown standard '${word}'; ${meant ? `did you mean ${meant}?` : `known are ${[...known.values()].join(', ')}`}`);
    }
  }
  return { standards, paths };
}

function isDraft(path: string, head: () => string, projects: Projects): boolean {
  if (/\.bill(?:\.md)?$/i.test(path) || projects.claims(path)) return true;
  if (/\.(?:xml|akn)$/i.test(path)) return /<(?:\w+:)?akomaNtoso[\s>]/.test(head());
  return claimsItself(head());
}

function noDrafts(leftOut: readonly string[]): string {
  const ask = 'name the files one by one, list them under "files" in lexfloor.yaml, or begin them with ---, lexfloor: true, ---';
  if (leftOut.length === 0) return 'there are no drafts here (.bill, .bill.md, Akoma Ntoso .xml); check the path';
  return `none of the ${leftOut.length === 1 ? 'one text' : `${leftOut.length} texts`} here says it is a draft; ${ask}`;
}

export const isFolder = (path: string): boolean => look(path)?.isDirectory() ?? false;
const isThere = (path: string): boolean => look(path) !== undefined;

function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined; // reading it will say why
  }
}
