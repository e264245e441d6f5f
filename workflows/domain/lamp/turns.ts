/** When a lamp turns by the passing of time alone, so that a timer can be set for the turn as for any deadline. */

import type { CalendarData } from '../time/calendar.ts';
import { addDays, type CivilDate, daysBetween } from '../time/civil-date.ts';
import { addMonths } from '../time/limit.ts';
import { monthsBetween } from './days.ts';
import { evaluateLamp, type LampAssessment, lampPartsOf, worstOf } from './evaluate.ts';
import type { LampPolicy } from './policy.ts';
import type { LampSubject } from './subject.ts';

/** `graceDays` is 60 at most. */
const MAX_GRACE_MONTHS = 3;

/** The turn happens at the start of the date. */
export type NextLampTurn = { readonly date: CivilDate; readonly assessment: LampAssessment };

/**
 * The first date after `from`, up to and including `until`, on which the lamp differs from that on `from` if nothing
 * else happens; null where there is none.
 */
export const nextLampTurn = (
  policy: LampPolicy,
  subject: LampSubject,
  calendar: CalendarData,
  from: CivilDate,
  until: CivilDate,
): NextLampTurn | null => {
  if (subject.phase !== 'running' || until <= from || until < subject.issued) return null;
  const partsOn = lampPartsOf(policy, subject, calendar);
  // Where no rule gives a lamp, and before the day of issue, `evaluateLamp` says which one is lit.
  const lampOn = (date: CivilDate, parts: Parts): string =>
    (date < subject.issued ? null : worstOf(policy, parts)?.lamp) ?? evaluateLamp(policy, subject, calendar, date).lamp;
  const now = lampOn(from, partsOn(from));
  const starts = breakpointsBetween(policy, subject, from, until);
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const end = next === undefined ? until : addDays(next, -1);
    const last = partsOn(end);
    let found: Found | null = { date: start, parts: start === end ? last : partsOn(start) };
    for (; found; found = firstChange(partsOn, found, { date: end, parts: last })) {
      const { date, parts } = found;
      if (lampOn(date, parts) !== now) return { date, assessment: evaluateLamp(policy, subject, calendar, date) };
    }
  }
  return null;
};

type Parts = ReturnType<ReturnType<typeof lampPartsOf>>;
type Found = { readonly date: CivilDate; readonly parts: Parts };

const isSame = (some: Parts, others: Parts): boolean => some.every((part, index) => part?.lamp === others[index]?.lamp);

/**
 * The first date after `start` on which a part has another lamp, or null up to `end`. Between two
 * breakpoints a part changes in one direction only: with the same lamp at both ends it had no other in between.
 */
const firstChange = (partsOn: (date: CivilDate) => Parts, start: Found, end: Found): Found | null => {
  if (start.date === end.date || isSame(start.parts, end.parts)) return null;
  let [same, changed, parts] = [0, daysBetween(start.date, end.date), end.parts];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    const between = partsOn(addDays(start.date, middle));
    if (isSame(start.parts, between)) same = middle;
    else [changed, parts] = [middle, between];
  }
  return { date: addDays(start.date, changed), parts };
};

/** The dates, in order, on which the direction of a part may change. */
const breakpointsBetween = (
  { scheduled }: LampPolicy,
  { issued, period, milestones, readings }: LampSubject,
  from: CivilDate,
  until: CivilDate,
): readonly CivilDate[] => {
  // No lamp turns before the day of issue.
  const first = from < issued ? issued : addDays(from, 1);
  const breakpoints = new Set<CivilDate>([first]);
  const addBreakpoint = (date: CivilDate): void => {
    if (date > first && date <= until) breakpoints.add(date);
  };
  const dates = new Set([issued, period.to, addDays(period.from, -1)]);
  for (const { due, startedOn } of milestones) for (const date of [due, startedOn ?? due]) dates.add(date);
  for (const { asOf } of readings) dates.add(asOf);
  for (const date of dates) {
    addBreakpoint(date);
    // What is owed at the end of a date is compared with the figures after the days of grace.
    addBreakpoint(addDays(date, 1 + scheduled.graceDays));
  }
  // With `month-end`, what is owed changes on days that are not a milestone's date.
  if (scheduled.asAt === 'month-end')
    for (let month = 0 - MAX_GRACE_MONTHS; month <= monthsBetween(from, until); month += 1)
      addBreakpoint(addDays(addMonths(`${from.slice(0, 7)}-01`, month), scheduled.graceDays));
  return [...breakpoints].sort();
};
