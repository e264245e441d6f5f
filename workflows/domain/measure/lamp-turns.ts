/** When a measure's lamp turns: at once by what happens, and on its day by mere time or by the next policy. */

import { type CalendarData, lastDateBefore } from '../calendar.ts';
import { addDays, type CivilDate, civilDateAt, startOfDate } from '../civil-date.ts';
import { evaluateLamp, type LampOpinion } from '../lamp/evaluate.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import { isHandedIn } from '../lamp/scheduled-progress.ts';
import { type LampSubject, lampSubjectOf } from '../lamp/subject.ts';
import { nextLampTurn } from '../lamp/turns.ts';
import { inForce, type Terms } from '../settings.ts';
import type { Deadline } from './deadlines.ts';
import { isOpen, type Measure } from './state.ts';
import type { LampEvent } from './watch.events.ts';

/** The turn that an event has brought about on this date, or null; nothing is said where the calendar does not reach. */
export const lampTurnOn = (measure: Measure, terms: Terms, date: CivilDate): LampEvent | null => {
  if (measure.issuedAt === null) return null;
  const policy = inForce(terms.lamps, date);
  const subject = lampSubjectOf(measure);
  if (date < terms.calendar.from || date > horizonOf(policy, subject, terms.calendar)) return null;
  const opinion = evaluateLamp(policy, subject, terms.calendar, date);
  return opinion.lamp === measure.lamp?.lamp ? null : turned(policy, opinion, date, measure.lamp?.lamp ?? null);
};

/**
 * The turns that mere time or the next policy brings about up to and with `until`, in order, each on its own date. Every
 * command settles the lamp for its day, so the days since the last event are all that is looked at; time ends with the
 * calendar.
 */
export function* lampTurns(measure: Measure, terms: Terms, until: CivilDate): Generator<LampEvent> {
  const { calendar, lamps } = terms;
  const settled = civilDateAt(measure.changedAt);
  if (!isOpen(measure) || until < settled) return;
  const subject = lampSubjectOf(measure);
  let lamp = measure.lamp?.lamp ?? null;
  for (const [index, { from, value: policy }] of lamps.entries()) {
    const next = lamps[index + 1];
    const last = next ? addDays(next.from, -1) : until;
    const start = index === 0 || from <= settled ? settled : from;
    const end = earliest(last, until, calendar.to, horizonOf(policy, subject, calendar));
    if (end < start) continue;
    // On the day of the last event only a policy that came into force since can differ.
    const opinion = evaluateLamp(policy, subject, calendar, start);
    let turn = opinion.lamp === lamp ? null : { date: start, opinion };
    turn ??= nextLampTurn(policy, subject, calendar, start, end);
    for (; turn; turn = nextLampTurn(policy, subject, calendar, turn.date, end)) {
      yield turned(policy, turn.opinion, turn.date, lamp);
      lamp = turn.opinion.lamp;
    }
  }
}

/** The next of these turns, as the date begins. */
export const nextLampDeadline = (measure: Measure, terms: Terms): Deadline | null => {
  const { value: event } = lampTurns(measure, terms, terms.calendar.to).next();
  if (!event) return null;
  const { date } = event.data;
  return { id: `deadline/lamp/${date}/${(measure.lamp?.turns ?? 0) + 1}`, at: startOfDate(date), event };
};

/** The last date on which the calendar reaches as far as the policy counts working days. */
export const horizonOf = (
  { rules }: LampPolicy,
  { phase, milestones }: LampSubject,
  calendar: CalendarData,
): CivilDate => {
  if (phase !== 'running') return NEVER;
  const owed = milestones.filter((step) => !isHandedIn(step));
  const ends = rules.flatMap((rule) => {
    if (rule.kind !== 'due-days' || rule.days === 'calendar') return [];
    const reach = lastDateBefore(calendar, Math.max(...rule.bands.map(({ atMost }) => Math.abs(atMost))) + 1);
    return owed.map(({ due }) => (due > calendar.to ? reach : due > reach ? calendar.to : NEVER));
  });
  return earliest(NEVER, ...ends);
};

const NEVER: CivilDate = '9999-12-31';

const turned = (
  policy: LampPolicy,
  { lamp, reason }: LampOpinion,
  date: CivilDate,
  previous: string | null,
): LampEvent => ({
  type: 'LampTurned',
  data: { lamp, previous, date, reason, policy: { id: policy.id, version: policy.version } },
});

const earliest = (...dates: readonly CivilDate[]): CivilDate => dates.toSorted()[0] ?? NEVER;
