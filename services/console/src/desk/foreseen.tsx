/** What time will bring by the next weekday: dates that pass, rungs that fire, lamps that turn. */

import { useAllPages } from '../kit/graph/use-all-pages.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote } from '../kit/screen.tsx';
import { dateWords } from '../kit/show/date.ts';
import { Moment } from '../kit/show/date.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { ladderRoleWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { DeskForeseenDocument, type DeskForeseenQuery } from './desk.generated.ts';
import { nextWeekday } from './queue-order.ts';
import { foreseenWords } from './words.ts';

type Measure = NonNullable<DeskForeseenQuery['plan']>['measures']['nodes'][number];
type Event = Measure['foreseen'][number];
type Row = { readonly key: string; readonly measure: Measure; readonly event: Event };

const What = ({ event: { type, rungTitle, obligation, lamp } }: { readonly event: Event }) => {
  const say = useSay();
  const of = obligation ? say(obligation.label) : '';
  switch (type) {
    case 'RUNG_FIRED':
      return say(foreseenWords.RUNG_FIRED(rungTitle ? say(rungTitle) : '', of));
    case 'LAMP_TURNED':
      return (
        <>
          {say(foreseenWords.LAMP_TURNED)} {lamp && <Lamp lamp={lamp} />}
        </>
      );
    case 'ACKNOWLEDGEMENT_MISSED':
      return say(foreseenWords.ACKNOWLEDGEMENT_MISSED);
    case 'MILESTONE_MISSED':
    case 'REPORT_MISSED':
    case 'INSTRUCTION_MISSED':
    case 'MEETING_DECISION_MISSED':
    case 'OFFICE_LIMIT_PASSED':
      return say(foreseenWords[type](of));
    default:
      return null;
  }
};

const pageInfoOf = ({ plan }: DeskForeseenQuery) => plan?.measures.pageInfo ?? null;

export const Foreseen = () => {
  const say = useSay();
  const { today, plan, asOf } = usePlace();
  const until = nextWeekday(today);
  const { data, fault, busy, refresh } = useAllPages(
    DeskForeseenDocument,
    { until, asOf: asOf === null ? null : { date: asOf } },
    pageInfoOf,
  );
  const measures = (data ?? []).flatMap((page) => page.plan?.measures.nodes ?? []);
  const total = data?.[0]?.plan?.measures.totalCount ?? 0;
  const rows = measures
    .flatMap((measure) => measure.foreseen.map((event, at): Row => ({ key: `${measure.key}/${at}`, measure, event })))
    .sort((a, b) => a.event.at.localeCompare(b.event.at));
  const columns: readonly Column<Row>[] = [
    {
      key: 'at',
      title: say(foreseenWords.when),
      width: '8.5em',
      cell: ({ event }) => (
        <span className="quiet">
          <Moment value={event.at} />
        </span>
      ),
    },
    { key: 'what', title: say(foreseenWords.what), cell: ({ event }) => <What event={event} /> },
    {
      key: 'measure',
      title: say(foreseenWords.measure),
      heads: true,
      cell: ({ measure }) => (
        <Link to={measureAt(measure.code)}>
          <span className="quiet">{measure.code}</span> {say(measure.title)}
        </Link>
      ),
    },
    { key: 'unit', title: say(foreseenWords.unit), wideOnly: true, cell: ({ measure }) => measure.leadUnit.shortName },
    {
      key: 'to',
      title: say(foreseenWords.to),
      wideOnly: true,
      cell: ({ event }) => (
        <span className="quiet">
          {event.recipients
            .filter(({ copy }) => !copy)
            .map(({ role }) => say(ladderRoleWords[role]))
            .join('、')}
        </span>
      ),
    },
  ];
  return (
    <Panel title={say(foreseenWords.title(say(dateWords(until, plan.year))))}>
      {fault && <FaultNote fault={fault} onRetry={refresh} />}
      {!data && !fault && <Skeleton lines={4} />}
      {data && (
        <>
          <p className="quiet">
            {say(foreseenWords.why)}
            {busy && total > measures.length && say(foreseenWords.first(measures.length, total))}
          </p>
          {rows.length === 0 ? (
            !busy && <p>{say(foreseenWords.nothing)}</p>
          ) : (
            <Table label={say(foreseenWords.what)} columns={columns} rows={rows} rowKey={({ key }) => key} />
          )}
        </>
      )}
    </Panel>
  );
};
