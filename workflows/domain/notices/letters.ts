/** Which notices are sent as separate letters: the ladder names the documents, and the number per week is limited. */

import { inForce, type Terms } from '../plan/settings.ts';
import { civilDateAt, type Instant } from '../time/civil-date.ts';
import type { Notice } from './notices.ts';
import type { RecipientId } from './recipients.ts';
import { MAX_LETTERS_PER_WEEK, type NoticeForm } from './table.ts';

const isLeader = (recipient: RecipientId): boolean => recipient.startsWith('leader@');

/** The form of a notice that is not sent as a letter: a unit gets it the same day, a leader once a week. */
export const formWithoutLetter = (recipient: RecipientId): NoticeForm => (isLeader(recipient) ? 'weekly' : 'digest');

/** Whether the recipient must be notified the same day, so that a notice merged into a later dispatch becomes a letter. */
export const isToldTheSameDay = (recipient: RecipientId): boolean => !isLeader(recipient);

/** The ladder in force says which of its documents are sent as separate letters. */
export const formInForce = (
  { form, document, recipient }: Pick<Notice, 'form' | 'document' | 'recipient'>,
  { ladders }: Pick<Terms, 'ladders'>,
  at: Instant,
): NoticeForm => {
  if (document === null || form !== 'letter') return form;
  const { alone } = inForce(ladders, civilDateAt(at)).digest;
  return alone.includes(document) ? 'letter' : formWithoutLetter(recipient);
};

/** Whether a letter exceeds the limit of its week; `letters` are the ids of that week's letters, possibly with its own. */
export const isBeyondTheWeek = (recipient: RecipientId, letter: string, letters: readonly string[]): boolean =>
  !letters.includes(letter) &&
  letters.length >= (isLeader(recipient) ? MAX_LETTERS_PER_WEEK.leader : MAX_LETTERS_PER_WEEK.unit);
