/** A service by its production entry point, started again at once whenever it ends, whoever ended it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '@duban/runtime';
import { ROOT } from '@duban/testing/service-process';

export type KeptService = {
  /** Of the present life; undefined between two. */
  pid(): number | undefined;
  /** It has said so in its present life. */
  ready(): boolean;
  /** Lives that ended before they were ready, by nobody's blow: what it needs was not there. */
  failures(): number;
  stop(): Promise<void>;
};

export type ServiceOptions = {
  readonly name: string;
  /** From the root. */
  readonly entry: string;
  readonly environment: Record<string, string>;
  readonly logFile: string;
};

/** Milliseconds before one that could not start tries again: the supervisor of `start` waits about as long. */
const PAUSE = 200;
const STOP_WITHIN = 20_000;

export const keepService = ({ entry, environment, logFile }: ServiceOptions): KeptService => {
  let child: ChildProcess | null = null;
  let ready = false;
  let failures = 0;
  let stopping = false;

  const begin = (): ChildProcess => {
    const output = openSync(logFile, 'a', 0o600);
    const born = spawn(process.execPath, [join(ROOT, entry)], {
      env: childEnvironment(environment),
      // Its own process group: a Ctrl-C reaches only us.
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    born.on('message', () => {
      ready = true;
    });
    return born;
  };
  const life = (async () => {
    while (!stopping) {
      child = begin();
      const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
        child?.once('exit', (...end) => resolve(end)).once('error', () => resolve([1, null]));
      });
      const failed = !ready && signal === null && code !== 0;
      child = null;
      ready = false;
      if (!failed || stopping) continue;
      failures += 1;
      await sleep(PAUSE);
    }
  })();
  return {
    pid: () => child?.pid,
    ready: () => ready,
    failures: () => failures,
    async stop() {
      stopping = true;
      child?.kill('SIGTERM');
      const late = setTimeout(() => child?.kill('SIGKILL'), STOP_WITHIN);
      await life;
      clearTimeout(late);
    },
  };
};
