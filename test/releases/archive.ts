/** Packs the data directory of a release into one file, and unpacks it as a directory that `start` accepts. */

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';

const run = promisify(execFile);

/** Left out: what every start makes anew, and the letters that nobody reads. */
const LEFT_OUT = ['./cache', './logs', './mailbox', './start.lock', './start.exclusive', './state.json'];

/** The databases of one Postgres cluster are nearly alike: a window of 128 MiB (2^27) finds the repeats. */
const WINDOW_LOG = 27;
const COMPRESSION_LEVEL = 19;

const ended = async (child: ReturnType<typeof spawn>): Promise<void> => {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}`);
};

/** The directory must not be in use. @throws Error if Postgres keeps its data elsewhere. */
export const pack = async (directory: string, file: string): Promise<void> => {
  if (!existsSync(join(directory, 'postgres'))) throw new Error(`The cluster of Postgres is not in ${directory}`);
  const excluded = LEFT_OUT.map((path) => `--exclude=${path}`);
  const tar = spawn('tar', ['-cf', '-', ...excluded, '-C', directory, '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const params = {
    [constants.ZSTD_c_compressionLevel]: COMPRESSION_LEVEL,
    [constants.ZSTD_c_windowLog]: WINDOW_LOG,
    [constants.ZSTD_c_enableLongDistanceMatching]: 1,
  };
  await Promise.all([ended(tar), pipeline(tar.stdout, createZstdCompress({ params }), createWriteStream(file))]);
};

/** The directory must exist and be empty. */
export const unpack = async (file: string, directory: string): Promise<void> => {
  // Not through a pipe: tar ends at the mark of the archive's end, which may be before all bytes were written to it.
  const unpacked = join(directory, 'archive.tar');
  const params = { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG };
  await pipeline(createReadStream(file), createZstdDecompress({ params }), createWriteStream(unpacked));
  await run('tar', ['-xpf', unpacked, '--no-same-owner', '-C', directory]);
  await rm(unpacked);
  // Root runs Postgres as the user `postgres`, who must own the cluster.
  if (process.getuid?.() === 0) await run('chown', ['-R', 'postgres:postgres', join(directory, 'postgres')]);
};
