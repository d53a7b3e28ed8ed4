import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledRules } from '../../bundled';
import type { RuleProblem } from '../../engine/load';
import { packsFolder } from '../../engine/lock';
import type { RuleSet } from '../../engine/pack';
import { addPack, isBundledPack, loadTeamPack, readPackHead, type PackFile, type TeamPack } from '../../engine/teamPack';
import { checkCases } from '../../analysis/packCases';
import { largestArchive, readPackFolder, readPackZip, type FoundFiles } from '../../host/packs';
import { Unusable, problemLine } from '../unusable';
import { version } from '../version';
import { projectFolder } from './folder';

/** A pack opened by itself, with the rules that it and the packs it extends make. */
export interface OpenedPack {
  readonly pack: TeamPack;
  readonly rules: RuleSet;
  readonly files: readonly PackFile[];
  readonly leftOut: readonly string[];
}

/**
 * Opens a pack: a folder, a .zip, or the name of an npm package in `node_modules`. Packs of teams that it extends are looked for
 * beside it and among those that the project has added. Throws `Unusable` with a line for each mistake.
 */
export function openPack(source: string): OpenedPack {
  const found = readSource(source);
  const inside = found.folder;
  const wrong = (problems: readonly RuleProblem[]) => problems.map((one) => problemLine(join(inside, one.path), one.message, one.line, one.column));
  if (found.problems.length > 0) throw new Unusable(...found.problems.map(({ path, message }) => problemLine(path === '' ? source : join(inside, path), message)));
  const base = withBases(readPackHead(found.files).extends, dirname(inside), bundledRules(), new Set([readPackHead(found.files).id ?? '']));
  const { pack, problems } = loadTeamPack(found.files, base, version);
  const rules = pack ? addPack(base, pack) : base;
  const all = [...problems, ...pack ? checkCases(pack, rules) : []];
  if (pack === undefined || all.length > 0) throw new Unusable(...wrong(all));
  return { pack, rules, files: found.files, leftOut: found.leftOut };
}

function readSource(source: string): FoundFiles & { readonly folder: string } {
  const there = statSync(source, { throwIfNoEntry: false });
  if (there?.isDirectory()) return { ...readPackFolder(source), folder: source };
  if (there?.isFile()) {
    if (!/\.zip$/i.test(source)) throw new Unusable(problemLine(source, 'is a file; name the folder of the pack, or a .zip of it'));
    if (there.size > largestArchive) throw new Unusable(problemLine(source, `has ${Math.round(there.size / 1_000_000)} MB; archives of up to ${largestArchive / 1_000_000} MB are opened`));
    return { ...readPackZip(readFileSync(source)), folder: source };
  }
  const installed = join('node_modules', source);
  if (/^(?:@[a-z0-9._-]+\/)?[a-z0-9._-]+$/i.test(source) && !/^\.+$/.test(source) && existsSync(join(installed, 'pack.yaml'))) return { ...readPackFolder(installed), folder: installed };
  throw new Unusable(problemLine(source, /^[a-z]+:\/\//i.test(source) ? 'is an address, and nothing is fetched from the network; download it and name the file' : 'there is no such folder or file; check the path'));
}

/** The rules with the packs that one extends, those that these extend first. */
function withBases(ids: readonly string[], beside: string, rules: RuleSet, above: ReadonlySet<string>): RuleSet {
  for (const id of ids) {
    if (isBundledPack(id, rules) || rules.teams?.some((team) => team.id === id) || !/^[a-z0-9-]+$/.test(id)) continue;
    if (above.has(id)) throw new Unusable(problemLine(beside, `the pack ${id} extends itself by way of others; take one "extends" out`));
    const folder = [join(beside, id), join(projectFolder(), packsFolder, id)].find((one) => existsSync(join(one, 'pack.yaml')));
    if (folder === undefined) continue; // told at its place in pack.yaml
    const { files } = readPackFolder(folder);
    rules = withBases(readPackHead(files).extends, dirname(folder), rules, new Set([...above, id]));
    const { pack, problems } = loadTeamPack(files, rules, version);
    if (problems.length > 0) throw new Unusable(...problems.map((one) => problemLine(join(folder, one.path), one.message, one.line, one.column)));
    if (pack?.id === id) rules = addPack(rules, pack);
  }
  return rules;
}

/** "aurelia 1.2.0: 3 rules, 4 of others changed". */
export function describePack({ id, version: own, rules, changes }: TeamPack): string {
  const many = (count: number, one: string, several: string) => count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  const parts = [
    ...many(rules.length, 'rule', 'rules'), ...many(changes.stricter.length, 'stricter figure', 'stricter figures'),
    ...many(changes.changed.size, 'rule of another pack changed', 'rules of other packs changed'), ...many(changes.off.length, 'rule switched off', 'rules switched off'),
  ];
  return `${id} ${own}: ${parts.join(', ') || 'no rules'}`;
}

