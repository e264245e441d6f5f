/** Follows a plan's log as rows of JSON, for the board during the year and for the checker at its end. */

import { setTimeout as sleep } from 'node:timers/promises';
import { createEventStore } from '@duban/event-store';
import { openDatabase } from '@duban/runtime';
import type { LogRow } from './checker/record.ts';

export type LogTail = {
  /** Everything read so far, in the order of the log. */
  readonly rows: readonly LogRow[];
  /** Reads the log to its present end, then stops following. Idempotent. */
  finish(): Promise<void>;
};

const POLL_INTERVAL_MS = 250;

export const tailLog = async (databaseUrl: string, plan: string): Promise<LogTail> => {
  const database = await openDatabase(databaseUrl, {
    role: 'duban_projector',
    poolSize: 1,
    applicationName: 'duban rehearsal',
  });
  const store = createEventStore(database.pool);
  const rows: LogRow[] = [];
  let after = 0;
  const read = async (): Promise<void> => {
    for (;;) {
      const batch = await store.readLog({ plan, after });
      // The check works on what a reader of the log receives: plain JSON.
      for (const row of JSON.parse(JSON.stringify(batch)) as (LogRow & { position: number })[]) {
        rows.push(row);
        after = row.position;
      }
      if (batch.length === 0) return;
    }
  };
  const stopping = new AbortController();
  let finished: Promise<void> | null = null;
  const following = (async () => {
    while (!stopping.signal.aborted) {
      await read();
      await sleep(POLL_INTERVAL_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    rows,
    finish() {
      stopping.abort();
      finished ??= following.then(read).finally(() => database.close());
      return finished;
    },
  };
};
