/** Reads a month's form that came back filled in: a report for each measure with anything in its rows, and every fault by its cell. */

import type { CivilDate } from '@duban/domain';
import type { ReadBook, ReadCell, ReadSheet } from '../read/read-book.ts';
import { cellAddress } from '../workbook/address.ts';
import type { CellFault } from './cell-fault.ts';
import { FORM_COLUMNS, type FormIdentity, readFormMark } from './form-columns.ts';
import { cellDate, cellNumber, cellText } from './read-values.ts';

type FormValue = { readonly target: string; readonly value: number; readonly cell: string };

export type FormReport = {
  /** The measure's id within the plan. */
  readonly measure: string;
  readonly code: string;
  readonly values: readonly FormValue[];
  readonly text: string;
  readonly confirm: boolean;
  /** Where its row begins, and where its text stands. */
  readonly cell: string;
  readonly textCell: string;
};

export type FilledForm = {
  readonly form: FormIdentity;
  readonly asOf: CivilDate | null;
  readonly reports: readonly FormReport[];
  readonly faults: readonly CellFault[];
};

/** Heads stand within the first rows of a form. */
const MAX_ROWS_ABOVE = 20;
/** Characters of a cell that a fault quotes. */
const MAX_QUOTE = 20;

type Place = { readonly sheet: ReadSheet; readonly row: number; readonly first: number; readonly form: FormIdentity };

/** Null where it is no form that was handed out. */
export const readMonthForm = ({ sheets }: ReadBook): FilledForm | null => {
  const place = placeOf(sheets);
  if (!place) return null;
  const { sheet, row, form } = place;
  const faults: CellFault[] = [];
  const complain = (cell: string, zh: string, en: string): void => {
    faults.push({ cell, sheet: sheet.name, zh, en });
  };
  const columns = columnsOf(sheet.rows[row] ?? [], place.first);
  for (const [name, found] of Object.entries(columns))
    if (found === -1)
      complain(
        cellAddress(row, place.first),
        `所在行缺少“${FORM_COLUMNS[name as keyof typeof columns]}”一栏，请用原表填报`,
        `is in the row of heads, which lacks the column ${name}: use the form as it was handed out`,
      );
  if (faults.length > 0) return { form, asOf: null, reports: [], faults };
  const asOf = asOfIn(sheet, row, complain);
  const lines = sheet.rows.slice(row + 1).map((cells, index) => ({ cells, at: row + 1 + index }));
  const byMeasure = Map.groupBy(
    lines.filter(({ cells }) => cellText(cells[place.first]) !== ''),
    ({ cells }) => cellText(cells[place.first]),
  );
  const reports = [...byMeasure].flatMap(([measure, some]) => reportOf(measure, some, columns, complain) ?? []);
  return { form, asOf, reports, faults };
};

const placeOf = (sheets: readonly ReadSheet[]): Place | null => {
  for (const sheet of sheets)
    for (const [row, cells] of sheet.rows.slice(0, MAX_ROWS_ABOVE).entries())
      for (const [first, cell] of cells.entries()) {
        const form = readFormMark(cellText(cell));
        if (form) return { sheet, row, first, form };
      }
  return null;
};

type Columns = Readonly<Record<'code' | 'confirm' | 'target' | 'text' | 'value', number>>;

const columnsOf = (heads: readonly ReadCell[], first: number): Columns => {
  const find = (title: string) => heads.findIndex((head, index) => index > first && cellText(head) === title);
  const { target, code, value, text, confirm } = FORM_COLUMNS;
  return { target: find(target), code: find(code), value: find(value), text: find(text), confirm: find(confirm) };
};

type Complain = (cell: string, zh: string, en: string) => void;

/** The cell behind its label; null where it is empty. */
const asOfIn = ({ rows }: ReadSheet, before: number, complain: Complain): CivilDate | null => {
  for (const [row, cells] of rows.slice(0, before).entries()) {
    const at = cells.findIndex((cell) => cellText(cell) === FORM_COLUMNS.asOf);
    if (at === -1 || cellText(cells[at + 1]) === '') continue;
    const date = cellDate(cells[at + 1], null);
    if (date === null)
      complain(cellAddress(row, at + 1), '不是日期，须形如2023-06-30', 'is no date such as 2023-06-30');
    return date;
  }
  return null;
};

type Line = { readonly cells: readonly ReadCell[]; readonly at: number };

/** Null where nothing was filled in, or something that cannot be used: half a report would hide what is missing. */
const reportOf = (measure: string, lines: readonly Line[], columns: Columns, complain: Complain): FormReport | null => {
  const values: FormValue[] = [];
  const texts: { readonly text: string; readonly cell: string }[] = [];
  let confirm = false;
  let isFaulty = false;
  for (const { cells, at } of lines) {
    const cell = cellAddress(at, columns.value);
    const written = cellText(cells[columns.value]);
    const value = cellNumber(cells[columns.value], '%');
    if (written !== '' && value === null) {
      complain(cell, `“${written.slice(0, MAX_QUOTE)}”不是数字`, `"${written.slice(0, MAX_QUOTE)}" is no number`);
      isFaulty = true;
    }
    if (value !== null) values.push({ target: cellText(cells[columns.target]), value, cell });
    const text = cellText(cells[columns.text]);
    if (text !== '') texts.push({ text, cell: cellAddress(at, columns.text) });
    confirm ||= cellText(cells[columns.confirm]) === '是';
  }
  const [first] = lines;
  if (!first || isFaulty || (values.length === 0 && texts.length === 0)) return null;
  return {
    measure,
    code: cellText(first.cells[columns.code]),
    values,
    text: texts.map(({ text }) => text).join('\n'),
    confirm,
    cell: cellAddress(first.at, columns.code),
    textCell: texts[0]?.cell ?? cellAddress(first.at, columns.text),
  };
};
