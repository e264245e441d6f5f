/** The standing of each section and each lead unit: a bar of lamps, and the numbers behind it. */

import { type Column, Table } from '../kit/list/table.tsx';
import { Link } from '../kit/place/link.tsx';
import { Bar } from '../kit/show/bar.tsx';
import { Figure } from '../kit/show/figure.tsx';
import { toneStyle } from '../kit/show/lamp.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { OverviewFiguresFragment, OverviewQuery } from './overview.generated.ts';
import { useMeasuresAt } from './portfolio.tsx';
import { barParts, isLagging, lampsByGravity } from './standing.ts';
import { overviewWords } from './words.ts';

type Overview = NonNullable<OverviewQuery['plan']>['overview'];
type Group = { readonly key: string; readonly figures: OverviewFiguresFragment; readonly filter: object };

/** A column for each lamp that tells of lagging, and one for all. */
const useFigureColumns = <Row,>(all: readonly OverviewFiguresFragment[], groupOf: (row: Row) => Group) => {
  const say = useSay();
  const listAt = useMeasuresAt();
  const lagging = lampsByGravity(all[0]?.measures.byLamp ?? []).filter(isLagging);
  const countOf = (row: Row, lamp: string) =>
    groupOf(row).figures.measures.byLamp.find((count) => count.lamp.key === lamp)?.measures ?? 0;
  const columns: Column<Row>[] = [
    {
      key: 'bar',
      title: say(overviewWords.measures),
      wideOnly: true,
      cell: (row) => <Bar parts={barParts(groupOf(row).figures)} />,
    },
    ...lagging.map(
      ({ lamp }): Column<Row> => ({
        key: lamp.key,
        title: say(lamp.name),
        figure: true,
        width: '56px',
        cell: (row) => {
          const value = countOf(row, lamp.key);
          if (value === 0) return null;
          return (
            <span className="toned" style={toneStyle(lamp.colour)}>
              <Figure value={value} to={listAt({ ...groupOf(row).filter, lamps: [lamp.key] })} />
            </span>
          );
        },
      }),
    ),
    {
      key: 'all',
      title: say(overviewWords.all),
      figure: true,
      width: '52px',
      cell: (row) => {
        const { figures, filter } = groupOf(row);
        return <Figure value={figures.measures.total} to={listAt(filter)} />;
      },
    },
  ];
  return columns;
};

type Section = Overview['sections'][number];

export const SectionTable = ({ sections }: { readonly sections: readonly Section[] }) => {
  const say = useSay();
  const listAt = useMeasuresAt();
  const figures = useFigureColumns<Section>(
    sections.map((one) => one.figures),
    (one) => ({ key: one.section.key, figures: one.figures, filter: { sections: [one.section.key] } }),
  );
  const name: Column<Section> = {
    key: 'name',
    title: say(overviewWords.section),
    heads: true,
    width: '13em',
    cell: ({ section }) => (
      <>
        <span className="quiet">{section.code}</span>{' '}
        <Link to={listAt({ sections: [section.key] })}>{say(section.title)}</Link>
      </>
    ),
  };
  return (
    <Panel title={say(overviewWords.sections)}>
      <Table
        label={say(overviewWords.sections)}
        columns={[name, ...figures]}
        rows={sections}
        rowKey={({ section }) => section.key}
        fitsPhone
      />
    </Panel>
  );
};

type Unit = Overview['units'][number];

export const UnitTable = ({ units }: { readonly units: readonly Unit[] }) => {
  const say = useSay();
  const listAt = useMeasuresAt();
  const leading = units.filter(({ leads }) => leads.measures.total > 0);
  const figures = useFigureColumns<Unit>(
    leading.map(({ leads }) => leads),
    ({ unit, leads }) => ({ key: unit.key, figures: leads, filter: { leadUnits: [unit.key] } }),
  );
  const name: Column<Unit> = {
    key: 'name',
    title: say(overviewWords.unit),
    heads: true,
    width: '13em',
    cell: ({ unit }) => (
      <Link to={listAt({ leadUnits: [unit.key] })} title={say(unit.name)}>
        {unit.shortName}
      </Link>
    ),
  };
  return (
    <Panel title={say(overviewWords.units)}>
      <Table
        label={say(overviewWords.units)}
        columns={[name, ...figures]}
        rows={leading}
        rowKey={({ unit }) => unit.key}
        fitsPhone
      />
    </Panel>
  );
};
