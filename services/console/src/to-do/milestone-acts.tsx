/** The acts that settle a milestone: figures first where they are short, then what was done, or more time. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { ReportForm } from '../kit/acts/figure-acts.tsx';
import { AskTimeForm, SubmitForm } from '../kit/acts/milestone-acts.tsx';
import type { ActMilestoneFragment } from '../kit/acts/parts.generated.ts';
import { useSay } from '../kit/words/language.tsx';
import { CorrectLastForm } from './correct-last.tsx';
import type { OwedFragment } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

type MilestoneActsProps = {
  readonly milestone: ActMilestoneFragment;
  readonly measure: OwedFragment['measure'];
  readonly kind: OwedFragment['kind'];
  readonly onDone: () => void;
};

export const MilestoneActs = ({ milestone, measure, kind, onDone }: MilestoneActsProps) => {
  const say = useSay();
  const about = `${measure.code} ${say(milestone.label)}`;
  const isShort = milestone.figures.some(({ short }) => short);
  const canAsk = !milestone.request && measure.commands.includes('REQUEST_EXTENSION');
  const report = isShort && (
    <ActButton
      main
      label={say(toDoWords.reportIt)}
      about={about}
      form={(ends) => <ReportForm {...ends} measure={measure} />}
    />
  );
  return (
    <>
      {/* Handed in with short figures it would be returned: the figures are the first thing to do. */}
      {report}
      <ActButton
        main={!isShort}
        label={say(toDoWords.submit)}
        about={about}
        form={({ onDone: close, onCancel }) => (
          <SubmitForm
            milestone={milestone}
            onCancel={onCancel}
            onDone={() => {
              onDone();
              close();
            }}
          />
        )}
      />
      {kind === 'RETURNED' && measure.commands.includes('CORRECT_PROGRESS') && (
        <ActButton
          label={say(toDoWords.correctLast)}
          about={about}
          form={(ends) => <CorrectLastForm {...ends} measure={measure} />}
        />
      )}
      {!milestone.overdue && canAsk && (
        <ActButton
          label={say(toDoWords.extend)}
          about={about}
          form={(ends) => <AskTimeForm {...ends} milestone={milestone} />}
        />
      )}
    </>
  );
};
