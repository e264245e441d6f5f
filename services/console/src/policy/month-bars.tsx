/** For each month two bars of measure-days by lamp: as shown above, as replayed below; then the sums as numbers. */

import { Table } from '../kit/list/table.tsx';
import { Bar } from '../kit/show/bar.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { useSay } from '../kit/words/language.tsx';
import type { LampDays, MonthReplay } from './replay.ts';
import { policyWords } from './words.ts';

const partsOf = (days: readonly LampDays[]) =>
  days.map(({ lamp, days: count }) => ({ key: lamp.key, colour: lamp.colour, count }));

export const MonthBars = ({ months }: { readonly months: readonly MonthReplay[] }) => {
  const say = useSay();
  return (
    <div className="columns replay-sums">
      <Table
        label={say(policyWords.byMonth)}
        fitsPhone
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            title: say(policyWords.month),
            width: '64px',
            heads: true,
            cell: ({ month }) => say(policyWords.monthOf(Number(month.slice(5)))),
          },
          {
            key: 'bars',
            title: say(policyWords.bars),
            cell: ({ shown, other }) => (
              <span className="replay-bars">
                <Bar parts={partsOf(shown)} />
                <Bar parts={partsOf(other)} />
              </span>
            ),
          },
          {
            key: 'differing',
            title: say(policyWords.differing),
            figure: true,
            width: '120px',
            cell: ({ differing }) => sayNumber(differing),
          },
        ]}
      />
      <LampSums months={months} />
    </div>
  );
};

const LampSums = ({ months }: { readonly months: readonly MonthReplay[] }) => {
  const say = useSay();
  const all = months.flatMap(({ shown, other }) => [...shown, ...other]).map(({ lamp }) => lamp);
  const lamps = [...new Map(all.map((lamp) => [lamp.key, lamp])).values()].sort((a, b) => b.severity - a.severity);
  const sum = (side: 'shown' | 'other', key: string): number =>
    months.flatMap((month) => month[side]).reduce((total, { lamp, days }) => total + (lamp.key === key ? days : 0), 0);
  return (
    <Table
      label={say(policyWords.lamps)}
      fitsPhone
      rows={lamps}
      rowKey={({ key }) => key}
      columns={[
        { key: 'lamp', title: say(policyWords.lamps), heads: true, cell: (lamp) => <Lamp lamp={lamp} /> },
        {
          key: 'shown',
          title: say(policyWords.shown),
          figure: true,
          width: '72px',
          cell: ({ key }) => sayNumber(sum('shown', key)),
        },
        {
          key: 'other',
          title: say(policyWords.other),
          figure: true,
          width: '72px',
          cell: ({ key }) => sayNumber(sum('other', key)),
        },
        {
          key: 'change',
          title: say(policyWords.change),
          figure: true,
          width: '72px',
          cell: ({ key }) => signed(sum('other', key) - sum('shown', key)),
        },
      ]}
    />
  );
};

const signed = (change: number): string =>
  change > 0 ? `+${sayNumber(change)}` : change < 0 ? `−${sayNumber(-change)}` : '0';
