import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readText } from '../../server/src/host/node';
import { laws } from '../terms/laws';
import { edited, type Chance } from './grammar';

const root = join(import.meta.dirname, '../..'), corpus = join(root, '..', 'shared', 'corpus');

/** Texts to begin from, read when first asked for; none where the folder is missing. */
function texts(paths: () => readonly string[]): () => readonly string[] {
  let read: readonly string[] | undefined;
  return () => read ??= paths().flatMap((path) => { const one = readText(path); return 'refused' in one ? [] : [one.text]; });
}

const ofKind = (kind: RegExp): (() => readonly string[]) => texts(() => laws.filter((name) => kind.test(name)).map((name) => join(corpus, name)));

/** Real laws by the format they stand in, and the YAML that ships with us. */
export const seeds = {
  bill: ofKind(/\.txt$/), markdown: ofKind(/\.md$/), akn: ofKind(/\.xml$/),
  yaml: texts(() => ['rules', 'test/packs'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path)).map((path) => join(root, folder, path)))),
};

/** A stretch of one of these texts, from the beginning of a line; the head of a file at times, since much is decided there. */
export function stretch(chance: Chance, from: readonly string[], most = 6000): string {
  if (from.length === 0) return '';
  const text = chance.of(from), start = chance.below(4) === 0 ? 0 : text.lastIndexOf('\n', chance.below(text.length)) + 1;
  return text.slice(start, start + 1 + chance.below(most));
}

/** Now and then a stretch of a real text, else what the grammar makes. Without such texts it is the grammar alone. */
export const mixed = (make: (chance: Chance) => string, from: () => readonly string[]) => (chance: Chance): string =>
  chance.below(3) === 0 && from().length > 0 ? stretch(chance, from()) : make(chance);

/** A real Word file with its XML bent inside; undefined where there is none to begin from. */
export function bentWord(chance: Chance): Uint8Array | undefined {
  const names = laws.filter((name) => name.endsWith('.docx'));
  if (names.length === 0 || !existsSync(corpus)) return undefined;
  const parts = unzipSync(readFileSync(join(corpus, chance.of(names))));
  for (const name of Object.keys(parts).filter((path) => /^word\/[a-z]+\.xml$/.test(path))) {
    if (name !== 'word/document.xml' && chance.below(3) > 0) continue;
    let text = strFromU8(parts[name]!).slice(0, 60_000);
    for (let i = chance.below(4); i > 0; i--) text = edited(chance, text, () => stretch(chance, [text], 400));
    parts[name] = strToU8(text);
  }
  return zipSync(parts, { level: 0 });
}
