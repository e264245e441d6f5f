/** Reads a task table with the sheets beside it: what the plan is, its sections, units and leaders. */

import type { CellFault } from '../forms/cell-fault.ts';
import { cellText } from '../forms/read-values.ts';
import type { ReadBook, ReadSheet } from '../read/read-book.ts';
import { cellAddress } from '../workbook/address.ts';
import { listIn, readTask } from './read-tasks.ts';
import { NEEDED_COLUMNS, TASK_COLUMNS, taskHead } from './task-columns.ts';
import { taskGroups } from './task-rows.ts';
import { PLAN_INFO, type PlanInfo, type TaskTable } from './task-table.ts';

export const SHEET_NAMES = {
  info: '计划信息',
  sections: '板块',
  units: '单位',
  leaders: '领导',
  tasks: '任务分解表',
} as const;

/** What was read, and every fault of its cells; `table` is null where there is no task table in the file. */
export type ReadTaskTable = { readonly table: TaskTable | null; readonly faults: readonly CellFault[] };

/** `given`: what the caller says of the plan, before what the file says. */
export const readTaskTable = (
  { sheets }: ReadBook,
  given: Readonly<Partial<Record<keyof PlanInfo, string>>> = {},
): ReadTaskTable => {
  const faults: CellFault[] = [];
  const other = new Set<string>([SHEET_NAMES.info, SHEET_NAMES.sections, SHEET_NAMES.units, SHEET_NAMES.leaders]);
  const found = sheets
    .filter(({ name }) => !other.has(name))
    .flatMap((sheet) => {
      const head = taskHead(sheet);
      return head ? [{ sheet, head }] : [];
    })[0];
  if (!found) return { table: null, faults };
  const { sheet, head } = found;
  const complain = (cell: string, zh: string, en: string): void => {
    faults.push({ cell, sheet: sheet.name, zh, en });
  };
  const info = infoIn(sheets, given);
  const year = Number(info.year?.value ?? '') || null;
  for (const column of NEEDED_COLUMNS)
    if (head.places[column] === undefined)
      complain(
        cellAddress(head.row, 0),
        `所在行缺少“${TASK_COLUMNS[column][0]}”一栏（也可写作${TASK_COLUMNS[column].slice(1, 5).join('、')}）`,
        `is in the row of heads, which lacks the column ${TASK_COLUMNS[column][0]}`,
      );
  if (faults.length > 0) return { table: null, faults };
  const { places } = head;
  const tasks = taskGroups(sheet, head).flatMap((group) => readTask(group, { places, year, complain }) ?? []);
  if (tasks.length === 0 && faults.length === 0)
    complain(cellAddress(head.row + 1, 0), '以下没有任务', 'is followed by no task');
  return { table: { info, tasks, ...listsIn(sheets) }, faults };
};

const sheetNamed = (sheets: readonly ReadSheet[], wanted: string) => sheets.find(({ name }) => name.trim() === wanted);

const infoIn = (sheets: readonly ReadSheet[], given: Readonly<Partial<Record<keyof PlanInfo, string>>>): PlanInfo => {
  const rows = sheetNamed(sheets, SHEET_NAMES.info)?.rows ?? [];
  return Object.fromEntries(
    Object.entries(PLAN_INFO).flatMap(([key, label]) => {
      const said = given[key as keyof PlanInfo];
      if (said !== undefined) return [[key, { value: said, cell: '' }]];
      const at = rows.findIndex((cells) => cells.some((cell) => cellText(cell) === label));
      const column = (rows[at] ?? []).findIndex((cell) => cellText(cell) === label);
      const value = cellText(rows[at]?.[column + 1]);
      return value === '' ? [] : [[key, { value, cell: cellAddress(at, column + 1) }]];
    }),
  );
};

/** The rows below the heads of a sheet, each by the names of its columns. */
const recordsIn = (sheets: readonly ReadSheet[], name: string, first: string) => {
  const { rows = [] } = sheetNamed(sheets, name) ?? {};
  const head = rows.findIndex((cells) => cells.some((cell) => cellText(cell) === first));
  const titles = (rows[head] ?? []).map(cellText);
  return rows.slice(head + 1).flatMap((cells, index) => {
    const record = (title: string) => cellText(cells[titles.indexOf(title)]);
    return head === -1 || record(first) === ''
      ? []
      : [{ record, cell: cellAddress(head + 1 + index, titles.indexOf(first)) }];
  });
};

const listsIn = (sheets: readonly ReadSheet[]): Pick<TaskTable, 'leaders' | 'sections' | 'units'> => ({
  sections: recordsIn(sheets, SHEET_NAMES.sections, '板块').map(({ record, cell }) => ({
    id: record('标识') || null,
    title: record('板块'),
    code: record('章节') || null,
    cell,
  })),
  units: recordsIn(sheets, SHEET_NAMES.units, '简称').map(({ record, cell }) => {
    const ids = listIn(record('职务标识'));
    const titles = [record('负责人职务'), ...record('其他职务').split('\n')].filter((one) => one !== '');
    return {
      id: record('标识') || null,
      shortName: record('简称'),
      name: record('全称') || null,
      leader: record('分管领导') || null,
      posts: titles.map((title, index) => ({ id: ids[index] ?? null, title })),
      cell,
    };
  }),
  leaders: recordsIn(sheets, SHEET_NAMES.leaders, '职务').map(({ record, cell }) => ({
    id: record('标识') || null,
    title: record('职务'),
    main: record('主要领导') === '是',
    cell,
  })),
});
