/** One engine at a time owns a data directory: it is made, checked, locked, and cleared of what an earlier engine left. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { KeptProcess } from './kept-process.ts';
import { identityOf, isAlive, type ProcessRef } from './process-identity.ts';
import type { Say } from './progress.ts';
import { asStartError, diskFull, StartError } from './start-error.ts';
import { endOrphans, writeState } from './state.ts';

export type DataDir = {
  path: string;
  say: Say;
  /** What runs on it, in the order of starting. */
  running: KeptProcess[];
  /** Aborted as soon as it is to be closed: nothing may be started on it any more. */
  closing: AbortSignal;
  /** Stops everything, last started first, and gives the directory free. */
  close(): Promise<void>;
  /** Ends everything at once, without waiting. */
  kill(): void;
};

const neededMegabytes = 300;
const placeFile = 'postgres.place';
const lockFile = 'start.lock';
const lock = z.object({ pid: z.number(), identity: z.string(), since: z.string() });

/**
 * Takes the data directory for this process; a `temporary` one is removed when it is closed.
 * Throws `StartError` when it cannot be written, the disk is nearly full, or another process holds it.
 */
export async function openDataDir(given: string, say: Say, temporary = false): Promise<DataDir> {
  // Absolute, because the processes that get it have other working directories.
  const path = resolve(given);
  try {
    mkdirSync(join(path, 'logs'), { recursive: true, mode: 0o700 });
    // Postgres runs as another user when we are root: it may pass through, but not look.
    chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    checkSpace(path);
    takeLock(path);
  } catch (error) {
    throw asStartError(error);
  }
  await endOrphans(path, say);
  writeState(path, { processes: {} });
  const guard = startGuard(path, temporary);
  const running: KeptProcess[] = [];
  const closing = new AbortController();
  return {
    path,
    say,
    running,
    closing: closing.signal,
    async close() {
      closing.abort();
      for (let kept = running.pop(); kept; kept = running.pop()) {
        await kept.stop();
        say(`  · ${kept.name} stopped`);
      }
      guard.kill('SIGKILL');
      if (temporary) removeDataDir(path);
      else rmSync(join(path, lockFile), { force: true });
    },
    kill() {
      closing.abort();
      for (const kept of running.toReversed()) kept.kill();
      rmSync(join(path, lockFile), { force: true });
    },
  };
}

/** Should we be killed, the guard stops what we can no longer stop. */
function startGuard(path: string, temporary: boolean): ChildProcess {
  const entry = fileURLToPath(new URL('./guard.ts', import.meta.url));
  const guard = spawn(process.execPath, [entry, path, temporary ? 'temporary' : 'kept'], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  guard.unref();
  guard.channel?.unref();
  return guard;
}

/** Removes a data directory with everything that belongs to it. */
export function removeDataDir(path: string): void {
  const cluster = clusterElsewhere(path);
  if (cluster) rmSync(cluster, { recursive: true, force: true });
  rmSync(path, { recursive: true, force: true });
}

/** Where the database is when it cannot be in the data directory itself; undefined otherwise. */
export function clusterElsewhere(path: string): string | undefined {
  const note = join(path, placeFile);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}

/** Keeps in mind that the database of this data directory is at `cluster`. */
export function placeClusterElsewhere(path: string, cluster: string): void {
  writeFileSync(join(path, placeFile), `${cluster}\n`);
}

/** The process that holds the data directory, if one does. */
export function holderOf(path: string): (ProcessRef & { since: string }) | undefined {
  try {
    const held = lock.parse(JSON.parse(readFileSync(join(path, lockFile), 'utf8')));
    return isAlive(held) ? held : undefined;
  } catch {
    return undefined;
  }
}

function takeLock(path: string): void {
  const holder = holderOf(path);
  if (holder) {
    throw new StartError(`Duban already runs here: process ${holder.pid}, since ${holder.since}. 督办已在运行。`, [
      `Stop it with Ctrl-C in its terminal, or: kill ${holder.pid}`,
      'To run a second one beside it, give it its own directory: DUBAN_DATA_DIR=/some/dir',
    ]);
  }
  rmSync(join(path, lockFile), { force: true });
  const file = openSync(join(path, lockFile), 'wx', 0o600);
  const mine = { pid: process.pid, identity: identityOf(process.pid), since: new Date().toISOString() };
  writeSync(file, JSON.stringify(mine));
  closeSync(file);
}

/** Throws `StartError` when the disk under `path` is nearly full: Postgres would stop in the middle of its work. */
export function checkSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  const megabytes = Math.floor((bavail * bsize) / 2 ** 20);
  if (megabytes < neededMegabytes) throw diskFull(`${path}: ${megabytes} MB left, ${neededMegabytes} MB needed`);
}

const largestLog = 10 * 1024 * 1024;

/** The log file of one process; a large one from earlier is put aside first. */
export function logFile(path: string, name: string): string {
  const file = join(path, 'logs', `${name}.log`);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(file, `${file}.1`);
  return file;
}

/** The last lines that were written to a log after `offset` bytes. */
export function lastLines(file: string, offset: number, count = 15): string[] {
  if (!statSync(file, { throwIfNoEntry: false })) return [];
  const text = readFileSync(file).subarray(offset).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count);
}
