/** What the units of a measure do with it, apart from figures: acknowledge, sign, send back, answer. */

import { CommandForm } from '../command/command-form.tsx';
import { TextArea } from '../command/fields.tsx';
import { filesIn } from '../files/chosen-file.ts';
import { FileList } from '../files/file-list.tsx';
import { FilesField, NO_FILES } from '../files/files-field.tsx';
import { fileWords } from '../files/words.ts';
import { usePlace } from '../place/place.ts';
import { DateText } from '../show/date.tsx';
import { valueWords } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import type { ActEnds } from './act.ts';
import { doneWords } from './done-words.ts';
import { sourceWords, urgencyOf } from './instruction-source.ts';
import type { ActInstructionFragment, ActReportDraftFragment } from './parts.generated.ts';
import {
  ActAcknowledgeMeasureDocument,
  ActAnswerInstructionDocument,
  ActRejectReportDocument,
  ActSignReportDocument,
} from './unit.generated.ts';
import { ConfirmFigures } from './values-field.tsx';
import { actWords, fieldWords } from './words.ts';

type OfMeasure = ActEnds & { readonly measure: { readonly id: string } };
type OfDraft = ActEnds & { readonly report: ActReportDraftFragment };

/** One button. */
export const AcknowledgeForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActAcknowledgeMeasureDocument}
      draft={`acknowledge:${id}`}
      initial={{}}
      input={() => ({ measure: id })}
      submit={say(actWords.acknowledge)}
      done={() => doneWords.acknowledged}
    >
      {null}
    </CommandForm>
  );
};

/** The report as it was written, with its figures. */
export const ReportDraft = ({ report: { asOf, text, values, files } }: { readonly report: ActReportDraftFragment }) => {
  const say = useSay();
  return (
    <dl className="facts">
      <div>
        <dt>{say(fieldWords.asOf)}</dt>
        <dd>
          <DateText value={asOf} />
        </dd>
      </div>
      {values.map(({ label, value, unit, target: { kind } }) => (
        <div key={label.zh}>
          <dt>{say(label)}</dt>
          <dd>{valueWords(value, { kind, unit })}</dd>
        </div>
      ))}
      <div>
        <dt>{say(fieldWords.text)}</dt>
        <dd>{text || <span className="quiet">{say(fieldWords.nothingWritten)}</span>}</dd>
      </div>
      {files.length > 0 && (
        <div>
          <dt>{say(fileWords.files)}</dt>
          <dd>
            <FileList files={files} />
          </dd>
        </div>
      )}
    </dl>
  );
};

export const SignForm = ({ report, ...ends }: OfDraft) => {
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActSignReportDocument}
      draft={`sign:${report.id}`}
      initial={{ confirm: false }}
      input={({ confirm }) => ({ report: report.id, confirm })}
      submit={say(actWords.sign)}
      done={() => doneWords.signed}
    >
      <ReportDraft report={report} />
      <ConfirmFigures />
    </CommandForm>
  );
};

export const RejectForm = ({ report, ...ends }: OfDraft) => {
  const say = useSay();
  return (
    <CommandForm
      {...ends}
      mutation={ActRejectReportDocument}
      draft={`reject:${report.id}`}
      initial={{ reason: '' }}
      input={({ reason }) => ({ report: report.id, reason })}
      submit={say(actWords.reject)}
      done={() => doneWords.sentBack}
    >
      <ReportDraft report={report} />
      <TextArea name="reason" label={say(fieldWords.rejectReason)} required />
    </CommandForm>
  );
};

type OfInstruction = ActEnds & { readonly instruction: ActInstructionFragment };

export const AnswerForm = ({ instruction, ...ends }: OfInstruction) => {
  const say = useSay();
  const { plan } = usePlace();
  const { id, text, due, meeting, measure, files } = instruction;
  const urgency = urgencyOf(instruction);
  return (
    <CommandForm
      {...ends}
      mutation={ActAnswerInstructionDocument}
      draft={`answer:${id}`}
      initial={{ text: '', files: NO_FILES }}
      input={(values) => ({ instruction: id, text: values.text, files: filesIn(values.files) })}
      submit={say(meeting ? actWords.answerDecision : actWords.answer)}
      done={() => (meeting ? doneWords.decisionAnswered : doneWords.answered)}
    >
      <p>
        <b>{say(sourceWords(instruction, plan.year))}</b>
      </p>
      <p>
        <span className="quiet">{measure.code}</span> {say(measure.title)}
      </p>
      <blockquote className="quote">{text}</blockquote>
      <FileList files={files} />
      <p className="quiet">
        {urgency && `${say(urgency)}　`}
        {say(fieldWords.due)} <DateText value={due} />
      </p>
      <TextArea name="text" label={say(meeting ? fieldWords.decisionAnswer : fieldWords.answer)} required />
      <FilesField />
    </CommandForm>
  );
};
