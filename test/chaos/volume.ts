/** Mounts a small disk that can be filled to the last byte and emptied again, where this user may mount one. */

import { execFile } from 'node:child_process';
import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Volume = {
  fill(): Promise<void>;
  free(): Promise<void>;
  /** Unmounts and deletes the disk with everything on it. */
  remove(): Promise<void>;
};

const VOLUME_MEGABYTES = 2_000;
const BALLAST = 'ballast';

/** The disk is an image file, so that a sync reaches the real disk; null where mounting is not allowed or not supported. */
export const mountVolume = async (path: string): Promise<Volume | null> => {
  const image = `${path}.img`;
  try {
    await run('truncate', ['-s', `${VOLUME_MEGABYTES}M`, image]);
    await run('mkfs.ext4', ['-q', '-m', '0', image]);
    await run('mount', ['-o', 'loop', image, path]);
  } catch {
    await rm(image, { force: true });
    return null;
  }
  const ballast = join(path, BALLAST);
  return {
    async fill() {
      // Other processes write meanwhile, so the rest is filled in ever smaller pieces.
      for (let part = 1; part <= 512; part *= 2) {
        const { bavail, bsize } = await statfs(path);
        const bytes = Math.floor((bavail * bsize) / part);
        if (bytes > 0) await run('fallocate', ['-l', String(bytes), `${ballast}-${part}`]).catch(() => {});
      }
    },
    async free() {
      for (let part = 1; part <= 512; part *= 2) await rm(`${ballast}-${part}`, { force: true });
    },
    async remove() {
      await run('umount', [path]).catch(() => run('umount', ['-l', path]));
      await rm(image, { force: true });
    },
  };
};
