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
});

describe("a workflow that ran under Duban's patch of the SDK", () => {
  it('is replayed by another SDK, which has the check that the patch removes', async () => {
    const patched = await import('@temporalio/worker');
    expect(sdk.Worker).not.toBe(patched.Worker);
  });

  it.each(histories())('goes on under the SDK as it was published: %s', async (name) => {
    await sdk.Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, historyOf(name));
  });
});
