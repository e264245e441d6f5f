/** 总览: how does the plan stand, and what turned since? */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { addDays, dateWords, endOfMonthBefore, startOfDay } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { HeadlineTargets } from './headline-targets.tsx';
import { LampFigures } from './lamp-figures.tsx';
import { OverviewDocument, type OverviewQuery } from './overview.generated.ts';
import { changesSince, headline } from './standing.ts';
import { SectionTable, UnitTable } from './standing-tables.tsx';
import { TurnList } from './turn-list.tsx';
import { overviewWords } from './words.ts';

const WEEK_DAYS = 7;

export const OverviewScreen = () => {
  const say = useSay();
  const { today, plan } = usePlace();
  const compared = [endOfMonthBefore(today), plan.adopted].sort().reverse()[0] ?? plan.adopted;
  const query = useScreenQuery(OverviewDocument, {
    before: { date: compared },
    weekAgo: startOfDay(addDays(today, 1 - WEEK_DAYS)),
  });
  return (
    <Screen title={say(overviewWords.title)} query={query}>
      {(data) => <Overview data={data} compared={compared} />}
    </Screen>
  );
};

const Overview = ({ data, compared }: { readonly data: OverviewQuery; readonly compared: string }) => {
  const say = useSay();
  const { plan: here } = usePlace();
  const { plan, before } = data;
  if (!plan) return null;
  const { total, sections, units } = plan.overview;
  const changes = before && changesSince(total, before.overview.total);
  return (
    <>
      <h1>{say(headline(total))}</h1>
      <p className="quiet">{say(overviewWords.comparedWith(dateWords(compared, here.year), changes))}</p>
      <LampFigures figures={total} />
      <HeadlineTargets measures={plan.measures.nodes} />
      <div className="columns">
        <div>
          <SectionTable sections={sections} />
          <UnitTable units={units} />
        </div>
        <TurnList turns={plan.timeline.nodes} more={plan.timeline.pageInfo.hasNextPage} />
      </div>
    </>
  );
};
