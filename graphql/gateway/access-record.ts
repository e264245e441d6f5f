/** Every access is put on record: gathered for a moment and written together, so that no answer waits for it, and none is lost. */

import type { Access } from '@duban/read-models';
import type { Database, Logger } from '@duban/runtime';

export type AccessRecord = {
  /** False while so much waits to be written that nothing more may be let in. */
  readonly takesMore: boolean;
  add(access: Access): void;
  /** Resolves when all that was added is written; rejects when it cannot be. */
  close(): Promise<void>;
};

export type RecordOptions = {
  readonly log: Logger;
  /** Milliseconds for which accesses are gathered (default 200): so many are lost when the process is killed. */
  readonly gatherMs?: number;
  /** Accesses that may wait to be written (default 20 000). */
  readonly most?: number;
};

/** Most at once: a statement has to fit into the memory of both sides. */
const BATCH = 1_000;
/** How often the last writing is tried. */
const LAST_ATTEMPTS = 5;

const INSERT = `insert into duban.access
  (at, subject, role, unit, leader, request_id, kind, operation, fields, targets, plans, allowed, refusals)
  select at, subject, role, unit, leader, request_id, kind, operation, fields, targets, plans, allowed, refusals
  from json_populate_recordset(null::duban.access, $1::json)`;

export const createAccessRecord = (
  { pool }: Pick<Database<unknown>, 'pool'>,
  { log, gatherMs = 200, most = 20_000 }: RecordOptions,
): AccessRecord => {
  let waiting: Access[] = [];
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const write = async (): Promise<void> => {
    const batch = waiting.slice(0, BATCH);
    if (batch.length === 0) return;
    await pool.query(INSERT, [JSON.stringify(batch.map(rowOf), storable)]);
    waiting = waiting.slice(batch.length);
  };
  const gather = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      writing = write()
        .catch((err: unknown) => log.error({ err, waiting: waiting.length }, 'accesses cannot be put on record yet'))
        .then(() => {
          writing = null;
          if (waiting.length > 0) gather();
        });
    }, gatherMs);
  };

  return {
    get takesMore() {
      return waiting.length < most;
    },
    add(access) {
      waiting.push(access);
      if (!writing) gather();
    },
    async close() {
      clearTimeout(timer);
      // Not begun again: the timer is taken, and never fires.
      await writing;
      clearTimeout(timer);
      for (let attempt = 1; waiting.length > 0; )
        try {
          await write();
        } catch (error) {
          if (attempt === LAST_ATTEMPTS) throw error;
          attempt += 1;
        }
    },
  };
};

const rowOf = ({ requestId, ...access }: Access) => ({ ...access, request_id: requestId });

/** Whatever anybody may ask for must be stored, or nothing more would be: Postgres takes no U+0000 and no halves of a pair. */
const storable = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
