import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ignore, { type Ignore } from 'ignore';
import type { Host } from './host';
import { readFolderBelow } from './packs';

/** The file system as the language server sees it. */
export const nodeHost: Host = {
  async readFile(uri) {
    try {
      const decoded = decode(await readFile(fileURLToPath(uri)));
      return 'text' in decoded ? decoded.text : undefined;
    } catch {
      return undefined;
    }
  },
  async readFolder(uri, below) {
    try {
      return readFolderBelow(fileURLToPath(uri), below);
    } catch {
      return undefined;
    }
  },
};

/** The characters of a file, or why there are none. */
export type Decoded =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly mark: boolean; readonly problems: readonly Fault[] }
  | { readonly refused: string };

/** What is wrong and how to mend it; `at` is an offset in the text. */
export interface Fault {
  readonly at: number;
  readonly message: string;
}

/** Files beyond this are no drafts, and would not fit in one string with what is made of them. */
const largest = 256 * 1024 * 1024;

/** Reads one file whole. Never throws. */
export function readText(path: string): Decoded {
  try {
    const kind = statSync(path);
    if (kind.isDirectory()) return { refused: 'is a folder; name a file in it' };
    if (kind.isCharacterDevice() || kind.isBlockDevice()) return { refused: 'is a device; name a file' };
    if (kind.size > largest) return { refused: tooLarge(kind.size) };
    return decode(readFileSync(path));
  } catch (error) {
    return { refused: describeError(error) };
  }
}

/** Standard input to its end. */
export async function readStandardInput(): Promise<Decoded> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of process.stdin) {
      pieces.push(piece as Buffer);
      size += (piece as Buffer).length;
      if (size > largest) return { refused: tooLarge(size) };
    }
  } catch (error) {
    return { refused: describeError(error) };
  }
  return decode(Buffer.concat(pieces));
}

/** Writes a text back as it was found, with its byte order mark. Gives what went wrong, if anything did. */
export function writeText(path: string, text: string, mark: boolean): string | undefined {
  try {
    writeFileSync(path, (mark ? '\uFEFF' : '') + text);
    return undefined;
  } catch (error) {
    return describeError(error, 'written');
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so; the mark is taken off. Bytes that are neither become U+FFFD, with one problem. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const known = binary(bytes);
  if (known) return { refused: known };
  const head = bytes.subarray(0, 8192);
  if (encoding === 'utf-8' && head.includes(0)) return { refused: `is not a text (byte ${head.indexOf(0) + 1} is zero); save the draft as plain text in UTF-8` };

  const text = new TextDecoder(encoding).decode(bytes); // takes the byte order mark off
  const mark = encoding !== 'utf-8' || bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (encoding === 'utf-8' && isUtf8(bytes)) return { text, encoding, mark, problems: [] };
  const at = text.indexOf('\uFFFD');
  if (at < 0) return { text, encoding, mark, problems: [] };
  let replaced = 0;
  for (let i = at; i >= 0; i = text.indexOf('\uFFFD', i + 1)) replaced++;
  if (replaced > text.length / 4) return { refused: 'is not a text; save the draft as plain text in UTF-8' };
  const bad = replaced === 1 ? 'one character is' : `${replaced.toLocaleString('en')} characters are`;
  const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
  return { text, encoding, mark, problems: [{ at, message: `${bad} not valid ${name} and read as "\uFFFD"; save the file as UTF-8` }] };
}

/** Files that people give by mistake, by their first bytes. */
function binary(bytes: Uint8Array): string | undefined {
  const starts = (...codes: number[]) => codes.every((code, i) => bytes[i] === code);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'is a Word document or another zip archive, which this version cannot read; save it as plain text (.bill) in UTF-8';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'is a PDF; copy its words into a .bill file';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'is an old Word document (.doc); save it as plain text (.bill) in UTF-8';
  return undefined;
}

const tooLarge = (size: number): string => `has ${Math.round(size / 1024 / 1024)} MB; drafts of up to ${largest / 1024 / 1024} MB are read`;

function describeError(error: unknown, done = 'read'): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT': case 'ENOTDIR': return 'there is no such file; check the path';
    case 'EACCES': case 'EPERM': return `may not be ${done}; change its permissions`;
    case 'ELOOP': return 'is a symbolic link to itself; name the file it should lead to';
    case 'ENAMETOOLONG': return 'the path is too long; check it';
    case 'EROFS': return 'is on a read-only file system; copy it elsewhere';
    case 'ENOSPC': return 'could not be written, the disk is full; make room';
    default: return `could not be ${done} (${code ?? 'unknown error'}); check the file`;
  }
}

export interface Walk {
  /** Paths with forward slashes, in the order of their names; below the folder as it was given. */
  readonly files: readonly string[];
  /** Texts that might be drafts but do not say so. */
  readonly leftOut: readonly string[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/**
 * The drafts in a folder and below. What `.gitignore` files leave out is left out, and so are hidden folders, `node_modules` and
 * symbolic links to folders (they could lead round in circles). `wanted` judges a text by path and first characters.
 */
export function walk(folder: string, wanted: (path: string, head: () => string) => boolean): Walk {
  const files: string[] = [], leftOut: string[] = [], problems: { path: string; message: string }[] = [];
  const prefix = folder === '.' ? '' : `${folder.replaceAll('\\', '/').replace(/\/+$/, '')}/`;

  const visit = (below: string, ignored: readonly Ignored[]): void => {
    const here = join(folder, below);
    let entries;
    try {
      entries = readdirSync(here, { withFileTypes: true });
    } catch (error) {
      problems.push({ path: prefix + below, message: describeError(error) });
      return;
    }
    const rules = [...ignored, ...gitignoreOf(here)];
    for (const entry of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
      const path = below + entry.name, whole = join(here, entry.name);
      const isFolder = entry.isDirectory();
      if (isFolder && (entry.name.startsWith('.') || entry.name === 'node_modules')) continue;
      if (isIgnored(whole, isFolder, rules)) continue;
      if (isFolder) visit(`${path}/`, rules);
      else if (!textual.test(entry.name) || !isFile(whole)) continue;
      else if (wanted(prefix + path, () => firstCharacters(whole))) files.push(prefix + path);
      else if (!/^readme/i.test(entry.name)) leftOut.push(prefix + path);
    }
  };
  visit('', gitignoresAbove(folder));
  return { files, leftOut, problems };
}

/** Names that a draft may have. Others are not even opened. */
const textual = /\.(?:bill|md|markdown|txt|xml|akn)$/i;

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** The first characters of a file; empty where it cannot be read (reading it whole will say why). */
function firstCharacters(path: string): string {
  const bytes = Buffer.alloc(8192);
  try {
    const file = openSync(path, 'r');
    try {
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

function gitignoreOf(folder: string): Ignored[] {
  const path = join(folder, '.gitignore');
  if (!existsSync(path)) return [];
  const found = readText(path);
  return 'text' in found ? [{ folder: resolve(folder), rules: ignore().add(found.text) }] : [];
}

/** The rules of the folders above, up to the root of the checkout; none outside a checkout. */
function gitignoresAbove(folder: string): Ignored[] {
  const above: Ignored[] = [];
  for (let here = resolve(folder); ; here = dirname(here)) {
    if (existsSync(join(here, '.git'))) return above;
    if (dirname(here) === here) return [];
    above.unshift(...gitignoreOf(dirname(here)));
  }
}

/** The nearest rule decides, as in git. */
function isIgnored(path: string, isFolder: boolean, all: readonly Ignored[]): boolean {
  const absolute = resolve(path);
  let ignored = false;
  for (const { folder, rules } of all) {
    const name = relative(folder, absolute).split(sep).join('/');
    const verdict = rules.test(isFolder ? `${name}/` : name);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}
