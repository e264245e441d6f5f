/** After the blows: everything has a bounded time to come to rest, and is then compared with the log. */

import { setTimeout as sleep } from 'node:timers/promises';
import { planTime, SYSTEM } from '@duban/domain';
import { createEventStore } from '@duban/event-store';
import { planView, setClock } from '@duban/plan-loader';
import { rebuild } from '@duban/projector';
import { type Finding, renderFinding, verifyPlan } from '@duban/recovery';
import { openDatabase } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';
import type { Check, Row } from './check.ts';
import { checkRungs } from './rungs.ts';
import type { System } from './system.ts';

export type Settled = {
  readonly rows: readonly Row[];
  /** Plan time in milliseconds: what fell due before it had its time. */
  readonly until: number;
  readonly checks: readonly Check[];
  /** Milliseconds from the last blow until nothing differed any more. */
  readonly took: number;
};

/** Milliseconds. */
const READY_WITHIN = 60_000;
const SETTLES_WITHIN = 150_000;
const LOOK = 2_000;

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
    for (const givenUp = performance.now() + SETTLES_WITHIN; ; await sleep(LOOK)) {
      ({ findings } = await verifyPlan(plan, { store, db: database.pool, client }));
      rows = await readAll(store, plan);
      rungs = checkRungs(rows, until);
      streams = (await store.streams(plan)).length;
      const differs = findings.length > 0 || rungs.some(({ differences }) => differences.length > 0);
      if (!differs || performance.now() > givenUp) break;
    }
    const took = performance.now() - began;
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
    return { rows, until, checks, took };
  } finally {
    await owner.close();
    await database.close();
    await connection.close();
  }
};

/** From here on plan time passes as on the wall, so that what is due is due by now; answers that moment. */
const slowDown = async (client: Client, plan: string): Promise<number> => {
  for (const givenUp = performance.now() + READY_WITHIN; ; await sleep(500)) {
    try {
      await client.withDeadline(Date.now() + 10_000, async () => {
        const id = `chaos/slow-${Date.now()}`;
        const sent = await setClock(client, plan, { kind: 'rehearsal', rate: 1 }, SYSTEM, id);
        if (!sent.ok) throw new Error(sent.refusal.code);
      });
      const { clock } = await planView(client, plan);
      return Date.parse(planTime(clock, Date.now()));
    } catch (error) {
      if (performance.now() > givenUp) throw new Error("the plan's clock cannot be set", { cause: error });
    }
  }
};

const readAll = async (store: ReturnType<typeof createEventStore>, plan: string): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const batch = await store.readLog({ plan, after: rows.at(-1)?.position ?? 0, limit: 5_000 });
    if (batch.length === 0) return rows;
    // What is checked is what a reader of the log gets: JSON, and nothing that lives in this process.
    rows.push(...(JSON.parse(JSON.stringify(batch)) as Row[]));
  }
};

const whenReady = async (graphqlUrl: string): Promise<void> => {
  const url = new URL('/ready', graphqlUrl);
  let said = 'nothing';
  for (const givenUp = performance.now() + READY_WITHIN; performance.now() < givenUp; await sleep(100)) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    said = (await response?.text()) ?? 'nothing';
    if (response?.ok && (JSON.parse(said) as { writes: boolean }).writes) return;
  }
  throw new Error(`${url.href} is not ready ${READY_WITHIN / 1_000} s after the last blow: ${said}`);
};
