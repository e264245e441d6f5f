/** 作战图: the whole year on one wall, on any day of it. */

import { useMemo } from 'react';
import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { Screen } from '../kit/screen.tsx';
import { dateWords } from '../kit/show/date.ts';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { axisOf, zoomIn } from './axis.ts';
import { ChartDocument, type ChartQuery } from './chart.generated.ts';
import { ChartFilter, Legend, TimeBar, ZoomChooser } from './chart-controls.tsx';
import { ChartWall } from './chart-wall.tsx';
import type { MeasureHistory } from './history.ts';
import { LampTotals } from './lamp-totals.tsx';
import { useDay } from './use-day.ts';
import { lampsByKey, wallOn } from './wall.ts';
import { chartWords } from './words.ts';
import { rowOf } from './year.ts';
import './chart.css';

const pageInfoOf = ({ plan }: ChartQuery) =>
  plan && { hasNextPage: plan.chartPage.endCursor !== null, endCursor: plan.chartPage.endCursor };

export const ChartScreen = () => {
  const say = useSay();
  const query = useAllPages(ChartDocument, {}, pageInfoOf);
  return (
    <Screen title={say(chartWords.title)} query={query}>
      {(pages) => <Chart pages={pages} />}
    </Screen>
  );
};

const Chart = ({ pages }: { readonly pages: readonly ChartQuery[] }) => {
  const plans = pages.flatMap(({ plan }) => plan ?? []);
  const [first] = plans;
  return first ? <ChartOf first={first} plans={plans} /> : null;
};

type Plan = NonNullable<ChartQuery['plan']>;

const ChartOf = ({ first, plans }: { readonly first: Plan; readonly plans: readonly Plan[] }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { search, change } = useParameters();
  const day = useDay(plan.adopted, first.clock.today);
  const zoom = zoomIn(search.get('range'));
  const axis = useMemo(() => axisOf(plan.year, zoom), [plan.year, zoom]);
  const measures = useMemo(
    () => plans.flatMap(({ chartPage }) => chartPage.histories as readonly MeasureHistory[]),
    [plans],
  );
  const rows = useMemo(() => measures.map(rowOf), [measures]);
  const lamps = useMemo(() => lampsByKey(first), [first]);
  const address = search.toString();
  const filter = useMemo(() => {
    const given = new URLSearchParams(address);
    return {
      sections: given.getAll('section'),
      units: given.getAll('unit'),
      leaders: given.getAll('leader'),
      lamps: given.getAll('lamp'),
      text: given.get('text') ?? '',
    };
  }, [address]);
  const items = useMemo(
    () => wallOn(rows, first.sections, lamps, filter, day.day),
    [rows, first.sections, lamps, filter, day.day],
  );
  const choices = useMemo(
    () => ({
      sections: first.sections.map(({ key, code, title }) => ({
        key,
        name: { zh: `${code} ${title.zh}`, en: `${code} ${title.en ?? title.zh}` },
      })),
      units: [...new Map(measures.map(({ leadUnit }) => [leadUnit.key, leadUnit.shortName]))]
        .map(([key, name]) => ({ key, name: { zh: name } }))
        .sort((a, b) => a.name.zh.localeCompare(b.name.zh, 'zh')),
      leaders: first.leaders.map(({ key, title }) => ({ key, name: title })),
      lamps: [...lamps.values()].map(({ key, name }) => ({ key, name })),
    }),
    [first.sections, first.leaders, measures, lamps],
  );
  const shown = items.filter(({ kind }) => kind === 'measure').length;
  const { totalCount } = first.chartPage;
  return (
    <>
      <div className="chart-head">
        <h1>{say(chartWords.title)}</h1>
        <p className="quiet" aria-live="polite">
          {say(measures.length < totalCount ? chartWords.loaded(measures.length, totalCount) : chartWords.count(shown))}
        </p>
        {measures.length >= totalCount && <LampTotals items={items} filter={filter} />}
        <Legend />
        <span className="filters-end">
          <button type="button" className="chart-print" onClick={() => print()}>
            {say(chartWords.print)}
          </button>
          <DownloadButton
            path={`documents/wall-chart.svg${day.day === first.clock.today ? '' : `?asOf=${day.day}`}`}
            label={say(chartWords.picture)}
            className="chart-print"
          />
        </span>
      </div>
      <p className="chart-printed">
        {say(plan.title)}　{say(chartWords.printed(dateWords(day.day)))}
      </p>
      <div className="chart-tools">
        <ChartFilter {...choices} />
        <ZoomChooser zoom={zoom} />
      </div>
      <Panel className="chart-panel">
        <TimeBar axis={axis} of={day} />
        {shown === 0 ? (
          <Empty title={say(chartWords.nothing)}>
            <p>{say(chartWords.nothingHow)}</p>
            <button
              type="button"
              onClick={() => change({ section: null, unit: null, leader: null, lamp: null, text: null })}
            >
              {say(chartWords.clear)}
            </button>
          </Empty>
        ) : (
          <ChartWall items={items} axis={axis} day={day.day} />
        )}
      </Panel>
    </>
  );
};
