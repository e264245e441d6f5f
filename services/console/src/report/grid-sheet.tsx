/** The grid with its heading: what period, how much is filled in, and the one button that sends it. */

import { useEffect, useState } from 'react';
import { useDraftStore } from '../kit/draft/use-draft.ts';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { kitWords } from '../kit/words.ts';
import { type GridDraft, isEmptyDraft, isFilled, sendable } from './grid.ts';
import { GridTable } from './grid-table.tsx';
import { type Cadence, isReported, madeGood, periodWords } from './period.ts';
import type { ReportRowFragment } from './report.generated.ts';
import { type Grid, useGrid } from './use-grid.ts';
import { reportWords } from './words.ts';

type GridSheetProps = {
  readonly form: string;
  readonly period: { readonly cadence: Cadence; readonly due: string | null };
  readonly measures: readonly ReportRowFragment[];
  /** What is reported becomes a draft that the head of the unit signs. */
  readonly isSigned: boolean;
};

export const GridSheet = ({ form, period, measures, isSigned }: GridSheetProps) => {
  const say = useSay();
  const { asOf, plan } = usePlace();
  const grid = useGrid(form, measures);
  const { cadence, due } = period;
  const title = say(periodWords(cadence, due, plan.year));
  if (measures.length === 0)
    return (
      <>
        <h1>{title}</h1>
        <Empty title={say(reportWords.nothing)}>
          <p>{say(reportWords.nothingHow)}</p>
        </Empty>
      </>
    );
  return (
    <>
      <header className="report-head">
        <div>
          <h1>
            {title}
            {due !== null && <small className="quiet"> {say(reportWords.until(dateWords(due, plan.year)))}</small>}
          </h1>
          <State grid={grid} measures={measures} due={due} />
        </div>
        {asOf === null && <SendBar grid={grid} measures={measures} />}
      </header>
      {isSigned && <p className="quiet">{say(reportWords.forSigning)}</p>}
      <EarlierDraft form={form} grid={grid} />
      {grid.fault && (
        <p className="form-fault" role="alert">
          {say(grid.fault.message)}
        </p>
      )}
      <Panel className="report-sheet">
        <GridTable grid={grid} measures={measures} due={due} />
      </Panel>
      {asOf === null && <p className="quiet report-how">{say(reportWords.pasteHow)}</p>}
    </>
  );
};

type StateProps = {
  readonly grid: Grid;
  readonly measures: readonly ReportRowFragment[];
  readonly due: string | null;
};

const State = ({ grid, measures, due }: StateProps) => {
  const say = useSay();
  const { asOf, today } = usePlace();
  const filled = measures.filter((measure) => isFilled(grid.draft, measure)).length;
  const reported = measures.filter(
    (one) => isReported(one, due) || (grid.done[one.id] && one.reportMissing === null),
  ).length;
  const late = measures.filter((one) => madeGood(one, due) !== null && !grid.done[one.id]).length;
  return (
    <p className="quiet report-state">
      {asOf === null && (
        <label>
          {say(reportWords.asOf)}{' '}
          <input
            type="date"
            max={today}
            value={grid.draft.asOf || today}
            onChange={({ target }) => grid.changeAsOf(target.value === today ? '' : target.value)}
          />
        </label>
      )}
      <span>{say(reportWords.state(measures.length, reported, late, filled))}</span>
      {filled > 0 && <span>{say(grid.isKept ? reportWords.kept : reportWords.notKept)}</span>}
      {filled === 0 && reported === measures.length && <b>{say(reportWords.allDone)}</b>}
    </p>
  );
};

const SendBar = ({ grid, measures }: Pick<StateProps, 'grid' | 'measures'>) => {
  const say = useSay();
  const count = sendable(grid.draft, measures, grid.refusals).length;
  const busy = grid.phase !== 'ready';
  return (
    <div className="report-send">
      <span className="quiet" role="status">
        {grid.phase === 'asking-again' && say(kitWords.askingAgain)}
        {!busy && grid.tally && say(reportWords.answered(grid.tally.done, grid.tally.refused))}
      </span>
      <button type="button" className="is-main" disabled={busy || count === 0} onClick={() => void grid.send()}>
        {busy ? say(kitWords.sending) : say(count === 0 ? reportWords.sendNone : reportWords.send(count))}
      </button>
    </div>
  );
};

const FORMS = 'report-grid:';

/** What was typed for an earlier period and not sent is neither lost nor mixed into this one unasked. */
const EarlierDraft = ({ form, grid }: { readonly form: string; readonly grid: Grid }) => {
  const say = useSay();
  const store = useDraftStore();
  const { plan, asOf } = usePlace();
  const [earlier, setEarlier] = useState<string | null>(null);
  useEffect(() => {
    setEarlier(store.forms().find((name) => name.startsWith(FORMS) && name !== form) ?? null);
  }, [store, form]);
  if (earlier === null || asOf !== null) return null;
  const close = () => {
    store.remove(earlier);
    setEarlier(null);
  };
  const adopt = () => {
    const draft = store.read<GridDraft>(earlier)?.values;
    if (draft) grid.restore(draft);
    close();
  };
  const date = earlier.slice(FORMS.length);
  return (
    <p className="report-earlier" role="status">
      {say(reportWords.earlier(date === '' ? reportWords.report : dateWords(date, plan.year)))}
      {isEmptyDraft(grid.draft) && (
        <button type="button" onClick={adopt}>
          {say(reportWords.adopt)}
        </button>
      )}
      <button type="button" onClick={close}>
        {say(reportWords.discard)}
      </button>
    </p>
  );
};
