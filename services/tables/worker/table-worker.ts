/** The thread of one job: a table is written in it, an uploaded file is read, a plan is made of one, or a template checked. */

import { parentPort, workerData } from 'node:worker_threads';
import type { GivenInfo, ImportedPlan } from '../plan/import-plan.ts';
import { type FileFault, FileRefusedError } from '../read/file-fault.ts';
import type { ReadBook } from '../read/read-book.ts';
import type { TemplateFault } from '../template/template-fault.ts';
import type { Workbook } from '../workbook/workbook.ts';

export type TableJob =
  | { readonly kind: 'write'; readonly workbook: Workbook }
  | { readonly kind: 'read'; readonly file: Uint8Array }
  | { readonly kind: 'template'; readonly file: Uint8Array }
  | { readonly kind: 'import'; readonly file: Uint8Array; readonly given: GivenInfo };
/** `error`: the message, where the job failed. */
export type TableDone =
  | { readonly file: Uint8Array }
  | { readonly book: ReadBook }
  | { readonly imported: ImportedPlan }
  | { readonly checked: readonly TemplateFault[] }
  | { readonly fault: FileFault }
  | { readonly error: string };

/** Each loads what it needs alone, for a thread lives for one job. */
const run = async (job: TableJob): Promise<TableDone> => {
  if (job.kind === 'write') return { file: await (await import('../xlsx/write.ts')).writeWorkbook(job.workbook) };
  if (job.kind === 'template')
    return { checked: await (await import('../template/check-template.ts')).checkTemplate(Buffer.from(job.file)) };
  const book = await (await import('../read/read-file.ts')).readFile(job.file);
  if (job.kind === 'read') return { book };
  return { imported: await (await import('../plan/import-plan.ts')).importPlan(book, job.given) };
};

try {
  parentPort?.postMessage(await run(workerData as TableJob));
} catch (error) {
  const done: TableDone =
    error instanceof FileRefusedError
      ? { fault: error.fault }
      : { error: error instanceof Error ? error.message : String(error) };
  parentPort?.postMessage(done);
}
