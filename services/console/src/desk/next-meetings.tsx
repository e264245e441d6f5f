/** The next meeting and papers of the plan, each a link to its screen. */

import { Link } from '../kit/place/link.tsx';
import { Moment } from '../kit/show/date.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { meetingWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import type { DeskQuery } from './desk.generated.ts';
import { foreseenWords } from './words.ts';

type Beats = NonNullable<DeskQuery['plan']>['nextBeats'];

export const NextMeetings = ({ beats }: { readonly beats: Beats }) => {
  const say = useSay();
  if (beats.length === 0) return null;
  return (
    <Panel title={say(foreseenWords.meetings)}>
      <dl className="facts">
        {beats.map(({ kind, at }) => (
          <div key={kind}>
            <dt>
              <Link to={`/meetings?kind=${kind}`}>{say(meetingWords[kind])}</Link>
            </dt>
            <dd>
              <Moment value={at} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
};
