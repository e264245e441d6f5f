/** How a rehearsal spreads its real time: where the engine has much to do at once, the clock lingers. */

import { addDays, type CivilDate, type Pace, type PlanDefinition } from '@duban/domain';
import { dateOf, dayAt, workDaysOf } from './checker/days.ts';
import { reportDays } from './checker/reports-due.ts';
import { FIRST_HOUR, LAST_HOUR } from './people/office-hours.ts';

/**
 * Of a day's real time. At midnight dates are over and lamps turn, for all measures at once; as the quiet hours end the
 * day's rungs fire; in office hours people act. A clock that ran evenly would leave each of these moments a twenty-fourth
 * and spend the night, when nothing happens, on waiting.
 */
const MIDNIGHT = 40;
const OPENING = 36;
const OFFICE = 21;
const REST = 3;

/** What an ordinary day has room for, of the dates that were over at its midnight. */
const DATES_A_DAY = 60;

type Paced = Pick<PlanDefinition, 'adopted' | 'calendar' | 'measures' | 'policies'>;

export const paceOf = (plan: Paced): Pace => ({ hours: hoursOf(plan), days: longDaysOf(plan) });

const hoursOf = ({ policies }: Paced): readonly number[] => {
  const opening = Number(policies.ladder.quietHours.to.slice(0, 2));
  const partOf = (hour: number): 'midnight' | 'opening' | 'office' | 'rest' => {
    if (hour === 0) return 'midnight';
    if (hour === opening) return 'opening';
    return hour >= FIRST_HOUR && hour < LAST_HOUR ? 'office' : 'rest';
  };
  const parts = Array.from({ length: 24 }, (_, hour) => partOf(hour));
  const share = { midnight: MIDNIGHT, opening: OPENING, office: OFFICE, rest: REST };
  return parts.map((part) => share[part] / parts.filter((one) => one === part).length);
};

/** After a date on which half the plan owes something, the day is as much longer: all who missed it are told of at once. */
const longDaysOf = ({ adopted, calendar, measures, policies }: Paced): Pace['days'] => {
  const over = new Map<CivilDate, number>();
  const count = (date: CivilDate, owed: number): void => {
    const day = addDays(date, 1);
    over.set(day, (over.get(day) ?? 0) + owed);
  };
  for (const { milestones } of measures) for (const { due } of milestones) count(due, 1);
  const first = dayAt(Date.parse(`${adopted}T00:00:00+08:00`));
  for (const day of reportDays(policies.settings.cadence, workDaysOf(calendar), first))
    count(dateOf(day), measures.length);
  return [...over]
    .map(([date, owed]) => ({ date, length: owed / DATES_A_DAY }))
    .filter(({ length }) => length > 1)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
};
