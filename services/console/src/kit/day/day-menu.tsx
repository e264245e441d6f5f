/** A menu to choose a day of the plan's past: those that are usually wanted by name, any other in a month. */

import { type ReactNode, useContext } from 'react';
import { CloseMenuContext, Menu } from '../menu.tsx';
import { usePlace } from '../place/place.ts';
import { addDays, dateWords, endOfMonthBefore } from '../show/date.ts';
import { useSay } from '../words/language.tsx';
import { MonthGrid, type MonthGridProps } from './month-grid.tsx';
import { dayWords } from './words.ts';

export type DayMenuProps = {
  readonly label: ReactNode;
  readonly className: string;
  /** YYYY-MM-DD, as all dates here. */
  readonly value: string;
  readonly max: string;
  readonly onChoose: (date: string) => void;
  /** Stands above the named days. */
  readonly children?: ReactNode;
};

export const DayMenu = ({ label, className, value, max, onChoose, children }: DayMenuProps) => {
  const say = useSay();
  const { today, plan } = usePlace();
  const named = [
    [dayWords.weekAgo, addDays(today, -7)],
    [dayWords.monthAgo, addDays(today, -30)],
    [dayWords.monthEnd, endOfMonthBefore(today)],
  ] as const;
  return (
    <Menu label={label} className={className}>
      <div className="menu-group">
        {children}
        {named
          .filter(([, date]) => date >= plan.adopted && date <= max)
          .filter(([, date], at, all) => !all.slice(at + 1).some(([, other]) => other === date))
          .map(([name, date]) => (
            <button key={name.zh} type="button" className="menu-item" data-closes="" onClick={() => onChoose(date)}>
              {say(name)} <span className="quiet">{say(dateWords(date, plan.year))}</span>
            </button>
          ))}
      </div>
      <div className="menu-group">
        <DaysOfMonth value={value} min={plan.adopted} max={max} onChoose={onChoose} />
      </div>
    </Menu>
  );
};

/** Once a day is chosen nothing more is to be chosen: the menu closes. */
const DaysOfMonth = ({ onChoose, ...days }: MonthGridProps) => {
  const close = useContext(CloseMenuContext);
  return (
    <MonthGrid
      {...days}
      onChoose={(date) => {
        onChoose(date);
        close();
      }}
    />
  );
};
