/** Decides on a pending amendment of targets or roadmap, with what would change in view. */

import { CommandForm } from '../command/command-form.tsx';
import { TextArea } from '../command/fields.tsx';
import { DateText } from '../show/date.tsx';
import { valueWords } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import type { ActEnds } from './act.ts';
import { DecisionField } from './decision-field.tsx';
import { ActDecideAmendmentDocument } from './life.generated.ts';
import type { ActAmendmentFragment } from './parts.generated.ts';
import { fieldWords } from './words.ts';

/** What an amendment changes. */
export const AmendmentChanges = ({ amendment }: { readonly amendment: ActAmendmentFragment }) => {
  const say = useSay();
  const { targets, milestones, reason } = amendment;
  return (
    <dl className="facts">
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
  return (
    <CommandForm
      {...ends}
      mutation={ActDecideAmendmentDocument}
      draft={`decide-amendment:${amendment.id}`}
      initial={{ granted: '', note: '' }}
      input={({ granted, note }) => ({ measure: id, granted: granted === 'yes', note })}
      submit={say(fieldWords.decision)}
    >
      <AmendmentChanges amendment={amendment} />
      <DecisionField />
      <TextArea name="note" label={say(fieldWords.note)} hint={say(fieldWords.noteIfRefused)} rows={3} />
    </CommandForm>
  );
};
