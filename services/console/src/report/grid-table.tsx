/** The table of the grid: arrows and Enter go through a column, cells from a spreadsheet are pasted over several lines. */

import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import type { GridDraft } from './grid.ts';
import { MeasureRows } from './measure-rows.tsx';
import { isTable, type Pasted, type PasteLine, placeCells, readCells } from './paste.ts';
import type { ReportRowFragment } from './report.generated.ts';
import { isOpenFor } from './row-state.ts';
import type { Grid } from './use-grid.ts';
import { reportWords } from './words.ts';

type GridTableProps = {
  readonly grid: Grid;
  readonly measures: readonly ReportRowFragment[];
  readonly due: string | null;
  readonly onPaste: (pasted: LastPaste) => void;
};

/** What was pasted last, and the grid before it. */
export type LastPaste = Pasted & { readonly before: GridDraft };

const STEPS: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Goes to the next field of the column. */
const move = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, key, nativeEvent, shiftKey, altKey, ctrlKey, metaKey } = event;
  const step = STEPS[key];
  if (step === undefined || nativeEvent.isComposing || altKey || ctrlKey || metaKey) return;
  if (!(target instanceof HTMLInputElement) || target.dataset.column === undefined) return;
  event.preventDefault();
  const column = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column=${target.dataset.column}]:enabled`),
  ];
  const next = column[column.indexOf(target) + (key === 'Enter' && shiftKey ? -1 : step)];
  next?.focus();
  next?.select();
  next?.scrollIntoView({ block: 'nearest' });
};

export const GridTable = ({ grid, measures, due, onPaste }: GridTableProps) => {
  const say = useSay();
  const { asOf } = usePlace();
  const [again, setAgain] = useState<readonly string[]>([]);
  const open = (measure: ReportRowFragment) =>
    asOf === null && isOpenFor(measure, { due, draft: grid.draft, done: grid.done, again });
  const lines = measures
    .filter(open)
    .flatMap(({ id, code, title, targets }) =>
      targets.map(({ key }): PasteLine => ({ measure: id, target: key, code, title: say(title) })),
    );

  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const { target } = event;
    const text = event.clipboardData.getData('text/plain');
    if (!(target instanceof HTMLInputElement) || !isTable(text)) return;
    const { column, line } = target.dataset;
    if (column === undefined) return;
    event.preventDefault();
    const found = placeCells(readCells(text), lines, {
      index: Number(line),
      column: column === 'note' ? 'note' : 'figure',
    });
    onPaste({ ...found, before: grid.draft });
    grid.paste(found);
  };

  const lineOf = (measure: string, target: string) =>
    lines.findIndex((line) => line.measure === measure && line.target === target);
  return (
    <table className="table is-cards report-grid" aria-label={say(reportWords.title)} onKeyDown={move} onPaste={paste}>
      <thead>
        <tr>
          <th scope="col">{say(reportWords.code)}</th>
          <th scope="col">{say(reportWords.measure)}</th>
          <th scope="col" className="is-figure">
            {say(reportWords.wholeYear)}
          </th>
          <th scope="col" className="is-figure">
            {say(reportWords.last)}
          </th>
          <th scope="col" className="is-figure">
            {say(reportWords.scheduled)}
          </th>
          <th scope="col" className="is-figure">
            {say(reportWords.value)}
          </th>
          <th scope="col">{say(reportWords.note)}</th>
        </tr>
      </thead>
      {measures.map((measure) => (
        <MeasureRows
          key={measure.id}
          measure={measure}
          grid={grid}
          due={due}
          isOpen={open(measure)}
          lineOf={lineOf}
          onAgain={() => setAgain((before) => [...before, measure.id])}
          onCancel={
            again.includes(measure.id)
              ? () => {
                  grid.clear(measure.id);
                  setAgain((before) => before.filter((id) => id !== measure.id));
                }
              : null
          }
        />
      ))}
    </table>
  );
};
