/** One engine at a time owns a data directory: it is created, checked, locked, and processes of an earlier engine are stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type ExclusiveLock, takeExclusiveLock } from './exclusive-lock.ts';
import { identityOf, isAlive, type ProcessRef } from './process-identity.ts';
import type { Say } from './progress.ts';
import { asStartError, diskFull, StartError } from './start-error.ts';
import { endOrphans, writeState } from './state.ts';

/** A process that is stopped when the directory is closed: gracefully with `stop`, at once with `kill`. */
export type Running = { readonly name: string; stop(): Promise<void>; kill(): void };

export type DataDir = {
  path: string;
  say: Say;
  /** The processes that run on it, in the order of starting. */
  running: Running[];
  /** Aborted as soon as closing begins: nothing may be started on it any more. */
  closing: AbortSignal;
  /** Stops everything, last started first, and releases the directory. */
  close(): Promise<void>;
  /** Ends everything at once, without waiting. */
  kill(): void;
};

const MIN_FREE_MB = 300;
const CLUSTER_LOCATION_FILE = 'postgres.place';
/** Names the holder of the directory, for messages; the lock itself is on `EXCLUSIVE_FILE`. */
const HOLDER_FILE = 'start.lock';
const EXCLUSIVE_FILE = 'start.exclusive';
const holderRecord = z.object({ pid: z.number(), identity: z.string(), since: z.string() });

/**
 * Locks the data directory for this process; a `temporary` one is removed when it is closed.
 * Throws `StartError` when it cannot be written, the disk is nearly full, or another process holds it.
 */
export const openDataDir = async (given: string, say: Say, temporary = false): Promise<DataDir> => {
  // Absolute, because the processes that use it have other working directories.
  const path = resolve(given);
  let held: ExclusiveLock;
  try {
    mkdirSync(join(path, 'logs'), { recursive: true, mode: 0o700 });
    // When we are root, Postgres runs as another user, who may enter the directory but not list it.
    chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    checkSpace(path);
    held = takeLock(path);
  } catch (error) {
    throw asStartError(error);
  }
  await endOrphans(path, say);
  writeState(path, { processes: {} });
  const guard = startGuard(path, temporary);
  const running: Running[] = [];
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
      else rmSync(join(path, HOLDER_FILE), { force: true });
      held.release();
    },
    kill() {
      closing.abort();
      for (const kept of running.toReversed()) kept.kill();
      rmSync(join(path, HOLDER_FILE), { force: true });
      held.release();
    },
  };
};

/** The guard process stops our child processes if we are killed and cannot stop them ourselves. */
const startGuard = (path: string, temporary: boolean): ChildProcess => {
  const entry = fileURLToPath(new URL('./guard.ts', import.meta.url));
  const guard = spawn(process.execPath, [entry, path, temporary ? 'temporary' : 'kept'], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  guard.unref();
  guard.channel?.unref();
  return guard;
};

/** Removes a data directory with everything that belongs to it. */
export const removeDataDir = (path: string): void => {
  const cluster = clusterElsewhere(path);
  if (cluster) rmSync(cluster, { recursive: true, force: true });
  rmSync(path, { recursive: true, force: true });
};

/** The path of the Postgres cluster when it is outside the data directory; undefined otherwise. */
export const clusterElsewhere = (path: string): string | undefined => {
  const note = join(path, CLUSTER_LOCATION_FILE);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
};

/** Records in the data directory that its Postgres cluster is at `cluster`. */
export const placeClusterElsewhere = (path: string, cluster: string): void => {
  writeFileSync(join(path, CLUSTER_LOCATION_FILE), `${cluster}\n`);
};

/** The process that holds the data directory, if one does. */
export const holderOf = (path: string): (ProcessRef & { since: string }) | undefined => {
  try {
    const held = holderRecord.parse(JSON.parse(readFileSync(join(path, HOLDER_FILE), 'utf8')));
    return isAlive(held) ? held : undefined;
  } catch {
    return undefined;
  }
};

/** Of concurrent starts exactly one gets the lock. */
const takeLock = (path: string): ExclusiveLock => {
  const exclusive = takeExclusiveLock(join(path, EXCLUSIVE_FILE));
  // An earlier version of Duban writes only the holder file and takes no exclusive lock.
  const holder = holderOf(path);
  if (!exclusive || holder) {
    exclusive?.release();
    const who = holder ? `process ${holder.pid}, since ${holder.since}` : 'another start has just begun';
    throw new StartError(`Duban already runs here: ${who}. 督办已在运行。`, [
      holder ? `Stop it with Ctrl-C in its terminal, or: kill ${holder.pid}` : 'Stop it with Ctrl-C in its terminal',
      'To run a second one beside it, give it its own directory: DUBAN_DATA_DIR=/some/dir',
    ]);
  }
  const mine = { pid: process.pid, identity: identityOf(process.pid), since: new Date().toISOString() };
  // Written to a temporary file and renamed, so that a concurrent reader sees a complete file.
  const note = join(path, `${HOLDER_FILE}.${process.pid}`);
  writeFileSync(note, JSON.stringify(mine), { mode: 0o600 });
  renameSync(note, join(path, HOLDER_FILE));
  return exclusive;
};

/** Throws `StartError` when the disk under `path` is nearly full: Postgres would stop in the middle of its work. */
export const checkSpace = (path: string): void => {
  const { bavail, bsize } = statfsSync(path);
  const megabytes = Math.floor((bavail * bsize) / 2 ** 20);
  if (megabytes < MIN_FREE_MB) throw diskFull(`${path}: ${megabytes} MB left, ${MIN_FREE_MB} MB needed`);
};
