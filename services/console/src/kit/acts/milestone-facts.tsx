/** What a milestone asks for and what there is: its date, its figures against those expected, what was handed in. */

import { FileList } from '../files/file-list.tsx';
import { DateText, Moment } from '../show/date.tsx';
import { valueWords } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import type { ActMilestoneFragment } from './parts.generated.ts';
import { fieldWords } from './words.ts';
import './acts.css';

export const MilestoneFacts = ({ milestone }: { readonly milestone: ActMilestoneFragment }) => {
  const say = useSay();
  const { label, due, figures, submission, status, decision } = milestone;
  const isReturned = status === 'RETURNED' && decision?.kind === 'RETURNED';
  return (
    <div className="act-facts">
      <p>
        <b>{say(label)}</b>
        {'　'}
        {say(fieldWords.due)} <DateText value={due} />
      </p>
      {figures.length > 0 && (
        <ul className="plain-list">
          {figures.map(({ target, expected, reported, short, asOf }) => (
            <li key={target.key}>
              {say(target.label)}
              {'　'}
              {say(fieldWords.expected)} {valueWords(expected, target)}
              {'　'}
              {say(fieldWords.reported)}{' '}
              <b>{reported === null ? say(fieldWords.nothing) : valueWords(reported, target)}</b>
              {asOf !== null && (
                <span className="quiet">
                  {' '}
                  <DateText value={asOf} />
                </span>
              )}
              {short && (
                <span className="alarm">
                  {'　'}
                  {say(fieldWords.short)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {isReturned && (
        <p>
          <span className="alarm">{say(fieldWords.returnReason)}</span>　<span className="serif">{decision.text}</span>
        </p>
      )}
      {submission && (
        <>
          <p className="quiet">
            {say(isReturned ? fieldWords.lastSubmission : fieldWords.submission)}
            {'　'}
            <Moment value={submission.at} />
          </p>
          <p>{submission.text || <span className="quiet">{say(fieldWords.nothingWritten)}</span>}</p>
          {submission.evidence.length > 0 && (
            <p className="quiet">
              {say(fieldWords.evidence)}
              {'　'}
              {submission.evidence.join('、')}
            </p>
          )}
          <FileList files={submission.files} />
        </>
      )}
    </div>
  );
};
