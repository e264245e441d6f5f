/** Writes and reads tables in threads of their own, each with bounded memory and time; a bounded number waits. */

import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { GivenInfo, ImportedPlan } from '../plan/import-plan.ts';
import { type FileFault, fileFault } from '../read/file-fault.ts';
import type { ReadBook } from '../read/read-book.ts';
import type { TemplateFault } from '../template/template-fault.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { TableDone, TableJob } from './table-worker.ts';

/** So many tables are written, read or wait already; nothing was done, and a moment later there may be room. */
export class TooManyTablesError extends Error {
  override readonly name = 'TooManyTablesError';
}

export type TableWorkshop = {
  /** A file of Excel. @throws TooManyTablesError */
  write(workbook: Workbook): Promise<Uint8Array>;
  /** What stands in an uploaded file, or why it is not read. @throws TooManyTablesError */
  read(file: Uint8Array): Promise<ReadBook | FileFault>;
  /** The plan that an uploaded task table makes, with every fault, or why it is not read. @throws TooManyTablesError */
  importPlan(file: Uint8Array, given: GivenInfo): Promise<ImportedPlan | FileFault>;
  /** What speaks against a Word template as the head of papers, empty where it can be used. @throws TooManyTablesError */
  checkTemplate(file: Uint8Array): Promise<readonly TemplateFault[]>;
  close(): Promise<void>;
};

/** Threads at once. */
const MAX_RUNNING = 2;
/** Jobs running or waiting at once. */
const MAX_JOBS = 16;
/** Of JavaScript objects in one thread; what a file unpacks to is bounded by itself. */
const MAX_MEMORY_MB = 256;
const TIME_LIMIT_MS = 30_000;

export const openTableWorkshop = (): TableWorkshop => {
  const running = new Set<Worker>();
  const limit = pLimit(MAX_RUNNING);

  /** Settles when the thread has ended, so that no more run than are counted. */
  const runJob = (job: TableJob): Promise<TableDone> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./table-worker.ts', import.meta.url), {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB, maxYoungGenerationSizeMb: 32 },
      });
      let done: TableDone | null = null;
      let failure: unknown = new Error('The thread of a table has ended');
      running.add(worker);
      const late = setTimeout(() => {
        failure = new Error(`A table took longer than ${TIME_LIMIT_MS} ms`);
        void worker.terminate();
      }, TIME_LIMIT_MS);
      worker.on('message', (message: TableDone) => {
        done = message;
      });
      worker.on('error', (error) => {
        failure = error;
      });
      worker.on('exit', () => {
        clearTimeout(late);
        running.delete(worker);
        if (done) resolve(done);
        else reject(failure);
      });
    });
  const inTurn = async (job: TableJob): Promise<TableDone> => {
    if (limit.activeCount + limit.pendingCount >= MAX_JOBS)
      throw new TooManyTablesError('Too many tables are being written or read');
    return limit(runJob, job);
  };
  const taken = async (job: TableJob): Promise<Exclude<TableDone, { readonly error: string }>> => {
    try {
      const done = await inTurn(job);
      return 'error' in done ? { fault: fileFault('DAMAGED') } : done;
    } catch (error) {
      // The thread ran out of memory or time, whatever the file did to it; it held nothing else.
      if (error instanceof TooManyTablesError) throw error;
      return { fault: fileFault('TOO_LARGE') };
    }
  };
  return {
    read: async (file) => {
      const done = await taken({ kind: 'read', file });
      if ('book' in done) return done.book;
      return 'fault' in done ? done.fault : fileFault('DAMAGED');
    },
    importPlan: async (file, given) => {
      const done = await taken({ kind: 'import', file, given });
      if ('imported' in done) return done.imported;
      return 'fault' in done ? done.fault : fileFault('DAMAGED');
    },
    checkTemplate: async (file) => {
      const done = await taken({ kind: 'template', file });
      if ('checked' in done) return done.checked;
      return ['fault' in done ? done.fault : fileFault('DAMAGED')];
    },
    write: async (workbook) => {
      const done = await inTurn({ kind: 'write', workbook });
      if ('file' in done) return done.file;
      throw new Error(`The table could not be written: ${'error' in done ? done.error : 'no file came of it'}`);
    },
    close: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
};
