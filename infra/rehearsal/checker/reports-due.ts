/** On which days a report is owed: the cadence's, moved off days that are not worked, later than the measure's own beginning. */

import type { Cadence } from '@duban/domain';
import { type Day, dateOf, dayAt, midnight, NEVER, type WorkDays } from './days.ts';
import { isDone, type MeasureRecord } from './record.ts';

export type ReportDays = readonly Day[];

/** Every day on which the cadence asks for a report, from `first` to those that it asks for on `last`. */
export const reportDays = (cadence: Cadence, calendar: WorkDays, first: Day, last: Day): ReportDays => {
  const found = new Set<Day>();
  // A day before the first may have moved behind it: no holiday takes longer than a fortnight.
  for (let day = first - 14; day <= last; day += 1) if (asksOn(cadence, day)) found.add(calendar.onOrAfter(day));
  return [...found].filter((day) => day >= first).sort((a, b) => a - b);
};

const asksOn = (cadence: Cadence, day: Day): boolean => {
  if (cadence.kind === 'none') return false;
  // 1970-01-01 was the fourth day of its week.
  if (cadence.kind === 'weekly') return ((day + 3) % 7) + 1 === cadence.weekday;
  const dayOfMonth = Number(dateOf(day).slice(8));
  const isLast = dateOf(day + 1).endsWith('-01');
  return dayOfMonth === cadence.day || (isLast && dayOfMonth < cadence.day);
};

/**
 * The next day on which a report is owed. Those settled are the one in which the measure began, the one that the last
 * report serves, and those missed; a day on which time stood still owes none.
 */
export const nextReport = (record: MeasureRecord, days: ReportDays): Day => {
  if (isDone(record)) return NEVER;
  const onOrAfter = (day: Day): Day => days.find((one) => one >= day) ?? NEVER;
  const begun = onOrAfter(dayAt(record.issued));
  const served = record.reported === null ? begun : servedBy(record.reported, record.missedPeriod, onOrAfter);
  const settled = Math.max(begun, served, record.missedPeriod ?? begun);
  return days.find((day) => day > settled && !stoodStillOn(record, day)) ?? NEVER;
};

/** A late report serves the day just missed where that is the nearer one, else the next. */
const servedBy = (reported: Day, missed: Day | null, onOrAfter: (day: Day) => Day): Day => {
  const next = onOrAfter(reported);
  return missed !== null && missed < reported && reported - missed < next - reported ? missed : next;
};

const stoodStillOn = ({ standstills }: MeasureRecord, day: Day): boolean =>
  standstills.some(({ from, to }) => from < midnight(day + 1) && (to === null || to > midnight(day)));

/** The last day that passed without a report and was not made good since. */
export const missingReport = (record: MeasureRecord): Day | null => {
  const { missedPeriod, reported } = record;
  if (missedPeriod === null || isDone(record)) return null;
  return reported === null || reported <= missedPeriod ? missedPeriod : null;
};
