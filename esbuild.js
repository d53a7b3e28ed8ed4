// Builds everything that ships, into dist/: the extension for desktop and web, the language server for both, the command line
// and the library. `node esbuild.js [--minify] [--watch] [--notices]`; the last writes what the licences of bundled packages ask for. CommonJS, because the package is: VS Code loads a web extension's
// entry as a `.js` file only, and takes it for an ES module when the package says "type": "module".
const { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { builtinModules } = require('node:module');
const { join } = require('node:path');
const esbuild = require('esbuild');

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');
const notices = process.argv.includes('--notices');
const at = (...path) => join(__dirname, ...path);

module.exports = { serverBundle };
if (require.main === module) main().catch((error) => {
  // esbuild has already printed what is wrong with the sources
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});

async function main() {
  const { packsPlugin } = await import('./rules/bundle.mjs');
  const contexts = await Promise.all(bundles(packsPlugin).map((options) => esbuild.context(options)));
  // Chunks carry a hash in their names: yesterday's would pile up and be packed
  for (const folder of ['chunks', 'server']) rmSync(at('dist', folder), { recursive: true, force: true });
  if (watch) {
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  try {
    const built = await Promise.all(contexts.map((context) => context.rebuild()));
    if (notices) writeFileSync(at('THIRD-PARTY-NOTICES.txt'), noticesOf(built.map(({ metafile }) => metafile)));
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
  linkCommand();
}

/** One entry a bundle; what differs between desktop, web and command line stands in these few lines. */
function bundles(packsPlugin) {
  const common = {
    bundle: true, minify, sourcemap: !minify, logLevel: watch ? 'info' : 'warning', absWorkingDir: __dirname, legalComments: 'none',
    charset: 'utf8', metafile: notices, plugins: [packsPlugin()],
  };
  const node = { ...common, platform: 'node', target: 'node20' };
  const browser = { ...common, platform: 'browser', target: 'es2022' };
  return [
    { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client/node.cjs', format: 'cjs', external: ['vscode'] },
    { ...browser, entryPoints: ['client/src/browser.ts'], outfile: 'dist/client/browser.js', format: 'cjs', external: ['vscode'] },
    serverBundle({ ...browser, plugins: [packsPlugin()] }),
    {
      // Split, so that what one command alone needs (the language server, say) is read only by that command
      ...node, entryPoints: { cli: 'server/src/cli.ts', index: 'server/src/index.ts' }, outdir: 'dist', format: 'esm',
      splitting: true, outExtension: { '.js': '.mjs' }, chunkNames: 'chunks/[name]-[hash]',
      // CommonJS packages inside an ES module still ask for Node's own modules by `require`
      banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
      plugins: [...common.plugins, executable('dist/cli.mjs')],
    },
  ];
}

/**
 * The language server for a process of Node and for a Worker in one file: its rules, the most of it, would stand in the extension twice.
 * Made as for the web; the half for Node asks for Node's modules when it runs, and for the protocol's package as Node has it.
 */
function serverBundle({ plugins, ...browser }) {
  const nodeHalf = {
    name: 'node-half',
    setup({ onResolve }) {
      onResolve({ filter: /^vscode-(?:languageserver|languageserver-protocol|jsonrpc)\/node(?:\.js)?$/ }, ({ path }) => ({ path: at('node_modules', path.split('/')[0], 'lib', 'node', 'main.js') }));
    },
  };
  return { ...browser, entryPoints: ['server/src/either.ts'], outfile: 'dist/server/server.js', format: 'iife', external: [...builtinModules, 'node:*'], plugins: [nodeHalf, ...plugins] };
}

/** Every package of which something is in a bundle: name, version, licence and its text, by the names. */
function noticesOf(metafiles) {
  const folders = new Set(metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    .flatMap(([path, { bytesInOutput }]) => bytesInOutput > 0 ? [/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []].flat() : []));
  const packages = [...folders].map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
    const file = readdirSync(at(folder)).find((one) => /^licen[cs]e/i.test(one));
    const by = typeof author === 'string' ? author : author?.name;
    return { title: `${name} ${version} (${license})`, text: file ? readFileSync(at(folder, file), 'utf8').trim() : `Licence: ${license}${by ? `; by ${by}` : ''}. The package carries no text of it.` };
  });
  const sorted = new Map(packages.sort((a, b) => a.title < b.title ? -1 : 1).map(({ title, text }) => [title, text]));
  const line = '-'.repeat(78);
  return `Lexfloor is built with these packages. Each remains under its own licence.\n\n${[...sorted.keys()].join('\n')}\n${[...sorted].map(([title, text]) => `\n${line}\n${title}\n${line}\n\n${text.replace(/\r\n/g, '\n')}\n`).join('')}`;
}

/** Marks a file as a program after each build. Its first line (`#!/usr/bin/env node`) comes from its source. */
function executable(path) {
  return {
    name: 'executable',
    setup(build) {
      build.onEnd(() => { if (existsSync(at(path))) chmodSync(at(path), 0o755); });
    },
  };
}

/** Lets `npx lexfloor` find the fresh build at once; npm links the commands of dependencies, not the package's own. */
function linkCommand() {
  const folder = at('node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'lexfloor.cmd'), '@node "%~dp0\\..\\..\\dist\\cli.mjs" %*\r\n');
    return;
  }
  rmSync(join(folder, 'lexfloor'), { force: true });
  symlinkSync('../../dist/cli.mjs', join(folder, 'lexfloor'));
}
