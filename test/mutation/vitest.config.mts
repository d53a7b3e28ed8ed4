import { defineConfig, mergeConfig } from 'vitest/config';
import all from '../../vitest.config.mts';

// The tests that look at the files which `npm run mutate` changes; all others would only take time. LEXFLOOR_MUTATION_TESTS names fewer, for one
// file (`npm run mutate -- --mutate server/src/engine/quantity.ts`).
export default mergeConfig({ ...all, test: { ...all.test, include: [] } }, defineConfig({
  test: { include: process.env['LEXFLOOR_MUTATION_TESTS']?.split(',') ?? ['test/engine/checks.test.ts', 'test/engine/quantity.test.ts', 'test/engine/wording.test.ts', 'test/facts/quantities.test.ts'] },
}));
