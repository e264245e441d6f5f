/** Puts the files of a backup back into their stores; those that are there already stay as they are. */

import type { Readable } from 'node:stream';
import { damaged, entriesOf } from '../backup/backup-lines.ts';
import { createFileAssembly } from './file-lines.ts';
import type { FileKind } from './named-files.ts';

type Stores = Readonly<Record<FileKind, { put(bytes: Uint8Array): Promise<unknown> }>>;

/** Returns how many files the backup holds. Throws `RestoreRefusedError`; may be repeated after any error. */
export const restoreFiles = async (source: Readable, stores: Stores): Promise<number> => {
  const assembly = createFileAssembly();
  let files = 0;
  for await (const entry of entriesOf(source)) {
    if (!('file' in entry)) continue;
    const file = assembly.add(entry.file);
    if (file === undefined) throw damaged();
    if (file === null) continue;
    await stores[file.kind].put(file.bytes);
    files += 1;
  }
  return files;
};
