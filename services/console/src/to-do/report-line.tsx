/** The reports of many measures that are due on one day: filled in as one grid, or one by one. */

import { useState } from 'react';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import { ItemFrame, MeasureLine } from './item-parts.tsx';
import { OwedActs } from './owed-acts.tsx';
import { owedKind } from './owed-kind.ts';
import type { OwedFragment } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

type ReportLineProps = {
  readonly items: readonly [OwedFragment, ...OwedFragment[]];
  readonly isMonthly: boolean;
  readonly onDone: () => void;
};

export const ReportLine = ({ items, isMonthly, onDone }: ReportLineProps) => {
  const say = useSay();
  const { asOf, plan } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const [first] = items;
  return (
    <ItemFrame
      kind={owedKind(first, isMonthly, plan.year)}
      item={first}
      acts={
        asOf === null && (
          <Link to="/report" className="button is-main">
            {say(toDoWords.fillReport)}
          </Link>
        )
      }
    >
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {say(toDoWords.measures(items.length))} <span className="quiet">{say(toDoWords.showAll)}</span>
        </summary>
        {isOpen && (
          <ul className="plain-list to-do-parts">
            {items.map((item) => (
              <li key={item.measure.id}>
                <MeasureLine measure={item.measure} />
                {asOf === null && <OwedActs item={item} onDone={onDone} />}
              </li>
            ))}
          </ul>
        )}
      </details>
    </ItemFrame>
  );
};
