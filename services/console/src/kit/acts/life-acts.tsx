/** The stages of a measure from draft to closing, each with its reason. */

import { useContext } from 'react';
import { CommandForm } from '../command/command-form.tsx';
import { DateField, TextArea } from '../command/fields.tsx';
import type { Mutation } from '../command/use-command.ts';
import { usePlace } from '../place/place.ts';
import { addDays } from '../show/date.ts';
import { SubjectContext } from '../subject.tsx';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import { type ActEnds, dateIn } from './act.ts';
import { AskedBy } from './asked-by.tsx';
import { DecisionField } from './decision-field.tsx';
import { doneWords } from './done-words.ts';
import { FiguresNow } from './figures-now.tsx';
import {
  ActApproveMeasureDocument,
  ActCancelMeasureDocument,
  ActCloseMeasureDocument,
  ActDecideClosingDocument,
  ActIssueMeasureDocument,
  ActReopenMeasureDocument,
  ActResumeMeasureDocument,
  ActSuspendMeasureDocument,
  type SuspendMeasureInput,
} from './life.generated.ts';
import type { ActAskerFragment } from './parts.generated.ts';
import { actWords, consequenceWords, fieldWords } from './words.ts';

type OfMeasure = ActEnds & { readonly measure: { readonly id: string } };

/** One button. */
export const IssueForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActIssueMeasureDocument}
      draft={`issue:${id}`}
      initial={{}}
      input={() => ({ measure: id })}
      submit={say(actWords.issue)}
      done={() => doneWords.issued}
    >
      {null}
    </CommandForm>
  );
};

export const ApproveForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActApproveMeasureDocument}
      draft={`approve:${id}`}
      initial={{ note: '' }}
      input={({ note }) => ({ measure: id, note })}
      submit={say(actWords.approve)}
      done={() => doneWords.approved}
    >
      <TextArea name="note" label={say(fieldWords.note)} hint={say(fieldWords.optional)} rows={3} />
    </CommandForm>
  );
};

type WithReasonProps<Data extends object> = OfMeasure & {
  readonly mutation: Mutation<Data, SuspendMeasureInput>;
  readonly name: string;
  readonly submit: Phrase;
  readonly done: Phrase;
  /** What follows from it. */
  readonly consequence: Phrase;
  readonly leave?: Phrase;
};

const WithReason = <Data extends object>(props: WithReasonProps<Data>) => {
  const { measure, mutation, name, submit, done, consequence, leave, ...ends } = props;
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={mutation}
      draft={`${name}:${measure.id}`}
      initial={{ reason: '' }}
      input={({ reason }) => ({ measure: measure.id, reason })}
      submit={say(submit)}
      done={() => done}
      {...(leave && { leave: say(leave) })}
    >
      <p>{say(consequence)}</p>
      <TextArea name="reason" label={say(fieldWords.reason)} hint={say(fieldWords.reasonKept)} required />
    </CommandForm>
  );
};

export const SuspendForm = (props: OfMeasure) => (
  <WithReason
    {...props}
    mutation={ActSuspendMeasureDocument}
    name="suspend"
    submit={actWords.suspend}
    done={doneWords.suspended}
    consequence={consequenceWords.suspend}
  />
);

export const CancelForm = (props: OfMeasure) => (
  <WithReason
    {...props}
    mutation={ActCancelMeasureDocument}
    name="cancel"
    submit={consequenceWords.confirmCancel}
    leave={consequenceWords.leave}
    done={doneWords.cancelled}
    consequence={consequenceWords.cancel}
  />
);

const LimitForMissed = () => {
  const say = useSay();
  const { today } = usePlace();
  return (
    <DateField
      name="limit"
      label={say(fieldWords.limit)}
      hint={say(fieldWords.limitForMissed)}
      min={addDays(today, 1)}
    />
  );
};

export const ResumeForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  const { plan } = usePlace();
  return (
    <CommandForm
      {...ends}
      mutation={ActResumeMeasureDocument}
      draft={`resume:${id}`}
      initial={{ note: '', limit: '' }}
      input={({ note, limit }) => ({ measure: id, note, limit: dateIn(limit) })}
      submit={say(actWords.resume)}
      done={({ limit }) => doneWords.resumed(limit, plan.year)}
    >
      <TextArea name="note" label={say(fieldWords.note)} hint={say(fieldWords.optional)} rows={3} />
      <LimitForMissed />
    </CommandForm>
  );
};

export const ReopenForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  const { plan } = usePlace();
  return (
    <CommandForm
      {...ends}
      mutation={ActReopenMeasureDocument}
      draft={`reopen:${id}`}
      initial={{ reason: '', limit: '' }}
      input={({ reason, limit }) => ({ measure: id, reason, limit: dateIn(limit) })}
      submit={say(actWords.reopen)}
      done={({ limit }) => doneWords.reopened(limit, plan.year)}
    >
      <TextArea name="reason" label={say(fieldWords.reason)} hint={say(fieldWords.reasonKept)} required />
      <LimitForMissed />
    </CommandForm>
  );
};

/** A measure that is done: asked back, because it ends what the unit owes. */
export const CloseForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  const subject = useContext(SubjectContext);
  return (
    <CommandForm
      {...ends}
      mutation={ActCloseMeasureDocument}
      draft={`close:${id}`}
      initial={{}}
      input={() => ({ measure: id, exception: null })}
      submit={say(consequenceWords.confirmClose)}
      leave={say(consequenceWords.leave)}
      done={() => doneWords.closed}
    >
      <p>{say(consequenceWords.close(subject?.code ?? ''))}</p>
      <FiguresNow measure={id} />
    </CommandForm>
  );
};

/** A leader closes at once; the office proposes it to the leader. */
export const CloseByExceptionForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  const { viewer } = usePlace();
  return (
    <CommandForm
      {...ends}
      mutation={ActCloseMeasureDocument}
      draft={`close-by-exception:${id}`}
      initial={{ exception: '' }}
      input={({ exception }) => ({ measure: id, exception })}
      submit={say(viewer.role === 'LEADER' ? actWords.closeByException : actWords.proposeClosing)}
      done={() => (viewer.role === 'LEADER' ? doneWords.closedByException : doneWords.closingProposed)}
    >
      <FiguresNow measure={id} />
      <TextArea name="exception" label={say(fieldWords.exception)} hint={say(fieldWords.reasonKept)} required />
    </CommandForm>
  );
};

/** `text`: why the office proposes it. */
export const DecideClosingForm = (
  props: ActEnds & {
    readonly measure: { readonly id: string };
    readonly proposal: string;
    readonly proposed?: { readonly by: ActAskerFragment; readonly at: string };
  },
) => {
  const { measure, proposal, proposed, ...ends } = props;
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActDecideClosingDocument}
      draft={`decide-closing:${measure.id}`}
      initial={{ granted: '', note: '' }}
      input={({ granted, note }) => ({ measure: measure.id, granted: granted === 'yes', note })}
      submit={say(fieldWords.decision)}
      done={({ granted }) => (granted === 'yes' ? doneWords.closedByException : doneWords.closingRefused)}
    >
      <FiguresNow measure={measure.id} />
      <dl className="facts">
        {proposed && <AskedBy {...proposed} />}
        <div>
          <dt>{say(fieldWords.exception)}</dt>
          <dd>{proposal}</dd>
        </div>
      </dl>
      <DecisionField />
      <TextArea name="note" label={say(fieldWords.note)} hint={say(fieldWords.noteIfRefused)} rows={3} />
    </CommandForm>
  );
};
