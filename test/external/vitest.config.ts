/** Tests against servers that are not installed by npm; each says what it needs. They run by `vitest run --config test/external/vitest.config.ts`, never by default. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    include: ['test/external/**/*.integration.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 60_000,
    maxWorkers: 1,
  },
});
