/** Who gets a letter alone: the ladder says which documents are letters, the week how many of them come. */

import { inForce, type Terms } from '../plan/settings.ts';
import { civilDateAt, type Instant } from '../time/civil-date.ts';
import type { Notice } from './notices.ts';
import type { RecipientId } from './recipients.ts';
import { MAX_LETTERS_PER_WEEK, type NoticeForm } from './table.ts';

const isLeader = (recipient: RecipientId): boolean => recipient.startsWith('leader@');

/** How a recipient is told of what does not come as a letter: a unit the same day, a leader once a week. */
export const formWithoutLetter = (recipient: RecipientId): NoticeForm => (isLeader(recipient) ? 'weekly' : 'digest');

/** Whether a unit or office must read of it the same day, so that a merged notice that leaves later is a letter after all. */
export const isToldTheSameDay = (recipient: RecipientId): boolean => !isLeader(recipient);

/** The ladder in force says which of its documents come alone. */
export const formInForce = (
  { form, document, recipient }: Pick<Notice, 'form' | 'document' | 'recipient'>,
  { ladders }: Pick<Terms, 'ladders'>,
  at: Instant,
): NoticeForm => {
  if (document === null || form !== 'letter') return form;
  const { alone } = inForce(ladders, civilDateAt(at)).digest;
  return alone.includes(document) ? 'letter' : formWithoutLetter(recipient);
};

/** Whether a letter is one too many; `letters` are the ids of those of its week, itself among them where it is open. */
export const isBeyondTheWeek = (recipient: RecipientId, letter: string, letters: readonly string[]): boolean =>
  !letters.includes(letter) &&
  letters.length >= (isLeader(recipient) ? MAX_LETTERS_PER_WEEK.leader : MAX_LETTERS_PER_WEEK.unit);
