/** Files that are kept by the hash of their content, and how they are taken from people. */
export { type AttachedFiles, openAttachedFiles } from './file-office.ts';
export { DamagedFileError, type FileStore } from './file-store.ts';
export { type FileStores, openFileStores, openPapersToRead } from './file-stores.ts';
export type { Intake, IntakeFault } from './intake.ts';
