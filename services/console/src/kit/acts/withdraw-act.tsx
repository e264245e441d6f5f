/** Whoever gave an instruction, or recorded a meeting's decision, takes it back with the reason; it stays on record. */

import { CommandForm } from '../command/command-form.tsx';
import { TextArea } from '../command/fields.tsx';
import { usePlace } from '../place/place.ts';
import { dateWords, momentOf } from '../show/date.ts';
import { useSay } from '../words/language.tsx';
import type { ActEnds } from './act.ts';
import { ActButton } from './act-button.tsx';
import { doneWords } from './done-words.ts';
import { ActWithdrawInstructionDocument } from './ladder.generated.ts';
import type { ActWithdrawableFragment } from './parts.generated.ts';
import { actWords, fieldWords } from './words.ts';

type OfInstruction = {
  readonly instruction: ActWithdrawableFragment & { readonly text: string; readonly meeting: object | null };
  /** Said by screen readers beside the verb. */
  readonly about: string;
};

/** Nothing where the graph says that this reader may not, or no longer. */
export const WithdrawAct = ({ instruction, about }: OfInstruction) => {
  const say = useSay();
  if (!instruction.mayWithdraw) return null;
  const label = say(instruction.meeting ? actWords.withdrawDecision : actWords.withdraw);
  return (
    <ActButton
      label={label}
      about={about}
      className="is-quiet"
      form={(ends) => <WithdrawForm {...ends} instruction={instruction} submit={label} />}
    />
  );
};

type FormProps = ActEnds & Pick<OfInstruction, 'instruction'> & { readonly submit: string };

const WithdrawForm = ({ instruction: { id, text, meeting }, submit, ...ends }: FormProps) => {
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActWithdrawInstructionDocument}
      draft={`withdraw:${id}`}
      initial={{ reason: '' }}
      input={({ reason }) => ({ instruction: id, reason })}
      submit={submit}
      done={() => (meeting ? doneWords.decisionWithdrawn : doneWords.withdrawn)}
    >
      <blockquote className="quote">{text}</blockquote>
      <p className="quiet">{say(fieldWords.withdrawalMeans)}</p>
      <TextArea name="reason" label={say(fieldWords.withdrawReason)} required />
    </CommandForm>
  );
};

/** When it was withdrawn and why; nothing where it stands. */
export const WithdrawnNote = ({ withdrawn }: Pick<ActWithdrawableFragment, 'withdrawn'>) => {
  const say = useSay();
  const { plan } = usePlace();
  if (!withdrawn) return null;
  const date = dateWords(momentOf(withdrawn.at).date, plan.year);
  return (
    <p>
      <span className="quiet">{say(fieldWords.withdrawnOn(date))}</span> {withdrawn.reason}
    </p>
  );
};
