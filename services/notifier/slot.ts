/** With which dispatch a notice leaves: one that is still open, for what has left cannot carry more; and no more letters than a week bears. */

import { createHash } from 'node:crypto';
import {
  type CivilDate,
  civilDateAt,
  formInForce,
  formOfDispatch,
  formWithoutLetter,
  type Instant,
  inForce,
  isBeyondTheWeek,
  isToldTheSameDay,
  mondayOf,
  type Notice,
  type NoticeForm,
  type RecipientId,
  type Slot,
  slotOf,
  startOfDate,
  type Terms,
} from '@duban/domain';

/** What is known of the dispatches of this week and later. */
export type Sent = {
  /** Whether a dispatch has left; undefined where there is none of that id. */
  hasLeft(dispatch: string): boolean | undefined;
  /** Ids of the letters to a recipient, open or gone, that leave on a day from `monday` to the Sunday after it. */
  lettersInWeek(recipient: RecipientId, monday: CivilDate): readonly string[];
};

/**
 * The id is the domain's: see `Slot`. A notice that is read late, after an outage, leaves with the next digest from `now`
 * on: all that was missed is one message, not one for each day. Where the clock was set back and a day comes again, its
 * second digest is `…/2`. A letter beyond the week's number stands in the digest of its day, a leader's in the week's
 * summary; what the office sends by hand is not counted out.
 */
export const openSlot = (notice: Notice, terms: Terms, now: Instant, sent: Sent): Slot => {
  const today = startOfDate(civilDateAt(now));
  const from = [notice.at, today].sort().at(-1) ?? today;
  const form = formInForce(notice, terms, from);
  if (form !== 'letter') return freeSlot(notice, form, terms, from, now, sent);
  const letter = freeSlot(notice, form, terms, from, now, sent);
  const isByHand = notice.text !== '';
  const letters = sent.lettersInWeek(notice.recipient, mondayOf(civilDateAt(letter.at)));
  if (isByHand || !isBeyondTheWeek(notice.recipient, letter.id, letters)) return letter;
  const merged = freeSlot(notice, formWithoutLetter(notice.recipient), terms, from, now, sent);
  // A unit reads of it the same day, or it is a letter after all.
  const isDelayed = isToldTheSameDay(notice.recipient) && civilDateAt(merged.at) > civilDateAt(letter.at);
  return isDelayed ? letter : merged;
};

/** Characters. A recipient of today's limits is shorter; one that holds an older, longer unit id stands in ids by its digest. */
const MAX_NAME_CHARS = 128;

export const nameInId = (recipient: RecipientId): RecipientId =>
  recipient.length <= MAX_NAME_CHARS ? recipient : createHash('sha256').update(recipient).digest('hex');

const freeSlot = (
  notice: Notice,
  form: NoticeForm,
  terms: Terms,
  from: Instant,
  now: Instant,
  { hasLeft }: Sent,
): Slot => {
  let at = from;
  let turn = 1;
  const recipient = nameInId(notice.recipient);
  for (;;) {
    const ladder = inForce(terms.ladders, civilDateAt(at));
    const slot = slotOf({ recipient, form, at }, terms.calendar, ladder);
    const id = turn === 1 ? slot.id : `${slot.id}/${turn}`;
    if (!hasLeft(id)) return { id, at: slot.at };
    if (slot.at > now) turn += 1;
    else {
      at = new Date(Date.parse(slot.at) + 1).toISOString();
      turn = 1;
    }
  }
};

/** A dispatch as this asks for it: whose, when it leaves in plan time, and whether it has. */
export type Slotted = { readonly recipient: RecipientId; readonly leavesAt: Instant; readonly left: boolean };

/** What dispatches known by their ids say. */
export const sentOf = (dispatches: ReadonlyMap<string, Slotted>): Sent => ({
  hasLeft: (dispatch) => dispatches.get(dispatch)?.left,
  lettersInWeek: (whose, monday) =>
    [...dispatches]
      .filter(([id, { recipient, leavesAt }]) => {
        const isLetter = recipient === whose && formOfDispatch(id) === 'letter';
        return isLetter && mondayOf(civilDateAt(leavesAt)) === monday;
      })
      .map(([id]) => id),
});
