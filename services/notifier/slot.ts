/** Chooses the dispatch for a notice: always one that has not left yet, and within the weekly limit of letters. */

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

/** The dispatches of this week and later. */
export type Sent = {
  /** Whether a dispatch has left; undefined where there is none of that id. */
  hasLeft(dispatch: string): boolean | undefined;
  /** Ids of the letters to a recipient, open or closed, that are due from `monday` to the Sunday after it. */
  lettersInWeek(recipient: RecipientId, monday: CivilDate): readonly string[];
};

/**
 * The id is the domain's: see `Slot`. A notice that is read late, after an outage, goes into the next digest from
 * `now` on: all missed notices are one message, not one for each day. Where the clock was set back, the second digest of
 * the same day is `…/2`. A letter beyond the weekly limit goes into the digest of its day, a leader's into the weekly
 * summary; a letter that the office sends by hand is exempt from the limit.
 */
export const openSlot = (notice: Notice, terms: Terms, now: Instant, sent: Sent): Slot => {
  const today = startOfDate(civilDateAt(now));
  const from = [notice.at, today].sort().at(-1) ?? today;
  const form = formInForce(notice, terms, from);
  if (form !== 'letter') return firstOpenSlot(notice, form, terms, from, now, sent);
  const letter = firstOpenSlot(notice, form, terms, from, now, sent);
  const isByHand = notice.text !== '';
  const letters = sent.lettersInWeek(notice.recipient, mondayOf(civilDateAt(letter.at)));
  if (isByHand || !isBeyondTheWeek(notice.recipient, letter.id, letters)) return letter;
  const merged = firstOpenSlot(notice, formWithoutLetter(notice.recipient), terms, from, now, sent);
  // A unit must be notified on the same day: if the digest would come later, it stays a letter.
  const isDelayed = isToldTheSameDay(notice.recipient) && civilDateAt(merged.at) > civilDateAt(letter.at);
  return isDelayed ? letter : merged;
};

/** Current limits keep recipients shorter; one with a longer unit id from earlier versions is replaced by its SHA-256 in ids. */
const MAX_NAME_CHARS = 128;

export const nameInId = (recipient: RecipientId): RecipientId =>
  recipient.length <= MAX_NAME_CHARS ? recipient : createHash('sha256').update(recipient).digest('hex');

const firstOpenSlot = (
  notice: Notice,
  form: NoticeForm,
  terms: Terms,
  from: Instant,
  now: Instant,
  { hasLeft }: Sent,
): Slot => {
  let at = from;
  let attempt = 1;
  const recipient = nameInId(notice.recipient);
  for (;;) {
    const ladder = inForce(terms.ladders, civilDateAt(at));
    const slot = slotOf({ recipient, form, at }, terms.calendar, ladder);
    const id = attempt === 1 ? slot.id : `${slot.id}/${attempt}`;
    if (!hasLeft(id)) return { id, at: slot.at };
    if (slot.at > now) attempt += 1;
    else {
      at = new Date(Date.parse(slot.at) + 1).toISOString();
      attempt = 1;
    }
  }
};

/** A dispatch: its recipient, when it is due in plan time, and whether it has left. */
export type Slotted = { readonly recipient: RecipientId; readonly leavesAt: Instant; readonly left: boolean };

/** Answers from dispatches that are known by their ids. */
export const sentOf = (dispatches: ReadonlyMap<string, Slotted>): Sent => ({
  hasLeft: (dispatch) => dispatches.get(dispatch)?.left,
  lettersInWeek: (wanted, monday) =>
    [...dispatches]
      .filter(([id, { recipient, leavesAt }]) => {
        const isLetter = recipient === wanted && formOfDispatch(id) === 'letter';
        return isLetter && mondayOf(civilDateAt(leavesAt)) === monday;
      })
      .map(([id]) => id),
});
