/** Which lamps a measure would have had under a policy, day by day: the question that is asked before a policy is changed. */

import type { CalendarData } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { evaluateLamp } from './evaluate.ts';
import type { LampPolicy } from './policy.ts';
import type { LampReason } from './reason.ts';
import type { LampSubject } from './subject.ts';
import { nextLampTurn } from './turns.ts';

/** What the measure was from a date on; of several with the same date each holds in turn. In order of date. */
export type LampHistory = readonly { readonly from: CivilDate; readonly subject: LampSubject }[];

export type LampTurn = { readonly date: CivilDate; readonly lamp: string; readonly reason: LampReason };

/**
 * The lamp at the beginning of the history and every turn since, up to and with `until`, whether an event or the mere
 * passing of time brought it. Two turns may fall on one date, as two events may.
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
      // A turn on the very day of the next change comes before it: the day begins at 0:00, events come later.
      add(turn.date, turn.assessment);
      turn = nextLampTurn(policy, subject, calendar, turn.date, end);
    }
  }
  return turns;
};
