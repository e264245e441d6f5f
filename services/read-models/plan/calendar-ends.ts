/** Until when the working days of each plan are known. */

import { CALENDAR_NOTICE_DAYS, type CivilDate, type Clock, daysBetween } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { fetchRows } from '../row-shape.ts';
import { planToday } from './plan-today.ts';

export type EndingCalendar = {
  readonly plan: string;
  /** The last date of its calendar. */
  readonly to: CivilDate;
  /** From the plan's own day; negative once it has ended. */
  readonly daysLeft: number;
};

/** The plans whose calendar ends within the days of notice or has ended, by plan; `realMs` is the time of day. */
export const endingCalendars = async (
  db: QueryExecutorProvider,
  realMs: number,
): Promise<readonly EndingCalendar[]> => {
  const found = await fetchRows<{ plan: string; clock: Clock; to: CivilDate }>(
    db,
    { plan: 'text', clock: 'jsonb', to: 'text' },
    sql`
    select p.plan, p.clock, p.terms->'calendar'->>'to' as to from duban.rm_plan p where p.until is null
    order by p.plan`,
  );
  return found
    .map(({ plan, clock, to }) => ({ plan, to, daysLeft: daysBetween(planToday({ clock }, realMs), to) }))
    .filter(({ daysLeft }) => daysLeft <= CALENDAR_NOTICE_DAYS);
};
