/** One input for each target: last and scheduled value beside it, the server's refusal at the figure that it concerns. */

import { useContext } from 'react';
import { FormContext, faultAt } from '../command/fields.tsx';
import { usePlace } from '../place/place.ts';
import { dateWords } from '../show/date.ts';
import { figureFinding } from '../show/figure-bounds.ts';
import { readNumber, unitOf, valueWords } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import { sentIndex, type TypedValues } from './act.ts';
import type { ActTargetsQuery } from './parts.generated.ts';
import { fieldWords } from './words.ts';

export type FigureTarget = NonNullable<ActTargetsQuery['measure']>['targets'][number];

/** The form's `values`: typed figures by the key of their target. */
export const ValuesField = ({ targets }: { readonly targets: readonly FigureTarget[] }) => {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field stands outside of a form');
  const { refusal, values, change } = form;
  const say = useSay();
  const typed = (values.values ?? {}) as TypedValues;
  const concerned = targets.find(({ key }) => refusal && faultAt(refusal, `values.${sentIndex(typed, targets, key)}`));
  const faultOf = (key: string) => {
    if (refusal && concerned?.key === key) return say(refusal.message);
    return typed[key] && readNumber(typed[key]) === null ? say(fieldWords.noNumber) : null;
  };
  const loose = refusal && !concerned && faultAt(refusal, 'values') ? say(refusal.message) : null;
  return (
    <fieldset className="figures">
      <legend className="screen-reader">{say(fieldWords.values)}</legend>
      {targets.map((target) => (
        <FigureInput
          key={target.key}
          target={target}
          id={`${form.id}-value-${target.key}`}
          disabled={form.disabled}
          value={typed[target.key] ?? ''}
          fault={faultOf(target.key)}
          onChange={(value) => change('values', { ...typed, [target.key]: value })}
        />
      ))}
      {loose !== null && (
        <span className="field-fault" role="alert">
          {loose}
        </span>
      )}
    </fieldset>
  );
};

type FigureInputProps = {
  readonly id: string;
  readonly target: FigureTarget;
  readonly disabled: boolean;
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
};

const FigureInput = ({ id, target, disabled, value, fault, onChange }: FigureInputProps) => {
  const say = useSay();
  const { label, current, scheduled } = target;
  const { plan } = usePlace();
  const day = (date: string) => say(dateWords(date, plan.year));
  const last = current ? fieldWords.last(valueWords(current.value, target), day(current.asOf)) : fieldWords.noLast;
  const due = scheduled && fieldWords.scheduled(valueWords(scheduled.value, target), day(scheduled.by));
  const typed = readNumber(value);
  const finding = typed === null || fault !== null ? null : figureFinding(typed, target.figureBounds, target);
  // What is no number must not be left out unseen.
  const notANumber = value !== '' && readNumber(value) === null ? say(fieldWords.noNumber) : '';
  return (
    <div className="field">
      <label htmlFor={id}>{say(label)}</label>
      <span className="number-field">
        <input
          ref={(input) => input?.setCustomValidity(notANumber)}
          type="text"
          inputMode="decimal"
          id={id}
          disabled={disabled}
          value={value}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-known${fault === null ? '' : ` ${id}-fault`}`}
          onChange={(event) => onChange(event.target.value)}
        />
        {unitOf(target)}
      </span>
      <span id={`${id}-known`} className="quiet">
        {say(last)}
        {due && `　${say(due)}`}
      </span>
      {finding && (
        <span className={finding.isImpossible ? 'field-fault' : 'alarm'} role="status">
          {say(finding.words)}
        </span>
      )}
      {fault !== null && (
        <span id={`${id}-fault`} className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
};

const ASKED_BACK = ['FIGURES_IMPLAUSIBLE', 'VALUE_FALLS'];

/** Appears once the server asked a figure back: whoever checked it says so, and sends it again. */
export const ConfirmFigures = () => {
  const form = useContext(FormContext);
  const say = useSay();
  if (!form) throw new Error('A field stands outside of a form');
  const { id, refusal, values, disabled, change } = form;
  const isAsked = refusal !== null && ASKED_BACK.includes(refusal.code);
  if (!isAsked && values.confirm !== true) return null;
  return (
    <div className="choices">
      <label htmlFor={`${id}-confirm`}>
        <input
          type="checkbox"
          id={`${id}-confirm`}
          disabled={disabled}
          checked={values.confirm === true}
          onChange={({ target }) => change('confirm', target.checked)}
        />
        {say(fieldWords.confirm)}
      </label>
    </div>
  );
};
