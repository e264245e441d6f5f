/**
 * When a limit ends: the day on which it starts does not count, and its last day is over at 24:00.
 *
 * The rules are those of the Civil Code: art. 201 (the first day does not count), art. 202 (months end on the same
 * numbered day, or on the last of the month where there is none), art. 203 (a limit that ends on a day off ends on the
 * next working day, here the setting `next`; its last day runs until 24:00).
 */

import { type InputFault, inputFault } from '../limits/fault.ts';
import { addWorkingDays, type CalendarData } from './calendar.ts';
import { addDays, type CivilDate, civilDateAt, type Instant, isCivilDate } from './civil-date.ts';
import { workingDayFrom } from './hours.ts';

type LimitKind = 'working' | 'calendar';

/** Whole days, from 0 (ends with the day on which it starts) to `MAX_LIMIT_DAYS`. */
export type Limit = { readonly days: number; readonly kind: LimitKind };

/** A plan covers one year, so a longer limit is a typing error. */
export const MAX_LIMIT_DAYS = 366;

/** What happens to a date that is a day off. */
export type DayOffRule = 'keep' | 'next' | 'previous';

/** Why a limit cannot be used, or null. */
export const limitFault = ({ days, kind }: Limit): InputFault | null => {
  if (!Number.isInteger(days) || days < 0 || days > MAX_LIMIT_DAYS)
    return inputFault('days', `must be a whole number from 0 to ${MAX_LIMIT_DAYS}`, `须为0至${MAX_LIMIT_DAYS}的整数`);
  if (kind !== 'working' && kind !== 'calendar')
    return inputFault('kind', 'must be working or calendar', '须为工作日或自然日');
  return null;
};

/**
 * The last date of a limit; `endOfDate` of it is the instant at which it is over. Calendar days may end on a day off:
 * `settleDate` says where that date goes.
 * @throws RangeError where the limit has a fault.
 */
export const limitFrom = (calendar: CalendarData, start: Instant | CivilDate, limit: Limit): CivilDate => {
  const fault = limitFault(limit);
  if (fault) throw new RangeError(`limit.${fault.field} ${fault.reason}`);
  const date = isCivilDate(start) ? start : civilDateAt(start);
  return limit.kind === 'calendar' ? addDays(date, limit.days) : addWorkingDays(calendar, date, limit.days);
};

/** The due date after the plan's rule for days off. */
export const settleDate = (calendar: CalendarData, date: CivilDate, rule: DayOffRule): CivilDate =>
  rule === 'keep' ? date : workingDayFrom(calendar, date, rule === 'next' ? 1 : -1);

/** The given day of the month in which `month` lies, or its last day where the month is shorter: 31 is always the last. */
export const dayOfMonth = (month: CivilDate, day: number): CivilDate => {
  const first = `${month.slice(0, 7)}-01`;
  const wanted = addDays(first, day - 1);
  return wanted.startsWith(first.slice(0, 7)) ? wanted : endOfMonth(month);
};

/** The last date of the month in which `date` lies. */
export const endOfMonth = (date: CivilDate): CivilDate => addDays(firstOfMonth(date, 1), -1);

/**
 * The same numbered day `months` later (negative: earlier), or the last of that month where it has none. Count a series
 * from its first date, never from the one before: 31 January, 28 February, 31 March.
 */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  dayOfMonth(firstOfMonth(date, months), Number(date.slice(8)));

const firstOfMonth = (date: CivilDate, months: number): CivilDate => {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}-01`;
};
