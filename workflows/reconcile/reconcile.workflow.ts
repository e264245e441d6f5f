/**
 * One workflow per plan that starts the comparison of the plan with its log each night. It follows real time, not the
 * plan's clock: faults of machines and manual changes happen in real time, and a plan rehearsed at a day a second would do
 * nothing but compare.
 */

import type { ReconcileActivities, ReconcileInput } from '@duban/contract';
import { continueAsNew, log, proxyActivities, sleep } from '@temporalio/workflow';

const { reconcile } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: '1 hour',
  // After this the comparison is left to the next night.
  scheduleToCloseTimeout: '4 hours',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
  priority: { priorityKey: 5 },
});

const DAY_MS = 24 * 3_600_000;
/** Start of the comparison, in milliseconds after midnight UTC: 18:30, which is 02:30 in the district, at low load. */
const START_TIME_MS = 18.5 * 3_600_000;
/** The workflow then continues as new, which limits the length of its history. */
const MAX_NIGHTS_PER_RUN = 100;

export const reconcileWorkflow = async ({ plan }: ReconcileInput): Promise<never> => {
  for (let night = 0; night < MAX_NIGHTS_PER_RUN; night += 1) {
    await sleep(msUntilStart(Date.now()));
    try {
      await reconcile({ plan });
    } catch (error) {
      log.warn('comparison of the plan with its log failed; next attempt in the next night', { plan, error });
    }
  }
  return continueAsNew<typeof reconcileWorkflow>({ plan });
};

/** Milliseconds to the next start; at least a minute, so that an early wake-up does not run the same night twice. */
const msUntilStart = (now: number): number => {
  const waitMs = (((START_TIME_MS - now) % DAY_MS) + DAY_MS) % DAY_MS;
  return waitMs < 60_000 ? waitMs + DAY_MS : waitMs;
};
