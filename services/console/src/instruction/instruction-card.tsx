/** One instruction: its words, on what and by when, and its answer; who is to answer it does so here. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { sourceWords, urgencyOf } from '../kit/acts/instruction-source.ts';
import { AnswerForm } from '../kit/acts/unit-acts.tsx';
import { WithdrawAct, WithdrawnNote } from '../kit/acts/withdraw-act.tsx';
import { actWords } from '../kit/acts/words.ts';
import { FileList } from '../kit/files/file-list.tsx';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { Moment } from '../kit/show/date.tsx';
import { SubjectContext } from '../kit/subject.tsx';
import { useSay } from '../kit/words/language.tsx';
import { ownUnit } from './filter.ts';
import type { InstructionRowFragment } from './instructions.generated.ts';
import { instructionWords } from './words.ts';

type CardProps = {
  readonly instruction: InstructionRowFragment;
  /** Below the words that all of a batch share, they are not said again. */
  readonly inBatch?: boolean;
};

export const InstructionCard = ({ instruction, inBatch = false }: CardProps) => {
  const say = useSay();
  const { viewer, plan } = usePlace();
  const { text, meeting, measure, answer, files, withdrawn } = instruction;
  const urgency = urgencyOf(instruction);
  const isOwn = ownUnit(viewer) === measure.leadUnit.key;
  return (
    <li className="instruction" data-row="">
      <div className="instruction-head">
        <Link to={measureAt(measure.code)}>
          <span className="quiet">{measure.code}</span> {say(measure.title)}
        </Link>
        <span className="quiet">{measure.leadUnit.shortName}</span>
        <StateText instruction={instruction} />
      </div>
      {!inBatch && (
        <>
          <blockquote className="quote">{text}</blockquote>
          <FileList files={files} />
          <p className="quiet">
            {say(sourceWords(instruction, plan.year))}
            {urgency && `　${say(urgency)}`}
          </p>
        </>
      )}
      {answer && (
        <div className="instruction-answer">
          <p>{answer.text}</p>
          <FileList files={answer.files} />
          <p className="quiet">
            {answer.by.unit?.shortName ?? answer.by.subject}　{say(instructionWords.answeredAt)}{' '}
            <Moment value={answer.at} />
          </p>
        </div>
      )}
      <WithdrawnNote withdrawn={withdrawn} />
      <SubjectContext value={measure}>
        <WithdrawAct instruction={instruction} about={measure.code} />
      </SubjectContext>
      {!answer && !withdrawn && isOwn && (
        <SubjectContext value={measure}>
          <ActButton
            main
            label={say(meeting ? actWords.answerDecision : actWords.answer)}
            about={measure.code}
            form={(ends) => <AnswerForm {...ends} instruction={instruction} />}
          />
        </SubjectContext>
      )}
    </li>
  );
};

const StateText = ({ instruction }: { readonly instruction: InstructionRowFragment }) => {
  const say = useSay();
  const { plan } = usePlace();
  const { due, missedOn, answer, withdrawn } = instruction;
  const day = (date: string) => say(dateWords(date, plan.year));
  if (answer)
    return (
      <span className="instruction-state quiet">
        {say(missedOn === null ? instructionWords.answered : instructionWords.late)}
      </span>
    );
  if (withdrawn) return <span className="instruction-state quiet">{say(instructionWords.withdrawn)}</span>;
  if (missedOn !== null)
    return <b className="instruction-state alarm">{say(instructionWords.missed(day(missedOn)))}</b>;
  return <span className="instruction-state">{say(instructionWords.by(day(due)))}</span>;
};
