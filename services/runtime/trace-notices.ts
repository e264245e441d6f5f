/** Who wrote an event tells whoever shows it which trace it belongs to: by a notice, for the log itself knows nothing of traces. */
import { setTimeout as sleep } from 'node:timers/promises';
import { context, propagation } from '@opentelemetry/api';
import type pg from 'pg';
import type { Logger } from './logger.ts';

const CHANNEL = 'duban_traces';
const PAUSE_MS = 1_000;

/** `carrier` is what a request would carry in its headers: `traceparent`. */
export type TraceNotice = {
  readonly plan: string;
  readonly position: number;
  readonly carrier: Readonly<Record<string, string>>;
};

/** Does nothing outside of a trace. A notice that is lost costs a span and nothing else, so nobody waits for it. */
export const announceTrace = (pool: pg.Pool, place: Pick<TraceNotice, 'plan' | 'position'>, log?: Logger): void => {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  if (!carrier.traceparent) return;
  const notice: TraceNotice = { plan: place.plan, position: place.position, carrier };
  pool
    .query(`select pg_notify('${CHANNEL}', $1)`, [JSON.stringify(notice)])
    .catch((err: unknown) => log?.debug({ err }, 'a trace was not announced'));
};

/** Takes one connection of the pool for itself, and another when that is lost. */
export const hearTraces = (pool: pg.Pool, hear: (notice: TraceNotice) => void, log?: Logger) => {
  const closing = new AbortController();
  const closed = new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()));
  const listen = async (): Promise<void> => {
    const client = await pool.connect();
    try {
      const lost = new Promise<void>((resolve) => client.on('error', () => resolve()).on('end', () => resolve()));
      client.on('notification', ({ payload }) => hear(JSON.parse(payload ?? '') as TraceNotice));
      await client.query(`listen ${CHANNEL}`);
      await Promise.race([lost, closed]);
    } finally {
      // A connection that has listened is not given to others.
      client.release(true);
    }
  };
  const running = (async () => {
    while (!closing.signal.aborted) {
      await listen().catch((err: unknown) => log?.debug({ err }, 'traces are not heard; trying again'));
      await sleep(PAUSE_MS, undefined, { signal: closing.signal }).catch(() => {});
    }
  })();
  return {
    async close() {
      closing.abort();
      await running;
    },
  };
};
