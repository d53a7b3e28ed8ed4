import * as z from 'zod/mini';
import { parseDocument } from 'yaml';
import { sha256 } from '../text/sha256';
import type { PackFile } from './teamPack';

z.config({ jitless: true }); // no eval

export const lockFile = 'lexfloor-lock.yaml';
/** Where packs that were added stand, below the folder of lexfloor.yaml. */
export const packsFolder = '.lexfloor/packs';

/** What a project has added, so that a pack that changes behind its back is noticed. */
export interface Lock {
  readonly packs: Readonly<Record<string, LockedPack>>;
}

export interface LockedPack {
  readonly version: string;
  /** Where it came from, as it was named. */
  readonly source: string;
  /** SHA-256 of the whole, made of those of its files. */
  readonly sha256: string;
  readonly files: Readonly<Record<string, string>>;
}

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const schema = z.strictObject({
  packs: z.record(z.string(), z.strictObject({ version: z.string(), source: z.string(), sha256: digest, files: z.record(z.string(), digest) })),
});

/** Reads `lexfloor-lock.yaml`; undefined where it is not as "pack add" writes it. */
export function readLock(text: string): Lock | undefined {
  if (text.length > 1_000_000) return undefined;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  try {
    const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // aliases
  }
}

/** The lock entry of a pack as it now stands. */
export function lockPack(files: readonly PackFile[], version: string, source: string): LockedPack {
  const sums = Object.fromEntries([...files].sort(byPath).map(({ path, text }) => [path, sumOf(text)]));
  return { version, source, sha256: whole(sums), files: sums };
}

/** The text of a lock. */
export function writeLock({ packs }: Lock): string {
  const name = (text: string): string => JSON.stringify(text); // unquoted, a sum of figures alone would be a number
  return [
    '# Written by "lexfloor pack add". Keep it with the drafts: a pack that is not as it says is refused.',
    'packs:',
    ...Object.keys(packs).sort().flatMap((id) => {
      const pack = packs[id]!;
      return [
        `  ${id}:`, `    version: ${pack.version}`, `    source: ${name(pack.source)}`, `    sha256: ${name(pack.sha256)}`, '    files:',
        ...Object.entries(pack.files).map(([path, sum]) => `      ${name(path)}: ${name(sum)}`),
      ];
    }),
    '',
  ].join('\n');
}

/** What of a pack is not as the lock says, and how to mend it; nothing where it is. */
export function lockFaults(id: string, files: readonly PackFile[], lock: Lock | undefined): readonly { readonly path: string; readonly message: string }[] {
  const mend = 'put it back, or run "lexfloor pack add" again';
  const locked = lock && Object.hasOwn(lock.packs, id) ? lock.packs[id] : undefined;
  if (locked === undefined) return [{ path: 'pack.yaml', message: `the pack ${id} is not in ${lockFile}; add it with "lexfloor pack add"` }];
  if (locked.sha256 !== whole(locked.files)) return [{ path: 'pack.yaml', message: `${lockFile} was changed by hand; run "lexfloor pack add" again` }];
  const here = new Map(files.map(({ path, text }) => [path, text]));
  return [
    ...Object.entries(locked.files).flatMap(([path, sum]) => {
      const text = here.get(path);
      return text === undefined ? [{ path, message: `this file of the pack ${id} is gone; ${mend}` }]
        : sumOf(text) === sum ? [] : [{ path, message: `this file has changed since the pack ${id} was added; ${mend}` }];
    }),
    ...files.filter(({ path }) => !Object.hasOwn(locked.files, path)).map(({ path }) => ({ path, message: `this file was not there when the pack ${id} was added; take it away, or run "lexfloor pack add" again` })),
  ];
}

/** Line ends may differ between a checkout on Windows and one elsewhere: they do not count. */
const sumOf = (text: string): string => sha256(text.replace(/\r\n/g, '\n'));
const whole = (files: Readonly<Record<string, string>>): string => sha256(Object.keys(files).sort().map((path) => `${files[path]}  ${path}\n`).join(''));
const byPath = (a: PackFile, b: PackFile): number => a.path < b.path ? -1 : 1;
