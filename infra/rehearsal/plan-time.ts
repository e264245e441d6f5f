/** How plan time passes for the simulated people: by the real clock at a rate, or in steps taken by the caller. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, type Instant, planTime, realDelay } from '@duban/domain';

export type PlanTime = {
  now(): Instant;
  /** Ends at that moment or some milliseconds later; it may end earlier, so the caller must check the time again. */
  wait(until: Instant): Promise<void>;
  /** Whether time stands still while people act, so that every action ends before time moves on. */
  readonly standsStill: boolean;
};

/** Real time after which a wait ends at the latest, since an action may have been added to the agenda. */
const MAX_WAIT_MS = 20;

export const timeOf = (clock: Clock): PlanTime => ({
  now: () => planTime(clock, Date.now()),
  wait: async (until) => {
    await sleep(Math.min(realDelay(clock, Date.now(), until), MAX_WAIT_MS));
  },
  standsStill: false,
});
