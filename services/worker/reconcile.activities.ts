/** Runs the nightly comparison and logs a warning if anything differs from the log. */

import type { ReconcileActivities } from '@duban/contract';
import type { EventStore } from '@duban/event-store';
import { type Queries, reconcilePlan } from '@duban/recovery';
import type { Logger } from '@duban/runtime';
import type { Client } from '@temporalio/client';

export type Comparing = {
  /** As the role `duban_worker`. */
  readonly db: Queries;
  readonly log?: Logger;
};

export const reconcileActivities = (
  client: Client,
  store: EventStore,
  { db, log }: Comparing,
): ReconcileActivities => ({
  async reconcile({ plan }) {
    const { position, findings, tookMs } = await reconcilePlan(plan, { store, db, client });
    const facts = { plan, position, tookMs, findings: findings.length };
    if (findings.length === 0) log?.info(facts, 'the plan agrees with its log');
    else log?.warn({ ...facts, first: findings[0]?.en }, 'the plan does not agree with its log');
  },
});
