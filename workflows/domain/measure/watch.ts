/** What Duban itself observes of a measure: when its lamp turns and when a rung of the ladder is reached. */

import { addDays, type CivilDate, civilDateAt, type Instant, startOfDate } from '../civil-date.ts';
import type { Ladder, Rung } from '../ladder/ladder.ts';
import { isOpenMoment, ladderMoments } from '../ladder/moments.ts';
import { evaluateLamp, type LampOpinion } from '../lamp/evaluate.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import { type LampSubject, lampSubjectOf } from '../lamp/subject.ts';
import { nextLampTurn } from '../lamp/turns.ts';
import { inForce, type Terms } from '../settings.ts';
import type { MeasureEvent } from './events.ts';
import { lampStandingOf, obligationsOf } from './obligations.ts';
import type { Measure } from './state.ts';

/** `until`: from then on it no longer comes. */
export type Watched = { readonly id: string; readonly at: Instant; readonly event: MeasureEvent };

/** The turn that an event or another policy has brought about on this date, or null. */
export const lampTurnOn = (measure: Measure, terms: Terms, date: CivilDate): MeasureEvent | null => {
  if (measure.issuedAt === null) return null;
  const policy = inForce(terms.lamps, date);
  const opinion = evaluateLamp(policy, lampSubjectOf(measure), terms.calendar, date);
  return opinion.lamp === measure.lamp?.lamp ? null : turned(measure, policy, opinion, date);
};

/**
 * The next turn that mere time or the next policy brings about. Every event settles the lamp for its day, so the days
 * after the last event are all that is looked at.
 */
export const nextLampDeadline = (measure: Measure, terms: Terms): Watched | null => {
  const subject = lampSubjectOf(measure);
  const lastDay = addDays(terms.calendar.to, -LOOKS_AHEAD);
  const settled = civilDateAt(measure.changedAt);
  for (const [index, { from, value: policy }] of terms.lamps.entries()) {
    const next = terms.lamps[index + 1];
    const end = next ? earlier(addDays(next.from, -1), lastDay) : lastDay;
    const start = index === 0 || from <= settled ? settled : from;
    if (end < start) continue;
    const turn = turnWithin(measure, policy, subject, terms, start, end, settled);
    if (turn) return turn;
  }
  return null;
};

/** No rule counts working days further ahead than this. */
const LOOKS_AHEAD = 45;

const turnWithin = (
  measure: Measure,
  policy: LampPolicy,
  subject: LampSubject,
  terms: Terms,
  start: CivilDate,
  end: CivilDate,
  settled: CivilDate,
): Watched | null => {
  const deadline = (date: CivilDate, opinion: LampOpinion): Watched => ({
    id: `deadline/lamp/${date}/${(measure.lamp?.turns ?? 0) + 1}`,
    at: startOfDate(date),
    event: turned(measure, policy, opinion, date),
  });
  const opinion = evaluateLamp(policy, subject, terms.calendar, start);
  // On the day of the last event only a policy that came into force since can differ.
  if (opinion.lamp !== measure.lamp?.lamp && (start > settled || measure.lamp !== null))
    return deadline(start, opinion);
  const next = nextLampTurn(policy, subject, terms.calendar, start, end);
  return next && deadline(next.date, next.opinion);
};

const turned = (
  measure: Measure,
  policy: LampPolicy,
  { lamp, reason }: LampOpinion,
  date: CivilDate,
): MeasureEvent => ({
  type: 'LampTurned',
  data: {
    lamp,
    previous: measure.lamp?.lamp ?? null,
    date,
    reason,
    policy: { id: policy.id, version: policy.version },
  },
});

/** Rungs to come, earliest first; what can no longer come is left out. */
export const rungDeadlines = (measure: Measure, terms: Terms, now: Instant): readonly Watched[] => {
  const obligations = obligationsOf(measure, terms);
  const ladder = inForce(terms.ladders, civilDateAt(now));
  return ladderMoments(ladder, obligations, terms.calendar, lampStandingOf(measure))
    .filter((moment) => isOpenMoment(moment, now))
    .flatMap(({ id, at, obligation, occurrence, rung: rungId }) => {
      const rung = ladder.rungs.find((candidate) => candidate.id === rungId);
      if (!rung) return [];
      const due = obligations.find((one) => one.id === obligation)?.due ?? null;
      return [{ id, at, event: rungFired(ladder, rung, { obligation, occurrence, due }, null) }];
    });
};

export const rungFired = (
  ladder: Ladder,
  { id: rung, document, recipients, channels }: Rung,
  of: { readonly obligation: string; readonly occurrence: string; readonly due: CivilDate | null },
  byHand: string | null,
): MeasureEvent => ({
  type: 'RungFired',
  data: {
    ...of,
    rung,
    document,
    recipients,
    channels,
    byHand,
    ladder: { id: ladder.id, version: ladder.version },
  },
});

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
