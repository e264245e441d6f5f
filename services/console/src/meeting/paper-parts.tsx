/** What agenda, bulletin and review share: a numbered part, a measure in a row, the figures of the plan and its parts. */

import { createContext, type ReactNode, useContext } from 'react';
import type { ScreenQuery } from '../kit/graph/use-screen-query.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { measureAt, measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { FaultNote } from '../kit/screen.tsx';
import { Figure } from '../kit/show/figure.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { useChoiceColumn } from './decision-choice.tsx';
import type { PaperFiguresFragment, PaperMeasureFragment } from './meetings.generated.ts';
import { paperWords } from './words.ts';

/** The day of a kept paper, YYYY-MM-DD; null for one that shows how things stand. */
export const PaperDayContext = createContext<string | null>(null);

/** Links of a kept paper lead to the lists as of its day. */
export const useAt = () => {
  const day = useContext(PaperDayContext);
  return (to: string): string => (day === null ? to : `${to}${to.includes('?') ? '&' : '?'}asOf=${day}`);
};

type PaperProps<Data> = { readonly query: ScreenQuery<Data>; readonly children: (data: Data) => ReactNode };

/** The answer, or why it is not there. */
export const Answered = <Data,>({ query: { data, fault, refresh }, children }: PaperProps<Data>) => {
  if (data !== null) return children(data);
  return fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton />;
};

export type PartProps = { readonly title: string; readonly count?: number; readonly children?: ReactNode };

/** An empty part says so: whoever reads the paper knows that it was looked at. */
export const Part = ({ title, count, children }: PartProps) => {
  const say = useSay();
  return (
    <section className="paper-part">
      <h2>
        {title}
        {count !== undefined && count > 0 && <span className="quiet"> {say(paperWords.count(count))}</span>}
      </h2>
      {count === 0 ? <p className="quiet">{say(paperWords.none)}</p> : children}
    </section>
  );
};

/** The measure, its lead unit and its lamp, as columns of any table of a paper. */
export const useMeasureColumns = <Row,>(measureOf: (row: Row) => PaperMeasureFragment) => {
  const say = useSay();
  const at = useAt();
  const choose = useChoiceColumn(measureOf);
  const measure: Column<Row> = {
    key: 'measure',
    title: say(paperWords.measure),
    heads: true,
    width: '32%',
    cell: (row) => {
      const { code, title } = measureOf(row);
      return (
        <Link to={at(measureAt(code))}>
          <span className="quiet">{code}</span> {say(title)}
        </Link>
      );
    },
  };
  const unit: Column<Row> = {
    key: 'unit',
    title: say(paperWords.unit),
    width: '9em',
    className: 'paper-unit',
    cell: (row) => measureOf(row).leadUnit.shortName,
  };
  const lamp: Column<Row> = {
    key: 'lamp',
    title: say(paperWords.lamp),
    width: '5.5em',
    cell: (row) => {
      const shown = measureOf(row).lamp;
      return shown && <Lamp lamp={shown} />;
    },
  };
  const why: Column<Row> = {
    key: 'why',
    title: say(paperWords.because),
    cell: (row) => {
      const shown = measureOf(row).lamp;
      return shown && say(shown.reason);
    },
  };
  return { choose, measure, unit, lamp, why };
};

const shownLamps = ({ measures: { byLamp } }: PaperFiguresFragment) =>
  byLamp.filter(({ measures }) => measures > 0).sort((a, b) => b.lamp.severity - a.lamp.severity);

/** The whole plan in a paragraph; each number leads to its list. */
export const TotalFigures = ({ figures }: { readonly figures: PaperFiguresFragment }) => {
  const say = useSay();
  const at = useAt();
  const { measures, milestones, open } = figures;
  return (
    <>
      <p className="paper-lamps">
        <Link to={at(measuresAt({}))}>{say(paperWords.measures(measures.total))}</Link>
        {shownLamps(figures).map(({ lamp, measures: count }) => (
          <span key={lamp.key} className="paper-lamp">
            <Lamp lamp={lamp} /> <Figure value={count} to={at(measuresAt({ lamps: [lamp.key] }))} />
          </span>
        ))}
      </p>
      <p className="paper-lamps">
        <span>{say(paperWords.verified(milestones.met - milestones.early, milestones.due))}</span>
        <span>{say(paperWords.overdueMilestones(milestones.overdue))}</span>
        <Link to={at(measuresAt({ instructed: true }))}>{say(paperWords.openInstructions(open.instructions))}</Link>
        <Link to={at(measuresAt({ stages: ['CLOSED', 'CLOSED_BY_EXCEPTION'] }))}>
          {say(paperWords.closed(measures.closed + measures.closedByException))}
        </Link>
      </p>
    </>
  );
};

export type FigureRow = {
  readonly key: string;
  readonly name: string;
  readonly filter: { readonly sections?: readonly string[]; readonly leadUnits?: readonly string[] };
  readonly figures: PaperFiguresFragment;
};

export const FigureTable = ({ title, rows }: { readonly title: string; readonly rows: readonly FigureRow[] }) => {
  const say = useSay();
  const at = useAt();
  const lamps = new Map(
    rows.flatMap(({ figures }) => shownLamps(figures).map(({ lamp }) => [lamp.key, lamp] as const)),
  );
  const lampColumns = [...lamps.values()]
    .sort((a, b) => b.severity - a.severity)
    .map(
      (lamp): Column<FigureRow> => ({
        key: lamp.key,
        title: say(lamp.name),
        figure: true,
        cell: ({ figures, filter }) => {
          const count = figures.measures.byLamp.find((one) => one.lamp.key === lamp.key)?.measures ?? 0;
          return count > 0 && <Figure value={count} to={at(measuresAt({ ...filter, lamps: [lamp.key] }))} />;
        },
      }),
    );
  const columns: readonly Column<FigureRow>[] = [
    { key: 'name', title, heads: true, cell: ({ name, filter }) => <Link to={at(measuresAt(filter))}>{name}</Link> },
    {
      key: 'all',
      title: say(paperWords.all),
      figure: true,
      cell: ({ figures, filter }) => <Figure value={figures.measures.total} to={at(measuresAt(filter))} />,
    },
    ...lampColumns,
    { key: 'due', title: say(paperWords.dueMilestones), figure: true, cell: ({ figures }) => figures.milestones.due },
    {
      key: 'met',
      title: say(paperWords.verifiedMilestones),
      figure: true,
      cell: ({ figures: { milestones } }) => milestones.met - milestones.early,
    },
    {
      key: 'waiting',
      title: say(paperWords.toVerify),
      figure: true,
      cell: ({ figures }) => figures.milestones.waitingDue || null,
    },
    ...(rows.some(({ figures }) => figures.milestones.extensionsDue > 0)
      ? [
          {
            key: 'extensions',
            title: say(paperWords.toExtend),
            figure: true,
            cell: ({ figures }: FigureRow) => figures.milestones.extensionsDue || null,
          },
        ]
      : []),
    {
      key: 'overdue',
      title: say(paperWords.late),
      figure: true,
      cell: ({ figures }) => figures.milestones.overdue || null,
    },
  ];
  return <Table label={title} columns={columns} rows={rows} rowKey={({ key }) => key} />;
};
