/** Tables and forms: black hairlines, rows that are not torn by a page break, a head that is repeated on each page. */

import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Column, Entry } from '../paper/paper.ts';
import { emOf, SIZE, TEXT_WIDTH } from './measures.ts';
import { paragraph, run } from './text.ts';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;
type FormBlock = Extract<Block, { readonly kind: 'form' }>;

const LINE = Math.round(emOf(SIZE.small) * 1.4);
const PADDING = { top: 40, bottom: 40, left: 80, right: 80 } as const;
/** Eighths of a point. */
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  left: HAIRLINE,
  right: HAIRLINE,
  insideHorizontal: HAIRLINE,
  insideVertical: HAIRLINE,
} as const;

/** Twips; the last takes what rounding left. */
const widthsOf = (shares: readonly number[]): readonly number[] => {
  const whole = shares.reduce((sum, one) => sum + one, 0);
  const widths = shares.slice(0, -1).map((share) => Math.floor((TEXT_WIDTH * share) / whole));
  return [...widths, TEXT_WIDTH - widths.reduce((sum, one) => sum + one, 0)];
};

type Cell = { readonly lines: readonly string[]; readonly align: 'left' | 'center'; readonly head?: boolean };

const cellOf = ({ lines, align, head = false }: Cell, width: number, columnSpan = 1): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: PADDING,
    children: lines.map((text) =>
      paragraph([run(text, { font: head ? 'hei' : 'fangsong', size: SIZE.small })], {
        line: LINE,
        alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
      }),
    ),
  });

const tableOf = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  // WPS reads the widths of the grid, Word those of the cells.
  new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: 'fixed',
    borders: BORDERS,
    rows,
  });

export const renderTable = ({ caption, columns, rows }: TableBlock): readonly (Paragraph | Table)[] => {
  const widths = widthsOf(columns.map(({ share }) => share));
  const rowOf = (cells: readonly string[], align: (column: Column | undefined) => Cell['align'], head: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: cells.map((text, index) =>
        cellOf({ lines: text.split('\n'), align: align(columns[index]), head }, widths[index] ?? 0),
      ),
    });
  const titles = columns.map(({ title }) => title);
  return [
    ...(caption === undefined ? [] : [paragraph([run(caption, { font: 'hei', size: SIZE.four })], CAPTION)]),
    tableOf(widths, [
      rowOf(titles, () => 'center', true),
      ...rows.map((row) => rowOf(row, (column) => column?.align ?? 'left', false)),
    ]),
    paragraph([], { line: LINE }),
  ];
};

const CAPTION = { alignment: AlignmentType.CENTER, keepNext: true } as const;

/** Shares of label and text in a row of two entries; an entry alone spans the rest. */
const FORM_SHARES = [15, 35, 15, 35] as const;

export const renderForm = ({ rows }: FormBlock): readonly (Paragraph | Table)[] => {
  const widths = widthsOf(FORM_SHARES);
  const [label = 0, ...rest] = widths;
  const wide = rest.reduce((sum, one) => sum + one, 0);
  const cellsOf = ({ label: name, lines }: Entry, alone: boolean, index: number): readonly TableCell[] => [
    cellOf({ lines: [name], align: 'center', head: true }, widths[2 * index] ?? label),
    cellOf(
      { lines: lines.length === 0 ? [''] : lines, align: 'left' },
      alone ? wide : (widths[2 * index + 1] ?? 0),
      alone ? 3 : 1,
    ),
  ];
  const rowOf = (entries: readonly Entry[]) =>
    new TableRow({ children: entries.flatMap((entry, index) => cellsOf(entry, entries.length === 1, index)) });
  return [tableOf(widths, rows.map(rowOf)), paragraph([], { line: LINE })];
};
