/** How many of the measures on the wall show each lamp on the day that is shown. */

import { measuresAt } from '../kit/place/addresses.ts';
import { Figure } from '../kit/show/figure.tsx';
import { Lamp } from '../kit/show/lamp.tsx';
import { useSay } from '../kit/words/language.tsx';
import { totalsOf, type WallFilter, type WallItem } from './wall.ts';
import { chartWords } from './words.ts';

type LampTotalsProps = { readonly items: readonly WallItem[]; readonly filter: WallFilter };

export const LampTotals = ({ items, filter: { sections, units, leaders, text } }: LampTotalsProps) => {
  const say = useSay();
  const { lamps, unlit } = totalsOf(items);
  const listOf = (lamp: string): string =>
    measuresAt({ sections, leadUnits: units, leaders, lamps: [lamp], ...(text !== '' && { search: text }) });
  return (
    <ul className="chart-totals" aria-label={say(chartWords.totals)}>
      {lamps.map(({ lamp, measures }) => (
        <li key={lamp.key}>
          <Lamp lamp={lamp} /> <Figure value={measures} to={listOf(lamp.key)} />
        </li>
      ))}
      {unlit > 0 && (
        <li>
          {say(chartWords.notIssued)} <Figure value={unlit} />
        </li>
      )}
    </ul>
  );
};
