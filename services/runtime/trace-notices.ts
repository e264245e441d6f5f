/** Passes the trace of an appended event from the writer to the projector by a Postgres notification, outside the log. */
import { setTimeout as sleep } from 'node:timers/promises';
import { context, propagation } from '@opentelemetry/api';
import type pg from 'pg';
import type { Logger } from './logger.ts';

const CHANNEL = 'duban_traces';
const RECONNECT_PAUSE_MS = 1_000;

/** `carrier` holds the W3C trace headers, such as `traceparent`. */
export type TraceNotice = {
  readonly plan: string;
  readonly position: number;
  readonly carrier: Readonly<Record<string, string>>;
};

/** Does nothing outside of a trace. It is not awaited, because a lost notice only costs a span. */
export const announceTrace = (pool: pg.Pool, place: Pick<TraceNotice, 'plan' | 'position'>, log?: Logger): void => {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  if (!carrier.traceparent) return;
  const notice: TraceNotice = { plan: place.plan, position: place.position, carrier };
  pool
    .query(`select pg_notify('${CHANNEL}', $1)`, [JSON.stringify(notice)])
    .catch((err: unknown) => log?.debug({ err }, 'trace notification failed: the span of this event is lost'));
};

/** Listens on a dedicated connection of the pool, and reconnects if it is lost. */
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
      // A connection that still listens must not return to the pool.
      client.release(true);
    }
  };
  const running = (async () => {
    while (!closing.signal.aborted) {
      await listen().catch((err: unknown) =>
        log?.debug({ err }, 'listening for trace notifications failed: reconnecting'),
      );
      await sleep(RECONNECT_PAUSE_MS, undefined, { signal: closing.signal }).catch(() => {});
    }
  })();
  return {
    async close() {
      closing.abort();
      await running;
    },
  };
};
