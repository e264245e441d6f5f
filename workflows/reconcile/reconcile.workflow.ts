/**
 * One workflow a plan that has it compared with its log each night. By the time of day and not by the plan's clock: what it
 * looks for happens to machines and to people with access to them, in real time, and a plan that is rehearsed at a day a
 * second would do nothing but compare.
 */

import type { ReconcileActivities, ReconcileInput } from '@duban/contract';
import { continueAsNew, log, proxyActivities, sleep } from '@temporalio/workflow';

const { reconcile } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: '1 hour',
  // The night passes: what could not be compared by then is compared in the next.
  scheduleToCloseTimeout: '4 hours',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
  priority: { priorityKey: 5 },
});

const DAY_MS = 24 * 3_600_000;
/** 02:30 in the district, when nobody is in a hurry: 18:30 UTC. */
const NIGHT_MS = 18.5 * 3_600_000;
/** Past this the next run begins, so that no history grows long. */
const NIGHTS_A_RUN = 100;

export const reconcileWorkflow = async ({ plan }: ReconcileInput): Promise<never> => {
  for (let night = 0; night < NIGHTS_A_RUN; night += 1) {
    await sleep(untilNight(Date.now()));
    try {
      await reconcile({ plan });
    } catch (error) {
      log.warn('the plan was not compared with its log this night', { plan, error });
    }
  }
  return continueAsNew<typeof reconcileWorkflow>({ plan });
};

/** More than nothing: woken a moment early, it must not take the same night for the next one. */
const untilNight = (now: number): number => {
  const wait = (((NIGHT_MS - now) % DAY_MS) + DAY_MS) % DAY_MS;
  return wait < 60_000 ? wait + DAY_MS : wait;
};
