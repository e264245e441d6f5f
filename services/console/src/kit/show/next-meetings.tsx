/** When the next weekly meeting, monthly bulletin and quarterly review are; each leads to those of its kind. */

import { Link } from '../place/link.tsx';
import { useSay } from '../words/language.tsx';
import { Moment } from './date.tsx';
import { meetingWords } from './state-words.ts';

type Beat = { readonly kind: keyof typeof meetingWords; readonly at: string };

/** `label` names the list for screen readers, where no heading does. */
export const NextMeetings = ({ beats, label }: { readonly beats: readonly Beat[]; readonly label?: string }) => {
  const say = useSay();
  if (beats.length === 0) return null;
  return (
    <ul className="next-meetings" aria-label={label}>
      {beats.map(({ kind, at }) => (
        <li key={kind}>
          <Link to={`/meetings?kind=${kind}`}>{say(meetingWords[kind])}</Link> <Moment value={at} />
        </li>
      ))}
    </ul>
  );
};
