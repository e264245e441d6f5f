/** What a meeting decided, recorded by the office for one or several measures. */

import { DateField, TextArea } from '../command/fields.tsx';
import { usePlace } from '../place/place.ts';
import { addDays } from '../show/date.ts';
import { useSay } from '../words/language.tsx';
import { ActRecordMeetingDecisionDocument, type MeetingKind } from './ladder.generated.ts';
import { ManyForm, type ManyProps } from './many-form.tsx';
import { actWords, fieldWords, metOnWords } from './words.ts';

type DecisionProps = ManyProps & { readonly meeting: MeetingKind; readonly metOn: string };

export const RecordDecisionForm = ({ meeting, metOn, ...props }: DecisionProps) => {
  const say = useSay();
  const { today } = usePlace();
  return (
    <ManyForm
      {...props}
      mutation={ActRecordMeetingDecisionDocument}
      draft={`decision:${meeting}`}
      initial={{ text: '', due: '', metOn }}
      input={(measure, values) => ({ measure, ...values, meeting })}
      submit={say(actWords.recordDecision)}
    >
      <TextArea name="text" label={say(fieldWords.decided)} required />
      <DateField name="due" label={say(fieldWords.answerBy)} min={addDays(today, 1)} required />
      <DateField name="metOn" label={say(metOnWords[meeting])} max={today} required />
    </ManyForm>
  );
};
