/** Slows the rehearsal's clock where many measures have work for the engine at the same moment. */

import type { Pace, PlanDefinition } from '@duban/domain';
import { type Day, dateOf, dayOf, midnight, NEVER, workDaysOf } from './checker/days.ts';
import { reportDays } from './checker/reports-due.ts';
import { type Climber, nextRung } from './checker/rungs-due.ts';
import { FIRST_HOUR, LAST_HOUR } from './people/office-hours.ts';

/**
 * Percent of a day's real time. At midnight dates pass and lamps turn for all measures at once; as the quiet hours end the
 * day's rungs fire; in office hours people act. An even clock would give each of these hours a twenty-fourth of the day,
 * and waste the night, when nothing happens.
 */
const MIDNIGHT = 38;
const OPENING = 38;
const OFFICE = 21;
const REST = 3;

/** How many measures can miss a date, or climb a rung, in an ordinary midnight or opening hour. */
const MEASURES_PER_HOUR = 34;
/** The share of open obligations that miss the worst date of a year. */
const MISSED_SHARE = 2 / 3;

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

/** The days on which much of the plan misses a date at midnight, or climbs a rung a day or more later. */
const longDaysOf = ({ adopted, calendar, measures, policies }: Paced): Pace['days'] => {
  const work = workDaysOf(calendar);
  const midnights = new Map<Day, number>();
  const openings = new Map<Day, number>();
  const expect = (at: Map<Day, number>, day: Day, number: number) => at.set(day, (at.get(day) ?? 0) + number);
  const count = (kind: Climber['kind'], due: Day, number: number): void => {
    expect(midnights, due + 1, number);
    const climber = { id: '', occurrence: '', kind, lamp: null, since: midnight(due) + 1, due };
    const rung = nextRung(policies.ladder, { ...climber, pauses: [], fired: [], skipped: [] }, work, due + 1);
    if (rung && rung.day !== NEVER) expect(openings, rung.day, number);
  };
  // Loading a plan takes some plan days on a fast clock, so measures are issued on different days.
  const { acknowledgeWithin, cadence } = policies.settings;
  const signed = [0, 1, 2, 3, 4].map((days) => work.limit(dayOf(adopted) + days, acknowledgeWithin));
  for (const due of new Set(signed)) count('acknowledgement', due, MISSED_SHARE * measures.length);
  for (const { milestones } of measures) for (const { due } of milestones) count('milestone', dayOf(due), MISSED_SHARE);
  for (const due of reportDays(cadence, work, dayOf(adopted), work.last))
    count('report', due, MISSED_SHARE * measures.length);
  return [...new Set([...midnights.keys(), ...openings.keys()])]
    .map((day) => ({ day, length: Math.max(midnights.get(day) ?? 0, openings.get(day) ?? 0) / MEASURES_PER_HOUR }))
    .filter(({ length }) => length > 1)
    .sort((a, b) => a.day - b.day)
    .map(({ day, length }) => ({ date: dateOf(day), length }));
};
