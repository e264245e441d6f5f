/** The fields of an instruction: its words, and by when it is to be answered, which is shown before it is sent. */

import { useContext } from 'react';
import { ChoiceField, DateField, FormContext, TextArea } from '../command/fields.tsx';
import { type ChosenFile, filesIn } from '../files/chosen-file.ts';
import { FilesField, NO_FILES } from '../files/files-field.tsx';
import { useScreenQuery } from '../graph/use-screen-query.ts';
import { usePlace } from '../place/place.ts';
import { addDays, dateWords, daysBetween } from '../show/date.ts';
import { useSay } from '../words/language.tsx';
import { ActAnswerDatesDocument, type Urgency } from './ladder.generated.ts';
import { fieldWords, urgencyWords } from './words.ts';

const URGENCIES: readonly Urgency[] = ['URGENT', 'FIFTEEN_DAYS', 'THIRTY_DAYS', 'DATED'];

export type InstructValues = {
  readonly text: string;
  readonly urgency: Urgency;
  readonly due: string;
  readonly files: readonly ChosenFile[];
};
export const NO_INSTRUCTION: InstructValues = { text: '', urgency: 'FIFTEEN_DAYS', due: '', files: NO_FILES };

/** A date of one's own is sent only where it is chosen. */
export const instructInput = (measure: string, { text, urgency, due, files }: InstructValues) => ({
  measure,
  text,
  urgency,
  files: filesIn(files),
  ...(urgency === 'DATED' && { due }),
});

export const InstructFields = () => {
  const say = useSay();
  const { plan, today } = usePlace();
  const { data } = useScreenQuery(ActAnswerDatesDocument, {});
  const typed = useContext(FormContext)?.values as InstructValues | undefined;
  const dates = data?.plan?.answerDates ?? [];
  const dueOf = (urgency: Urgency) => dates.find((one) => one.urgency === urgency)?.due;
  const due = typed?.urgency === 'DATED' ? typed.due : typed && dueOf(typed.urgency);
  const label = (urgency: Urgency): string => {
    const date = dueOf(urgency);
    const name = say(urgencyWords[urgency]);
    return date === undefined ? name : say(fieldWords.urgencyBy(name, dateWords(date, plan.year)));
  };
  return (
    <>
      <TextArea name="text" label={say(fieldWords.instruction)} required />
      <ChoiceField
        name="urgency"
        label={say(fieldWords.urgency)}
        choices={URGENCIES.map((value) => ({ value, label: label(value) }))}
      />
      {typed?.urgency === 'DATED' && (
        <DateField name="due" label={say(fieldWords.answerBy)} min={addDays(today, 1)} required />
      )}
      {due !== undefined && due > today && (
        <p className="quiet" role="status">
          {say(fieldWords.willBeDue(dateWords(due, plan.year), daysBetween(today, due)))}
        </p>
      )}
      <FilesField />
    </>
  );
};
