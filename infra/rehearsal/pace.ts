/** How a rehearsal spreads its real time: where the engine has much to do at once, the clock lingers. */

import type { Pace, PlanDefinition } from '@duban/domain';
import { type Day, dateOf, dayOf, midnight, NEVER, workDaysOf } from './checker/days.ts';
import { reportDays } from './checker/reports-due.ts';
import { type Climber, nextRung } from './checker/rungs-due.ts';
import { FIRST_HOUR, LAST_HOUR } from './people/office-hours.ts';

/**
 * Of a day's real time. At midnight dates are over and lamps turn, for all measures at once; as the quiet hours end the
 * day's rungs fire; in office hours people act. A clock that ran evenly would leave each of these moments a twenty-fourth
 * and spend the night, when nothing happens, on waiting.
 */
const MIDNIGHT = 38;
const OPENING = 38;
const OFFICE = 21;
const REST = 3;

/** An ordinary midnight, or opening, has room for so many measures that miss a date, or climb a rung. */
const AT_ONCE = 34;
/** Of those who owe something, on the worst date of a year. */
const MISSED = 2 / 3;

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

/** Where half the plan misses a date together, at midnight, and climbs a rung together, a day or some later. */
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
  // Issued within some days: that is what loading a plan takes on a fast clock.
  const { acknowledgeWithin, cadence } = policies.settings;
  const signed = [0, 1, 2, 3, 4].map((days) => work.limit(dayOf(adopted) + days, acknowledgeWithin));
  for (const due of new Set(signed)) count('acknowledgement', due, MISSED * measures.length);
  for (const { milestones } of measures) for (const { due } of milestones) count('milestone', dayOf(due), MISSED);
  for (const due of reportDays(cadence, work, dayOf(adopted), work.last))
    count('report', due, MISSED * measures.length);
  return [...new Set([...midnights.keys(), ...openings.keys()])]
    .map((day) => ({ day, length: Math.max(midnights.get(day) ?? 0, openings.get(day) ?? 0) / AT_ONCE }))
    .filter(({ length }) => length > 1)
    .sort((a, b) => a.day - b.day)
    .map(({ day, length }) => ({ date: dateOf(day), length }));
};
