/** 今日: what waits for the supervision office, most urgent first, each decided in place. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Paging } from '../kit/list/paging.tsx';
import { PapersWaiting } from '../kit/papers-waiting/papers-waiting.tsx';
import { NEW_MEASURE_PATH } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { draftsMeasures, usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { Empty } from '../kit/show/empty.tsx';
import { NextMeetings } from '../kit/show/next-meetings.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { DeskDocument, type DeskQuery } from './desk.generated.ts';
import { Foreseen } from './foreseen.tsx';
import { Queue } from './queue.tsx';
import { byUrgency, kindIn, tabsOf } from './queue-order.ts';
import { deskWords, foreseenWords, waitingWords } from './words.ts';
import './desk.css';

export const DeskScreen = () => {
  const say = useSay();
  const { search } = useParameters();
  const kind = kindIn(search);
  const query = useScreenQuery(DeskDocument, { kinds: kind && [kind], after: search.get('after') });
  return (
    <Screen title={say(deskWords.title)} query={query}>
      {({ plan }) => plan && <Desk plan={plan} />}
    </Screen>
  );
};

type Plan = NonNullable<DeskQuery['plan']>;

const Desk = ({ plan }: { readonly plan: Plan }) => {
  const say = useSay();
  const { search } = useParameters();
  const { viewer, asOf } = usePlace();
  const kind = kindIn(search);
  const { waitingCounts, waiting, nextBeats } = plan;
  const all = waitingCounts.reduce((sum, { count }) => sum + count, 0);
  const items = byUrgency(waiting.nodes);
  return (
    <>
      <div className="desk-head">
        <h1>{say(all === 0 ? deskWords.nothing : deskWords.headline(all))}</h1>
        {draftsMeasures(viewer) && asOf === null && (
          <Link to={NEW_MEASURE_PATH} className="button">
            {say(deskWords.draft)}
          </Link>
        )}
      </div>
      <Urgent items={waiting.nodes} />
      <PapersWaiting stages={['DRAFTED', 'REVIEWED', 'SIGNED', 'NUMBERED']} />
      {all > 0 && (
        <nav className="tabs" aria-label={say(deskWords.kinds)}>
          <Tab name={say(deskWords.all)} count={all} to="/desk" isChosen={kind === null} />
          {tabsOf(waitingCounts, kind).map((tab) => (
            <Tab
              key={tab.kind}
              name={say(waitingWords[tab.kind])}
              count={tab.count}
              to={`/desk?kind=${tab.kind}`}
              isChosen={kind === tab.kind}
            />
          ))}
        </nav>
      )}
      {items.length > 0 ? (
        <>
          <Queue items={items} />
          <Paging page={waiting.pageInfo} />
        </>
      ) : (
        <Empty title={say(all === 0 ? deskWords.nothing : deskWords.nothingOfKind)}>
          <p>{say(deskWords.nothingHow)}</p>
        </Empty>
      )}
      <div className="columns">
        <Foreseen />
        {nextBeats.length > 0 && (
          <Panel title={say(foreseenWords.meetings)}>
            <NextMeetings beats={nextBeats} />
          </Panel>
        )}
      </div>
    </>
  );
};

/** How many of the shown matters are late, and since when the oldest of them waits. */
const Urgent = ({ items }: { readonly items: Plan['waiting']['nodes'] }) => {
  const say = useSay();
  const { plan } = usePlace();
  const late = items.filter(({ overdue }) => overdue).length;
  const [oldest] = items.map(({ since }) => since).sort();
  if (oldest === undefined) return null;
  return (
    <p className="quiet">
      {late > 0 && <b className="alarm">{say(deskWords.overdueHere(late))}　</b>}
      {say(deskWords.longest(say(dateWords(momentOf(oldest).date, plan.year))))}
    </p>
  );
};

type TabProps = { readonly name: string; readonly count: number; readonly to: string; readonly isChosen: boolean };

const Tab = ({ name, count, to, isChosen }: TabProps) => (
  <Link to={to} className={isChosen ? 'tab is-here' : 'tab'}>
    {name} <b>{count}</b>
  </Link>
);
