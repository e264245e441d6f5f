/** One instruction of a leader to several measures. */

import { useSay } from '../words/language.tsx';
import { InstructFields, instructInput, NO_INSTRUCTION } from './instruct-fields.tsx';
import { ActInstructDocument } from './ladder.generated.ts';
import { ManyForm, type ManyProps } from './many-form.tsx';
import { actWords } from './words.ts';

export const InstructManyForm = (props: ManyProps) => {
  const say = useSay();
  return (
    <ManyForm
      {...props}
      mutation={ActInstructDocument}
      draft="instruct-many"
      single={(id) => `instruct:${id}`}
      initial={NO_INSTRUCTION}
      input={instructInput}
      submit={say(actWords.instruct)}
    >
      <InstructFields />
    </ManyForm>
  );
};
