/** When a measure's lamp turns: at once by an event, and on its day by time alone or by the next policy. */

import { evaluateLamp, type LampAssessment } from '../lamp/evaluate.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import { lampSubjectOf } from '../lamp/subject.ts';
import { nextLampTurn } from '../lamp/turns.ts';
import { inForce, type Terms } from '../plan/settings.ts';
import { addDays, type CivilDate, civilDateAt, startOfDate } from '../time/civil-date.ts';
import type { Deadline } from './deadline.ts';
import { isRunning, type Measure } from './state.ts';
import type { LampEvent } from './watch.events.ts';

/** The turn that an event on this date causes, or null. */
export const lampTurnOn = (measure: Measure, terms: Terms, date: CivilDate): LampEvent | null => {
  if (measure.issuedAt === null) return null;
  const policy = inForce(terms.lamps, date);
  const subject = lampSubjectOf(measure);
  const assessment = evaluateLamp(policy, subject, terms.calendar, date);
  return assessment.lamp === measure.lamp?.lamp ? null : turned(policy, assessment, date, measure.lamp?.lamp ?? null);
};

/**
 * The turns caused by time alone or by the next policy up to and including `until`, in order, each on its own date. Every
 * command brings the lamp up to date, so only the days since the last event are evaluated.
 */
export const lampTurns = (measure: Measure, terms: Terms, until: CivilDate): readonly LampEvent[] => {
  // Most commands come before the next turn, which the timer already waits for.
  const known = nextTurns.get(measure);
  if (known?.terms === terms && until <= known.until && (!known.turn || until < known.turn.data.date)) return [];
  return [...turnsUntil(measure, terms, until)];
};

function* turnsUntil(measure: Measure, terms: Terms, until: CivilDate): Generator<LampEvent> {
  const { calendar, lamps } = terms;
  const settled = civilDateAt(measure.changedAt);
  if (!isRunning(measure) || until < settled) return;
  const subject = lampSubjectOf(measure);
  let lamp = measure.lamp?.lamp ?? null;
  for (const [index, { from, value: policy }] of lamps.entries()) {
    const next = lamps[index + 1];
    const last = next ? addDays(next.from, -1) : until;
    const start = index === 0 || from <= settled ? settled : from;
    const end = last < until ? last : until;
    if (end < start) continue;
    // On the day of the last event only a policy that came into force since can differ.
    const assessment = evaluateLamp(policy, subject, calendar, start);
    let turn = assessment.lamp === lamp ? null : { date: start, assessment };
    turn ??= nextLampTurn(policy, subject, calendar, start, end);
    for (; turn; turn = nextLampTurn(policy, subject, calendar, turn.date, end)) {
      yield turned(policy, turn.assessment, turn.date, lamp);
      lamp = turn.assessment.lamp;
    }
  }
}

/** The next of these turns, at the start of its date. */
export const nextLampDeadline = (measure: Measure, terms: Terms): Deadline | null => {
  const until = lastTurnOf(measure, terms);
  const turn = turnsUntil(measure, terms, until).next().value ?? null;
  nextTurns.set(measure, { terms, until, turn });
  if (!turn) return null;
  const { date } = turn.data;
  return { id: `deadline/lamp/${date}/${(measure.lamp?.turns ?? 0) + 1}`, at: startOfDate(date), event: turn };
};

/** Caches for each state the first turn up to a date. */
const nextTurns = new WeakMap<Measure, { terms: Terms; until: CivilDate; turn: LampEvent | null }>();

/** No policy changes a lamp further than this from a date, and without a date ahead no lamp turns by time alone. */
const MAX_LOOKAHEAD_DAYS = 366;

/** The last date on which time alone can turn the lamp. */
const lastTurnOf = ({ changedAt, milestones }: Measure, { calendar }: Terms): CivilDate => {
  const dates = [civilDateAt(changedAt), ...milestones.map(({ due }) => due)].sort();
  return [calendar.to, addDays(dates.at(-1) ?? calendar.to, MAX_LOOKAHEAD_DAYS)].sort().at(-1) ?? calendar.to;
};

const turned = (
  policy: LampPolicy,
  { lamp, reason }: LampAssessment,
  date: CivilDate,
  previous: string | null,
): LampEvent => ({
  type: 'LampTurned',
  data: { lamp, previous, date, reason, policy: { id: policy.id, version: policy.version } },
});
