/** On which dates a report is owed, and which is the next or is missing. */

import { assertNever } from '../kernel/assert-never.ts';
import type { Cadence, Terms } from '../plan/settings.ts';
import {
  addDays,
  type CivilDate,
  civilDateAt,
  daysBetween,
  endOfDate,
  type Instant,
  startOfDate,
  weekday,
} from '../time/civil-date.ts';
import { dayOfMonth, settleDate } from '../time/limit.ts';
import type { Measure, MilestoneState } from './state.ts';

/** The part of a measure that decides when it owes a report. */
export type Reporting = Pick<Measure, 'issuedAt' | 'reportedAt' | 'missedPeriod' | 'standstills'> & {
  readonly milestones: readonly Pick<MilestoneState, 'status'>[];
};

/**
 * The next date on which a report is owed; null where none is. The period in which
 * the measure was issued or the cadence was set owes none, nor does a date on which the measure stood still.
 */
export const nextPeriod = (measure: Reporting, terms: Terms): CivilDate | null => {
  const { issuedAt, reportedAt, missedPeriod, standstills } = measure;
  // While the measure is suspended no date is owed, and the end of the suspension is unknown.
  if (issuedAt === null || isAllVerified(measure) || standstills.some(({ to }) => to === null)) return null;
  const begun = periodFrom(terms, latest(civilDateAt(issuedAt), terms.cadenceSince));
  const served = reportedAt === null ? begun : servedPeriod(terms, civilDateAt(reportedAt), missedPeriod);
  if (begun === null || served === null) return null;
  const settled = latest(latest(begun, served), missedPeriod ?? begun);
  let next = periodFrom(terms, addDays(settled, 1));
  while (next !== null && stoodStill(measure, next)) next = periodFrom(terms, addDays(next, 1));
  return next;
};

/** A report is owed from the end of the reporting date before it. */
export const periodSince = (period: CivilDate, terms: Terms): Instant => {
  const earliest = addDays(period, -MAX_MOVED_DAYS - (terms.settings.cadence.kind === 'weekly' ? 14 : 31));
  let before = earliest;
  for (
    let next = periodFrom(terms, earliest);
    next !== null && next < period;
    next = periodFrom(terms, addDays(next, 1))
  )
    before = next;
  return endOfDate(before);
};

/** The last reporting date that passed without a report, if none was made since. */
export const missingReport = (measure: Reporting): CivilDate | null => {
  const { missedPeriod, reportedAt } = measure;
  if (missedPeriod === null || isAllVerified(measure)) return null;
  return reportedAt === null || civilDateAt(reportedAt) <= missedPeriod ? missedPeriod : null;
};

const isAllVerified = ({ milestones }: Reporting): boolean => milestones.every(({ status }) => status === 'verified');

const latest = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

/**
 * Which date a report of that day serves: the next one, or the one just missed where that is nearer, so that a report which
 * comes a day late does not stand for the next month too. Null without a cadence.
 */
export const servedPeriod = (terms: Terms, reported: CivilDate, missed: CivilDate | null): CivilDate | null => {
  const next = periodFrom(terms, reported);
  const isLate = missed !== null && missed < reported;
  return next !== null && isLate && daysBetween(missed, reported) < daysBetween(reported, next) ? missed : next;
};

const stoodStill = ({ standstills }: Reporting, date: CivilDate): boolean =>
  standstills.some(({ from, to }) => from < endOfDate(date) && (to === null || to > startOfDate(date)));

/** The first date of the cadence on or after `date`; a date that is a day off moves to the next working day. */
const periodFrom = (terms: Terms, date: CivilDate): CivilDate | null => {
  const known = periods.get(terms) ?? new Map<CivilDate, CivilDate | null>();
  periods.set(terms, known);
  const period = known.get(date);
  if (period !== undefined) return period;
  const sought = findPeriod(terms, date);
  known.set(date, sought);
  return sought;
};

/** Caches reporting dates: all measures of a plan need the same few, after every report. */
const periods = new WeakMap<Terms, Map<CivilDate, CivilDate | null>>();

const findPeriod = ({ settings, calendar }: Terms, date: CivilDate): CivilDate | null => {
  if (settings.cadence.kind === 'none') return null;
  for (let day = addDays(date, -MAX_MOVED_DAYS); ; day = addDays(day, 1)) {
    if (!isOn(settings.cadence, day)) continue;
    const settled = settleDate(calendar, day, 'next');
    if (settled >= date) return settled;
  }
};

/** A holiday may move a date of the cadence to the next working day, at most this many days later. */
const MAX_MOVED_DAYS = 12;

const isOn = (cadence: Cadence, date: CivilDate): boolean => {
  switch (cadence.kind) {
    case 'none':
      return false;
    case 'weekly':
      return weekday(date) === cadence.weekday % 7;
    case 'monthly':
      return dayOfMonth(date, cadence.day) === date;
    default:
      return assertNever(cadence);
  }
};
