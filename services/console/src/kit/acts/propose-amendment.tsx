/** Asks for other targets, another roadmap, another title or others who answer: what is not touched stays as it is. */

import { useContext } from 'react';
import { CommandForm } from '../command/command-form.tsx';
import { FormContext, faultAt, TextArea } from '../command/fields.tsx';
import { useScreenQuery } from '../graph/use-screen-query.ts';
import { usePlace } from '../place/place.ts';
import { FaultNote } from '../screen.tsx';
import { addDays } from '../show/date.ts';
import { Skeleton } from '../show/skeleton.tsx';
import { readNumber, unitOf } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import type { ActEnds } from './act.ts';
import { amendedNaming, namingOf } from './amended-naming.ts';
import {
  amendmentIn,
  canBeAmended,
  expectedName,
  NO_AMENDMENT,
  type Roadmap,
  type TypedAmendment,
} from './amendment.ts';
import { doneWords } from './done-words.ts';
import { ActProposeAmendmentDocument } from './life.generated.ts';
import { NamingFields } from './naming-fields.tsx';
import { ActRoadmapDocument } from './parts.generated.ts';
import { actWords, fieldWords } from './words.ts';

export const ProposeAmendmentForm = (props: ActEnds & { readonly measure: { readonly id: string } }) => {
  const { measure, ...ends } = props;
  const say = useSay();
  const { data, fault, refresh } = useScreenQuery(ActRoadmapDocument, { measure: measure.id });
  if (!data) return fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton lines={4} />;
  const roadmap = data.measure;
  if (!roadmap) return null;
  return (
    <CommandForm
      {...ends}
      mutation={ActProposeAmendmentDocument}
      draft={`amend:${measure.id}`}
      initial={{ change: NO_AMENDMENT, ...namingOf(roadmap), reason: '' }}
      input={({ change, reason, ...naming }) => ({
        measure: measure.id,
        change: { ...amendmentIn(change, roadmap), ...amendedNaming(naming, roadmap) },
        reason,
      })}
      submit={say(actWords.proposeAmendment)}
      done={() => doneWords.amendmentProposed}
    >
      <ChangeField roadmap={roadmap} />
      <NamingFields roadmap={roadmap} />
      <TextArea name="reason" label={say(fieldWords.askReason)} rows={3} required />
    </CommandForm>
  );
};

const ChangeField = ({ roadmap }: { readonly roadmap: Roadmap }) => {
  const form = useContext(FormContext);
  const say = useSay();
  if (!form) throw new Error('A field stands outside of a form');
  const { today } = usePlace();
  const typed = form.values.change as TypedAmendment;
  const set = (part: keyof TypedAmendment, key: string, value: string) =>
    form.change('change', { ...typed, [part]: { ...typed[part], [key]: value } });
  const { targets, milestones } = roadmap;
  const numbered = targets.filter(({ value }) => value !== null);
  const open = milestones.filter(canBeAmended);
  const isOfNaming = form.refusal && faultAt(form.refusal, 'change.definition');
  const fault = form.refusal && faultAt(form.refusal, 'change') && !isOfNaming ? say(form.refusal.message) : null;
  const number = (
    label: string,
    before: number,
    unit: string,
    value: string | undefined,
    change: (to: string) => void,
  ) => (
    <label className="field" key={label}>
      <span>{label}</span>
      <span className="number-field">
        <input
          ref={(input) => input?.setCustomValidity(value && readNumber(value) === null ? say(fieldWords.noNumber) : '')}
          type="text"
          inputMode="decimal"
          disabled={form.disabled}
          value={value ?? String(before)}
          onChange={({ target }) => change(target.value)}
        />
        {unit}
      </span>
    </label>
  );
  return (
    <fieldset className="form" aria-invalid={fault !== null}>
      {numbered.map((target) =>
        number(say(target.label), target.value ?? 0, unitOf(target), typed.targets[target.key], (to) =>
          set('targets', target.key, to),
        ),
      )}
      {open.map(({ key, label, due, expected }) => (
        <fieldset key={key} className="amended-milestone">
          <legend>{say(label)}</legend>
          <label className="field">
            <span>
              {say(fieldWords.due)}
              {due < today && <span className="field-hint"> {say(fieldWords.dueOver)}</span>}
            </span>
            <input
              type="date"
              disabled={form.disabled}
              // A date that is over can stay as it is, but no date before tomorrow can be chosen.
              min={typed.dues[key] === undefined ? undefined : addDays(today, 1)}
              value={typed.dues[key] ?? due}
              onChange={({ target }) => set('dues', key, target.value)}
            />
          </label>
          {expected.map(({ target: { key: target }, value }) => {
            const of = targets.find((one) => one.key === target);
            const name = expectedName(key, target);
            return (
              of &&
              number(`${say(of.label)} ${say(fieldWords.expected)}`, value, unitOf(of), typed.expected[name], (to) =>
                set('expected', name, to),
              )
            );
          })}
        </fieldset>
      ))}
      {fault !== null && (
        <span className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  );
};
