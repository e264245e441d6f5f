/** 月报: this period's report of all my measures. */

import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { OwnScreens } from '../kit/own-screens.tsx';
import { usePlace } from '../kit/place/place.ts';
import { Screen, useTitle } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { useSay } from '../kit/words/language.tsx';
import { GridSheet } from './grid-sheet.tsx';
import { type Cadence, periodDue } from './period.ts';
import { ReportGridDocument, type ReportGridQuery } from './report.generated.ts';
import { SentToday } from './sent-today.tsx';
import { SignList } from './sign-list.tsx';
import { reportWords } from './words.ts';
import './report.css';
import './report-phone.css';

export const ReportScreen = () => {
  const { viewer } = usePlace();
  return viewer.unitKey === null ? <NotForYou /> : <UnitReport unit={viewer.unitKey} />;
};

const NotForYou = () => {
  const say = useSay();
  useTitle(say(reportWords.title));
  return (
    <div className="screen">
      <h1>{say(reportWords.title)}</h1>
      <Empty title={say(reportWords.notForYou)}>
        <p>{say(reportWords.notForYouHow)}</p>
        <OwnScreens />
      </Empty>
    </div>
  );
};

const NO_CADENCE: Cadence = { kind: 'NONE', day: null, weekday: null };

const UnitReport = ({ unit }: { readonly unit: string }) => {
  const say = useSay();
  const { viewer, today, asOf } = usePlace();
  const query = useAllPages(
    ReportGridDocument,
    { unit, by: today, asOf: asOf === null ? null : { date: asOf } },
    (page: ReportGridQuery) => page.plan?.unit?.measures.pageInfo ?? null,
  );
  return (
    <Screen title={say(reportWords.title)} query={query}>
      {(pages) => {
        const settings = pages[0]?.plan?.settings;
        const measures = pages.flatMap(({ plan }) => plan?.unit?.measures.nodes ?? []);
        const cadence = settings?.cadence ?? NO_CADENCE;
        const due = periodDue(cadence, today, measures);
        const form = `report-grid:${due ?? ''}`;
        return (
          <>
            <GridSheet
              key={form}
              form={form}
              unit={unit}
              period={{ cadence, due }}
              measures={measures}
              isSigned={settings?.signOff === true && viewer.role === 'UNIT_REPORTER'}
            />
            {viewer.role === 'UNIT_HEAD' && settings?.signOff === true && <SignList unit={unit} />}
            {viewer.role === 'UNIT_HEAD' && settings?.signOff === false && <SentToday measures={measures} />}
          </>
        );
      }}
    </Screen>
  );
};
