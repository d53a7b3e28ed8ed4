import type { Problem } from '../draft/draft';
import { lockFaults, packsFolder, type Lock } from './lock';
import type { RuleProblem } from './load';
import type { RuleSet } from './pack';
import { profile, readProject, type Project } from './project';
import { addPack, isBundledPack, loadTeamPack, readPackHead, type PackFile } from './teamPack';

/** A folder in which a pack is to be found, counted from that of lexfloor.yaml. */
export interface PackPlace {
  /** As "packs:" or another pack names it. */
  readonly name: string;
  readonly folder: string;
  /** One that was added: it must be as the lock says. */
  readonly installed: boolean;
}

/** What lies there; undefined where there is no such folder. `problems` are files that could not be read. */
export type PackFolder = { readonly files: readonly PackFile[]; readonly problems?: readonly { readonly path: string; readonly message: string }[] } | undefined;

export interface ProjectPacks {
  /** The rules with the packs that the project names, and those that these extend. */
  readonly rules: RuleSet;
  /** Packs in force by their ids; undefined: all. */
  readonly inForce?: readonly string[];
  /** Mistakes in packs; paths count from the folder of lexfloor.yaml. */
  readonly problems: readonly RuleProblem[];
  /** Names under "packs:" that are no pack; place in the list and what is wrong. */
  readonly missing: readonly { readonly index: number; readonly message: string }[];
  /** Names that need not be looked up any more: those of the packs that were found, and the missing ones. */
  readonly judged: ReadonlySet<string>;
  /** Names of packs that were not read, because the place is not trusted. */
  readonly withheld?: readonly string[];
}

/**
 * Adds the packs that `packs:` of a project names. Yields each folder that is to be read and takes what lies there, so that the
 * command line (at once) and the language server (in its time) share it. A name with a slash is a folder of the project, any other
 * one of ours or one that was added. Ours are narrowed only where one of them is named: a pack of a team comes on top. In a place
 * that nobody has said to trust no pack of the place is read.
 */
export function* readProjectPacks(names: readonly string[] | undefined, base: RuleSet, lock: Lock | undefined, version: string, trusted = true): Generator<PackPlace, ProjectPacks, PackFolder> {
  if (names === undefined) return { rules: base, problems: [], missing: [], judged: new Set() };
  const missing: { index: number; message: string }[] = [], problems: RuleProblem[] = [];
  const found = new Map<string, Found>(), ofName = new Map<string, string>();

  if (!trusted) {
    const withheld = names.filter(name => !isBundledPack(name, base));
    return { rules: base, problems, missing, judged: new Set(withheld), withheld, ...inForceOf(names, base, base) };
  }
  const wanted = names.flatMap((name, index) => isBundledPack(name, base) ? [] : [{ name, index: index as number | undefined }]);
  for (const { name, index } of wanted) {
    if (ofName.has(name)) continue;
    const place = placeOf(name);
    if (place === undefined) {
      if (index !== undefined) missing.push({ index, message: `"${name}" leads out of the project; copy the pack in with "lexfloor pack add"` });
      continue;
    }
    const here = yield place;
    if (here === undefined) {
      // One that was not added is told of as an unknown name, with the one that was meant
      if (index !== undefined && !place.installed) missing.push({ index, message: `there is no folder "${name}"; check the path, which counts from this file` });
      continue;
    }
    const { id = name.replace(/^.*\//, ''), extends: bases } = readPackHead(here.files);
    ofName.set(name, id);
    const faults = [...here.problems ?? [], ...place.installed ? lockFaults(place.folder.slice(packsFolder.length + 1), here.files, lock) : []];
    problems.push(...faults.map(({ path, message }) => ({ path: path === '' ? place.folder : `${place.folder}/${path}`, message, line: 1, column: 1, start: 0, end: 0 })));
    if (faults.length > 0) continue; // a pack that is not what was added is not read at all
    if (found.has(id)) problems.push({ path: `${place.folder}/pack.yaml`, line: 1, column: 1, start: 0, end: 0, message: `another pack is called "${id}" too; take one of them out of "packs"` });
    else found.set(id, { place, files: here.files, bases });
    for (const other of bases) if (!isBundledPack(other, base)) wanted.push({ name: namedAs(other, wanted), index: undefined });
  }

  let rules = base;
  for (const [id, { place, files }] of inOrder(found, problems)) {
    const loaded = loadTeamPack(files, rules, version);
    problems.push(...loaded.problems.map(problem => ({ ...problem, path: `${place.folder}/${problem.path}` })));
    if (loaded.pack?.id === id && !rules.teams?.some(team => team.id === id)) rules = addPack(rules, loaded.pack);
  }
  return { rules, problems, missing, judged: new Set([...ofName.keys(), ...missing.map(({ index }) => names[index]!)]), ...inForceOf(names, base, rules) };
}

/** A lexfloor.yaml read with the packs that it names: what it asks, its mistakes, and the rules it leaves in force. */
export function readProjectWith(text: string, packs: ProjectPacks): { readonly project: Project; readonly problems: readonly Problem[]; readonly rules: RuleSet } {
  const { project, problems } = readProject(text, { ...packs.rules, judged: packs.judged, missing: packs.missing });
  return { project, problems, rules: profileWith(project, packs) };
}

/** The rules of a project with its packs; `standards` may be other than those of its file. */
export const profileWith = (project: Project, packs: ProjectPacks): RuleSet => profile(packs.rules, { ...project, packs: packs.inForce });

/** Runs the reading where folders can be read at once. */
export function readPacksNow(reading: Generator<PackPlace, ProjectPacks, PackFolder>, read: (place: PackPlace) => PackFolder): ProjectPacks {
  for (let step = reading.next(); ; step = reading.next(read(step.value))) if (step.done) return step.value;
}

/** The same where they cannot. */
export async function readPacksLater(reading: Generator<PackPlace, ProjectPacks, PackFolder>, read: (place: PackPlace) => Promise<PackFolder>): Promise<ProjectPacks> {
  for (let step = reading.next(); ; step = reading.next(await read(step.value))) if (step.done) return step.value;
}

interface Found {
  readonly place: PackPlace;
  readonly files: readonly PackFile[];
  readonly bases: readonly string[];
}

function placeOf(name: string): PackPlace | undefined {
  if (!/[/\\]/.test(name) && name !== '.') return /^[a-z0-9-]+$/.test(name) ? { name, folder: `${packsFolder}/${name}`, installed: true } : undefined;
  if (/^[/\\]|^[a-z][a-z0-9+.-]*:|\\/i.test(name)) return undefined;
  const parts = name.split('/').filter(part => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..')) return undefined;
  const folder = parts.join('/');
  return { name, folder, installed: folder.startsWith(`${packsFolder}/`) };
}

/** The pack that another one builds on: named by the project itself, or else added. */
function namedAs(id: string, wanted: readonly { readonly name: string }[]): string {
  return wanted.find(({ name }) => name.split('/').findLast(part => part !== '') === id)?.name ?? id;
}

/** Each pack behind those it extends. A pack that leads back to itself is told of, and read where it stands. */
function inOrder(found: ReadonlyMap<string, Found>, problems: RuleProblem[]): readonly (readonly [string, Found])[] {
  const order: (readonly [string, Found])[] = [], state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    const one = found.get(id);
    if (one === undefined || state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      problems.push({ path: `${one.place.folder}/pack.yaml`, line: 1, column: 1, start: 0, end: 0, message: `the pack ${id} extends itself by way of others; take one "extends" out` });
      return;
    }
    state.set(id, 'open');
    one.bases.forEach(visit);
    state.set(id, 'done');
    order.push([id, one]);
  };
  for (const id of found.keys()) visit(id);
  return order;
}

function inForceOf(names: readonly string[], base: RuleSet, rules: RuleSet): Pick<ProjectPacks, 'inForce'> {
  const ours = names.filter(name => isBundledPack(name, base)), teams = rules.teams ?? [];
  if (ours.length === 0 && names.length > 0) return {};
  return { inForce: [...new Set([...ours, ...teams.flatMap(({ id, extends: bases }) => [id, ...bases])])] };
}
