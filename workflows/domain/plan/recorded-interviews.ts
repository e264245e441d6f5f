/** Which interviews of the past year are recorded, in bounded size, so that none is recorded twice. */

import { addDays, type CivilDate, daysBetween } from '../time/civil-date.ts';

/** Days after its call in which an interview can be recorded: a later date is probably an error. Records are kept as long. */
export const MAX_INTERVIEW_AGE_DAYS = 366;

/** An interview is known by its unit and the date on which it was called. */
type Called = { readonly unit: string; readonly called: CivilDate };

/**
 * A unit's days are hexadecimal digits, four days to a digit from `from` on, the first in its lowest bit: a year of one
 * unit takes at most 93 characters, however many of its interviews were recorded.
 */
export type RecordedInterviews = {
  readonly from: CivilDate;
  readonly units: readonly { readonly unit: string; readonly days: string }[];
};

const DAYS_IN_A_DIGIT = 4;

export const isRecorded = (recorded: RecordedInterviews | undefined, { unit, called }: Called): boolean => {
  if (!recorded) return false;
  const days = recorded.units.find((one) => one.unit === unit)?.days ?? '';
  return (digitAt(days, recorded.from, called) & bitOf(recorded.from, called)) !== 0;
};

/** `today`: the date of the record. Interviews called before the days that are kept are dropped. */
export const withRecorded = (
  recorded: RecordedInterviews | undefined,
  called: Called,
  today: CivilDate,
): RecordedInterviews => {
  const earliest = addDays(today, -MAX_INTERVIEW_AGE_DAYS);
  return marked(since(recorded ?? { from: earliest, units: [] }, earliest), called);
};

/** Only whole digits are dropped, so up to three more days than needed are kept. */
const since = ({ from, units }: RecordedInterviews, earliest: CivilDate): RecordedInterviews => {
  const digits = Math.floor(daysBetween(from, earliest) / DAYS_IN_A_DIGIT);
  if (digits <= 0) return { from, units };
  return {
    from: addDays(from, digits * DAYS_IN_A_DIGIT),
    units: units.map(({ unit, days }) => ({ unit, days: days.slice(digits) })).filter(({ days }) => days !== ''),
  };
};

const marked = (recorded: RecordedInterviews, { unit, called }: Called): RecordedInterviews => {
  const { from, units } = recorded;
  if (called < from) return recorded;
  const days = units.find((one) => one.unit === unit)?.days ?? '';
  const place = placeOf(from, called);
  const digit = (digitAt(days, from, called) | bitOf(from, called)).toString(16);
  const full = days.padEnd(place + 1, '0');
  const own = { unit, days: `${full.slice(0, place)}${digit}${full.slice(place + 1)}` };
  return { from, units: [...units.filter((one) => one.unit !== unit), own] };
};

const placeOf = (from: CivilDate, day: CivilDate): number => Math.floor(daysBetween(from, day) / DAYS_IN_A_DIGIT);
const digitAt = (days: string, from: CivilDate, day: CivilDate): number =>
  Number.parseInt(days[placeOf(from, day)] ?? '0', 16);
const bitOf = (from: CivilDate, day: CivilDate): number =>
  day < from ? 0 : 1 << (daysBetween(from, day) % DAYS_IN_A_DIGIT);
