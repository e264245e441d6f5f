/** 信箱: what was I told? */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { FilterMenu } from '../kit/list/filter-menu.tsx';
import { Paging, pageIn } from '../kit/list/paging.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { DateText } from '../kit/show/date.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Tabs } from '../kit/show/tabs.tsx';
import { useSay } from '../kit/words/language.tsx';
import { daysOf, newSince } from './days.ts';
import { InboxDocument, type InboxQuery, InboxRecipientsDocument } from './inbox.generated.ts';
import { useLastVisit } from './last-visit.ts';
import { NoticeRow } from './notice-row.tsx';
import { recipientChoices, recipientsOf } from './recipients.ts';
import { inboxWords } from './words.ts';
import './inbox.css';

/** Values of `?show=`, and which notices they leave: `copy` is for information only. */
const PARTS = [
  { value: null, label: inboxWords.all, copy: null },
  { value: 'act', label: inboxWords.toAct, copy: false },
  { value: 'know', label: inboxWords.toKnow, copy: true },
] as const;

export const InboxScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search } = useParameters();
  const part = PARTS.find(({ value }) => value === search.get('show')) ?? PARTS[0];
  const recipients = viewer.recipient === null ? recipientsOf(search.getAll('to')) : [viewer.recipient];
  const filter = { recipients, copy: part.copy };
  const query = useScreenQuery(InboxDocument, { filter, ...pageIn(search) });
  return (
    <Screen title={say(viewer.recipient === null ? inboxWords.allTitle : inboxWords.title)} query={query}>
      {({ plan }) => <Inbox notices={plan?.notices ?? null} />}
    </Screen>
  );
};

type Notices = NonNullable<InboxQuery['plan']>['notices'];

const Inbox = ({ notices }: { readonly notices: Notices | null }) => {
  const say = useSay();
  const { asOf, viewer } = usePlace();
  const { search } = useParameters();
  const { nodes = [], pageInfo } = notices ?? {};
  const isWhole = !search.has('show') && !search.has('to') && !search.has('after') && !search.has('before');
  const newest = asOf === null && isWhole ? (nodes[0]?.position ?? null) : null;
  const seen = useLastVisit(newest);
  const count = asOf === null && isWhole ? newSince(nodes, seen) : 0;
  return (
    <>
      <h1>{say(viewer.recipient === null ? inboxWords.allTitle : inboxWords.title)}</h1>
      {count > 0 && <p className="quiet">{say(inboxWords.unread(count, count === nodes.length))}</p>}
      <div className="inbox-choices">
        <Tabs
          name="show"
          label={say(inboxWords.which)}
          choices={PARTS.map(({ value, label }) => ({ value, label: say(label) }))}
        />
        {viewer.recipient === null && <RecipientFilter />}
      </div>
      {nodes.length === 0 && (
        <Panel>
          <Empty title={say(isWhole ? inboxWords.nothing : inboxWords.nothingSo)}>
            {isWhole && <p>{say(inboxWords.nothingHow)}</p>}
          </Empty>
        </Panel>
      )}
      {daysOf(nodes).map(({ date, notices: ofDay }) => (
        <Panel key={date} className="inbox-day">
          <h2>
            <DateText value={date} />
          </h2>
          <ul className="plain-list">
            {ofDay.map((notice) => (
              <NoticeRow
                key={notice.key}
                notice={notice}
                isNew={asOf === null && seen !== null && notice.position > seen}
                namesRecipient={viewer.recipient === null}
              />
            ))}
          </ul>
        </Panel>
      ))}
      {pageInfo && <Paging page={pageInfo} />}
    </>
  );
};

const RecipientFilter = () => {
  const say = useSay();
  const { search, change } = useParameters();
  const { data } = useScreenQuery(InboxRecipientsDocument, {});
  if (!data?.plan) return null;
  const choices = recipientChoices(data.plan).map(({ value, name }) => ({ value, label: say(name) }));
  return (
    <FilterMenu
      label={say(inboxWords.recipient)}
      choices={choices}
      chosen={search.getAll('to')}
      onChange={(to) => change({ to })}
    />
  );
};
