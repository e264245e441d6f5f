/** The grid with its heading: what period, how much is filled in, and the one button that sends it. */

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { EarlierDraft } from './earlier-draft.tsx';
import { FormFiles } from './form-files.tsx';
import { isFilled } from './grid.ts';
import { GridTable, type LastPaste } from './grid-table.tsx';
import { PasteResult } from './paste-result.tsx';
import { type Cadence, isReported, madeGood, periodWords } from './period.ts';
import type { ReportRowFragment } from './report.generated.ts';
import { isOpenFor } from './row-state.ts';
import { SendBar } from './send-bar.tsx';
import { type Grid, useGrid } from './use-grid.ts';
import { reportWords } from './words.ts';

type GridSheetProps = {
  readonly form: string;
  /** Key of the unit. */
  readonly unit: string;
  readonly period: { readonly cadence: Cadence; readonly due: string | null };
  readonly measures: readonly ReportRowFragment[];
  /** What is reported becomes a draft that the head of the unit signs. */
  readonly isSigned: boolean;
};

export const GridSheet = ({ form, unit, period, measures, isSigned }: GridSheetProps) => {
  const say = useSay();
  const { asOf, plan } = usePlace();
  const grid = useGrid(form, measures);
  const head = useHeadHeight();
  const [pasted, setPasted] = useState<LastPaste | null>(null);
  const { search, change } = useParameters();
  const onlyOpen = search.get('show') === 'open';
  const shown = onlyOpen
    ? measures.filter((one) => isOpenFor(one, { due: period.due, draft: grid.draft, done: grid.done, again: [] }))
    : measures;
  const { cadence, due } = period;
  const openLines = measures
    .filter((one) => isOpenFor(one, { due, draft: grid.draft, done: grid.done, again: [] }))
    .flatMap(({ id, code, title: name, targets }) =>
      targets.map(({ key }) => ({ measure: id, target: key, code, title: say(name) })),
    );
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
      <header className="report-head" ref={head}>
        <div>
          <h1>
            {title}
            {due !== null && <small className="quiet"> {say(reportWords.until(dateWords(due, plan.year)))}</small>}
          </h1>
          <State grid={grid} measures={measures} due={due}>
            {asOf === null && (
              <label>
                <input
                  type="checkbox"
                  checked={onlyOpen}
                  onChange={() => change({ show: onlyOpen ? null : 'open' }, { replace: true })}
                />{' '}
                {say(reportWords.onlyOpen)}
              </label>
            )}
          </State>
          {asOf === null && <p className="quiet report-how">{say(reportWords.pasteHow)}</p>}
          <FormFiles unit={unit} grid={grid} lines={openLines} onFilled={setPasted} />
          {pasted && (
            <PasteResult
              pasted={pasted}
              onUndo={() => {
                grid.restore(pasted.before);
                setPasted(null);
              }}
            />
          )}
        </div>
        {asOf === null && <SendBar grid={grid} measures={measures} isSigned={isSigned} />}
      </header>
      {isSigned && <p className="quiet">{say(reportWords.forSigning)}</p>}
      <EarlierDraft form={form} grid={grid} />
      {grid.fault && (
        <p className="form-fault" role="alert">
          {say(grid.fault.message)}
        </p>
      )}
      <Panel className="report-sheet">
        <GridTable grid={grid} measures={shown} due={due} onPaste={setPasted} />
      </Panel>
    </>
  );
};

/** The column heads stick below the heading, however many lines that has. */
const useHeadHeight = () => {
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = head.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      element.parentElement?.style.setProperty('--report-head', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return head;
};

type StateProps = {
  readonly grid: Grid;
  readonly measures: readonly ReportRowFragment[];
  readonly due: string | null;
  readonly children: ReactNode;
};

const State = ({ grid, measures, due, children }: StateProps) => {
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
      {children}
    </p>
  );
};
