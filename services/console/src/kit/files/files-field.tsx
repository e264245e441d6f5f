/** The files of a command form: kept with its draft, a refusal of one stands at that file. */

import { useContext } from 'react';
import { FormContext, faultAt } from '../command/fields.tsx';
import { useSay } from '../words/language.tsx';
import type { ChosenFile } from './chosen-file.ts';
import { FilePicker } from './file-picker.tsx';
import { fileWords } from './words.ts';

export const NO_FILES: readonly ChosenFile[] = [];

const NAME = 'files';

export const FilesField = () => {
  const say = useSay();
  const form = useContext(FormContext);
  if (!form) throw new Error('Files stand outside of a form');
  const { values, disabled, refusal, lacks, update } = form;
  // A draft of an earlier version has none.
  const files = (values[NAME] as readonly ChosenFile[] | undefined) ?? NO_FILES;
  const refused = refusal && faultAt(refusal, NAME) ? refusal : null;
  const place = /^files\.(\d+)/.exec(refused?.field ?? '')?.[1];
  const lack = lacks[NAME];
  const fault = refused && place === undefined ? refused.message : lack;
  return (
    <fieldset className="field">
      <legend>
        {say(fileWords.files)}
        <span className="field-hint"> {say(fileWords.optional)}</span>
      </legend>
      <FilePicker
        name={NAME}
        files={files}
        disabled={disabled}
        onChange={(change) =>
          update(NAME, (before) => change((before as readonly ChosenFile[] | undefined) ?? NO_FILES))
        }
        faultAt={(index) => (refused && place === String(index) ? refused.message : null)}
      />
      {fault && (
        <span className="field-fault" role="alert">
          {say(fault)}
        </span>
      )}
    </fieldset>
  );
};
