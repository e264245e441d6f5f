/** Runs each service as a child process with its production entry point, waits for its ready message and logs its output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment, type Environment, environmentWith, type ReadyFacts } from '@duban/runtime';
import { z } from 'zod';
import type { DataDir } from './data-dir.ts';
import { keepRunning } from './kept-process.ts';
import { logFile } from './log-file.ts';
import { shownOf } from './log-line.ts';

export type Service = {
  name: string;
  /** The entry point, the same as in production. */
  entry: string;
  /** Variables in addition to the environment of this process. */
  environment: Environment;
  /** Failed starts before it was ever ready after which it is given up (default 2). */
  attempts?: number;
};

const readyMessage = z.object({ type: z.literal('ready') }).catchall(z.union([z.string(), z.number()]));
const NAME_WIDTH_CHARS = 9;

const compileCache = (dir: DataDir): string => {
  const own = join(dir.path, 'cache', 'node');
  return environmentWith({ NODE_COMPILE_CACHE: own }).NODE_COMPILE_CACHE ?? own;
};

/**
 * Starts a service and waits for its ready message; from then on it is restarted whenever it ends.
 * Returns the facts of the ready message. Throws `StartError` with its last output when it never becomes ready.
 */
export const startService = (
  dir: DataDir,
  { name, entry, environment, attempts = 2 }: Service,
): Promise<ReadyFacts> => {
  const log = logFile(dir.path, name);
  const kept = keepRunning(
    {
      name,
      logFile: log,
      spawn: () => {
        const child = spawn(process.execPath, [entry], {
          // Its own process group: a Ctrl-C in the terminal reaches only us, and we stop the services in order.
          detached: true,
          // The compile cache makes restarts after a crash faster; one that is already set is used.
          env: childEnvironment({ NODE_COMPILE_CACHE: compileCache(dir), ...environment }),
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        });
        listen(child, (line) => {
          write(log, line);
          const shown = shownOf(line);
          if (shown !== undefined) dir.say(`${name.padEnd(NAME_WIDTH_CHARS)} | ${shown}`);
        });
        return child;
      },
      whenReady,
      // The worker bundles its workflows the first time, which can take long on a small machine.
      readyWithin: 120_000,
      stopSignal: 'SIGTERM',
      stopWithin: 15_000,
      hardSignal: 'SIGKILL',
      attempts,
    },
    dir,
  );
  return kept.ready;
};

const whenReady = (child: ChildProcess, signal: AbortSignal): Promise<ReadyFacts> => {
  return new Promise((resolve) => {
    const onMessage = (message: unknown) => {
      const ready = readyMessage.safeParse(message);
      if (!ready.success) return;
      const { type: _type, service: _service, ...facts } = ready.data;
      resolve(facts);
    };
    child.on('message', onMessage);
    signal.addEventListener('abort', () => child.off('message', onMessage));
  });
};

const listen = (child: ChildProcess, onLine: (line: string) => void): void => {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
  }
};

/** Ignores write errors: a full disk must not stop the services, which report it themselves. */
const write = (file: string, line: string): void => {
  try {
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
  } catch {}
};
