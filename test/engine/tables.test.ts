import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script without types
import { renderTables } from '../../rules/tables.mjs';
import { bundledRules } from '../../server/src/bundled';

describe('the tables of rules', () => {
  const tables: Record<string, string> = renderTables(bundledRules());

  it.each(Object.keys(tables))('rules/%s is up to date (else run: node rules/tables.mjs)', (path) => {
    expect(readFileSync(new URL(`../../rules/${path}`, import.meta.url), 'utf8')).toBe(tables[path]);
  });
});
