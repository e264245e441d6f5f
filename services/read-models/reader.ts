/** Reads on behalf of one reader: each connection is given the reader's scopes, and the row policies of the database filter by them. */

import { SessionNotKeptError } from '@duban/runtime';
import { Kysely, type LogConfig, PostgresDialect } from 'kysely';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { createPlanCache } from './plan/plan.cache.ts';
import { createReads, type Reads } from './reads.ts';

/** What a reader may see: the plan, the measures in a leader's charge, those of a unit, what is addressed to the reader, nothing. */
export type Scope = 'plan' | 'portfolio' | 'unit' | 'self' | 'none';

/** The restricted kinds of data, by their names in the database; all else is open to everyone who may see the plan. */
export const CIRCLES = ['drafts', 'to_do', 'waiting', 'papers', 'inbox', 'deliveries', 'accesses'] as const;
type Circle = (typeof CIRCLES)[number];

export type Reader = {
  readonly scopes: Readonly<Record<Circle, Scope>>;
  /** The only plan that is open; null for every plan. */
  readonly plan: string | null;
  readonly unit: string | null;
  readonly leader: string | null;
  readonly recipient: string | null;
};

export type Readers = (reader: Reader) => Reads;

/** There are few distinct readers: one for each role of each unit. */
const MAX_CACHED_READERS = 500;

/** The pool's role must be `duban_reader`: a connection shows no restricted data until a reader's scopes are set on it. */
export const createReaders = (pool: pg.Pool, log?: LogConfig): Readers => {
  /** For each connection: the reader whose settings it has, and the server process that holds them. */
  const configured = new WeakMap<pg.PoolClient, { readonly key: string; readonly pid: number }>();
  const kept = new LRUCache<string, Reads>({ max: MAX_CACHED_READERS });
  // Readers share the cache: a plan is the same for all of them, and the database checks each time who may see it.
  const cache = createPlanCache();

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
        // The new process may hold another reader's settings, so nothing is read on it.
        if (before && before.pid !== pid) throw new SessionNotKeptError('two statements ran in two server processes');
        configured.set(client, { key, pid });
      } catch (error) {
        client.release(error as Error);
        throw error;
      }
      return client;
    };
    const dialect = new PostgresDialect({ pool: { connect, end: async () => {}, options: pool.options } });
    return createReads(new Kysely<unknown>({ dialect, ...(log && { log }) }), cache);
  };

  return (reader) => {
    const settings = settingsOf(reader);
    const key = JSON.stringify(settings);
    const found = kept.get(key) ?? readsFor(settings, key);
    kept.set(key, found);
    return found;
  };
};

/** `*` stands for every plan; no plan can have that name. */
const settingsOf = ({ scopes, plan, unit, leader, recipient }: Reader) =>
  [
    ...CIRCLES.map((circle) => [`duban.reads_${circle}`, scopes[circle]] as const),
    ['duban.plan', plan ?? '*'],
    ['duban.unit', unit ?? ''],
    ['duban.leader', leader ?? ''],
    ['duban.recipient', recipient ?? ''],
  ] as const;
