/** A field within a list of the form: its label, the control, and the server's refusal of just this part. */

import { type ReactNode, useContext, useId } from 'react';
import { FormContext, type FormState, faultAt } from '../kit/command/fields.tsx';
import { readNumber } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { draftWords } from './words.ts';

export const useForm = (): FormState => {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field stands outside of a form');
  return form;
};

type ControlProps = {
  readonly id: string;
  readonly disabled: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
};

type CellProps = {
  /** The path that a refusal names; null for what is not sent. */
  readonly path: string | null;
  readonly label: string;
  readonly children: (control: ControlProps) => ReactNode;
};

export const Cell = ({ path, label, children }: CellProps) => {
  const say = useSay();
  const id = useId();
  const { refusal, disabled } = useForm();
  const fault = refusal && path !== null && faultAt(refusal, path) ? say(refusal.message) : null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        disabled,
        'aria-invalid': fault !== null,
        'aria-describedby': fault === null ? undefined : `${id}-fault`,
      })}
      {fault !== null && (
        <span id={`${id}-fault`} className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
};

/** A refusal of the list itself, such as that it is empty or too long. */
export const ListFault = ({ path }: { readonly path: string }) => {
  const say = useSay();
  const { refusal } = useForm();
  if (refusal?.field !== path) return null;
  return (
    <span className="field-fault" role="alert">
      {say(refusal.message)}
    </span>
  );
};

type NumberInputProps = ControlProps & {
  readonly value: string;
  readonly required?: boolean;
  readonly onType: (value: string) => void;
};

/** The browser holds the form back while something else than a number stands here. */
export const NumberInput = ({ onType, ...control }: NumberInputProps) => {
  const say = useSay();
  const isWrong = control.value !== '' && readNumber(control.value) === null;
  return (
    <input
      {...control}
      ref={(input) => input?.setCustomValidity(isWrong ? say(draftWords.notNumber) : '')}
      type="text"
      inputMode="decimal"
      onChange={({ target }) => onType(target.value)}
    />
  );
};
