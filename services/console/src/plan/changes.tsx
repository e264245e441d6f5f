/** How many measures turned to which lamp since a day of the reader's choice; each number leads to those measures. */

import { DayMenu } from '../kit/day/day-menu.tsx';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { addDays, dateWords } from '../kit/show/date.ts';
import { useLanguage, useSay } from '../kit/words/language.tsx';
import { useMeasuresAt } from './portfolio.tsx';
import { SINCE } from './since.ts';
import { type LampChange, type Turned, turnedTo } from './standing.ts';
import { overviewWords } from './words.ts';

type ChangesProps = { readonly changes: readonly LampChange[]; readonly since: string };

export const Changes = ({ changes, since }: ChangesProps) => {
  const say = useSay();
  const { language } = useLanguage();
  const turned = turnedTo(changes);
  const listAt = useMeasuresAt();
  const addressOf = ({ lamp, from }: Turned) =>
    listAt({ lamps: [lamp.key], turnedSince: since, turnedFrom: from ? [from.key] : [] });
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
  return (
    <DayMenu
      label={say(overviewWords.comparedWith(dateWords(since, plan.year)))}
      className="since"
      value={since}
      max={addDays(today, -1)}
      onChoose={(date) => change({ [SINCE]: date })}
    />
  );
};
