/** Follows the logs of all plans: applies one batch for each plan that is behind, in turn, and pauses when none is. */

import { setTimeout as sleep } from 'node:timers/promises';
import { isWorthRetrying } from './errors.ts';
import { releasedPlans } from './halts.ts';
import { createPlanProjector, type PlanProjector, type PlanProjectorOptions } from './plan-projector.ts';

export type RunnerOptions = PlanProjectorOptions & {
  /** Ends the run between two batches. */
  readonly signal: AbortSignal;
  /** Called at every turn of the main loop, whether the database answers or not. */
  readonly onTurn?: () => void;
  /** Called after each round over all plans; `halted` are the halted ones. */
  readonly onRound?: (halted: readonly string[]) => void;
};

/** The poll interval grows while the log is quiet, so that a burst of changes is shown soon and an idle log costs little. */
const MIN_POLL_MS = 5;
const MAX_POLL_MS = 100;
const INITIAL_RETRY_PAUSE_MS = 100;
const MAX_RETRY_PAUSE_MS = 5_000;
/** The interval at which halted plans are checked for release. */
const RELEASE_CHECK_MS = 500;

/** Resolves after the signal; rejects only when the heads of the log cannot be read for a lasting reason, e.g. a missing grant. */
export const runProjector = async (options: RunnerOptions): Promise<void> => {
  const { signal, log, onRound, onTurn } = options;
  const projectors = new Map<string, PlanProjector>();
  const releaser = createReleaser(options, projectors);
  let pollMs = MIN_POLL_MS;
  let failures = 0;
  while (!signal.aborted) {
    onTurn?.();
    try {
      await releaser();
      const applied = await round(options, projectors);
      if (failures > 0) log?.info({ failures }, 'projection resumed');
      failures = 0;
      onRound?.(haltedOf(projectors));
      pollMs = applied > 0 ? MIN_POLL_MS : Math.min(pollMs * 1.5, MAX_POLL_MS);
      if (applied === 0) await pause(pollMs, signal);
    } catch (err) {
      if (!isWorthRetrying(err)) throw err;
      const pauseMs = Math.min(INITIAL_RETRY_PAUSE_MS * 2 ** failures, MAX_RETRY_PAUSE_MS);
      failures += 1;
      log?.warn({ err, failures, pauseMs }, 'the database is not available; retrying');
      await pause(pauseMs, signal);
    }
  }
};

const haltedOf = (projectors: ReadonlyMap<string, PlanProjector>): readonly string[] =>
  [...projectors].filter(([, { isHalted }]) => isHalted).map(([plan]) => plan);

/** Returns the number of events handled. */
const round = async (options: RunnerOptions, projectors: Map<string, PlanProjector>): Promise<number> => {
  let applied = 0;
  for (const { plan, position: head } of await options.store.heads()) {
    if (options.signal.aborted) break;
    const projector = projectors.get(plan) ?? createPlanProjector(options, plan);
    projectors.set(plan, projector);
    applied += await projector.advance(head);
  }
  return applied;
};

const createReleaser = ({ db }: RunnerOptions, projectors: ReadonlyMap<string, PlanProjector>) => {
  let next = 0;
  return async (): Promise<void> => {
    const halted = haltedOf(projectors);
    if (halted.length === 0 || performance.now() < next) return;
    next = performance.now() + RELEASE_CHECK_MS;
    for (const plan of await releasedPlans(db, halted)) projectors.get(plan)?.release();
  };
};

const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => {});
};
