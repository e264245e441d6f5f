/** The local Temporal server: one process on a SQLite file, reachable from this machine only. */
import { spawn } from 'node:child_process';
import { chmodSync, closeSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment, type ReadyFacts } from '@duban/runtime';
import { Connection } from '@temporalio/client';
import type { DataDir } from './data-dir.ts';
import { keepRunning } from './kept-process.ts';
import { logFile } from './log-file.ts';
import { StartError } from './start-error.ts';

export type TemporalOptions = {
  /** The path of the `temporal` program. */
  program: string;
  port: number;
  /** The port of its web page; without one there is no page. */
  uiPort?: number | undefined;
  /** Stores nothing on disk: about a fifth less work, but all state is lost with the process. */
  inMemory?: boolean;
};

const DATABASE_FILE = 'temporal.sqlite';

/** Starts Temporal on the data directory and answers with its address, `127.0.0.1:port`. Throws `StartError`. */
export const startTemporal = async (dir: DataDir, options: TemporalOptions): Promise<string> => {
  const { program, port, uiPort, inMemory = false } = options;
  const address = `127.0.0.1:${port}`;
  const log = logFile(dir.path, 'temporal');
  const page = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch'];
  const args = [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    ...page,
    ...(inMemory ? [] : storage(dir)),
    ...limits,
  ];
  const kept = keepRunning(
    {
      name: 'temporal',
      logFile: log,
      spawn: () => {
        const output = openSync(log, 'a', 0o600);
        const child = spawn(
          program,
          [...args, '--log-level', 'warn', '--disable-config-file', '--disable-config-env'],
          {
            cwd: dir.path,
            // Its own process group: a Ctrl-C in the terminal must reach the services first.
            detached: true,
            env: childEnvironment({}),
            stdio: ['ignore', output, output],
          },
        );
        closeSync(output);
        return child;
      },
      whenReady: (_, signal) => whenServing(address, port, signal),
      readyWithin: 60_000,
      stopSignal: 'SIGTERM',
      stopWithin: 15_000,
      hardSignal: 'SIGKILL',
      attempts: 3,
    },
    dir,
  );
  await kept.ready;
  // The database contains every payload, but Temporal creates it readable for all users.
  for (const file of readdirSync(dir.path).filter((name) => name.startsWith(DATABASE_FILE)))
    chmodSync(join(dir.path, file), 0o600);
  return address;
};

/** WAL with `normal` has twice the throughput of the default; what a power failure loses is recovered from the event store. */
const storage = (dir: DataDir): string[] => {
  const pragmas = ['journal_mode=wal', 'synchronous=normal'].flatMap((pragma) => ['--sqlite-pragma', pragma]);
  return ['--db-filename', join(dir.path, DATABASE_FILE), ...pragmas];
};

const limits = [
  // Ten Updates at once on one workflow is the default; a leader's meeting on one measure can ask for more.
  'history.maxInFlightUpdates=100',
  // No timer comes sooner than this after it was set, for the clocks of a cluster's nodes may differ by so much. The
  // default is a second; this is one node.
  'history.timerProcessorMaxTimeShift="20ms"',
  // So often a second it looks for timers that are due. With the default of 20 it falls a second behind after a worker has
  // died, for each task that another takes over has timers of its own: seen as half the plan late at a midnight.
  'history.timerProcessorMaxPollRPS=1000',
].flatMap((value) => ['--dynamic-config-value', value]);

const whenServing = async (address: string, port: number, signal: AbortSignal): Promise<ReadyFacts> => {
  while (!signal.aborted) {
    if ((await whyNotServing(address, 'default')) === undefined) return { port };
    await sleep(50);
  }
  return { port };
};

/** Checks that a Temporal server which we did not start can be used. Throws `StartError`. */
export const checkTemporal = async (address: string, namespace: string): Promise<void> => {
  const why = await whyNotServing(address, namespace);
  if (why === undefined) return;
  throw new StartError(`The Temporal server at ${address} cannot be used (${why}). 无法连接 Temporal 服务。`, [
    `Is it running, and has it a namespace "${namespace}"? Check TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE`,
    'Or leave TEMPORAL_ADDRESS unset: a local server is then started',
  ]);
};

/** It serves when its namespace can be described: that needs its storage too, not only an open port. */
const whyNotServing = async (address: string, namespace: string): Promise<string | undefined> => {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '2s' });
    try {
      await connection.withDeadline(Date.now() + 2_000, () =>
        connection.workflowService.describeNamespace({ namespace }),
      );
      return undefined;
    } finally {
      await connection.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
