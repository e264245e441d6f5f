/** One plan on its way: what fails for good is narrowed down to one event, at which this plan stands still and no other. */

import type { ProjectionFault } from '@duban/read-models';
import type { Logger } from '@duban/runtime';
import { applyBatch, DEFAULT_BATCH_EVENTS, type Projection, prepareCheckpoints } from './batch.ts';
import type { AppliedBatch } from './batch-spans.ts';
import { isPassing, LogBehindError, LogEndMissingError } from './errors.ts';
import { EventNotProjectedError, faultOf } from './fault.ts';
import { recordHalt } from './halts.ts';

export type CourseOptions = Projection & {
  readonly log?: Logger;
  /** Told of each batch that applied anything. */
  readonly onBatch?: (batch: AppliedBatch) => void;
};

export type Course = {
  readonly isHalted: boolean;
  /** One attempt at the next batch, unless the plan rests; `head` was read from the log. Answers how many events were dealt with. */
  advance(head: number): Promise<number>;
  /** What stood in the way may be gone: the next attempt need not wait. */
  release(): void;
};

/** A halted plan is tried again after a pause that doubles: a mended log or a short fault of a part is found by itself. */
const FIRST_HALT_PAUSE_MS = 5_000;
const LONGEST_HALT_PAUSE_MS = 600_000;
/** Another plan must not wait for one whose statements meet a lock. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

export const createCourse = (options: CourseOptions, plan: string): Course => {
  const { db, log, onBatch, limit = DEFAULT_BATCH_EVENTS } = options;
  let position: number | null = null;
  /** Among so many of the next events is one that cannot be projected; null while none is known. */
  let suspected: number | null = null;
  let restsUntil = 0;
  let failures = 0;
  let halted = false;

  const rest = (first: number, longest: number): number => {
    const pause = Math.min(first * 2 ** failures, longest);
    failures += 1;
    restsUntil = performance.now() + pause;
    return pause;
  };

  const halt = async (fault: ProjectionFault, err: unknown): Promise<void> => {
    await recordHalt(db, fault);
    const pause = rest(FIRST_HALT_PAUSE_MS, LONGEST_HALT_PAUSE_MS);
    if (!halted) log?.error({ ...fault, err, pause }, 'the projection of a plan stands still at an event');
    halted = true;
    suspected = null;
  };

  /** The batch of `tried` events failed, and would fail again. */
  const narrow = async (err: unknown, tried: number): Promise<void> => {
    if (err instanceof EventNotProjectedError) return halt(err.fault, err.cause);
    if (err instanceof LogBehindError || err instanceof LogEndMissingError || tried <= 1) {
      const at = err instanceof LogBehindError ? (position ?? 0) : (position ?? 0) + 1;
      return halt(faultOf(err, { plan, position: at, stream: null, type: null }), err);
    }
    if (suspected === null)
      log?.warn({ plan, err, events: tried }, 'a batch cannot be projected; looking for the event');
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
    if (failures > 0 || halted) log?.info({ plan, failures, position }, 'the plan is projected again');
    failures = 0;
    halted = false;
    const left = suspected === null || events === 0 ? 0 : suspected - events;
    suspected = left > 0 ? left : null;
    if (events === 0) return 0;
    onBatch?.({ plan, after: position - events, position, began, ended: Date.now() });
    log?.debug({ plan, ...result }, 'projected');
    return events;
  };

  return {
    get isHalted() {
      return halted;
    },
    release() {
      restsUntil = 0;
    },
    async advance(head) {
      if (performance.now() < restsUntil) return 0;
      position ??= await prepareCheckpoints(options, plan);
      if (position === head && !halted) return 0;
      // Half of what is suspected: whichever half it is in, what is left to look through halves.
      const size = suspected === null ? limit : Math.max(1, Math.floor(suspected / 2));
      try {
        return await attempt(head, size);
      } catch (err) {
        if (!isPassing(err)) {
          await narrow(err, Math.min(size, Math.max(1, head - position)));
          return 0;
        }
        const pause = rest(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
        log?.warn({ plan, err, failures, pause }, 'the database is not available; trying again');
        return 0;
      }
    },
  };
};

/** The head was read before the batch: only one read after it shows that the log is shorter, or has lost its end. */
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
