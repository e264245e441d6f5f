/** Which rung of the ladder comes next for what is owed, and on which day: an independent implementation of the ladder. */

import type { Ladder, Rung } from '@duban/domain';
import { clockOn, type Day, dateOf, dayAt, midnight, NEVER, type WorkDays } from './days.ts';
import type { Pause } from './record.ts';

/** Something on which a ladder is climbed; `due` null for a lamp, whose colour is then `lamp`. */
export type Climber = {
  readonly id: string;
  readonly occurrence: string;
  readonly kind: 'milestone' | 'acknowledgement' | 'report' | 'instruction' | 'lamp';
  readonly lamp: string | null;
  readonly since: number;
  readonly due: Day | null;
  readonly pauses: readonly Pause[];
  readonly fired: readonly { readonly rung: string; readonly day: Day }[];
  readonly skipped: readonly string[];
};

const isFor = ({ trigger }: Rung, { kind, lamp }: Climber): boolean => {
  switch (trigger.kind) {
    case 'report-missing':
      return kind === 'report';
    case 'instruction-unanswered':
      return kind === 'instruction';
    case 'lamp-turned':
      return lamp !== null && trigger.to.includes(lamp);
    default:
      return (trigger.of as readonly string[]).includes(kind);
  }
};

/** A reminder has until the end of the date that it reminds of: one that could not be sent by then is not sent any more. */
export type NextRung = { readonly rung: string; readonly day: Day; readonly until: number | null };

/**
 * The next rung and its day, `NEVER` for a lamp's rung that counts to a date; null at the top. Nothing comes while it stands still,
 * below what has fired, or twice on one day; a skipped rung keeps its day.
 */
export const nextRung = (ladder: Ladder, climber: Climber, calendar: WorkDays, today: Day): NextRung | null => {
  const { pauses, since, due, fired, skipped } = climber;
  if (pauses.some(({ to }) => to === null)) return null;
  const opening = ladder.quietHours.to;
  const rungs = ladder.rungs.filter((rung) => isFor(rung, climber));
  const reached = Math.max(-1, ...fired.map(({ rung }) => rungs.findIndex(({ id }) => id === rung)));
  const resumed = Math.max(since, ...pauses.map(({ to }) => to ?? 0));
  // The first day whose opening lies after the clock began to run again.
  const running = clockOn(dayAt(resumed), opening) >= resumed ? dayAt(resumed) : dayAt(resumed) + 1;
  const stoodStill = (day: Day): boolean =>
    pauses.some(({ from, to }) => to !== null && dayAt(from) < day && day <= dayAt(to));
  let above = Math.max(Number.NEGATIVE_INFINITY, ...fired.map(({ day }) => day));
  for (const { id, trigger, grace } of rungs.slice(reached + 1)) {
    let day: Day;
    if (trigger.kind === 'before-due') {
      const own = due === null ? NEVER : calendar.onOrBefore(calendar.before(due, trigger.limit));
      if (due !== null && own < running) continue;
      day = calendar.onOrAfter(Math.max(own, above + 1));
      if (due !== null && own !== NEVER && (day > due || today > due)) continue;
    } else {
      const start = Math.max(due ?? 0, dayAt(since));
      const from = trigger.kind === 'after-last-rung' ? Math.max(start, above) : start;
      const own = calendar.onOrAfter(calendar.limit(from, delayOf(trigger), stoodStill));
      const patient = calendar.onOrAfter(calendar.limit(own, grace, stoodStill));
      day = calendar.onOrAfter(Math.max(patient, above + 1, running));
      if (trigger.kind === 'after-last-rung' && trigger.on === 'month-end' && day !== NEVER)
        day = lastWorkedOfMonth(calendar, day);
    }
    const until = trigger.kind === 'before-due' && due !== null ? midnight(due + 1) : null;
    if (day === NEVER || !skipped.includes(id)) return { rung: id, day, until };
    above = day;
  }
  return null;
};

const delayOf = (trigger: Exclude<Rung['trigger'], { kind: 'before-due' }>) => {
  if (trigger.kind === 'after-due' || trigger.kind === 'after-last-rung') return trigger.limit;
  return { days: trigger.kind === 'lamp-turned' ? 0 : 1, kind: 'calendar' } as const;
};

const lastWorkedOfMonth = (calendar: WorkDays, day: Day): Day => {
  let end = day;
  while (!dateOf(end + 1).endsWith('-01')) end += 1;
  return calendar.onOrBefore(end);
};
