/** The two stores of an installation: attached files, which can be removed, apart from issued papers, which never are. */

import { join } from 'node:path';
import { type FileStore, openFileStore } from './file-store.ts';

export type FileStores = { readonly attached: FileStore; readonly papers: FileStore };

export type FileStoresOptions = {
  /** Of all files of the installation. */
  readonly dir: string;
};

export const evidenceDirectory = (directory: string): string => join(directory, 'evidence');

export const openFileStores = async ({ dir }: FileStoresOptions): Promise<FileStores> => ({
  attached: await openFileStore(evidenceDirectory(dir)),
  papers: await openFileStore(dir),
});
