/** When a lamp turns by the mere passing of time, so that the turn can be waited for like any deadline. */

import type { CalendarData } from '../time/calendar.ts';
import { addDays, type CivilDate, daysBetween } from '../time/civil-date.ts';
import { addMonths } from '../time/limit.ts';
import { monthsBetween } from './days.ts';
import { evaluateLamp, type LampAssessment, lampParts } from './evaluate.ts';
import type { LampPolicy } from './policy.ts';
import type { LampSubject } from './subject.ts';

/** `graceDays` is 60 at most. */
const MONTHS_OF_GRACE = 3;

/** The turn happens as the date begins. */
export type NextLampTurn = { readonly date: CivilDate; readonly assessment: LampAssessment };

/**
 * The first date after `from`, up to and with `until`, on which the lamp is another than on `from` if nothing else
 * happens; null where there is none.
 */
export const nextLampTurn = (
  policy: LampPolicy,
  subject: LampSubject,
  calendar: CalendarData,
  from: CivilDate,
  until: CivilDate,
): NextLampTurn | null => {
  if (subject.phase !== 'running' || until <= from || until < subject.issued) return null;
  const opinionOn = (date: CivilDate): LampAssessment => evaluateLamp(policy, subject, calendar, date);
  const partsOn = (date: CivilDate): string =>
    JSON.stringify(lampParts(policy, subject, calendar, date).map((part) => part?.lamp ?? null));
  const now = opinionOn(from).lamp;
  const starts = bendsBetween(policy, subject, from, until);
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const end = next === undefined ? until : addDays(next, -1);
    for (let date: CivilDate | null = start; date !== null; date = firstChange(partsOn, date, end)) {
      const assessment = opinionOn(date);
      if (assessment.lamp !== now) return { date, assessment };
    }
  }
  return null;
};

/**
 * The first date after `start` on which a part has another lamp, or null up to `end`. Between two bends each part moves
 * one way only: one that is the same at both ends was the same throughout, and one that left does not come back.
 */
const firstChange = (partsOn: (date: CivilDate) => string, start: CivilDate, end: CivilDate): CivilDate | null => {
  const parts = partsOn(start);
  if (start === end || partsOn(end) === parts) return null;
  let [same, changed] = [0, daysBetween(start, end)];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (partsOn(addDays(start, middle)) === parts) same = middle;
    else changed = middle;
  }
  return addDays(start, changed);
};

/** In order, from the first date that may be another: each on which a part may change its course. */
const bendsBetween = (
  { scheduled }: LampPolicy,
  { issued, period, milestones, readings }: LampSubject,
  from: CivilDate,
  until: CivilDate,
): readonly CivilDate[] => {
  // Before the day of issue nothing turns.
  const first = from < issued ? issued : addDays(from, 1);
  const bends = new Set<CivilDate>([first]);
  const bend = (date: CivilDate): void => {
    if (date > first && date <= until) bends.add(date);
  };
  const dates = new Set([issued, period.to, addDays(period.from, -1)]);
  for (const { due, startedOn } of milestones) for (const date of [due, startedOn ?? due]) dates.add(date);
  for (const { asOf } of readings) dates.add(asOf);
  for (const date of dates) {
    bend(date);
    // What is owed at a date's end is held against the figures after the grace.
    bend(addDays(date, 1 + scheduled.graceDays));
  }
  // Settled by months, what is owed moves on days that are no milestone's.
  if (scheduled.asAt === 'month-end')
    for (let month = 0 - MONTHS_OF_GRACE; month <= monthsBetween(from, until); month += 1)
      bend(addDays(addMonths(`${from.slice(0, 7)}-01`, month), scheduled.graceDays));
  return [...bends].sort();
};
