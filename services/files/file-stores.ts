/** Where an installation keeps files, by its settings: the only place that opens a store. */

import { join } from 'node:path';
import { type FileStore, fileReader, openFileStore } from './file-store.ts';
import { openPartialFiles, type PartialFiles } from './partial-files.ts';
import { openQuarantine, type Quarantine } from './quarantine.ts';

/** Attached files, which can be removed, apart from issued papers, which never are. */
export type FileStores = { readonly attached: FileStore; readonly papers: FileStore };

/** And what is no file yet, or none that anybody may open. */
export type OpenFileStores = FileStores & { readonly partials: PartialFiles; readonly quarantine: Quarantine };

/** The settings `files` of the configuration have this form. */
export type FileStoreSettings = {
  /** Of all files of the installation. */
  readonly dir: string;
};

export const openFileStores = async ({ dir }: FileStoreSettings): Promise<OpenFileStores> => {
  const evidence = join(dir, 'evidence');
  return {
    attached: await openFileStore(evidence),
    papers: await openFileStore(dir),
    partials: openPartialFiles(join(evidence, 'partial')),
    quarantine: openQuarantine(join(dir, 'quarantine')),
  };
};

/** The issued papers for a process that only reads them: nothing is written, so it needs no more than the right to read. */
export const openPapersToRead = async ({ dir }: FileStoreSettings): Promise<Pick<FileStore, 'get'>> => fileReader(dir);
