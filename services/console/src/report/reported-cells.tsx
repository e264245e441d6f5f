/** What was reported of a measure in this period, and how it is corrected or reported once more. */

import { ActButton } from '../kit/acts/act-button.tsx';
import { CorrectForm } from '../kit/acts/figure-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { FileList } from '../kit/files/file-list.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { isReported, madeGood } from './period.ts';
import type { ReportRowFragment } from './report.generated.ts';
import { awaitsSignature } from './row-state.ts';
import type { Grid } from './use-grid.ts';
import { reportWords } from './words.ts';

type Target = ReportRowFragment['targets'][number];

type ReportedProps = { readonly measure: ReportRowFragment; readonly grid: Grid; readonly due: string | null };

/** What was said last in this period: just now, waiting for the signature, or reported. */
const useSaid = ({ measure, grid, due }: ReportedProps) => {
  const { id, reports, drafts } = measure;
  const now = grid.done[id];
  if (now)
    return { values: now.values, text: now.text, at: null, kind: 'now' as const, report: null, late: null, files: [] };
  const [draft] = drafts.nodes;
  const [report] = reports.nodes;
  const valuesOf = (said: {
    readonly values: readonly { readonly value: number; readonly target: { readonly key: string } }[];
  }) => said.values.map(({ value, target }) => ({ value, target: target.key }));
  if (draft && awaitsSignature(measure))
    return {
      values: valuesOf(draft),
      text: draft.text,
      at: draft.writtenAt,
      kind: 'draft' as const,
      report: null,
      late: null,
      files: draft.files,
    };
  const late = madeGood(measure, due);
  if (!report || (late === null && !isReported(measure, due))) return null;
  return {
    values: valuesOf(report),
    text: report.text,
    at: report.reportedAt,
    kind: 'report' as const,
    report,
    late,
    files: report.files,
  };
};

export const ReportedCell = ({ target, ...props }: ReportedProps & { readonly target: Target }) => {
  const say = useSay();
  const said = useSaid(props);
  const value = said?.values.find((one) => one.target === target.key)?.value;
  return (
    <td className="is-figure is-reported" data-label={say(reportWords.value)}>
      {value === undefined ? <span className="quiet">—</span> : <b>{valueWords(value, target)}</b>}
    </td>
  );
};

export const ReportedNote = ({ onAgain, ...props }: ReportedProps & { readonly onAgain: () => void }) => {
  const say = useSay();
  const { asOf, plan } = usePlace();
  const { measure } = props;
  const said = useSaid(props);
  if (!said) return <span className="quiet">{asOf === null && say(reportWords.notAllowed)}</span>;
  const { text, at, kind, report, late, files } = said;
  const date = at === null ? null : dateWords(momentOf(at).date, plan.year);
  const when = date && (kind === 'draft' ? reportWords.writtenOn(date) : reportWords.reportedOn(date));
  const about = `${measure.code} ${say(measure.title)}`;
  return (
    <>
      <span className="report-said">
        <span className="quiet report-said-text" title={text}>
          {when ? say(when) : say(reportWords.reported)}
          {report && report.corrections.length > 0 && <span className="tag">{say(actWords.correctedMark)}</span>}
          {report && report.confirmed.length > 0 && <span className="tag">{say(reportWords.checked)}</span>}
          {late !== null && `，${say(reportWords.made(dateWords(late, plan.year)))}`}
          {text && `　${text}`}
        </span>
        {asOf === null && report && measure.commands.includes('CORRECT_PROGRESS') && (
          <ActButton
            className="is-quiet"
            label={say(actWords.correct)}
            about={about}
            form={(ends) => <CorrectForm {...ends} measure={measure} report={report} />}
          />
        )}
        {asOf === null && measure.commands.includes('REPORT_PROGRESS') && (
          <button
            type="button"
            className="is-quiet"
            aria-label={`${say(reportWords.again)} ${about}`}
            title={say(reportWords.againHow)}
            onClick={onAgain}
          >
            {say(reportWords.again)}
          </button>
        )}
      </span>
      <FileList files={files} />
    </>
  );
};
