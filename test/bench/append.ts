/** Benchmarks the store's append against a bare prepared INSERT of the same columns into the same indexes. */
import { randomUUID } from 'node:crypto';
import { createEventStore } from '@duban/event-store';
import { type Database, openDatabase } from '@duban/runtime';
import { type Contender, type Measured, measureSideBySide } from './slices.ts';

export type AppendFigures = { readonly clients: number; readonly measured: readonly Measured[] };

const ROUNDS = 12;

/**
 * One event an append, all in one plan, each client on a stream of its own; `seconds` for each number of clients.
 * A plan's appends follow one another up to the commit, where bare INSERTs may share one: that is the price of a log
 * without gaps. The database must be migrated and is used up, since a log cannot be cleaned.
 */
export const benchAppend = async (
  databaseUrl: string,
  { seconds, clientCounts }: { readonly seconds: number; readonly clientCounts: readonly number[] },
): Promise<readonly AppendFigures[]> => {
  const poolSize = Math.max(...clientCounts);
  const owner = await openDatabase(databaseUrl, { poolSize });
  const worker = await openDatabase(databaseUrl, { poolSize, role: 'duban_worker' });
  const contenders = [append(worker), bareInsert(owner)];
  try {
    await owner.pool.query('create table duban.bench_event (like duban.event including all)');
    const figures: AppendFigures[] = [];
    for (const clients of clientCounts) {
      const measured = await measureSideBySide(contenders, { clients, seconds, rounds: ROUNDS });
      figures.push({ clients, measured });
    }
    return figures;
  } finally {
    await owner.pool.query('drop table if exists duban.bench_event');
    await Promise.all([owner.close(), worker.close()]);
  }
};

const plan = 'bench';
const type = 'ProgressReported';
const data = {
  report: 'r1',
  asOf: '2023-06-30',
  values: [{ target: 'roads', value: 42 }],
  text: '本月完成三条道路的修缮',
};
const command = { type: 'reportProgress', ...data };
const actor = { id: 'li', role: 'unit-reporter', unit: 'housing-bureau' } as const;
const occurredAt = '2023-06-30T08:00:00.000Z';
const streamOf = (client: number) => `measure/${client}`;

const append = ({ pool }: Database<unknown>): Contender => {
  const store = createEventStore(pool);
  const versions = new Map<number, number>();
  return {
    name: 'append to the event store',
    once: async (client) => {
      const expectedVersion = versions.get(client) ?? 0;
      const place = { plan, stream: streamOf(client), expectedVersion, commandId: randomUUID() };
      const result = await store.append({ ...place, command, actor, occurredAt, events: [{ type, data }] });
      if (result.kind !== 'appended') throw new Error(`the append was answered ${result.kind}`);
      versions.set(client, result.version);
    },
  };
};

const bareInsert = ({ pool }: Database<unknown>): Contender => {
  const text = `insert into duban.bench_event values ($1, $2::bigint, $3, $2::bigint::integer, 0, $4, $5, $6, 1, $7, $8, $9, now(), $5)`;
  const hash = Buffer.alloc(32, 7);
  let position = 0;
  return {
    name: 'bare prepared INSERT',
    once: (client) => {
      position += 1;
      const values = [plan, position, streamOf(client), randomUUID(), hash, type];
      const rest = [JSON.stringify(data), JSON.stringify(actor), occurredAt];
      return pool.query({ name: 'bench-insert', text, values: [...values, ...rest] });
    },
  };
};
