/** 截至: shows every screen as of a day; the day stands in the address bar. */

import { useState } from 'react';
import { Menu } from '../kit/menu.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { addDays, dateWords, endOfMonthBefore } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { frameWords } from './words.ts';

export const AsOfControl = () => {
  const say = useSay();
  const { asOf, today, plan } = usePlace();
  const { change } = useParameters();
  const [chosen, setChosen] = useState(today);
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
    <Menu label={label} className={asOf === null ? 'as-of' : 'as-of is-past'} onOpen={() => setChosen(today)}>
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
      <form
        className="menu-group as-of-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) change({ asOf: chosen });
        }}
      >
        <label>
          {say(frameWords.chooseDate)}
          <input type="date" value={chosen} min={plan.adopted} onChange={({ target }) => setChosen(target.value)} />
        </label>
        <button type="submit" data-closes="">
          {say(frameWords.show)}
        </button>
      </form>
    </Menu>
  );
};
