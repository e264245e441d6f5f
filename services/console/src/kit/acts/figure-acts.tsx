/** What is said in figures: a report, its correction, the contribution of a supporting unit. */

import { CommandForm } from '../command/command-form.tsx';
import { DateField, TextArea } from '../command/fields.tsx';
import { filesIn } from '../files/chosen-file.ts';
import { FilesField, NO_FILES } from '../files/files-field.tsx';
import { useScreenQuery } from '../graph/use-screen-query.ts';
import { usePlace } from '../place/place.ts';
import { FaultNote } from '../screen.tsx';
import { dateWords } from '../show/date.ts';
import { Skeleton } from '../show/skeleton.tsx';
import { valueWords } from '../show/value.ts';
import { useSay } from '../words/language.tsx';
import { type ActEnds, dateIn, type TypedValues, valuesIn } from './act.ts';
import { doneWords } from './done-words.ts';
import { ActTargetsDocument } from './parts.generated.ts';
import { ActContributeDocument, ActCorrectProgressDocument, ActReportProgressDocument } from './unit.generated.ts';
import { ConfirmFigures, type FigureTarget, ValuesField } from './values-field.tsx';
import { actWords, fieldWords } from './words.ts';

type OfMeasure = ActEnds & { readonly measure: { readonly id: string } };

/** The forms ask for the targets themselves, so that whoever opens one needs only the measure's id. */
const WithTargets = (props: {
  readonly measure: string;
  readonly children: (targets: readonly FigureTarget[]) => React.ReactNode;
}) => {
  const { data, fault, refresh } = useScreenQuery(ActTargetsDocument, { measure: props.measure });
  if (data) return props.children(data.measure?.targets ?? []);
  return fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton lines={3} />;
};

const NO_VALUES: TypedValues = {};

export const ReportForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  const { today } = usePlace();
  return (
    <WithTargets measure={id}>
      {(targets) => (
        <CommandForm
          {...ends}
          mutation={ActReportProgressDocument}
          draft={`report:${id}`}
          initial={{ values: NO_VALUES, text: '', asOf: '', files: NO_FILES, confirm: false }}
          input={({ values, text, asOf, files, confirm }) => ({
            measure: id,
            values: valuesIn(values, targets),
            text,
            asOf: dateIn(asOf),
            files: filesIn(files),
            confirm,
          })}
          submit={say(actWords.report)}
          done={() => doneWords.reported}
        >
          <ValuesField targets={targets} />
          <TextArea name="text" label={say(fieldWords.text)} rows={3} />
          <DateField name="asOf" label={say(fieldWords.asOf)} hint={say(fieldWords.today)} max={today} />
          <FilesField />
          <ConfirmFigures />
        </CommandForm>
      )}
    </WithTargets>
  );
};

export const ContributeForm = ({ measure: { id }, ...ends }: OfMeasure) => {
  const say = useSay();
  return (
    <WithTargets measure={id}>
      {(targets) => (
        <CommandForm
          {...ends}
          mutation={ActContributeDocument}
          draft={`contribute:${id}`}
          initial={{ values: NO_VALUES, text: '', confirm: false }}
          input={({ values, text, confirm }) => ({ measure: id, values: valuesIn(values, targets), text, confirm })}
          submit={say(actWords.contribute)}
          done={() => doneWords.contributed}
        >
          <ValuesField targets={targets} />
          <TextArea name="text" label={say(fieldWords.text)} rows={3} />
          <ConfirmFigures />
        </CommandForm>
      )}
    </WithTargets>
  );
};

type OfReport = ActEnds & {
  readonly measure: { readonly id: string };
  readonly report: {
    readonly id: string;
    readonly asOf: string;
    readonly text: string;
    readonly values: readonly { readonly value: number; readonly target: { readonly key: string } }[];
  };
};

/** What was reported, in its units. */
const figuresIn = (values: OfReport['report']['values'], targets: readonly FigureTarget[]): string =>
  values
    .flatMap(({ value, target: { key } }) => {
      const target = targets.find((one) => one.key === key);
      return target ? [valueWords(value, target)] : [];
    })
    .join('、') || '—';

/** Begins with the report as it stands: a figure that is emptied is taken out of it. */
export const CorrectForm = ({ measure, report, ...ends }: OfReport) => {
  const say = useSay();
  const { today, plan } = usePlace();
  const { id, text, asOf } = report;
  const values: TypedValues = Object.fromEntries(report.values.map(({ target, value }) => [target.key, String(value)]));
  return (
    <WithTargets measure={measure.id}>
      {(targets) => (
        <CommandForm
          {...ends}
          mutation={ActCorrectProgressDocument}
          draft={`correct:${id}`}
          initial={{ values, text, asOf: '', reason: '', confirm: false }}
          input={(form) => ({
            report: id,
            values: valuesIn(form.values, targets),
            text: form.text,
            asOf: dateIn(form.asOf),
            reason: form.reason,
            confirm: form.confirm,
          })}
          submit={say(actWords.correct)}
          done={() => doneWords.corrected}
        >
          <p>{say(fieldWords.corrects(dateWords(asOf, plan.year), figuresIn(report.values, targets)))}</p>
          <ValuesField targets={targets} />
          <TextArea name="text" label={say(fieldWords.text)} rows={3} />
          <DateField name="asOf" label={say(fieldWords.asOf)} hint={say(fieldWords.unchanged)} max={today} />
          <TextArea name="reason" label={say(fieldWords.reason)} hint={say(fieldWords.reasonKept)} rows={2} required />
          <ConfirmFigures />
        </CommandForm>
      )}
    </WithTargets>
  );
};
