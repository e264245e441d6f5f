/** Quiet hours and working days: when notices may be sent. */

import { type CalendarData, isWorkingDay } from './calendar.ts';
import { addDays, type CivilDate, civilDateAt, type Instant, startOfDate } from './civil-date.ts';

/** Local time in the district: "09:00", "00:00" to "23:59". */
export type WallTime = string;

/** From `from` (included) to `to` (not included); across midnight where `from` is the later one. */
export type QuietHours = { readonly from: WallTime; readonly to: WallTime };

export const isWallTime = (text: string): text is WallTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const instantAt = (date: CivilDate, time: WallTime): Instant => {
  const hour = Number(time.slice(0, 2)) - UTC_OFFSET_HOURS;
  const [day, hours] = hour < 0 ? [addDays(date, -1), hour + 24] : [date, hour];
  return `${day}T${String(hours).padStart(2, '0')}${time.slice(2)}:00.000Z`;
};

/** Asia/Shanghai is UTC+8 all year round. */
const UTC_OFFSET_HOURS = 8;

const within = ({ from, to }: QuietHours, time: WallTime): boolean =>
  from < to ? from <= time && time < to : from <= time || time < to;

export const wallTimeAt = (instant: Instant): WallTime => {
  const start = Date.parse(startOfDate(civilDateAt(instant)));
  return new Date(Date.parse(instant) - start).toISOString().slice(11, 16);
};

export const isQuiet = (quiet: QuietHours, instant: Instant): boolean => within(quiet, wallTimeAt(instant));

/** Whether a time of day lies in the quiet hours. */
export const isQuietTime = within;

/** `date` itself or the nearest working day after (step 1) or before it (step -1). */
export const workingDayFrom = (calendar: CalendarData, date: CivilDate, step: 1 | -1): CivilDate => {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, step);
  return day;
};

/** The first working day whose `time` is not before `earliest`. */
export const workingDayAt = (calendar: CalendarData, earliest: Instant, time: WallTime): CivilDate => {
  const day = civilDateAt(earliest);
  return workingDayFrom(calendar, instantAt(day, time) >= earliest ? day : addDays(day, 1), 1);
};
