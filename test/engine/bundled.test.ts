import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { loadRules } from '../../server/src/engine/load';

const folder = new URL('../../rules/', import.meta.url);
const groups = parse(readFileSync(new URL('phrases.yaml', folder), 'utf8'));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.yaml') && /^rules:/m.test(readFileSync(new URL(path, folder), 'utf8')));

describe('the rules that come with Lexfloor', () => {
  it.each(files)('%s has no fault', (path) => {
    const { rules, problems } = loadRules(`rules/${path}`, readFileSync(new URL(path, folder), 'utf8'), undefined, groups);
    expect(problems).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('are all in the bundle, each with its own id', () => {
    const { rules } = bundledRules();
    const count = files.reduce((sum, path) => sum + loadRules(`rules/${path}`, readFileSync(new URL(path, folder), 'utf8'), undefined, groups).rules.length, 0);
    expect(rules).toHaveLength(count);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(count);
  });

  it('cite Articles of instruments that the catalogue knows, with an address where one is known', () => {
    const { rules, instruments } = bundledRules();
    const cites = rules.flatMap(({ cites }) => cites);
    expect(cites.filter(({ instrument }) => !instruments.has(instrument))).toEqual([]);
    const without = new Set(cites.filter(({ url }) => url === undefined).map(({ instrument }) => instrument));
    expect([...without].sort()).toEqual(['AU-SPP', 'CARICOM-SS', 'IBERO-MSS']); // no address of theirs was seen
  });

  it('say what and why in sentences, and never speak of a violation', () => {
    for (const rule of bundledRules().rules) for (const text of [rule.title, rule.message, rule.why, rule.todo]) {
      const said = typeof text === 'string' ? [text] : Object.values(text ?? {});
      for (const one of said) expect(one, rule.id).not.toMatch(/violat|breach|infring|viola(?:r|tion)|incumpl/i);
    }
  });
});
