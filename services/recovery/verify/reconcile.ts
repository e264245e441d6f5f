/** The nightly comparison: all of `verify`, and the hash that the previous comparison verified must still be in the log. */

import type { EventStore } from '@duban/event-store';
import type { Client } from '@temporalio/client';
import type { Finding } from './finding.ts';
import { verifyPlan } from './verify.ts';
import type { Queries } from './verify-read-models.ts';

export type ReconcileOptions = {
  readonly store: EventStore;
  /** As the role `duban_worker`. */
  readonly db: Queries;
  readonly client: Client;
};

export type Reconciliation = {
  readonly plan: string;
  /** When it was made. */
  readonly at: string;
  readonly position: number;
  readonly hash: string | null;
  readonly findings: readonly Finding[];
  readonly tookMs: number;
};

/** Compares, stores the result in `duban.reconciliation` and returns it. */
export const reconcilePlan = async (plan: string, options: ReconcileOptions): Promise<Reconciliation> => {
  const { db } = options;
  const began = performance.now();
  const verified = await lastVerified(db, plan);
  const { position, hash, findings } = await verifyPlan(plan, { ...options, ...(verified && { printed: [verified] }) });
  const at = new Date().toISOString();
  const tookMs = Math.round(performance.now() - began);
  await db.query(
    `insert into duban.reconciliation (plan, at, position, hash, findings, took_ms) values ($1, $2, $3, $4, $5, $6)`,
    [plan, at, position, hash, JSON.stringify(findings), tookMs],
  );
  return { plan, at, position, hash, findings, tookMs };
};

/** A log rewritten entirely, with all its hashes, is consistent in itself, but not with a hash that was recorded before. */
const lastVerified = async (db: Queries, plan: string): Promise<{ position: number; hash: string } | undefined> => {
  const { rows } = await db.query<{ position: number; hash: string }>(
    `select position, hash from duban.reconciliation where plan = $1 and hash is not null and position > 0
     order by at desc limit 1`,
    [plan],
  );
  return rows[0] && { position: Number(rows[0].position), hash: rows[0].hash };
};

export const reconciliations = async (db: Queries, plan: string | null, limit: number): Promise<Reconciliation[]> => {
  const { rows } = await db.query<Reconciliation & { at: Date | string }>(
    `select plan, at, position, hash, findings, took_ms as "tookMs" from duban.reconciliation
     where $1::text is null or plan = $1 order by at desc limit $2`,
    [plan, limit],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString(), position: Number(row.position) }));
};
