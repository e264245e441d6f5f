import { testBundle } from '@duban/testing/bundle';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { histories, historyOf } from './histories.ts';

const files = histories();

let bundle: string;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  bundle = await testBundle();
});

const replay = (history: object): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, history);

describe('a workflow that began under an earlier release goes on under this version', () => {
  it('as shown by recorded histories of measures, of a plan and of its rhythm', () => {
    for (const kind of ['measure', 'plan', 'rhythm']) expect(files.join()).toContain(`/${kind}`);
  });

  it.each(files)('%s', async (name) => {
    await replay(historyOf(name));
  });

  it('and the test detects a history that this version could not have produced', async () => {
    const [name = ''] = files.filter((one) => one.includes('/measure'));
    const [started, ...rest] = historyOf(name).events;
    const attributes = {
      ...started?.workflowExecutionStartedEventAttributes,
      workflowType: { name: 'rhythmWorkflow' },
    };
    const other = [{ ...started, workflowExecutionStartedEventAttributes: attributes }, ...rest];
    await expect(replay({ events: other })).rejects.toThrow(/^Replay failed/);
  });
});
