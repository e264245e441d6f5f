/** What can be done right now, asked of the parts themselves: reads need the database, writes need Temporal and a worker too. */

import { TASK_QUEUE } from '@duban/contract';
import type { Connection } from '@temporalio/client';

export type Health = {
  /** Queries can be answered. */
  readonly reads: boolean;
  /** Commands can be carried out, too. */
  readonly writes: boolean;
  readonly parts: {
    readonly postgres: boolean;
    readonly temporal: boolean;
    /** Some worker asked for work within the last minute and a half. */
    readonly worker: boolean;
  };
};

export type Parts = {
  /** Rejects when the read models cannot be read. */
  readonly askPostgres: () => Promise<unknown>;
  /** Rejects when Temporal does not answer, else says whether a worker is there. */
  readonly askTemporal: () => Promise<boolean>;
};

/** Milliseconds that a part has to answer. */
const LIMIT = 2_000;
/** Milliseconds for which an answer is good: asking often must not cost more than asking once. */
const FRESH = 1_000;
/** A worker that waits for work asks anew at least every minute. */
const LAST_POLL = 90_000;

export const createHealth = ({ askPostgres, askTemporal }: Parts): (() => Promise<Health>) => {
  let known: { readonly until: number; readonly health: Promise<Health> } | undefined;
  const look = async (): Promise<Health> => {
    const [postgres, temporal] = await Promise.all([answer(askPostgres), answer(askTemporal)]);
    const worker = temporal.up && temporal.value;
    const parts = { postgres: postgres.up, temporal: temporal.up, worker };
    return { reads: postgres.up, writes: postgres.up && worker, parts };
  };
  return () => {
    const now = Date.now();
    if (!known || now >= known.until) known = { until: now + FRESH, health: look() };
    return known.health;
  };
};

type Answer<T> = { readonly up: true; readonly value: T } | { readonly up: false };

const answer = async <T>(ask: () => Promise<T>): Promise<Answer<T>> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(resolve, LIMIT, { up: false });
  });
  const said = ask().then(
    (value): Answer<T> => ({ up: true, value }),
    (): Answer<T> => ({ up: false }),
  );
  try {
    return await Promise.race([said, late]);
  } finally {
    clearTimeout(timer);
  }
};

const WORKFLOW_TASKS = 1;

/** Rejects when Temporal does not answer in time, else says whether a worker is there. */
export const workerIsThere = async (connection: Connection, namespace: string): Promise<boolean> => {
  const { pollers } = await connection.withDeadline(Date.now() + LIMIT, () =>
    connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: WORKFLOW_TASKS,
    }),
  );
  return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > Date.now() - LAST_POLL);
};
