/** Files that are kept by the hash of their content. */
export { openFileStore } from './file-store.ts';
