/** Reads a month's form that came back filled in: a report for each measure with anything in its rows, and every fault by its cell. */

import type { CivilDate } from '@duban/domain';
import type { ReadBook, ReadCell, ReadSheet } from '../read/read-book.ts';
import { cellAddress } from '../workbook/address.ts';
import type { CellFault } from './cell-fault.ts';
import { FORM_COLUMNS, type FormIdentity, readFormMark } from './form-columns.ts';
import { type Complain, columnsBehind, formPlace, quoted } from './form-place.ts';
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

/** Null where it is no form that was handed out. */
export const readMonthForm = (book: ReadBook): FilledForm | null => {
  const place = formPlace(book, readFormMark);
  if (!place) return null;
  const { sheet, row, form } = place;
  const faults: CellFault[] = [];
  const complain = (cell: string, zh: string, en: string): void => {
    faults.push({ cell, sheet: sheet.name, zh, en });
  };
  const { asOf: _, ...heads } = FORM_COLUMNS;
  const columns: Columns = columnsBehind(sheet.rows[row] ?? [], place.first, heads);
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

type Columns = Readonly<Record<'code' | 'confirm' | 'target' | 'text' | 'value', number>>;

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
      complain(cell, `“${quoted(written)}”不是数字`, `"${quoted(written)}" is no number`);
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
