/** What time alone brings until a day: what would be missed, sent and turned, and which meetings come. */

import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf, momentWords } from '../kit/show/date.ts';
import { sayNumber } from '../kit/show/number.ts';
import { meetingWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { countForeseen } from './clock.ts';
import { RehearsalAheadDocument, type RehearsalAheadQuery, RehearsalClockDocument } from './rehearsal.generated.ts';
import { foreseenWords, rehearsalWords } from './words.ts';

const pageInfoOf = ({ plan }: RehearsalAheadQuery) => plan?.measures.pageInfo ?? null;

/** `until` included, YYYY-MM-DD. */
export const Ahead = ({ until }: { readonly until: string }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { data: pages, fault, busy } = useAllPages(RehearsalAheadDocument, { until }, pageInfoOf);
  const beats = useScreenQuery(RehearsalClockDocument, {}).data?.plan?.nextBeats ?? [];
  // Not everybody who may move the clock may see measures.
  if (fault) return <p>{say(rehearsalWords.unknown)}</p>;
  if (pages === null || busy)
    return (
      <p className="quiet" role="status">
        {say(rehearsalWords.reckoning)}
      </p>
    );
  const events = pages.flatMap((page) => page.plan?.measures.nodes ?? []).flatMap(({ foreseen }) => foreseen);
  const meetings = beats.filter(({ at }) => momentOf(at).date <= until);
  if (events.length === 0 && meetings.length === 0) return <p>{say(rehearsalWords.nothing)}</p>;
  return (
    <>
      <p>{say(rehearsalWords.ifNothing(say(dateWords(until, plan.year))))}</p>
      <dl className="facts clock-ahead">
        {countForeseen(events).map(({ type, count }) => (
          <div key={type}>
            <dt>{say(foreseenWords[type])}</dt>
            <dd>{say(rehearsalWords.times(sayNumber(count)))}</dd>
          </div>
        ))}
        {meetings.map(({ kind, at }) => (
          <div key={kind}>
            <dt>{say(meetingWords[kind])}</dt>
            <dd>{say(momentWords(at, plan.year))}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
