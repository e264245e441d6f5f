/** The monthly bulletin: the plan, its sections and units in figures, the measures it names, the ladder's documents. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { documentWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { BulletinDocument, type BulletinQuery, type PaperMeasureFragment } from './meetings.generated.ts';
import { Answered, FigureTable, Part, TotalFigures, useMeasureColumns } from './paper-parts.tsx';
import type { PaperAsk } from './papers.ts';
import { paperWords } from './words.ts';

type Bulletin = NonNullable<BulletinQuery['plan']>['bulletin'];

export const BulletinPaper = ({ ask: { at, period } }: { readonly ask: PaperAsk }) => {
  const query = useScreenQuery(BulletinDocument, { at, month: period });
  return <Answered query={query}>{({ plan }) => plan && <Bulletin bulletin={plan.bulletin} />}</Answered>;
};

const Bulletin = ({ bulletin }: { readonly bulletin: Bulletin }) => {
  const say = useSay();
  const { total, sections, units, listed, documents, ranking } = bulletin;
  const { measure, unit, lamp, why } = useMeasureColumns<PaperMeasureFragment>((row) => row);
  return (
    <>
      <Part title={say(paperWords.total)}>
        <TotalFigures figures={total} />
      </Part>
      <Part title={say(paperWords.sections)}>
        <FigureTable
          title={say(paperWords.section)}
          rows={sections.map(({ section, figures }) => ({
            key: section.key,
            name: `${section.code} ${say(section.title)}`,
            filter: { sections: [section.key] },
            figures,
          }))}
        />
      </Part>
      <Part title={say(paperWords.units)}>
        <FigureTable
          title={say(paperWords.unit)}
          rows={units
            .filter(({ leads }) => leads.measures.total > 0)
            .map(({ unit: { key, shortName }, leads }) => ({
              key,
              name: shortName,
              filter: { leadUnits: [key] },
              figures: leads,
            }))}
        />
      </Part>
      <Part title={say(paperWords.listed)} count={listed.length}>
        <Table
          label={say(paperWords.listed)}
          columns={[measure, unit, lamp, why]}
          rows={listed}
          rowKey={({ key }) => key}
        />
      </Part>
      <Part title={say(paperWords.documents)} count={documents.reduce((sum, { count }) => sum + count, 0)}>
        <p>
          {documents
            .map(({ document, count }) => say(paperWords.documentCount(say(documentWords[document]), count)))
            .join('　')}
        </p>
      </Part>
      {ranking && (
        <Part title={say(paperWords.ranking)} count={ranking.length}>
          <Ranking rows={ranking} />
        </Part>
      )}
    </>
  );
};

type Rank = NonNullable<Bulletin['ranking']>[number];

const Ranking = ({ rows }: { readonly rows: readonly Rank[] }) => {
  const say = useSay();
  const columns: readonly Column<Rank>[] = [
    { key: 'place', title: say(paperWords.place), width: '4em', cell: ({ place }) => place },
    { key: 'unit', title: say(paperWords.unit), heads: true, cell: ({ unit }) => unit.shortName },
    { key: 'due', title: say(paperWords.dueMilestones), figure: true, cell: ({ due }) => due },
    { key: 'met', title: say(paperWords.verifiedMilestones), figure: true, cell: ({ met }) => met },
    { key: 'overdue', title: say(paperWords.late), figure: true, cell: ({ overdue }) => overdue || null },
  ];
  return <Table label={say(paperWords.ranking)} columns={columns} rows={rows} rowKey={({ unit }) => unit.key} />;
};
