import { testBundle } from '@duban/testing/bundle';
import { beforeAll, describe, expect, it } from 'vitest';
import { histories, historyOf } from './histories.ts';
import { loadUnpatchedWorker } from './unpatched-sdk.ts';

let sdk: Awaited<ReturnType<typeof loadUnpatchedWorker>>;
let bundle: string;
beforeAll(async () => {
  sdk = await loadUnpatchedWorker();
  sdk.Runtime.install({ logger: new sdk.DefaultLogger('ERROR') });
  bundle = await testBundle();
}, 60_000);

describe("what ran under Duban's patch of the SDK", () => {
  it('is held against another SDK, which has the guard that the patch takes out', async () => {
    const patched = await import('@temporalio/worker');
    expect(sdk.Worker).not.toBe(patched.Worker);
  });

  it.each(histories())('%s goes on under the SDK as it was published', async (name) => {
    await sdk.Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, historyOf(name));
  });
});
