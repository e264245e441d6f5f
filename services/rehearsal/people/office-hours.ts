/** People act in office hours, when the morning's letters are out, and go home in the evening whatever is left to do. */

import { addDays, type CivilDate, civilDateAt, type Instant, startOfDate } from '@duban/domain';
import type { PlanTime } from '../plan-time.ts';

/** Hours on the wall in the district; the last is when they go. */
export const FIRST_HOUR = 10;
export const LAST_HOUR = 18;

const MINUTE_MS = 60_000;
const hourOf = (date: CivilDate, hour: number): number => Date.parse(startOfDate(date)) + hour * 60 * MINUTE_MS;

/** Of a date the moment at which so much of its office hours has passed, some minutes short of either end. */
export const officeMoment = (date: CivilDate, part: number): Instant => {
  const minutes = 5 + Math.floor(part * ((LAST_HOUR - FIRST_HOUR) * 60 - 30));
  return new Date(hourOf(date, FIRST_HOUR) + minutes * MINUTE_MS).toISOString();
};

/** Whoever had no time for something by evening does it the next day. */
export const untilOpen = async (time: PlanTime): Promise<void> => {
  const date = civilDateAt(time.now());
  const now = Date.parse(time.now());
  if (time.standsStill || (hourOf(date, FIRST_HOUR) <= now && now < hourOf(date, LAST_HOUR))) return;
  const next = now < hourOf(date, FIRST_HOUR) ? date : addDays(date, 1);
  const opening = new Date(hourOf(next, FIRST_HOUR)).toISOString();
  while (time.now() < opening) await time.wait(opening);
};
