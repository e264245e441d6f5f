/** What can be done right now, asked of the parts themselves: reads need the database, writes need Temporal and a worker too. */

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
    /** Some worker asked for work within the last minute and a half. */
    readonly worker: boolean;
    /** Answers are behind by no more than a moment. */
    readonly projector: boolean;
  };
  /** By how many events of the logs answers are behind, and for how long the oldest of them has waited; null where unknown. */
  readonly projection: {
    readonly behind: number;
    readonly seconds: number;
    /** Plans that stand still, at which position and why; the others go on. */
    readonly halted: readonly Halted[];
    /** Plans of which events are left out, how many, and the first of them. */
    readonly gaps: readonly { readonly plan: string; readonly count: number; readonly positions: readonly number[] }[];
  } | null;
  /** Plans whose calendar ends within sixty days or has ended, and has to be extended; empty where that is unknown. */
  readonly calendars: readonly EndingCalendar[];
};

type Halted = Pick<ProjectionHalt, 'plan' | 'position' | 'code' | 'cause' | 'since'>;

export type Parts = {
  /** How far each plan is shown; rejects when the read models cannot be read. */
  readonly askPostgres: () => Promise<readonly ProjectionState[]>;
  /** The plans whose calendar ends soon; rejects when the read models cannot be read. */
  readonly askCalendars?: () => Promise<readonly EndingCalendar[]>;
  /** Rejects when Temporal does not answer, else says whether a worker is there. */
  readonly askTemporal: () => Promise<boolean>;
};

/** Milliseconds that a part has to answer. */
const LIMIT = 2_000;
/** Milliseconds for which a part that is late is taken for what it was: under load it is slow, and so is whoever asks. */
const PATIENCE = 10_000;
/** Milliseconds for which an answer is good: asking often must not cost more than asking once. */
const FRESH = 1_000;
/** Milliseconds; a projector that does its work is seldom behind for a tenth of it. */
const MOMENT = 5_000;
/** A worker that waits for work asks anew at least every minute. */
const LAST_POLL = 90_000;

export const createHealth = ({
  askPostgres,
  askTemporal,
  askCalendars = async () => [],
}: Parts): (() => Promise<Health>) => {
  let known: { readonly until: number; readonly health: Promise<Health> } | undefined;
  const projectionOf = createProjectionWatch();
  const postgresNow = patiently(askPostgres);
  const temporalNow = patiently(askTemporal);
  const calendarsNow = patiently(askCalendars);
  const look = async (): Promise<Health> => {
    const [postgres, temporal, ending] = await Promise.all([postgresNow(), temporalNow(), calendarsNow()]);
    const worker = temporal.up && temporal.value;
    const projection = postgres.up ? projectionOf(postgres.value) : null;
    // A plan that stands still at an event is told of by name: the projector itself does its work.
    const projector = projection !== null && projection.going * 1_000 < MOMENT;
    const parts = { postgres: postgres.up, temporal: temporal.up, worker, projector };
    return {
      reads: postgres.up,
      writes: postgres.up && worker,
      parts,
      projection: projection && toldOf(projection),
      calendars: ending.up ? ending.value : [],
    };
  };
  return () => {
    const now = Date.now();
    if (!known || now >= known.until) known = { until: now + FRESH, health: look() };
    return known.health;
  };
};

/** Remembers since when it has waited for each plan to be shown up to some position. */
const createProjectionWatch = () => {
  const waits = new Map<string, { readonly head: number; readonly since: number }>();
  return (found: readonly ProjectionState[]): Watched => {
    const now = performance.now();
    let longest = 0;
    let going = 0;
    for (const { plan, head, shown, halt } of found) {
      const wait = waits.get(plan);
      if (shown >= head) waits.delete(plan);
      else if (!wait || shown >= wait.head) waits.set(plan, { head, since: now });
      else {
        longest = Math.max(longest, now - wait.since);
        if (!halt) going = Math.max(going, now - wait.since);
      }
    }
    const behind = found.reduce((sum, { head, shown }) => sum + Math.max(0, head - shown), 0);
    return {
      behind,
      seconds: secondsOf(longest),
      going: secondsOf(going),
      halted: found
        .map(({ halt }) => halt)
        .filter((halt) => halt !== null)
        .map(publicHalt),
      gaps: found.filter(({ gapCount }) => gapCount > 0).map(publicGaps),
    };
  };
};

/** `going`: the seconds for which the plans that do not stand still have waited. */
type Watched = NonNullable<Health['projection']> & { readonly going: number };
const toldOf = ({ going: _, ...told }: Watched): NonNullable<Health['projection']> => told;
const secondsOf = (ms: number): number => Math.round(ms / 100) / 10;

/** Whoever may ask is anybody: which measure an event is about is left out. */
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
 * A part that refuses is down at once; one that only is late, when it has not answered for a while. An answer counts
 * when it comes, though nobody waited for it so long; a refusal that is late is no more than late.
 */
const patiently = <T>(ask: () => Promise<T>): (() => Promise<Answer<T>>) => {
  let last: { readonly answer: Answer<T>; readonly at: number } | undefined;
  return async () => {
    const began = performance.now();
    const said = ask().then(
      (value) => {
        last = { answer: { up: true, value }, at: performance.now() };
      },
      () => {
        const at = performance.now();
        if (at - began < LIMIT) last = { answer: { up: false }, at };
      },
    );
    await within(said, LIMIT);
    return last && performance.now() - last.at < PATIENCE ? last.answer : { up: false };
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

/** Rejects when Temporal does not answer in time, else says whether a worker is there. */
export const workerIsThere = async (connection: Connection, namespace: string): Promise<boolean> => {
  const { pollers } = await connection.withDeadline(Date.now() + PATIENCE, () =>
    connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: WORKFLOW_TASKS,
    }),
  );
  return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > Date.now() - LAST_POLL);
};
