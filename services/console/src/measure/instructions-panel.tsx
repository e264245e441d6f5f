/** 批示 and 会议决定: what leaders and meetings asked for, until when, and what was answered. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { sourceWords, urgencyOf } from '../kit/acts/instruction-source.ts';
import { AnswerForm } from '../kit/acts/unit-acts.tsx';
import { WithdrawAct, WithdrawnNote } from '../kit/acts/withdraw-act.tsx';
import { actWords } from '../kit/acts/words.ts';
import { FileList } from '../kit/files/file-list.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import type { MeasurePageFragment } from './measure.generated.ts';
import { pageWords } from './page-words.ts';

export const InstructionsPanel = ({ measure }: { readonly measure: MeasurePageFragment }) => {
  const say = useSay();
  const { nodes } = measure.instructions;
  return (
    <Panel title={say(pageWords.instructions)}>
      {nodes.length === 0 && <p className="quiet">{say(pageWords.noInstructions)}</p>}
      {nodes.map((instruction) => (
        <Instruction key={instruction.id} measure={measure} instruction={instruction} />
      ))}
    </Panel>
  );
};

type Props = {
  readonly measure: MeasurePageFragment;
  readonly instruction: MeasurePageFragment['instructions']['nodes'][number];
};

const Instruction = ({ measure, instruction }: Props) => {
  const say = useSay();
  const { plan, today } = usePlace();
  const { text, meeting, due, answer, files, withdrawn } = instruction;
  const urgency = urgencyOf(instruction);
  const on = (instant: string) => dateWords(momentOf(instant).date, plan.year);
  return (
    <div className={meeting ? 'given is-decision' : 'given'}>
      <p className="quiet">
        {say(sourceWords(instruction, plan.year))}
        {urgency && `（${say(urgency)}）`}
      </p>
      <p className="given-text">{text}</p>
      <FileList files={files} />
      <div className="given-answer">
        {answer && (
          <>
            <p className="good">{say(pageWords.answered(answer.by.unit?.shortName ?? '', on(answer.at)))}</p>
            <p>{answer.text}</p>
            <FileList files={answer.files} />
          </>
        )}
        <WithdrawnNote withdrawn={withdrawn} />
        {!answer && !withdrawn && (
          <>
            <p className={due < today ? 'alarm' : 'quiet'}>
              {say(pageWords.notAnswered)}，{say(pageWords.answerBy(dateWords(due, plan.year)))}
            </p>
            {measure.commands.includes('ANSWER_INSTRUCTION') && (
              <ActButton
                label={say(meeting ? actWords.answerDecision : actWords.answer)}
                about={String(instruction.number)}
                form={(ends) => <AnswerForm {...ends} instruction={instruction} />}
              />
            )}
          </>
        )}
        <WithdrawAct instruction={instruction} about={String(instruction.number)} />
      </div>
    </div>
  );
};
