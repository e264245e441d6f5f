/** 总览: how does the plan stand, and what turned since? */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { addDays, laterOf } from '../kit/show/date.ts';
import { NextMeetings } from '../kit/show/next-meetings.tsx';
import { useSay } from '../kit/words/language.tsx';
import { Changes } from './changes.tsx';
import { HeadlineTargets } from './headline-targets.tsx';
import { LampFigures } from './lamp-figures.tsx';
import { OverviewDocument, type OverviewQuery } from './overview.generated.ts';
import { leaderIn, Portfolio } from './portfolio.tsx';
import { SINCE, sinceIn } from './since.ts';
import { headline } from './standing.ts';
import { SectionTable, UnitTable } from './standing-tables.tsx';
import { TurnList } from './turn-list.tsx';
import { overviewWords } from './words.ts';

const WEEK_DAYS = 7;

export const OverviewScreen = () => {
  const say = useSay();
  const { today, plan } = usePlace();
  const { search } = useParameters();
  const since = sinceIn(search.get(SINCE), today, plan.adopted);
  const beforeWeek = laterOf(addDays(today, -WEEK_DAYS), plan.adopted);
  const leader = leaderIn(search);
  const query = useScreenQuery(OverviewDocument, {
    since,
    beforeWeek,
    leader,
    turned: { from: addDays(today, 1 - WEEK_DAYS), ...(leader !== null && { leaders: [leader] }) },
    headline: { sections: ['headline'], ...(leader !== null && { leaders: [leader] }) },
  });
  return (
    <Screen title={say(overviewWords.title)} query={query}>
      {(data) => <Overview data={data} since={since} beforeWeek={beforeWeek} />}
    </Screen>
  );
};

type OverviewProps = { readonly data: OverviewQuery; readonly since: string; readonly beforeWeek: string };

const Overview = ({ data, since, beforeWeek }: OverviewProps) => {
  const say = useSay();
  const { plan } = data;
  if (!plan) return null;
  const { total, sections, units } = plan.overview;
  return (
    <>
      <div className="overview-head">
        <h1>{say(headline(total))}</h1>
        <Portfolio leaders={plan.leaders} />
        <NextMeetings beats={plan.nextBeats} label={say(overviewWords.nextMeetings)} />
      </div>
      <Changes changes={plan.lampChanges} since={since} />
      <LampFigures figures={total} />
      <div className="columns overview-columns">
        <TurnList
          changes={plan.weekChanges}
          turns={plan.lampTurns.nodes}
          more={plan.lampTurns.pageInfo.hasNextPage}
          before={beforeWeek}
        />
        <div>
          <HeadlineTargets measures={plan.measures.nodes} />
          <SectionTable sections={sections} />
          <UnitTable units={units} />
        </div>
      </div>
    </>
  );
};
