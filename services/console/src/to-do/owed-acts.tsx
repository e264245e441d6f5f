/** The acts that settle what a unit owes, each opened in place. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { DecideAmendmentForm } from '../kit/acts/amendment-acts.tsx';
import { ReportForm } from '../kit/acts/figure-acts.tsx';
import { DecideExtensionForm } from '../kit/acts/milestone-acts.tsx';
import { AcknowledgeForm, AnswerForm, RejectForm, SignForm } from '../kit/acts/unit-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { SubjectContext } from '../kit/subject.tsx';
import { useSay } from '../kit/words/language.tsx';
import { MilestoneActs } from './milestone-acts.tsx';
import type { MeasureCommand, OwedFragment } from './to-do.generated.ts';
import { toDoWords } from './words.ts';

type OwedActsProps = { readonly item: OwedFragment; readonly onDone: () => void };

export const OwedActs = (props: OwedActsProps) => (
  <SubjectContext value={props.item.measure}>
    <Acts {...props} />
  </SubjectContext>
);

const Acts = ({ item, onDone }: OwedActsProps) => {
  const say = useSay();
  const { measure, milestone, instruction, draft, amendment } = item;
  const about = `${measure.code} ${say(measure.title)}`;
  /** Notes what is done before the dialog closes, so that the focus finds its place in the fresh list. */
  const noting = (ends: { onDone: () => void; onCancel: () => void }) => ({
    onCancel: ends.onCancel,
    onDone: () => {
      onDone();
      ends.onDone();
    },
  });
  switch (item.kind) {
    case 'OVERDUE':
    case 'DUE_SOON':
    case 'RETURNED':
      return milestone && <MilestoneActs milestone={milestone} measure={measure} kind={item.kind} onDone={onDone} />;
    case 'REPORT_DUE':
    case 'REPORT_MISSING':
      return (
        <ActButton
          main
          label={say(toDoWords.reportIt)}
          about={about}
          form={(ends) => <ReportForm {...noting(ends)} measure={measure} />}
        />
      );
    case 'ANSWER':
      return (
        instruction && (
          <ActButton
            main
            label={say(instruction.meeting ? toDoWords.answerDecisionIt : toDoWords.answerIt)}
            about={about}
            form={(ends) => <AnswerForm {...noting(ends)} instruction={instruction} />}
          />
        )
      );
    case 'ACKNOWLEDGE':
      return <AcknowledgeForm measure={measure} onDone={onDone} />;
    case 'SIGN':
      return (
        draft && (
          <IfAllowed measure={measure} command="SIGN_REPORT">
            <ActButton
              main
              label={say(actWords.sign)}
              about={about}
              form={(ends) => <SignForm {...noting(ends)} report={draft} />}
            />
            <ActButton
              label={say(actWords.reject)}
              about={about}
              form={(ends) => <RejectForm {...noting(ends)} report={draft} />}
            />
          </IfAllowed>
        )
      );
    case 'DECIDE':
      return (
        <IfAllowed measure={measure} command={amendment ? 'DECIDE_AMENDMENT' : 'DECIDE_EXTENSION'}>
          <ActButton
            main
            label={say(amendment ? actWords.decideAmendment : actWords.decideExtension)}
            about={about}
            form={(ends) => {
              if (amendment) return <DecideAmendmentForm {...noting(ends)} measure={measure} amendment={amendment} />;
              return milestone && <DecideExtensionForm {...noting(ends)} milestone={milestone} />;
            }}
          />
        </IfAllowed>
      );
  }
};

type IfAllowedProps = {
  readonly measure: OwedFragment['measure'];
  readonly command: MeasureCommand;
  readonly children: React.ReactNode;
};

/** What only the head of the unit can do: a reporter sees that it waits for them. */
const IfAllowed = ({ measure, command, children }: IfAllowedProps) => {
  const say = useSay();
  if (!measure.commands.includes(command)) return <span className="quiet">{say(toDoWords.forHead)}</span>;
  return children;
};
