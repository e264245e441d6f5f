/** Which lamps a measure would have had under a policy, day by day, to assess a policy before it is adopted. */

import type { CalendarData } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { evaluateLamp } from './evaluate.ts';
import type { LampPolicy } from './policy.ts';
import type { LampReason } from './reason.ts';
import type { LampSubject } from './subject.ts';
import { nextLampTurn } from './turns.ts';

/** The state of the measure from a date on, in order of date; several with the same date apply one after the other. */
export type LampHistory = readonly { readonly from: CivilDate; readonly subject: LampSubject }[];

export type LampTurn = { readonly date: CivilDate; readonly lamp: string; readonly reason: LampReason };

/**
 * The lamp at the beginning of the history and every turn since, up to and including `until`, whether caused by an event
 * or by the passing of time. Two turns may fall on one date, as two events may.
 */
export const replayLamps = (
  policy: LampPolicy,
  history: LampHistory,
  calendar: CalendarData,
  until: CivilDate,
): readonly LampTurn[] => {
  const turns: LampTurn[] = [];
  const add = (date: CivilDate, { lamp, reason }: Pick<LampTurn, 'lamp' | 'reason'>): void => {
    if (turns.at(-1)?.lamp !== lamp) turns.push({ date, lamp, reason });
  };
  for (const [index, { from, subject }] of history.entries()) {
    if (from > until) break;
    add(from, evaluateLamp(policy, subject, calendar, from));
    const end = [history[index + 1]?.from ?? until, until].sort()[0] ?? until;
    for (let turn = nextLampTurn(policy, subject, calendar, from, end); turn; ) {
      // A turn on the day of the next change comes before it: it happens at 0:00, before any event of the day.
      add(turn.date, turn.assessment);
      turn = nextLampTurn(policy, subject, calendar, turn.date, end);
    }
  }
  return turns;
};
