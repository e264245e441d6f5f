/** The measures whose lamp would have differed, with the days and both lamps. */

import { Table } from '../kit/list/table.tsx';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { DateText } from '../kit/show/date.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { Differing, Period } from './replay.ts';
import { policyWords } from './words.ts';

const MAX_PERIODS_SHOWN = 3;

export const DifferingTable = ({ rows }: { readonly rows: readonly Differing[] }) => {
  const say = useSay();
  return (
    <Panel title={say(policyWords.list)}>
      <Table
        label={say(policyWords.list)}
        rows={rows}
        rowKey={({ measure }) => measure.id}
        columns={[
          {
            key: 'measure',
            title: say(policyWords.measure),
            heads: true,
            cell: ({ measure: { code, title } }) => (
              <>
                <span className="quiet">{code}</span> <Link to={measureAt(code)}>{say(title)}</Link>
              </>
            ),
          },
          {
            key: 'today',
            title: say(policyWords.today),
            width: '170px',
            cell: ({ now }) => (now ? <Change period={now} /> : <span className="quiet">{say(policyWords.same)}</span>),
          },
          {
            key: 'periods',
            title: say(policyWords.periods),
            width: '340px',
            cell: ({ periods }) => <Periods periods={periods} />,
          },
          {
            key: 'days',
            title: say(policyWords.days),
            figure: true,
            width: '80px',
            cell: ({ days }) => sayNumber(days),
          },
        ]}
      />
    </Panel>
  );
};

const Change = ({ period: { shown, other } }: { readonly period: Period }) => (
  <span className="replay-change">
    {shown ? <Lamp lamp={shown} /> : '—'} → {other ? <Lamp lamp={other} /> : '—'}
  </span>
);

const Periods = ({ periods }: { readonly periods: readonly Period[] }) => {
  const say = useSay();
  return (
    <ul className="plain-list">
      {periods.slice(0, MAX_PERIODS_SHOWN).map((period) => (
        <li key={period.from} title={period.otherReason ? say(period.otherReason) : undefined}>
          <DateText value={period.from} />–<DateText value={period.to} /> <Change period={period} />
        </li>
      ))}
      {periods.length > MAX_PERIODS_SHOWN && <li className="quiet">{say(policyWords.more(periods.length))}</li>}
    </ul>
  );
};
