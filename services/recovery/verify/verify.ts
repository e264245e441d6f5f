/** Everything that can be compared with the log, plan by plan: the log itself first, for the rest is judged by it. */

import type { EventStore } from '@duban/event-store';
import type { Client } from '@temporalio/client';
import type { Finding } from './finding.ts';
import { type LogOptions, verifyLog } from './verify-log.ts';
import { type Queries, verifyReadModels } from './verify-read-models.ts';
import { verifyWorkflows } from './verify-workflows.ts';

export type PlanVerdict = {
  readonly plan: string;
  /** The last position that was proved, and the hash there: printed, it anchors the log outside the database. */
  readonly position: number;
  readonly hash: string | null;
  readonly findings: readonly Finding[];
};

export type VerifyPlanOptions = LogOptions & {
  readonly store: EventStore;
  readonly db: Queries;
  /** Null: the workflows are not looked at. */
  readonly client: Client | null;
};

export const verifyPlan = async (plan: string, options: VerifyPlanOptions): Promise<PlanVerdict> => {
  const { store, db, client } = options;
  const { position, hash, findings } = await verifyLog(store, plan, options);
  // What a broken log says of the rest means little, but what is missing there is worth knowing too.
  const workflows = client ? await verifyWorkflows(client, store, plan) : [];
  const models = await verifyReadModels(db, store, plan);
  return { plan, position, hash, findings: [...findings, ...workflows, ...models] };
};
