import type { ChildProcess } from 'node:child_process';
import { BUNDLE_DATA_DIR } from '@duban/testing/bundle';
import { endProcess, freePort, startProcess } from '@duban/testing/service-process';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let stack: Stack;
let environment: Record<string, string>;
const children: ChildProcess[] = [];
beforeAll(async () => {
  stack = await startStack();
  environment = {
    ...stack.environment,
    DUBAN_DATA_DIR: BUNDLE_DATA_DIR,
    LOG_LEVEL: 'warn',
  };
});
afterAll(async () => {
  for (const child of children) await endProcess(child);
  await stack.stop();
});

const started = async (entry: string, key: string) => {
  const port = await freePort();
  children.push(await startProcess(entry, { ...environment, [key]: `127.0.0.1:${port}` }));
  return async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return [response.status, await response.json()];
  };
};
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 50 });

it('the worker process reports that it is live and ready', async () => {
  const asked = await started('services/worker/main.ts', 'DUBAN_WORKER_PROBE');
  await soon(async () => expect(await asked('/health')).toEqual([200, { live: true, parts: { worker: true } }]));
  expect(await asked('/ready')).toEqual([
    200,
    { ready: true, parts: { worker: true, postgres: true, temporal: true } },
  ]);
});

it('the notifier process reports that it is live and ready', async () => {
  const asked = await started('services/notifier/main.ts', 'DUBAN_NOTIFIER_PROBE');
  await soon(async () => expect(await asked('/health')).toEqual([200, { live: true, parts: { workers: true } }]));
  expect(await asked('/ready')).toEqual([
    200,
    { ready: true, parts: { workers: true, postgres: true, temporal: true, following: true } },
  ]);
});
