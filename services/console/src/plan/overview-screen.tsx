/** 总览: how does the plan stand, and what turned since? */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { addDays, endOfMonthBefore, laterOf } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { Changes } from './changes.tsx';
import { HeadlineTargets } from './headline-targets.tsx';
import { LampFigures } from './lamp-figures.tsx';
import { OverviewDocument, type OverviewQuery } from './overview.generated.ts';
import { headline } from './standing.ts';
import { SectionTable, UnitTable } from './standing-tables.tsx';
import { TurnList } from './turn-list.tsx';
import { overviewWords } from './words.ts';

const WEEK_DAYS = 7;

export const OverviewScreen = () => {
  const say = useSay();
  const { today, plan } = usePlace();
  // In the first month there is no earlier end of month to compare with.
  const monthEnd = endOfMonthBefore(today);
  const since = laterOf(monthEnd, plan.adopted);
  const query = useScreenQuery(OverviewDocument, { since, weekAgo: addDays(today, 1 - WEEK_DAYS) });
  return (
    <Screen title={say(overviewWords.title)} query={query}>
      {(data) => <Overview data={data} since={since} />}
    </Screen>
  );
};

const Overview = ({ data, since }: { readonly data: OverviewQuery; readonly since: string }) => {
  const say = useSay();
  const { plan } = data;
  if (!plan) return null;
  const { total, sections, units } = plan.overview;
  return (
    <>
      <h1>{say(headline(total))}</h1>
      <Changes changes={plan.lampChanges} since={since} />
      <LampFigures figures={total} />
      <HeadlineTargets measures={plan.measures.nodes} />
      <div className="columns">
        <div>
          <SectionTable sections={sections} />
          <UnitTable units={units} />
        </div>
        <TurnList turns={plan.lampTurns.nodes} more={plan.lampTurns.pageInfo.hasNextPage} />
      </div>
    </>
  );
};
