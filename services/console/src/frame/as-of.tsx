/** 截至: shows every screen as of a day; the day stands in the address bar. */

import { DayMenu } from '../kit/day/day-menu.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { useShownDay } from '../kit/place/passing-day.ts';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { frameWords } from './words.ts';

export const AsOfControl = () => {
  const say = useSay();
  const { today } = usePlace();
  const asOf = useShownDay();
  const { change } = useParameters();
  const shown = asOf === null ? say(frameWords.now) : say(dateWords(asOf));
  const label = (
    <>
      {say(frameWords.asOf)} <b>{shown}</b>
    </>
  );
  return (
    <DayMenu
      label={label}
      className={asOf === null ? 'as-of' : 'as-of is-past'}
      value={asOf ?? today}
      max={today}
      onChoose={(date) => change({ asOf: date })}
    >
      {asOf !== null && (
        <button type="button" className="menu-item" data-closes="" onClick={() => change({ asOf: null })}>
          {say(frameWords.backToNow)}
        </button>
      )}
    </DayMenu>
  );
};
