/** Tests in a real browser against a real `start`; run by `pnpm test:browser`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.test.ts'],
    experimental: { viteModuleRunner: false },
    // One instance and one browser serve all files: they run one after the other, in one process that remembers logins.
    globalSetup: './global-setup.ts',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 120_000,
    // As long as the browser's own waits.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 300_000,
    teardownTimeout: 120_000,
  },
});
