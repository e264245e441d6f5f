/** Whose eyes a read is made with: told to the database, connection by connection, whose policies then filter every row. */

import { SessionNotKeptError } from '@duban/runtime';
import { Kysely, type LogConfig, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { createPlanShelf } from './plan/plan.shelf.ts';
import { createReads, type Reads } from './reads.ts';

/** How far somebody sees: the plan, the measures in a leader's charge, those of a unit, what is addressed to oneself, nothing. */
export type Scope = 'plan' | 'portfolio' | 'unit' | 'self' | 'none';

/** What is not open to everyone who may see the plan, by its name in the database. */
export const CIRCLES = ['drafts', 'to_do', 'waiting', 'papers', 'inbox', 'deliveries', 'accesses'] as const;
export type Circle = (typeof CIRCLES)[number];

export type Reader = {
  readonly scopes: Readonly<Record<Circle, Scope>>;
  /** The only plan that is open; null for every plan. */
  readonly plan: string | null;
  readonly unit: string | null;
  readonly leader: string | null;
  readonly recipient: string | null;
};

export type Readers = (reader: Reader) => Reads;

/** Readers of one kind are many, kinds are few: each role of each unit. */
const MOST_KEPT = 500;

/** Of a pool whose role is `duban_reader`: a connection shows nothing of the circles until it was told who looks. */
export const createReaders = (pool: pg.Pool, log?: LogConfig): Readers => {
  /** Of each connection: whose settings it has, and the server process that has them. */
  const configured = new WeakMap<pg.PoolClient, { readonly key: string; readonly pid: number }>();
  const kept = new Map<string, Reads>();
  // A plan's frame is the same for whoever may see the plan; which plans those are the database says each time.
  const shelf = createPlanShelf();

  const readsFor = (settings: readonly (readonly [string, string])[], key: string): Reads => {
    const setting = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, false)`);
    const statement = `select pg_backend_pid() as pid, ${setting.join(', ')}`;
    const connect = async (): Promise<pg.PoolClient> => {
      const client = await pool.connect();
      const before = configured.get(client);
      if (before?.key === key) return client;
      configured.delete(client);
      try {
        const { rows } = await client.query<{ pid: number }>(statement, settings.flat());
        const pid = rows[0]?.pid ?? 0;
        // What was set would be another's: nothing is read with it.
        if (before && before.pid !== pid) throw new SessionNotKeptError('two statements ran in two server processes');
        configured.set(client, { key, pid });
      } catch (error) {
        client.release(error as Error);
        throw error;
      }
      return client;
    };
    const dialect = new PostgresDialect({ pool: { connect, end: async () => {}, options: pool.options } });
    return createReads(new Kysely<unknown>({ dialect, ...(log && { log }) }), shelf);
  };

  return (reader) => {
    const settings = settingsOf(reader);
    const key = JSON.stringify(settings);
    const found = kept.get(key) ?? readsFor(settings, key);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
};

/** A plan may be named `*` by nobody: the names of plans have no such sign. */
const settingsOf = ({ scopes, plan, unit, leader, recipient }: Reader) =>
  [
    ...CIRCLES.map((circle) => [`duban.reads_${circle}`, scopes[circle]] as const),
    ['duban.plan', plan ?? '*'],
    ['duban.unit', unit ?? ''],
    ['duban.leader', leader ?? ''],
    ['duban.recipient', recipient ?? ''],
  ] as const;
