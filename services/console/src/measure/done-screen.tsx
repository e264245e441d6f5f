/** 已办: what I did, by day, from the log. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Paging, pageIn } from '../kit/list/paging.tsx';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { DateText, Moment } from '../kit/show/date.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { useSay } from '../kit/words/language.tsx';
import { DoneDocument, type DoneQuery } from './done.generated.ts';
import { byDay } from './done-days.ts';
import { pageWords } from './page-words.ts';
import { entryWords } from './record-words.ts';
import './page.css';

const ENTRIES_A_PAGE = 50;

export const DoneScreen = () => {
  const say = useSay();
  const { viewer } = usePlace();
  const { search } = useParameters();
  const query = useScreenQuery(DoneDocument, { subject: viewer.subject, ...pageIn(search, ENTRIES_A_PAGE) });
  return (
    <Screen title={say(pageWords.done)} query={query}>
      {({ plan }) => plan && <Done plan={plan} />}
    </Screen>
  );
};

type Plan = NonNullable<DoneQuery['plan']>;

const Done = ({ plan: { timeline } }: { readonly plan: Plan }) => {
  const say = useSay();
  const days = byDay(timeline.nodes);
  return (
    <>
      <h1>{say(pageWords.done)}</h1>
      {days.length === 0 && (
        <Empty title={say(pageWords.nothingDone)}>
          <p>{say(pageWords.nothingDoneHow)}</p>
        </Empty>
      )}
      {days.map(({ date, entries }) => (
        <section key={date} aria-labelledby={`done-${date}`}>
          <h2 id={`done-${date}`} className="done-day">
            <DateText value={date} />
          </h2>
          <ol className="plain-list panel record done-list">
            {entries.map((entry) => (
              <DoneEntry key={entry.position} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      <Paging page={timeline.pageInfo} />
    </>
  );
};

const DoneEntry = ({ entry }: { readonly entry: Plan['timeline']['nodes'][number] }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { what, said } = entryWords(entry, plan.year);
  const { measure } = entry;
  return (
    <li className="entry" data-row="">
      <span className="quiet entry-when">
        <Moment value={entry.occurredAt} />
      </span>
      <span className="entry-what">
        {say(what)}
        {said !== null && <span className="entry-said">{said}</span>}
      </span>
      {measure && (
        <Link to={measureAt(measure.code)}>
          <span className="quiet">{measure.code}</span> {say(measure.title)}
        </Link>
      )}
    </li>
  );
};
