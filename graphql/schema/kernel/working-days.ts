/** Counts the working days that are left until a date, by the plan's own calendar. */

import { type CivilDate, workingDaysTo } from '@duban/domain';
import type { Snapshot } from './snapshot.ts';

/** A plan covers one year; beyond this many days nobody counts any more. */
const MAX_WORKING_DAYS = 1_000;

/** From the day shown; null where there is no date. */
export const workingDaysLeft = ({ plan, today }: Snapshot, due: CivilDate | null): number | null =>
  due === null ? null : workingDaysTo(plan.terms.calendar, today, due, MAX_WORKING_DAYS);
