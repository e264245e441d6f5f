/** Tables as files: what stands in them, how they are written, and how those that people upload are read. */
export { type DrawnTable, drawTable, TABLE_KINDS, type TableAsk } from './content/draw-table.ts';
export { TableTooLargeError } from './content/measure-facts.ts';
export { taskTableTemplate } from './content/task-table.ts';
export {
  amendmentChange,
  type JudgedAmendment,
  type PresentMeasure,
  refusedCell,
} from './forms/amendment-change.ts';
export { amendmentMark } from './forms/amendment-columns.ts';
export { formMark } from './forms/form-columns.ts';
export { type FilledAmendment, type FilledAmendmentForm, readAmendmentForm } from './forms/read-amendment-form.ts';
export { type FilledForm, type FormReport, readMonthForm } from './forms/read-month-form.ts';
export { type GivenInfo, type ImportedPlan, importPlan } from './plan/import-plan.ts';
export { type FileFault, fileFault } from './read/file-fault.ts';
export type { ReadBook } from './read/read-book.ts';
export type { Workbook } from './workbook/workbook.ts';
export { openTableWorkshop, type TableWorkshop, TooManyTablesError } from './worker/table-workshop.ts';
