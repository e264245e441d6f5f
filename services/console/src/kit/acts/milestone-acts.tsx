/** How a milestone is handed in and judged, and how its date is moved. */

import { useId } from 'react';
import { CommandForm } from '../command/command-form.tsx';
import { DateField, TextArea } from '../command/fields.tsx';
import { filesIn } from '../files/chosen-file.ts';
import { FilesField, NO_FILES } from '../files/files-field.tsx';
import { usePlace } from '../place/place.ts';
import { addDays, dateWords } from '../show/date.ts';
import { DateText } from '../show/date.tsx';
import { valueWords } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import { type ActEnds, dateIn, linesIn } from './act.ts';
import { AskedBy } from './asked-by.tsx';
import { DecisionField } from './decision-field.tsx';
import { doneWords } from './done-words.ts';
import {
  ActDecideExtensionDocument,
  ActRequestExtensionDocument,
  ActReturnMilestoneDocument,
  ActSubmitMilestoneDocument,
  ActVerifyMilestoneDocument,
} from './milestone.generated.ts';
import { MilestoneFacts } from './milestone-facts.tsx';
import type { ActMilestoneFragment } from './parts.generated.ts';
import { actWords, fieldWords } from './words.ts';

type OfMilestone = ActEnds & { readonly milestone: ActMilestoneFragment };

export const SubmitForm = ({ milestone, ...ends }: OfMilestone) => {
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActSubmitMilestoneDocument}
      draft={`submit:${milestone.id}`}
      initial={{ text: '', evidence: '', files: NO_FILES }}
      input={({ text, evidence, files }) => ({
        milestone: milestone.id,
        text,
        evidence: linesIn(evidence),
        files: filesIn(files),
      })}
      submit={say(actWords.submit)}
      done={() => doneWords.submitted(milestone.label)}
    >
      <MilestoneFacts milestone={milestone} />
      <KnowsShort milestone={milestone} />
      <TextArea name="text" label={say(fieldWords.handIn)} />
      <TextArea name="evidence" label={say(fieldWords.evidence)} hint={say(fieldWords.evidenceHint)} rows={2} />
      <FilesField />
    </CommandForm>
  );
};

/** Figures below those expected are handed in only by whoever says that they know: the office would return them. */
const KnowsShort = ({ milestone: { figures } }: { readonly milestone: ActMilestoneFragment }) => {
  const say = useSay();
  const id = useId();
  const short = figures.filter((one) => one.short);
  if (short.length === 0) return null;
  return (
    <div className="choices">
      {short.map(({ target, expected, reported }) => (
        <p key={target.key} className="alarm">
          {say(
            fieldWords.shortOf(
              say(target.label),
              valueWords(expected, target),
              reported === null ? say(fieldWords.nothing) : valueWords(reported, target),
            ),
          )}
        </p>
      ))}
      <p className="quiet">{say(fieldWords.reportFirst)}</p>
      <label htmlFor={id}>
        <input type="checkbox" id={id} required />
        {say(fieldWords.knowsShort)}
      </label>
    </div>
  );
};

export const AskTimeForm = ({ milestone, ...ends }: OfMilestone) => {
  const say = useSay();
  const { plan } = usePlace();
  return (
    <CommandForm
      {...ends}
      mutation={ActRequestExtensionDocument}
      draft={`extension:${milestone.id}`}
      initial={{ due: '', reason: '' }}
      input={({ due, reason }) => ({ milestone: milestone.id, due, reason })}
      submit={say(actWords.askTime)}
      done={({ due }) => doneWords.asked(dateWords(due, plan.year))}
    >
      <MilestoneFacts milestone={milestone} />
      <DateField name="due" label={say(fieldWords.newDue)} min={addDays(milestone.due, 1)} required />
      <TextArea name="reason" label={say(fieldWords.askReason)} required />
    </CommandForm>
  );
};

export const VerifyForm = ({ milestone, ...ends }: OfMilestone) => {
  const say = useSay();
  const isShort = milestone.figures.some(({ short }) => short);
  return (
    <CommandForm
      {...ends}
      mutation={ActVerifyMilestoneDocument}
      draft={`verify:${milestone.id}`}
      initial={{ note: '' }}
      input={({ note }) => ({ milestone: milestone.id, note })}
      submit={say(milestone.status === 'VERIFIED' ? actWords.verifyAgain : actWords.verify)}
      done={() => doneWords.verified(milestone.label)}
    >
      <MilestoneFacts milestone={milestone} />
      <TextArea
        name="note"
        label={say(fieldWords.note)}
        hint={say(isShort ? fieldWords.noteIfShort : fieldWords.optional)}
        rows={3}
      />
    </CommandForm>
  );
};

export const ReturnForm = ({ milestone, ...ends }: OfMilestone) => {
  const say = useSay();
  const { today, plan } = usePlace();
  return (
    <CommandForm
      {...ends}
      mutation={ActReturnMilestoneDocument}
      draft={`return:${milestone.id}`}
      initial={{ reason: '', limit: '' }}
      input={({ reason, limit }) => ({ milestone: milestone.id, reason, limit: dateIn(limit) })}
      submit={say(actWords.return)}
      done={({ limit }) => doneWords.returned(limit, plan.year)}
    >
      <MilestoneFacts milestone={milestone} />
      <TextArea name="reason" label={say(fieldWords.returnReason)} required />
      <DateField
        name="limit"
        label={say(fieldWords.limit)}
        hint={say(fieldWords.limitIfPassed)}
        min={addDays(today, 1)}
        required={milestone.due < today}
      />
      {milestone.figures.length > 0 && <p className="quiet">{say(fieldWords.limitMoves)}</p>}
    </CommandForm>
  );
};

export const DecideExtensionForm = ({ milestone, ...ends }: OfMilestone) => {
  const say = useSay();
  const { today, plan } = usePlace();
  const { id, request } = milestone;
  return (
    <CommandForm
      {...ends}
      mutation={ActDecideExtensionDocument}
      draft={`decide-extension:${id}`}
      initial={{ granted: '', note: '', limit: '' }}
      input={({ granted, note, limit }) => ({ milestone: id, granted: granted === 'yes', note, limit: dateIn(limit) })}
      submit={say(fieldWords.decision)}
      done={({ granted, limit }) => {
        if (granted !== 'yes') return doneWords.notExtended;
        return doneWords.extended(dateWords(limit || (request?.due ?? milestone.due), plan.year));
      }}
    >
      <MilestoneFacts milestone={milestone} />
      {request && (
        <dl className="facts">
          <AskedBy by={request.by} at={request.at} />
          <div>
            <dt>{say(fieldWords.asked)}</dt>
            <dd>
              <DateText value={request.due} />
            </dd>
          </div>
          <div>
            <dt>{say(fieldWords.askReason)}</dt>
            <dd>{request.reason}</dd>
          </div>
        </dl>
      )}
      <DecisionField />
      <TextArea name="note" label={say(fieldWords.note)} hint={say(fieldWords.noteIfRefused)} rows={3} />
      <DateField name="limit" label={say(fieldWords.limit)} hint={say(fieldWords.limitOther)} min={addDays(today, 1)} />
    </CommandForm>
  );
};
