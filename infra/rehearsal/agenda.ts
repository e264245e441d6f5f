/** Who does what at which plan time: deeds wait for their moment, and may put further ones on the agenda. */

import type { Instant } from '@duban/domain';
import type { PlanTime } from './plan-time.ts';

export type Deed = () => Promise<void>;

export type Agenda = {
  /** A moment that has passed is as good as now. */
  at(moment: Instant, deed: Deed): void;
  now(): Instant;
  /** Ends when `until` has come and what was begun is done; answers what deeds failed with. */
  run(until: Instant): Promise<readonly unknown[]>;
};

export const createAgenda = (time: PlanTime): Agenda => {
  /** The earliest last. */
  const waiting: { readonly moment: Instant; readonly deed: Deed }[] = [];
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const begin = (deed: Deed): void => {
    const work: Promise<void> = deed()
      .catch((error: unknown) => void errors.push(error))
      .finally(() => running.delete(work));
    running.add(work);
  };
  const ended = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    now: time.now,
    at(moment, deed) {
      let index = waiting.length;
      while (index > 0 && (waiting[index - 1]?.moment ?? '') < moment) index -= 1;
      waiting.splice(index, 0, { moment, deed });
    },
    async run(until) {
      while (time.now() < until) {
        const next = waiting.at(-1);
        if (next && next.moment <= time.now()) {
          waiting.pop();
          begin(next.deed);
          continue;
        }
        if (time.standsStill && running.size > 0) await ended();
        else await time.wait(next && next.moment < until ? next.moment : until);
      }
      await ended();
      return errors;
    },
  };
};
