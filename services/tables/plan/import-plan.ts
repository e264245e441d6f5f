/** Makes a plan of a task table: either it is whole and right, or every fault is named by its cell. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addDays, isCivilDate, type PlanDefinition } from '@duban/domain';
import { calendarOf, PlanFormatError, readPlan } from '@duban/seeds';
import type { CellFault } from '../forms/cell-fault.ts';
import { cellDate } from '../forms/read-values.ts';
import type { ReadBook } from '../read/read-book.ts';
import { cellOfProblem, wordsOfProblem } from './cell-of-problem.ts';
import { type BuiltPlan, planFiles } from './plan-files.ts';
import { readTaskTable, SHEET_NAMES } from './read-task-table.ts';
import { PLAN_INFO, type PlanInfo, type TaskTable } from './task-table.ts';

export type ImportedPlan = {
  /** Null where anything is wrong with the file. */
  readonly plan: PlanDefinition | null;
  readonly faults: readonly CellFault[];
  /** Tasks that name no place in the report: the first sentence of their section stands for it. */
  readonly withoutSource: number;
};

/** What the caller says of the plan, before what the file says. */
export type GivenInfo = Readonly<Partial<Record<keyof PlanInfo, string>>>;

const NO_TABLE: CellFault = {
  cell: '',
  sheet: '',
  zh: '没有找到任务分解表：须有“任务”“牵头单位”等栏',
  en: 'holds no task table: it needs the columns 任务, 牵头单位 and others',
};
/** Days beyond the year for which the calendar is written, so that extensions have working days. */
const DAYS_BEYOND = 90;

export const importPlan = async (book: ReadBook, given: GivenInfo = {}): Promise<ImportedPlan> => {
  const { table, faults } = readTaskTable(book, given);
  if (!table) return refused(faults.length > 0 ? faults : [NO_TABLE]);
  const { info, missing } = checkedInfo(table.info);
  const all = [...missing, ...faults];
  // Without year and adoption every date would be a fault of its own.
  if (missing.length > 0) return refused(all);
  const known = { ...table, info };
  const built = planFiles(known, calendarFor(info));
  const found = await checkedPlan(built, known);
  const rest = found.faults.filter(({ cell }) => cell === '' || !all.some((one) => one.cell === cell));
  if (all.length + rest.length > 0) return refused([...all, ...rest].toSorted(byPlace));
  return { ...found, withoutSource: table.tasks.filter(({ sources }) => sources === null).length };
};

const refused = (faults: readonly CellFault[]): ImportedPlan => ({ plan: null, faults, withoutSource: 0 });

/** Row by row, as somebody goes through the table to mend it. */
const byPlace = (a: CellFault, b: CellFault): number => {
  const [first, second] = [a, b].map(({ cell }) => /^([A-Z]*)(\d*)$/.exec(cell) ?? []);
  const [, column = '', row = ''] = first ?? [];
  const [, otherColumn = '', otherRow = ''] = second ?? [];
  const columns = column.length - otherColumn.length || column.localeCompare(otherColumn, 'en');
  return a.sheet.localeCompare(b.sheet, 'zh') || Number(row) - Number(otherRow) || columns;
};

const DATES: readonly (keyof PlanInfo)[] = ['adopted', 'reportDate'];
const NEEDED: readonly (keyof PlanInfo)[] = ['id', 'title', 'place', 'year', 'adopted'];

const checkedInfo = (info: PlanInfo): { readonly info: PlanInfo; readonly missing: readonly CellFault[] } => {
  const sheet = SHEET_NAMES.info;
  const missing = NEEDED.filter((key) => info[key] === undefined).map(
    (key): CellFault => ({
      cell: '',
      sheet,
      zh: `未填写“${PLAN_INFO[key]}”`,
      en: `lacks ${PLAN_INFO[key]} (${key})`,
    }),
  );
  const dated = Object.entries(info).map(([key, placed]) => {
    if (!placed || !DATES.includes(key as keyof PlanInfo)) return [key, placed] as const;
    return [key, { ...placed, value: cellDate(placed.value, null) ?? placed.value }] as const;
  });
  const checked: PlanInfo = Object.fromEntries(dated);
  const wrong = [
    ...DATES.filter((key) => checked[key] && !isCivilDate(checked[key].value)),
    ...(checked.year && !/^20\d\d$/.test(checked.year.value) ? (['year'] as const) : []),
  ].map(
    (key): CellFault => ({
      cell: checked[key]?.cell ?? '',
      sheet,
      zh: `“${PLAN_INFO[key]}”填写有误：${key === 'year' ? '须为四位年份，如2024' : '须为日期，如2024-02-22'}`,
      en: `${PLAN_INFO[key]} is wrong: write ${key === 'year' ? 'a year such as 2024' : 'a date such as 2024-02-22'}`,
    }),
  );
  return { info: checked, missing: [...missing, ...wrong] };
};

const calendarFor = ({ adopted, year }: PlanInfo) =>
  calendarOf(addDays(adopted?.value ?? '', -1), addDays(`${year?.value ?? ''}-12-31`, DAYS_BEYOND));

/** The plan's own reader judges it, so that what is imported is what could have been written by hand. */
const checkedPlan = async (built: BuiltPlan, table: TaskTable): Promise<Omit<ImportedPlan, 'withoutSource'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'duban-import-'));
  try {
    for (const [name, content] of Object.entries(built.files)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      // JSON is YAML, too.
      await writeFile(path, JSON.stringify(content, null, 1));
    }
    return { plan: readPlan(folder), faults: [] };
  } catch (error) {
    if (!(error instanceof PlanFormatError)) throw error;
    return {
      plan: null,
      faults: error.problems.map(({ file, path, reason, reasonZh }): CellFault => {
        const { sheet, cell } = cellOfProblem(file, path, { built, table });
        const [zh, en] = wordsOfProblem(path);
        return { cell, sheet: SHEET_NAMES[sheet], zh: `${zh}${reasonZh}`, en: `${en} ${reason}`.trim() };
      }),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};
