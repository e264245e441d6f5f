/** A leader's instruction on one measure. */

import { CommandForm } from '../command/command-form.tsx';
import { useSay } from '../words/language.tsx';
import type { ActEnds } from './act.ts';
import { InstructFields, instructInput, NO_INSTRUCTION } from './instruct-fields.tsx';
import { ActInstructDocument } from './ladder.generated.ts';
import { actWords } from './words.ts';

export const InstructForm = (props: ActEnds & { readonly measure: { readonly id: string } }) => {
  const { measure, ...ends } = props;
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActInstructDocument}
      draft={`instruct:${measure.id}`}
      initial={NO_INSTRUCTION}
      input={(values) => instructInput(measure.id, values)}
      submit={say(actWords.instruct)}
    >
      <InstructFields />
    </CommandForm>
  );
};
