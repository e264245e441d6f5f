/** How many measures turned to which lamp since a day of the reader's choice; each number leads to those measures. */

import { Menu } from '../kit/menu.tsx';
import { measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { addDays, dateWords, endOfMonthBefore } from '../kit/show/date.ts';
import { useLanguage, useSay } from '../kit/words/language.tsx';
import { SINCE } from './since.ts';
import { type LampChange, type Turned, turnedTo } from './standing.ts';
import { overviewWords } from './words.ts';

type ChangesProps = { readonly changes: readonly LampChange[]; readonly since: string };

export const Changes = ({ changes, since }: ChangesProps) => {
  const say = useSay();
  const { language } = useLanguage();
  const turned = turnedTo(changes);
  const addressOf = ({ lamp, from }: Turned) =>
    measuresAt({ lamps: [lamp.key], turnedSince: since, turnedFrom: from ? [from.key] : [] });
  return (
    <div className="changes">
      <SinceMenu since={since} />
      {turned.length === 0 && <span className="quiet">{say(overviewWords.nothingTurned)}</span>}
      <span>
        {turned.map((change, index) => (
          <span key={`${change.from?.key}>${change.lamp.key}`}>
            {index > 0 && (language === 'en' ? ', ' : '，')}
            <Link to={addressOf(change)}>
              {say(overviewWords.turnedTo(change.lamp.name, change.from?.name ?? null, change.measures))}
            </Link>
          </span>
        ))}
      </span>
    </div>
  );
};

const SinceMenu = ({ since }: { readonly since: string }) => {
  const say = useSay();
  const { plan, today } = usePlace();
  const { change } = useParameters();
  const presets = [
    [overviewWords.weekAgo, addDays(today, -7)],
    [overviewWords.monthAgo, addDays(today, -30)],
    [overviewWords.monthEnd, endOfMonthBefore(today)],
  ] as const;
  return (
    <Menu label={say(overviewWords.comparedWith(dateWords(since, plan.year)))} className="since">
      <div className="menu-group">
        {presets
          .filter(([, date]) => date >= plan.adopted)
          .map(([name, date]) => (
            <button
              key={name.zh}
              type="button"
              className="menu-item"
              data-closes=""
              onClick={() => change({ [SINCE]: date })}
            >
              {say(name)} <span className="quiet">{say(dateWords(date, plan.year))}</span>
            </button>
          ))}
      </div>
      <div className="menu-group">
        <label className="since-day">
          {say(overviewWords.otherDay)}
          <input
            type="date"
            value={since}
            min={plan.adopted}
            max={addDays(today, -1)}
            onChange={({ target }) => target.value !== '' && change({ [SINCE]: target.value })}
          />
        </label>
      </div>
    </Menu>
  );
};
