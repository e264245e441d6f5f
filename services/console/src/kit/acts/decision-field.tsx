/** 同意 or 不同意: neither is chosen beforehand. */

import { useContext } from 'react';
import { FormContext } from '../command/fields.tsx';
import { useSay } from '../words/language.tsx';
import { fieldWords } from './words.ts';

/** The form's `granted`: 'yes', 'no', or empty. */
export const DecisionField = () => {
  const form = useContext(FormContext);
  const say = useSay();
  if (!form) throw new Error('A field stands outside of a form');
  const { id, values, disabled, lacks, change } = form;
  const lack = lacks.granted;
  const choice = (value: 'yes' | 'no', label: string) => (
    <label>
      <input
        type="radio"
        name={`${id}-granted`}
        required
        disabled={disabled}
        checked={values.granted === value}
        onChange={() => change('granted', value)}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="field">
      <legend>{say(fieldWords.decision)}</legend>
      <div className="choices">
        {choice('yes', say(fieldWords.granted))}
        {choice('no', say(fieldWords.refused))}
      </div>
      {lack && (
        <span className="field-fault" role="alert">
          {say(lack)}
        </span>
      )}
    </fieldset>
  );
};
