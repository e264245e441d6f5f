/** The agenda of the simulated people: actions scheduled at plan times, which may schedule further ones. */

import type { Instant } from '@duban/domain';
import type { PlanTime } from './plan-time.ts';

export type Action = () => Promise<void>;

export type Agenda = {
  /** An action whose moment has passed runs at once. */
  at(moment: Instant, action: Action): void;
  now(): Instant;
  /** Ends at `until`, when every action that began has ended; returns the errors of those that failed. */
  run(until: Instant): Promise<readonly unknown[]>;
};

export const createAgenda = (time: PlanTime): Agenda => {
  /** Sorted with the earliest at the end. */
  const waiting: { readonly moment: Instant; readonly action: Action }[] = [];
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const begin = (action: Action): void => {
    const work: Promise<void> = action()
      .catch((error: unknown) => void errors.push(error))
      .finally(() => running.delete(work));
    running.add(work);
  };
  const ended = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    now: time.now,
    at(moment, action) {
      let index = waiting.length;
      while (index > 0 && (waiting[index - 1]?.moment ?? '') < moment) index -= 1;
      waiting.splice(index, 0, { moment, action });
    },
    async run(until) {
      while (time.now() < until) {
        const next = waiting.at(-1);
        if (next && next.moment <= time.now()) {
          waiting.pop();
          begin(next.action);
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
