/** How much of a target should have been reached by a date, and how much was. */

import { isCumulative } from '../limits/roadmap.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';
import { lastMonthEnd } from './days.ts';
import type { Scheduled, ScheduledMode } from './policy.ts';
import { curveOf, directionOf, type Scheduling, shareOf, valueOn } from './schedule.ts';
import type { LampMilestone, LampSubject, LampTarget, Reading } from './subject.ts';

export type Standing = {
  readonly target: string;
  /** null: nothing was ever reported. */
  readonly actual: number | null;
  /** Whether `actual` is what the milestones of a deliverable show, because the unit stated less or nothing. */
  readonly byMilestones: boolean;
  /** The newest figure that the unit stated; null where there is none. */
  readonly stated: number | null;
  readonly expected: number;
  /** The date by which that was expected. */
  readonly by: CivilDate;
  readonly reached: boolean;
  /** Percentage points of the whole target that progress leads by; -100 to 999, negative exactly where not reached. */
  readonly points: number;
  /** Of what was to be done by then; 0 to 999, below 100 exactly where not reached. */
  readonly percent: number;
};

/** Keeps a floating-point error from lifting a distance to the next tenth; far below the least distance that counts. */
const ROUNDING = 1e-7;

/** Percentage points of the whole, rounded up to a tenth: a target behind schedule never shows a distance of 0. */
export const pointsBehind = ({ points }: Pick<Standing, 'points'>): number => Math.ceil(points * -10 - ROUNDING) / 10;

/** Percent of what was to be done, rounded down to a tenth: a target behind schedule never shows 100. */
export const percentDone = ({ percent }: Pick<Standing, 'percent'>): number => Math.floor(percent * 10 + ROUNDING) / 10;

const MAX_SHOWN = 999;
/** The least by which a target that is not reached shows as not reached. */
const MIN_SHORTFALL = 1e-6;
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const within = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** The last day that counts: yesterday less the days of grace, or a month's end where the policy says so. */
export const settledBy = ({ asAt, graceDays }: Scheduled, date: CivilDate): CivilDate => {
  const day = addDays(date, -1 - graceDays);
  return asAt === 'day' ? day : lastMonthEnd(day);
};

/** What was expected by a past date, or null where nothing was yet; `knownOn` is the date on which this is evaluated. */
const schedulesOf = (
  target: LampTarget,
  subject: LampSubject,
  mode: ScheduledMode,
  readings: readonly Reading[],
): ((by: CivilDate, knownOn: CivilDate) => Scheduling | null) => {
  const first = readings.reduce<Reading | null>((best, one) => (best && best.asOf <= one.asOf ? best : one), null);
  const before = curveOf(target, subject, mode, null);
  const since = first ? curveOf(target, subject, mode, first) : before;
  return (by, knownOn) => valueOn(first && first.asOf <= knownOn ? since : before, by);
};

/** The newest figure dated `date` or earlier; for a deliverable also what its milestones show. */
const actualsOf = (
  target: LampTarget,
  subject: LampSubject,
  readings: readonly Reading[],
): ((date: CivilDate) => Pick<Standing, 'actual' | 'stated' | 'byMilestones'>) => {
  const shown =
    target.kind === 'deliverable'
      ? subject.milestones.filter(isHandedIn).flatMap((step) => shareOf(target, subject, step) ?? [])
      : [];
  const most = Math.max(0, ...shown);
  return (date) => {
    let newest: Reading | null = null;
    for (const one of readings) if (one.asOf <= date && !(newest && newest.asOf > one.asOf)) newest = one;
    const stated = newest?.value ?? null;
    return shown.length > 0 && (stated === null || most > stated)
      ? { actual: most, stated, byMilestones: true }
      : { actual: stated, stated, byMilestones: false };
  };
};

/** What waits for the supervision office's decision does not count as a delay of the unit. */
export const isHandedIn = ({ status }: LampMilestone): boolean => status === 'submitted' || status === 'verified';

/**
 * How a target stands on each date, null where nothing is owed of it yet, or where a ceiling has no figure that could
 * break it. What does not depend on the date is computed once.
 */
export const standingsOf = (
  target: LampTarget,
  subject: LampSubject,
  scheduled: Scheduled,
): ((date: CivilDate) => Standing | null) => {
  const readings = subject.readings.filter((one) => one.target === target.id);
  const scheduleOn = schedulesOf(target, subject, scheduled.mode, readings);
  const actualOn = actualsOf(target, subject, readings);
  return (date) => {
    const due = scheduleOn(settledBy(scheduled, date), date);
    if (due === null) return null;
    const known = actualOn(date);
    const { actual } = known;
    if (target.kind === 'ceiling' && actual === null) return null;
    const { expected, by } = due;
    const seen = { target: target.id, ...known, expected, by };
    if (target.kind === 'ceiling') return { ...seen, ...headroom(actual ?? 0, expected) };
    if (actual === null && !isCumulative(target)) return { ...seen, reached: false, points: -100, percent: 0 };
    return { ...seen, ...progress(target, actual ?? 0, expected) };
  };
};

type Measured = Pick<Standing, 'reached' | 'points' | 'percent'>;

/** A figure below its ceiling is on schedule and not ahead: a rate that must not rise has merely not risen. */
const headroom = (actual: number, limit: number): Measured => {
  const reached = actual <= limit;
  if (reached) return { reached, points: 0, percent: 100 };
  const whole = Math.abs(limit) || 100;
  return {
    reached,
    points: within(round(((limit - actual) * 100) / whole), -100, -MIN_SHORTFALL),
    percent: within(round((limit * 100) / actual), 0, 100 - MIN_SHORTFALL),
  };
};

/** Progress is measured from where the target began: a level from its start, everything else from zero. */
const progress = (target: LampTarget, actual: number, expected: number): Measured => {
  const start = target.start ?? 0;
  const goal = target.kind === 'deliverable' ? 100 : (target.value ?? expected);
  const up = directionOf(target);
  const [a, e] = [(actual - start) * up, (expected - start) * up];
  const reached = a >= e;
  const whole = Math.abs(goal - start) || 100;
  const points = round(((a - e) * 100) / whole);
  const percent = e > 0 ? round((a * 100) / e) : a > 0 ? MAX_SHOWN : 100;
  return reached
    ? { reached, points: within(points, 0, MAX_SHOWN), percent: within(percent, 100, MAX_SHOWN) }
    : {
        reached,
        points: within(points, -100, -MIN_SHORTFALL),
        percent: a <= 0 ? 0 : within(percent, 0, 100 - MIN_SHORTFALL),
      };
};
