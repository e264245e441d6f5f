/** The local Postgres: initialised once, durable, reachable from this machine only, and able to start after a crash. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Database, DatabaseUnreachableError, openDatabase, type ReadyFacts } from '@duban/runtime';
import type { DataDir } from './data-dir.ts';
import { keepRunning } from './kept-process.ts';
import { logFile } from './log-file.ts';
import { makeClusterDir, type PostgresHome, postgresHome } from './postgres-account.ts';
import { commandOf, endProcess, identityOf } from './process-identity.ts';
import { diskFull, StartError, saysDiskFull } from './start-error.ts';

const run = promisify(execFile);
const user = 'duban';
const database = 'duban';

export type PostgresOptions = {
  port: number;
  /** For tests only: committed data survives a killed process, but not a power failure. */
  unsafeFast?: boolean;
};

/** Starts Postgres on the data directory and returns the URL of its database. Throws `StartError`. */
export const startPostgres = async (dir: DataDir, { port, unsafeFast = false }: PostgresOptions): Promise<string> => {
  const home = await postgresHome(dir);
  const password = passwordOf(dir, home.cluster);
  if (!existsSync(home.cluster)) await makeCluster(home, password, unsafeFast);

  const url = (name: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  const log = logFile(dir.path, 'postgres');
  const args = settings(home.cluster, port, unsafeFast);
  const kept = keepRunning(
    {
      name: 'postgres',
      logFile: log,
      prepare: () => removeStalePidFile(dir, home.cluster),
      spawn: () => {
        const output = openSync(log, 'a', 0o600);
        // Its own process group: a Ctrl-C in the terminal must reach the services first.
        const child = spawn(join(home.bin, 'postgres'), args, {
          ...childOptions(home),
          detached: true,
          stdio: ['ignore', output, output],
        });
        closeSync(output);
        return child;
      },
      whenReady: (_, signal) => whenAnswering(url('postgres'), port, signal),
      readyWithin: 60_000,
      stopSignal: 'SIGINT',
      stopWithin: 20_000,
      hardSignal: 'SIGQUIT',
      attempts: 3,
    },
    dir,
  );
  await kept.ready;
  await makeDatabase(url('postgres'));
  return url(database);
};

const settings = (cluster: string, port: number, unsafeFast: boolean): string[] => {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(unsafeFast && { fsync: 'off', full_page_writes: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
};

/** Messages must be in English, because `saysDiskFull` reads them; Postgres gets no other environment. */
const childOptions = (home: PostgresHome) => {
  return { ...home.as, cwd: '/', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } };
};

const passwordOf = (dir: DataDir, cluster: string): string => {
  const file = join(dir.path, 'postgres.password');
  if (!existsSync(file)) {
    if (existsSync(cluster)) {
      throw new StartError(`The password of the database is gone (${file}). 数据库密码文件丢失。`, [
        `Put the file back, or begin anew by removing ${cluster}`,
      ]);
    }
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
};

/** Makes the cluster in a temporary directory and renames it when it is complete, so that an interrupted start leaves no partial one. */
const makeCluster = async (home: PostgresHome, password: string, unsafeFast: boolean): Promise<void> => {
  const part = `${home.cluster}.new`;
  makeClusterDir(part, home.as);
  // initdb runs as another user, who cannot read the file in the data directory.
  const passwordFile = `${part}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.as) chownSync(passwordFile, home.as.uid, home.as.gid);
  // Collation by code point is the same on every system and version; queries that sort for readers name a collation.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const access = [`--username=${user}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const args = [`--pgdata=${part}`, ...locale, ...access, '--no-instructions', ...(unsafeFast ? ['--no-sync'] : [])];
  try {
    await run(join(home.bin, 'initdb'), args, childOptions(home));
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    rmSync(part, { recursive: true, force: true });
    if (saysDiskFull(said)) throw diskFull(home.cluster, cause);
    throw new StartError(
      'The database cannot be made. 无法初始化数据库。',
      ['That is what initdb said; or use a Postgres of your own: DATABASE_URL=postgres://user:password@host/database'],
      { details: said.split('\n'), cause },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(part, home.cluster);
};

/** A killed Postgres leaves `postmaster.pid`; if its process id has been reused, Postgres would refuse to start. */
const removeStalePidFile = async (dir: DataDir, cluster: string): Promise<void> => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  const identity = identityOf(pid);
  if (identity && commandOf(pid)?.includes(`-D ${cluster}`)) {
    dir.say(`  postgres (process ${pid}) was left by an earlier start: stopping it`);
    await endProcess({ pid, identity }, 'SIGINT');
  }
  rmSync(file, { force: true });
};

const whenAnswering = async (url: string, port: number, signal: AbortSignal): Promise<ReadyFacts> => {
  while (!signal.aborted) {
    try {
      const probe = await openDatabase(url, { poolSize: 1, applicationName: 'duban-start' });
      await probe.close();
      return { port };
    } catch (error) {
      if (!(error instanceof DatabaseUnreachableError) || !isStarting(error.cause)) throw error;
      await sleep(30);
    }
  }
  return { port };
};

const isStarting = (cause: unknown): boolean => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03';
};

const makeDatabase = async (adminUrl: string): Promise<void> => {
  const admin: Database<unknown> = await openDatabase(adminUrl, { poolSize: 1, applicationName: 'duban-start' });
  try {
    const { rowCount } = await admin.pool.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await admin.pool.query(`create database ${database}`);
  } finally {
    await admin.close();
  }
};
