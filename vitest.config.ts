/** All tests in one run; those that need Postgres and Temporal get them from the global set-up. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '.duban/**'],
  },
});
