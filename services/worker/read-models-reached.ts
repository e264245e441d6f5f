/** Waits until the read models show a position of the log. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Reads } from '@duban/read-models';

/** How long to wait for the read models before the attempt fails and is retried by Temporal. */
const MAX_LAG_MS = 30_000;
/** The first and the longest pause between two looks; between them each doubles. */
const PAUSES_MS = [50, 1_000] as const;

/** @throws an Error where they do not get there in time, or the signal aborts. */
export const waitForReadModels = async (
  reads: Pick<Reads, 'positionOf'>,
  plan: string,
  position: number,
  signal?: AbortSignal,
): Promise<void> => {
  const deadline = Date.now() + MAX_LAG_MS;
  let [pause] = PAUSES_MS as readonly [number, number];
  while ((await reads.positionOf(plan)) < position) {
    if (Date.now() > deadline)
      throw new Error(`The read models of ${plan} did not reach position ${position} within ${MAX_LAG_MS} ms`);
    await sleep(pause, undefined, { ...(signal && { signal }) });
    pause = Math.min(pause * 2, PAUSES_MS[1]);
  }
};
