/** Follows the logs of all plans: one batch for each plan that is behind, in turn, and a short rest when none is. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@duban/runtime';
import { applyBatch, type Projection, prepareCheckpoints } from './batch.ts';
import type { AppliedBatch } from './batch-spans.ts';
import { isPassing, LogBehind } from './errors.ts';

export type RunnerOptions = Projection & {
  /** Ends the run between two batches. */
  readonly signal: AbortSignal;
  readonly log?: Logger;
  /** Told of each batch that applied anything. */
  readonly onBatch?: (batch: AppliedBatch) => void;
};

/** A change that comes soon after another is seen soon; a quiet log is asked ten times a second. */
const SHORTEST_REST_MS = 5;
const LONGEST_REST_MS = 100;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Resolves after the signal; rejects with an error that does not pass by itself. */
export const runProjector = async (options: RunnerOptions): Promise<void> => {
  const { signal, log } = options;
  const positions = new Map<string, number>();
  let rest = SHORTEST_REST_MS;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const applied = await round(options, positions);
      if (failures > 0) log?.info({ failures }, 'projecting again');
      failures = 0;
      rest = applied > 0 ? SHORTEST_REST_MS : Math.min(rest * 1.5, LONGEST_REST_MS);
      if (applied === 0) await pause(rest, signal);
    } catch (err) {
      if (!isPassing(err)) throw err;
      const wait = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
      log?.warn({ err, failures, wait }, 'the database is not available; trying again');
      await pause(wait, signal);
    }
  }
};

/** Answers how many events were applied. `positions` is how far each plan was when this process last looked. */
const round = async (options: RunnerOptions, positions: Map<string, number>): Promise<number> => {
  let applied = 0;
  for (const { plan, position: head } of await options.store.heads()) {
    const known = positions.get(plan);
    if (known === head) continue;
    if (options.signal.aborted) break;
    if (known === undefined) await prepareCheckpoints(options, plan);
    const began = Date.now();
    const result = await applyBatch(options, plan);
    if (result.kind === 'busy') {
      positions.delete(plan);
      continue;
    }
    positions.set(plan, result.position);
    if (result.events === 0 && result.position > head) await checkHead(options, plan, result.position);
    applied += result.events;
    if (result.events === 0) continue;
    const { position, events } = result;
    options.onBatch?.({ plan, after: position - events, position, began, ended: Date.now() });
    options.log?.debug({ plan, ...result }, 'projected');
  }
  return applied;
};

/** The head was read before the batch; only one read after it can show that the log is shorter. */
const checkHead = async ({ store }: RunnerOptions, plan: string, shown: number): Promise<void> => {
  const head = (await store.heads()).find((one) => one.plan === plan);
  if (head && head.position < shown) throw new LogBehind(plan, shown, head.position);
};

const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => {});
};
