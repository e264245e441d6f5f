/** 路线图: each milestone with its date, its state and its figures, and what may be done with it. */

import { usePlace } from '../kit/place/place.ts';
import { DateText } from '../kit/show/date.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import type { MeasurePageFragment } from './measure.generated.ts';
import { MilestoneActs } from './milestone-acts-row.tsx';
import { type MilestoneSign, type PageMilestone, signOf, stateWords } from './milestone-state.ts';
import { pageWords } from './page-words.ts';

export const RoadmapPanel = ({ measure }: { readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const { milestones } = measure;
  return (
    <Panel title={say(pageWords.roadmap)}>
      {milestones.length === 0 && <Empty title={say(pageWords.noMilestones)} />}
      <ol className="roadmap">
        {milestones.map((milestone) => (
          <Milestone key={milestone.key} measure={measure} milestone={milestone} />
        ))}
      </ol>
      {milestones.some(({ proposed }) => proposed) && (
        <p className="quiet">
          <span className="tag">{say(pageWords.proposed)}</span> {say(pageWords.proposedLegend)}
        </p>
      )}
    </Panel>
  );
};

type MilestoneProps = { readonly measure: MeasurePageFragment; readonly milestone: PageMilestone };

const Milestone = ({ measure, milestone }: MilestoneProps) => {
  const say = useSay();
  const { today, plan } = usePlace();
  const { label, due, figures, proposed, rule } = milestone;
  const sign = signOf(milestone);
  // Only now the figures at hand are held against it: later ones were expected later, earlier ones are settled.
  const isJudged = sign === 'submitted' || sign === 'overdue';
  const [state, ...more] = stateWords(milestone, today, plan.year);
  return (
    <li className="milestone" data-row="">
      <Sign sign={sign} />
      <span className="milestone-due">
        <DateText value={due} />
      </span>
      <span className="milestone-label">
        {say(label)}
        {proposed && (
          <span className="tag" title={say(rule ? pageWords.proposedBy(rule.text) : pageWords.proposedHow)}>
            {say(pageWords.proposed)}
          </span>
        )}
      </span>
      <span className="milestone-figures">
        {figures.map(({ target, expected, reported, short }) => (
          <span key={target.key} title={say(target.label)}>
            {figures.length > 1 && <span className="quiet milestone-target">{say(target.label)} </span>}
            {isJudged && (
              <b className={short ? 'alarm' : ''}>{reported === null ? '—' : valueWords(reported, target)}</b>
            )}
            {isJudged ? <span className="quiet"> / {valueWords(expected, target)}</span> : valueWords(expected, target)}
          </span>
        ))}
      </span>
      <span className="milestone-state">
        {state && (
          <span className={sign === 'overdue' ? 'alarm' : sign === 'verified' ? 'good' : ''}>{say(state)}</span>
        )}
        {more.map((words) => (
          <span key={words.zh} className="quiet">
            {say(words)}
          </span>
        ))}
      </span>
      <MilestoneActs measure={measure} milestone={milestone} />
    </li>
  );
};

/** A shape for each state, so that colour is never alone. */
const SIGNS: Readonly<Record<MilestoneSign, React.ReactNode>> = {
  verified: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="sign-mark" d="M5 8.2 7.2 10.4 11 5.8" />
    </>
  ),
  overdue: <rect x="3" y="3" width="10" height="10" />,
  submitted: (
    <>
      <circle className="sign-line" cx="8" cy="8" r="5.2" />
      <circle cx="8" cy="8" r="2.4" />
    </>
  ),
  returned: <path className="sign-line" d="M8 2.5 13.5 8 8 13.5 2.5 8Z" />,
  pending: <circle className="sign-line" cx="8" cy="8" r="5" />,
};

const Sign = ({ sign }: { readonly sign: MilestoneSign }) => (
  <svg className={`milestone-sign is-${sign}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    {SIGNS[sign]}
  </svg>
);
