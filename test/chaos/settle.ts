/** Gives the system a bounded time to settle after the last fault, then compares everything derived with the log. */

import { setTimeout as sleep } from 'node:timers/promises';
import { planTime, SYSTEM } from '@duban/domain';
import { createEventStore } from '@duban/event-store';
import { planView, setClock } from '@duban/plan-loader';
import { rebuild } from '@duban/projector';
import { type Finding, renderFinding, verifyPlan } from '@duban/recovery';
import { openDatabase } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';
import { checkDeadlines } from './check-deadlines.ts';
import type { Check, Row } from './checker.ts';
import type { System } from './system.ts';

export type Settled = {
  readonly rows: readonly Row[];
  /** Plan time in milliseconds: everything due before it must have happened. */
  readonly until: number;
  readonly checks: readonly Check[];
  /** Milliseconds from the last fault until nothing differed any more. */
  readonly settledMs: number;
};

const READY_TIMEOUT_MS = 60_000;
const SETTLE_TIMEOUT_MS = 150_000;
const POLL_INTERVAL_MS = 2_000;

/** @throws Error when a gateway does not get ready. */
export const settle = async (system: System, plan: string): Promise<Settled> => {
  const began = performance.now();
  await Promise.all(system.gateways.map(whenReady));
  const connection = await Connection.connect({ address: system.temporalAddress });
  const reading = { role: 'duban_projector', poolSize: 2, statementTimeout: 0 } as const;
  const database = await openDatabase<unknown>(system.databaseUrl, reading);
  const owner = await openDatabase<unknown>(system.databaseUrl, { poolSize: 3, statementTimeout: 0 });
  try {
    const client = new Client({ connection });
    const until = await slowDown(client, plan);
    const store = createEventStore(database.pool);
    let [rows, findings, rungs]: [readonly Row[], readonly Finding[], readonly Check[]] = [[], [], []];
    let streams = 0;
    for (const deadline = performance.now() + SETTLE_TIMEOUT_MS; ; await sleep(POLL_INTERVAL_MS)) {
      ({ findings } = await verifyPlan(plan, { store, db: database.pool, client }));
      rows = await readAll(store, plan);
      rungs = checkDeadlines(rows, until);
      streams = (await store.streams(plan)).length;
      const differs = findings.length > 0 || rungs.some(({ differences }) => differences.length > 0);
      if (!differs || performance.now() > deadline) break;
    }
    const settledMs = performance.now() - began;
    const rebuilt = await rebuild({ pool: owner.pool, swap: false, anew: true });
    const part = (name: Finding['part']) => findings.filter((one) => one.part === name).map(renderFinding);
    const differing = rebuilt.differences.map(({ table, key, kind }) => `${table} ${JSON.stringify(key)}: ${kind}`);
    const checks: Check[] = [
      ...rungs,
      { name: 'chain broken', checked: rows.length, differences: part('log') },
      { name: 'workflow differs from its stream', checked: streams, differences: part('workflow') },
      { name: 'read models behind or ahead', checked: rebuilt.models.length, differences: part('read-model') },
      { name: 'read models differ from a rebuild', checked: rebuilt.events, differences: differing },
    ];
    return { rows, until, checks, settledMs };
  } finally {
    await owner.close();
    await database.close();
    await connection.close();
  }
};

/** Slows the plan's clock to real time, so that nothing more falls due meanwhile; returns the plan time of that moment. */
const slowDown = async (client: Client, plan: string): Promise<number> => {
  for (const deadline = performance.now() + READY_TIMEOUT_MS; ; await sleep(500)) {
    try {
      await client.withDeadline(Date.now() + 10_000, async () => {
        const id = `chaos/slow-${Date.now()}`;
        const sent = await setClock(client, plan, { kind: 'rehearsal', rate: 1 }, SYSTEM, id);
        if (!sent.ok) throw new Error(sent.refusal.code);
      });
      const { clock } = await planView(client, plan);
      return Date.parse(planTime(clock, Date.now()));
    } catch (error) {
      if (performance.now() > deadline) throw new Error("the plan's clock cannot be set", { cause: error });
    }
  }
};

const readAll = async (store: ReturnType<typeof createEventStore>, plan: string): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const batch = await store.readLog({ plan, after: rows.at(-1)?.position ?? 0, limit: 5_000 });
    if (batch.length === 0) return rows;
    // The check works on what a reader of the log receives: plain JSON.
    rows.push(...(JSON.parse(JSON.stringify(batch)) as Row[]));
  }
};

const whenReady = async (graphqlUrl: string): Promise<void> => {
  const url = new URL('/ready', graphqlUrl);
  let body = 'nothing';
  for (const deadline = performance.now() + READY_TIMEOUT_MS; performance.now() < deadline; await sleep(100)) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    body = (await response?.text()) ?? 'nothing';
    if (response?.ok && (JSON.parse(body) as { writes: boolean }).writes) return;
  }
  throw new Error(`${url.href} is not ready ${READY_TIMEOUT_MS / 1_000} s after the last fault: ${body}`);
};
