/** 截至: shows every screen as of a day; the day stands in the address bar. */

import { lazyAntd } from '../kit/antd.tsx';
import { Menu } from '../kit/menu.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { addDays, dateWords, endOfMonthBefore } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { frameWords } from './words.ts';

const AsOfCalendar = lazyAntd(() => import('./as-of-calendar.tsx').then((file) => file.AsOfCalendar));

export const AsOfControl = () => {
  const say = useSay();
  const { asOf, today, plan } = usePlace();
  const { change } = useParameters();
  const shown = asOf === null ? say(frameWords.now) : say(dateWords(asOf));
  const label = (
    <>
      {say(frameWords.asOf)} <b>{shown}</b>
    </>
  );
  const presets = [
    [frameWords.weekAgo, addDays(today, -7)],
    [frameWords.monthAgo, addDays(today, -30)],
    [frameWords.monthEnd, endOfMonthBefore(today)],
  ] as const;
  return (
    <Menu label={label} className={asOf === null ? 'as-of' : 'as-of is-past'}>
      <div className="menu-group">
        {asOf !== null && (
          <button type="button" className="menu-item" data-closes="" onClick={() => change({ asOf: null })}>
            {say(frameWords.backToNow)}
          </button>
        )}
        {presets
          .filter(([, date]) => date >= plan.adopted)
          .map(([name, date]) => (
            <button
              key={name.zh}
              type="button"
              className="menu-item"
              data-closes=""
              onClick={() => change({ asOf: date })}
            >
              {say(name)}
              <span className="quiet">{say(dateWords(date, plan.year))}</span>
            </button>
          ))}
      </div>
      <div className="menu-group as-of-calendar">
        <AsOfCalendar value={today} min={plan.adopted} onChoose={(date) => change({ asOf: date })} />
      </div>
    </Menu>
  );
};
