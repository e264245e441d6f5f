/** Keeps what has arrived of a file that comes in parts: a broken upload goes on where it stopped. */

import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** `owner`: who uploads, to which plan; `upload`: a name that the client gives. */
export type PartialFile = { readonly owner: string; readonly upload: string };

export type PartialFiles = {
  /** Bytes that have arrived; 0 where nothing has. */
  size(file: PartialFile): Promise<number>;
  /** Uploads of the owner that are not complete. */
  count(owner: string): Promise<number>;
  /**
   * Adds at the end, where `offset` has to be. False where it is not, or another part is just being written.
   * @throws TooManyPartsError where each part is kept apart, and there are too many.
   */
  append(file: PartialFile, offset: number, part: Uint8Array): Promise<boolean>;
  /** Null where nothing has arrived, or it is removed meanwhile; what is being removed may come cut short. */
  read(file: PartialFile): Promise<Uint8Array | null>;
  remove(file: PartialFile): Promise<void>;
  /** Removes those to which nothing was added for `maxAgeMs`. Returns how many. */
  sweep(maxAgeMs: number): Promise<number>;
};

/** The file comes in more parts than are kept of one: larger parts are needed. */
export class TooManyPartsError extends Error {
  override readonly name = 'TooManyPartsError';

  constructor(most: number) {
    super(`A file may come in at most ${most} parts`);
  }
}

/** Makes the directory when the first part arrives. */
export const openPartialFiles = (directory: string): PartialFiles => {
  const writing = new Set<string>();
  const ownerPath = (owner: string): string => join(directory, partialName(owner));
  const pathOf = ({ owner, upload }: PartialFile): string => join(ownerPath(owner), partialName(upload));
  const remove = async (path: string): Promise<void> => {
    await rm(path, { force: true });
    // Fails where there are other uploads of the owner.
    await rmdir(dirname(path)).catch(() => {});
  };
  return {
    size: async (file) => (await sizeOf(pathOf(file))) ?? 0,
    count: async (owner) => (await namesIn(ownerPath(owner))).length,
    async append(file, offset, part) {
      const path = pathOf(file);
      if (writing.has(path)) return false;
      writing.add(path);
      try {
        if (((await sizeOf(path)) ?? 0) !== offset) return false;
        await mkdir(dirname(path), { recursive: true });
        const handle = await open(path, 'a', 0o600);
        try {
          await handle.writeFile(part);
        } finally {
          await handle.close();
        }
        return true;
      } finally {
        writing.delete(path);
      }
    },
    read: (file) =>
      readFile(pathOf(file)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    remove: (file) => remove(pathOf(file)),
    async sweep(maxAgeMs) {
      let removed = 0;
      for (const owner of await namesIn(directory))
        for (const name of await namesIn(join(directory, owner))) {
          const path = join(directory, owner, name);
          const { mtimeMs = Date.now() } = (await stat(path).catch(() => null)) ?? {};
          if (Date.now() - mtimeMs <= maxAgeMs) continue;
          await remove(path);
          removed += 1;
        }
      return removed;
    },
  };
};

/** Of an owner or an upload, within a directory or key: names that others give do not become paths. */
export const partialName = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);

const sizeOf = async (path: string): Promise<number | null> => (await stat(path).catch(() => null))?.size ?? null;

const namesIn = (directory: string): Promise<readonly string[]> => readdir(directory).catch(() => []);
