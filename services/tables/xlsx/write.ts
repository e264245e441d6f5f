/** Writes a workbook as a file of Excel: real dates and numbers, frozen heads, filters, lists to choose from, print set-up. */

import { withFixedTimes } from '@duban/documents/fixed-zip';
import { xmlText } from '@duban/documents/xml-text';
import {
  type CellStyle,
  type CellValue,
  type DataValidation,
  type Cell as FileCell,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { cellAddress } from '../workbook/address.ts';
import { type Cell, type Column, MAX_ROWS_WRITTEN, type Sheet, type Workbook } from '../workbook/workbook.ts';
import { type Layout, layoutOf } from './layout.ts';
import { printSetup } from './print-setup.ts';
import { headHeight, noteHeight, rowHeight } from './row-heights.ts';
import { bodyStyle, COLUMN_HEAD, INPUT_DATE, LABEL, NOTE, TITLE } from './styles.ts';

/** A list of choices is written into the cell's rule, which takes 255 characters. */
const MAX_CHOICES_LENGTH = 255;
/** What the name of a sheet may not hold, and its length. */
const NOT_IN_SHEET_NAMES = /[\\/?*[\]:']/g;
const MAX_SHEET_NAME = 31;

export const writeWorkbook = async (workbook: Workbook): Promise<Uint8Array> => {
  const { title, sheets, day } = workbook;
  const file = await writeXlsx({
    sheets: sheets.map((sheet) => fileSheet(sheet, workbook)),
    properties: { title: safeText(title), creator: '督办 Duban' },
    defaultFont: { name: '宋体', size: 11 },
  });
  return withFixedTimes(file, `${day}T00:00:00Z`);
};

const fileSheet = (sheet: Sheet, workbook: Workbook): WriteSheet => {
  if (sheet.rows.length > MAX_ROWS_WRITTEN) throw new Error(`${sheet.name} has more than ${MAX_ROWS_WRITTEN} rows`);
  const at = layoutOf(sheet);
  const right = sheet.columns.length - 1;
  const lastRow = Math.max(at.columns, at.end - 1);
  return {
    name: sheet.name.replace(NOT_IN_SHEET_NAMES, '').slice(0, MAX_SHEET_NAME),
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    rows: [],
    cells: cellsOf(sheet, at),
    merges: [...(at.title === null ? [] : [at.title]), ...sheet.notes.map((_, index) => at.notes + index)]
      .filter(() => right > at.left)
      .map((row) => ({ startRow: row, endRow: row, startCol: at.left, endCol: right })),
    rowDefs: new Map([
      ...(at.title === null ? [] : [[at.title, { height: 30 }] as const]),
      ...sheet.notes.map((note, index) => [at.notes + index, { height: noteHeight(note, sheet) }] as const),
      [at.columns, { height: headHeight(sheet.columns) }] as const,
      ...sheet.rows.map((row, index) => [at.rows + index, { height: rowHeight(row, sheet.columns) }] as const),
    ]),
    freezePane: { rows: at.rows, columns: sheet.frozen },
    ...(sheet.rows.length > 0 &&
      !sheet.isForm && { autoFilter: { range: `${cellAddress(at.columns, 0)}:${cellAddress(lastRow, right)}` } }),
    dataValidations: rulesOf(sheet, at),
    ...(sheet.isForm && {
      protection: { sheet: true, formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    }),
    ...printSetup(sheet, at, workbook),
  };
};

const cellsOf = (sheet: Sheet, at: Layout): Map<string, Partial<FileCell>> => {
  const cells = new Map<string, Partial<FileCell>>();
  const put = (row: number, column: number, value: CellValue, style: CellStyle): void => {
    cells.set(`${row},${column}`, typed(value, style));
  };
  if (at.title !== null && sheet.title !== null) put(at.title, at.left, safeText(sheet.title), TITLE);
  if (at.head !== null) {
    const row = at.head;
    headPlaces(sheet, at).forEach((column, index) => {
      const entry = sheet.head[index];
      if (!entry) return;
      put(row, column, safeText(entry.label), LABEL);
      if (entry.input === 'date') put(row, column + 1, dateValue(entry.value), INPUT_DATE);
      else put(row, column + 1, safeText(entry.value), {});
    });
  }
  for (const [index, note] of sheet.notes.entries()) put(at.notes + index, at.left, safeText(note), NOTE);
  for (const [column, { title }] of sheet.columns.entries()) put(at.columns, column, safeText(title), COLUMN_HEAD);
  const styles = sheet.columns.map(bodyStyle);
  sheet.rows.forEach((row, index) => {
    sheet.columns.forEach((column, place) => {
      put(at.rows + index, place, fileValue(row[place] ?? null, column), styles[place] ?? {});
    });
  });
  return cells;
};

/** Each entry takes two columns; the first begins at the left. */
const headPlaces = ({ head }: Pick<Sheet, 'head'>, { left }: Pick<Layout, 'left'>): readonly number[] =>
  head.map((_, index) => left + index * 2);

const rulesOf = ({ columns, rows, head, isForm }: Sheet, at: Layout): DataValidation[] => {
  if (rows.length === 0 && !isForm) return [];
  const range = (column: number) =>
    `${cellAddress(at.rows, column)}:${cellAddress(Math.max(at.rows, at.end - 1), column)}`;
  const days = headPlaces({ head }, at).flatMap((place, index): DataValidation[] =>
    head[index]?.input === 'date' && at.head !== null ? [{ ...dateRule, range: cellAddress(at.head, place + 1) }] : [],
  );
  return [
    ...days,
    ...columns.flatMap((column, place): DataValidation[] => {
      if (!column.input) return [];
      const { choices, kind } = column;
      if (choices && choices.join(',').length <= MAX_CHOICES_LENGTH)
        return [{ type: 'list', values: [...choices], range: range(place), ...refusing('请从列表中选择') }];
      if (kind === 'number')
        return [
          {
            type: 'decimal',
            operator: 'between',
            formula1: '-999999999999',
            formula2: '999999999999',
            range: range(place),
            ...refusing('请填写数字，不带单位'),
          },
        ];
      return kind === 'date' ? [{ ...dateRule, range: range(place) }] : [];
    }),
  ];
};

const refusing = (errorMessage: string) =>
  ({ allowBlank: true, showErrorMessage: true, errorTitle: '填写有误', errorMessage, errorStyle: 'stop' }) as const;
/** From 2000-01-01 to 2100-12-31, in days of Excel. */
const dateRule = {
  type: 'date',
  operator: 'between',
  formula1: '36526',
  formula2: '73415',
  ...refusing('请填写日期，如 2023-06-30'),
} as const;

const typed = (value: CellValue, style: CellStyle): Partial<FileCell> => {
  const type =
    value === null ? 'empty' : value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'string';
  return { value, type, style };
};

const fileValue = (cell: Cell, { kind }: Column): CellValue => {
  if (cell === null || cell === '') return null;
  if (kind === 'date' && typeof cell === 'string') return dateValue(cell);
  return typeof cell === 'string' ? safeText(cell) : cell;
};

const dateValue = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Excel takes 32,767 characters in a cell. */
const MAX_CELL_LENGTH = 32_767;
const safeText = (text: string): string => xmlText(text).slice(0, MAX_CELL_LENGTH);
