/** The quarterly review: the quarter's milestones in figures, and each measure that has one. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { DateText } from '../kit/show/date.tsx';
import { milestoneWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { DecidedHere } from './decisions.tsx';
import { ReviewDocument, type ReviewQuery } from './meetings.generated.ts';
import { Answered, FigureTable, Part, useMeasureColumns } from './paper-parts.tsx';
import type { PaperAsk } from './papers.ts';
import { paperWords } from './words.ts';

type Review = NonNullable<ReviewQuery['plan']>['review'];

type ReviewProps = { readonly ask: PaperAsk; readonly metOn: string };

export const ReviewPaper = ({ ask: { at, period }, metOn }: ReviewProps) => {
  const query = useScreenQuery(ReviewDocument, { at, quarter: period });
  return <Answered query={query}>{({ plan }) => plan && <Review review={plan.review} metOn={metOn} />}</Answered>;
};

type Reviewed = Review['measures'][number];

type ShownProps = { readonly review: Review; readonly metOn: string };

const Review = ({ review: { milestones, sections, measures }, metOn }: ShownProps) => {
  const say = useSay();
  const { choose, measure, unit, lamp } = useMeasureColumns<Reviewed>((row) => row.measure);
  const columns: readonly Column<Reviewed>[] = [
    ...choose,
    measure,
    unit,
    {
      key: 'milestones',
      title: say(paperWords.matter),
      cell: (row) => (
        <ul className="plain-list">
          {row.milestones.map(({ key, label, due, status, overdue }) => (
            <li key={key}>
              {say(label)}　<DateText value={due} />
              {'　'}
              <span className={overdue ? 'alarm' : 'quiet'}>
                {say(overdue ? paperWords.late : milestoneWords[status])}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    lamp,
  ];
  return (
    <>
      <Part title={say(paperWords.total)}>
        <p>{say(paperWords.quarterMilestones(milestones.total, milestones.met, milestones.overdue))}</p>
      </Part>
      <Part title={say(paperWords.sectionsOfYear)}>
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
      <Part title={say(paperWords.reviewed)} count={measures.length}>
        <Table label={say(paperWords.reviewed)} columns={columns} rows={measures} rowKey={(row) => row.measure.key} />
      </Part>
      <DecidedHere kind="QUARTERLY_REVIEW" metOn={metOn} />
    </>
  );
};
