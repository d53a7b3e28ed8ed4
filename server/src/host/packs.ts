import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { decode } from './node';

/** A pack as it lies in a folder or an archive. */
export interface FoundFiles {
  /** Its YAML and Markdown, by paths with forward slashes. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Files that are no part of a pack: scripts, pictures. They are not read, let alone run. */
  readonly leftOut: readonly string[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** More than any pack has; what is larger is not even opened. The engine counts characters, and says so more exactly. */
const most = { archive: 20_000_000, file: 4_000_000, all: 16_000_000, files: 1000, depth: 8 } as const;

const wanted = /(?:\.(?:yaml|yml|md)|(?:^|\/)LICEN[CS]E[^/]*)$/i;

/** The files of a pack's folder. Hidden folders, `node_modules` and symbolic links are not followed. Never throws. */
export function readPackFolder(folder: string): FoundFiles {
  const files: { path: string; text: string }[] = [], leftOut: string[] = [], problems: { path: string; message: string }[] = [];
  let bytes = 0;
  const visit = (below: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1)) {
      const path = below + entry.name;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) problems.push({ path, message: 'is a symbolic link, and packs hold files only; copy the file itself' });
      else if (entry.isDirectory()) {
        if (depth < most.depth) visit(`${path}/`, depth + 1);
        else problems.push({ path, message: 'lies too deep; packs have few folders' });
      } else if (!entry.isFile() || !wanted.test(entry.name)) leftOut.push(path);
      else if (files.length < most.files) {
        const size = lstatSync(join(folder, path)).size;
        if ((bytes += size) > most.all || size > most.file) problems.push({ path, message: tooLarge(size) });
        else take(path, readFileSync(join(folder, path)), files, problems);
      }
    }
  };
  try {
    visit('', 0);
  } catch (error) {
    problems.push({ path: '', message: `could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); check the folder` });
  }
  return { files, leftOut, problems };
}

/** The same for a folder of a project: `below` leads to it, and no link in the way may lead out. Undefined where there is no such folder. */
export function readFolderBelow(project: string, below: string): FoundFiles | undefined {
  const whole = join(project, below);
  if (!statSync(whole, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  if (relative(realpathSync(project), realpathSync(whole)) === below.split('/').join(sep)) return readPackFolder(whole);
  return { files: [], leftOut: [], problems: [{ path: '', message: 'is a symbolic link, and packs are folders of the project; copy it in with "lexfloor pack add"' }] };
}

/**
 * The files of a pack in a .zip. Sizes are added up before anything is unpacked, and what an entry says of its size is all that it
 * gets; names that lead out of the pack, or come twice, refuse the archive. Nothing is written.
 */
export function readPackZip(bytes: Uint8Array): FoundFiles {
  const leftOut: string[] = [], names: string[] = [];
  let total = 0, refused: string | undefined;
  const refuse = (why: string): false => { refused ??= why; return false; };
  let entries: Readonly<Record<string, Uint8Array>> = {};
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (refused !== undefined) return false;
        if (/^(?:[/\\]|[a-z]:)|\\|(?:^|\/)\.\.(?:\/|$)|\0/i.test(name)) return refuse(`holds "${name.slice(0, 80)}", which leads out of the pack; ask for another archive`);
        if (name.endsWith('/') || /(?:^|\/)(?:\.[^/]*|node_modules|__MACOSX)(?:\/|$)/.test(name)) return false;
        if (!wanted.test(name)) { leftOut.push(name); return false; }
        if (names.includes(name)) return refuse(`holds "${name}" twice; ask for another archive`);
        names.push(name);
        if (names.length > most.files) return refuse(`holds more than ${most.files} files; that is no pack`);
        if ((total += originalSize) > most.all || originalSize > most.file) return refuse(tooLarge(total));
        return true;
      },
    });
  } catch {
    refused ??= 'is no zip archive that can be read; make it anew';
  }
  if (refused !== undefined) return { files: [], leftOut, problems: [{ path: '', message: refused }] };
  const top = names.find((name) => name === 'pack.yaml') ? '' : names.find((name) => /^[^/]+\/pack\.yaml$/.test(name))?.replace('pack.yaml', '') ?? '';
  const files: { path: string; text: string }[] = [], problems: { path: string; message: string }[] = [];
  for (const name of [...names].sort()) if (name.startsWith(top)) take(name.slice(top.length), entries[name]!, files, problems);
  return { files, leftOut, problems };
}

/** An archive is not opened where it is larger than any pack. */
export const largestArchive = most.archive;

/** Puts a pack's files where a project keeps those it has added, in the place of what was there. Throws what the file system throws. */
export function writePack(folder: string, files: FoundFiles['files']): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    const whole = join(folder, ...path.split('/'));
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }
}

function take(path: string, bytes: Uint8Array, files: { path: string; text: string }[], problems: { path: string; message: string }[]): void {
  const read = decode(bytes);
  if ('refused' in read) problems.push({ path, message: read.refused });
  else if (read.problems.length > 0) problems.push({ path, message: read.problems[0]!.message });
  else files.push({ path, text: read.text });
}

const tooLarge = (size: number): string => `has ${(size / 1_000_000).toFixed(size < 10_000_000 ? 1 : 0)} MB, and a file of a pack may have ${most.file / 1_000_000}, all of them ${most.all / 1_000_000}; make several packs of it`;
