/** Where the measure of a matter stands: its lamp, and each target against the whole year and the schedule. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { goalText } from '../kit/show/goal.ts';
import { Lamp } from '../kit/show/lamp.tsx';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { DeskMeasureDocument, type DeskMeasureQuery } from './desk.generated.ts';
import { deskWords } from './words.ts';

type Target = NonNullable<NonNullable<DeskMeasureQuery['plan']>['measure']>['targets'][number];

/** Beside the matter and never in its way: while it is asked for, the form can be filled in. */
export const MeasureStanding = ({ code }: { readonly code: string }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { data } = useScreenQuery(DeskMeasureDocument, { code });
  const measure = data?.plan?.measure;
  if (!measure || measure.code !== code) return null;
  const columns: readonly Column<Target>[] = [
    { key: 'name', title: say(deskWords.target), heads: true, cell: ({ label }) => say(label) },
    {
      key: 'goal',
      title: say(deskWords.goal),
      figure: true,
      cell: (target) => say(goalText(target)),
    },
    {
      key: 'latest',
      title: say(deskWords.latest),
      figure: true,
      cell: ({ current, ...target }) =>
        current && (
          <>
            <b>{valueWords(current.value, target)}</b>{' '}
            <span className="quiet">{say(dateWords(current.asOf, plan.year))}</span>
          </>
        ),
    },
    {
      key: 'scheduled',
      title: say(deskWords.scheduled),
      figure: true,
      cell: ({ scheduled, ...target }) => scheduled && valueWords(scheduled.value, target),
    },
  ];
  return (
    <section className="standing" aria-label={say(deskWords.standing)}>
      <p className="standing-head">
        <span className="quiet">{say(deskWords.standing)}</span>
        {measure.lamp && <Lamp lamp={measure.lamp} />}
      </p>
      {measure.targets.length > 0 && (
        <Table label={say(deskWords.standing)} columns={columns} rows={measure.targets} rowKey={({ key }) => key} />
      )}
    </section>
  );
};
