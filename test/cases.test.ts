import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCases, runCase } from '../server/src/analysis/cases';
import { bundledRules } from '../server/src/bundled';

const folder = new URL('../rules/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.md') && !path.endsWith('README.md'))
  .sort();
// Rules on request speak here as if their standard had been named.
const bundled = bundledRules();
const rules = { ...bundled, rules: bundled.rules.map(({ onRequest: _, ...rule }) => rule) };

describe.each(files)('rules/%s', (path) => {
  const pack = path.split('/')[0]!;
  const { cases, problems } = readCases(readFileSync(new URL(path, folder), 'utf8'));

  it('can be read', () => {
    expect(problems).toEqual([]);
    const ids = new Set(rules.rules.map(({ id }) => id));
    expect(cases.map(({ rule }) => `${pack}/${rule}`).filter(id => !ids.has(id))).toEqual([]);
  });

  it.each(cases)('$rule: $title (line $line)', (one) => {
    const { expected, actual } = runCase(one, rules, pack);
    expect(actual).toEqual(expected);
  });
});

describe('every rule', () => {
  const cases = files.flatMap(path => readCases(readFileSync(new URL(path, folder), 'utf8')).cases.map(one => ({ ...one, id: `${path.split('/')[0]}/${one.rule}` })));

  it.each(rules.rules.map(({ id }) => id))('%s has a case that fires and one that stays silent', (id) => {
    const own = cases.filter(one => one.id === id);
    expect(own.some(({ marks }) => marks.length > 0), 'fires').toBe(true);
    expect(own.some(({ marks }) => marks.length === 0), 'stays silent').toBe(true);
  });
});
