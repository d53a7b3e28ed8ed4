// The module `lexfloor:packs`: every YAML file under rules/ as one JSON value, made when a bundle is built, so that neither
// the worker nor the command line parses YAML at its start. Used by esbuild.js and vitest.config.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const rulesFolder = fileURLToPath(new URL('.', import.meta.url));
const moduleName = 'lexfloor:packs';

/** Paths of all rule data under `folder`, sorted, without the schemas. */
export function packFiles(folder = rulesFolder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** `{ "c102/pack.yaml": {…}, "c102/part-3-sickness.yaml": {…}, "vocabulary/en.yaml": {…} }`: paths below rules/, with slashes. */
export function readPackFiles(folder = rulesFolder) {
  return Object.fromEntries(packFiles(folder).map((path) => [
    relative(folder, path).split(sep).join('/'),
    parse(readFileSync(path, 'utf8'), { maxAliasCount: 100 }),
  ]));
}

/** For esbuild: `plugins: [packsPlugin()]`. */
export function packsPlugin() {
  return {
    name: 'lexfloor-packs',
    setup(build) {
      build.onResolve({ filter: /^lexfloor:packs$/ }, () => ({ path: moduleName, namespace: 'lexfloor-packs' }));
      build.onLoad({ filter: /.*/, namespace: 'lexfloor-packs' }, () => ({
        contents: JSON.stringify(readPackFiles()), loader: 'json', watchFiles: packFiles(),
      }));
    },
  };
}

/** For Vite and Vitest: `plugins: [packsVitePlugin()]`. */
export function packsVitePlugin() {
  return {
    name: 'lexfloor-packs',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load(id) {
      if (id !== `\0${moduleName}`) return undefined;
      for (const file of packFiles()) this.addWatchFile(file);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(readPackFiles()))});`;
    },
  };
}
