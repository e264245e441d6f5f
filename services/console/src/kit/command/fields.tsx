/** The fields of a command form: a label above, the control, and the server's refusal below it. */

import { createContext, type ReactNode, useContext } from 'react';
import { useSay } from '../words/language.tsx';
import type { Phrase } from '../words/phrase.ts';
import type { Refusal } from './run-command.ts';

export type FormState = {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly disabled: boolean;
  readonly refusal: Refusal | null;
  /** What hinders a field from being sent, by its name. */
  readonly lacks: Readonly<Record<string, Phrase>>;
  change(name: string, value: unknown): void;
  /** Several fields at once, by their names. */
  changeAll(changes: Readonly<Record<string, unknown>>): void;
  /** By what the field holds then: for changes that come by themselves, between two strokes. */
  update(name: string, change: (before: unknown) => unknown): void;
};

export const FormContext = createContext<FormState | null>(null);

/** Whether the refusal concerns the field, or a part of it: `values.0.value` stands at `values`. */
export const faultAt = ({ field }: Refusal, name: string): boolean => field === name || !!field?.startsWith(`${name}.`);

const useForm = (): FormState => {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field stands outside of a form');
  return form;
};

export type FieldProps = {
  /** The name in the mutation's input. */
  readonly name: string;
  readonly label: string;
  /** Beside the label, quietly: what is expected. */
  readonly hint?: string;
  readonly required?: boolean;
};

type ControlProps = {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
};

type Control = (control: ControlProps, value: unknown, change: (value: unknown) => void) => ReactNode;

const Field = ({ name, label, hint, required = false, control }: FieldProps & { readonly control: Control }) => {
  const say = useSay();
  const { id, values, disabled, refusal, lacks, change } = useForm();
  const own = `${id}-${name}`;
  const lack = lacks[name];
  const fault = refusal && faultAt(refusal, name) ? say(refusal.message) : lack ? say(lack) : null;
  const props: ControlProps = {
    id: own,
    name,
    disabled,
    required,
    'aria-invalid': fault !== null,
    'aria-describedby': fault === null ? undefined : `${own}-fault`,
  };
  return (
    <div className="field">
      <label htmlFor={own}>
        {label}
        {hint !== undefined && <span className="field-hint"> {hint}</span>}
      </label>
      {control(props, values[name], (value) => change(name, value))}
      {fault !== null && (
        <span id={`${own}-fault`} className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
};

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

export const TextField = (props: FieldProps) => (
  <Field
    {...props}
    control={(control, value, change) => (
      <input type="text" {...control} value={text(value)} onChange={({ target }) => change(target.value)} />
    )}
  />
);

/** Whole numbers; the value is what was typed. */
export const NumberField = (props: FieldProps) => (
  <Field
    {...props}
    control={(control, value, change) => (
      <input
        type="text"
        inputMode="numeric"
        pattern="[0-9]{1,6}"
        {...control}
        value={text(value)}
        onChange={({ target }) => change(target.value)}
      />
    )}
  />
);

export const TextArea = ({ rows = 4, ...props }: FieldProps & { readonly rows?: number }) => (
  <Field
    {...props}
    control={(control, value, change) => (
      <textarea rows={rows} {...control} value={text(value)} onChange={({ target }) => change(target.value)} />
    )}
  />
);

/** The value is YYYY-MM-DD, or empty. */
export const DateField = ({ min, max, ...props }: FieldProps & { readonly min?: string; readonly max?: string }) => (
  <Field
    {...props}
    control={(control, value, change) => (
      <input
        type="date"
        {...control}
        min={min}
        max={max}
        value={text(value)}
        onChange={({ target }) => change(target.value)}
      />
    )}
  />
);

export type Choice = { readonly value: string; readonly label: string };

type ChoiceProps = FieldProps & {
  readonly choices: readonly Choice[];
  /** Instead of only changing the field: where other fields follow it. */
  readonly onChoose?: (value: string) => void;
};

export const ChoiceField = ({ choices, onChoose, ...props }: ChoiceProps) => (
  <Field
    {...props}
    control={(control, value, change) => (
      <select {...control} value={text(value)} onChange={({ target }) => (onChoose ?? change)(target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  />
);

/** Any number of choices; the value is the list of those that are ticked. */
export const ChecksField = ({ name, label, hint, choices }: FieldProps & { readonly choices: readonly Choice[] }) => {
  const say = useSay();
  const { values, disabled, refusal, change } = useForm();
  const chosen = values[name] as readonly string[];
  return (
    <fieldset className="field">
      <legend>
        {label}
        {hint !== undefined && <span className="field-hint"> {hint}</span>}
      </legend>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              disabled={disabled}
              checked={chosen.includes(choice.value)}
              onChange={({ target }) =>
                change(name, target.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))
              }
            />
            {choice.label}
          </label>
        ))}
      </div>
      {refusal && faultAt(refusal, name) && (
        <span className="field-fault" role="alert">
          {say(refusal.message)}
        </span>
      )}
    </fieldset>
  );
};
