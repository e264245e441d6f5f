/**
 * Three tiers of tests, told apart by file name; each runs alone, and whoever asks for none runs all of them, one after
 * the other. The second has two projects, of which one gives each file a process. The third has two, of which the second
 * has the machine to itself.
 */
import { join } from 'node:path';
import { LongestFirst } from '@duban/testing/longest-first';
import { defineConfig } from 'vitest/config';

// Node strips types and compiles anew in every process, in workers and in the services that tests start: kept, it costs half.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/node-compile');

/** `test/browser` has a configuration and an installation of its own, `test/external` needs servers that npm does not install. */
const NEVER = ['**/node_modules/**', '.duban/**', 'test/browser/**', 'test/external/**'];
const INTEGRATION = '**/*.integration.test.ts';
const E2E = '**/*.e2e.test.ts';
/** They promise answers, deadlines or a recovery within a time: one at a time, with nothing beside them. */
const MEASURED = [
  'test/chaos/chaos.e2e.test.ts',
  'test/edge/overload.e2e.test.ts',
  'test/integration/after-a-crash.e2e.test.ts',
];
/** They measure the memory of their process, listen to it, change its environment, or install what can be installed once. */
const IN_A_PROCESS_OF_THEIR_OWN = [
  'graphql/gateway/http/many-subscriptions.integration.test.ts',
  'graphql/gateway/http/unhandled.integration.test.ts',
  'infra/local/supervisor.integration.test.ts',
  'test/edge/fuzz.integration.test.ts',
  'test/replay/replay.integration.test.ts',
  'test/replay/unpatched.integration.test.ts',
];
/** A real Postgres and a real Temporal for the whole tier. */
const SERVERS = ['test/support/global-setup.ts'];

const shared = {
  // Node itself loads the source, in tests as in the services: no second way of resolving and transforming.
  experimental: { viteModuleRunner: false },
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** Real servers and services, which a busy machine starts and turns to slowly: what hangs should fail, what is slow should not. */
const withServers = {
  ...shared,
  globalSetup: SERVERS,
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    // Two Postgres servers stop at the end, on a busy machine.
    teardownTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'v8',
      include: ['workflows/domain/**/*.ts'],
      exclude: ['**/*.test.ts', '**/testing.ts', '**/testing/**'],
      reporter: ['text-summary'],
    },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...NEVER, INTEGRATION, E2E],
          // What files import is loaded once a worker, not once a file.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...withServers,
          name: 'integration',
          include: [INTEGRATION],
          exclude: [...NEVER, ...IN_A_PROCESS_OF_THEIR_OWN],
          // Loading the gateway, the worker or the projector takes a second or two.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...withServers,
          name: 'integration-apart',
          include: IN_A_PROCESS_OF_THEIR_OWN,
          exclude: NEVER,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...withServers,
          name: 'e2e',
          include: [E2E],
          exclude: [...NEVER, ...MEASURED],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...withServers,
          name: 'e2e-measured',
          include: MEASURED,
          exclude: NEVER,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
