/** The thread of one job: a table is written in it, or an uploaded file is read. */

import { parentPort, workerData } from 'node:worker_threads';
import { type FileFault, FileRefusedError } from '../read/file-fault.ts';
import type { ReadBook } from '../read/read-book.ts';
import type { Workbook } from '../workbook/workbook.ts';

export type TableJob =
  | { readonly kind: 'write'; readonly workbook: Workbook }
  | { readonly kind: 'read'; readonly file: Uint8Array };
/** `error`: the message, where the job failed. */
export type TableDone =
  | { readonly file: Uint8Array }
  | { readonly book: ReadBook }
  | { readonly fault: FileFault }
  | { readonly error: string };

/** Each loads what it needs alone, for a thread lives for one job. */
const run = async (job: TableJob): Promise<TableDone> => {
  if (job.kind === 'read') return { book: await (await import('../read/read-file.ts')).readFile(job.file) };
  return { file: await (await import('../xlsx/write.ts')).writeWorkbook(job.workbook) };
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
