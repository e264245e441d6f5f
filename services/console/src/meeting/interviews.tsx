/** Interviews of an agenda: those that were held, and those that are called; the office records what came of one. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { InterviewForm } from '../kit/acts/ladder-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { DateText } from '../kit/show/date.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { PaperInterviewFragment } from './meetings.generated.ts';
import { Part, useAt } from './paper-parts.tsx';
import { paperWords } from './words.ts';

type InterviewsProps = {
  readonly interviews: {
    readonly recorded: readonly PaperInterviewFragment[];
    readonly unrecorded: readonly PaperInterviewFragment[];
  };
  /** A kept paper shows what was: nothing is recorded from it. */
  readonly mayRecord: boolean;
};

export const Interviews = ({ interviews: { recorded, unrecorded }, mayRecord }: InterviewsProps) => {
  const say = useSay();
  const at = useAt();
  const { viewer } = usePlace();
  const isOffice = viewer.role === 'SUPERVISOR';
  const all = [...unrecorded, ...recorded];
  return (
    <Part title={say(paperWords.interviews)} count={all.length}>
      <ul className="plain-list">
        {all.map((interview) => {
          const { unit, called, heldOn, result, present, waitingDays, matters } = interview;
          return (
            <li key={`${unit.key}/${called}/${heldOn}`} className="interview" data-row="">
              <p>
                <b>{unit.shortName}</b>　{say(paperWords.called)} <DateText value={called} />
                {'　'}
                {heldOn === null ? (
                  <span className="alarm">{say(paperWords.unrecorded(waitingDays ?? 0))}</span>
                ) : (
                  <>
                    {say(paperWords.recorded)} <DateText value={heldOn} />　{result}
                  </>
                )}
              </p>
              {present !== null && (
                <p className="quiet">
                  {say(paperWords.present)}　{present}
                </p>
              )}
              <ul className="plain-list quiet">
                {matters.map(({ measure, obligation, due }) => (
                  <li key={`${measure.code}/${obligation.key}/${due}`}>
                    <Link to={at(measureAt(measure.code))}>
                      {measure.code} {say(measure.title)}
                    </Link>
                    {'　'}
                    {say(obligation.label)}
                  </li>
                ))}
              </ul>
              {isOffice && mayRecord && heldOn === null && (
                <ActButton
                  className="no-print"
                  label={say(actWords.recordInterview)}
                  about={unit.shortName}
                  form={(ends) => <InterviewForm {...ends} unit={unit} called={called} />}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
};
