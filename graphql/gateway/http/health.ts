/** Probes what the gateway depends on: reads need the database; writes need Temporal and a worker, too. */

import { TASK_QUEUE } from '@duban/contract';
import type { EndingCalendar, ProjectionHalt, ProjectionState } from '@duban/read-models';
import type { Connection } from '@temporalio/client';

export type Health = {
  /** Queries can be answered. */
  readonly reads: boolean;
  /** Commands can be carried out, too. */
  readonly writes: boolean;
  readonly parts: {
    readonly postgres: boolean;
    readonly temporal: boolean;
    /** Some worker polled for work within the last 90 seconds. */
    readonly worker: boolean;
    /** The read models lag behind the log by less than five seconds; halted plans do not count. */
    readonly projector: boolean;
  };
  /** How many events the read models lag behind the logs, and for how long the oldest has waited; null where unknown. */
  readonly projection: {
    readonly behind: number;
    readonly seconds: number;
    /** Plans whose projection is halted, at which position and why; the others go on. */
    readonly halted: readonly Halted[];
    /** Plans with events left out of the read models: how many, and the first of them. */
    readonly gaps: readonly { readonly plan: string; readonly count: number; readonly positions: readonly number[] }[];
  } | null;
  /** Plans whose calendar has ended or ends within sixty days and must be extended; empty where unknown. */
  readonly calendars: readonly EndingCalendar[];
};

type Halted = Pick<ProjectionHalt, 'plan' | 'position' | 'code' | 'cause' | 'since'>;

export type Probes = {
  /** How far each plan is projected; rejects when the read models cannot be read. */
  readonly askPostgres: () => Promise<readonly ProjectionState[]>;
  /** The plans whose calendar ends soon; rejects when the read models cannot be read. */
  readonly askCalendars?: () => Promise<readonly EndingCalendar[]>;
  /** Whether some worker polls for work; rejects when Temporal does not answer. */
  readonly askTemporal: () => Promise<boolean>;
};

/** How long a probe waits for an answer. */
const PART_TIMEOUT_MS = 2_000;
/** How long the last answer of a part stands while newer ones are late: under load both the part and the probe are slow. */
const PART_GRACE_MS = 10_000;
/** How long an answer is cached, so that frequent monitoring costs no more than rare monitoring. */
const HEALTH_CACHE_MS = 1_000;
/** A projector that works is seldom behind for a tenth of this. */
const MAX_PROJECTION_LAG_MS = 5_000;
/** An idle worker polls at least every minute. */
const WORKER_POLL_WINDOW_MS = 90_000;

export const createHealth = ({
  askPostgres,
  askTemporal,
  askCalendars = async () => [],
}: Probes): (() => Promise<Health>) => {
  let known: { readonly until: number; readonly health: Promise<Health> } | undefined;
  const projectionOf = createProjectionWatch();
  const postgresNow = withGracePeriod(askPostgres);
  const temporalNow = withGracePeriod(askTemporal);
  const calendarsNow = withGracePeriod(askCalendars);
  const probe = async (): Promise<Health> => {
    const [postgres, temporal, ending] = await Promise.all([postgresNow(), temporalNow(), calendarsNow()]);
    const worker = temporal.up && temporal.value;
    const projection = postgres.up ? projectionOf(postgres.value) : null;
    // A halted plan is listed by name and does not make the projector unhealthy.
    const projector = projection !== null && projection.runningSeconds * 1_000 < MAX_PROJECTION_LAG_MS;
    const parts = { postgres: postgres.up, temporal: temporal.up, worker, projector };
    return {
      reads: postgres.up,
      writes: postgres.up && worker,
      parts,
      projection: projection && publicProjection(projection),
      calendars: ending.up ? ending.value : [],
    };
  };
  return () => {
    const now = Date.now();
    if (!known || now >= known.until) known = { until: now + HEALTH_CACHE_MS, health: probe() };
    return known.health;
  };
};

/** Measures for how long each plan has waited to be projected up to some position. */
const createProjectionWatch = () => {
  const waits = new Map<string, { readonly head: number; readonly since: number }>();
  return (found: readonly ProjectionState[]): Watched => {
    const now = performance.now();
    let longest = 0;
    let longestRunning = 0;
    for (const { plan, head, shown, halt } of found) {
      const wait = waits.get(plan);
      if (shown >= head) waits.delete(plan);
      else if (!wait || shown >= wait.head) waits.set(plan, { head, since: now });
      else {
        longest = Math.max(longest, now - wait.since);
        if (!halt) longestRunning = Math.max(longestRunning, now - wait.since);
      }
    }
    const behind = found.reduce((sum, { head, shown }) => sum + Math.max(0, head - shown), 0);
    return {
      behind,
      seconds: secondsOf(longest),
      runningSeconds: secondsOf(longestRunning),
      halted: found
        .map(({ halt }) => halt)
        .filter((halt) => halt !== null)
        .map(publicHalt),
      gaps: found.filter(({ gapCount }) => gapCount > 0).map(publicGaps),
    };
  };
};

/** `runningSeconds`: the longest wait among the plans that are not halted. */
type Watched = NonNullable<Health['projection']> & { readonly runningSeconds: number };
const publicProjection = ({ runningSeconds: _, ...shown }: Watched): NonNullable<Health['projection']> => shown;
const secondsOf = (ms: number): number => Math.round(ms / 100) / 10;

/** The endpoint is public, so the measure that an event is about is left out. */
const publicHalt = ({ plan, position, code, cause, since }: ProjectionHalt): Halted => ({
  plan,
  position,
  code,
  cause,
  since,
});
const publicGaps = ({ plan, gapCount: count, gaps }: ProjectionState) => ({
  plan,
  count,
  positions: gaps.map(({ position }) => position),
});

type Answer<T> = { readonly up: true; readonly value: T } | { readonly up: false };

/**
 * A part that fails is down at once; one that is merely late is down after the grace period. A late answer still counts
 * as an answer; a late failure counts as lateness only.
 */
const withGracePeriod = <T>(ask: () => Promise<T>): (() => Promise<Answer<T>>) => {
  let last: { readonly answer: Answer<T>; readonly at: number } | undefined;
  return async () => {
    const began = performance.now();
    const settled = ask().then(
      (value) => {
        last = { answer: { up: true, value }, at: performance.now() };
      },
      () => {
        const at = performance.now();
        if (at - began < PART_TIMEOUT_MS) last = { answer: { up: false }, at };
      },
    );
    await within(settled, PART_TIMEOUT_MS);
    return last && performance.now() - last.at < PART_GRACE_MS ? last.answer : { up: false };
  };
};

const within = async (work: Promise<void>, limit: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const WORKFLOW_TASKS = 1;

/** Whether some worker polls our task queue; rejects when Temporal does not answer within `timeoutMs`. */
export const isWorkerPolling = async (
  connection: Connection,
  namespace: string,
  timeoutMs = PART_GRACE_MS,
): Promise<boolean> => {
  const { pollers } = await connection.withDeadline(Date.now() + timeoutMs, () =>
    connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: WORKFLOW_TASKS,
    }),
  );
  return pollers.some(
    ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > Date.now() - WORKER_POLL_WINDOW_MS,
  );
};
