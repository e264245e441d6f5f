/** How many measures turned to which lamp since a day; each number leads to those measures. */

import { measuresAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { useLanguage, useSay } from '../kit/words/language.tsx';
import { type LampChange, turnedTo } from './standing.ts';
import { overviewWords } from './words.ts';

type ChangesProps = { readonly changes: readonly LampChange[]; readonly since: string };

export const Changes = ({ changes, since }: ChangesProps) => {
  const say = useSay();
  const { language } = useLanguage();
  const { plan } = usePlace();
  const turned = turnedTo(changes);
  return (
    <p className="quiet">
      {say(overviewWords.comparedWith(dateWords(since, plan.year)))}
      {turned.length === 0 && say(overviewWords.nothingTurned)}
      {turned.map(({ lamp, measures }, index) => (
        <span key={lamp.key}>
          {index > 0 && (language === 'en' ? ', ' : '，')}
          <Link to={measuresAt({ lamps: [lamp.key], turnedSince: since })}>
            {say(overviewWords.turnedTo(lamp.name, measures))}
          </Link>
        </span>
      ))}
    </p>
  );
};
