/** Reads an amendment form that came back filled in: what each measure should become, and every fault by its cell. */

import type { CivilDate } from '@duban/domain';
import type { ReadBook, ReadCell } from '../read/read-book.ts';
import { cellAddress } from '../workbook/address.ts';
import { AMENDMENT_COLUMNS, type AmendmentFormIdentity, readAmendmentMark, readRowKey } from './amendment-columns.ts';
import type { CellFault } from './cell-fault.ts';
import { type Complain, columnsBehind, formPlace, quoted } from './form-place.ts';
import { cellDate, cellNumber, cellText } from './read-values.ts';

type WantedValue = { readonly target: string; readonly value: number; readonly cell: string };
type WantedDate = { readonly date: CivilDate; readonly cell: string };
/** What is not named stays as it is. */
export type WantedMilestone = {
  readonly milestone: string;
  readonly due: WantedDate | null;
  readonly expected: readonly WantedValue[];
  readonly cell: string;
};

/** What one measure should become. */
export type FilledAmendment = {
  /** The measure's id within the plan. */
  readonly measure: string;
  readonly code: string;
  readonly targets: readonly WantedValue[];
  readonly milestones: readonly WantedMilestone[];
  readonly reason: string;
  /** Where its row begins, and where its reason stands. */
  readonly cell: string;
  readonly reasonCell: string;
};

export type FilledAmendmentForm = {
  readonly form: AmendmentFormIdentity;
  readonly sheet: string;
  readonly amendments: readonly FilledAmendment[];
  readonly faults: readonly CellFault[];
};

/** Null where it is no form that was handed out. */
export const readAmendmentForm = (book: ReadBook): FilledAmendmentForm | null => {
  const place = formPlace(book, readAmendmentMark);
  if (!place) return null;
  const { sheet, row, first, form } = place;
  const faults: CellFault[] = [];
  const complain: Complain = (cell, zh, en) => {
    faults.push({ cell, sheet: sheet.name, zh, en });
  };
  const columns = columnsBehind(sheet.rows[row] ?? [], first, AMENDMENT_COLUMNS);
  for (const [name, found] of Object.entries(columns))
    if (found === -1)
      complain(
        cellAddress(row, first),
        `所在行缺少“${AMENDMENT_COLUMNS[name as keyof Columns]}”一栏，请用原表填报`,
        `is in the row of heads, which lacks the column ${name}: use the form as it was handed out`,
      );
  if (faults.length > 0) return { form, sheet: sheet.name, amendments: [], faults };
  const lines = sheet.rows.slice(row + 1).map((cells, index) => ({ cells, at: row + 1 + index }));
  const byMeasure = Map.groupBy(
    lines.filter(({ cells }) => cellText(cells[first]) !== ''),
    ({ cells }) => cellText(cells[first]),
  );
  const amendments = [...byMeasure].flatMap(([id, some]) => amendmentOf(id, some, columns, complain) ?? []);
  return { form, sheet: sheet.name, amendments, faults };
};

type Columns = Readonly<Record<keyof typeof AMENDMENT_COLUMNS, number>>;
type Line = { readonly cells: readonly ReadCell[]; readonly at: number };

/** Null where nothing was filled in, or something that cannot be used: half an amendment would hide what is missing. */
const amendmentOf = (
  measure: string,
  lines: readonly Line[],
  columns: Columns,
  complain: Complain,
): FilledAmendment | null => {
  const targets: WantedValue[] = [];
  const milestones = new Map<string, WantedMilestone>();
  const reasons = new Map<string, string>();
  let isFaulty = false;
  const fault: Complain = (...what) => {
    complain(...what);
    isFaulty = true;
  };
  for (const line of lines) {
    const reason = cellText(line.cells[columns.reason]);
    if (reason !== '' && !reasons.has(reason)) reasons.set(reason, cellAddress(line.at, columns.reason));
    readLine(line, columns, { targets, milestones, fault });
  }
  const [filled = lines[0]] = lines.filter(({ cells }) => isFilled(cells, columns));
  const [reasonCell = cellAddress(filled?.at ?? 0, columns.reason)] = reasons.values();
  const isEmpty = targets.length === 0 && milestones.size === 0;
  if (isEmpty && reasons.size > 0 && !isFaulty)
    fault(reasonCell, '填了理由，但没有填调整后的数值或日期', 'gives a reason, but no new value or date stands beside');
  if (!isEmpty && reasons.size === 0) fault(reasonCell, '须填写理由', 'must give the reason');
  if (!filled || isFaulty || isEmpty) return null;
  return {
    measure,
    code: cellText(filled.cells[columns.code]),
    targets,
    milestones: [...milestones.values()],
    reason: [...reasons.keys()].join('；'),
    cell: cellAddress(filled.at, columns.code),
    reasonCell,
  };
};

const isFilled = (cells: readonly ReadCell[], { value, due }: Columns): boolean =>
  cellText(cells[value]) !== '' || cellText(cells[due]) !== '';

type Collected = {
  readonly targets: WantedValue[];
  readonly milestones: Map<string, WantedMilestone>;
  readonly fault: Complain;
};

const readLine = ({ cells, at }: Line, columns: Columns, { targets, milestones, fault }: Collected): void => {
  if (!isFilled(cells, columns)) return;
  const cell = cellAddress(at, columns.value);
  const dueCell = cellAddress(at, columns.due);
  const thing = readRowKey(cellText(cells[columns.row]));
  if (!thing) {
    fault(cell, '所在行的事项标识不完整，请用原表填报', 'is in a row that lost its key: use the form as handed out');
    return;
  }
  const written = { value: cellText(cells[columns.value]), due: cellText(cells[columns.due]) };
  const value = cellNumber(cells[columns.value], '%');
  const date = cellDate(cells[columns.due], null);
  if (written.value !== '' && value === null)
    fault(cell, `“${quoted(written.value)}”不是数字`, `"${quoted(written.value)}" is no number`);
  if (written.due !== '' && date === null)
    fault(dueCell, '不是日期，须形如2023-06-30', 'is no date such as 2023-06-30');
  const { target } = thing;
  if (thing.kind === 'target') {
    if (written.due !== '')
      fault(dueCell, '目标没有完成日期，日期填在节点的行', 'is beside a target, which has no date');
    if (value !== null) targets.push({ target: thing.target, value, cell });
    return;
  }
  if (value !== null && target === null)
    fault(cell, '该节点没有应达到的数值，不能填写', 'is beside a milestone that expects no value');
  const { milestone } = thing;
  const known = milestones.get(milestone);
  if (date !== null && known?.due && known.due.date !== date)
    fault(
      dueCell,
      `与${known.due.cell}的日期不同，同一节点只有一个日期`,
      `differs from ${known.due.cell}: a milestone has one date`,
    );
  milestones.set(milestone, {
    milestone,
    due: known?.due ?? (date === null ? null : { date, cell: dueCell }),
    expected: [...(known?.expected ?? []), ...(value === null || target === null ? [] : [{ target, value, cell }])],
    cell: known?.cell ?? cell,
  });
};
