/** When a rung of the ladder fires, and what is recorded of it. */

import type { Ladder, Rung } from '../ladder/ladder.ts';
import type { Climb } from '../ladder/obligation.ts';
import { canStillFire, type ScheduledRung, scheduledRungs } from '../ladder/scheduled-rungs.ts';
import type { Terms } from '../plan/settings.ts';
import { civilDateAt, type Instant, startOfDate } from '../time/civil-date.ts';
import type { Deadline } from './deadline.ts';
import { lampStandingOf, obligationsOf } from './obligations.ts';
import type { Measure } from './state.ts';
import type { LadderEvent, PolicyRef } from './watch.events.ts';

/** Future rungs, earliest first, each under the ladder in force on its day; those that can no longer fire are left out. */
export const rungDeadlines = (measure: Measure, terms: Terms, now: Instant): readonly Deadline[] => {
  const obligations = obligationsOf(measure, terms);
  const standing = lampStandingOf(measure);
  const { calendar, ladders } = terms;
  const present = Math.max(
    0,
    ladders.findLastIndex(({ from }) => from <= civilDateAt(now)),
  );
  const found = new Map<string, Deadline>();
  for (const [index, { from, value: ladder }] of ladders.entries()) {
    if (index < present) continue;
    const next = ladders[index + 1];
    // A ladder has no effect before its start: rungs that it would have fired earlier fire on its first days.
    const start = index === 0 ? null : startOfDate(from);
    const end = next ? startOfDate(next.from) : null;
    const climbs = obligations.map((one) => restingAt(one, start));
    const isUnderThisLadder = (scheduled: ScheduledRung) =>
      canStillFire(scheduled, now) && (end === null || scheduled.at < end);
    for (const scheduled of scheduledRungs(ladder, climbs, calendar, standing && restingAt(standing, start))) {
      const { id, at, obligation, occurrence } = scheduled;
      const rung = ladder.rungs.find((one) => one.id === scheduled.rung);
      if (!rung || !isUnderThisLadder(scheduled) || found.has(id)) continue;
      const due = obligations.find((one) => one.id === obligation)?.due ?? null;
      found.set(id, { id, at, event: rungFired(ladder, rung, { obligation, occurrence, due }, null) });
    }
  }
  return [...found.values()];
};

/** Adds a pause of no length: it changes no count of days, but no rung fires before it. */
const restingAt = <C extends Climb>(climb: C, at: Instant | null): C =>
  at === null ? climb : { ...climb, pauses: [...climb.pauses, { from: at, to: at }] };

export const rungFired = (
  ladder: Ladder,
  { id: rung, document, recipients, channels }: Rung,
  of: { readonly obligation: string; readonly occurrence: string; readonly due: string | null },
  byHand: string | null,
): LadderEvent => ({
  type: 'RungFired',
  data: { ...of, rung, document, recipients, channels, byHand, ladder: refOf(ladder) },
});

const refOf = ({ id, version }: PolicyRef): PolicyRef => ({ id, version });
