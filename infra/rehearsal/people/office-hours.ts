/** Simulated people act in office hours alone, after the morning's letters were sent. */

import { addDays, type CivilDate, civilDateAt, type Instant, instantAt } from '@duban/domain';
import type { PlanTime } from '../plan-time.ts';

/** Hours of local time; the last is the end of the office hours. */
export const FIRST_HOUR = 10;
export const LAST_HOUR = 18;

const MINUTE_MS = 60_000;
const openingOn = (date: CivilDate): Instant => instantAt(date, `${FIRST_HOUR}:00`);
const closingOn = (date: CivilDate): Instant => instantAt(date, `${LAST_HOUR}:00`);

/** The moment of a date at which this share of its office hours has passed, some minutes from either end. */
export const officeMoment = (date: CivilDate, part: number): Instant => {
  const minutes = 5 + Math.floor(part * ((LAST_HOUR - FIRST_HOUR) * 60 - 30));
  return new Date(Date.parse(openingOn(date)) + minutes * MINUTE_MS).toISOString();
};

/** Waits until the office is open: at once in office hours, else until the next opening. */
export const untilOpen = async (time: PlanTime): Promise<void> => {
  const now = time.now();
  const date = civilDateAt(now);
  if (time.standsStill || (openingOn(date) <= now && now < closingOn(date))) return;
  const opening = openingOn(now < openingOn(date) ? date : addDays(date, 1));
  while (time.now() < opening) await time.wait(opening);
};
