/** The office holds the interviews that the ladder called, some days after the call, and records them. */

import { addDays } from '@duban/domain';
import { MINUTES, RESULTS } from './words/office-words.ts';
import type { World } from './world.ts';

const DAYS_TO_INTERVIEW = 3;
/** The share of those that could be held which are held on one day. */
const HELD = 0.8;

/** Thursdays. */
export const beginInterviews = (world: World): void => {
  const { actors, system } = world;
  const random = world.randomOf('interviews');
  let day = world.today();
  while (new Date(day).getUTCDay() !== 4) day = addDays(day, 1);
  for (; day <= world.last; day = addDays(day, 7))
    world.on(day, random, async () => {
      const today = world.today();
      for (const { unit, called } of await system.interviews()) {
        if (addDays(called, DAYS_TO_INTERVIEW) > today || !random.chance(HELD)) continue;
        const record = { unit, called, heldOn: today, minutes: random.pick(MINUTES), result: random.pick(RESULTS) };
        await world.recordInterview(actors.office, record);
      }
    });
};
