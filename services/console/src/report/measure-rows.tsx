/** The lines of one measure, one for each target, and below them what the server said. */

import { useId } from 'react';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { figureFinding } from '../kit/show/figure-bounds.ts';
import { goalText } from '../kit/show/goal.ts';
import { unitOf, valueWords } from '../kit/show/value.ts';
import { useSay } from '../kit/words/language.tsx';
import { readFigure } from './figure.ts';
import { cellKey, notNumbers } from './grid.ts';
import { isReported, madeGood } from './period.ts';
import type { ReportRowFragment } from './report.generated.ts';
import { ReportedCell, ReportedNote } from './reported-cells.tsx';
import { RowFiles } from './row-files.tsx';
import { type Messages, RowMessages, useRowMessages } from './row-messages.tsx';
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
        <tr key={target.key} data-row="" className={messages ? placeOf(index, messages) : undefined}>
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
                  <RowFiles measure={measure} grid={grid} />
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

const placeOf = (index: number, { below }: Messages): string | undefined => {
  if (index < below) return undefined;
  return index === below ? 'is-above-message' : 'is-below-message';
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
  const typed = draft.cells[cellKey(measure.id, target.key)] ?? '';
  const figure = readFigure(typed, target);
  // Before the server is asked; its own words stand in their place once it has answered.
  const finding =
    figure === null || isRefused || isConfirmed ? null : figureFinding(figure, target.figureBounds, target);
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
          placeholder={target.kind === 'DELIVERABLE' ? '0—100' : undefined}
          value={draft.cells[cellKey(measure.id, target.key)] ?? ''}
          onChange={(event) => grid.typeFigure(measure.id, target.key, event.target.value)}
        />
        <span className="report-unit quiet">{unitOf(target)}</span>
      </span>
      {finding && (
        <span className={finding.isImpossible ? 'field-fault report-finding' : 'alarm report-finding'} role="status">
          {say(finding.words)}
        </span>
      )}
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
