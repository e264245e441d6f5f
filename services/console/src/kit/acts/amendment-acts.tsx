/** Decides on a pending amendment, with what would change in view. */

import { CommandForm } from '../command/command-form.tsx';
import { TextArea } from '../command/fields.tsx';
import { usePlace } from '../place/place.ts';
import { DateText } from '../show/date.tsx';
import { valueWords } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import type { ActEnds } from './act.ts';
import { AskedBy } from './asked-by.tsx';
import { DecisionField } from './decision-field.tsx';
import { doneWords } from './done-words.ts';
import { FiguresNow } from './figures-now.tsx';
import { ActDecideAmendmentDocument } from './life.generated.ts';
import type { ActAmendmentFragment } from './parts.generated.ts';
import { fieldWords } from './words.ts';

/** What an amendment changes. */
export const AmendmentChanges = ({ amendment }: { readonly amendment: ActAmendmentFragment }) => {
  const say = useSay();
  const { definition, targets, milestones, reason, by, proposedAt } = amendment;
  return (
    <dl className="facts">
      {definition.map(({ label, previous, to }) => (
        <div key={label.zh}>
          <dt>{say(label)}</dt>
          <dd>
            {previous.zh === to.zh
              ? say(fieldWords.confirmedAs(say(to)))
              : say(fieldWords.changedTo(`“${say(previous)}”`, `“${say(to)}”`))}
          </dd>
        </div>
      ))}
      {targets.map(({ previous, to: { label, value, unit, target } }) => {
        const measured = { kind: target.kind, unit };
        const before = previous === null ? say(fieldWords.nothing) : valueWords(previous, measured);
        return (
          <div key={label.zh}>
            <dt>{say(label)}</dt>
            <dd>{say(fieldWords.changedTo(before, valueWords(value, measured)))}</dd>
          </div>
        );
      })}
      {milestones.map(({ label, due, previousDue, expected }) => (
        <div key={`${label.zh}${previousDue}`}>
          <dt>{say(label)}</dt>
          <dd>
            <DateText value={previousDue} />
            {due !== previousDue && (
              <>
                {' → '}
                <DateText value={due} />
              </>
            )}
            {expected.map(({ label: name, value, unit, target: { kind } }) => (
              <div key={name.zh} className="quiet">
                {say(name)}
                {'　'}
                {say(fieldWords.expected)} {valueWords(value, { kind, unit })}
              </div>
            ))}
          </dd>
        </div>
      ))}
      <AskedBy by={by} at={proposedAt} />
      <div>
        <dt>{say(fieldWords.askReason)}</dt>
        <dd>{reason}</dd>
      </div>
    </dl>
  );
};

type OfAmendment = ActEnds & {
  readonly measure: { readonly id: string };
  readonly amendment: ActAmendmentFragment;
};

export const DecideAmendmentForm = ({ measure: { id }, amendment, ...ends }: OfAmendment) => {
  const say = useSay();
  const { viewer } = usePlace();
  return (
    <CommandForm
      {...ends}
      mutation={ActDecideAmendmentDocument}
      draft={`decide-amendment:${amendment.id}`}
      initial={{ granted: '', note: '' }}
      input={({ granted, note }) => ({ measure: id, granted: granted === 'yes', note })}
      submit={say(fieldWords.decision)}
      done={({ granted }) => (granted === 'yes' ? doneWords.amended : doneWords.notAmended)}
    >
      <FiguresNow measure={id} />
      <AmendmentChanges amendment={amendment} />
      {viewer.role === 'SUPERVISOR' && amendment.by.role === 'SUPERVISOR' && (
        <p className="quiet">{say(fieldWords.proposedHere)}</p>
      )}
      <DecisionField />
      <TextArea name="note" label={say(fieldWords.note)} hint={say(fieldWords.noteIfRefused)} rows={3} />
    </CommandForm>
  );
};
