/** With which dispatch a notice leaves: one that is still open, for what has left cannot carry more. */

import {
  addDays,
  type CalendarData,
  type CivilDate,
  civilDateAt,
  type Firing,
  type Instant,
  inForce,
  type Notice,
  type Slot,
  slotOf,
  startOfDate,
  type Terms,
} from '@duban/domain';

/** Whether a dispatch has left; undefined where there is none of that id. */
export type HasLeft = (dispatch: string) => boolean | undefined;

/**
 * The id is the domain's, `digest/<recipient>/<day>` or `alone/<recipient>/<day>-<time>`. A notice that is read late, after
 * an outage, leaves with the next digest from `now` on: all that was missed is one message, not one for each day. Where
 * the clock was set back and a day comes again, its second digest is `…/2`.
 */
export const openSlot = (notice: Notice, terms: Terms, now: Instant, hasLeft: HasLeft): Slot => {
  const today = startOfDate(civilDateAt(now));
  // A letter comes by itself to the unit that has to act on it; everybody else reads of it with the digest.
  const document = notice.copy || !notice.recipient.startsWith('unit-') ? null : notice.document;
  let at = [notice.at, today].sort().at(-1) ?? today;
  let turn = 1;
  for (;;) {
    const slot = slotAt({ ...notice, document, at }, terms);
    const id = turn === 1 ? slot.id : `${slot.id}/${turn}`;
    if (!hasLeft(id)) return { id, at: slot.at };
    if (slot.at > now) turn += 1;
    else {
      at = new Date(Date.parse(slot.at) + 1).toISOString();
      turn = 1;
    }
  }
};

const slotAt = (firing: Omit<Firing, 'id'>, { calendar, ladders }: Terms): Slot => {
  const ladder = inForce(ladders, civilDateAt(firing.at));
  try {
    return slotOf(firing, calendar, ladder);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return slotOf(firing, weekdaysFrom(civilDateAt(firing.at)), ladder);
  }
};

/** Past the plan's calendar nobody knows its holidays; a notice must still leave, and does within days. */
const weekdaysFrom = (date: CivilDate): CalendarData => ({
  from: addDays(date, -1),
  to: addDays(date, 14),
  holidays: [],
  makeUpDays: [],
});
