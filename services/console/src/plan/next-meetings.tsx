/** When the next weekly meeting, monthly bulletin and quarterly review are; each leads to the meetings. */

import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { momentWords } from '../kit/show/date.ts';
import { meetingWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import type { OverviewQuery } from './overview.generated.ts';
import { overviewWords } from './words.ts';

type Beat = NonNullable<OverviewQuery['plan']>['nextBeats'][number];

export const NextMeetings = ({ beats }: { readonly beats: readonly Beat[] }) => {
  const say = useSay();
  const { plan } = usePlace();
  if (beats.length === 0) return null;
  return (
    <ul className="next-meetings" aria-label={say(overviewWords.nextMeetings)}>
      {beats.map(({ kind, at }) => (
        <li key={kind}>
          <Link to="/meetings">{say(meetingWords[kind])}</Link> <span>{say(momentWords(at, plan.year))}</span>
        </li>
      ))}
    </ul>
  );
};
