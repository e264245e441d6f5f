/** The headline targets: what is promised, the course so far, the newest figure beside what it should be. */

import { type Column, Table } from '../kit/list/table.tsx';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { goalText } from '../kit/show/goal.ts';
import { Lamp } from '../kit/show/lamp.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Sparkline } from '../kit/show/sparkline.tsx';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import type { HeadlineMeasureFragment } from './overview.generated.ts';
import { expectationWords, scheduledPoints } from './target-words.ts';
import { overviewWords } from './words.ts';

type Row = {
  readonly key: string;
  readonly measure: HeadlineMeasureFragment;
  readonly target: HeadlineMeasureFragment['targets'][number];
};

export const HeadlineTargets = ({ measures }: { readonly measures: readonly HeadlineMeasureFragment[] }) => {
  const say = useSay();
  const { plan } = usePlace();
  const rows = measures.flatMap((measure) =>
    measure.targets.map((target): Row => ({ key: `${measure.key}/${target.key}`, measure, target })),
  );
  if (rows.length === 0) return null;
  const reported = ({ target }: Row) => target.values.nodes.map(({ value, asOf }) => ({ date: asOf, value }));
  const nameOf = ({ measure, target }: Row) => (measure.targets.length > 1 ? target.label : measure.title);
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: say(overviewWords.target),
      heads: true,
      width: '30%',
      cell: (row) => {
        const { lamp, code } = row.measure;
        return (
          <>
            <Link to={measureAt(code)}>{say(nameOf(row))}</Link>
            {lamp && lamp.meaning !== 'ON_TIME' && (
              <span className="quiet headline-why">{say(overviewWords.lampBecause(lamp.name, lamp.reason))}</span>
            )}
          </>
        );
      },
    },
    {
      key: 'goal',
      title: say(overviewWords.wholeYear),
      figure: true,
      wideOnly: true,
      cell: ({ target }) => say(goalText(target)),
    },
    {
      key: 'course',
      title: say(overviewWords.course),
      width: '158px',
      wideOnly: true,
      cell: (row) => <Sparkline reported={reported(row)} scheduled={scheduledPoints(row.target)} year={plan.year} />,
    },
    {
      key: 'latest',
      title: say(overviewWords.latest),
      figure: true,
      cell: ({ target }) =>
        target.current ? (
          <b>{valueWords(target.current.value, target)}</b>
        ) : (
          <span className="quiet">{say(overviewWords.nothingReported)}</span>
        ),
    },
    {
      key: 'expected',
      title: say(overviewWords.expected),
      cell: ({ target }) => <span className="quiet">{say(expectationWords(target))}</span>,
    },
    {
      key: 'lamp',
      title: say(overviewWords.lamp),
      width: '76px',
      cell: ({ measure }) => measure.lamp && <Lamp lamp={measure.lamp} />,
    },
  ];
  return (
    <Panel title={say(overviewWords.headlineTargets)}>
      <Table
        label={say(overviewWords.headlineTargets)}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        fitsPhone
      />
    </Panel>
  );
};
