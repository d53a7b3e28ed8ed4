import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import type { RuleSet } from '../../server/src/engine/pack';
import { clausesSchema, vocabularySchema } from '../../server/src/engine/packSchema';
import { phraseGroupsSchema } from '../../server/src/engine/schema';
import { loadTeamPack, type PackFile } from '../../server/src/engine/teamPack';

const folder = new URL('../../rules/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const filesOf = (pack: string): PackFile[] => readdirSync(new URL(`${pack}/`, folder), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/')).filter((path) => /\.(?:yaml|md)$/.test(path)).map((path) => ({ path, text: read(`${pack}/${path}`) }));
const packs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && readdirSync(new URL(`${entry.name}/`, folder)).includes('pack.yaml')).map(({ name }) => name);

/** The rules without those of one pack, as a team would find them that had to write it. */
function without(pack: string): RuleSet {
  const all = bundledRules(), instrument = [...all.instruments.keys()].find((id) => all.instruments.get(id)!.id === parse(read(`${pack}/pack.yaml`)).instrument?.id);
  return {
    ...all, rules: all.rules.filter((rule) => rule.pack !== pack),
    instruments: new Map([...all.instruments].filter(([id]) => id !== instrument)),
    catalogue: new Map([...all.catalogue].filter(([, { cite }]) => cite.instrument !== instrument)),
  };
}

describe('the packs of Lexfloor are written as a team would write them', () => {
  it('all of them', () => {
    expect(packs.length).toBeGreaterThan(30);
  });

  it.each(packs)('%s', (name) => {
    const { pack, problems } = loadTeamPack(filesOf(name), without(name), '0.1.0');
    expect(problems).toEqual([]);
    expect(pack!.id).toBe(name);
    const all = bundledRules();
    expect(pack!.rules).toEqual(all.rules.filter((rule) => rule.pack === name));
    expect(pack!.entries.map(({ cite }) => cite.label)).toEqual([...all.catalogue.values()].filter(({ cite }) => cite.instrument === pack!.instrument?.id).map(({ cite }) => cite.label));
  });

  it('phrases, clauses and words that they share', () => {
    expect(phraseGroupsSchema.safeParse(parse(read('phrases.yaml'))).error).toBeUndefined();
    expect(clausesSchema.safeParse(parse(read('clauses.yaml'))).error).toBeUndefined();
    for (const language of ['en', 'fr', 'es']) expect(vocabularySchema.safeParse(parse(read(`vocabulary/${language}.yaml`))).error, language).toBeUndefined();
  });
});
