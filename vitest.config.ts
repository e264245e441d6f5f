/** All tests in one run; those that need Postgres and Temporal get them from the global set-up. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '.duban/**'],
    globalSetup: ['test/support/global-setup.ts'],
    // Node itself loads the source, in tests as in the services: no second way of resolving and transforming.
    experimental: { viteModuleRunner: false },
    // Real servers on a busy machine: a test that hangs should fail, a slow one should not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
