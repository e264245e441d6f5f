/** The scheduled values of a target, to be read at a date or drawn as a line over the year. */

import type { CivilDate } from '../time/civil-date.ts';
import type { ScheduledMode } from './policy.ts';
import { type Curve, curveOf, type Scheduling, valueOn } from './schedule.ts';
import type { LampSubject, LampTarget, Reading } from './subject.ts';

export type { Scheduling };

/** No knots where nothing is scheduled. Linear between two knots and constant after the last one, or as `shape` says. */
export type Course = Pick<Curve, 'shape' | 'knots'>;

/** As it is known on `knownOn`: a level without a known start begins with its first figure. */
export const courseOf = (target: LampTarget, subject: LampSubject, mode: ScheduledMode, knownOn: CivilDate): Course => {
  const { shape, knots } = knownCurve(target, subject, mode, knownOn);
  return { shape, knots };
};

/** What is owed at the end of the date `by`, in the target's unit; null where nothing is owed by then. */
export const scheduledOn = (
  target: LampTarget,
  subject: LampSubject,
  mode: ScheduledMode,
  by: CivilDate,
  knownOn: CivilDate,
): Scheduling | null => valueOn(knownCurve(target, subject, mode, knownOn), by);

const knownCurve = (target: LampTarget, subject: LampSubject, mode: ScheduledMode, knownOn: CivilDate): Curve => {
  const first = subject.readings
    .filter((one) => one.target === target.id && one.asOf <= knownOn)
    .reduce<Reading | null>((best, one) => (best && best.asOf <= one.asOf ? best : one), null);
  return curveOf(target, subject, mode, first);
};
