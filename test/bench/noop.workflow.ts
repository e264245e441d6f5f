/** The baseline of the command benchmark: an Update that runs one activity and nothing else. */

import { condition, defineUpdate, proxyActivities, proxyLocalActivities, setHandler } from '@temporalio/workflow';

type Noop = { noop(): Promise<number> };

const regular = proxyActivities<Noop>({ startToCloseTimeout: '10 seconds' });
const local = proxyLocalActivities<Noop>({ startToCloseTimeout: '10 seconds' });

export const noopWorkflow = async (): Promise<void> => {
  setHandler(defineUpdate<number>('regular'), () => regular.noop());
  setHandler(defineUpdate<number>('local'), () => local.noop());
  await condition(() => false);
};
