/** How cells look: borders, heads, what may be filled in. */

import type { CellStyle } from 'hucre/xlsx';
import type { Column } from '../workbook/workbook.ts';

const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const TITLE: CellStyle = {
  font: { name: '黑体', size: 16 },
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const NOTE: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
export const LABEL: CellStyle = { alignment: { horizontal: 'right' } };
export const COLUMN_HEAD: CellStyle = {
  font: { name: '黑体', size: 11 },
  fill: fill('E7E6E6'),
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
/** Of what people fill in. */
const INPUT_FILL = fill('FFF9E5');

const DATE_FORMAT = 'yyyy-mm-dd';
/** A cell in this format stays text when somebody edits it, also where it begins with an equals sign. */
const TEXT_FORMAT = '@';

const formatOf = ({ kind, decimals }: Column): string => {
  if (kind === 'date') return DATE_FORMAT;
  if (kind === 'text') return TEXT_FORMAT;
  return decimals === undefined ? 'General' : decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
};

export const bodyStyle = (column: Column): CellStyle => ({
  numFmt: formatOf(column),
  border: BORDER,
  alignment: {
    vertical: 'center',
    wrapText: column.kind === 'text',
    ...(column.align === 'center' || column.kind === 'date'
      ? { horizontal: 'center' }
      : // Away from the figure in the cell before.
        column.kind === 'text'
        ? { horizontal: 'left', indent: 1 }
        : {}),
  },
  ...(column.input ? { fill: INPUT_FILL, protection: { locked: false } } : {}),
});

export const INPUT_DATE: CellStyle = {
  numFmt: DATE_FORMAT,
  border: BORDER,
  fill: INPUT_FILL,
  protection: { locked: false },
  alignment: { horizontal: 'center' },
};
