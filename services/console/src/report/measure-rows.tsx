/** The lines of one measure, one for each target, and below them what the server said. */

import { useId } from 'react';
import { ActButton } from '../kit/acts/act-button.tsx';
import { CorrectForm } from '../kit/acts/figure-acts.tsx';
import { actWords } from '../kit/acts/words.ts';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords, momentOf } from '../kit/show/date.ts';
import { goalText } from '../kit/show/goal.ts';
import { unitOf, valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { cellKey, notNumbers } from './grid.ts';
import { isReported, madeGood } from './period.ts';
import type { ReportRowFragment } from './report.generated.ts';
import { RowMessages, useRowMessages } from './row-messages.tsx';
import { awaitsSignature } from './row-state.ts';
import type { Grid } from './use-grid.ts';
import { reportWords } from './words.ts';

type Target = ReportRowFragment['targets'][number];

export type MeasureRowsProps = {
  readonly measure: ReportRowFragment;
  readonly grid: Grid;
  readonly due: string | null;
  readonly isOpen: boolean;
  readonly lineOf: (measure: string, target: string) => number;
  readonly onAgain: () => void;
  /** Takes a second report back, so that the first is shown again; null where the line is no second report. */
  readonly onCancel: (() => void) | null;
};

export const MeasureRows = ({ measure, grid, due, isOpen, lineOf, onAgain, onCancel }: MeasureRowsProps) => {
  const say = useSay();
  const faultId = useId();
  const messages = useRowMessages({ measure, grid });
  const { code, title, targets } = measure;
  const several = targets.length > 1;
  return (
    <tbody className={messages ? 'has-message' : undefined}>
      {targets.map((target, index) => (
        <tr key={target.key} data-row="">
          {index === 0 && (
            <td rowSpan={targets.length} className="report-code quiet">
              {code}
            </td>
          )}
          <td className="is-head report-name">
            <span className={index === 0 ? 'report-of' : 'report-of is-repeated'}>
              <span className="report-code-again quiet">{code} </span>
              <Link to={measureAt(code)} className="report-title">
                {say(title)}
              </Link>
            </span>
            {several && <span className="quiet report-target">{say(target.label)}</span>}
          </td>
          <Known measure={measure} target={target} due={due} isDone={grid.done[measure.id] !== undefined} />
          {isOpen ? (
            <FigureCell {...{ measure, target, grid, faultId }} line={lineOf(measure.id, target.key)} />
          ) : (
            <ReportedCell measure={measure} target={target} grid={grid} due={due} />
          )}
          {index === 0 && (
            <td rowSpan={targets.length} data-label={isOpen ? say(reportWords.note) : ''} className="report-note">
              {isOpen ? (
                <span className="report-said">
                  <NoteCell {...{ measure, grid, faultId }} line={lineOf(measure.id, target.key)} />
                  {onCancel && (
                    <button
                      type="button"
                      className="is-quiet"
                      aria-label={`${say(reportWords.cancelAgain)} ${code}`}
                      onClick={onCancel}
                    >
                      {say(reportWords.cancelAgain)}
                    </button>
                  )}
                </span>
              ) : (
                <ReportedNote measure={measure} grid={grid} due={due} onAgain={onAgain} />
              )}
            </td>
          )}
        </tr>
      ))}
      {messages && <RowMessages {...{ measure, grid, messages, faultId }} />}
    </tbody>
  );
};

type KnownProps = {
  readonly measure: ReportRowFragment;
  readonly target: Target;
  readonly due: string | null;
  readonly isDone: boolean;
};

/** What is known of a target: its goal, its last and its scheduled value. */
const Known = ({ measure, target, due, isDone }: KnownProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const { current, previous, scheduled } = target;
  // Beside what was reported in this period stands the value before it.
  const isSaid = isReported(measure, due) || madeGood(measure, due) !== null;
  const last = isSaid && !isDone ? previous : current;
  const day = (date: string) => say(dateWords(date, plan.year));
  return (
    <>
      <td className="is-figure quiet" data-label={say(reportWords.wholeYear)}>
        {target.value === null && target.kind !== 'DELIVERABLE' ? '—' : say(goalText(target))}
      </td>
      <td className="is-figure" data-label={say(reportWords.last)} title={last ? day(last.asOf) : undefined}>
        {last ? valueWords(last.value, target) : <span className="quiet">—</span>}
      </td>
      <td
        className="is-figure quiet"
        data-label={say(reportWords.scheduled)}
        title={scheduled ? day(scheduled.by) : undefined}
      >
        {scheduled ? valueWords(scheduled.value, target) : '—'}
      </td>
    </>
  );
};

type FieldProps = {
  readonly measure: ReportRowFragment;
  readonly grid: Grid;
  readonly line: number;
  readonly faultId: string;
};

const nameOf = (measure: ReportRowFragment, target: Target) =>
  measure.targets.length > 1 ? target.label : measure.title;

const FigureCell = ({ measure, target, grid, line, faultId }: FieldProps & { readonly target: Target }) => {
  const say = useSay();
  const { draft, refusals, phase } = grid;
  const refusal = refusals[measure.id];
  const isRefused = refusal !== undefined && !refusal.isNote && (refusal.target ?? target.key) === target.key;
  const isConfirmed = draft.confirmed.includes(measure.id);
  const isFaulty = notNumbers(draft, measure).includes(target.key) || (isRefused && !isConfirmed);
  return (
    <td className="is-figure report-value" data-label={say(reportWords.value)}>
      <span className="report-field">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          data-column="figure"
          data-line={line}
          aria-label={say(reportWords.valueOf(`${measure.code} ${say(nameOf(measure, target))}`))}
          aria-invalid={isFaulty}
          aria-describedby={isFaulty ? faultId : undefined}
          disabled={phase !== 'ready' && draft.sent[measure.id] !== undefined}
          value={draft.cells[cellKey(measure.id, target.key)] ?? ''}
          onChange={(event) => grid.typeFigure(measure.id, target.key, event.target.value)}
        />
        <span className="report-unit quiet">{unitOf(target)}</span>
      </span>
    </td>
  );
};

const NoteCell = ({ measure, grid, line, faultId }: FieldProps) => {
  const say = useSay();
  const { draft, refusals, phase } = grid;
  const isFaulty = refusals[measure.id]?.isNote === true;
  return (
    <input
      type="text"
      data-column="note"
      data-line={line}
      placeholder={say(reportWords.noteOptional)}
      aria-label={say(reportWords.noteOf(`${measure.code} ${say(measure.title)}`))}
      aria-invalid={isFaulty}
      aria-describedby={isFaulty ? faultId : undefined}
      disabled={phase !== 'ready' && draft.sent[measure.id] !== undefined}
      value={draft.notes[measure.id] ?? ''}
      onChange={(event) => grid.typeNote(measure.id, event.target.value)}
    />
  );
};

type ReportedProps = { readonly measure: ReportRowFragment; readonly grid: Grid; readonly due: string | null };

/** What was said last in this period: just now, waiting for the signature, or reported. */
const useSaid = ({ measure, grid, due }: ReportedProps) => {
  const { id, reports, drafts } = measure;
  const now = grid.done[id];
  if (now) return { values: now.values, text: now.text, at: null, kind: 'now' as const, report: null, late: null };
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
    };
  const late = madeGood(measure, due);
  if (!report || (late === null && !isReported(measure, due))) return null;
  return { values: valuesOf(report), text: report.text, at: report.reportedAt, kind: 'report' as const, report, late };
};

const ReportedCell = ({ target, ...props }: ReportedProps & { readonly target: Target }) => {
  const say = useSay();
  const said = useSaid(props);
  const value = said?.values.find((one) => one.target === target.key)?.value;
  return (
    <td className="is-figure" data-label={say(reportWords.value)}>
      {value === undefined ? <span className="quiet">—</span> : <b>{valueWords(value, target)}</b>}
    </td>
  );
};

const ReportedNote = ({ onAgain, ...props }: ReportedProps & { readonly onAgain: () => void }) => {
  const say = useSay();
  const { asOf, plan } = usePlace();
  const { measure } = props;
  const said = useSaid(props);
  if (!said) return <span className="quiet">{asOf === null && say(reportWords.notAllowed)}</span>;
  const { text, at, kind, report, late } = said;
  const date = at === null ? null : dateWords(momentOf(at).date, plan.year);
  const when = date && (kind === 'draft' ? reportWords.writtenOn(date) : reportWords.reportedOn(date));
  const about = `${measure.code} ${say(measure.title)}`;
  return (
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
          done={say(reportWords.correctedNow(about))}
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
  );
};
