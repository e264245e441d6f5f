/** The thread of one job: a table is written in it, or an uploaded file is read. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Workbook } from '../workbook/workbook.ts';
import { writeWorkbook } from '../xlsx/write.ts';

export type TableJob = { readonly kind: 'write'; readonly workbook: Workbook };
/** `error`: the message, where the job failed. */
export type TableDone = { readonly file: Uint8Array } | { readonly error: string };

const run = async (job: TableJob): Promise<TableDone> => ({ file: await writeWorkbook(job.workbook) });

try {
  parentPort?.postMessage(await run(workerData as TableJob));
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies TableDone);
}
