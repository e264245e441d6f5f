/** Who does what at which plan time: deeds wait for their moment on the plan's clock, and may put further ones on the agenda. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, type Instant, planTime, realDelay } from '@duban/domain';

export type Deed = () => Promise<void>;

export type Agenda = {
  /** A moment that has passed is as good as now. */
  at(moment: Instant, deed: Deed): void;
  now(): Instant;
  /** Ends when `until` has come and what was begun is done; answers what deeds failed with. */
  run(until: Instant): Promise<readonly unknown[]>;
};

/** Real milliseconds at most between two looks: a deed may have been put on meanwhile. */
const LOOK = 20;

export const createAgenda = (clock: Clock): Agenda => {
  /** By moment, the earliest last. */
  const waiting: { readonly moment: Instant; readonly deed: Deed }[] = [];
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const now = (): Instant => planTime(clock, Date.now());
  const begin = (deed: Deed): void => {
    const work: Promise<void> = deed()
      .catch((error: unknown) => void errors.push(error))
      .finally(() => running.delete(work));
    running.add(work);
  };
  return {
    now,
    at(moment, deed) {
      let index = waiting.length;
      while (index > 0 && (waiting[index - 1]?.moment ?? '') < moment) index -= 1;
      waiting.splice(index, 0, { moment, deed });
    },
    async run(until) {
      while (now() < until) {
        const next = waiting.at(-1);
        if (next && next.moment <= now()) {
          waiting.pop();
          begin(next.deed);
          continue;
        }
        const wait = realDelay(clock, Date.now(), next && next.moment < until ? next.moment : until);
        await sleep(Math.min(wait, LOOK));
      }
      while (running.size > 0) await Promise.all(running);
      return errors;
    },
  };
};
