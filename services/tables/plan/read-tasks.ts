/** Reads each task of a table: its targets and steps row by row, and every cell that cannot be used. */

import type { CivilDate, TargetKind } from '@duban/domain';
import { KIND_WORDS, YES } from '../content/words.ts';
import { cellDate, cellNumber, cellText } from '../forms/read-values.ts';
import { cellAddress } from '../workbook/address.ts';
import { TASK_COLUMNS, type TaskColumn, type TaskPlaces } from './task-columns.ts';
import type { TaskGroup, TaskRow } from './task-rows.ts';
import type { Placed, Task, TaskStep, TaskTarget } from './task-table.ts';

/** `cell` is the address. Each text follows the name of the cell. */
type Complain = (cell: string, zh: string, en: string) => void;

/** Characters of a cell that a fault quotes. */
const MAX_QUOTE = 30;
const quoted = (text: string): string => (text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text);

export const listIn = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

type Context = { readonly places: TaskPlaces; readonly year: number | null; readonly complain: Complain };

export const readTask = ({ section, rows }: TaskGroup, context: Context): Task | null => {
  const { places, complain } = context;
  const [first] = rows;
  const text = (column: TaskColumn, { cells }: TaskRow = first) => cellText(cells[places[column] ?? -1]);
  const cell = (column: TaskColumn, { at }: TaskRow = first) => cellAddress(at, places[column] ?? places.title ?? 0);
  const placed = (column: TaskColumn): Placed<string> | null => {
    const row = rows.find((one) => text(column, one) !== '');
    return row ? { value: text(column, row), cell: cell(column, row) } : null;
  };
  const title = text('title');
  if (title === '') complain(cell('title'), `“${TASK_COLUMNS.title[0]}”未填写`, 'is empty: the task has no name');
  const lead = placed('lead');
  const [leading, ...others] = lead ? listIn(lead.value) : [];
  if (!lead || leading === undefined) {
    complain(cell('lead'), `“${TASK_COLUMNS.lead[0]}”未填写`, 'is empty: the task has no lead unit');
    return null;
  }
  const support = placed('support');
  const supporting = [...new Set([...others, ...(support ? listIn(support.value) : [])])];
  const source = placed('source');
  return {
    cell: cell('title'),
    id: placed('id')?.value ?? null,
    code: placed('code'),
    title,
    section,
    lead: { value: leading, cell: lead.cell },
    support: supporting.length === 0 ? null : { value: supporting, cell: support?.cell ?? lead.cell },
    responsible: placed('responsible'),
    leader: placed('leader'),
    evidence: rows.flatMap((row) => text('evidence', row).split('\n')).filter((one) => one.trim() !== ''),
    sources: source && { value: listIn(source.value), cell: source.cell },
    targets: rows.flatMap((row) => targetIn(row, { text, cell, complain }) ?? []),
    steps: rows.flatMap((row) => stepIn(row, { text, cell, ...context }) ?? []),
  };
};

type Reading = {
  readonly text: (column: TaskColumn, row: TaskRow) => string;
  readonly cell: (column: TaskColumn, row: TaskRow) => string;
};

const KINDS = new Map<string, TargetKind>([
  ...Object.entries(KIND_WORDS).flatMap(([kind, word]): [string, TargetKind][] => [
    [word, kind as TargetKind],
    [kind, kind as TargetKind],
  ]),
  ['数量', 'count'],
  ['增速', 'growth'],
  ['约束', 'ceiling'],
  ['完成', 'deliverable'],
]);

const NO = '否';
/** A target is striven for where its name or its number begins so. */
const STRETCH_WORD = /^力争/;

/** Null where the row names no target. */
const targetIn = (row: TaskRow, { text, cell, complain }: Reading & Pick<Context, 'complain'>): TaskTarget | null => {
  const label = text('target', row);
  const written = text('value', row);
  const kindWritten = text('kind', row);
  if (label === '' && written === '' && kindWritten === '') return null;
  const unit = text('unit', row);
  const value = cellNumber(written.replace(STRETCH_WORD, ''), unit);
  const stretch = text('stretch', row);
  if (written !== '' && value === null)
    complain(
      cell('value', row),
      `“${quoted(written)}”不是数字，计量单位请另填一栏`,
      `"${quoted(written)}" is no number: write its unit into its own column`,
    );
  const kind = KINDS.get(kindWritten) ?? null;
  if (kindWritten !== '' && kind === null)
    complain(
      cell('kind', row),
      `“${quoted(kindWritten)}”不是目标种类：须为${Object.values(KIND_WORDS).join('、')}之一`,
      `"${quoted(kindWritten)}" is no kind of target: write ${Object.values(KIND_WORDS).join(', ')}`,
    );
  if (!['', YES, NO].includes(stretch))
    complain(
      cell('stretch', row),
      `“${quoted(stretch)}”须为“${YES}”、“${NO}”或留空`,
      `"${quoted(stretch)}" must be ${YES} (yes), ${NO} (no) or empty`,
    );
  return {
    id: text('targetId', row) || null,
    label: label || null,
    kind,
    value,
    unit: unit || null,
    stretch: stretch === YES || (stretch === '' && [label, written].some((one) => STRETCH_WORD.test(one))),
    cell: cell(label === '' ? 'value' : 'target', row),
  };
};

/** Null where the row has no date. */
const stepIn = (row: TaskRow, { text, cell, year, complain, places }: Reading & Context): TaskStep | null => {
  const written = text('due', row);
  const label = text('step', row);
  if (written === '') {
    if (label !== '') complain(cell('due', row), '未填写：节点须有完成时限', 'is empty: a milestone needs a date');
    return null;
  }
  const due: CivilDate | null = cellDate(row.cells[places.due ?? -1], year);
  if (due === null) {
    complain(
      cell('due', row),
      `“${quoted(written)}”不是日期，须形如2023-06-30或6月底`,
      `"${quoted(written)}" is no date such as 2023-06-30 or 6月底`,
    );
    return null;
  }
  const share = text('share', row);
  const reached = cellNumber(share, '%');
  if (share !== '' && reached === null)
    complain(cell('share', row), `“${quoted(share)}”不是百分比`, `"${quoted(share)}" is no percentage`);
  return {
    id: text('stepId', row) || null,
    label: label || null,
    due,
    share: reached,
    expected: Object.fromEntries(
      listIn(text('expected', row)).flatMap((one) => {
        const [target = '', value = ''] = one.split('=');
        return value === '' || Number.isNaN(Number(value)) ? [] : [[target, Number(value)]];
      }),
    ),
    cell: cell('due', row),
  };
};
