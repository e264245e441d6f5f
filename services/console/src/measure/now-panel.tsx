/** 现在: who must do what next, what follows if not, and what the reader may do about it. */

import { actWords } from '../kit/acts/words.ts';
import { usePlace } from '../kit/place/place.ts';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { consequences, mattersHeld } from './ahead.ts';
import { InsideReports } from './inside.tsx';
import type { MeasurePageFragment } from './measure.generated.ts';
import { MeasureActs } from './measure-acts.tsx';
import { nextSteps } from './next-steps.ts';
import { nowWords, pageWords } from './page-words.ts';

export const NowPanel = ({ measure }: { readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const { today, plan } = usePlace();
  const steps = nextSteps(measure, today, plan.year);
  const ahead = consequences(measure.foreseen, { year: plan.year, today });
  return (
    <Panel title={say(pageWords.now)}>
      <ul className="plain-list now-steps">
        {steps.map(({ key, words, late }) => (
          <li key={key}>
            {say(words)}
            {late > 0 && <span className="alarm">，{say(pageWords.overdueBy(late))}</span>}
          </li>
        ))}
      </ul>
      {ahead.map(({ key, matter, words }) => (
        <p key={key} className="quiet now-ahead">
          {say(nowWords.otherwise(matter, words))}
        </p>
      ))}
      {mattersHeld(measure.escalations.nodes).map(({ key, label }) => (
        <p key={key} className="quiet">
          {say(nowWords.held(label))}
        </p>
      ))}
      <MeasureActs measure={measure} />
      <p>
        <DownloadButton
          path={`documents/task-book.docx?measure=${encodeURIComponent(measure.code)}`}
          label={say(actWords.taskBook)}
        />
      </p>
      {(measure.draftCount > 0 || measure.contributionCount > 0) && <InsideReports measure={measure} />}
    </Panel>
  );
};
