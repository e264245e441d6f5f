/** Keeps what the virus scanner refused apart from all other files: nothing serves it, and after some weeks it is removed. */

import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './file-store.ts';
import type { Uploader } from './uploads.ts';

type Infected = Uploader & { readonly name: string; readonly virus: string };

export type Quarantine = {
  /** Under the SHA-256 of the bytes, beside a note of who uploaded them and what was found. Returns the SHA-256. */
  keep(bytes: Uint8Array, about: Infected): Promise<string>;
  /** Removes what is older. Returns how many files. */
  sweep(maxAgeMs: number): Promise<number>;
};

/** Not readable by others, not to be run: whoever examines a file copies it. */
const OWNER_ONLY = 0o400;

/** Of the file and of the note beside it. */
export const infectedNames = (bytes: Uint8Array) => {
  const sha256 = hashOf(bytes);
  return { sha256, file: `${sha256}.infected`, note: `${sha256}.json` };
};

export const openQuarantine = (directory: string): Quarantine => ({
  async keep(bytes, about) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const { sha256, file, note: noteFile } = infectedNames(bytes);
    const note = JSON.stringify({ ...about, at: new Date().toISOString() }, null, 2);
    for (const [name, content] of [
      [file, bytes],
      [noteFile, note],
    ] as const) {
      await rm(join(directory, name), { force: true });
      await writeFile(join(directory, name), content, { mode: OWNER_ONLY });
    }
    return sha256;
  },
  async sweep(maxAgeMs) {
    let removed = 0;
    for (const name of await readdir(directory).catch(() => [])) {
      const path = join(directory, name);
      const { mtimeMs = Date.now() } = (await stat(path).catch(() => null)) ?? {};
      if (Date.now() - mtimeMs <= maxAgeMs) continue;
      await rm(path, { force: true });
      if (name.endsWith('.infected')) removed += 1;
    }
    return removed;
  },
});
