/** Every access is put on record: a command's before it is carried out, all others gathered and written together. */

import type { Access } from '@duban/read-models';
import type { Database, Logger } from '@duban/runtime';
import { createInsertQueue } from './insert-queue.ts';

/** A command that is about to be carried out; `begun` is its own key, a UUID. */
export type BegunAccess = Access & { readonly begun: string };

/** What became of a begun command. */
export type AccessEnd = Pick<Access, 'at' | 'plans' | 'allowed' | 'refusals'> & { readonly begun: string };

export type AccessRecord = {
  /** False while so much waits to be written that nothing more may be let in. */
  readonly takesMore: boolean;
  /** For whatever changes nothing: written within `gatherMs`. */
  add(access: Access): void;
  /** Resolves once the access is committed; rejects when it cannot be: the command must not be carried out then. */
  begin(access: BegunAccess): Promise<void>;
  /** Written within `gatherMs`; when the process dies before, the record shows a command without an outcome. */
  end(outcome: AccessEnd): void;
  /** Resolves when all that was added is written; rejects when it cannot be. */
  close(): Promise<void>;
};

export type RecordOptions = {
  readonly log: Logger;
  /** Milliseconds for which accesses are gathered (default 200): so many, of queries, are lost when the process is killed. */
  readonly gatherMs?: number;
  /** Accesses that may wait to be written (default 20 000). */
  readonly most?: number;
};

const COLUMNS =
  'at, subject, role, unit, leader, request_id, kind, operation, fields, targets, plans, allowed, refusals, begun';
const INSERT_ACCESSES = `insert into duban.access (${COLUMNS})
  select ${COLUMNS} from json_populate_recordset(null::duban.access, $1::json)`;
/** On the disk, also where a database does not wait for it by default. */
const BEGIN_COMMANDS = `with durable as materialized (select set_config('synchronous_commit', 'on', true))
  insert into duban.access (${COLUMNS})
  select ${COLUMNS} from durable, json_populate_recordset(null::duban.access, $1::json)`;
/** A batch whose commit was not heard of is written again. */
const INSERT_OUTCOMES = `insert into duban.access_outcome (begun, at, plans, allowed, refusals)
  select begun, at, plans, allowed, refusals from json_populate_recordset(null::duban.access_outcome, $1::json)
  on conflict do nothing`;

export const createAccessRecord = (
  { pool }: Pick<Database<unknown>, 'pool'>,
  { log, gatherMs = 200, most = 20_000 }: RecordOptions,
): AccessRecord => {
  const insert = (statement: string) => async (rows: readonly object[]) => {
    await pool.query(statement, [JSON.stringify(rows, storable)]);
  };
  const onFailure = (err: unknown, waiting: number) =>
    log.error({ err, waiting }, 'accesses cannot be put on record yet');
  const options = { gatherMs, onFailure };
  const accesses = createInsertQueue(insert(INSERT_ACCESSES), options);
  const outcomes = createInsertQueue(insert(INSERT_OUTCOMES), options);
  const begin = createGroupCommit(insert(BEGIN_COMMANDS));
  return {
    get takesMore() {
      return accesses.waiting < most && outcomes.waiting < most;
    },
    add: (access) => accesses.add(rowOf(access)),
    async begin(access) {
      try {
        await begin(rowOf(access));
      } catch (err) {
        log.error({ err }, 'a command is refused: its access cannot be put on record');
        throw err;
      }
    },
    end: (outcome) => outcomes.add(outcome),
    async close() {
      await Promise.all([accesses.close(), outcomes.close()]);
    },
  };
};

/** One statement at a time; whatever comes meanwhile shares the next, so that many commands wait for one commit. */
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

const rowOf = ({ requestId, ...access }: Access | BegunAccess) => ({ ...access, request_id: requestId });

/** Whatever anybody may ask for must be stored, or nothing more would be: Postgres takes no U+0000 and no halves of a pair. */
const storable = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
