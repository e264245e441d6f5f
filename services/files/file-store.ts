/** Keeps files in a directory under the SHA-256 of their bytes: written once, whole or not at all, and checked when read. */

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The bytes under a hash have another one: the disk or a person has changed them. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  readonly sha256: string;

  constructor(sha256: string) {
    super(`The bytes of the stored file ${sha256} have been altered`);
    this.sha256 = sha256;
  }
}

/** `sha256`: lower-case hexadecimal digits; `size` in bytes. */
type StoredFile = { readonly sha256: string; readonly size: number };
type FileState = 'whole' | 'missing' | 'altered';

export type FileStore = {
  /** On disk when it resolves. The same bytes are stored once; a damaged copy of them is replaced. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  /** Null where there is no such file. Throws `DamagedFileError`, and a `TypeError` for what is no SHA-256. */
  get(sha256: string): Promise<Uint8Array | null>;
  /** Whether there are bytes under that hash, whole or not. */
  has(sha256: string): Promise<boolean>;
  /** The name under which `put` would store the bytes. */
  hashOf(bytes: Uint8Array): string;
  /** Deletes the bytes where they are. Throws a `TypeError` for what is no SHA-256. */
  remove(sha256: string): Promise<void>;
  /** Reads the whole file. Throws a `TypeError` for what is no SHA-256. */
  verify(sha256: string): Promise<FileState>;
};

const SHA256 = /^[0-9a-f]{64}$/;
/** Of a file name: with two digits, a million files are some 4,000 in each of 256 directories. */
const PREFIX_DIGITS = 2;
/** Where a file is written before it is renamed; on the same file system, so that renaming is atomic. */
const INCOMING = 'incoming';
/** An unfinished file of that age belongs to a process that died. */
const MAX_INCOMING_AGE_MS = 24 * 3_600_000;
const READ_ONLY = 0o444;

type FileReader = Pick<FileStore, 'get' | 'verify'>;

/** Compares what is read with the hash that it was asked for by. `bytesOf` answers null where there is nothing. */
export const checkedReader = (bytesOf: (sha256: string) => Promise<Uint8Array | null>): FileReader => {
  const stateOf = async (sha256: string): Promise<{ readonly state: FileState; readonly bytes: Uint8Array | null }> => {
    const bytes = await bytesOf(sha256);
    if (bytes === null) return { state: 'missing', bytes };
    return { state: hashOf(bytes) === sha256 ? 'whole' : 'altered', bytes };
  };
  return {
    async get(sha256) {
      const { state, bytes } = await stateOf(sha256);
      if (state === 'altered') throw new DamagedFileError(sha256);
      return bytes;
    },
    verify: async (sha256) => (await stateOf(sha256)).state,
  };
};

/** Reads files of a store without writing anything, for a process that may only read the directory. */
export const fileReader = (directory: string): FileReader =>
  checkedReader((sha256) => readIfThere(pathIn(directory, sha256)));

const pathIn = (directory: string, sha256: string): string =>
  join(directory, requireHash(sha256).slice(0, PREFIX_DIGITS), sha256);

/** It becomes part of a path, or of a key. Throws a `TypeError` for what is no SHA-256. */
export const requireHash = (sha256: string): string => {
  if (!SHA256.test(sha256)) throw new TypeError('not a SHA-256 in lower-case hexadecimal digits');
  return sha256;
};

/** Makes the directory where it is missing, and removes what a process that died left unfinished. */
export const openFileStore = async (directory: string): Promise<FileStore> => {
  const incoming = join(directory, INCOMING);
  await mkdir(incoming, { recursive: true });
  await sweep(incoming);
  const pathOf = (sha256: string): string => pathIn(directory, sha256);
  const reader = fileReader(directory);
  return {
    ...reader,
    async put(bytes) {
      const file = { sha256: hashOf(bytes), size: bytes.length };
      if ((await reader.verify(file.sha256)) === 'whole') return file;
      const path = pathOf(file.sha256);
      const written = join(incoming, randomUUID());
      await writeThrough(written, bytes);
      await mkdir(dirname(path), { recursive: true });
      await rename(written, path);
      // A name is on disk only when its directory is.
      await sync(dirname(path));
      await sync(directory);
      return file;
    },
    has: (sha256) =>
      stat(pathOf(sha256)).then(
        () => true,
        (error: unknown) => (isMissing(error) ? false : Promise.reject(error)),
      ),
    hashOf,
    async remove(sha256) {
      const path = pathOf(sha256);
      await rm(path, { force: true });
      await sync(dirname(path)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
};

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const readIfThere = async (path: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const writeThrough = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', READ_ONLY);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

const sync = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Several processes may open the same directory at once. */
const sweep = async (incoming: string): Promise<void> => {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    try {
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > MAX_INCOMING_AGE_MS) await unlink(path);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
};
