// The modules `lexfloor:rules` (every pack under rules/, read and checked), `lexfloor:packs` (its files as they are) and `lexfloor:data`
// (what is computed and reported with), made when a bundle is built, so that neither the worker nor the command line parses YAML or
// checks rules at its start. Used by esbuild.js and vitest.config.mts.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

export const rulesFolder = fileURLToPath(new URL('.', import.meta.url));

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

/**
 * All packs read and checked by the engine itself (`engine/prepare.ts`), as one JSON text: what a program holds when it starts. A
 * mistake stops the build; the tests find it by themselves.
 */
export async function prepareText(strict = true) {
  const source = fileURLToPath(new URL('../server/src/engine/prepare.ts', import.meta.url));
  const { outputFiles: [bundle] } = await build({
    entryPoints: [source], bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], logLevel: 'silent',
  });
  const { preparePacks } = await import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`);
  const { faults, ...prepared } = preparePacks(readPackFiles());
  if (strict && faults.length > 0) throw new Error(faults.map(({ file, path, message }) => `rules/${file}: ${path.join('.')}: ${message}`).join('\n'));
  return JSON.stringify(prepared);
}

/** What is no rule and no catalogue: `{ calculation: { rates: {…} }, ratification: { acceptance, steps }, reporting: { article22, duties } }`. */
export function readData(folder = rulesFolder) {
  return Object.fromEntries(['calculation', 'exercises', 'library', 'model-law', 'practice', 'ratification', 'reporting'].map((name) => [name, Object.fromEntries(
    readdirSync(join(folder, name)).filter((file) => file.endsWith('.yaml')).sort()
      .map((file) => [file.slice(0, -'.yaml'.length), parse(readFileSync(join(folder, name, file), 'utf8'), { maxAliasCount: 100 })]),
  )]));
}

/** JSON inside a text is read several times faster than the same as a program. */
const asModule = (json) => `export default JSON.parse(${JSON.stringify(json)});`;

/** For esbuild: `plugins: [packsPlugin()]`. */
export function packsPlugin() {
  return {
    name: 'lexfloor-packs',
    setup(context) {
      context.onResolve({ filter: /^lexfloor:/ }, ({ path }) => ({ path, namespace: 'lexfloor' }));
      context.onLoad({ filter: /^lexfloor:rules$/, namespace: 'lexfloor' }, async () => ({ contents: asModule(await prepareText()), watchFiles: packFiles() }));
      context.onLoad({ filter: /^lexfloor:data$/, namespace: 'lexfloor' }, () => ({ contents: asModule(JSON.stringify(readData())), watchFiles: packFiles() }));
      context.onLoad({ filter: /^lexfloor:packs$/, namespace: 'lexfloor' }, () => ({ contents: asModule(JSON.stringify(readPackFiles())), watchFiles: packFiles() }));
    },
  };
}

/** For Vite and Vitest: `plugins: [packsVitePlugin()]`. */
export function packsVitePlugin() {
  return {
    name: 'lexfloor-packs',
    resolveId: (id) => (/^lexfloor:(?:rules|packs|data)$/.test(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!/^\0lexfloor:(?:rules|packs|data)$/.test(id)) return undefined;
      for (const file of packFiles()) this.addWatchFile(file);
      if (id === '\0lexfloor:data') return asModule(JSON.stringify(readData()));
      return asModule(id === '\0lexfloor:rules' ? await prepareText(false) : JSON.stringify(readPackFiles()));
    },
  };
}
