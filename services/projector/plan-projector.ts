/** Projects one plan: a lasting failure is narrowed down to one event, which halts this plan and no other. */

import type { ProjectionFault } from '@duban/read-models';
import type { Logger } from '@duban/runtime';
import { applyBatch, DEFAULT_BATCH_EVENTS, type Projection, prepareCheckpoints } from './batch.ts';
import type { AppliedBatch } from './batch-spans.ts';
import { isWorthRetrying, LogBehindError, LogEndMissingError } from './errors.ts';
import { EventNotProjectedError, faultOf } from './fault.ts';
import { recordHalt } from './halts.ts';

export type PlanProjectorOptions = Projection & {
  readonly log?: Logger;
  /** Called for each batch that applied events. */
  readonly onBatch?: (batch: AppliedBatch) => void;
};

export type PlanProjector = {
  readonly isHalted: boolean;
  /** Attempts the next batch, unless the plan pauses; `head` was read from the log. Returns the number of events handled. */
  advance(head: number): Promise<number>;
  /** Ends the pause: the cause of the halt may be gone. */
  release(): void;
};

/** A halted plan is retried with exponential backoff, so that a repaired log or the end of a fault is noticed. */
const INITIAL_HALT_PAUSE_MS = 5_000;
const MAX_HALT_PAUSE_MS = 600_000;
/** After a transient error the plan pauses, while the other plans go on. */
const INITIAL_RETRY_PAUSE_MS = 100;
const MAX_RETRY_PAUSE_MS = 5_000;

export const createPlanProjector = (options: PlanProjectorOptions, plan: string): PlanProjector => {
  const { db, log, onBatch, limit = DEFAULT_BATCH_EVENTS } = options;
  let position: number | null = null;
  /** One of this many next events cannot be projected; null while no batch has failed. */
  let suspected: number | null = null;
  let pausedUntil = 0;
  let failures = 0;
  let halted = false;

  const backOff = (initialMs: number, maxMs: number): number => {
    const pauseMs = Math.min(initialMs * 2 ** failures, maxMs);
    failures += 1;
    pausedUntil = performance.now() + pauseMs;
    return pauseMs;
  };

  const halt = async (fault: ProjectionFault, err: unknown): Promise<void> => {
    await recordHalt(db, fault);
    const pauseMs = backOff(INITIAL_HALT_PAUSE_MS, MAX_HALT_PAUSE_MS);
    if (!halted) log?.error({ ...fault, err, pauseMs }, 'the projection of the plan is halted by an event');
    halted = true;
    suspected = null;
  };

  /** Handles a lasting failure of a batch of `tried` events: tries fewer, or halts the plan at a single event. */
  const narrow = async (err: unknown, tried: number): Promise<void> => {
    if (err instanceof EventNotProjectedError) return halt(err.fault, err.cause);
    if (err instanceof LogBehindError || err instanceof LogEndMissingError || tried <= 1) {
      const at = err instanceof LogBehindError ? (position ?? 0) : (position ?? 0) + 1;
      return halt(faultOf(err, { plan, position: at, stream: null, type: null }), err);
    }
    if (suspected === null)
      log?.warn({ plan, err, events: tried }, 'a batch cannot be projected; searching for the event that fails');
    suspected = tried;
  };

  const attempt = async (head: number, size: number): Promise<number> => {
    const began = Date.now();
    const result = await applyBatch({ ...options, limit: size }, plan);
    if (result.kind === 'busy') {
      position = null;
      return 0;
    }
    const { events } = result;
    position = result.position;
    if (events === 0 && position !== head) await checkEnd(options, plan, position, head);
    if (failures > 0 || halted) log?.info({ plan, failures, position }, 'the projection of the plan resumed');
    failures = 0;
    halted = false;
    const left = suspected === null || events === 0 ? 0 : suspected - events;
    suspected = left > 0 ? left : null;
    if (events === 0) return 0;
    onBatch?.({ plan, after: position - events, position, began, ended: Date.now() });
    log?.debug({ plan, ...result }, 'batch projected');
    return events;
  };

  return {
    get isHalted() {
      return halted;
    },
    release() {
      pausedUntil = 0;
    },
    async advance(head) {
      if (performance.now() < pausedUntil) return 0;
      position ??= await prepareCheckpoints(options, plan);
      if (position === head && !halted) return 0;
      // Bisects: half of the suspected events, so that each attempt halves what is left to search.
      const size = suspected === null ? limit : Math.max(1, Math.floor(suspected / 2));
      try {
        return await attempt(head, size);
      } catch (err) {
        if (!isWorthRetrying(err)) {
          await narrow(err, Math.min(size, Math.max(1, head - position)));
          return 0;
        }
        const pauseMs = backOff(INITIAL_RETRY_PAUSE_MS, MAX_RETRY_PAUSE_MS);
        log?.warn({ plan, err, failures, pauseMs }, 'the database is not available; retrying');
        return 0;
      }
    },
  };
};

/** Reads the head again, because only a head read after the batch proves that the log is shorter or has lost its end. */
const checkEnd = async (
  { store }: Pick<Projection, 'store'>,
  plan: string,
  shown: number,
  before: number,
): Promise<void> => {
  const head = (await store.heads()).find((one) => one.plan === plan);
  if (!head) return;
  if (head.position < shown) throw new LogBehindError(plan, shown, head.position);
  if (before > shown && head.position >= before) throw new LogEndMissingError(plan, shown + 1);
};
