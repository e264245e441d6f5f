/** A leader's instruction on one measure. */

import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, TextArea } from '../command/fields.tsx';
import { useSay } from '../words/language.tsx';
import type { ActEnds } from './act.ts';
import { ActInstructDocument, type Urgency } from './ladder.generated.ts';
import { actWords, fieldWords, urgencyWords } from './words.ts';

export const URGENCIES: readonly Urgency[] = ['URGENT', 'FIFTEEN_DAYS', 'THIRTY_DAYS'];

export const InstructForm = (props: ActEnds & { readonly measure: { readonly id: string } }) => {
  const { measure, ...ends } = props;
  const say = useSay();
  const usual: Urgency = 'FIFTEEN_DAYS';
  return (
    <CommandForm
      {...ends}
      mutation={ActInstructDocument}
      draft={`instruct:${measure.id}`}
      initial={{ text: '', urgency: usual }}
      input={({ text, urgency }) => ({ measure: measure.id, text, urgency })}
      submit={say(actWords.instruct)}
    >
      <TextArea name="text" label={say(fieldWords.instruction)} required />
      <ChoiceField
        name="urgency"
        label={say(fieldWords.urgency)}
        choices={URGENCIES.map((value) => ({ value, label: say(urgencyWords[value]) }))}
      />
    </CommandForm>
  );
};
