/** When a lamp turns by the mere passing of time, so that the turn can be waited for like any deadline. */

import type { CalendarData } from '../calendar.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import { monthStart, monthsBetween } from './days.ts';
import { evaluateLamp, type LampOpinion, lampParts } from './evaluate.ts';
import type { LampPolicy } from './policy.ts';
import type { LampSubject } from './subject.ts';

/** The turn happens as the date begins. */
export type NextLampTurn = { readonly date: CivilDate; readonly opinion: LampOpinion };

/**
 * The first date after `from`, up to and with `until`, on which the lamp is another than on `from` if nothing else
 * happens; null where there is none.
 * @throws RangeError where working days have to be counted outside the calendar.
 */
export const nextLampTurn = (
  policy: LampPolicy,
  subject: LampSubject,
  calendar: CalendarData,
  from: CivilDate,
  until: CivilDate,
): NextLampTurn | null => {
  if (subject.phase !== 'running' || until <= from) return null;
  const opinionOn = (date: CivilDate): LampOpinion => evaluateLamp(policy, subject, calendar, date);
  const now = opinionOn(from).lamp;
  const starts = bendsBetween(policy, subject, from, until);
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const end = next === undefined ? until : addDays(next, -1);
    // Between two bends each part moves one way only: the same at both ends means the same throughout.
    const last = isSteady(policy, subject, calendar, start, end) ? start : end;
    for (let date = start; date <= last; date = addDays(date, 1)) {
      const opinion = opinionOn(date);
      if (opinion.lamp !== now) return { date, opinion };
    }
  }
  return null;
};

const isSteady = (
  policy: LampPolicy,
  subject: LampSubject,
  calendar: CalendarData,
  start: CivilDate,
  end: CivilDate,
): boolean => {
  if (start === end) return true;
  const parts = lampParts(policy, subject, calendar, end);
  return lampParts(policy, subject, calendar, start).every((part, index) => part?.lamp === parts[index]?.lamp);
};

/** In order, beginning with the day after `from`: each date on which a part may change its course. */
const bendsBetween = (
  { scheduled, rules }: LampPolicy,
  { issued, period, milestones, readings }: LampSubject,
  from: CivilDate,
  until: CivilDate,
): readonly CivilDate[] => {
  const first = addDays(from, 1);
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
  const months = monthsBetween(from, until);
  const settling = scheduled.asAt === 'month-end' ? [0, scheduled.graceDays] : [0];
  if (scheduled.asAt === 'month-end' || rules.some(({ kind }) => kind === 'due-month'))
    for (const days of settling)
      for (let month = -3; month <= months; month += 1) bend(addDays(monthStart(from, month), days));
  return [...bends].sort();
};
