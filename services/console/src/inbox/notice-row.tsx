/** One notice: what it is, about which matter, by when, and whether the mail about it arrived. */

import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import type { InboxNoticeFragment } from './inbox.generated.ts';
import { inboxWords, noticeWords } from './words.ts';

type NoticeRowProps = {
  readonly notice: InboxNoticeFragment;
  readonly isNew: boolean;
  /** Who reads the notices of many sees whose this one is. */
  readonly namesRecipient: boolean;
};

export const NoticeRow = ({ notice, isNew, namesRecipient }: NoticeRowProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const { measure, copy, due, text, at } = notice;
  const matter = matterOf(notice);
  const delivery = deliveryWords(notice);
  const sender = senderOf(notice);
  const dueWords = due !== null && due < momentOf(at).date ? inboxWords.wasDue : inboxWords.due;
  return (
    <li className={isNew ? 'notice is-new' : 'notice'} data-row="">
      <span className="notice-when quiet">
        <time dateTime={at}>{momentOf(at).time}</time>
        {isNew && <span className="notice-new">{say(inboxWords.isNew)}</span>}
      </span>
      <span className="notice-kind">
        {say(noticeWords[notice.kind])}
        {copy && <span className="tag">{say(inboxWords.toKnow)}</span>}
      </span>
      <span className="notice-matter">
        <Link to={measureAt(measure.code)}>
          <span className="quiet">{measure.code}</span> {say(measure.title)}
        </Link>{' '}
        <span className="quiet">{measure.leadUnit.shortName}</span>
        {sender && <span className="notice-line quiet">{say(inboxWords.from(say(sender)))}</span>}
        {matter && <span className="notice-line">{say(matter)}</span>}
        {text !== '' && <span className="notice-line serif">{text}</span>}
        {namesRecipient && (
          <span className="notice-line quiet">
            {say(inboxWords.to)} {say(notice.recipient.name)}
          </span>
        )}
      </span>
      <span className="notice-end quiet">
        {due !== null && <span>{say(dueWords(say(dateWords(due, plan.year))))}</span>}
        {delivery && <span className={delivery === inboxWords.givenUp ? 'notice-fault' : ''}>{say(delivery)}</span>}
      </span>
    </li>
  );
};

/** The milestone or other obligation that the notice is about; null where it is about the whole measure. */
const matterOf = ({ event }: InboxNoticeFragment) => {
  if ('obligation' in event) return event.obligation.label;
  if ('meeting' in event) return event.meeting.name;
  return 'milestone' in event ? (event.milestone?.label ?? null) : null;
};

/** Who did what the notice tells; null for what time did. */
const senderOf = ({ event: { actor } }: InboxNoticeFragment): Phrase | null => {
  if (actor.leader) return actor.leader.title;
  if (actor.unit) return { zh: actor.unit.shortName, en: actor.unit.shortName };
  return actor.role === 'SUPERVISOR' ? inboxWords.office : null;
};

/** The mail about the notice; the inbox itself has it anyway. */
const deliveryWords = ({ deliveries }: InboxNoticeFragment) => {
  const states = deliveries.filter(({ channel }) => channel === 'EMAIL').map(({ state }) => state);
  if (states.includes('GIVEN_UP')) return inboxWords.givenUp;
  if (states.includes('FAILING')) return inboxWords.failing;
  return states.includes('SUCCEEDED') ? inboxWords.sent : null;
};
