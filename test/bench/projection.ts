/** Benchmarks a rebuild of all read models against one INSERT … SELECT of the same events into one table. */
import { type RebuildStep, rebuild } from '@duban/projector';
import { MODELS } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { insertEvents } from '@duban/testing/insert-events';
import { yearOf } from '@duban/testing/year';
import type pg from 'pg';

export type ProjectionFigures = {
  /** Events in the log, of as many plans as it takes. */
  events: number;
  /** In all tables of the read models. */
  rows: number;
  /** Events per second from the log into empty read models. */
  ours: number;
  /** Events per second into filled read models, whose rows are compared one by one. */
  again: number;
  /** Milliseconds of each step of the last one. */
  steps: Partial<Record<RebuildStep, number>>;
  /** Rows per second from the log into a table with the same columns and a primary key. */
  bare: number;
  ratio: number;
  /** Resident memory of this process in MB: before the rebuild, and its maximum during it. */
  memory: { before: number; most: number };
};
/** A plan's year with weekly reports has some 10,000 events. */
const REPORT_EVERY = 7;

/** The database must be migrated and is used up. Both sides take turns, `rounds` times each, on empty tables. */
export const benchProjection = async (
  databaseUrl: string,
  { events: wanted, rounds = 3 }: { events: number; rounds?: number },
): Promise<ProjectionFigures> => {
  const owner = await openDatabase(databaseUrl, { statementTimeout: 0 });
  try {
    const { pool } = owner;
    const events = await fillLog(pool, wanted);
    const tables = MODELS.flatMap(({ tables }) => tables.map((table) => `duban.${table}`));
    await pool.query('create table duban.bench_row (like duban.event, primary key (plan, position))');
    const spent = { ours: 0, bare: 0 };
    const memory = { before: held(), most: 0 };
    const onProgress = () => {
      memory.most = Math.max(memory.most, held());
    };
    for (let round = 0; round < rounds; round += 1) {
      await pool.query(`truncate duban.bench_row, duban.rm_checkpoint, ${tables.join(', ')}`);
      spent.ours += await timed(() => rebuild({ pool, onProgress }));
      spent.bare += await timed(() => pool.query('insert into duban.bench_row select * from duban.event'));
    }
    const { steps, onStep } = createSteps();
    const again = await timed(() => rebuild({ pool, onProgress, onStep }));
    onStep('done');
    const rows = await rowsIn(pool, tables);
    await pool.query('drop table duban.bench_row');
    const ours = (events * rounds * 1000) / spent.ours;
    const bare = (events * rounds * 1000) / spent.bare;
    return { events, rows, ours, again: (events * 1000) / again, steps, bare, ratio: ours / bare, memory };
  } finally {
    await owner.close();
  }
};

const held = (): number => process.memoryUsage().rss / 1e6;

const rowsIn = async (pool: pg.Pool, tables: readonly string[]): Promise<number> => {
  const counts = tables.map((table) => `(select count(*) from ${table})`);
  return Number((await pool.query(`select ${counts.join(' + ')} as rows`)).rows[0]?.rows);
};

const createSteps = () => {
  const steps: ProjectionFigures['steps'] = {};
  let now: RebuildStep | undefined;
  let began = 0;
  const onStep = (next: RebuildStep | 'done'): void => {
    const time = performance.now();
    if (now) steps[now] = time - began;
    [now, began] = [next === 'done' ? undefined : next, time];
  };
  return { steps, onStep };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/**
 * Written past the store, because the hash chain does not matter here and single appends would take an hour. One year is
 * decided by the domain; the others are copies of it for other plans.
 */
export const fillLog = async (pool: pg.Pool, wanted: number): Promise<number> => {
  const plan = readPlan(planDirectory('zhongyuan-2023'));
  const year = yearOf(plan, { most: wanted, reportEvery: REPORT_EVERY });
  await insertEvents(pool, plan.id, year);
  for (let copy = 2, left = wanted - year.length; left > 0; copy += 1, left -= year.length)
    await copyPlan(pool, plan.id, `${plan.id}-${copy}`, Math.min(left, year.length));
  await pool.query('analyze duban.event');
  return wanted;
};

const copyPlan = async (pool: pg.Pool, from: string, to: string, events: number): Promise<void> => {
  await pool.query(
    `insert into duban.event select $2, position, stream, version, ordinal, command_id, command_digest, type, schema_version,
       data, actor, occurred_at, recorded_at, hash from duban.event where plan = $1 and position <= $3`,
    [from, to, events],
  );
  await pool.query(`insert into duban.log_head values ($1, $2, sha256(''))`, [to, events]);
};
