import { readFileSync } from 'node:fs';
import type { PackFile } from '../../server/src/engine/teamPack';

/** Where the pack lies: `lexfloor pack add` takes it from there. */
export const houseFolder = new URL('../packs/aurelia/', import.meta.url);

/** A pack as a ministry would write it: stricter figures than C102, a parameter and an instrument of its own, French wording. The head first, the cases last. */
export const houseStyle: readonly PackFile[] = ['pack.yaml', 'articles.yaml', 'vocabulary/en.yaml', 'clauses.yaml', 'rules/house.yaml', 'rules/house.md']
  .map((path) => ({ path, text: readFileSync(new URL(path, houseFolder), 'utf8') }));

/** The same with other words in one file. */
export const changed = (path: string, from: string | RegExp, to: string): readonly PackFile[] =>
  houseStyle.map((file) => file.path === path ? { path, text: file.text.replace(from, to) } : file);
