/** Verifies a plan: first the log itself, then workflows and read models against it. */

import type { EventStore } from '@duban/event-store';
import type { Client } from '@temporalio/client';
import type { Finding } from './finding.ts';
import { type VerifiedStores, verifyFiles } from './verify-files.ts';
import { type LogOptions, verifyLog } from './verify-log.ts';
import { type Queries, verifyReadModels } from './verify-read-models.ts';
import { verifyWorkflows } from './verify-workflows.ts';

export type PlanVerdict = {
  readonly plan: string;
  /** The last verified position and the hash there; kept outside the database, the hash later proves the log up to it. */
  readonly position: number;
  readonly hash: string | null;
  readonly findings: readonly Finding[];
};

export type VerifyPlanOptions = LogOptions & {
  readonly store: EventStore;
  readonly db: Queries;
  /** Null: the workflows are not compared. */
  readonly client: Client | null;
  /** Absent: the files that the log names are not verified. */
  readonly files?: VerifiedStores | undefined;
  /** Milliseconds that the projector may take to show what is in the log (default 5 000). */
  readonly maxLagMs?: number;
};

export const verifyPlan = async (plan: string, options: VerifyPlanOptions): Promise<PlanVerdict> => {
  const { store, db, client, files, maxLagMs } = options;
  const { position, hash, findings } = await verifyLog(store, plan, options);
  // Compared even with a broken log, because missing workflows and read models are worth knowing.
  const workflows = client ? await verifyWorkflows(client, store, plan) : [];
  const models = await verifyReadModels(db, store, plan, maxLagMs);
  const stored = files ? await verifyFiles(store, plan, files, db) : [];
  return { plan, position, hash, findings: [...findings, ...workflows, ...models, ...stored] };
};
