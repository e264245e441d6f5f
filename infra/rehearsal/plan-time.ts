/** How plan time passes for the simulated people: by the clock on the wall at a rate, or in steps that somebody else takes. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, type Instant, planTime, realDelay } from '@duban/domain';

export type PlanTime = {
  now(): Instant;
  /** Ends when that moment has come, or some milliseconds later; sooner too, where more may have to be done meanwhile. */
  wait(until: Instant): Promise<void>;
  /** Time stands while people act: whatever was begun has to end before it goes on. */
  readonly standsStill: boolean;
};

/** Real milliseconds at most between two looks: somebody may have put a deed on the agenda meanwhile. */
const LOOK = 20;

export const timeOf = (clock: Clock): PlanTime => ({
  now: () => planTime(clock, Date.now()),
  wait: async (until) => {
    await sleep(Math.min(realDelay(clock, Date.now(), until), LOOK));
  },
  standsStill: false,
});
