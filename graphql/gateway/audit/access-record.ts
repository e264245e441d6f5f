/** Stores the access record: a command's entry before it is carried out, all other entries in batches. */

import type { Access } from '@duban/read-models';
import type { Database, Logger } from '@duban/runtime';
import { createInsertQueue } from './insert-queue.ts';

/** A command that is about to be carried out; `begun` is its own key, a UUID. */
type BegunAccess = RecordedAccess & { readonly begun: string };

/** The outcome of a command whose entry was stored before. */
type AccessEnd = Pick<Access, 'at' | 'plans' | 'allowed' | 'refusals'> & {
  readonly begun: string;
  readonly positions: readonly number[];
};

/** As it is stored: with the session whose first access it may be. */
export type RecordedAccess = Access & { readonly session: string | null };

export type AccessRecord = {
  /** False while too many entries wait to be written; requests are then refused. */
  readonly takesMore: boolean;
  /** For queries and subscriptions: written within `gatherMs`. */
  add(access: RecordedAccess): void;
  /** Resolves once the entry is committed; when it rejects, the command must not be carried out. */
  begin(access: BegunAccess): Promise<void>;
  /** Written within `gatherMs`; if the process dies before, the record shows a command without an outcome. */
  end(outcome: AccessEnd): void;
  /** Resolves when all entries are written; rejects when they cannot be. */
  close(): Promise<void>;
};

export type RecordOptions = {
  readonly log: Logger;
  /** Milliseconds for which entries are batched (default 200); entries of that time are lost when the process is killed. */
  readonly gatherMs?: number;
  /** Entries that may wait to be written (default 20 000). */
  readonly maxWaiting?: number;
};

const COLUMNS =
  'at, subject, role, unit, leader, request_id, kind, operation, fields, targets, measures, conditions, registered, session, visit, plans, allowed, refusals, begun';
/** Another gateway, or this one before it was started again, may have recorded the login of the session. */
const INSERT_ACCESSES = `insert into duban.access (${COLUMNS})
  select ${COLUMNS} from json_populate_recordset(null::duban.access, $1::json)
  on conflict do nothing`;
/** Commits synchronously, even where the database's default does not. */
const BEGIN_COMMANDS = `with durable as materialized (select set_config('synchronous_commit', 'on', true))
  insert into duban.access (${COLUMNS})
  select ${COLUMNS} from durable, json_populate_recordset(null::duban.access, $1::json)`;
/** A batch is written again when its commit was not confirmed, so conflicts are ignored. */
const INSERT_OUTCOMES = `insert into duban.access_outcome (begun, at, plans, allowed, refusals, positions)
  select begun, at, plans, allowed, refusals, positions from json_populate_recordset(null::duban.access_outcome, $1::json)
  on conflict do nothing`;

export const createAccessRecord = (
  { pool }: Pick<Database<unknown>, 'pool'>,
  { log, gatherMs = 200, maxWaiting = 20_000 }: RecordOptions,
): AccessRecord => {
  const insert = (statement: string) => async (rows: readonly object[]) => {
    await pool.query(statement, [JSON.stringify(rows, storable)]);
  };
  const onFailure = (err: unknown, waiting: number) =>
    log.error({ err, waiting }, 'writing the access record failed: it will be tried again');
  const options = { gatherMs, onFailure };
  const accesses = createInsertQueue(insert(INSERT_ACCESSES), options);
  const outcomes = createInsertQueue(insert(INSERT_OUTCOMES), options);
  const begin = createGroupCommit(insert(BEGIN_COMMANDS));
  return {
    get takesMore() {
      return accesses.waiting < maxWaiting && outcomes.waiting < maxWaiting;
    },
    add: (access) => accesses.add(rowOf(access)),
    async begin(access) {
      try {
        await begin(rowOf(access));
      } catch (err) {
        log.error({ err }, 'writing the access record failed: the command is refused');
        throw err;
      }
    },
    end: (outcome) => outcomes.add(outcome),
    async close() {
      await Promise.all([accesses.close(), outcomes.close()]);
    },
  };
};

/** Group commit: one statement at a time; rows that arrive meanwhile share the next one. */
const createGroupCommit = (insert: (rows: readonly object[]) => Promise<void>) => {
  let waiting: object[] = [];
  let next: Promise<void> | null = null;
  let running: Promise<unknown> = Promise.resolve();
  const commit = async (): Promise<void> => {
    await running;
    const rows = waiting;
    waiting = [];
    next = null;
    const inserting = insert(rows);
    running = inserting.catch(() => {});
    return inserting;
  };
  return (row: object): Promise<void> => {
    waiting.push(row);
    next ??= commit();
    return next;
  };
};

const rowOf = ({ requestId, ...access }: RecordedAccess | BegunAccess) => ({ ...access, request_id: requestId });

/** Postgres rejects U+0000 and lone surrogates, and one rejected row would block all later ones. */
const storable = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
