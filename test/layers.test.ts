import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each folder may import those before it. `lsp` and `cli` stand side by side. */
const order = [['text'], ['words'], ['draft'], ['formats'], ['facts'], ['engine'], ['analysis'], ['report'], ['office'], ['lsp', 'cli'], ['entries']];
/**
 * Commands load two entries when they need them, so that the others start without: the bundled rules, and the language server
 * for `lexfloor server`.
 */
const lazily = ['server/src/bundled', 'server/src/bundledData', 'server/src/node'];
const core = ['text', 'words', 'draft', 'formats', 'facts', 'engine', 'analysis', 'report'];

interface Import {
  readonly from: string;
  readonly to: string;
}

const root = join(import.meta.dirname, '..');
const imports = [...importsIn('server/src'), ...importsIn('client/src')];

describe('the tests', () => {
  it('make temporary folders in one place, which takes them away', () => {
    const makers = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && /\bmkdtemp/.test(readFileSync(join(root, 'test', path), 'utf8')));
    expect(makers.map((path) => path.replaceAll('\\', '/')).filter((path) => path !== 'layers.test.ts')).toEqual(['support/folder.ts']);
  });
});

describe('the layers', () => {
  it('are read from all sources', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(imports.map(({ from }) => layerOf(from)))).toEqual(new Set([...order.flat(), 'host', 'client']));
  });

  it('import only those before them', () => {
    const wrong = imports.filter(({ from, to }) => isOurs(to) && !mayImport(layerOf(from), layerOf(to)) && !(layerOf(from) === 'cli' && lazily.includes(to)));
    expect(wrong.map(show)).toEqual([]);
  });

  it('keep the protocol to lsp, cli and the entries', () => {
    const wrong = imports.filter(({ from, to }) =>
      /^vscode-(?:languageserver|jsonrpc)/.test(to) && !['lsp', 'entries', 'cli'].includes(layerOf(from)) && from !== 'server/src/host/client.ts');
    expect(wrong.map(show)).toEqual([]);
  });

  it('keep the editor to the client', () => {
    const wrong = imports.filter(({ from, to }) => /^vscode(?:-languageclient.*)?$/.test(to) && layerOf(from) !== 'client');
    expect(wrong.map(show)).toEqual([]);
  });

  it('keep the client apart from the server', () => {
    const wrong = imports.filter(({ from, to }) => isOurs(to) && (layerOf(from) === 'client') !== (layerOf(to) === 'client'));
    expect(wrong.map(show)).toEqual([]);
  });

  it('keep Node out of the core', () => {
    const wrong = imports.filter(({ from, to }) => to.startsWith('node:') && core.includes(layerOf(from)));
    expect(wrong.map(show)).toEqual([]);
  });

  it('read the bundled rules in one place', () => {
    expect(imports.filter(({ to }) => to.startsWith('lexfloor:')).map(({ from }) => from)).toEqual(['server/src/bundled.ts', 'server/src/bundledData.ts']);
  });
});

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (to === 'host') return ['lsp', 'cli', 'entries'].includes(from);
  // The host reads for lsp and cli; it knows characters and drafts, and nothing of rules
  if (from === 'host') return ['text', 'words', 'draft', 'formats'].includes(to);
  const at = (layer: string) => order.findIndex((layers) => layers.includes(layer));
  return at(to) >= 0 && at(to) < at(from);
}

/** The first folder below the sources; files that stand above all folders are entries. */
function layerOf(path: string): string {
  const [place, , folder, file] = path.split('/');
  if (place === 'client') return 'client';
  return file === undefined ? 'entries' : folder!;
}

const isOurs = (path: string) => path.startsWith('server/') || path.startsWith('client/');
const show = ({ from, to }: Import) => `${from} imports ${to}`;

/** All imports and re-exports of a folder's TypeScript, types included; relative ones as paths from the root. */
function importsIn(folder: string): Import[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => path.split('\\').join('/'));
  return files.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')).flatMap((path) => {
    const from = posix.join(folder, path);
    const text = readFileSync(join(root, from), 'utf8');
    return [...text.matchAll(/^(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm)]
      .map((found) => found[1] ?? found[2] ?? found[3]!)
      .map((to) => ({ from, to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to }));
  });
}
