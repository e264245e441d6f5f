/** Runs a service by its production entry point, and restarts it whenever it exits. */

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '@duban/runtime';
import { ROOT } from '@duban/testing/service-process';

export type SupervisedService = {
  /** Of the running process; undefined between two. */
  pid(): number | undefined;
  /** Whether the running process has reported that it is ready. */
  ready(): boolean;
  /** Processes that exited by themselves before they were ready, because something that they need was down. */
  failures(): number;
  stop(): Promise<void>;
};

export type ServiceOptions = {
  readonly name: string;
  /** Path from the repository root. */
  readonly entry: string;
  readonly environment: Record<string, string>;
  readonly logFile: string;
};

/** Before a service that could not start is started again: about as long as the supervisor of `duban start` waits. */
const RESTART_DELAY_MS = 200;
const STOP_TIMEOUT_MS = 20_000;

export const superviseService = ({ entry, environment, logFile }: ServiceOptions): SupervisedService => {
  let child: ChildProcess | null = null;
  let ready = false;
  let failures = 0;
  let stopping = false;

  const spawnProcess = (): ChildProcess => {
    const output = openSync(logFile, 'a', 0o600);
    const started = spawn(process.execPath, [join(ROOT, entry)], {
      env: childEnvironment(environment),
      // Its own process group: a Ctrl-C reaches only us.
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    started.on('message', () => {
      ready = true;
    });
    return started;
  };
  const supervision = (async () => {
    while (!stopping) {
      child = spawnProcess();
      const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
        child?.once('exit', (...end) => resolve(end)).once('error', () => resolve([1, null]));
      });
      const failed = !ready && signal === null && code !== 0;
      child = null;
      ready = false;
      if (!failed || stopping) continue;
      failures += 1;
      await sleep(RESTART_DELAY_MS);
    }
  })();
  return {
    pid: () => child?.pid,
    ready: () => ready,
    failures: () => failures,
    async stop() {
      stopping = true;
      child?.kill('SIGTERM');
      const killTimer = setTimeout(() => child?.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await supervision;
      clearTimeout(killTimer);
    },
  };
};
