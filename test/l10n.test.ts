import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const texts = (path: string): Readonly<Record<string, string>> => JSON.parse(read(path));
const holes = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

describe.each(['fr', 'es'])('the interface in %s', (language) => {
  const bundle = texts(`client/l10n/bundle.l10n.${language}.json`);
  const said = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).flatMap((file) =>
    [...read(join('client/src', file)).matchAll(/l10n\.t\('((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text!.replace(/\\'/g, "'")));

  it('has every sentence of the extension, and no other', () => {
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter((text) => !(text in bundle))).toEqual([]);
    expect(Object.keys(bundle).filter((text) => !said.includes(text))).toEqual([]);
  });

  it('has the same holes in each sentence', () => {
    expect(Object.entries(bundle).filter(([text, translated]) => holes(text).join() !== holes(translated).join())).toEqual([]);
  });

  it('has every title and description of the manifest, and no other', () => {
    const keys = [...new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!))].sort();
    expect(keys.length).toBeGreaterThan(15);
    expect(Object.keys(texts('package.nls.json')).sort()).toEqual(keys);
    expect(Object.keys(texts(`package.nls.${language}.json`)).sort()).toEqual(keys);
  });
});

describe('what the manifest offers', () => {
  const manifest = JSON.parse(read('package.json'));

  it('gives each command a title in the category Lexfloor, so that the palette finds it', () => {
    for (const { command, category, title } of manifest.contributes.commands) expect([command, category, title]).toEqual([expect.stringMatching(/^lexfloor\./), 'Lexfloor', expect.stringMatching(/^%command\./)]);
  });

  it('tells each kind of word that the server tells apart', async () => {
    const { legend } = await import('../server/src/lsp/semanticTokens');
    expect(manifest.contributes.semanticTokenTypes.map(({ id }: { id: string }) => id)).toEqual(legend.tokenTypes);
    for (const type of legend.tokenTypes) expect(Object.keys(manifest.contributes.semanticTokenScopes[0].scopes)).toContain(type);
  });
});
