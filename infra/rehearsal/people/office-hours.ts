/** People act in office hours, when the morning's letters are out, and go home in the evening whatever is left to do. */

import { addDays, type CivilDate, civilDateAt, type Instant, instantAt } from '@duban/domain';
import type { PlanTime } from '../plan-time.ts';

/** Hours on the wall in the district; the last is when they go. */
export const FIRST_HOUR = 10;
export const LAST_HOUR = 18;

const MINUTE_MS = 60_000;
const openingOn = (date: CivilDate): Instant => instantAt(date, `${FIRST_HOUR}:00`);
const closingOn = (date: CivilDate): Instant => instantAt(date, `${LAST_HOUR}:00`);

/** Of a date the moment at which so much of its office hours has passed, some minutes short of either end. */
export const officeMoment = (date: CivilDate, part: number): Instant => {
  const minutes = 5 + Math.floor(part * ((LAST_HOUR - FIRST_HOUR) * 60 - 30));
  return new Date(Date.parse(openingOn(date)) + minutes * MINUTE_MS).toISOString();
};

/** Whoever had no time for something by evening does it the next day. */
export const untilOpen = async (time: PlanTime): Promise<void> => {
  const now = time.now();
  const date = civilDateAt(now);
  if (time.standsStill || (openingOn(date) <= now && now < closingOn(date))) return;
  const opening = openingOn(now < openingOn(date) ? date : addDays(date, 1));
  while (time.now() < opening) await time.wait(opening);
};
