import { defineConfig } from 'vitest/config';
import { packsVitePlugin } from './rules/bundle.mjs';

export default defineConfig({
  plugins: [packsVitePlugin()],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/web/**'],
    testTimeout: 20_000,
  },
});
