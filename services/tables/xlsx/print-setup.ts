/** How a sheet is printed: landscape, on as many pages across as its groups of columns need, in type that can be read. */

import type { WriteSheet } from 'hucre/xlsx';
import { columnName } from '../workbook/address.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import type { Layout } from './layout.ts';

/** Widths in characters of the default font that fit between the margins of a landscape page at full size. */
const PAGE_WIDTH = { a4: 128, a3: 185 } as const;
/** Percent; below it the type of 11 points falls under 7 and is set on A3 instead. */
const SMALLEST_ON_A4 = 65;
/** Percent that a spreadsheet program takes. */
const SMALLEST = 10;
const LARGEST = 100;

type Print = Pick<WriteSheet, 'colBreaks' | 'headerFooter' | 'pageSetup'>;

export const printSetup = (sheet: Sheet, at: Layout, { title, foot, sheets }: Workbook): Print => {
  const { columns } = sheet;
  const right = columns.length - 1;
  const breaks = columns.flatMap(({ startsPage }, index) => (startsPage ? [index] : []));
  const widest = widestPage(sheet, breaks);
  const paper = scaleOn('a4', widest) >= SMALLEST_ON_A4 ? 'a4' : 'a3';
  const caption = sheet.title === null ? captionOf(title, sheet.name, sheets.length) : '';
  return {
    pageSetup: {
      paperSize: paper,
      orientation: 'landscape',
      // A program that fits pages to a width ignores breaks between columns.
      ...(breaks.length === 0 ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: scaleOn(paper, widest) }),
      horizontalCentered: breaks.length === 0,
      printTitlesRow: `$${at.columns + 1}:$${at.columns + 1}`,
      ...(breaks.length > 0 &&
        sheet.frozen > 0 && { printTitlesColumn: `$${columnName(0)}:$${columnName(sheet.frozen - 1)}` }),
      printArea: `$${columnName(at.left)}$1:$${columnName(right)}$${Math.max(at.columns, at.end - 1) + 1}`,
      margins: { left: 0.5, right: 0.5, top: caption === '' ? 0.6 : 0.8, bottom: 0.7, header: 0.35, footer: 0.3 },
    },
    ...(breaks.length > 0 && { colBreaks: breaks.map((index) => index - 1) }),
    headerFooter: {
      ...(caption !== '' && { oddHeader: `&C&"黑体"&14 ${escaped(caption)}` }),
      // A digit after &8 would belong to the size.
      oddFooter: `&L&8 ${escaped(foot)}&R&8 第 &P 页，共 &N 页`,
    },
  };
};

/** The width of the broadest page: the repeated columns and one group, or all where there are no breaks. */
const widestPage = ({ columns, frozen }: Sheet, breaks: readonly number[]): number => {
  const width = (from: number, to: number): number =>
    columns.slice(from, to).reduce((sum, { hidden, width: one }) => sum + (hidden ? 0 : one), 0);
  const repeated = width(0, frozen);
  const edges = [...breaks, columns.length];
  return Math.max(
    width(0, edges[0] ?? 0),
    ...edges.slice(1).map((end, index) => repeated + width(edges[index] ?? 0, end)),
  );
};

const scaleOn = (paper: keyof typeof PAGE_WIDTH, width: number): number =>
  Math.max(SMALLEST, Math.min(LARGEST, Math.floor((LARGEST * PAGE_WIDTH[paper]) / Math.max(1, width))));

const captionOf = (title: string, name: string, sheets: number): string =>
  sheets > 1 && !title.endsWith(name) ? `${title}　${name}` : title;

/** In a header or footer & begins an instruction. */
const escaped = (text: string): string => text.replaceAll('&', '&&');
