/** Tests against servers that are not installed by npm; each says what it needs. They run by `vitest run --config test/external/vitest.config.ts`, never by default. */
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
/** Whoever names a file wants it run: there it fails where a program is missing, instead of skipping. */
const isNamed = process.argv.slice(2).some((word) => files.some((name) => name.includes(word)));

export default defineConfig({
  test: {
    env: isNamed ? { DUBAN_TEST_NAMED: 'yes' } : {},
    experimental: { viteModuleRunner: false },
    include: ['test/external/**/*.integration.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 60_000,
    maxWorkers: 1,
  },
});
