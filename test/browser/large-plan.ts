/** A gateway of its own over a database with a plan of thousands of measures, beside the running installation. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanDefinition } from '@duban/domain';
import { migrateToLatest } from '@duban/migrations';
import { rebuild } from '@duban/projector';
import { openDatabase } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { insertEvents } from '@duban/testing/insert-events';
import { endProcess, freePort, startProcess } from '@duban/testing/service-process';
import { yearOf } from '@duban/testing/year';
import pg from 'pg';
import { inject } from 'vitest';

export const LARGE_PLAN = 'zhongyuan-2023';
export const MEASURES = 5_000;
/** Issued, acknowledged, and the first reports. */
const EVENTS = 20_000;
const DATABASE = 'duban_large';

/** The settings with which `start` runs its processes. */
export const environmentOf = (): Record<string, string> =>
  JSON.parse(readFileSync(join(inject('dataDir'), 'environment.json'), 'utf8')) as Record<string, string>;

/** The plan with its measures over and over, each copy under a code of its own. */
const largePlan = (): PlanDefinition => {
  const plan = readPlan(planDirectory(LARGE_PLAN));
  const measures = Array.from({ length: MEASURES }, (_, at) => {
    const measure = plan.measures[at % plan.measures.length];
    const copy = Math.floor(at / plan.measures.length);
    if (!measure) throw new Error('the plan has no measures');
    if (copy === 0) return measure;
    // 4.2-17 becomes 4.2.20-17.
    return { ...measure, id: `${measure.id}-${copy}`, code: measure.code.replace('-', `.${copy}-`) };
  });
  return { ...plan, measures };
};

export type LargePlan = { readonly port: number; end(): Promise<void> };

export const startLargePlan = async (): Promise<LargePlan> => {
  const environment = environmentOf();
  const url = new URL(environment.DATABASE_URL ?? '');
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await onServer(`drop database if exists ${DATABASE} with (force)`);
  await onServer(`create database ${DATABASE}`);
  const own = new URL(url);
  own.pathname = `/${DATABASE}`;
  await migrateToLatest(own.href);
  const owner = await openDatabase(own.href, { statementTimeout: 0 });
  const events = yearOf(largePlan(), { most: EVENTS, reportEvery: 7 });
  await insertEvents(owner.pool, LARGE_PLAN, events);
  await rebuild({ pool: owner.pool });
  await owner.pool.query('analyze');
  await owner.close();
  const port = await freePort();
  const gateway = await startProcess('graphql/gateway/main.ts', {
    ...environment,
    DATABASE_URL: own.href,
    DUBAN_HTTP_PORT: String(port),
  });
  return {
    port,
    end: async () => {
      await endProcess(gateway);
      await onServer(`drop database if exists ${DATABASE} with (force)`);
    },
  };
};
