/** Tables as files: what stands in them, and how they are written. */
export { type DrawnTable, drawTable, TABLE_KINDS, type TableAsk } from './content/draw-table.ts';
export { TableTooLargeError } from './content/measure-facts.ts';
export type { Workbook } from './workbook/workbook.ts';
export { openTableWorkshop, type TableWorkshop, TooManyTablesError } from './worker/table-workshop.ts';
